import { CACHE_RULES, CROSS_ORIGIN, FAULT_CACHE, FRAME_ANCESTORS, SECURITY_HEADERS, TYPES } from './headers.mjs';

const TEXT_TYPES = Object.values(TYPES).filter((type) => !type.startsWith('image/'));

/**
 * A configuration for nginx 1.18 or later that serves the folder `web` of a release. Its comments are Danish, for the
 * IT department that takes it into use.
 * @param {{ origin: string }} release the add-in's https address, with a path where it has one
 * @returns {string}
 */
export function nginxConfiguration({ origin }) {
  const { hostname, pathname } = new URL(origin);
  const prefix = pathname.replace(/\/+$/, '');
  return `# Omstilling: tilføjelsesprogram til Excel. Serveres på ${origin}
#
# Læg filen i /etc/nginx/conf.d/ (eller sites-enabled/), ret certifikatets stier og mappen under "root"/"alias", og kør
#   nginx -t && systemctl reload nginx
#
# Headerne står ét sted, på server-niveau. Skriv ikke add_header i en location: så arver den ingen af dem,
# og svarene derfra mangler dem alle. Hvad der afhænger af adressen, står derfor i map-blokkene herunder.

# Fejlsvar gemmes aldrig. Ellers gælder den første linje, der passer; en tom værdi giver ingen header.
map "$status:$uri" $omstilling_cache {
    "~^[45]" "${FAULT_CACHE}";
${CACHE_RULES.map(({ pattern, value, reason }) => `    # ${reason}.\n    ${pattern === '' ? 'default' : `"~${pattern}"`} "${value ?? ''}";`).join('\n')}
}

# ${CROSS_ORIGIN.reason}.
map $uri $omstilling_cors {
    "~${CROSS_ORIGIN.pattern}" "${CROSS_ORIGIN.value}";
    default "";
}

server {
    listen 80;
    listen [::]:80;
    server_name ${hostname};
    return 301 https://$host$request_uri;
}

server {
    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    server_name ${hostname};

    ssl_certificate /etc/ssl/omstilling/fullchain.pem;
    ssl_certificate_key /etc/ssl/omstilling/privkey.pem;
    ssl_protocols TLSv1.2 TLSv1.3;

    server_tokens off;
    autoindex off;
    # Filerne er små og hentes hele. Et forkert udsnit (416) ville få alle headere to gange.
    max_ranges 0;

${SECURITY_HEADERS.map(({ name, value, reason }) => `    # ${reason}.\n    add_header ${name} "${value}" always;`).join('\n')}
    # Hvem der må vise panelet (frame-ancestors ovenfor):
${FRAME_ANCESTORS.map(({ source, reason }) => `    #   ${source}: ${reason}`).join('\n')}
    # Sæt ikke X-Frame-Options: så kan Excel på nettet ikke vise panelet.
    add_header Cache-Control $omstilling_cache always;
    add_header ${CROSS_ORIGIN.name} $omstilling_cors always;

    types {
${Object.entries(TYPES).map(([extension, type]) => `        ${type} ${extension};`).join('\n')}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${TEXT_TYPES.filter((type) => type !== 'text/html').join(' ')};

    gzip on;
    gzip_vary on;
    gzip_min_length 1000;
    gzip_types ${TEXT_TYPES.filter((type) => type !== 'text/html').join(' ')};

${prefix === '' ? rootLocation() : prefixLocation(prefix)}
}
`;
}

function rootLocation() {
  return `    root /var/www/omstilling/web;
    location / {
        try_files $uri =404;
    }`;
}

function prefixLocation(prefix) {
  return `    location ${prefix}/ {
        alias /var/www/omstilling/web/;
    }
    # Mapper har ingen oversigt.
    location ~ /$ {
        return 404;
    }
    location / {
        return 404;
    }`;
}

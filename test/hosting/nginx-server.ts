import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** nginx's path: `NGINX_PATH`, or where Debian puts it; null where there is none. */
export function findNginx(): string | null {
  const named = process.env.NGINX_PATH;
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
  return [...(named === undefined ? [] : [named]), ...folders.map((folder) => path.join(folder, 'nginx'))].find((file) => existsSync(file)) ?? null;
}

/** `describe`, where nginx is to be had; says so loudly where not, and fails where everything must run. */
export function describeWithNginx(name: string, tests: () => void): void {
  if (findNginx() !== null) {
    describe(name, tests);
    return;
  }
  process.stderr.write(`\n${'!'.repeat(100)}\n!! NO NGINX FOUND: “${name}” did NOT run. Install Debian’s package nginx, or set NGINX_PATH.\n${'!'.repeat(100)}\n`);
  if (process.env.REQUIRE_BROWSER) test(name, () => { throw new Error('nginx is required here: install Debian’s package nginx.'); });
  else describe.skip(name, tests);
}

export interface NginxServer {
  /** Ports on 127.0.0.1. */
  readonly httpsPort: number;
  readonly httpPort: number;
  close(): Promise<void>;
}

/**
 * Runs a real nginx on this machine with a release's own configuration, in which only ports, certificate and folder are
 * changed, as the IT department does.
 */
export async function startNginx(configuration: string, web: string): Promise<NginxServer> {
  const nginx = findNginx();
  if (nginx === null) throw new Error('No nginx found.');
  const folder = mkdtempSync(path.join(tmpdir(), 'sof-nginx-'));
  const at = (name: string): string => path.join(folder, name);
  const [httpsPort, httpPort] = [await freePort(), await freePort()];
  makeCertificate(at('ca.crt'), at('site.crt'), at('site.key'));
  writeFileSync(at('omstilling.conf'), replaced(configuration, [
    ['listen [::]:80;', ''],
    ['listen [::]:443 ssl http2;', ''],
    ['listen 80;', `listen 127.0.0.1:${httpPort};`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${httpsPort} ssl http2;`],
    ['/etc/ssl/omstilling/fullchain.pem', at('site.crt')],
    ['/etc/ssl/omstilling/privkey.pem', at('site.key')],
    ['/var/www/omstilling/web', web],
  ]));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${at('temp')};`).join(' ');
  mkdirSync(at('temp'));
  writeFileSync(at('nginx.conf'), `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;\nworker_processes 1;\npid ${at('nginx.pid')};\nerror_log ${at('error.log')};\nevents { worker_connections 256; }\nhttp { access_log off; ${temporary}\ninclude ${at('omstilling.conf')};\n}\n`);

  const child = spawn(nginx, ['-e', at('error.log'), '-p', folder, '-c', at('nginx.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; !existsSync(at('nginx.pid')); tries += 1) {
    if (child.exitCode !== null || tries > 100) {
      const log = existsSync(at('error.log')) ? readFileSync(at('error.log'), 'utf8') : '';
      await close();
      throw new Error(`nginx does not start with this configuration:\n${log}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { httpsPort, httpPort, close };
}

/** Every text that is to be replaced must be there, so that the shipped configuration is what is tried. */
function replaced(configuration: string, changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`“${from}” is not in the configuration.`);
    return text.replaceAll(from, to);
  }, configuration);
}

function makeCertificate(ca: string, certificate: string, key: string): void {
  const script = 'const [ca, crt, key] = process.argv.slice(1); require("office-addin-dev-certs").generateCertificates(ca, crt, key, 2, ["localhost", "127.0.0.1"]);';
  const { status, stderr } = spawnSync(process.execPath, ['-e', script, ca, certificate, key], { cwd: path.resolve(__dirname, '../..'), encoding: 'utf8' });
  if (status !== 0 || !existsSync(certificate)) throw new Error(`No certificate could be made:\n${stderr}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildRelease, filesBelow, nginxConfiguration, policyOfPage } from '../hosting/build-release';
import { describeWithNginx, startNginx } from '../hosting/nginx-server';
import type { NginxServer } from '../hosting/nginx-server';

interface Answer {
  readonly status: number;
  /** Every value of a header, by its name in lower case. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: Buffer;
}

interface Question { readonly method?: string; readonly headers?: Readonly<Record<string, string>> }

function ask(port: number, pathname: string, { method = 'GET', headers = {} }: Question = {}, secure = true): Promise<Answer> {
  const send = secure ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = send({ host: '127.0.0.1', port, path: pathname, method, headers: { Host: 'omstilling.example.dk', ...headers }, rejectUnauthorized: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        const found = new Map<string, string[]>();
        for (let i = 0; i < response.rawHeaders.length; i += 2) {
          const name = (response.rawHeaders[i] ?? '').toLowerCase();
          found.set(name, [...(found.get(name) ?? []), response.rawHeaders[i + 1] ?? '']);
        }
        resolve({ status: response.statusCode ?? 0, headers: found, body: Buffer.concat(pieces) });
      });
    });
    sent.once('error', reject);
    sent.end();
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.xml': 'text/xml; charset=utf-8', '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8', '.png': 'image/png',
};

function cacheControl(file: string): string[] {
  if (/\.[0-9a-f]{12}\.(js|css)$/.test(file)) return ['public, max-age=31536000, immutable'];
  return file.endsWith('.png') ? [] : ['no-cache'];
}

const PRIVATE_FEATURES = ['camera', 'microphone', 'geolocation', 'display-capture', 'payment', 'usb'];

function expectSecurityHeaders({ headers }: Answer, pagePolicy: string): void {
  const once = (name: string): string => {
    expect([name, headers.get(name)?.length ?? 0]).toEqual([name, 1]);
    return headers.get(name)?.[0] ?? '';
  };
  const [policy = '', ancestors = ''] = once('content-security-policy').split('; frame-ancestors ');
  expect(policy).toBe(pagePolicy);
  expect(ancestors.split(' ')).toEqual(expect.arrayContaining(['https://*.officeapps.live.com', 'https://*.sharepoint.com', 'https://*.cloud.microsoft', 'https://*.office.com']));
  expect(ancestors.split(' ').every((source) => /^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(source))).toBe(true);
  expect(Number(/^max-age=(\d+)$/.exec(once('strict-transport-security'))?.[1])).toBeGreaterThanOrEqual(31_536_000);
  expect(once('x-content-type-options')).toBe('nosniff');
  expect(once('referrer-policy')).toBe('no-referrer');
  const permissions = once('permissions-policy').split(', ');
  for (const feature of PRIVATE_FEATURES) expect(permissions).toContain(`${feature}=()`);
  // It would keep Excel on the web from showing the pane.
  expect(headers.has('x-frame-options')).toBe(false);
  expect(headers.has('set-cookie')).toBe(false);
  expect(headers.get('server')).toEqual(['nginx']);
}

const SUPPORT_URL = 'https://intranet.example.dk/omstilling';

describeWithNginx('the release, served by nginx as it is configured', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'sof-hosting-'));
  let server: NginxServer;
  let web: string;
  let policy: string;
  const get = (pathname: string, question?: Question): Promise<Answer> => ask(server.httpsPort, pathname, question);

  beforeAll(async () => {
    const folder = await buildRelease(out, { SUPPORT_URL });
    web = path.join(folder, 'web');
    policy = policyOfPage(web);
    server = await startNginx(readFileSync(path.join(folder, 'nginx.conf'), 'utf8'), web);
  }, 180_000);

  afterAll(async () => {
    await server?.close();
    rmSync(out, { recursive: true, force: true });
  });

  test('the policy lets in the add-in and office.js, and nothing else', () => {
    const directives = new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'", 'https://appsforoffice.microsoft.com']);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
    expect(directives.get('base-uri')).toEqual(["'none'"]);
    expect(directives.get('form-action')).toEqual(["'none'"]);
    expect(policy).not.toMatch(/unsafe|\*|http:/);
  });

  test('users are sent where the IT department wants them to be helped', async () => {
    expect((await get('/manifest.xml')).body.toString()).toContain(`<SupportUrl DefaultValue="${SUPPORT_URL}"`);
    expect((await get('/hjaelp.html')).body.toString()).toMatch(new RegExp(`<a href="?${SUPPORT_URL}"?>`));
  });

  test('every file of the release: content, type, cache rule and all security headers', async () => {
    const files = filesBelow(web);
    expect(files).toEqual(expect.arrayContaining(['taskpane.html', 'functions.js', 'functions.json', 'shortcuts.json', 'manifest.xml', 'THIRD-PARTY-NOTICES.txt']));
    for (const file of files) {
      const answer = await get(`/${encodeURI(file)}`);
      const seen = (name: string): readonly string[] => answer.headers.get(name) ?? [];
      expect([file, answer.status, seen('content-type'), seen('cache-control'), seen('access-control-allow-origin')]).toEqual([
        file, 200, [TYPES[path.extname(file)]], cacheControl(file), file.endsWith('.json') ? ['*'] : [],
      ]);
      expect(answer.body.equals(readFileSync(path.join(web, file)))).toBe(true);
      expectSecurityHeaders(answer, policy);
    }
  });

  test.each<[string, string, number, string]>([
    ['a missing page', '/findes-ikke.html', 404, 'GET'],
    ['a script of an earlier release', '/addin.0123456789ab.js', 404, 'GET'],
    ['the root', '/', 404, 'GET'],
    ['a folder', '/assets/', 404, 'GET'],
    ['a folder without a slash', '/assets', 404, 'GET'],
    ['a hidden file', '/.git/config', 404, 'GET'],
    ['a way out of the folder', '/../../etc/passwd', 400, 'GET'],
    ['an encoded way out', '/%2e%2e/%2e%2e/etc/passwd', 400, 'GET'],
    ['another method', '/taskpane.html', 405, 'POST'],
  ])('%s: the security headers, and nothing that is kept', async (_name, pathname, status, method) => {
    const answer = await get(pathname, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('cache-control')).toEqual(['no-store']);
    expectSecurityHeaders(answer, policy);
    expect(answer.body.toString()).not.toContain('root:');
  });

  test('what a browser has is asked for again, and not sent again', async () => {
    const first = await get('/functions.json');
    const tag = first.headers.get('etag')?.[0] ?? '';
    expect(tag).not.toBe('');
    const second = await get('/functions.json', { headers: { 'If-None-Match': tag } });
    expect([second.status, second.body.length]).toEqual([304, 0]);
    expect(second.headers.get('cache-control')).toEqual(['no-cache']);
    expect(second.headers.get('access-control-allow-origin')).toEqual(['*']);
    expectSecurityHeaders(second, policy);
  });

  test('a part of a file is not to be had', async () => {
    for (const range of ['bytes=0-9', 'bytes=999999-']) {
      const answer = await get('/functions.json', { headers: { Range: range } });
      expect([answer.status, answer.body.equals(readFileSync(path.join(web, 'functions.json')))]).toEqual([200, true]);
      expectSecurityHeaders(answer, policy);
    }
  });

  test('only the headers are sent where only they are asked for', async () => {
    const answer = await get('/taskpane.html', { method: 'HEAD' });
    expect([answer.status, answer.body.length]).toEqual([200, 0]);
    expectSecurityHeaders(answer, policy);
  });

  test('text is compressed, and caches are told that it may be', async () => {
    const script = filesBelow(web).find((file) => /^addin\.[0-9a-f]{12}\.js$/.test(file));
    const answer = await get(`/${script}`, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toEqual(['gzip']);
    expect(answer.headers.get('vary')).toEqual(['Accept-Encoding']);
    expect(gunzipSync(answer.body).equals(readFileSync(path.join(web, script ?? '')))).toBe(true);
    expectSecurityHeaders(answer, policy);
  });

  test('http leads to https', async () => {
    const answer = await ask(server.httpPort, '/taskpane.html?x=1', {}, false);
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toEqual(['https://omstilling.example.dk/taskpane.html?x=1']);
  });

  describe('below a path of a site', () => {
    let site: NginxServer;
    beforeAll(async () => {
      site = await startNginx(nginxConfiguration('https://www.example.dk/excel/omstilling/'), web);
    }, 30_000);
    afterAll(() => site?.close());

    test.each([
      ['/excel/omstilling/taskpane.html', 200, 'no-cache'],
      ['/excel/omstilling/functions.json', 200, 'no-cache'],
      ['/excel/omstilling/', 404, 'no-store'],
      ['/excel/omstilling/assets/', 404, 'no-store'],
      ['/taskpane.html', 404, 'no-store'],
      ['/excel/omstillingtaskpane.html', 404, 'no-store'],
    ])('%s: %d', async (pathname, status, cache) => {
      const answer = await ask(site.httpsPort, pathname);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('cache-control')).toEqual([cache]);
      expectSecurityHeaders(answer, policy);
    });
  });
});

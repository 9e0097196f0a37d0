// Serves the workbench on this machine only.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ADDIN_FOLDER, OFFICE_PATH, PAGE_FOLDER } from './build.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const OFFICE_FOLDER = path.join(root, 'node_modules/@microsoft/office-js/dist');

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.xml': 'text/xml; charset=utf-8', '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.woff': 'font/woff',
};

// The grid's engine compiles its templates, so its page alone may evaluate code; the pane's own policy is stricter.
const PAGE_POLICY = "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; frame-ancestors 'none'";
const FRAME_POLICY = "frame-ancestors 'self'";

/** The file behind a path, or null; nothing outside the served folders. */
function fileFor(pathname) {
  const roots = pathname.startsWith(OFFICE_PATH)
    ? [[OFFICE_FOLDER, pathname.slice(OFFICE_PATH.length)]]
    : [[PAGE_FOLDER, pathname], [ADDIN_FOLDER, pathname]];
  for (const [folder, below] of roots) {
    const file = path.join(folder, path.normalize(`/${below}`));
    if (existsSync(file) && statSync(file).isFile()) return file;
  }
  return null;
}

/**
 * office.js, unmodified, behind the half of the host that has to stand in the pane's window before it loads.
 * So the add-in's own page is served as it is built.
 */
function officeWithHost() {
  return `${readFileSync(path.join(PAGE_FOLDER, 'workbench-frame.js'), 'utf8')}\n;${readFileSync(path.join(OFFICE_FOLDER, 'office.js'), 'utf8')}`;
}

function respond(request, response) {
  let pathname;
  try {
    pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    response.writeHead(400).end();
    return;
  }
  if (pathname === '/') {
    response.writeHead(302, { Location: '/workbench.html' }).end();
    return;
  }
  const file = fileFor(pathname);
  if (!file) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': pathname === '/workbench.html' ? PAGE_POLICY : FRAME_POLICY,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  if (pathname === `${OFFICE_PATH}office.js`) response.end(officeWithHost());
  else createReadStream(file).pipe(response);
}

/**
 * @param {{ port?: number }} options 0, the default, for any free port
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function serveWorkbench({ port = 0 } = {}) {
  const server = createServer(respond);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({
      url: `http://localhost:${server.address().port}/workbench.html`,
      close: () => new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
    }));
  });
}

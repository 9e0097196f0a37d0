const fs = require('node:fs');
const path = require('node:path');

const CERTIFICATES = path.resolve(__dirname, '../../.certificates');

/**
 * Excel loads add-ins over https only. On Windows and Mac a certificate is made and
 * trusted (the system asks once); elsewhere one is made that a browser will warn of.
 * @param {Record<string, string | undefined>} env `WEBPACK_SERVE` is set by `webpack serve`
 * @param {string} folder what is served
 */
async function developmentServer(env, folder) {
  if (!env.WEBPACK_SERVE) return undefined;
  return {
    host: 'localhost',
    port: 3000,
    static: folder,
    // No hot replacement: its client evaluates strings, which the Content-Security-Policy forbids.
    hot: false,
    liveReload: false,
    client: false,
    headers: { 'Access-Control-Allow-Origin': '*' },
    server: { type: 'https', options: await certificates() },
  };
}

async function certificates() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  if (process.platform === 'win32' || process.platform === 'darwin') return getHttpsServerOptions();
  return untrustedCertificates();
}

/** On Linux there is no Excel to trust a certificate, and installing trust needs an administrator. */
async function untrustedCertificates() {
  const { generateCertificates } = require('office-addin-dev-certs');
  const file = (name) => path.join(CERTIFICATES, name);
  if (!fs.existsSync(file('localhost.key'))) {
    fs.mkdirSync(CERTIFICATES, { recursive: true });
    await generateCertificates(file('ca.crt'), file('localhost.crt'), file('localhost.key'), 30, ['localhost', '127.0.0.1']);
  }
  return { ca: fs.readFileSync(file('ca.crt')), cert: fs.readFileSync(file('localhost.crt')), key: fs.readFileSync(file('localhost.key')) };
}

module.exports = { developmentServer };

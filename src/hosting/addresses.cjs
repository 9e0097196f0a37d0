const { version } = require('../../package.json');

/** What manifest.xml says as it stands in the repository, ready to sideload while developing. */
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * The addresses of a build.
 * @param {Record<string, string | undefined>} environment ADDIN_ORIGIN (may have a path), OFFICE_JS, SUPPORT_URL
 * @returns {{ origin: string, officeJs: string, supportUrl: string, version: string }}
 */
function addressesFrom(environment) {
  const origin = (environment.ADDIN_ORIGIN || DEVELOPMENT_ORIGIN).replace(/\/+$/, '');
  // Excel loads nothing over http; the workbench's own browser page does, from this machine.
  if (!/^(https:\/\/[^\s<>"&]+|http:\/\/localhost(:\d+)?)$/.test(origin)) throw new Error(`ADDIN_ORIGIN must be an https address, not "${origin}".`);
  const supportUrl = environment.SUPPORT_URL || `${origin}/hjaelp.html`;
  if (environment.SUPPORT_URL && !/^https:\/\/[^\s<>"&]+$/.test(supportUrl)) throw new Error(`SUPPORT_URL must be an https address, not "${supportUrl}".`);
  return { origin, officeJs: environment.OFFICE_JS || OFFICE_JS, supportUrl, version };
}

/** The manifest with this build's addresses and version. */
function publishedManifest(manifest, { origin, supportUrl, version }) {
  return manifest
    .replace(/<SupportUrl DefaultValue="[^"]*"/, `<SupportUrl DefaultValue="${supportUrl}"`)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${manifestVersion(version)}</Version>`)
    .replaceAll(DEVELOPMENT_ORIGIN, origin);
}

/** A manifest's version has four parts. */
function manifestVersion(packageVersion) {
  return `${packageVersion.split('-')[0]}.0`;
}

// Fluent UI puts its rules into <style> elements that are empty when they are inserted, through the style sheet's object
// model, which no policy forbids. So the only inline style that is let in is the empty one: this is its hash.
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The policy of the task pane's page. Headers of the web server add `frame-ancestors`, which a page can't say itself.
 * @param {string} officeJs address of office.js
 */
function contentSecurityPolicy(officeJs) {
  const officeOrigin = /^https?:\/\//.test(officeJs) ? ` ${new URL(officeJs).origin}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${officeOrigin}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

module.exports = { DEVELOPMENT_ORIGIN, OFFICE_JS, addressesFrom, contentSecurityPolicy, manifestVersion, publishedManifest };

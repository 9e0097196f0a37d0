// `ADDIN_ORIGIN=https://… npm run release`: everything that an IT department needs to take the add-in into use.
// Two releases of the same commit for the same address are the same, byte for byte.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Version } from '@cyclonedx/cyclonedx-library/Spec';
import { JsonStrictValidator } from '@cyclonedx/cyclonedx-library/Validation';
import { CycloneDxWebpackPlugin } from '@cyclonedx/webpack-plugin';
import { zipSync } from 'fflate';
import webpack from 'webpack';
import { OFFICE_JS, addressesFrom } from './addresses.cjs';
import { bundledOnly } from './bundled-packages.mjs';
import { thirdPartyNotices } from './licences.mjs';
import { nginxConfiguration } from './nginx-configuration.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const DOCUMENTS = ['installation.md', 'hosting.md', 'sikkerhed.md', 'brugervejledning.md', 'billeder'];

/** Where the release will be served from, and the support page; office.js always comes from Microsoft. */
function addresses() {
  if (!process.env.ADDIN_ORIGIN) throw new Error('Set ADDIN_ORIGIN to the https address where the files will be served from.');
  return addressesFrom({ ...process.env, OFFICE_JS });
}

/**
 * When the release counts as made: the time of the commit, or SOURCE_DATE_EPOCH in seconds. Web servers tell browsers
 * apart what has changed by a file's time and length, so it must not be the same for every release.
 */
function releaseTime() {
  const given = process.env.SOURCE_DATE_EPOCH;
  try {
    return new Date(1000 * Number(given || execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })));
  } catch {
    throw new Error('Outside a git repository, set SOURCE_DATE_EPOCH to the time of the release, in seconds.');
  }
}

/** @param {string} folder @returns {Promise<object>} what was bundled, as CycloneDX */
async function build(folder, { origin, supportUrl, officeJs }) {
  const config = await createRequire(import.meta.url)('../../webpack.config.js')({ out: folder, origin, supportUrl, officeJs }, { mode: 'production' });
  config.plugins.push(new CycloneDxWebpackPlugin({ outputLocation: './sbom', includeWellknown: false, reproducibleResults: true, collectEvidence: true, validateResults: false }));
  const compiler = webpack(config);
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString({ all: false, errors: true, warnings: true }));
  const bom = bundledOnly(JSON.parse(readFileSync(path.join(folder, 'sbom/bom.json'), 'utf8')), stats.compilation);
  const faults = await new JsonStrictValidator(Version.v1dot6).validate(JSON.stringify(bom));
  if (faults !== null) throw new Error(`The bill of materials does not follow CycloneDX 1.6: ${JSON.stringify(faults)}`);
  await new Promise((resolve) => compiler.close(resolve));
  rmSync(path.join(folder, 'sbom'), { recursive: true });
  return bom;
}

/** The part of webpack that every bundle begins with. */
function bundlerRuntime() {
  const folder = path.join(root, 'node_modules/webpack');
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { name: 'webpack', version, licenses: [{ license: { id: 'MIT' } }], evidence: { licenses: [{ license: { text: { content: readFileSync(path.join(folder, 'LICENSE'), 'utf8') } } }] } };
}

/** Paths below a folder, in one order on every machine. */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}

/** A zip whose bytes depend on its content alone: sorted, with one time, which zip keeps without a time zone. */
function pack(folder, name, time) {
  const mtime = new Date(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate(), time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds());
  const options = { level: 9, mtime, os: 3, attrs: 0o644 << 16 };
  return zipSync(Object.fromEntries(filesBelow(folder).map((file) => [`${name}/${file}`, [readFileSync(path.join(folder, file)), options]])));
}

async function release(out) {
  const destination = addresses();
  const time = releaseTime();
  const name = `sof-omstilling-${destination.version}`;
  const folder = path.join(out, name);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const web = path.join(folder, 'web');
  const bom = await build(web, destination);
  writeFileSync(path.join(web, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices([...(bom.components ?? []), bundlerRuntime()]));
  writeFileSync(path.join(folder, 'sbom.cdx.json'), `${JSON.stringify(bom, null, 1)}\n`);
  writeFileSync(path.join(folder, 'nginx.conf'), nginxConfiguration(destination));
  cpSync(path.join(web, 'manifest.xml'), path.join(folder, 'manifest.xml'));
  for (const file of ['LICENSE', 'CHANGELOG.md']) cpSync(path.join(root, file), path.join(folder, file));
  for (const document of DOCUMENTS) cpSync(path.join(root, 'docs', document), path.join(folder, 'dokumentation', document), { recursive: true });
  const sums = filesBelow(folder).map((file) => `${sha256(readFileSync(path.join(folder, file)))}  ${file}\n`);
  writeFileSync(path.join(folder, 'SHA256SUMS'), sums.join(''));
  for (const file of filesBelow(folder)) utimesSync(path.join(folder, file), time, time);

  const zip = pack(folder, name, time);
  writeFileSync(path.join(out, `${name}.zip`), zip);
  writeFileSync(path.join(out, `${name}.zip.sha256`), `${sha256(zip)}  ${name}.zip\n`);
  return { name, folder, files: filesBelow(folder).length, megabytes: zip.length / 1e6, packages: bom.components?.length ?? 0 };
}

try {
  const { name, folder, files, megabytes, packages } = await release(path.resolve(root, process.env.OUT || 'release'));
  console.log(`${name}: ${files} files in ${path.relative(process.cwd(), folder)}, ${name}.zip ${megabytes.toFixed(2)} MB, ${packages} packages bundled`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

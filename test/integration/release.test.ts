import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { unzipSync } from 'fflate';
import packageJson from '../../package.json';
import published from '../../src/hosting/published.json';
import { ACTION_IDS } from '../../src/texts/ribbon';
import { shortcutTexts } from '../../src/texts/shortcuts';
import { buildRelease, filesBelow, ORIGIN, PROJECT, runRelease } from '../hosting/build-release';

interface FunctionMetadata { readonly id: string }
interface Component { readonly name: string; readonly group?: string; readonly version: string; readonly licenses: unknown }

const scratch = mkdtempSync(path.join(tmpdir(), 'sof-release-'));
const [first, second] = [path.join(scratch, 'first'), path.join(scratch, 'second')];
const name = `sof-omstilling-${packageJson.version}`;
let folder: string;
let files: readonly string[];

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const web = (): readonly string[] => files.filter((file) => file.startsWith('web/')).map((file) => file.slice(4));
const components = (): readonly Component[] => (JSON.parse(read('sbom.cdx.json')) as { components: Component[] }).components;
/** What of the kind stands in the release's text files. */
const foundIn = (names: readonly string[], sought: RegExp): readonly string[] =>
  names.filter((file) => /\.(js|css|html|json|md|xml)$/.test(file)).flatMap((file) => read(`web/${file}`).match(sought) ?? []);
const packageName = ({ group, name: own }: Component): string => (group ? `${group}/${own}` : own);

beforeAll(async () => {
  // Another place, time zone and language must make no difference, nor must settings of a development build.
  [folder] = await Promise.all([
    buildRelease(first, { TZ: 'Europe/Copenhagen' }),
    buildRelease(second, { TZ: 'Pacific/Auckland', LC_ALL: 'C', NODE_ENV: 'development', OFFICE_JS: 'https://example.dk/office.js' }),
  ]);
  files = filesBelow(folder);
}, 240_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('two builds are the same, byte for byte', () => {
  const zips = [first, second].map((out) => readFileSync(path.join(out, `${name}.zip`)));
  expect(zips.map(sha256)).toEqual([sha256(zips[0] ?? new Uint8Array()), sha256(zips[0] ?? new Uint8Array())]);
  expect(filesBelow(path.join(second, name)).map((file) => [file, sha256(readFileSync(path.join(second, name, file)))]))
    .toEqual(files.map((file) => [file, sha256(readFileSync(path.join(folder, file)))]));
});

test('the zip holds the folder, and its checksum stands beside it', () => {
  const zip = readFileSync(path.join(first, `${name}.zip`));
  expect(readFileSync(path.join(first, `${name}.zip.sha256`), 'utf8')).toBe(`${sha256(zip)}  ${name}.zip\n`);
  const packed = unzipSync(zip);
  expect(Object.keys(packed)).toEqual(files.map((file) => `${name}/${file}`));
  for (const file of files) expect(sha256(packed[`${name}/${file}`] ?? new Uint8Array())).toBe(sha256(readFileSync(path.join(folder, file))));
});

test('there is a checksum of every file', () => {
  const sums = read('SHA256SUMS').trim().split('\n').map((line) => line.split('  '));
  expect(sums).toEqual(files.filter((file) => file !== 'SHA256SUMS').map((file) => [sha256(readFileSync(path.join(folder, file))), file]));
});

test('an IT department finds what it needs', () => {
  expect(files).toEqual(expect.arrayContaining([
    'manifest.xml', 'nginx.conf', 'sbom.cdx.json', 'LICENSE', 'CHANGELOG.md', 'web/taskpane.html', 'web/THIRD-PARTY-NOTICES.txt',
    'dokumentation/installation.md', 'dokumentation/hosting.md', 'dokumentation/sikkerhed.md', 'dokumentation/brugervejledning.md',
  ]));
  for (const document of ['installation.md', 'hosting.md', 'sikkerhed.md']) expect(read(`dokumentation/${document}`).length).toBeGreaterThan(1000);
});

test('links in the documents lead to what is in the release', () => {
  const documents = files.filter((file) => /^dokumentation\/[^/]+\.md$/.test(file));
  expect(documents.length).toBeGreaterThanOrEqual(4);
  const broken = documents.flatMap((file) => [...read(file).matchAll(/\]\(([^)#\s]+)/g)].map((match) => match[1] ?? '').filter((link) => !/^[a-z]+:/.test(link) && !files.includes(`dokumentation/${link}`)).map((link) => `${file}: ${link}`));
  expect(broken).toEqual([]);
});

test('the table of headers for other web servers is the one that nginx is configured from', () => {
  const { status, stderr } = spawnSync(process.execPath, [path.join(PROJECT, 'src/hosting/header-table.mjs'), '--check'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

test('pages lead to files of the release', () => {
  for (const page of web().filter((file) => file.endsWith('.html'))) {
    const addresses = [...read(`web/${page}`).matchAll(/\s(?:src|href)=["']?([^"'\s>]+)/g)].map((match) => match[1] ?? '');
    const own = addresses.filter((address) => !/^(https:|#|mailto:)/.test(address)).map((address) => address.split('#')[0]);
    expect(own.filter((address) => address !== undefined && !web().includes(address)).map((address) => `${page}: ${address}`)).toEqual([]);
  }
});

test('the page of help names every keyboard shortcut, and no support but itself where none is given', () => {
  const page = read('web/hjaelp.html');
  for (const { keys, text } of shortcutTexts) expect(page).toMatch(new RegExp(`<kbd>${keys.replaceAll('+', '\\+')}</kbd></dt>\\s*<dd>${text}</dd>`));
  expect(page).not.toContain('<a ');
});

test('the manifest leads to files of the release, at the address it is for', () => {
  const manifest = read('manifest.xml');
  expect(manifest).not.toContain('localhost');
  expect(manifest).toContain(`<Version>${packageJson.version}.0</Version>`);
  const addresses = [...manifest.matchAll(/"(https:\/\/[^"]+)"/g)].map((match) => match[1] ?? '');
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) {
    expect(address.startsWith(`${ORIGIN}/`)).toBe(true);
    expect(web()).toContain(address.slice(ORIGIN.length + 1));
  }
  expect(read('web/manifest.xml')).toBe(manifest);
});

test('scripts and styles have a fingerprint in their names; the manifest’s own script keeps its name', () => {
  const code = web().filter((file) => /\.(js|css)$/.test(file));
  expect(code).toContain('functions.js');
  expect(code.length).toBeGreaterThan(1);
  for (const file of code) expect(file).toMatch(/^functions\.js$|\.[0-9a-f]{12}\.(js|css)$/);
});

test('office.js comes from Microsoft, and is not in the release', () => {
  expect(read('web/taskpane.html')).toMatch(/<script src="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"?>/);
  expect(web().filter((file) => /office|excel-/i.test(path.basename(file)))).toEqual([]);
  expect(foundIn(web(), /OSF\.DDA|Microsoft\.Office\.WebExtension|OfficeExtension\.ClientRequest=/g)).toEqual([]);
});

test('nothing of the workbench or of any other tool is in it', () => {
  const tools = Object.keys(packageJson.devDependencies);
  expect(tools).toContain('@odoo/o-spreadsheet');
  expect(components().map(packageName).filter((each) => tools.includes(each))).toEqual([]);
  expect(files.filter((file) => /workbench|\.map$|\.tsx?$|test|schema/i.test(file))).toEqual([]);
  // Nor a path of the machine it was built on.
  expect(foundIn(web(), /o[_-]spreadsheet|odoo|sourceMappingURL|node_modules/gi)).toEqual([]);
  expect(web().filter((file) => read(`web/${file}`).includes(PROJECT))).toEqual([]);
});

test('no script evaluates text, which the policy forbids', () => {
  // webpack's way to the global object, for engines that lack `globalThis`; never reached here.
  const unreached = 'new Function("return this")';
  expect(foundIn(web().filter((each) => each.endsWith('.js')), /\beval\(.{20}|new Function\(.{14}|[^.\w ]Function\(["'`].{20}/g).filter((found) => !found.startsWith(unreached))).toEqual([]);
});

describe('what others have written', () => {
  test('every bundled package stands in the bill of materials and in the notices', () => {
    const found = components();
    expect(found.map(packageName)).toEqual(expect.arrayContaining(['react', 'react-dom', '@griffel/react']));
    const notices = read('web/THIRD-PARTY-NOTICES.txt');
    for (const component of found) expect(notices).toContain(`\n${packageName(component)} ${component.version}\n`);
    expect(notices.match(/Permission is hereby granted|Redistribution and use|Permission to use, copy|Apache License/g)?.length).toBeGreaterThanOrEqual(found.length);
  });

  const text = { license: { text: { content: Buffer.from('Text').toString('base64'), encoding: 'base64' } } };
  const component = (change: object): object => ({ name: 'x', version: '1.0.0', licenses: [{ license: { id: 'MIT' } }], evidence: { licenses: [text] }, ...change });
  const notices = (...given: readonly object[]): ReturnType<typeof spawnSync> => spawnSync(process.execPath, ['--input-type=module', '-e',
    `import { thirdPartyNotices } from './src/hosting/licences.mjs'; process.stdout.write(thirdPartyNotices(${JSON.stringify(given)}));`], { cwd: PROJECT, encoding: 'utf8' });

  test('what is permissive may ship', () => {
    const { status, stdout } = notices(component({}), component({ group: '@a', name: 'b', licenses: [{ license: { id: '0BSD' } }] }));
    expect(status).toBe(0);
    expect(stdout).toContain('@a/b 1.0.0\n0BSD\n');
  });

  test.each([
    ['another licence', { licenses: [{ license: { id: 'LGPL-3.0-only' } }] }, 'x 1.0.0: LGPL-3.0-only'],
    ['one of two licences', { licenses: [{ license: { id: 'MIT' } }, { license: { id: 'GPL-2.0-only' } }] }, 'x 1.0.0: MIT, GPL-2.0-only'],
    ['a licence without a known name', { licenses: [{ license: { name: 'SEE LICENSE IN x' } }] }, 'SEE LICENSE IN x'],
    ['no licence', { licenses: [] }, 'x 1.0.0: no licence'],
    ['no text of the licence', { evidence: undefined }, 'the text of its licence is missing'],
  ])('%s stops the release', (_name, change, message) => {
    const { status, stderr } = notices(component({}), component(change));
    expect(status).not.toBe(0);
    expect(stderr).toContain(message);
  });
});

describe('manifests and metadata that users still have from an earlier version', () => {
  const withoutTexts = (metadata: FunctionMetadata): unknown => JSON.parse(JSON.stringify(metadata, (key, value: unknown) => (key === 'description' ? undefined : value)));
  const current = (): readonly FunctionMetadata[] => (JSON.parse(read('web/functions.json')) as { functions: FunctionMetadata[] }).functions;

  test('a published signature stays as it is', () => {
    const byId = new Map(current().map((each) => [each.id, withoutTexts(each)]));
    for (const signature of published.functions) expect(byId.get(signature.id)).toEqual(signature);
  });

  test('whatever is new is recorded (npm run release:record)', () => {
    const missing = (named: readonly (string | undefined)[], recorded: readonly string[]): readonly (string | undefined)[] => named.filter((each) => each === undefined || !recorded.includes(each));
    const manifest = read('manifest.xml');
    expect(missing(current().map(({ id }) => id), published.functions.map(({ id }) => id))).toEqual([]);
    expect(missing([...manifest.matchAll(/"https:\/\/[^/"]+\/([^"]+)"/g)].map((match) => match[1]), published.addresses)).toEqual([]);
    expect(missing([...manifest.matchAll(/<FunctionName>([^<]+)</g)].map((match) => match[1]), published.commands)).toEqual([]);
    expect(missing((JSON.parse(read('web/shortcuts.json')) as { actions: { id: string }[] }).actions.map(({ id }) => id), published.shortcuts)).toEqual([]);
  });

  test('the script answers all functions ever published, without anything but Excel’s own', () => {
    const answered = new Map<string, unknown>();
    const CustomFunctions = { associate: (id: string, call: unknown) => answered.set(id, call), Error, ErrorCode: {} };
    vm.runInNewContext(read('web/functions.js'), { CustomFunctions });
    expect([...answered.keys()].sort()).toEqual(published.functions.map(({ id }) => id).sort());
    for (const call of answered.values()) expect(typeof call).toBe('function');
  });

  // Excel hands over as many arguments as the metadata names, null where one is left out, and then what it knows of the call.
  test.each<[string, readonly unknown[], unknown]>([
    ['TILBAGEBETALING', [[[0, -300, -300, -300]], [[800, 0, 0, 0]], null], 4],
    ['NETTOEFFEKT', [[[0, -500], [50, 100]], null], [[50, -400]]],
    ['KPISTATUS', [[[74]], [[162]], [['op']], null], [['Grøn']]],
  ])('the script does what metadata of the first version asks of %s', (id, values, expected) => {
    const answered = new Map<string, (...values: readonly unknown[]) => unknown>();
    const CustomFunctions = { associate: (name: string, call: (...values: readonly unknown[]) => unknown) => answered.set(name, call), Error, ErrorCode: {} };
    vm.runInNewContext(read('web/functions.js'), { CustomFunctions });
    expect(published.functions.find((signature) => signature.id === id)?.parameters).toHaveLength(values.length);
    expect(JSON.parse(JSON.stringify(answered.get(id)?.(...values, { address: 'Ark1!A1', functionName: id })))).toEqual(expected);
  });

  test('every address that a manifest ever named is there', () => {
    expect(published.addresses.filter((address) => !web().includes(address))).toEqual([]);
  });

  test('every action that a shortcut ever ran is answered', () => {
    expect(published.shortcuts.length).toBeGreaterThan(0);
    expect(published.shortcuts.filter((id) => !ACTION_IDS.some((action) => action === id))).toEqual([]);
  });

  test('every command that a manifest ever named is there', () => {
    const manifest = read('manifest.xml');
    expect(published.commands.filter((command) => !manifest.includes(`<FunctionName>${command}</FunctionName>`))).toEqual([]);
  });
});

describe('a release that can’t be made says why', () => {
  test.each([
    ['no address', undefined, 'Set ADDIN_ORIGIN'],
    ['an http address', 'http://omstilling.example.dk', 'must be an https address'],
    ['an address that would break the manifest', 'https://x.dk/"><script>', 'must be an https address'],
  ])('%s', async (_name, origin, message) => {
    const { status, output } = await runRelease(path.join(scratch, 'none'), { ADDIN_ORIGIN: origin });
    expect(status).toBe(1);
    expect(output).toContain(message);
  });
});

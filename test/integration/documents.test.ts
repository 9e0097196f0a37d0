import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../../package.json';

const PROJECT = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(PROJECT, file), 'utf8');

/** Files below a folder of the project that end so, by their paths in the project. */
function filesIn(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(path.join(PROJECT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => path.relative(PROJECT, path.join(entry.parentPath, entry.name)));
}

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...['docs', 'src', 'test'].flatMap((folder) => filesIn(folder, /\.md$/))];

/** "npm start", "npm test" and those that are run by name, whatever options stand between. */
function commandsIn(text: string): readonly string[] {
  return [...text.matchAll(/npm (?:run (?:-s )?([a-z][a-z:-]*)|(start|test)\b)/g)].map((match) => match[1] ?? match[2] ?? '');
}

/** What GitHub makes of a heading, to lead to it. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map((match) => (match[1] ?? '').toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));
}

test('the README names every command, and no other', () => {
  expect([...new Set(commandsIn(read('README.md')))].sort()).toEqual(Object.keys(packageJson.scripts).sort());
});

test('every command that is named anywhere is one', () => {
  const files = [...DOCUMENTS, '.ci/run', 'webpack.config.js', ...['src', 'test'].flatMap((folder) => filesIn(folder, /\.(ts|tsx|mjs|cjs|html)$/))];
  const named = files.flatMap((file) => commandsIn(read(file)).map((command) => ({ file, command })));
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter(({ command }) => !(command in packageJson.scripts))).toEqual([]);
});

test('links in the documents lead somewhere', () => {
  const broken = DOCUMENTS.flatMap((file) => [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].flatMap((match) => {
    const [target = '', anchor] = (match[1] ?? '').split('#');
    if (/^[a-z]+:/.test(target)) return [];
    const found = target === '' ? file : path.join(path.dirname(file), target);
    if (!existsSync(path.join(PROJECT, found))) return [`${file}: ${match[1] ?? ''}`];
    return anchor === undefined || anchorsOf(read(found)).includes(decodeURIComponent(anchor)) ? [] : [`${file}: ${match[1] ?? ''}`];
  }));
  expect(broken).toEqual([]);
});

test('paths that the developers’ documents name are there', () => {
  const named = ['README.md', 'CONTRIBUTING.md', 'docs/design.md', 'docs/sikkerhed.md'].flatMap((file) => [...read(file).matchAll(/`((?:src|test|docs|assets)\/[\w./-]*)`/g)].map((match) => match[1] ?? ''));
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((each) => !existsSync(path.join(PROJECT, each)))).toEqual([]);
});

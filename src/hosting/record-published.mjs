// `npm run release:record`: adds what is new in the functions and the manifest to published.json, the list of what users'
// Excel may still know of earlier versions. It only ever adds; what is already there must stay as it is (a test sees to it).
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { DEVELOPMENT_ORIGIN } from './addresses.cjs';

const at = (file) => fileURLToPath(new URL(file, import.meta.url));
const manifest = readFileSync(at('../../manifest.xml'), 'utf8');
const shortcuts = JSON.parse(readFileSync(at('../texts/shortcuts.json'), 'utf8'));
const published = JSON.parse(readFileSync(at('published.json'), 'utf8'));

const { metadataJson, errors } = await generateCustomFunctionsMetadata(at('../functions/functions.ts'));
if (errors.length > 0) throw new Error(errors.join('\n'));
const known = new Set(published.functions.map(({ id }) => id));
const functions = JSON.parse(metadataJson).functions.filter(({ id }) => !known.has(id)).map(withoutTexts);
const named = (pattern) => [...manifest.matchAll(pattern)].map((match) => match[1]);
const merged = (before, now) => [...new Set([...before, ...now])].sort();

const lines = (values) => values.map((value) => `    ${JSON.stringify(value)}`).join(',\n');
writeFileSync(at('published.json'), `{
  "functions": [
${lines([...published.functions, ...functions])}
  ],
  "commands": [
${lines(merged(published.commands, named(/<FunctionName>([^<]+)</g)))}
  ],
  "shortcuts": [
${lines(merged(published.shortcuts, shortcuts.actions.map(({ id }) => id)))}
  ],
  "addresses": [
${lines(merged(published.addresses, named(new RegExp(`"${DEVELOPMENT_ORIGIN}/([^"]+)"`, 'g'))))}
  ]
}
`);

/** Texts may change; the rest of a function's metadata may not. */
function withoutTexts(metadata) {
  return JSON.parse(JSON.stringify(metadata, (key, value) => (key === 'description' ? undefined : value)));
}

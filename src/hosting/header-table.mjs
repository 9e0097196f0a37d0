// `npm run hosting:docs`: writes the headers into docs/hosting.md as a table, for web servers other than nginx.
// With --check it changes nothing, and fails where the table is not what it would write.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CACHE_RULES, CROSS_ORIGIN, FAULT_CACHE, FRAME_ANCESTORS, SECURITY_HEADERS, TYPES } from './headers.mjs';

const FILE = fileURLToPath(new URL('../../docs/hosting.md', import.meta.url));
const [BEGIN, END] = ['<!-- headere: begynd (skrevet af npm run hosting:docs) -->', '<!-- headere: slut -->'];

function tables() {
  const row = (...cells) => `| ${cells.join(' | ')} |`;
  return [
    '### På alle svar, også fejlsvar',
    '',
    row('Header', 'Værdi', 'Hvorfor'),
    row('---', '---', '---'),
    ...SECURITY_HEADERS.map(({ name, value, reason }) => row(name, `\`${value}\``, reason)),
    '',
    '### Efter adressen',
    '',
    row('Adresser', 'Header', 'Værdi', 'Hvorfor'),
    row('---', '---', '---', '---'),
    ...CACHE_RULES.map(({ paths, value, reason }) => row(paths, 'Cache-Control', value === null ? '(ingen)' : `\`${value}\``, reason)),
    row('fejlsvar (4xx og 5xx)', 'Cache-Control', `\`${FAULT_CACHE}\``, 'En fil, der mangler et øjeblik, må ikke blive ved med at mangle'),
    row(CROSS_ORIGIN.paths, CROSS_ORIGIN.name, `\`${CROSS_ORIGIN.value}\``, CROSS_ORIGIN.reason),
    '',
    '### Content-Type',
    '',
    row('Filtype', 'Content-Type'),
    row('---', '---'),
    ...Object.entries(TYPES).map(([extension, type]) => row(`\`.${extension}\``, `\`${type}${type.startsWith('image/') ? '' : '; charset=utf-8'}\``)),
    '',
    '### Hvem der må vise panelet (`frame-ancestors`)',
    '',
    row('Adresse', 'Hvorfor'),
    row('---', '---'),
    ...FRAME_ANCESTORS.map(({ source, reason }) => row(`\`${source}\``, reason)),
  ].join('\n');
}

const text = readFileSync(FILE, 'utf8');
const [start, end] = [text.indexOf(BEGIN), text.indexOf(END)];
if (start === -1 || end < start) throw new Error(`${FILE} lacks the lines ${BEGIN} and ${END}.`);
const written = `${text.slice(0, start + BEGIN.length)}\n${tables()}\n${text.slice(end)}`;
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, written);
} else if (written !== text) {
  console.error('docs/hosting.md does not say what is served. Write it anew: npm run hosting:docs');
  process.exitCode = 1;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadDatasets } from '../datasets/datasets';
import { sourcesOf } from './sources';
import type { Source } from './sources';

let sources: readonly Source[];

beforeAll(async () => {
  sources = sourcesOf(await loadDatasets(async (file) => JSON.parse(readFileSync(path.join(__dirname, '../datasets', file), 'utf8')) as unknown));
});

function source(title: RegExp): Source {
  const found = sources.find((each) => title.test(each.title));
  if (!found) throw new Error(`No source ${String(title)}`);
  return found;
}

test('every document is there with its dataset, the edition of the conditions each by itself', () => {
  expect(sources.map(({ key, version }) => [key, version])).toEqual([['2020', 1], ['2022-06', 1], ['2024-06', 1], ['BBU-2021', 1], ['BBU-2021', 1], ['BBU-2021', 1]]);
});

test('what can not be read or is not said has its reason', () => {
  const catalogue = source(/Investeringskatalog/).missing;
  expect(catalogue).toContain('SI02: Dokumentets tekst opregner forvaltningerne, men har mistet krydserne.');
  expect(catalogue).toContain('HA05: Feltet Styringsområde er tomt i Tabel 1.');
  const june2024 = sources.find(({ key }) => key === '2024-06')?.missing ?? [];
  expect(june2024.filter((text) => text.startsWith('BCV3, Andel fastholdt, 2022: Tabellens tredje tal læses som 96 %'))).toHaveLength(1);
  expect(june2024.find((text) => text.startsWith('BCV3, Andel fastholdt, 2022'))).toMatch(/Læst: “96.?%” .*97/);
  expect(source(/En plads i fællesskabet/).missing.some((text) => text.startsWith('Implementeringsfasen 2021-2024: Hvornår hvert spor'))).toBe(true);
  for (const { missing } of sources) for (const text of missing) expect(text).not.toMatch(/Ikke oplyst\.|null|undefined/);
});

test('what was worked out, taken from the text or put right is called that', () => {
  const june2024 = sources.find(({ key }) => key === '2024-06')?.derived ?? [];
  expect(june2024.some((text) => /^BCV2, .*: 32 kan regnes ud \(45 − 13\)/.test(text))).toBe(true);
  expect(june2024.some((text) => /^BCV4, 2022: Læst som “12\*”, gengivet som 112\./.test(text))).toBe(true);
  expect(june2024.filter((text) => text.startsWith('BCV1, ') && text.includes('taget fra den løbende tekst'))).toHaveLength(2);
  const conditions = sources.filter(({ key }) => key === 'BBU-2021').flatMap(({ derived }) => derived);
  expect(conditions.some((text) => text.includes('Trykt som 56') && text.includes('44 er regnet ud'))).toBe(true);
});

test('proposals that the catalogue names without having them are named', () => {
  const { remarks } = source(/Investeringskatalog/);
  for (const id of ['SI03', 'UD01', 'HA09', 'TV04']) expect(remarks.some((text) => text.startsWith(`${id} `))).toBe(true);
});

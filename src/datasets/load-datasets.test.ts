import { DatasetError } from './dataset-error';
import { loadAll, loadCatalogue, loadCatalogues, loadIndex, loadOne } from './load-datasets';
import type { FetchJson } from './load-datasets';
import { object, text } from './shape';

/** The "server": what it has, as text, by path. */
function served(files: Readonly<Record<string, string>>): FetchJson {
  return (path) => {
    const content = files[path];
    return content === undefined ? Promise.reject(new Error('404')) : Promise.resolve().then(() => JSON.parse(content) as unknown);
  };
}

const index = (...datasets: readonly object[]): string => JSON.stringify({ datasets });
const line = (key: string, kind = 'catalogue') => ({ kind, key, title: key, file: `catalogues/${key}.json` });
const catalogue = (change: object = {}): string =>
  JSON.stringify({
    key: '2030', version: 1, title: 'Katalog', priceLevel: '2030 p/l', comparedWith: null, signConvention: null,
    document: { title: 'Katalog', issuer: 'Forvaltning', date: null, remark: null },
    areas: [], standardHeadings: [], proposals: [], namedButNotIncluded: [], notes: [], ...change,
  });

async function errorOf(promise: Promise<unknown>): Promise<DatasetError> {
  const outcome = await promise.catch((error: unknown) => error);
  if (!(outcome instanceof DatasetError)) throw new Error(`Expected a DatasetError, got ${String(outcome)}`);
  return outcome;
}

test('datasets come in the order of the index, by kind', async () => {
  const files = { 'index.json': index(line('2031'), line('2030', 'plan'), line('2030')), 'catalogues/2030.json': catalogue(), 'catalogues/2031.json': catalogue({ key: '2031' }) };
  expect((await loadIndex(served(files))).map(({ kind, key }) => `${kind} ${key}`)).toEqual(['catalogue 2031', 'plan 2030', 'catalogue 2030']);
  expect((await loadCatalogues(served(files))).map(({ key }) => key)).toEqual(['2031', '2030']);
  expect((await loadCatalogue('2030', served(files))).title).toBe('Katalog');
  const keyed = object({ key: text });
  expect((await loadAll('plan', keyed, served(files))).map(({ key }) => key)).toEqual(['2030']);
  expect((await loadOne('plan', '2030', keyed, served(files))).key).toBe('2030');
});

test('an index without datasets is no fault', async () => {
  expect(await loadCatalogues(served({ 'index.json': index() }))).toEqual([]);
});

describe('the message names the file and the fault', () => {
  const proposal = { catalogue: '2030', id: 'AB01' };
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string, RegExp])[] = [
    ['no index', {}, 'index.json', /kan ikke hentes \(404\)/],
    ['an index that is no JSON', { 'index.json': '<html>' }, 'index.json', /kan ikke hentes \(/],
    ['an index of another shape', { 'index.json': '[]' }, 'index.json', /indholdet skal være et objekt/],
    ['an unknown kind', { 'index.json': index(line('2030', 'film')) }, 'index.json', /datasets\[0\]\.kind skal være en af “catalogue”/],
    ['a key twice', { 'index.json': index(line('2030'), line('2030')) }, 'index.json', /Kataloget “2030” står der to gange/],
    ['a key that the index lacks', { 'index.json': index(line('2031')) }, 'index.json', /Kataloget “2030” findes ikke/],
    ['a file that is not there', { 'index.json': index(line('2030')) }, 'catalogues/2030.json', /kan ikke hentes \(404\)/],
    ['a file with another key', { 'index.json': index(line('2030')), 'catalogues/2030.json': catalogue({ key: '2029' }) }, 'catalogues/2030.json', /nøglen er “2029”/],
    ['a file with a missing part', { 'index.json': index(line('2030')), 'catalogues/2030.json': catalogue({ areas: undefined }) }, 'catalogues/2030.json', /areas skal være en liste/],
    ['a proposal with a missing part', { 'index.json': index(line('2030')), 'catalogues/2030.json': catalogue({ proposals: [proposal] }) }, 'catalogues/2030.json', /proposals\[0\]\.title skal være tekst/],
  ];
  test.each(cases)('%s', async (_, files, file, fault) => {
    const error = await errorOf(loadCatalogue('2030', served(files)));
    expect(error.file).toBe(file);
    expect(error.fault).toMatch(fault);
    expect(error.message).toBe(`Datafilen ${file} kan ikke bruges: ${error.fault}`);
    expect(error.name).toBe('DatasetError');
  });
});

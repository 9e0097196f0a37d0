import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDatasetFile } from '../../src/cli/dataset-files';
import { publishedProposals } from '../../src/datasets/catalogue';
import type { PublishedCatalogue, PublishedProposal } from '../../src/datasets/catalogue';
import { loadCatalogue, loadCatalogues, loadIndex } from '../../src/datasets/load-datasets';
import type { FetchJson } from '../../src/datasets/load-datasets';
import { checkDatasets } from '../data-check/check-datasets';

const MADE_UP = 'catalogues/2024.json';
const madeUpText = readFileSync(join(__dirname, '..', 'fixtures', 'datasets', MADE_UP), 'utf8');

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
type Editable = Mutable<PublishedCatalogue>;

/** The project's datasets with one more catalogue: a file, and a line of the index. */
function withMadeUpCatalogue(edit: (catalogue: Editable) => void = () => undefined): FetchJson {
  return async (path) => {
    if (path === MADE_UP) {
      const catalogue = JSON.parse(madeUpText) as Editable;
      edit(catalogue);
      return catalogue;
    }
    const content = await readDatasetFile(path);
    if (path !== 'index.json') return content;
    const { datasets } = content as { datasets: readonly object[] };
    return { datasets: [...datasets, { kind: 'catalogue', key: '2024', title: 'Opdigtet katalog', file: MADE_UP }] };
  };
}

async function faultsOf(edit: (catalogue: Editable) => void): Promise<readonly string[]> {
  return (await checkDatasets(withMadeUpCatalogue(edit))).flatMap(({ faults }) => faults);
}

function first(catalogue: Editable): Mutable<PublishedProposal> {
  const [proposal] = catalogue.proposals;
  if (!proposal) throw new Error('The made-up catalogue has no proposal.');
  return proposal;
}

describe('the datasets', () => {
  test('are without faults', async () => {
    const reports = await checkDatasets(readDatasetFile);
    expect(reports.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(reports.map(({ file }) => file)).toEqual(expect.arrayContaining((await loadIndex(readDatasetFile)).map(({ file }) => file)));
  });

  test('hold the 2020 catalogue with its 22 proposals and 128 lines', async () => {
    const report = (await checkDatasets(readDatasetFile)).find(({ file }) => file === 'catalogues/2020.json');
    expect(report?.counts).toMatchObject({ proposals: 22, 'named but not included': 4, 'lines in first tables': 128, tables: 72, figures: 1438, 'success criteria': 55, consultations: 132 });
    expect(report?.missing.every(({ reason }) => reason.length > 0)).toBe(true);
  });

  test('keep what was printed, errors, blanks and zeroes included', async () => {
    const { proposal } = publishedProposals(await loadCatalogues(readDatasetFile));
    const rows = (id: string, table: number) => proposal('2020', id)?.tables[table]?.rows ?? [];
    // BU05: Tabel 3 prints 1.550 where Tabel 1 prints 1.540, totals 1.890, and stops at 2023.
    expect(rows('BU05', 2).map(({ figures }) => figures)).toEqual([
      [125, null, null, null, null], [150, null, null, null, null], [75, null, null, null, null], [1550, null, null, null, null], [1890, null, null, null, null],
    ]);
    expect(proposal('2020', 'BU05')?.tables.map(({ years }) => years.at(-1))).toEqual([2024, 2024, 2023, 2023]);
    // SI05: Tabel 2 prints the total of model 1 without its minus.
    expect(rows('SI05', 1).filter(({ role }) => role === 'total').map(({ model, figures }) => [model, ...figures])).toEqual([
      ['Model 1', null, 9265, 9265, 9265, 9265, 9265], ['Model 2', null, -9115, -9115, -9115, -9115, -9115],
    ]);
    expect(rows('SI05', 0).filter(({ section, role }) => section === 'implementation' && role === 'line').map(({ model }) => model)).toEqual([null, null, null, 'Model 2']);
    // TV02: Tabel 2 totals 1.400 in 2019, where no line has a figure.
    expect(rows('TV02', 1).map(({ figures }) => figures[0])).toEqual([null, null, null, null, null, null, 1400]);
    // BU01: 0 is printed in 2021, and nothing from 2022.
    expect(rows('BU01', 0)[3]?.figures).toEqual([300, 300, 0, null, null, null]);
    expect(rows('BU06', 0).filter(({ role }) => role === 'line').map(({ group }) => group)).toEqual([
      ...Array<string>(4).fill('Børnefamilier med særlige behov'), ...Array<string>(2).fill('Borgere med handicap'), null, null,
    ]);
    expect(rows('BU02', 0).map(({ budgetArea }) => budgetArea)).toEqual(Array<string>(6).fill('Service'));
    expect(proposal('2020', 'HA08')?.paybacks.map(({ basis, figure }) => [basis, figure])).toEqual([['service', 4], ['total', null]]);
    expect(proposal('2020', 'BU04')?.tables.map(({ unit }) => unit)).toEqual(['1.000 kr. 2020 P/L', '1.000 kr.', '1.000 kr. 2020 p/l']);
    expect(proposal('2020', 'SI02')?.affectedAdministrations).toBeNull();
    expect(proposal('2020', 'UD03')?.missingHeadings).toEqual(['Forslagets indhold']);
  });

  test('gain a catalogue of other years, ids and administration by a file and a line of the index', async () => {
    const fetchJson = withMadeUpCatalogue();
    const reports = await checkDatasets(fetchJson);
    expect(reports.flatMap(({ faults }) => faults)).toEqual([]);
    expect(reports.find(({ file }) => file === MADE_UP)?.counts).toMatchObject({ proposals: 2, 'lines in first tables': 3 });
    expect((await loadCatalogue('2024', fetchJson)).proposals.map(({ id, presentedBy }) => [id, presentedBy])).toEqual([
      ['KL01', 'Teknik- og Miljøforvaltningen'], ['BY01', 'Teknik- og Miljøforvaltningen'],
    ]);
    const published = publishedProposals(await loadCatalogues(fetchJson));
    expect(published.proposal('2024', 'KL01')?.tables[0]?.years).toEqual([2023, 2024, 2025, 2026, 2027, 2028]);
    expect(published.proposal('2024', 'BU01')).toBeUndefined();
    expect(published.proposal('2020', 'BU01')?.title).toBe('Peer-to-Peer familier i familiebehandling');
    expect(published.idLetters('2024')).toEqual(['KL', 'BY', 'PA']);
    expect(published.idLetters('2020')).toEqual(['BU', 'SI', 'UD', 'HA', 'TV']);
    expect(published.idLetters('1999')).toBeUndefined();
  });
});

describe('the check finds', () => {
  const cases: readonly (readonly [string, (catalogue: Editable) => void, RegExp])[] = [
    ['a property that the schema does not know', (c) => Object.assign(first(c), { colour: 'blå' }), /additional properties.*colour/],
    ['a figure that is text', (c) => Object.assign(first(c).tables[0]?.rows[0]?.figures ?? [], { 1: '-400' }), /figures\/1 must be number,null|figures\[1\]/],
    ['a row with too few figures', (c) => first(c).tables[0]?.rows[0]?.figures.pop(), /tables\[0\]\.rows\[0\]\.figures skal være en liste med 6 tal/],
    ['a null without a reason', (c) => Object.assign(first(c), { risk: null, sources: first(c).sources.filter(({ field }) => field !== 'risk') }), /KL01: risk is null without a reason/],
    ['a line without budget area and reason', (c) => Object.assign(first(c).tables[0]?.rows[0] ?? {}, { budgetArea: null }), /tables\[0\]\.rows\[0\]\.budgetArea is null without a reason/],
    ['a Ja without conclusion and reason', (c) => Object.assign(first(c).consultations?.[0] ?? {}, { conclusion: null }), /consultations\[0\]\.conclusion is null without a reason/],
    ['a note about nothing', (c) => first(c).notes.push({ field: 'tables[9].unit', reason: 'Findes ikke.' }), /a note speaks of tables\[9\]\.unit/],
    ['a block without source', (c) => first(c).sources.pop(), /consultations has no source/],
    ['a source of nothing', (c) => first(c).sources.push({ field: 'tables[3]', reference: 'Tabel 4' }), /a source speaks of tables\[3\]/],
    ['a reference to a proposal that is not there', (c) => Object.assign(first(c).references[0] ?? {}, { id: 'BY99' }), /refers to 2024:BY99, which does not exist/],
    ['a reference under a heading that is not there', (c) => Object.assign(first(c).references[0] ?? {}, { section: 'Indledning' }), /under a heading it lacks: Indledning/],
    ['an area that the catalogue lacks', (c) => Object.assign(first(c), { area: 'Havn' }), /“Havn” is none of the catalogue's/],
    ['letters of another area', (c) => Object.assign(first(c), { area: 'Byrum og parker' }), /the id's letters do not belong/],
    ['a heading said to be missing', (c) => first(c).missingHeadings.push('Økonomi'), /missingHeadings says otherwise/],
    ['two tables of one kind', (c) => Object.assign(first(c).tables[2] ?? {}, { kind: 'permanentService' }), /two tables are of one kind/],
    ['a row in the wrong section', (c) => Object.assign(first(c).tables[1]?.rows[0] ?? {}, { section: 'netImpact' }), /can't be in section netImpact/],
    ['an id twice', (c) => c.proposals.push(first(c)), /proposals\[2\]\.id/],
    ['another key than the index names', (c) => c.proposals.splice(0, 2) && Object.assign(c, { key: '2025' }), /nøglen er “2025”, men indekset siger “2024”/],
    ['a proposal that is said not to be included', (c) => Object.assign(c.namedButNotIncluded[0] ?? {}, { id: 'KL01' }), /KL01 is said not to be included, but is/],
  ];
  test.each(cases)('%s', async (_, edit, fault) => {
    expect(await faultsOf(edit)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });
});

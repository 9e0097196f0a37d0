import { sheetOf } from '../../../test/grids/sheet-of';
import type { Grid } from '../grid';
import { readSheet } from '../sheet-reader';

const DRAWING = `
  Forslagets id | BU01
  Forslagets titel | Et forslag

  Tabel 1. Forslagets samlede økonomiske konsekvenser
  1.000 kr. 2020 p/l | Styringsområde | 2019 | 2020
  Færre pladser | Service | | -300
  Samlet varig ændring | | 0 | -300
  Tilbagebetalingstid baseret på serviceeffektivisering
  Tabel 2. Varige ændringer, service
  1.000 kr. 2020 p/l | | 2019 | 2020
  Færre pladser | | | -300
  Varige ændringer totalt, service | | 0 | -300
  Afsnit i forslaget
  Baggrund og formål | Ja
  Risikovurdering | Ja
  Risikovurdering
  Forslagets risiko`;

/** The sheet with a cell more in every row, in a column. */
function withColumn(grid: Grid, column: number, valueOf: (row: number) => string | number | null): Grid {
  return { ...grid, values: grid.values.map((cells, row) => Array.from({ length: column + 1 }, (_, index) => (index === column ? valueOf(row) : (cells[index] ?? null)))) };
}

const PLAIN = sheetOf(DRAWING);
const [plain] = readSheet(PLAIN).proposals;

test.each([
  ['numbers', (row: number) => row * 10, ['G2 10']],
  ['notes', (row: number) => (row % 2 === 0 ? `Se bilag ${row}` : null), ['G1 Se bilag 0', 'G3 Se bilag 2', 'G5 Se bilag 4', 'G7 Se bilag 6', 'G9 Se bilag 8', 'G11 Se bilag 10', 'G13 Se bilag 12', 'G15 Se bilag 14', 'G17 Se bilag 16']],
])('%s of one’s own behind a blank column change nothing of what is read, and are named', (_what, valueOf, named) => {
  const { proposals: [parsed, ...more] } = readSheet(withColumn(PLAIN, 6, (row) => (valueOf(row) === 0 ? null : valueOf(row))));
  expect(more).toEqual([]);
  expect(parsed?.proposal).toEqual(plain?.proposal);
  expect(parsed?.unplaced.map(({ address, text }) => `${address} ${text}`)).toEqual(named);
});

test('a number beside a caption hides no table', () => {
  const { proposals: [parsed] } = readSheet(withColumn(PLAIN, 4, (row) => (row === 3 || row === 8 ? 120 : null)));
  expect(parsed?.proposal.tables.map(({ kind }) => kind)).toEqual(['summary', 'permanentService']);
  expect(parsed?.unplaced.map(({ address }) => address)).toEqual(['E4', 'E9']);
});

test('a part of the proposal that stands there is read', () => {
  const moved = withColumn(withColumn(PLAIN, 6, (row) => (row === 2 ? 'Område' : null)), 7, (row) => (row === 2 ? 'Handicap' : null));
  const { proposals: [parsed] } = readSheet(moved);
  expect(parsed?.proposal).toEqual({ ...plain?.proposal, area: 'Handicap' });
  expect(parsed?.unplaced).toEqual([]);
});

test('nor is a value that stands there, or a column of a block that is wider than the tables', () => {
  const title = sheetOf(DRAWING.replace('Forslagets titel |', 'Forslagets titel | | | | | |'));
  expect(readSheet(title).proposals[0]?.proposal.title).toBe('Et forslag');
  const boxes = sheetOf(`${DRAWING}\n  Berørte forvaltninger | ☒ Socialforvaltningen | | | | | ☒ Økonomiforvaltningen`);
  expect(readSheet(boxes).proposals[0]?.proposal.affectedAdministrations).toEqual(['Socialforvaltningen', 'Økonomiforvaltningen']);
  const wide = sheetOf(`${DRAWING}\n  Opfølgning\n  Succeskriterier | | | Hvem er ansvarlig for opfølgning? | | Hvornår gennemføres opfølgningen?\n  Færre forløb | | | Staben | | 2021`);
  expect(readSheet(wide).proposals[0]?.proposal.successCriteria).toEqual([{ criterion: 'Færre forløb', measuredBy: null, responsible: 'Staben', when: '2021' }]);
});

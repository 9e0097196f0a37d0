import { sheetOf } from '../../../test/grids/sheet-of';
import { functionHelp } from '../../texts/help';
import type { FunctionHelp } from '../../texts/help';
import type { CellValue, Grid } from '../grid';
import { readSheet } from '../sheet-reader';

type Example = FunctionHelp['example']['rows'];

/** The example as a sheet holds it once it is inserted, with the results that Excel would show. */
function inserted(example: Example, results: readonly CellValue[], row = 0): Grid {
  const formulas = new Map<string, string>();
  const width = Math.max(results.length + 1, ...example.map((cells) => cells.length));
  const values = example.map((cells, index) => {
    const at = cells.findIndex((cell) => typeof cell === 'string' && cell.startsWith('='));
    if (at >= 0) formulas.set(`${row + index},${at}`, String(cells[at]));
    const held: readonly CellValue[] = at < 0 ? cells : [...cells.slice(0, at), ...results];
    return Array.from({ length: width }, (_, column) => held[column] ?? null);
  });
  return { sheet: 'Ark1', row, column: 0, values, formulas };
}

function exampleOf(name: string): Example {
  const found = functionHelp.find((help) => help.name === name);
  if (!found) throw new Error(name);
  return found.example.rows;
}

const PAYBACK = inserted(exampleOf('SOF.TILBAGEBETALING'), [4]);
const NET_EFFECT = inserted(exampleOf('SOF.NETTOEFFEKT'), [450, -400, -600]);

test.each([['SOF.TILBAGEBETALING', PAYBACK], ['SOF.NETTOEFFEKT', NET_EFFECT]])('the example of %s is no proposal, and it is said why', (_name, grid) => {
  const { proposals, takenFor } = readSheet(grid);
  expect(proposals).toEqual([]);
  expect(takenFor).toContain('Tabellen i B1 er en beregning');
  expect(takenFor).toContain('Forslagets id');
});

test('nor is it one below a proposal, which is read as before', () => {
  const proposal = sheetOf('Forslagets id | BU01\nTabel 1\n1.000 kr. 2020 p/l | Styringsområde | 2019 | 2020\nFærre pladser | Service | | -300\nSamlet varig ændring | | 0 | -300\n');
  const example = inserted(exampleOf('SOF.TILBAGEBETALING'), [4], 7);
  const width = 5;
  const padded = (values: Grid['values']) => values.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? null));
  const { proposals, takenFor } = readSheet({ ...proposal, formulas: example.formulas, values: [...padded(proposal.values), ...padded([[], []]), ...padded(example.values)] });
  expect(proposals.map(({ proposal: { id, tables, paybacks } }) => [id, tables.length, paybacks.length])).toEqual([['BU01', 1, 0]]);
  expect(takenFor).toContain('er en beregning');
});

describe('a proposal without its id', () => {
  const table = (drawing: string): Grid => {
    const grid = sheetOf(drawing);
    return { ...grid, formulas: new Map([[`${grid.values.length - 1},1`, '=SOF.TILBAGEBETALING(B2:C2,B3:C3)']]) };
  };

  test.each([
    ['a caption', 'Tabel 1\n1.000 kr. | 2019 | 2020\nVarige ændringer | | -300\nTilbagebetalingstid | 3'],
    ['a budget area', '1.000 kr. | Styringsområde | 2019 | 2020\nVarige ændringer | Service | | -300\nTilbagebetalingstid | 3'],
    ['a title', 'Forslagets titel | Omstilling\n1.000 kr. | 2019 | 2020\nVarige ændringer | | -300\nTilbagebetalingstid | 3'],
    ['lines under a heading', '1.000 kr. | 2019 | 2020\nVarige ændringer\nFærre pladser | | -300\nTilbagebetalingstid | 3'],
    ['lines above a total', '1.000 kr. | 2019 | 2020\nFærre pladser | | -300\nSamlet varig ændring | | -300\nTilbagebetalingstid | 3'],
  ])('is read as one where it has %s', (_what, drawing) => {
    const { proposals } = readSheet(table(drawing));
    expect(proposals.map(({ proposal: { id } }) => id)).toEqual([null]);
  });

  test('is read as one where nothing is calculated by our functions', () => {
    expect(readSheet({ ...PAYBACK, formulas: new Map() }).proposals).toHaveLength(1);
  });
});

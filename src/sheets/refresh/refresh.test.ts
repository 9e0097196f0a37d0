import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadDatasets } from '../../datasets/datasets';
import type { Datasets } from '../../datasets/datasets';
import { formulaShape, withCells } from '../formula-references';
import type { CellValue, Grid } from '../grid';
import { planGrid } from '../plan-grid';
import { NOTHING, everything, pullPlan } from '../pull-plan';
import { comparePlan } from './refresh-comparison';
import { refreshEdits } from './refresh-edits';
import type { SheetPlan, WorkbookPlan } from '../sheet-plan';

let datasets: Datasets;
let whole: WorkbookPlan;

beforeAll(async () => {
  datasets = await loadDatasets(async (file) => JSON.parse(readFileSync(path.join(__dirname, '../../datasets', file), 'utf8')) as unknown);
  whole = pullPlan(datasets, everything(datasets));
});

function planned(name: string): SheetPlan {
  const plan = whole.sheets.find((sheet) => sheet.name === name);
  if (!plan) throw new Error(`No plan of ${name}.`);
  return plan;
}

function compare(plan: SheetPlan, change: (rows: CellValue[][]) => void) {
  const grid = planGrid(plan);
  // Formulas move with their rows: while the sheet is changed, they stand in their cells.
  const rows = grid.values.map((cells, row) => cells.map((value, column) => grid.formulas.get(`${row},${column}`) ?? value));
  change(rows);
  const formulas = new Map(rows.flatMap((cells, row) => cells.flatMap((value, column) => (typeof value === 'string' && value.startsWith('=') ? [[`${row},${column}`, value] as const] : []))));
  const changed: Grid = { ...grid, values: rows.map((cells) => Array.from({ length: 20 }, (_, column) => cells[column] ?? null)), formulas };
  return comparePlan({ sheets: [plan] }, [changed], [plan.name]);
}

/** Index of the row with this text. */
function rowWith(rows: readonly (readonly CellValue[])[], text: string): number {
  return rows.findIndex((cells) => cells.includes(text));
}

test('what was just pulled differs nowhere', () => {
  const grids = whole.sheets.map(planGrid);
  const { sheets, unrecognised, missing } = comparePlan(whole, grids, grids.map(({ sheet }) => sheet));
  expect(sheets.filter(({ differences, versions }) => differences.length + versions.length > 0)).toEqual([]);
  expect([unrecognised, missing.sheets]).toEqual([[], []]);
});

describe('a form', () => {
  test('with own rows among its lines and a line with another name: the name is shown, the rows are the user’s', () => {
    const { sheets: [sheet] } = compare(planned('BU01'), (rows) => {
      const total = rowWith(rows, 'Samlet varig ændring');
      const line = rows[total - 1];
      if (line) line[0] = 'Min tekst';
      rows.splice(total, 0, ['Min linje', 'Service', 1, 2, 3, 4, 5, 6], ['Endnu en']);
    });
    expect(sheet?.differences.map(({ kind, now }) => [kind, now])).toEqual([['text', 'Min tekst']]);
  });

  test('with a figure typed where nothing was published, and one blanked', () => {
    const plan = planned('BU01');
    const { sheets: [sheet] } = compare(plan, (rows) => {
      for (const [row, cells] of plan.rows.entries()) {
        const blank = cells.findIndex((cell) => cell?.style === 'amount' && cell.value === undefined);
        const figure = cells.findIndex((cell) => cell?.style === 'amount' && typeof cell.value === 'number' && cell.value !== 0);
        const target = rows[row];
        if (blank < 0 || figure < 0 || !target) continue;
        target[blank] = 99;
        target[figure] = null;
        break;
      }
    });
    expect(sheet?.differences.map(({ kind, published, now }) => [kind, published === null, now]).sort()).toEqual([['blank', false, null], ['figure', true, 99]]);
  });

  test('that lost a whole table gets it back where it stood, with the blank row that sets it apart', () => {
    const plan = planned('BU01');
    const whereTables = plan.rows.flatMap((cells, row) => (cells[0]?.style === 'tableCaption' ? [row] : []));
    const [, second = 0, third = 0] = whereTables;
    const comparison = compare(plan, (rows) => rows.splice(second, third - second));
    const keys = comparison.sheets.flatMap(({ differences }) => differences.map(({ key }) => key));
    const [edits] = refreshEdits(comparison.aligned, new Set(keys));
    expect(keys).toHaveLength(1);
    expect(edits?.insertRows).toEqual(Array.from({ length: third - second }, () => second));
    const restored = new Map(edits?.cells.map(({ row, column, cell }) => [`${row},${column}`, cell.value]));
    expect(restored.get(`${second},0`)).toBe(plan.rows[second]?.[0]?.value);
    expect(restored.get(`${third - 2},0`)).toBe(plan.rows[third - 2]?.[0]?.value);
  });

  test('of another dataset is not taken for this one', () => {
    const other = compare(planned('BU01'), (rows) => {
      const source = rows.find((cells) => cells[0] === 'Kilde');
      if (source) source[1] = 'Et andet katalog. Datasæt 2031, version 1.';
    });
    expect([other.sheets, other.unrecognised]).toEqual([[], ['BU01']]);
  });
});

describe('a list', () => {
  test('with a heading and a key changed by the user: both are shown, nothing is missing', () => {
    const { sheets: [sheet] } = compare(planned('Alle linjer'), (rows) => {
      const [header, record] = [rows[4], rows[40]];
      if (header) header[8] = 'Linjens navn';
      if (record) record[8] = 'Omdøbt';
    });
    expect(sheet?.differences.map(({ kind, now }) => [kind, now])).toEqual([['text', 'Linjens navn'], ['text', 'Omdøbt']]);
  });

  test('of which only the headings are left gets its records below them', () => {
    const plan = pullPlan(datasets, { ...NOTHING, proposals: [{ catalogue: '2020', id: 'BU01' }], successCriteria: true }).sheets[0];
    if (!plan) throw new Error('no plan');
    const comparison = compare(plan, (rows) => rows.splice(5));
    const [edits] = refreshEdits(comparison.aligned, new Set(comparison.sheets.flatMap(({ differences }) => differences.map(({ key }) => key))));
    expect(edits?.insertRows).toEqual(plan.rows.slice(5).map(() => 5));
  });
});

describe('references', () => {
  test('follow the cells, on their own sheet and on others, and text is left alone', () => {
    const down = (formula: string) => withCells(formula, ({ sheet, row, column }) => ({ row: row + (sheet === null ? 1 : 10), column }));
    expect(down('=SUM(B2:$C$3)+Ark1!A1&"A1"')).toBe('=SUM(B3:$C$4)+Ark1!A11&"A1"');
    expect(down("='KPI 2024'!B2:C2+LOG10(A1)")).toBe("='KPI 2024'!B12:C12+LOG10(A2)");
    expect(withCells('=A1+B1', ({ column }) => (column === 0 ? null : { row: 0, column }))).toBeNull();
  });

  test('do not make two formulas different', () => {
    expect(formulaShape('=SUM(A1:B2, "a b")')).toBe(formulaShape('=sum($C4:D9,"a b")'));
    expect(formulaShape('=A1+1')).not.toBe(formulaShape('=A1+2'));
  });
});

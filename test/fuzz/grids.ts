import fc from 'fast-check';
import { jsonReport } from '../../src/cli/report-json';
import { textReport } from '../../src/cli/report-text';
import { terminalText } from '../../src/cli/terminal-text';
import { textForCell } from '../../src/excel/cell-text';
import { findingsOf } from '../../src/cli/check-files';
import type { Datasets } from '../../src/datasets/datasets';
import { checkWorkbook } from '../../src/sheets/check-workbook';
import type { CellValue, Grid } from '../../src/sheets/grid';
import { planGrid } from '../../src/sheets/plan-grid';
import { publishedFrom } from '../../src/sheets/published';
import { allKpiReports, allProposals, pullPlan } from '../../src/sheets/pull-plan';
import { columnNumber } from '../../src/sheets/grid';
import { promise } from './fuzz-target';
import type { FuzzTarget } from './fuzz-target';
import { hostileNumber, hostileText } from './hostile';

const LABELS = [
  'Varige ændringer', 'Samlet varig ændring', 'Implementeringsomkostninger', 'Samlede implementeringsomkostninger', 'Samlet økonomisk påvirkning', 'Styringsområde', 'Service', 'Anlæg',
  'Tabel 1. Forslagets samlede økonomiske konsekvenser', 'Tabel 2. Varige ændringer, service', 'Tabel 3. Serviceinvesteringer i forslaget', 'Tabel 4. Anlægsinvesteringer i forslaget', '1.000 kr. 2020 p/l',
  'Tilbagebetalingstid baseret på serviceeffektivisering', 'Forslagets id', 'Katalog', 'Forslagets titel', 'Model 1', 'Hvem er hørt?', 'Risikovurdering', 'Spor', 'Målsætning', 'Baseline', 'Retning', 'Status', 'Enhed', 'Måling', 'KPI', 'BU01', 'Total',
];

const cellValue: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: fc.constantFrom(...LABELS) },
  { weight: 3, arbitrary: fc.constantFrom<CellValue>(2019, 2020, 2021, 2022, '2020', 'år 2020', -100, 200, 0) },
  { weight: 2, arbitrary: hostileText },
  { weight: 2, arbitrary: hostileNumber },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom('#DIV/0!', '#N/A', '__proto__', '').map((error) => ({ error })) },
);

const position = fc.record({ row: fc.constantFrom(0, 1, 7, 1_000_000), column: fc.constantFrom(0, 1, 16_000) });

function rectangular(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}

const anyGrid: fc.Arbitrary<Grid> = fc.record({ sheet: hostileText, at: position, rows: fc.array(fc.array(cellValue, { maxLength: 10 }), { maxLength: 40 }), formulas: fc.array(fc.tuple(fc.nat(40), fc.nat(10), hostileText), { maxLength: 5 }) })
  .map(({ sheet, at, rows, formulas }) => ({ sheet, ...at, values: rectangular(rows), formulas: new Map(formulas.map(([row, column, formula]) => [`${at.row + row},${at.column + column}`, formula])) }));

/** One value everywhere, in sheets that are very long or very wide. */
const hugeGrid: fc.Arbitrary<Grid> = fc.tuple(fc.constantFrom<readonly [number, number]>([20_000, 3], [3, 10_000], [1_000, 100], [50_000, 1], [1, 16_384]), cellValue, cellValue, fc.nat(1_000))
  .map(([[rows, columns], common, rare, every]) => ({
    sheet: 'Stort', row: 0, column: 0, formulas: new Map(),
    values: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_cell, column) => ((row * columns + column) % (every + 2) === 0 ? rare : common))),
  }));

type Edit = (grid: Grid) => Grid;
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.nat(), fc.nat(), cellValue).map(([r, c, value]): Edit => (grid) => ({ ...grid, values: grid.values.map((line, row) => (row === r % grid.values.length ? line.map((old, column) => (column === c % line.length ? value : old)) : line)) })) },
  { weight: 2, arbitrary: fc.nat().map((r): Edit => (grid) => ({ ...grid, values: grid.values.filter((_, row) => row !== r % grid.values.length) })) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(), fc.nat(20)).map(([r, times]): Edit => (grid) => ({ ...grid, values: grid.values.flatMap((line, row) => (row === r % grid.values.length ? new Array<readonly CellValue[]>(times).fill(line) : [line])) })) },
  { weight: 1, arbitrary: fc.nat().map((c): Edit => (grid) => ({ ...grid, values: grid.values.map((line) => line.filter((_, column) => column !== c % line.length)) })) },
  { weight: 1, arbitrary: position.map((at): Edit => (grid) => ({ ...grid, ...at, formulas: new Map() })) },
  { weight: 1, arbitrary: fc.constant<Edit>((grid) => ({ ...grid, values: (grid.values[0] ?? []).map((_, column) => grid.values.map((line) => line[column] ?? null)), formulas: new Map() })) },
  { weight: 1, arbitrary: hostileText.map((sheet): Edit => (grid) => ({ ...grid, sheet })) },
  { weight: 1, arbitrary: fc.constant<Edit>((grid) => ({ ...grid, values: [...grid.values, ...grid.values] })) },
);

/** Worksheets as the add-in writes them, then changed by someone who stops at nothing. */
function editedGrids(datasets: Datasets): fc.Arbitrary<readonly Grid[]> {
  const grids = pullPlan(datasets, { ...allProposals(datasets), kpiReports: allKpiReports(datasets).kpiReports }).sheets.map(planGrid).filter((grid) => grid.values.length > 0);
  return fc.array(fc.tuple(fc.constantFrom(...grids), fc.array(edit, { maxLength: 12 })).map(([grid, edits]) => edits.reduce((changed, change) => (changed.values.length > 0 && (changed.values[0]?.length ?? 0) > 0 ? change(changed) : changed), grid)), { minLength: 1, maxLength: 3 });
}

export function gridTarget(datasets: Datasets): FuzzTarget<readonly Grid[]> {
  const published = publishedFrom(datasets.catalogues, datasets.kpiReports);
  return {
    name: 'gitre: læsning og regler',
    weight: 1,
    inputs: fc.oneof({ weight: 6, arbitrary: editedGrids(datasets) }, { weight: 4, arbitrary: fc.array(anyGrid, { maxLength: 3 }) }, { weight: 1, arbitrary: fc.array(hugeGrid, { minLength: 1, maxLength: 1 }) }),
    attempt: (grids) => {
      const result = checkWorkbook(grids, { published, acceptances: [] });
      const saysItself = (slip: string): boolean => grids.some(({ sheet, values }) => sheet.includes(slip) || values.some((row) => row.some((value) => typeof value === 'string' && value.includes(slip))));
      for (const finding of findingsOf(result)) {
        promise(finding.message.trim() !== '', 'a message says something');
        for (const slip of ['undefined', 'NaN', '[object', 'function ']) promise(!finding.message.includes(slip) || saysItself(slip), `a message is complete: ${finding.message}`);
        promise(finding.cells.length === 0 || grids.some(({ sheet }) => sheet === finding.sheet), 'the sheet is there');
        for (const cell of finding.cells) promise(isAddress(cell), `${cell} is a cell`);
        for (const { value } of finding.correction?.changes ?? []) {
          if (typeof value === 'string') promise(!/^[=+\-@]/.test(textForCell(value)), 'a correction is never a formula');
          else promise(Number.isFinite(value), 'a correction is a number');
        }
      }
      const report = { files: [{ file: 'x.xlsx', result, hiddenSheets: [] }], errors: [] };
      JSON.parse(jsonReport(report));
      promise(!/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(terminalText(textReport(report))), 'the report steers no terminal');
      return result.proposals.length + result.kpiTables.length === 0 ? 'intet fundet' : findingsOf(result).length === 0 ? 'uden afvigelser' : 'med afvigelser';
    },
  };
}

/** Missing things are pointed at beside what is there; but never outside the sheet. */
function isAddress(cell: string): boolean {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(cell);
  return match !== null && Number(match[2]) <= 1_048_576 && columnNumber(match[1] ?? '') < 16_384;
}

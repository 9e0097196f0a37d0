import { isTextFigure } from '../../domain/figure';
import type { Figure } from '../../domain/figure';
import type { KpiFigure } from '../../domain/kpi';
import type { Grid } from '../grid';
import { cellFigures } from './kpi-cell-text';
import type { CellFigure } from './kpi-cell-text';
import type { LocatedKpiTable, LocatedRow } from './kpi-locate';
import { figureOf } from '../number-text';
import type { SheetCell } from '../sheet-rows';

/** The figures of one measure of a row; several where the cells name several: "Psykiatri: 37 mdr. Udsatte: 45 mdr.". */
export interface RowFigures {
  /** As the cells name it; null where they don't. */
  readonly measure: string | null;
  /** As the cells state it, where they agree; null otherwise. */
  readonly unit: string | null;
  readonly baseline: KpiFigure | null;
  readonly baselineColumn: number | null;
  /** One per year column, and one for the baseline's column where another column is marked as the baseline. */
  readonly figures: readonly KpiFigure[];
}

interface ColumnFigures { readonly column: number; readonly year: number; readonly isBaselineColumn: boolean; readonly cells: readonly CellFigure[]; readonly asPercent: boolean; readonly part: Figure; readonly whole: Figure }

function yearIn(cell: SheetCell | undefined): number | null {
  const year = /(?<!\d)20\d\d(?!\d)/.exec(cell?.text ?? '')?.[0];
  return year === undefined ? null : Number(year);
}

/** A share in a cell that Excel shows as per cent is stored as 0,15: as everywhere else, it is read as 15. */
function asPerCent(figure: CellFigure): CellFigure {
  return typeof figure.value === 'number' ? { ...figure, value: Number((figure.value * 100).toPrecision(12)), unit: '%' } : figure;
}

function columnFigures(grid: Grid, { row, cells, part, whole }: LocatedRow, column: number, year: number, isBaselineColumn: boolean): ColumnFigures {
  const found = cellFigures(cells.get(column)?.value ?? null);
  const count = (counts: LocatedRow['part']): Figure => figureOf(counts?.cells.get(column)?.value ?? null);
  const asPercent = grid.percentCells?.has(`${row},${column}`) === true;
  return {
    column,
    year,
    isBaselineColumn,
    asPercent,
    cells: asPercent ? found.map(asPerCent) : found,
    part: count(part),
    whole: count(whole),
  };
}

const BLANK: CellFigure = { label: null, value: null, part: null, whole: null, unit: null, isBaseline: false };

/** What a column says of one measure. Where the row has several and the cell doesn't tell them apart, nothing is known of its figure. */
function figureFor({ cells }: ColumnFigures, label: string | null): CellFigure {
  if (label === null) return cells[0] ?? BLANK;
  const [only] = cells;
  if (only !== undefined && only.label === null) {
    return { ...only, value: isTextFigure(only.value) ? { text: only.value.text, value: null } : only.value === null ? null : { text: String(only.value), value: null }, part: null, whole: null };
  }
  return cells.find((cell) => cell.label === label) ?? BLANK;
}

function figuresOf(columns: readonly ColumnFigures[], baselineYear: number | null, label: string | null): RowFigures {
  const placed = columns.map((column) => {
    const cell = figureFor(column, label);
    const figure: KpiFigure = { year: column.year, value: cell.value, part: column.part ?? cell.part, whole: column.whole ?? cell.whole, ...(column.asPercent ? { asPercent: true as const } : {}) };
    return { column, cell, figure };
  });
  const inYear = placed.find(({ column }) => column.year === baselineYear && !column.isBaselineColumn);
  const baseline = placed.find(({ cell }) => cell.isBaseline) ?? placed.find(({ column }) => column.isBaselineColumn) ?? inYear ?? null;
  const units = new Set(placed.flatMap(({ cell }) => (cell.unit === null ? [] : [cell.unit])));
  const others = placed.filter((each) => each !== baseline && (!each.column.isBaselineColumn || each.figure.value !== null));
  return {
    measure: label,
    unit: units.size === 1 ? [...units][0] ?? null : null,
    baseline: baseline?.figure ?? null,
    baselineColumn: baseline?.column.column ?? null,
    figures: others.map(({ figure }) => figure).sort((a, b) => a.year - b.year),
  };
}

/** The figures of a row by measure; at least one element. */
export function rowFigures(grid: Grid, table: LocatedKpiTable, row: LocatedRow): readonly RowFigures[] {
  const yearColumn = table.columns.get('baselineYear');
  const stated = yearColumn === undefined ? null : yearIn(row.cells.get(yearColumn));
  const firstYear = Math.min(...table.years.map(({ year }) => year));
  // A baseline without any year came before the first measurement; the year only serves to tell the figures apart.
  const baselineYear = stated ?? table.baseline?.year ?? (Number.isFinite(firstYear) ? firstYear - 1 : 0);
  const columns = [
    ...(table.baseline === null ? [] : [columnFigures(grid, row, table.baseline.column, baselineYear, true)]),
    ...table.years.map(({ column, year }) => columnFigures(grid, row, column, year, false)),
  ];
  const measureColumn = table.columns.get('measure');
  const named = measureColumn !== undefined && row.cells.has(measureColumn);
  const labels = named ? [] : [...new Set(columns.flatMap(({ cells }) => cells.flatMap(({ label }) => (label === null ? [] : [label]))))];
  return labels.length > 1 ? labels.map((label) => figuresOf(columns, stated, label)) : [figuresOf(columns, stated, null)];
}

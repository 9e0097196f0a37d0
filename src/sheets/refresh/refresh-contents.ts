import { formulaShape } from '../formula-references';
import type { CellValue, Grid } from '../grid';
import type { PlannedCell, SheetPlan } from '../sheet-plan';

/** What stands in a zero-based cell of the sheet; null beyond its used part. */
export function valueAt({ row, column, values }: Grid, atRow: number, atColumn: number): CellValue {
  return values[atRow - row]?.[atColumn - column] ?? null;
}

export function formulaAt({ formulas }: Grid, row: number, column: number): string | undefined {
  return formulas.get(`${row},${column}`);
}

/** Equal for contents that a reader would call the same; "" for a blank. Line breaks differ between Excels. */
export function valueKey(value: CellValue): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `n${Math.round(value * 1e9) / 1e9}`;
  if (typeof value === 'string') return `t${value.replace(/\r\n?/g, '\n').trim()}`;
  return typeof value === 'boolean' ? `b${String(value)}` : `e${value.error}`;
}

export function plannedKey(cell: PlannedCell | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  return cell.formula === undefined ? valueKey(cell.value ?? null) : `f${formulaShape(cell.formula)}`;
}

/** Sheets are compared many times over; their keys are made once. */
const known = new WeakMap<Grid, readonly (readonly string[])[]>();

function keysOf(grid: Grid): readonly (readonly string[])[] {
  const keys = known.get(grid) ?? grid.values.map((cells, row) => cells.map((value, column) => {
    const formula = formulaAt(grid, grid.row + row, grid.column + column);
    return formula === undefined ? valueKey(value) : `f${formulaShape(formula)}`;
  }));
  known.set(grid, keys);
  return keys;
}

/** "" beyond the sheet's used part. */
export function sheetKey(grid: Grid, row: number, column: number): string {
  return keysOf(grid)[row - grid.row]?.[column - grid.column] ?? '';
}

/** Whether a row of the plan has any content. */
export function isPlanned(plan: SheetPlan, row: number): boolean {
  return plan.rows[row]?.some((cell) => plannedKey(cell) !== '') ?? false;
}

/** Whether nothing stands in a row of the sheet. */
export function isBlankRow(grid: Grid, row: number): boolean {
  return (grid.values[row - grid.row] ?? []).every((value) => valueKey(value) === '');
}

export function isBlankColumn(grid: Grid, column: number): boolean {
  return grid.values.every((cells) => valueKey(cells[column - grid.column] ?? null) === '');
}

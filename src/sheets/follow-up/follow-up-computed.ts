import { followUpSheets } from '../../texts/follow-up';
import { followUpTableOf } from './follow-up-header';
import { cellAddress } from '../grid';
import type { CellValue, Grid } from '../grid';
import { sheetRows } from '../sheet-rows';
import type { PlannedCell, SheetPlan } from '../sheet-plan';

/** A sheet of formulas that is to be written again, with what the user has put on it. */
export interface RewrittenSheet {
  readonly plan: SheetPlan;
  /** Addresses of the user's cells that are in the way of the new ones, and get lost. */
  readonly overwritten: readonly string[];
}

/** Heading and source: what they say is no part of the layout. */
const HEAD_ROWS = 2;

function valueAt({ row, column, values }: Grid, r: number, c: number): CellValue {
  return values[r - row]?.[c - column] ?? null;
}

function isContent(cell: PlannedCell | null | undefined): boolean {
  return cell !== null && cell !== undefined && (cell.formula !== undefined || (cell.value !== undefined && cell.value !== ''));
}

/** Whether the sheet has the plan's labels and a formula wherever the plan has one: it then follows the tables by itself. */
function hasLayout(plan: SheetPlan, grid: Grid): boolean {
  return plan.rows.every((cells, row) => cells.every((cell, column) => {
    if (row < HEAD_ROWS || cell === null || !isContent(cell)) return true;
    return cell.formula !== undefined ? grid.formulas.has(`${row},${column}`) : valueAt(grid, row, column) === cell.value;
  }));
}

/** A cell of the user's as it stands; errors that were typed are left out. */
function ownCell(grid: Grid, row: number, column: number): PlannedCell | null {
  const value = valueAt(grid, row, column);
  const formula = grid.formulas.get(`${row},${column}`);
  if (formula !== undefined) return { formula, ...(value === null ? {} : { cached: value }) };
  return value === null || typeof value === 'object' ? null : { value };
}

/**
 * The plan with what the user has written beside the sheet's own cells. The overview's rows move when proposals are added:
 * within its columns only texts and figures that it has nowhere are known to be the user's.
 */
function withOwnCells(plan: SheetPlan, grid: Grid): RewrittenSheet {
  const moves = plan.name === followUpSheets.overview;
  const width = Math.max(0, ...plan.rows.map((row) => row.length));
  const ours = new Set(plan.rows.flatMap((row) => row.flatMap((cell) => cell?.value ?? [])));
  const isOurs = (row: number, column: number, { formula, value }: PlannedCell) => moves && column < width && (row < HEAD_ROWS || formula !== undefined || (value !== undefined && ours.has(value)));
  const rows = plan.rows.map((row) => [...row]);
  const overwritten: string[] = [];
  for (const [index, line] of grid.values.entries()) {
    for (const position of line.keys()) {
      const [row, column] = [grid.row + index, grid.column + position];
      const own = ownCell(grid, row, column);
      if (own === null || isOurs(row, column, own)) continue;
      const planned = plan.rows[row]?.[column];
      if (planned !== null && planned !== undefined && isContent(planned)) {
        if (own.formula === undefined && (planned.formula !== undefined || planned.value !== own.value) && row >= HEAD_ROWS) overwritten.push(`${plan.name}!${cellAddress(row, column)}`);
        continue;
      }
      while (rows.length <= row) rows.push([]);
      const target = rows[row];
      if (target === undefined) continue;
      while (target.length < column) target.push(null);
      target[column] = { ...(planned?.style === undefined ? {} : { style: planned.style }), ...own };
    }
  }
  return { plan: { ...plan, rows }, overwritten };
}

/** Whether a sheet is one of the follow-up's that hold only formulas. */
export function isComputedSheet(grid: Grid): boolean {
  return followUpTableOf(sheetRows(grid))?.kind === 'computed';
}

/**
 * Those of the plans whose sheets are there and have another layout by now. A sheet that the user has taken away is not written
 * again.
 */
export function rewrittenSheets(plans: readonly SheetPlan[], grids: readonly Grid[]): readonly RewrittenSheet[] {
  return plans.flatMap((plan) => {
    const grid = grids.find(({ sheet }) => sheet.toLowerCase() === plan.name.toLowerCase());
    return grid === undefined || !isComputedSheet(grid) || hasLayout(plan, grid) ? [] : [withOwnCells(plan, grid)];
  });
}

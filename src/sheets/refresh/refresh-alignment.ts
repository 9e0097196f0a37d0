import { isOfOtherDataset } from '../dataset-marks';
import type { Grid } from '../grid';
import { columnPlaces } from './refresh-columns';
import type { ColumnPlaces } from './refresh-columns';
import { plannedKey, sheetKey } from './refresh-contents';
import { formRows, headPlaces, headingRow, tableRows } from './refresh-rows';
import type { RowPlaces } from './refresh-rows';
import type { SheetPlan } from '../sheet-plan';

/** Where in a sheet that was pulled earlier each row and column of its plan stands now; zero-based. */
export interface Alignment {
  readonly columns: ColumnPlaces;
  readonly rows: RowPlaces;
  /** Where the columns of the rows above a table stand; null for a sheet that is not one table. */
  readonly head: { readonly rows: number; readonly columns: ColumnPlaces } | null;
}

/** The sheet's columns for a row of the plan. */
export function columnsOf({ columns, head }: Alignment, row: number): ColumnPlaces {
  return head !== null && row < head.rows ? head.columns : columns;
}

/** How much of the plan's content must be found for the sheet to be the one that was pulled. */
const RECOGNISED = 0.25;

/** Null where the sheet is not the one that the plan describes. */
export function align(plan: SheetPlan, grid: Grid): Alignment | null {
  if (isOfOtherDataset(plan, grid)) return null;
  const planned = plan.tables.length === 1 ? plan.tables[0]?.range.row : undefined;
  const alignment = planned === undefined ? asForm(plan, grid) : asTable(plan, grid, planned);
  return alignment && isRecognised(plan, grid, alignment) ? alignment : null;
}

function asForm(plan: SheetPlan, grid: Grid): Alignment {
  const columns = columnPlaces(plan, grid, null);
  return { columns, rows: formRows(plan, grid, columns), head: null };
}

function asTable(plan: SheetPlan, grid: Grid, planned: number): Alignment | null {
  const standing = headingRow(plan, grid, planned);
  if (standing === null) return null;
  const columns = columnPlaces(plan, grid, { planned, standing });
  const headColumns = headPlaces(plan, grid, planned, standing);
  return { columns, rows: tableRows(plan, grid, columns, headColumns, planned, standing), head: { rows: planned, columns: headColumns } };
}

/** A table may have lost all its rows and still be the table; a form is known by what stands in it. */
function isRecognised(plan: SheetPlan, grid: Grid, { columns, rows }: Alignment): boolean {
  if (plan.tables.length === 1) return true;
  let same = 0;
  let total = 0;
  for (const [row, cells] of plan.rows.entries()) {
    const place = rows[row] ?? null;
    for (const [column, cell] of cells.entries()) {
      const key = plannedKey(cell);
      if (!key.startsWith('t')) continue;
      total += 1;
      const across = columns[column] ?? null;
      if (place !== null && across !== null && sheetKey(grid, place, across) === key) same += 1;
    }
  }
  return total > 0 && same >= RECOGNISED * total;
}

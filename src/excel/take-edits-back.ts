import { columnLetters } from '../sheets/grid';
import type { SheetEdits } from '../sheets/sheet-edits';
import { editsNotTakenBack, editsPerhapsMade } from '../texts/sheet-edits';
import type { CellsBefore } from './cells-before';
import { faultSaying, mayBeDone } from './excel-faults';
import type { WorkbookFault } from './excel-faults';

/** A sheet that is edited, with what it takes to put it back as it was. */
export interface EditedSheet {
  readonly edits: SheetEdits;
  readonly sheet: Excel.Worksheet;
  /** Its used part before the edits. */
  readonly used: Excel.Range;
  readonly before: CellsBefore;
  /** The new columns, from the right; `column` is the one they were inserted before. */
  readonly inserted: { readonly column: number; readonly range: Excel.Range }[];
  /** The new rows, from below. */
  readonly insertedRows: { readonly block: RowBlock; readonly range: Excel.Range }[];
}

/** Rows that are inserted together: before which one, and how many. */
export interface RowBlock { readonly row: number; readonly count: number }

/** Rows to be inserted before the same one, from above. */
export function rowBlocks({ insertRows: rows = [] }: SheetEdits): readonly RowBlock[] {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  return [...counts].map(([row, count]) => ({ row, count })).sort((a, b) => a.row - b.row);
}

export function entireRows(row: number, count: number): string {
  return `${row + 1}:${row + count}`;
}

export function entireColumn(column: number): string {
  const letters = columnLetters(column);
  return `${letters}:${letters}`;
}

/** What is known to have been inserted into a sheet. */
interface Insertions {
  /** Where columns were inserted, ascending. */
  readonly columns: readonly number[];
  /** From below. */
  readonly blocks: readonly RowBlock[];
}

/** Takes back what was done and says in the fault where that was not possible. */
export async function editsTakenBack(context: Excel.RequestContext, targets: readonly EditedSheet[], fault: WorkbookFault): Promise<WorkbookFault> {
  const sheets = targets.map(({ edits }) => edits.sheet);
  let insertions = answeredInsertions;
  if (!isAnswered(() => targets[0]?.sheet.visibility)) {
    // Excel has answered nothing: it has done nothing either, unless the answer was lost.
    if (!mayBeDone(fault)) return fault;
    const look = () => editsMade(context, targets);
    const made = await look().catch(look).catch(() => 'unclear' as const);
    if (made === 'none') return fault;
    if (made === 'unclear') return faultSaying(editsPerhapsMade(sheets), fault);
    insertions = allInsertions;
  }
  const restore = async () => {
    // Tells whether Excel has begun with this request.
    targets[0]?.sheet.load('tabColor');
    for (const target of targets) takeOut(target, insertions(target));
    await context.sync();
  };
  try {
    // Should Excel have been busy, it may not be any more; what was done in part can't be done again.
    await restore().catch((error: unknown) => (isAnswered(() => targets[0]?.sheet.tabColor) ? Promise.reject(error) : restore()));
    return fault;
  } catch {
    return faultSaying(editsNotTakenBack(sheets), fault);
  }
}

/** Queues the removal of what was inserted and, where all of it was, the restoring of the cells. */
function takeOut({ edits, sheet, before }: EditedSheet, { columns, blocks }: Insertions): void {
  for (const block of blocks) {
    // Those that were inserted above have moved it down.
    const above = blocks.filter(({ row }) => row < block.row).reduce((sum, { count }) => sum + count, 0);
    sheet.getRange(entireRows(block.row + above, block.count)).delete('Up');
  }
  // From the right here too: a new column stands as many columns further right as there are others to its left.
  for (const column of [...columns].reverse()) sheet.getRange(entireColumn(column + columns.indexOf(column))).delete('Left');
  if (columns.length === edits.insertColumns.length && blocks.length === rowBlocks(edits).length) before.restore(sheet);
}

const answeredInsertions = ({ inserted, insertedRows }: EditedSheet): Insertions => ({
  blocks: insertedRows.filter(({ range }) => isAnswered(() => range.isNullObject)).map(({ block }) => block),
  columns: inserted.filter(({ range }) => isAnswered(() => range.isNullObject)).map(({ column }) => column).sort((a, b) => a - b),
});

const allInsertions = ({ inserted, insertedRows }: EditedSheet): Insertions => ({
  blocks: insertedRows.map(({ block }) => block),
  columns: inserted.map(({ column }) => column).sort((a, b) => a - b),
});

/** Looks whether Excel has done all, though its answer was lost: insertions make a sheet's used part larger, other edits change cells. */
async function editsMade(context: Excel.RequestContext, targets: readonly EditedSheet[]): Promise<'all' | 'none' | 'unclear'> {
  const looks = targets.map(({ edits, sheet, used, before }) => {
    const now = sheet.getUsedRangeOrNullObject(true).load('rowCount,columnCount');
    const grows = { rows: edits.insertRows?.length ?? 0, columns: edits.insertColumns.length };
    const isInserting = grows.rows + grows.columns > 0;
    const hasGrown = (rows: number, columns: number) => sizeOf(now).rows === sizeOf(used).rows + rows && sizeOf(now).columns === sizeOf(used).columns + columns;
    // Cells that were moved by insertions can't be compared.
    const isChanged = isInserting ? null : before.compare(sheet);
    return () => (isChanged !== null ? (isChanged() ? 'all' : 'none') : hasGrown(0, 0) ? 'none' : hasGrown(grows.rows, grows.columns) ? 'all' : 'unclear');
  });
  await context.sync();
  const made = new Set(looks.map((look) => look()));
  return made.size === 1 ? ([...made][0] ?? 'none') : 'unclear';
}

function sizeOf(range: Excel.Range): { readonly rows: number; readonly columns: number } {
  return range.isNullObject ? { rows: 0, columns: 0 } : { rows: range.rowCount, columns: range.columnCount };
}

function isAnswered(read: () => unknown): boolean {
  try {
    return read() !== undefined;
  } catch {
    return false;
  }
}

import { cellPosition } from '../sheets/grid';
import type { PlannedRange } from '../sheets/sheet-plan';

/** Zero-based. */
export interface CellPosition { readonly row: number; readonly column: number }

/**
 * Covers cells, each once, by rectangles: runs along each row, continued downwards while they are the same. In order of
 * their last rows; the same cells give the same rectangles whatever their order.
 */
export function cellBlocks(cells: Iterable<CellPosition>): readonly PlannedRange[] {
  const columnsByRow = new Map<number, Set<number>>();
  for (const { row, column } of cells) {
    const columns = columnsByRow.get(row) ?? new Set();
    columnsByRow.set(row, columns.add(column));
  }
  const finished: PlannedRange[] = [];
  let open = new Map<string, PlannedRange>();
  let above = -1;
  for (const [row, columns] of [...columnsByRow].sort(([a], [b]) => a - b)) {
    if (row !== above + 1) {
      finished.push(...open.values());
      open = new Map();
    }
    const continued = new Map<string, PlannedRange>();
    for (const run of runs(columns)) {
      const key = `${run.column}/${run.columns}`;
      const block = open.get(key);
      open.delete(key);
      continued.set(key, block ? { ...block, rows: block.rows + 1 } : { row, rows: 1, ...run });
    }
    finished.push(...open.values());
    open = continued;
    above = row;
  }
  return [...finished, ...open.values()];
}

function runs(columns: ReadonlySet<number>): readonly Pick<PlannedRange, 'column' | 'columns'>[] {
  const found: { readonly column: number; columns: number }[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && last.column + last.columns === column) last.columns += 1;
    else found.push({ column, columns: 1 });
  }
  return found;
}

/** The cells of a rectangle, row by row. */
export function cellsOf({ row, column, rows, columns }: PlannedRange): readonly CellPosition[] {
  return Array.from({ length: rows * columns }, (_, index) => ({ row: row + Math.floor(index / columns), column: column + (index % columns) }));
}

/** A rectangle in parts of so many cells at most, and of one row at least. */
export function cutByRows(range: PlannedRange, cells: number): readonly PlannedRange[] {
  const height = Math.max(1, Math.floor(cells / range.columns));
  return Array.from({ length: Math.ceil(range.rows / height) }, (_, index) => ({ ...range, row: range.row + index * height, rows: Math.min(height, range.rows - index * height) }));
}

/** The rectangle of an address without a sheet: "B2", or "A1:C4"; null where it is none. */
export function addressedRange(address: string): PlannedRange | null {
  const [first, last] = address.split(':').map(cellPosition);
  if (!first || last === null) return null;
  return { ...first, rows: (last?.row ?? first.row) - first.row + 1, columns: (last?.column ?? first.column) - first.column + 1 };
}

export function overlap(a: PlannedRange, b: PlannedRange): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** What is left of a rectangle, however large, without the cells of another: at most four. */
function without(range: PlannedRange, taken: PlannedRange): readonly PlannedRange[] {
  if (!overlap(range, taken)) return [range];
  const [bottom, right] = [range.row + range.rows, range.column + range.columns];
  const row = Math.max(range.row, taken.row);
  const rows = Math.min(bottom, taken.row + taken.rows) - row;
  const beside = { row, rows };
  return [
    { ...range, rows: row - range.row },
    { ...beside, column: range.column, columns: taken.column - range.column },
    { ...beside, column: taken.column + taken.columns, columns: right - taken.column - taken.columns },
    { ...range, row: row + rows, rows: bottom - row - rows },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** What is left of rectangles without the cells of others. */
export function remaining(ranges: readonly PlannedRange[], taken: readonly PlannedRange[]): readonly PlannedRange[] {
  return taken.reduce<readonly PlannedRange[]>((rest, each) => rest.flatMap((range) => without(range, each)), ranges);
}

import { cellPosition } from '../sheets/grid';
import type { PlannedRange } from '../sheets/sheet-plan';
import { stretches } from '../sheets/stretches';

/** Zero-based. */
export interface CellPosition { readonly row: number; readonly column: number }

/** "row,column". */
export function cellKey({ row, column }: CellPosition): string {
  return `${row},${column}`;
}

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
    for (const { first, count } of stretches([...columns].sort((a, b) => a - b))) {
      const key = `${first}/${count}`;
      const block = open.get(key);
      open.delete(key);
      continued.set(key, block ? { ...block, rows: block.rows + 1 } : { row, column: first, rows: 1, columns: count });
    }
    finished.push(...open.values());
    open = continued;
    above = row;
  }
  return [...finished, ...open.values()];
}

/** The cells of a rectangle, row by row. */
export function cellsOf({ row, column, rows, columns }: PlannedRange): readonly CellPosition[] {
  return Array.from({ length: rows * columns }, (_, index) => ({ row: row + Math.floor(index / columns), column: column + (index % columns) }));
}

/** What each cell of a rectangle is to get, row by row, as Excel takes it. */
export function inRows<T>({ row, column, rows, columns }: PlannedRange, contentOf: (cell: CellPosition) => T): T[][] {
  return Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (_unused, right) => contentOf({ row: row + down, column: column + right })));
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

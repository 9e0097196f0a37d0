import { isPoolHeader, yearOf } from './label-recognition';
import type { SheetCell, SheetRow } from '../sheet-rows';

/** Years side by side in a row, from left to right. */
export interface YearRun { readonly rowIndex: number; readonly first: number; readonly last: number }

/** How many rows below a header are looked at for the labels of its table. */
const ROWS_LOOKED_AT = 4;

/** Runs of at least two years that follow each other; a year that starts over begins a new run. */
export function yearRuns(row: SheetRow, rowIndex: number): YearRun[] {
  const runs: { first: SheetCell; last: SheetCell; count: number }[] = [];
  let year = Infinity;
  for (const cell of row.cells) {
    const next = yearOf(cell);
    if (next === null) continue;
    const run = runs.at(-1);
    if (run && next > year && next <= year + 3) {
      run.last = cell;
      run.count += 1;
    } else {
      runs.push({ first: cell, last: cell, count: 1 });
    }
    year = next;
  }
  return runs.filter(({ count }) => count >= 2).map(({ first, last }) => ({ rowIndex, first: first.column, last: last.column }));
}

/** Cells of a row right of one column and left of another; found by halving, since a row may hold thousands of tables. */
function cellsBetween({ cells }: SheetRow, left: number, right: number): readonly SheetCell[] {
  let from = 0;
  for (let to = cells.length; from < to;) {
    const middle = (from + to) >> 1;
    if ((cells[middle]?.column ?? Infinity) > left) to = middle;
    else from = middle + 1;
  }
  let end = from;
  while (end < cells.length && (cells[end]?.column ?? Infinity) < right) end += 1;
  return cells.slice(from, end);
}

/** Columns at which a strip ends and the next begins: that of the labels of the next table to the right. */
function bandCuts(rows: readonly SheetRow[]): readonly number[] {
  const runs = rows.flatMap(yearRuns).sort((a, b) => a.first - b.first);
  const pools = [...new Set(rows.flatMap(({ cells }) => cells.filter(isPoolHeader).map(({ column }) => column)))].sort((a, b) => a - b);
  const cuts: number[] = [];
  let edge = Infinity;
  let pool = 0;
  for (const run of runs) {
    while ((pools[pool] ?? Infinity) < run.first) pool += 1;
    if (run.first > edge + 1) {
      const left = Math.max(edge, pools[pool - 1] ?? edge);
      const labels = rows.slice(run.rowIndex + 1, run.rowIndex + 1 + ROWS_LOOKED_AT)
        .flatMap((row) => cellsBetween(row, left, run.first).filter(({ value }) => typeof value === 'string').map(({ column }) => column));
      // Without labels of its own the table is one of those to the left, moved to the side.
      if (labels.length > 0) cuts.push(Math.min(...labels));
    }
    edge = Math.max(edge === Infinity ? 0 : edge, run.last);
  }
  return cuts;
}

/**
 * Splits a sheet on which tables stand side by side into strips that are read one after the other. Tables below each
 * other, also when one is moved to the side, stay in one strip.
 */
export function columnBands(rows: readonly SheetRow[]): readonly (readonly SheetRow[])[] {
  const cuts = bandCuts(rows);
  if (cuts.length === 0) return [rows];

  const bands: SheetRow[][] = Array.from({ length: cuts.length + 1 }, () => []);
  for (const { row, cells } of rows) {
    const parts: SheetCell[][] = bands.map(() => []);
    let band = 0;
    for (const cell of cells) {
      while (band < cuts.length && cell.column >= (cuts[band] ?? Infinity)) band += 1;
      parts[band]?.push(cell);
    }
    for (const [index, part] of parts.entries()) if (part.length > 0) bands[index]?.push({ row, cells: part });
  }
  return bands;
}

import { columnRange, fixedCell, fixedRange } from './form-draft';
import { cellAddress } from './grid';

/**
 * Rows of a sheet that a formula counts, zero-based and inclusive. Excel widens a range only when a row is inserted inside it:
 * one inserted above its first row or below its last one stays outside. The formulas of this file therefore refer to the rows
 * next to it as well, and count whatever stands between those.
 */
export interface RowsBetween {
  readonly first: number;
  readonly last: number;
  /** Whether the row above the first bounds it, as a table's header does; otherwise the first row itself does, as a heading. */
  readonly openAbove: boolean;
}

/** The rows with those that bound them, for ranges that are narrowed by `isBetween`. */
export function withBounds({ first, last, openAbove }: RowsBetween): { readonly first: number; readonly last: number } {
  return { first: openAbove ? first - 1 : first, last: last + 1 };
}

/**
 * 1 for each row of `withBounds` that is to be counted, 0 for those that bound them: a factor in SUMPRODUCT, which calculates
 * arrays in every Excel. Not for a formula in a row that bounds them: its range would hold the formula itself.
 * @param sheet prefix of references to another sheet: "'BU01'!"
 */
export function isBetween(rows: RowsBetween, sheet = ''): string {
  const { first, last } = withBounds(rows);
  const all = `ROW(${sheet}${fixedRange(0, first, last)})`;
  return `(${all}${rows.openAbove ? '>' : '>='}ROW(${sheet}${fixedCell(first, 0)}))*(${all}<ROW(${sheet}${fixedCell(last, 0)}))`;
}

/**
 * The sum of a column, for a total below the rows: a plain SUM as long as the range holds all of them. After an
 * insertion next to its edges OFFSET widens it; the range may not reach down to the sum, which would then contain itself. The
 * distance is taken from column A, so that no reference contains the sum. OFFSET is calculated anew at each change of the
 * workbook, but only where it is reached, that is after such an insertion.
 */
export function sumBetween(column: number, rows: RowsBetween): string {
  const { first, last } = withBounds(rows);
  const own = columnRange(column, rows.first, rows.last);
  const bounds = rows.openAbove ? 2 : 1;
  const height = `ROWS($${cellAddress(first, 0)}:$${cellAddress(last, 0)})-${bounds}`;
  return `IF(ROWS(${own})=${height},SUM(${own}),SUM(OFFSET(${columnRange(column, first, rows.last)},${bounds - 1},0,${height})))`;
}

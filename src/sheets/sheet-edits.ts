import type { PlannedCell, PlannedConditionalFormat, PlannedRange, PlannedValidation } from './sheet-plan';

/** Numbers that a cell is meant to hold; others are warned of, never refused. */
export interface NumberValidation {
  readonly range: PlannedRange;
  readonly min: number;
  /** null: no upper limit. */
  readonly max: number | null;
  readonly prompt: string;
}

/**
 * Changes of a worksheet that exists, as plain data. In this order, as one step that can be undone:
 * 1. whole columns and rows are inserted, so that everything to the right and below moves along with its formats, notes and
 *    references;
 * 2. cells are written, a value or a formula each, or a format alone; cells that are not named stay as they are.
 * All positions but `insertColumns` and `insertRows` are those after step 1.
 */
export interface SheetEdits {
  readonly sheet: string;
  /** Zero-based columns before which one column each is inserted; positions before any insertion, ascending. */
  readonly insertColumns: readonly number[];
  /** Zero-based rows before which one row each is inserted, likewise; the same row several times for several rows. */
  readonly insertRows?: readonly number[];
  /** Excel tables that new rows below them are to belong to, with the range they get. */
  readonly tables?: readonly { readonly name: string; readonly range: PlannedRange }[];
  readonly conditionalFormats?: readonly PlannedConditionalFormat[];
  /** Zero-based rows and columns. A cell without value and formula is left blank and gets its style. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly cell: PlannedCell }[];
  readonly validations: readonly PlannedValidation[];
  readonly numberValidations: readonly NumberValidation[];
  /** The cell to go to afterwards. */
  readonly select: { readonly row: number; readonly column: number } | null;
  /** Danish: what was left as it is, and why. */
  readonly notes: readonly string[];
}

/** Where a zero-based column stands after the insertions. */
export function columnAfter(insertColumns: readonly number[], column: number): number {
  return column + insertColumns.filter((before) => before <= column).length;
}

/** Where a zero-based column stood before the insertions; null for an inserted one. */
export function columnBefore(insertColumns: readonly number[], column: number): number | null {
  const inserted = insertColumns.map((before, index) => before + index);
  return inserted.includes(column) ? null : column - inserted.filter((each) => each < column).length;
}

/** Where a zero-based row stands after the insertions. */
export function rowAfter(insertRows: readonly number[], row: number): number {
  return columnAfter(insertRows, row);
}

/** Where a zero-based row stood before the insertions; null for an inserted one. */
export function rowBefore(insertRows: readonly number[], row: number): number | null {
  return columnBefore(insertRows, row);
}

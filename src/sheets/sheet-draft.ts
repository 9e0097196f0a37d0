import type { PlannedCell, PlannedValidation, StyleName } from './sheet-plan';

export type PlannedRow = readonly (PlannedCell | null)[];

/** A worksheet while it is being planned, from the top down. */
export interface SheetDraft {
  readonly rows: PlannedRow[];
  readonly validations: PlannedValidation[];
}

/** Text in a style; a blank cell of that style where there is none. */
export function textCell(text: string | null, style: StyleName): PlannedCell {
  return text === null ? { style } : { value: text, style };
}

/** Adds a drop-down to a column of rows; none where there are no rows. */
export function addValidation({ validations }: SheetDraft, row: number, column: number, rows: number, list: readonly string[], prompt: string): void {
  if (rows > 0) validations.push({ range: { row, column, rows, columns: 1 }, list, prompt });
}

/** An error value of a cell, for example "#DIV/0!". */
export interface CellError { readonly error: string }

export type CellValue = string | number | boolean | null | CellError;

/** The used part of a worksheet, read in one go. */
export interface Grid {
  readonly sheet: string;
  /** Zero-based row and column of `values[0][0]`. */
  readonly row: number;
  readonly column: number;
  /** Rectangular. Blank cells are null; of merged cells only the first has a value. */
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas with US separators, by zero-based "row,column" of the sheet; cells without one are absent. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Cells whose number format is a percentage, so that 0,15 is shown as 15 %; by "row,column" as above. Absent where not known. */
  readonly percentCells?: ReadonlySet<string>;
}

/** Letters of a zero-based column: 0 -> "A". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Zero-based column of letters: "A" -> 0. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Zero-based cell at the beginning of an address: "B1" -> row 0, column 1; null where there is none. */
export function cellPosition(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Z]+)(\d+)/.exec(address) ?? [];
  return letters === undefined ? null : { row: Number(digits) - 1, column: columnNumber(letters) };
}

/** Address of a zero-based cell: (0, 1) -> "B1". */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A sheet name as it stands before "!" in a formula. */
export function quotedSheetName(name: string): string {
  return /^[A-Za-zÆØÅæøå_][\wÆØÅæøå.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[Rr]\d*[Cc]\d*$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

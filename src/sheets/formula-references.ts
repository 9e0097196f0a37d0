import { columnLetters } from './grid';

/** Text, references to other sheets (left alone) and references to cells of the own sheet. */
const TOKENS = /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\d_.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|(?<![\p{L}\d_.$!])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\d_.(!])/gu;

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * A formula whose references to cells of its own sheet stand in other columns.
 * @param column from zero-based column to zero-based column
 */
export function withColumns(formula: string, column: (from: number) => number): string {
  return formula.replace(TOKENS, (token: string, fixedColumn?: string, letters?: string, fixedRow?: string, row?: string) =>
    letters === undefined ? token : `${fixedColumn ?? ''}${columnLetters(column(columnNumber(letters)))}${fixedRow ?? ''}${row ?? ''}`);
}

/** Whether a formula refers to a column of its own sheet by a cell. Zero-based. */
export function refersToColumn(formula: string, column: number): boolean {
  let found = false;
  withColumns(formula, (from) => {
    found ||= from === column;
    return from;
  });
  return found;
}

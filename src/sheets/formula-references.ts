import { columnLetters, columnNumber } from './grid';

/** Text, references to other sheets (left alone) and references to cells of the own sheet. */
const TOKENS = /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\d_.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|(?<![\p{L}\d_.$!])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\d_.(!])/gu;

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

/** A cell a formula refers to, zero-based; `sheet` is null for the formula's own. */
export interface ReferredCell { readonly sheet: string | null; readonly row: number; readonly column: number }

/** Text, and references to cells and ranges of any sheet. */
const REFERENCES = /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\d_.]*)!)?(?<![\p{L}\d_.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?(?![\p{L}\d_.(!])/gu;

function sheetOf(prefix: string | undefined): string | null {
  if (prefix === undefined) return null;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** A formula whose references stand where `move` says; null where a cell that it refers to is nowhere. */
export function withCells(formula: string, move: (cell: ReferredCell) => { readonly row: number; readonly column: number } | null): string | null {
  let gone = false;
  const moved = formula.replace(REFERENCES, (token: string, prefix: string | undefined, ...parts: (string | undefined)[]) => {
    if (token.startsWith('"')) return token;
    const [fixedColumn = '', letters = '', fixedRow = '', row = '', fixedColumn2 = '', letters2, fixedRow2 = '', row2 = ''] = parts;
    const at = (before: string, column: string, between: string, line: string) => {
      const target = move({ sheet: sheetOf(prefix), row: Number(line) - 1, column: columnNumber(column) });
      gone ||= target === null;
      return target === null ? '' : `${before}${columnLetters(target.column)}${between}${target.row + 1}`;
    };
    const first = at(fixedColumn, letters, fixedRow, row);
    return `${prefix ?? ''}${first}${letters2 === undefined ? '' : `:${at(fixedColumn2, letters2, fixedRow2, row2)}`}`;
  });
  return gone ? null : moved;
}

/** What a formula does, wherever the cells stand that it refers to: equal for formulas that differ in addresses only. */
export function formulaShape(formula: string): string {
  return formula.replace(REFERENCES, (token) => (token.startsWith('"') ? token : '§')).replace(/\s(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '').toUpperCase();
}

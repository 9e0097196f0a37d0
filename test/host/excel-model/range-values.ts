import { columnsOf, contains, rowsOf } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import { excelText, excelValue, excelValueType } from '../grid-port/cell-values';
import { formatOf } from '../grid-port/cell-styles';
import type { HostStyle } from '../grid-port/cell-styles';
import { parseEntry } from '../grid-port/entry';
import type { Grid } from '../grid-port/grid';
import { mustCompile } from '../grid-port/formula-check';
import { invalidArgument, rangeExceedsLimit } from '../protocol/host-error';

/** Excel answers for at most this many cells in one property. */
const MOST_CELLS = 5_000_000;

/** One value per cell, row by row. */
export function readCells<T>(zone: Zone, location: string, read: (row: number, column: number) => T): T[][] {
  if (rowsOf(zone) * columnsOf(zone) > MOST_CELLS) throw rangeExceedsLimit(location);
  const rows: T[][] = [];
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    const cells: T[] = [];
    for (let column = zone.left; column <= zone.right; column += 1) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}

export const readValues = (grid: Grid, sheetId: string, zone: Zone) => {
  grid.calculated();
  return readCells(zone, 'Range.values', (row, column) => excelValue(grid.evaluated(sheetId, row, column)));
};

export const readTexts = (grid: Grid, sheetId: string, zone: Zone) => {
  grid.calculated();
  return readCells(zone, 'Range.text', (row, column) => excelText(grid.evaluated(sheetId, row, column)));
};

export const readValueTypes = (grid: Grid, sheetId: string, zone: Zone) => {
  grid.calculated();
  return readCells(zone, 'Range.valueTypes', (row, column) => excelValueType(grid.evaluated(sheetId, row, column)));
};

/** Formulas with US separators; the value of cells that hold none. Cells that a formula spills into give their value. */
export const readFormulas = (grid: Grid, sheetId: string, zone: Zone) => {
  grid.calculated();
  return readCells(zone, 'Range.formulas', (row, column) => {
    const cell = grid.cell(sheetId, row, column);
    return cell?.isFormula ? cell.compiledFormula.toFormulaString(grid.getters) : excelValue(grid.evaluated(sheetId, row, column));
  });
};

export const readNumberFormats = (grid: Grid, sheetId: string, zone: Zone) => {
  grid.flush();
  return readCells(zone, 'Range.numberFormat', (row, column) => numberFormatOf(grid, sheetId, row, column));
};

/** Excel's own code where it still stands for what the grid shows; otherwise (the user changed it in the grid) the grid's. */
export function numberFormatOf(grid: Grid, sheetId: string, row: number, column: number): string {
  const cell = grid.cell(sheetId, row, column);
  if (!cell) return 'General';
  const kept = formatOf(cell.style as HostStyle | undefined).numberFormat;
  if (kept === '@' && !cell.format) return kept;
  if (kept !== 'General' && grid.numberFormats.gridFormat(kept) === (cell.format ?? '')) return kept;
  return cell.format || 'General';
}

/** A scalar stands for every cell; an array must have the range's size. Null leaves a cell as it is. */
export function forEachInput(zone: Zone, input: unknown, location: string, write: (row: number, column: number, value: unknown) => void): void {
  const isArray = Array.isArray(input);
  if (isArray) checkSize(zone, input as readonly unknown[], location);
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    const cells = isArray ? (input as readonly (readonly unknown[])[])[row - zone.top] : null;
    for (let column = zone.left; column <= zone.right; column += 1) {
      const value = cells ? cells[column - zone.left] : input;
      if (value !== null && value !== undefined) write(row, column, value);
    }
  }
}

export function checkSize(zone: Zone, input: readonly unknown[], location: string): void {
  const fits = input.length === rowsOf(zone) && input.every((row) => Array.isArray(row) && row.length === columnsOf(zone));
  if (!fits) throw invalidArgument(location, "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
}

/** Puts values or formulas into cells as if they were typed with US settings. All of them are looked at before the first is written. */
export function writeEntries(grid: Grid, sheetId: string, zone: Zone, input: unknown, location: string): void {
  grid.mustWrite();
  const merges = grid.getters.getMerges(sheetId);
  const writes: (() => void)[] = [];
  forEachInput(zone, input, location, (row, column, value) => {
    const at = { top: row, left: column, bottom: row, right: column };
    // Of merged cells only the first holds anything; what is written to the others is dropped.
    if (merges.some((merge) => contains(merge, at) && (merge.top !== row || merge.left !== column))) return;
    writes.push(entryWrite(grid, sheetId, row, column, value, location));
  });
  for (const write of writes) write();
}

function entryWrite(grid: Grid, sheetId: string, row: number, column: number, value: unknown, location: string): () => void {
  const set = (content: string) => () => grid.pending.setContent(sheetId, row, column, content);
  if (currentNumberFormat(grid, sheetId, row, column) === '@') return textWrite(grid, sheetId, row, column, value, location);
  switch (typeof value) {
    case 'number':
      if (!Number.isFinite(value)) throw invalidArgument(location);
      return set(String(value));
    case 'boolean':
      return set(value ? 'TRUE' : 'FALSE');
    case 'string':
      break;
    default:
      throw invalidArgument(location);
  }
  if (value.length > 32_767) throw invalidArgument(location, 'A cell holds at most 32,767 characters.');
  const entry = parseEntry(value);
  switch (entry.kind) {
    case 'empty':
      return set('');
    case 'boolean':
      return set(entry.value ? 'TRUE' : 'FALSE');
    case 'error':
      return set(entry.value);
    case 'text':
      return set(asText(entry.value));
    case 'formula':
      mustCompile(grid, sheetId, entry.formula, location);
      return set(entry.formula);
    case 'number':
      return () => {
        grid.pending.setContent(sheetId, row, column, String(entry.value));
        const format = entry.format;
        if (format !== undefined && currentNumberFormat(grid, sheetId, row, column) === 'General') grid.pending.changeFormat(sheetId, row, column, { numberFormat: format });
      };
  }
}

/** In cells formatted as text everything is text; the grid has to be kept from showing what makes it so. */
function textWrite(grid: Grid, sheetId: string, row: number, column: number, value: unknown, location: string): () => void {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw invalidArgument(location);
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : String(value).replace(/^'/, '');
  const content = /^[=']/.test(text) ? `'${text}` : text;
  return () => {
    grid.pending.setContent(sheetId, row, column, content);
    grid.pending.changeFormat(sheetId, row, column, TEXT_FORMAT);
  };
}

const TEXT_FORMAT = { numberFormat: '@' };

const currentNumberFormat = (grid: Grid, sheetId: string, row: number, column: number): string =>
  grid.pending.numberFormat(sheetId, row, column) ?? numberFormatOf(grid, sheetId, row, column);

/** The grid reads text that looks like something else as that, unless an apostrophe says otherwise. */
function asText(text: string): string {
  return text === '' || /^\p{L}[^\n]*$/u.test(text) && !/^(true|false)$/i.test(text) && !looksLikeDate(text) ? text : `'${text}`;
}

const looksLikeDate = (text: string): boolean => /\d/.test(text) && /[-/: ]/.test(text);

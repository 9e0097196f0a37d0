import type { CellValue, Grid } from '../../src/sheets/grid';

/**
 * A grid from a drawing: a row per line, cells between "|". Numbers are numbers; text that looks like one stands in
 * quotes ('2019'); #N/A and the like are errors; blank lines are blank rows.
 */
export function sheetOf(drawing: string, { sheet = 'Ark1', row = 0, column = 0 }: { readonly sheet?: string; readonly row?: number; readonly column?: number } = {}): Grid {
  const lines = drawing.replace(/^\n/, '').replace(/\n[ \t]*$/, '').split('\n');
  const cells = lines.map((line) => (line.trim() === '' ? [] : line.split('|').map(cellOf)));
  const width = Math.max(0, ...cells.map((line) => line.length));
  return { sheet, row, column, formulas: new Map(), values: cells.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? null)) };
}

function cellOf(drawn: string): CellValue {
  const text = drawn.replace(/^[ \t]+|[ \t]+$/g, '');
  if (text === '') return null;
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (/^#[A-Z0-9/!?]+$/.test(text)) return { error: text };
  return /^'.*'$/s.test(text) ? text.slice(1, -1) : text;
}

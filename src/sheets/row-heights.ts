import { CELL_STYLES } from './cell-styles';
import type { PlannedCell, SheetPlan } from './sheet-plan';

const LINE_HEIGHT = 15;
const HIGHEST = 409;
const DEFAULT_FONT_SIZE = 11;
const DEFAULT_WIDTH = 8.43;
/** Widths are given in digits; letters of running text are narrower, bold ones a little less so. */
const LETTER = 0.9;
const BOLD_LETTER = 0.97;

/**
 * Estimated heights in points of the rows whose text takes more than one line, by zero-based row. Excel fits rows by itself;
 * other programs and previews show what the file says.
 */
export function wrappedRowHeights(plan: SheetPlan): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  plan.rows.forEach((row, r) => {
    const height = Math.max(0, ...row.map((cell, c) => heightOf(cell, plan.columnWidths[c] ?? DEFAULT_WIDTH)));
    if (height > LINE_HEIGHT) heights.set(r, Math.min(height, HIGHEST));
  });
  return heights;
}

/**
 * The same for the rows in which a formula's result takes more than one line: Excel fits rows to the results that it has when
 * it is asked to, which are not there yet while a sheet is written.
 */
export function computedRowHeights(plan: SheetPlan): ReadonlyMap<number, number> {
  const isWrapped = (cell: PlannedCell | null, column: number) => cell?.formula !== undefined && heightOf(cell, plan.columnWidths[column] ?? DEFAULT_WIDTH) > LINE_HEIGHT;
  return new Map([...wrappedRowHeights(plan)].filter(([row]) => plan.rows[row]?.some(isWrapped)));
}

function heightOf(cell: PlannedCell | null, columnWidth: number): number {
  const text = cell?.value ?? cell?.cached;
  if (typeof text !== 'string' || cell?.style === undefined) return 0;
  const { wrap, font, indent } = CELL_STYLES[cell.style];
  if (wrap !== true) return 0;
  const scale = (font?.size ?? DEFAULT_FONT_SIZE) / DEFAULT_FONT_SIZE;
  const width = (columnWidth - 1 - 1.3 * (indent ?? 0)) / scale / (font?.bold === true ? BOLD_LETTER : LETTER);
  const lines = text.split('\n').reduce((sum, paragraph) => sum + lineCount(paragraph, width), 0);
  return lines <= 1 ? 0 : Math.ceil(lines * LINE_HEIGHT * scale);
}

/** Lines of a paragraph whose words are not divided unless they are longer than a line; `width` in characters. */
function lineCount(paragraph: string, width: number): number {
  const wide = Math.max(1, width);
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const length = [...word].length;
    if (used > 0 && used + 1 + length > wide) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    const extra = Math.ceil(used / wide) - 1;
    lines += extra;
    used -= extra * wide;
  }
  return lines;
}

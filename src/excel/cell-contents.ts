import { cellBlocks, cellKey, cellsOf, cutByRows, inRows } from './cell-blocks';
import type { CellPosition } from './cell-blocks';
import { textForCell } from './cell-text';
import { withRange } from './range-address';
import type { RequestBatch } from './request-batch';

/** What stands in a cell, as Excel says it: the formula is the value where there is none. */
export interface CellContent {
  readonly value: unknown;
  readonly formula: unknown;
  readonly numberFormat: unknown;
}

/** What stood in the cells that were asked for. */
export type CellContents = (cell: CellPosition) => CellContent;

export interface NewContent extends CellPosition {
  readonly content: unknown;
}

/** What a range that is named, and a cell in the answer, take; measured, the answer generously. */
const BYTES_PER_RANGE = 400;
const BYTES_PER_CELL = 75;
/** So that the answer stays below Excel's limit. */
const CELLS_PER_RANGE = 20_000;

const NOTHING: CellContent = { value: undefined, formula: undefined, numberFormat: undefined };

/** Queues the reading of cells, those next to each other together; ask when the batch has been sent. */
export async function loadContents(batch: RequestBatch, sheet: Excel.Worksheet, cells: readonly CellPosition[]): Promise<CellContents> {
  const found = new Map<string, () => CellContent>();
  for (const block of cellBlocks(cells).flatMap((each) => cutByRows(each, CELLS_PER_RANGE))) {
    await batch.add(BYTES_PER_RANGE + block.rows * block.columns * BYTES_PER_CELL, () => withRange(sheet, block, (range) => {
      range.load('values,formulas,numberFormat');
      for (const cell of cellsOf(block)) {
        const [row, column] = [cell.row - block.row, cell.column - block.column];
        found.set(cellKey(cell), () => ({ value: range.values[row]?.[column], formula: range.formulas[row]?.[column], numberFormat: range.numberFormat[row]?.[column] }));
      }
    }));
  }
  return (cell) => found.get(cellKey(cell))?.() ?? NOTHING;
}

/** Queues the writing of cells, those next to each other together. */
export function writeContents(sheet: Excel.Worksheet, cells: readonly NewContent[]): void {
  const contents = new Map(cells.map((cell) => [cellKey(cell), cell.content]));
  for (const block of cellBlocks(cells)) {
    withRange(sheet, block, (range) => {
      range.formulas = inRows(block, (cell) => contents.get(cellKey(cell)));
    });
  }
}

/** What `writeContents` takes in a request. */
export function bytesOf(cells: readonly NewContent[]): number {
  return cellBlocks(cells).length * BYTES_PER_RANGE + cells.reduce((sum, { content }) => sum + JSON.stringify(content).length + 3, 0);
}

/** What gives a cell the content that it had: text stays text. */
export function contentAgain({ value, formula }: CellContent): unknown {
  return typeof formula === 'string' && formula === value ? textForCell(formula) : formula;
}

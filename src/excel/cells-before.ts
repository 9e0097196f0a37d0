import type { PlannedRange } from '../sheets/sheet-plan';
import { cellBlocks, cellsOf, cutByRows, inRows } from './cell-blocks';
import type { CellPosition } from './cell-blocks';
import { contentAgain, loadContents, writeContents } from './cell-contents';
import type { CellContents } from './cell-contents';
import { rangeAddress, withRange } from './range-address';
import type { RequestBatch } from './request-batch';

/** Zero-based cells as they stand before anything is changed, by what they are to get. */
export interface ChangedCells {
  /** Another content, or whatever else. */
  readonly all: readonly CellPosition[];
  readonly looks: readonly CellPosition[];
  readonly validations: readonly CellPosition[];
}

/** What cells hold and look like before they are changed, so that it can be put back. */
export interface CellsBefore {
  /** Queues a look at the cells where they stood; ask after the next round trip whether they hold something else. */
  compare(sheet: Excel.Worksheet): () => boolean;
  /** Queues the restoring; the sheet's columns must stand where they stood. Ask after the next round trip. */
  restore(sheet: Excel.Worksheet): void;
}

const LINE = { color: true, style: true, weight: true } as const;

const LOOK: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, underline: true, size: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    borders: LINE,
  },
};

/** What Excel answers for a cell without a fill. */
const NO_FILL = '#FFFFFF';

/** What a range, the look of a cell and a validation take in request and answer, measured. */
const BYTES_PER_RANGE = 1_000;
const BYTES_PER_LOOK = 800;
const BYTES_PER_VALIDATION = 2_000;
const LOOKS_PER_RANGE = 2_000;

/** Queues the reading of cells that are to be changed; no more than what is going to be changed of them. */
export async function readCellsBefore(batch: RequestBatch, sheet: Excel.Worksheet, { all, looks, validations }: ChangedCells): Promise<CellsBefore> {
  const contents = await loadContents(batch, sheet, all);
  const restoreLooks = await readLooks(batch, sheet, looks);
  const restoreValidations = await readValidations(batch, sheet, validations);
  return {
    compare(target) {
      const now = cellBlocks(all).map((block) => ({ block, range: target.getRange(rangeAddress(block)).load('formulas') }));
      return () => now.some(({ block, range }) => cellsOf(block).some((cell) => range.formulas[cell.row - block.row]?.[cell.column - block.column] !== contents(cell).formula));
    },
    restore(target) {
      restoreContents(target, all, contents);
      restoreLooks(target);
      restoreValidations(target);
    },
  };
}

/** The formats of numbers first: by them Excel decides what is text. */
function restoreContents(sheet: Excel.Worksheet, cells: readonly CellPosition[], contents: CellContents): void {
  for (const block of cellBlocks(cells)) {
    withRange(sheet, block, (range) => {
      range.numberFormat = inRows(block, (cell) => contents(cell).numberFormat as string);
    });
  }
  writeContents(sheet, cells.map((cell) => ({ ...cell, content: contentAgain(contents(cell)) })));
}

type Restore = (sheet: Excel.Worksheet) => void;

async function readLooks(batch: RequestBatch, sheet: Excel.Worksheet, cells: readonly CellPosition[]): Promise<Restore> {
  const read: { readonly block: PlannedRange; readonly look: OfficeExtension.ClientResult<Excel.CellProperties[][]> }[] = [];
  for (const block of cellBlocks(cells).flatMap((each) => cutByRows(each, LOOKS_PER_RANGE))) {
    await batch.add(BYTES_PER_RANGE + block.rows * block.columns * BYTES_PER_LOOK, () => withRange(sheet, block, (range) => {
      read.push({ block, look: range.getCellProperties(LOOK) });
    }));
  }
  return (target) => {
    for (const { block, look: { value } } of read) {
      withRange(target, block, (range) => range.setCellProperties(value.map((row) => row.map(({ format }) => ({ format: lookAgain(format) })))));
      const unfilled = cellsOf(block).filter(({ row, column }) => !isFilled(value[row - block.row]?.[column - block.column]?.format));
      for (const each of cellBlocks(unfilled)) withRange(target, each, ({ format }) => format.fill.clear());
    }
  };
}

function isFilled(format: Excel.CellPropertiesFormat | undefined): boolean {
  return format?.fill?.color !== undefined && format.fill.color !== NO_FILL;
}

function lookAgain(format: Excel.CellPropertiesFormat = {}): Excel.CellPropertiesFormat {
  const { fill, borders, ...rest } = format;
  const edges = Object.entries(borders ?? {}).map(([edge, line]: [string, Excel.CellBorder]) => [edge, line.style === 'None' ? { style: line.style } : line] as const);
  return { ...rest, borders: Object.fromEntries(edges), ...(fill !== undefined && isFilled(format) ? { fill } : {}) };
}

/** One by one: Excel tells the rule of several cells only where all have the same. */
async function readValidations(batch: RequestBatch, sheet: Excel.Worksheet, cells: readonly CellPosition[]): Promise<Restore> {
  const read: { readonly block: PlannedRange; readonly validation: Excel.DataValidation }[] = [];
  for (const { row, column } of cells) {
    const block = { row, column, rows: 1, columns: 1 };
    await batch.add(BYTES_PER_VALIDATION, () => withRange(sheet, block, ({ dataValidation }) => {
      read.push({ block, validation: dataValidation.load('type,rule,prompt,errorAlert') });
    }));
  }
  return (target) => {
    for (const { block, validation } of read) {
      withRange(target, block, ({ dataValidation }) => {
        dataValidation.clear();
        if (validation.type === 'None') return;
        dataValidation.rule = validation.rule;
        dataValidation.prompt = validation.prompt;
        dataValidation.errorAlert = validation.errorAlert;
      });
    }
  };
}

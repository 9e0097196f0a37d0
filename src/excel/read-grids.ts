import type { CellValue, Grid } from '../sheets/grid';
import { isPercentFormat } from '../sheets/percent-format';
import { codeOf } from './excel-faults';
import { rangeAddress } from './range-address';

/** Cells per request where the whole workbook is too much for one answer (5 MB); values, formulas and formats take about 55 bytes a cell. */
const CELLS_PER_REQUEST = 45_000;
const CELLS = 'rowIndex,columnIndex,values,formulas,numberFormat';

const ERROR_VALUE = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!|PYTHON!|EXTERNAL!)$/;

/** What is to be loaded in the same round trips. */
export interface Alongside {
  /** Queued with the sheets' names. */
  readonly names?: (worksheets: Excel.WorksheetCollection) => void;
  /** Queued with the cells; again where the workbook turns out too large for one answer. */
  readonly cells?: (worksheets: readonly Excel.Worksheet[]) => void;
}

/** All worksheets' used parts, in two round trips; more only where the answer would pass 5 MB. Sheets without content are left out. */
export async function readGrids(context: Excel.RequestContext, alongside: Alongside = {}): Promise<readonly Grid[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  alongside.names?.(worksheets);
  await context.sync();

  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  for (const range of used) range.load(CELLS);
  alongside.cells?.(worksheets.items);
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded') throw error;
    return readInBlocks(context, worksheets.items, alongside);
  }
  return used.flatMap((range, index) => {
    const sheet = worksheets.items[index];
    return sheet === undefined || range.isNullObject ? [] : [grid(sheet.name, range.rowIndex, range.columnIndex, range)];
  });
}

async function readInBlocks(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], alongside: Alongside): Promise<readonly Grid[]> {
  const used = sheets.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
  for (const { range } of used) range.load('rowIndex,columnIndex,rowCount,columnCount');
  alongside.cells?.(sheets);
  await context.sync();

  const grids: Grid[] = [];
  let waiting: { readonly sheet: string; readonly blocks: readonly Excel.Range[] }[] = [];
  let cells = 0;
  const receive = async () => {
    await context.sync();
    for (const { sheet, blocks } of waiting) {
      const [first] = blocks;
      const whole = (part: keyof RangeContent) => blocks.flatMap((block) => block[part] as unknown[][]);
      if (first) grids.push(grid(sheet, first.rowIndex, first.columnIndex, { values: whole('values'), formulas: whole('formulas'), numberFormat: whole('numberFormat') }));
    }
    waiting = [];
    cells = 0;
  };
  for (const { sheet, range } of used) {
    if (range.isNullObject) continue;
    const rows = Math.max(1, Math.floor(CELLS_PER_REQUEST / range.columnCount));
    const blocks: Excel.Range[] = [];
    for (let row = 0; row < range.rowCount; row += rows) {
      const height = Math.min(rows, range.rowCount - row);
      if (cells > 0 && cells + height * range.columnCount > CELLS_PER_REQUEST) {
        // Blocks of this sheet that are sent now stay readable until the sheet is whole.
        await context.sync();
        cells = 0;
      }
      const block = sheet.getRange(rangeAddress({ row: range.rowIndex + row, column: range.columnIndex, rows: height, columns: range.columnCount }));
      block.load(CELLS);
      blocks.push(block);
      cells += height * range.columnCount;
    }
    waiting.push({ sheet: sheet.name, blocks });
  }
  await receive();
  return grids;
}

/** What Excel answers of a range's cells, row by row. */
export interface RangeContent {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** Excel's answer for a range as a grid: "" is a blank cell, "#N/A" an error, a formula is told by its "=". */
export function grid(sheet: string, row: number, column: number, { values, formulas, numberFormat }: RangeContent): Grid {
  const found = new Map<string, string>();
  for (const [rowIndex, cells] of formulas.entries()) {
    for (const [columnIndex, formula] of cells.entries()) {
      // Text that begins with "=" has the same formula and value.
      if (typeof formula === 'string' && formula.startsWith('=') && formula !== values[rowIndex]?.[columnIndex]) {
        found.set(`${row + rowIndex},${column + columnIndex}`, formula);
      }
    }
  }
  const percentCells = new Set<string>();
  for (const [rowIndex, cells] of numberFormat.entries()) {
    for (const [columnIndex, format] of cells.entries()) {
      if (typeof format === 'string' && typeof values[rowIndex]?.[columnIndex] === 'number' && isPercentFormat(format)) percentCells.add(`${row + rowIndex},${column + columnIndex}`);
    }
  }
  return { sheet, row, column, values: values.map((cells) => cells.map(cellValue)), formulas: found, percentCells };
}

function cellValue(value: unknown): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value);
  return ERROR_VALUE.test(text) ? { error: text } : text;
}

import { cellsLeft } from '../texts/faults';
import { columnNumber } from '../sheets/grid';
import { textForCell } from './cell-text';
import { WorkbookFault, faultFrom, faultSaying } from './excel-faults';
import { rangeAddress } from './range-address';
import { throwIfCancelled } from './request-batch';
import { runInWorkbook } from './run-in-workbook';

/** Rows of an example: text, figures and formulas (those begin with "="; US separators, references relative to the example's first cell A1). */
export type ExampleRows = readonly (readonly (string | number)[])[];

/**
 * Writes an example where the active cell is, in cells that are all empty, and selects it.
 * Throws the fault `not-empty`, or another `WorkbookFault`. Returns the address.
 */
export function insertExample(rows: ExampleRows, signal?: AbortSignal): Promise<string> {
  return runInWorkbook(async (context) => {
    const columns = Math.max(...rows.map((row) => row.length));
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const active = context.workbook.getActiveCell();
    sheet.load('name,protection/protected');
    active.load('rowIndex,columnIndex');
    const range = active.getResizedRange(rows.length - 1, columns - 1);
    range.load('address,values');
    await context.sync();
    throwIfCancelled(signal);
    if (sheet.protection.protected) throw new WorkbookFault('protected-sheet', sheet.name);
    if (range.values.some((row) => row.some((value) => value !== ''))) throw new WorkbookFault('not-empty', range.address);
    range.formulas = rows.map((row) => Array.from({ length: columns }, (_, column) => exampleCell(row[column] ?? '', active.rowIndex, active.columnIndex)));
    range.select();
    try {
      await context.sync();
    } catch (error) {
      const fault = faultFrom(error);
      await emptyAgain(context, sheet.name, range.address).catch(() => {
        throw faultSaying(cellsLeft([range.address]), fault);
      });
      throw fault;
    }
    return range.address;
  });
}

/** The cells were empty, so emptying them leaves them as they were. */
async function emptyAgain(context: Excel.RequestContext, sheetName: string, address: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  const range = sheet.getRange(address.slice(address.lastIndexOf('!') + 1));
  range.load('values');
  await context.sync();
  if (sheet.isNullObject || range.values.every((row) => row.every((value) => value === ''))) return;
  range.clear('Contents');
  await context.sync();
}

/** @param row,column zero-based place of the example's first cell */
export function exampleCell(cell: string | number, row: number, column: number): string | number {
  if (typeof cell === 'number') return cell;
  return cell.startsWith('=') ? movedFormula(cell, row, column) : textForCell(cell);
}

/** The formula with its references moved as if it had been copied from A1; what stands in quotation marks is text. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(/"(?:[^"]|"")*"|\b([A-Z]{1,2})(\d+)\b(?!\()/g, (match, letters?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return match;
    const column = columnNumber(letters);
    return rangeAddress({ row: Number(digits) - 1 + rows, column: column + columns, rows: 1, columns: 1 });
  });
}

import { WorkbookFault } from './excel-faults';
import { throwIfCancelled } from './request-batch';
import { runInWorkbook } from './run-in-workbook';

/** Goes to a cell or range of a sheet. Throws `WorkbookFault`: `sheet-gone` where it was deleted, `sheet-hidden`. */
export function selectCell(sheetName: string, address: string, signal?: AbortSignal): Promise<void> {
  return runInWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load('visibility');
    await context.sync();
    throwIfCancelled(signal);
    if (sheet.isNullObject) throw new WorkbookFault('sheet-gone', sheetName);
    if (sheet.visibility !== 'Visible') throw new WorkbookFault('sheet-hidden', sheetName);
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}

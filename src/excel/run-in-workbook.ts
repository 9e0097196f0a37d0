import { faultFrom } from './excel-faults';
import { requireExcelApi } from './requirement-sets';

/**
 * Runs a batch against the open workbook, waiting while the user edits a cell where Excel can wait.
 * Every error comes out as a `WorkbookFault`.
 */
export async function runInWorkbook<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    requireExcelApi();
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw faultFrom(error);
  }
}

import { WorkbookFault } from './excel-faults';

/**
 * The version of Excel's object model that pulling and checking need (comments are its newest part). Every Excel that runs
 * the pane has it, since the manifest asks for the shared runtime, which came later; it is checked all the same, because
 * the add-in can be loaded by means that ignore the manifest's requirements.
 */
export const NEEDED_EXCEL_API = '1.10';

/** Throws the fault `missing-requirement` where this Excel is too old. */
export function requireExcelApi(version: string = NEEDED_EXCEL_API): void {
  if (!Office.context.requirements.isSetSupported('ExcelApi', version)) throw new WorkbookFault('missing-requirement', `ExcelApi ${version}`);
}

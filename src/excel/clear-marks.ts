import { loadMarks, ownMarks, replaceMarks } from './finding-marks';
import { runInWorkbook } from './run-in-workbook';

export interface ClearedMarks {
  readonly removed: number;
  /** Sheets whose marks stayed, since they are protected. */
  readonly protectedSheets: readonly string[];
}

/** Removes our marks, and nothing else, from all sheets. Throws `WorkbookFault`. */
export function clearMarks(): Promise<ClearedMarks> {
  return runInWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/protection/protected');
    await context.sync();
    const formats = worksheets.items.map((sheet) => ({ sheet, loaded: loadMarks(sheet) }));
    await context.sync();
    const found = formats.map(({ sheet, loaded }) => ({ sheet, marks: ownMarks(loaded) })).filter(({ marks }) => marks.length > 0);
    const open = found.filter(({ sheet }) => !sheet.protection.protected).flatMap(({ marks }) => marks);
    await replaceMarks(context, open, new Map());
    return { removed: open.length, protectedSheets: found.filter(({ sheet }) => sheet.protection.protected).map(({ sheet }) => sheet.name) };
  });
}

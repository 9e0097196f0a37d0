import { loadMarks, ownMarks, replaceMarks } from './finding-marks';
import { cellCount, loadAreas } from './mark-areas';
import { requestBatch } from './request-batch';
import { runInWorkbook } from './run-in-workbook';

export interface ClearedMarks {
  /** How many cells were marked. */
  readonly removed: number;
  /** Sheets whose marks stayed, since they are protected. */
  readonly protectedSheets: readonly string[];
}

/** Removes our marks, and nothing else, from all sheets. Throws `WorkbookFault`. */
export function clearMarks(signal?: AbortSignal): Promise<ClearedMarks> {
  return runInWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/protection/protected');
    await context.sync();
    const sheets = worksheets.items.map(loadMarks);
    await context.sync();
    const marked = sheets.filter((marks) => ownMarks(marks).length > 0);
    const open = marked.filter(({ sheet }) => !sheet.protection.protected);
    const own = open.flatMap(ownMarks);
    const batch = requestBatch(context, { signal });
    const areas = await loadAreas(batch, own);
    await batch.send();
    await replaceMarks(context, open, new Map(), { signal });
    return { removed: cellCount(own.flatMap(({ id }) => areas(id))), protectedSheets: marked.filter(({ sheet }) => sheet.protection.protected).map(({ sheet }) => sheet.name) };
  });
}

import type { Datasets } from '../datasets/datasets';
import { todayOf } from '../domain/day';
import { applySheetEdits } from '../excel/apply-sheet-edits';
import { WorkbookFault } from '../excel/excel-faults';
import { readTables } from '../excel/read-tables';
import { renderWorkbookPlan } from '../excel/render-plan';
import { throwIfCancelled } from '../excel/request-batch';
import { runInWorkbook } from '../excel/run-in-workbook';
import type { FollowUpWish } from '../sheets/follow-up/follow-up-present';
import { followUpRefresh } from '../sheets/follow-up/follow-up-refresh-plan';
import type { FollowUpRefresh, PlannedRefresh, RefreshChoice } from '../sheets/follow-up/follow-up-refresh-plan';
import { followUpRefreshTexts } from '../texts/follow-up-refresh';
import type { RefreshDone } from './proposal-tool-port';
import { afterwards } from './run-job';
import type { JobOptions } from './workbook-port';

/** What a refresh of the workbook's follow-up would change; two round trips. Null where there is no follow-up. */
export function previewRefresh(datasets: Datasets, wish: FollowUpWish, { signal, onAnswer }: JobOptions): Promise<FollowUpRefresh | null> {
  return runInWorkbook(async (context) => {
    const planned = await plannedRefresh(context, datasets, wish);
    onAnswer();
    throwIfCancelled(signal);
    return planned?.shown ?? null;
  });
}

async function plannedRefresh(context: Excel.RequestContext, datasets: Datasets, wish: FollowUpWish): Promise<PlannedRefresh | null> {
  const { grids, tables } = await readTables(context);
  return followUpRefresh(datasets, wish, grids, tables, todayOf(new Date()));
}

/**
 * Changes what was chosen of what was shown, and nothing where something else stands there by now: two round trips to read, two
 * for the tables, and as many as their writing takes for the sheets of formulas.
 */
export function makeRefresh(datasets: Datasets, wish: FollowUpWish, shown: FollowUpRefresh, choice: RefreshChoice, { signal, onAnswer }: JobOptions): Promise<RefreshDone> {
  return runInWorkbook(async (context) => {
    const planned = await plannedRefresh(context, datasets, wish);
    onAnswer();
    throwIfCancelled(signal);
    if (planned === null || JSON.stringify(planned.shown) !== JSON.stringify(shown)) throw new WorkbookFault('cells-changed');
    const { edits, added, rewritten } = planned.work(choice);
    await applySheetEdits(context, edits, { signal, onSent: onAnswer });
    const options = { signal, onSent: onAnswer };
    const write = async () => {
      if (added.length > 0) await renderWorkbookPlan(context, { sheets: added }, { ...options, onExisting: 'beside' });
      if (rewritten.length > 0) await renderWorkbookPlan(context, { sheets: rewritten }, { ...options, onExisting: 'replace' });
    };
    if (edits.length === 0) await write();
    else await afterwards(followUpRefreshTexts.halfDone, write);
    return { cells: choice.cells.length, rows: choice.rows.length, sheets: [...added, ...rewritten].map(({ name }) => name) };
  });
}

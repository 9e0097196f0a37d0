import { valueKey } from '../sheets/refresh/refresh-contents';
import { comparePlan } from '../sheets/refresh/refresh-comparison';
import type { ComparedSheet, Comparison } from '../sheets/refresh/refresh-comparison';
import type { Difference } from '../sheets/refresh/refresh-differences';
import { refreshEdits } from '../sheets/refresh/refresh-edits';
import type { Grid } from '../sheets/grid';
import type { WorkbookPlan } from '../sheets/sheet-plan';
import { applySheetEdits, bytesOfEdits } from './apply-sheet-edits';
import { WorkbookFault, faultFrom } from './excel-faults';
import { readGrids } from './read-grids';
import { renderWorkbookPlan } from './render-plan';
import { isTooLargeToSend, throwIfCancelled, tooManyCells } from './request-batch';
import type { BatchOptions } from './request-batch';

/** What would be pulled now, given what the workbook holds. */
export type PlanFor = (grids: readonly Grid[]) => WorkbookPlan;

export interface Compared {
  /** Sheets that the workbook did not have and that were written. */
  readonly written: readonly string[];
  readonly sheets: readonly ComparedSheet[];
  /** Sheets of planned names that hold something else; they were left alone. */
  readonly unrecognised: readonly string[];
}

async function compared(context: Excel.RequestContext, planFor: PlanFor): Promise<Comparison & { readonly names: readonly string[] }> {
  let worksheets: Excel.WorksheetCollection | null = null;
  const grids = await readGrids(context, { names: (all) => { worksheets = all; } });
  const names = (worksheets as Excel.WorksheetCollection | null)?.items.map(({ name }) => name) ?? [];
  return { ...comparePlan(planFor(grids), grids, names), names };
}

/** Compares what stands in the workbook with what would be pulled now; two round trips. Throws `WorkbookFault`. */
export async function compareSheets(context: Excel.RequestContext, planFor: PlanFor): Promise<Compared> {
  const { sheets, unrecognised } = await compared(context, planFor);
  return { written: [], sheets, unrecognised };
}

/** Likewise, and writes the sheets that the workbook does not have yet. What is there stays as it is. Throws `WorkbookFault`. */
export async function pullMissingSheets(context: Excel.RequestContext, planFor: PlanFor, options: BatchOptions): Promise<Compared> {
  const { sheets, unrecognised, missing } = await compared(context, planFor);
  throwIfCancelled(options.signal);
  if (missing.sheets.length === 0) return { written: [], sheets, unrecognised };
  const result = await renderWorkbookPlan(context, missing, { ...options, onExisting: 'stop' });
  if (result.kind === 'existing') throw new WorkbookFault('name-taken', result.sheets[0] ?? null);
  return { written: result.sheets, sheets, unrecognised };
}

/**
 * Puts back what was chosen of the differences that were shown, and nothing else, in one step that can be undone; or nothing.
 * The sheets are read anew: rows may have moved since. Four round trips, more only where more than 4 MB are read. Throws
 * `WorkbookFault`, `cells-changed` where something else stands there by now than what was shown, `too-many-cells` where
 * Excel takes no request of that size.
 */
export async function refreshSheets(context: Excel.RequestContext, planFor: PlanFor, chosen: readonly Difference[], options: BatchOptions): Promise<void> {
  const { aligned, sheets, names } = await compared(context, planFor);
  throwIfCancelled(options.signal);
  const gone = chosen.find(({ sheet }) => !names.includes(sheet));
  if (gone) throw new WorkbookFault('sheet-gone', gone.sheet);
  const now = new Map(sheets.flatMap(({ differences }) => differences.map((difference) => [difference.key, difference] as const)));
  const changed = chosen.filter((shown) => {
    const found = now.get(shown.key);
    return found === undefined || found.kind !== shown.kind || found.label !== shown.label || (!found.isFormula && valueKey(found.now) !== valueKey(shown.now));
  });
  if (changed.length > 0) throw new WorkbookFault('cells-changed', changed.map(({ sheet, address, label }) => `${sheet}${address === null ? `: ${label}` : `!${address}`}`).join(', '));
  const edits = refreshEdits(aligned, new Set(chosen.map(({ key }) => key)));
  await applySheetEdits(context, edits, options).catch((error: unknown) => {
    const fault = faultFrom(error);
    throw isTooLargeToSend(fault.cause) ? tooManyCells(fault, edits.flatMap(({ cells }) => cells).length, edits.reduce((sum, each) => sum + bytesOfEdits(each), 0)) : fault;
  });
}

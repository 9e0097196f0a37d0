import type { Datasets } from '../datasets/datasets';
import { judgeIn } from '../excel/check-in-workbook';
import { renderWorkbookPlan } from '../excel/render-plan';
import type { OnExisting } from '../excel/render-plan';
import { throwIfCancelled } from '../excel/request-batch';
import { runInWorkbook } from '../excel/run-in-workbook';
import { findStoredXml, storeXml } from '../excel/stored-xml';
import type { LocatedFinding } from '../sheets/check-result';
import { localMinute } from '../sheets/submission/check-state';
import { CHECK_STATES_NAMESPACE, checkStatesFromXml, checkStatesToXml } from '../sheets/submission/check-state-xml';
import { resultFor } from '../sheets/submission/proposal-standings';
import type { ProposalOnSheetKey } from '../sheets/submission/proposal-standings';
import { prepareSubmission } from '../sheets/submission/submission';
import { halfDone } from '../texts/faults';
import { basisOf, judged, judgeWith } from './checking';
import type { JudgedWorkbook } from './checking';
import { afterwards } from './run-job';
import type { JobOptions } from './workbook-port';

const CHECK_STATES = { namespace: CHECK_STATES_NAMESPACE, read: checkStatesFromXml, uncertain: halfDone.prepared };

/** What "Klargør til indsendelse" came to, and the check that was made for it. */
export type SubmissionOutcome =
  | { readonly kind: 'nothing'; readonly checked: JudgedWorkbook }
  /** The first of the errors that are in the way; how many there are, in how many proposals. */
  | { readonly kind: 'blocked'; readonly checked: JudgedWorkbook; readonly first: LocatedFinding; readonly errors: number; readonly proposals: number }
  /** Nothing was written: these sheets exist. */
  | { readonly kind: 'existing'; readonly sheets: readonly string[] }
  /** The sheets are written, and the state of these proposals is stored. */
  | { readonly kind: 'prepared'; readonly checked: JudgedWorkbook; readonly sheets: readonly string[]; readonly proposals: number };

/**
 * Checks the workbook. Where the proposals meant have no errors, the report and a summary of each are written, and what was
 * checked is stored in the workbook: five round trips, one more where findings are marked, as "Validér" does, and two more where
 * sheets are replaced. Until then nothing but the new sheets is changed. Throws `WorkbookFault`.
 * @param only the proposal that is meant; null for all
 */
export function prepare(datasets: Datasets, only: ProposalOnSheetKey | null, { signal, onAnswer, onExisting }: JobOptions & { readonly onExisting: OnExisting }): Promise<SubmissionOutcome> {
  return runInWorkbook(async (context) => {
    const stateParts = findStoredXml(context, CHECK_STATES_NAMESPACE);
    const workbook = await judgeIn(context, stateParts, judgeWith(datasets), { mark: true, signal, onRead: onAnswer, onSent: onAnswer });
    const { result, grids, acceptances, states } = workbook;
    const marked = async (now = states) => judged({ ...workbook, unmarkedSheets: await workbook.markFindings() }, now, datasets);
    const submission = prepareSubmission(only === null ? result : resultFor(result, only), { grids, acceptances, states, basis: basisOf(datasets), at: localMinute(new Date()) });
    if (submission.kind === 'nothing') return { kind: 'nothing', checked: await marked() };
    if (submission.kind === 'blocked') return { kind: 'blocked', checked: await marked(), first: submission.first, errors: submission.errors, proposals: submission.proposals };

    throwIfCancelled(signal);
    const written = await renderWorkbookPlan(context, submission.plan, { signal, onSent: onAnswer, onExisting });
    if (written.kind === 'existing') return written;
    const checked = await afterwards(halfDone.prepared, async () => {
      const now = await marked(submission.states);
      // In a request of its own: what is taken back where marking fails must not have been stored with it.
      await storeXml(context, CHECK_STATES, stateParts, checkStatesToXml(submission.states));
      return now;
    });
    return { kind: 'prepared', checked, sheets: written.sheets, proposals: submission.prepared };
  });
}

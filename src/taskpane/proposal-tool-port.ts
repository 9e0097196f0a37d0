import type { OnExisting } from '../excel/render-plan';
import type { CheckResult } from '../sheets/check-result';
import type { ProposalInWorkbook, ProposalToolWish } from '../sheets/proposal-tools/proposal-tools';
import type { FollowUpWish } from '../sheets/follow-up/follow-up-present';
import type { FollowUpRefresh, RefreshChoice } from '../sheets/follow-up/follow-up-refresh-plan';
import type { ProposalOnSheetKey } from '../sheets/submission/proposal-standings';
import type { SubmissionOutcome } from './submitting';
import type { JobOptions } from './workbook-port';

export type ProposalToolOutcome =
  | { readonly kind: 'written' | 'existing'; readonly sheets: readonly string[] }
  /** There is nothing to write about. */
  | { readonly kind: 'nothing' };

/** What a refresh of the follow-up did: how many cells and rows, and which sheets it wrote. */
export interface RefreshDone { readonly cells: number; readonly rows: number; readonly sheets: readonly string[] }

/** What the page "Forslag" asks of Excel. Everything may throw a `WorkbookFault`. */
export interface ProposalToolPort {
  /** The proposals that stand in the workbook. */
  survey(): Promise<readonly ProposalInWorkbook[]>;
  /** Writes the report on a check that was just made. */
  writeReport(result: CheckResult, options: JobOptions & { readonly onExisting: OnExisting }): Promise<ProposalToolOutcome>;
  /** "Klargør til indsendelse": one proposal, or all (null). */
  prepare(only: ProposalOnSheetKey | null, options: JobOptions & { readonly onExisting: OnExisting }): Promise<SubmissionOutcome>;
  write(wish: ProposalToolWish, options: JobOptions & { readonly onExisting: OnExisting }): Promise<ProposalToolOutcome>;
  /** What a refresh of the follow-up would change, with what is wanted besides; null where there is no follow-up. */
  previewRefresh(wish: FollowUpWish, options: JobOptions): Promise<FollowUpRefresh | null>;
  /** Changes what was chosen of what was shown. */
  makeRefresh(wish: FollowUpWish, shown: FollowUpRefresh, choice: RefreshChoice, options: JobOptions): Promise<RefreshDone>;
}

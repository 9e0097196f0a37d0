import type { CheckResult } from '../sheets/check-result';
import type { FollowUpWish } from '../sheets/follow-up/follow-up-present';
import type { FollowUpRefresh } from '../sheets/follow-up/follow-up-refresh-plan';
import type { ProposalOnSheetKey } from '../sheets/submission/proposal-standings';
import type { ProposalInWorkbook, ProposalToolWish } from '../sheets/proposal-tools/proposal-tools';

export const PROPOSAL_TOOLS = ['new', 'submission', 'sensitivity', 'portfolio', 'charts', 'followUp'] as const;
export type ProposalTool = (typeof PROPOSAL_TOOLS)[number];

/** The report on a check: made anew when it is to be written. */
export interface ReportWish { readonly kind: 'report'; readonly result: CheckResult }

/** "Klargør til indsendelse"; `only`: the proposal that is meant, null for all. */
export interface SubmissionWish { readonly kind: 'submission'; readonly only: ProposalOnSheetKey | null }

/** What the page "Forslag" shows. */
export interface ProposalToolState {
  readonly tool: ProposalTool;
  /** What the workbook holds; null until it has been looked at. */
  readonly proposals: readonly ProposalInWorkbook[] | null;
  /** A wish that waits for an answer: sheets of its names exist. */
  readonly conflict: { readonly wish: ProposalToolWish | ReportWish | SubmissionWish; readonly sheets: readonly string[] } | null;
  /** What a refresh of the follow-up would change, while it is shown. */
  readonly refresh: { readonly wish: FollowUpWish; readonly shown: FollowUpRefresh } | null;
}

export const FIRST_TOOL: ProposalToolState = { tool: 'new', proposals: null, conflict: null, refresh: null };

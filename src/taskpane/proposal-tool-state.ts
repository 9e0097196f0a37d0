import type { ProposalInWorkbook, ProposalToolWish } from '../sheets/proposal-tools';

export const PROPOSAL_TOOLS = ['new', 'sensitivity', 'portfolio', 'followUp'] as const;
export type ProposalTool = (typeof PROPOSAL_TOOLS)[number];

/** What the page "Forslag" shows. */
export interface ProposalToolState {
  readonly tool: ProposalTool;
  /** What the workbook holds; null until it has been looked at. */
  readonly proposals: readonly ProposalInWorkbook[] | null;
  /** A wish that waits for an answer: sheets of its names exist. */
  readonly conflict: { readonly wish: ProposalToolWish; readonly sheets: readonly string[] } | null;
}

export const FIRST_TOOL: ProposalToolState = { tool: 'new', proposals: null, conflict: null };

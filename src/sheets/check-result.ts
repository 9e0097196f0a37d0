import type { Finding } from '../domain/finding';
import type { Verdict } from '../rules/verdict';
import type { ParsedFollowUp, ParsedKpiTable, ParsedProposal, Unplaced } from './reading';

/** A finding with the cells it concerns and whether the user has accepted it. */
export interface LocatedFinding extends Finding {
  /** The sheet whose cells are meant. */
  readonly sheet: string | null;
  /** Addresses on that sheet, the most telling first; empty where what is reported is missing. */
  readonly cells: readonly string[];
  /** The reason given, where the finding is accepted and its figures are unchanged. */
  readonly acceptance: { readonly reason: string; readonly by: string } | null;
}

export interface CheckedProposal {
  readonly parsed: ParsedProposal;
  readonly verdict: Verdict;
  readonly findings: readonly LocatedFinding[];
}

export interface CheckedKpiTable {
  readonly parsed: ParsedKpiTable;
  readonly findings: readonly LocatedFinding[];
}

export interface CheckedFollowUp {
  readonly parsed: ParsedFollowUp;
  readonly findings: readonly LocatedFinding[];
}

/** What the check made of a workbook. Findings that belong to no proposal or KPI table stand apart. */
export interface CheckResult {
  readonly proposals: readonly CheckedProposal[];
  readonly kpiTables: readonly CheckedKpiTable[];
  /** One per proposal or plan and sheet of a follow-up. */
  readonly followUps: readonly CheckedFollowUp[];
  readonly findings: readonly LocatedFinding[];
  /** Sheets that hold neither, with what the reader took them for. */
  readonly otherSheets: readonly { readonly sheet: string; readonly takenFor: string }[];
  readonly unplaced: readonly (Unplaced & { readonly sheet: string })[];
}

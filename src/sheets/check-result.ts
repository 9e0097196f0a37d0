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

/** A sheet with what the reader took it for, in Danish. */
export interface TakenSheet {
  readonly sheet: string;
  readonly takenFor: string;
}

/** What the check made of a workbook. Findings that belong to no proposal or KPI table stand apart. */
export interface CheckResult {
  readonly proposals: readonly CheckedProposal[];
  readonly kpiTables: readonly CheckedKpiTable[];
  /** One per proposal or plan and sheet of a follow-up. */
  readonly followUps: readonly CheckedFollowUp[];
  readonly findings: readonly LocatedFinding[];
  /** What the reader took the sheets for that hold something to check, in the order of the workbook. */
  readonly readSheets: readonly TakenSheet[];
  /** Likewise the sheets that hold nothing of it. */
  readonly otherSheets: readonly TakenSheet[];
  readonly unplaced: readonly (Unplaced & { readonly sheet: string })[];
}

import type { Acceptance } from '../../rules/acceptance';
import { countOf } from '../../rules/verdict';
import type { CheckedProposal, CheckResult, LocatedFinding } from '../check-result';
import { checkStateOf, withCheckStates } from './check-state';
import type { CheckBasis, CheckState } from './check-state';
import type { Grid } from '../grid';
import { reportPlan } from './report-plan';
import type { SheetPlan, WorkbookPlan } from '../sheet-plan';
import { freeName } from '../sheet-names';
import { summaryPlan } from './summary-plan';

/** What "Klargør til indsendelse" comes to. */
export type Submission =
  /** The workbook holds no proposal. */
  | { readonly kind: 'nothing' }
  /** There are `fejl`: the first one to go to, and how many there are in how many proposals. */
  | { readonly kind: 'blocked'; readonly first: LocatedFinding; readonly proposal: CheckedProposal; readonly errors: number; readonly proposals: number }
  /** The report and a summary of each of so many proposals, to be written; and the states to be stored once they are. */
  | { readonly kind: 'ready'; readonly plan: WorkbookPlan; readonly prepared: number; readonly states: readonly CheckState[] };

export interface SubmissionContext {
  readonly grids: readonly Grid[];
  readonly acceptances: readonly Acceptance[];
  /** States that the workbook holds already. */
  readonly states: readonly CheckState[];
  readonly basis: CheckBasis;
  /** Local time of the check, see `localMinute`. */
  readonly at: string;
}

function isError({ severity, acceptance }: LocatedFinding): boolean {
  return severity === 'error' && acceptance === null;
}

function unique(plans: readonly SheetPlan[]): readonly SheetPlan[] {
  const taken = new Set<string>();
  return plans.map((plan) => ({ ...plan, name: freeName(plan.name, taken) }));
}

/** What is to be done with a workbook that has been checked. Nothing is written here. */
export function prepareSubmission(result: CheckResult, { grids, acceptances, states, basis, at }: SubmissionContext): Submission {
  const { proposals } = result;
  if (proposals.length === 0) return { kind: 'nothing' };
  const blocked = proposals.filter(({ findings }) => findings.some(isError));
  const [proposal] = blocked;
  const first = proposal?.findings.find(isError);
  if (proposal && first) return { kind: 'blocked', first, proposal, errors: blocked.reduce((sum, { findings }) => sum + countOf(findings, 'error'), 0), proposals: blocked.length };
  const summaries = proposals.flatMap((checked) => {
    const grid = grids.find(({ sheet }) => sheet === checked.parsed.sheet);
    return grid ? [summaryPlan(checked, grid, at)] : [];
  });
  return {
    kind: 'ready',
    plan: { sheets: unique([reportPlan(result, basis, at), ...summaries]) },
    prepared: proposals.length,
    states: withCheckStates(states, proposals.map((checked) => checkStateOf(checked, acceptances, basis, at))),
  };
}

import type { Acceptance } from '../../rules/acceptance';
import type { CheckResult } from '../check-result';
import { checkStanding } from './check-state';
import type { CheckBasis, CheckStanding, CheckState } from './check-state';

/** Which of a workbook's proposals is meant. */
export interface ProposalOnSheetKey {
  readonly sheet: string;
  /** Which of the sheet's proposals, from 0. */
  readonly position: number;
}

/** A proposal of the workbook, and whether an earlier check of it still holds. */
export interface ProposalStanding extends ProposalOnSheetKey {
  readonly id: string | null;
  readonly title: string | null;
  readonly standing: CheckStanding;
}

function keysOf({ proposals }: CheckResult): readonly ProposalOnSheetKey[] {
  const counted = new Map<string, number>();
  return proposals.map(({ parsed: { sheet } }) => {
    const position = counted.get(sheet) ?? 0;
    counted.set(sheet, position + 1);
    return { sheet, position };
  });
}

/** Every proposal's standing, in the order of the check. */
export function standingsOf(result: CheckResult, states: readonly CheckState[], acceptances: readonly Acceptance[], basis: CheckBasis): readonly ProposalStanding[] {
  const keys = keysOf(result);
  return result.proposals.flatMap(({ parsed: { proposal } }, index) => {
    const key = keys[index];
    return key ? [{ ...key, id: proposal.id, title: proposal.title, standing: checkStanding(proposal, states, acceptances, basis) }] : [];
  });
}

/** The check as far as it concerns one proposal; without proposals where that is not there any more. */
export function resultFor(result: CheckResult, { sheet, position }: ProposalOnSheetKey): CheckResult {
  const keys = keysOf(result);
  return {
    proposals: result.proposals.filter((_, index) => keys[index]?.sheet === sheet && keys[index]?.position === position),
    kpiTables: [], followUps: [], findings: [],
    readSheets: result.readSheets.filter((one) => one.sheet === sheet),
    otherSheets: [],
    unplaced: result.unplaced.filter((one) => one.sheet === sheet),
  };
}

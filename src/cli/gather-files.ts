import type { Acceptance } from '../rules/acceptance';
import { acceptancesFromXml } from '../sheets/submission/acceptance-xml';
import { checkStanding } from '../sheets/submission/check-state';
import type { CheckBasis, CheckState } from '../sheets/submission/check-state';
import { checkStatesFromXml } from '../sheets/submission/check-state-xml';
import { doubletsOf } from '../sheets/portfolio/gathered-plan';
import type { GatheredProposal, GatheringProblem } from '../sheets/portfolio/gathered-plan';
import type { CheckResult } from '../sheets/check-result';
import { gatherTexts } from '../texts/gathering';
import { checkFiles } from './check-files';
import type { FileToCheck } from './check-files';
import type { WorkbookContent } from './read-workbook';

export interface Gathering {
  readonly proposals: readonly GatheredProposal[];
  readonly problems: readonly GatheringProblem[];
  /** What the files have stored, to go along with the proposals. */
  readonly acceptances: readonly Acceptance[];
  readonly states: readonly CheckState[];
}

export type CheckContent = (content: WorkbookContent, acceptances: readonly Acceptance[]) => CheckResult;

/** Takes the proposals out of files, one file after the other; one that can't be read does not keep the others out. */
export async function gatherFiles(files: readonly FileToCheck[], check: CheckContent, basis: CheckBasis): Promise<Gathering> {
  const stored = new Map<CheckResult, { readonly acceptances: readonly Acceptance[]; readonly states: readonly CheckState[] }>();
  const report = await checkFiles(files, (content) => {
    const acceptances = content.customXml.flatMap(acceptancesFromXml);
    const result = check(content, acceptances);
    stored.set(result, { acceptances, states: content.customXml.flatMap(checkStatesFromXml) });
    return result;
  });
  const proposals = report.files.flatMap(({ file, result }) => result.proposals.map((checked): GatheredProposal => {
    const { acceptances = [], states = [] } = stored.get(result) ?? {};
    return { file, checked, standing: checkStanding(checked.parsed.proposal, states, acceptances, basis) };
  }));
  const without = report.files.filter(({ result }) => result.proposals.length === 0).map(({ file, result }): GatheringProblem => ({ file, message: gatherTexts.noProposals(result.kpiTables.length) }));
  const withProposals = report.files.flatMap(({ result }) => (result.proposals.length === 0 ? [] : (stored.get(result) ?? [])));
  return {
    proposals,
    problems: [...report.errors.map(({ file, message }) => ({ file, message })), ...without],
    acceptances: withProposals.flatMap(({ acceptances }) => acceptances),
    states: withProposals.flatMap(({ states }) => states),
  };
}

/** 0: everything is there and its check holds; 1: something is to be looked at; 2: some file is not in it. */
export function gatheringExitCode({ proposals, problems }: Gathering): 0 | 1 | 2 {
  if (problems.length > 0 || proposals.length === 0) return 2;
  const toLookAt = proposals.some(({ checked, standing }) => checked.verdict === 'not-ready' || standing.kind !== 'holds') || doubletsOf(proposals).some((doublets) => doublets.length > 0);
  return toLookAt ? 1 : 0;
}

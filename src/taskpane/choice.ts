import type { Datasets } from '../datasets/datasets';
import type { ProposalKey, PullChoice } from '../sheets/pull-plan';

/** A proposal as it is offered for choice. */
export interface OfferedProposal extends ProposalKey {
  readonly title: string;
  readonly area: string;
}

export function offeredProposals({ catalogues }: Datasets): readonly OfferedProposal[] {
  return catalogues.flatMap(({ key, proposals }) => proposals.map(({ id, title, area }) => ({ catalogue: key, id, title, area })));
}

export function areasOf(offered: readonly OfferedProposal[]): readonly string[] {
  return [...new Set(offered.map(({ area }) => area))];
}

/** Those whose id or title contains all words that were typed, whatever their case. */
export function matching(offered: readonly OfferedProposal[], search: string, area: string | null): readonly OfferedProposal[] {
  const words = search.toLocaleLowerCase('da').split(/\s+/).filter((word) => word !== '');
  return offered.filter((proposal) => {
    const text = `${proposal.id} ${proposal.title}`.toLocaleLowerCase('da');
    return (area === null || proposal.area === area) && words.every((word) => text.includes(word));
  });
}

export function isChosen(choice: PullChoice, { catalogue, id }: ProposalKey): boolean {
  return choice.proposals.some((chosen) => chosen.catalogue === catalogue && chosen.id === id);
}

/** The choice with these proposals ticked or not; the others stay as they are. */
export function withProposals(choice: PullChoice, proposals: readonly ProposalKey[], ticked: boolean): PullChoice {
  const touched = new Set(proposals.map(({ catalogue, id }) => `${catalogue}:${id}`));
  const others = choice.proposals.filter(({ catalogue, id }) => !touched.has(`${catalogue}:${id}`));
  return { ...choice, proposals: ticked ? [...others, ...proposals.map(({ catalogue, id }) => ({ catalogue, id }))] : others };
}

export function withKey(keys: readonly string[], key: string, ticked: boolean): readonly string[] {
  const others = keys.filter((other) => other !== key);
  return ticked ? [...others, key] : others;
}

/** Why nothing can be pulled with this choice; null where something can. */
export function choiceFault({ proposals, overview, proposalSheets, lines, consultations, successCriteria, kpiReports, conditions, plans }: PullChoice): 'nothing-chosen' | 'nothing-to-write' | null {
  if (kpiReports.length + conditions.length + plans.length > 0 && proposals.length === 0) return null;
  if (proposals.length === 0) return 'nothing-chosen';
  return overview || proposalSheets || lines || consultations || successCriteria ? null : 'nothing-to-write';
}

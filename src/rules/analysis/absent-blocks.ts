import { tableOf } from '../../domain/proposal';
import type { Proposal } from '../../domain/proposal';
import { budgetAreaOf } from './budget-area';

/** Parts of a proposal that were not checked because the sheet does not contain them. */
export type AbsentBlock =
  | 'head' | 'summary' | 'permanentService' | 'serviceInvestment' | 'capitalInvestment' | 'payback'
  | 'headings' | 'successCriteria' | 'risk' | 'consultations';

function isGiven(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}

/** Whether anything of the head is there besides the id, by which tables alone may be named. */
export function hasHead({ title, summary, pool, presentedBy, affectedAdministrations }: Proposal): boolean {
  return [title, summary, pool, presentedBy].some(isGiven) || affectedAdministrations !== null;
}

function hasHeading({ headings }: Proposal, title: string): boolean {
  return headings?.some((heading) => heading.toLowerCase().includes(title)) ?? false;
}

/** Whether the risk can be judged: a level stands there, or the heading under which it should. */
export function hasRisk(proposal: Proposal): boolean {
  return proposal.risk !== null || hasHeading(proposal, 'risiko');
}

function hasCosts(proposal: Proposal, area: 'Service' | 'Anlæg'): boolean {
  return tableOf(proposal, 'summary')?.rows.some((row) => row.role === 'line' && row.section === 'implementation' && budgetAreaOf(row.budgetArea) === area) ?? false;
}

/** The blocks that a complete proposal has and this one lacks. A table of investments is missed only where Tabel 1 has such costs. */
export function absentBlocks(proposal: Proposal): readonly AbsentBlock[] {
  const summary = tableOf(proposal, 'summary');
  const absence: readonly (readonly [AbsentBlock, boolean])[] = [
    ['head', !hasHead(proposal)],
    ['summary', summary === undefined],
    ['permanentService', !tableOf(proposal, 'permanentService')],
    ['serviceInvestment', hasCosts(proposal, 'Service') && !tableOf(proposal, 'serviceInvestment')],
    ['capitalInvestment', hasCosts(proposal, 'Anlæg') && !tableOf(proposal, 'capitalInvestment')],
    ['payback', summary !== undefined && !proposal.paybacks.some(({ basis }) => basis === 'service')],
    ['headings', proposal.headings === null],
    ['successCriteria', proposal.successCriteria === null],
    ['risk', !hasRisk(proposal) && proposal.headings === null],
    ['consultations', proposal.consultations === null],
  ];
  return absence.filter(([, isAbsent]) => isAbsent).map(([block]) => block);
}

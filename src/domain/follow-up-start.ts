import { citizenCentreOfArea } from './citizen-centre';
import { timeOf } from './due-date';
import { termsOf } from './due-terms';
import type { FollowUp, FollowUpCriterion, FollowUpSeries } from './follow-up';
import { modelsOf, tableOf } from './proposal';
import type { Proposal, SuccessCriterion } from './proposal';
import { linesOf, sumPerYear } from './proposal-sums';

/** What a proposal plans: one series per model and section, from the lines of Tabel 1; figures that can't be summed are blank. */
export function plannedSeries(proposal: Proposal): readonly FollowUpSeries[] {
  const table = tableOf(proposal, 'summary');
  if (!table) return [];
  return modelsOf(proposal).flatMap((model) => (['permanent', 'implementation'] as const).map((kind) => {
    const planned = sumPerYear(linesOf(table, kind, model), table.years.length);
    return { kind, model, target: null, figures: table.years.map((year, index) => ({ year, planned: planned?.[index] ?? null, realised: null })) };
  }));
}

function followedCriterion({ criterion, measuredBy, responsible, when }: SuccessCriterion, index: number): FollowUpCriterion {
  return { number: index + 1, criterion, measuredBy, responsible, when, terms: termsOf(timeOf(when ?? '')), result: null, resultDate: null };
}

/** The follow-up on a proposal as it begins: all that was promised, nothing realised. */
export function followUpOf(proposal: Proposal): FollowUp {
  const { catalogue, id, title, area, successCriteria } = proposal;
  return {
    catalogue,
    id,
    plan: null,
    title,
    citizenCentre: area === null ? null : citizenCentreOfArea(area),
    series: plannedSeries(proposal),
    criteria: (successCriteria ?? []).map(followedCriterion),
    remarks: [],
  };
}

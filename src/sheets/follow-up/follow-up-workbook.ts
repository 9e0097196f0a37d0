import type { Datasets } from '../../datasets/datasets';
import type { Day } from '../../domain/day';
import { followUpKey } from '../../domain/follow-up';
import type { FollowUp } from '../../domain/follow-up';
import { withEntries } from '../../domain/follow-up-merge';
import { followUpPlan } from './follow-up-plan';
import { chosenProposals, optionsOf, plansOf, presentIn } from './follow-up-present';
import type { FollowUpWish } from './follow-up-present';
import { planFollowUpOf } from './follow-up-targets-plan';
import type { Grid } from '../grid';
import type { WorkbookPlan } from '../sheet-plan';

/** What each of the chosen now plans, with what was entered; then what is followed already. Nothing that was entered gets lost. */
function merged(chosen: readonly FollowUp[], present: readonly FollowUp[]): readonly FollowUp[] {
  const stored = new Map(present.map((followUp) => [followUpKey(followUp), followUp]));
  const fresh = new Map(chosen.map((followUp) => [followUpKey(followUp), followUp]));
  return [
    ...[...fresh].map(([key, followUp]) => { const old = stored.get(key); return old === undefined ? followUp : withEntries(followUp, old); }),
    ...present.filter((followUp) => !fresh.has(followUpKey(followUp))),
  ];
}

/**
 * The sheets of a follow-up for what the user wants, beside what the workbook follows already: entries, tolerance and notice that
 * stand in it are carried over.
 * @param grids the workbook's sheets as they are now
 */
export function followUpWorkbook(datasets: Datasets, wish: FollowUpWish, grids: readonly Grid[], day: Day): WorkbookPlan {
  const present = presentIn(grids);
  const followedPlans = plansOf(datasets, wish, present);
  const all = merged([...chosenProposals(datasets, wish, present), ...followedPlans.map(planFollowUpOf)], present.followUps);
  const proposals = all.filter(({ plan }) => plan === null);
  return followUpPlan({
    proposals,
    plans: followedPlans.map((plan) => ({ plan, followUp: all.find((followUp) => followUp.plan === plan.key) ?? planFollowUpOf(plan), kpiReports: datasets.kpiReports })),
  }, {
    ...optionsOf(datasets, proposals, present, day),
    charts: wish.charts,
    overview: wish.overview,
  });
}

import type { FollowUp } from '../domain/follow-up';
import { blocksPlan } from './follow-up-blocks-plan';
import { criteriaTable, criterionEntries } from './follow-up-criteria-plan';
import { duePlan } from './follow-up-due-plan';
import { figuresTable, followedModelsOf } from './follow-up-figures-plan';
import type { FollowUpOptions } from './follow-up-options';
import { followUpOverviewPlan } from './follow-up-overview-plan';
import { followUpTablePlan, tableRanges } from './follow-up-table';
import { targetsTable } from './follow-up-targets-plan';
import type { FollowedPlan } from './follow-up-targets-plan';
import type { SheetPlan, WorkbookPlan } from './sheet-plan';

/** What is to be followed up. */
export interface FollowUpChoice {
  /** Follow-ups on proposals: as they begin (`followUpOf`), or with what the user has entered. */
  readonly proposals: readonly FollowUp[];
  readonly plans: readonly FollowedPlan[];
}

/**
 * The worksheets of a follow-up, each with one Excel table to type in or with what follows of it:
 * "Opfølgning" (amounts), "Opfølgning kriterier", "Opfølgning mål" (a plan's targets), "Skal følges op" (what is due),
 * "Opfølgning pr. forslag" (payback and charts), "Opfølgning overblik" (one page). What there is nothing to write on is left
 * out. All that can be computed stands as formulas, so that the sheets follow what is typed.
 */
export function followUpPlan({ proposals, plans }: FollowUpChoice, options: FollowUpOptions): WorkbookPlan {
  const followed = followedModelsOf(proposals);
  const figures = figuresTable(followed, options);
  const figureRanges = tableRanges(figures);
  const entries = criterionEntries(proposals, options);
  const criteria = entries.length === 0 ? null : criteriaTable(entries, options);
  const criterionRanges = criteria === null ? null : tableRanges(criteria);
  const toleranceLink = followed.length === 0 ? null : figureRanges.setting('tolerance');
  const targets = plans.length === 0 ? null : targetsTable(plans, options, toleranceLink);
  const targetRanges = targets === null ? null : tableRanges(targets);
  const blocks = followed.length === 0 ? null : blocksPlan(followed, figureRanges, options.charts);

  const sheets: (SheetPlan | null)[] = [
    followed.length === 0 ? null : followUpTablePlan(figures),
    criteria === null ? null : followUpTablePlan(criteria),
    targets === null ? null : followUpTablePlan(targets),
    criterionRanges === null ? null : duePlan(entries, criterionRanges, options),
    blocks?.sheet ?? null,
    !options.overview || followed.length === 0 ? null : followUpOverviewPlan({
      followed, figures: figureRanges, paybacks: blocks?.paybacks ?? [], entries, criteria: criterionRanges, targetEntries: targets?.entries ?? [], targets: targetRanges,
    }, options, { day: criterionRanges?.setting('day') ?? null, tolerance: toleranceLink ?? targetRanges?.setting('tolerance') ?? null }),
  ];
  return { sheets: sheets.filter((sheet) => sheet !== null) };
}

import type { FollowUp } from '../../domain/follow-up';
import { blocksPlan } from './follow-up-blocks-plan';
import { criteriaTable, criterionEntries } from './follow-up-criteria-plan';
import { duePlan } from './follow-up-due-plan';
import { figuresTable, followedModelsOf } from './follow-up-figures-plan';
import type { FigureKey } from './follow-up-figures-plan';
import type { FollowUpOptions } from './follow-up-options';
import type { OverviewBasis } from './follow-up-overview-blocks';
import { followUpOverviewPlan } from './follow-up-overview-plan';
import { followUpTablePlan, tableRanges } from './follow-up-table';
import type { TableRanges } from './follow-up-table';
import { targetsTable } from './follow-up-targets-plan';
import type { FollowedPlan } from './follow-up-targets-plan';
import type { SheetPlan, WorkbookPlan } from '../sheet-plan';

/** What is to be followed up. */
export interface FollowUpChoice {
  /** Follow-ups on proposals: as they begin (`followUpOf`), or with what the user has entered. */
  readonly proposals: readonly FollowUp[];
  readonly plans: readonly FollowedPlan[];
}

/** What the sheets that hold only formulas are made from. */
export type ComputedBasis = Omit<OverviewBasis, 'paybacks' | 'figures'> & {
  /** Null where no proposal is followed. */
  readonly figures: TableRanges<FigureKey> | null;
};

/** "Skal følges op", "Opfølgning pr. forslag" and "Opfølgning overblik": they follow the tables that are typed in. */
export function computedSheets({ figures, ...basis }: ComputedBasis, options: FollowUpOptions): readonly SheetPlan[] {
  const { entries, criteria, followed } = basis;
  const blocks = figures === null || followed.length === 0 ? null : blocksPlan(followed, figures, options.charts);
  const sheets: (SheetPlan | null)[] = [
    criteria === null ? null : duePlan(entries, criteria, options),
    blocks?.sheet ?? null,
    !options.overview || figures === null || blocks === null ? null : followUpOverviewPlan({ ...basis, figures, paybacks: blocks.paybacks }, options, {
      day: criteria?.setting('day') ?? null,
      tolerance: figures.setting('tolerance'),
    }),
  ];
  return sheets.filter((sheet) => sheet !== null);
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
  const entries = criterionEntries([...proposals, ...plans.map(({ followUp }) => followUp)], options);
  const criteria = entries.length === 0 ? null : criteriaTable(entries, options);
  const criterionRanges = criteria === null ? null : tableRanges(criteria);
  const toleranceLink = followed.length === 0 ? null : figureRanges.setting('tolerance');
  const targets = plans.length === 0 ? null : targetsTable(plans, options, toleranceLink);

  const sheets: (SheetPlan | null)[] = [
    followed.length === 0 ? null : followUpTablePlan(figures),
    criteria === null ? null : followUpTablePlan(criteria),
    targets === null ? null : followUpTablePlan(targets),
    ...computedSheets({
      followed, figures: followed.length === 0 ? null : figureRanges, entries, criteria: criterionRanges,
      targetEntries: targets?.entries ?? [], targets: targets === null ? null : tableRanges(targets),
    }, options),
  ];
  return { sheets: sheets.filter((sheet) => sheet !== null) };
}

import type { Datasets } from '../../datasets/datasets';
import type { Day } from '../../domain/day';
import { modelsOf, tableOf } from '../../domain/proposal';
import { catalogueChartPlan } from '../proposal/catalogue-chart-plan';
import { readFollowUps } from '../follow-up/follow-up-reader';
import { followUpWorkbook } from '../follow-up/follow-up-workbook';
import type { FollowUpWish } from '../follow-up/follow-up-present';
import type { Grid } from '../grid';
import type { ProposalOnSheet } from './line-references';
import { newProposalPlan } from '../new-proposal/new-proposal-plan';
import type { NewProposalPlanChoice } from '../new-proposal/new-proposal-plan';
import { portfolioPlan } from '../portfolio/portfolio-plan';
import type { ProposalKey } from '../pull-plan';
import { sensitivityPlan } from '../sensitivity/sensitivity-plan';
import type { WorkbookPlan } from '../sheet-plan';
import { readSheet } from '../sheet-reader';

/** A proposal as it stands in the workbook. */
export interface ProposalInWorkbook {
  readonly sheet: string;
  /** Which of the sheet's proposals, from 0. */
  readonly position: number;
  readonly id: string | null;
  readonly title: string | null;
  /** The alternatives it offers; only null where there is one way. */
  readonly models: readonly (string | null)[];
}

/** What the user wants to have written about proposals. */
export type ProposalToolWish =
  /** `copyOf`: the published proposal to begin with; null for an empty one. */
  | { readonly kind: 'new'; readonly choice: Omit<NewProposalPlanChoice, 'copyOf'>; readonly copyOf: ProposalKey | null }
  | { readonly kind: 'sensitivity'; readonly sheet: string; readonly position: number; readonly model: string | null }
  | { readonly kind: 'portfolio' }
  /** Charts of the workbook's proposals. */
  | { readonly kind: 'charts' }
  | { readonly kind: 'followUp'; readonly wish: FollowUpWish };

/** A sheet of a follow-up has a proposal's words in it, but is none. */
function sourcesOf(grids: readonly Grid[]): readonly ProposalOnSheet[] {
  return grids.filter((grid) => readFollowUps(grid) === null).flatMap((grid) => readSheet(grid).proposals.map((parsed) => ({ parsed, grid })));
}

/** The proposals of the workbook that have a Tabel 1. */
export function proposalsInWorkbook(grids: readonly Grid[]): readonly ProposalInWorkbook[] {
  const counted = new Map<string, number>();
  return sourcesOf(grids).flatMap(({ parsed: { proposal, sheet } }) => {
    const position = counted.get(sheet) ?? 0;
    counted.set(sheet, position + 1);
    return tableOf(proposal, 'summary') === undefined ? [] : [{ sheet, position, id: proposal.id, title: proposal.title, models: modelsOf(proposal) }];
  });
}

/**
 * The sheets for what the user wants; none where the workbook holds nothing to write about.
 * @param grids the workbook's sheets as they are now; a new proposal needs none
 */
export function proposalToolPlan(wish: ProposalToolWish, { catalogues, ...others }: Datasets, grids: readonly Grid[], day: Day): WorkbookPlan {
  switch (wish.kind) {
    case 'new': {
      const { copyOf } = wish;
      const original = copyOf === null ? undefined : catalogues.find(({ key }) => key === copyOf.catalogue)?.proposals.find(({ id }) => id === copyOf.id);
      return { sheets: [newProposalPlan({ ...wish.choice, copyOf: original ?? null })] };
    }
    case 'sensitivity': {
      const source = sourcesOf(grids).filter(({ parsed }) => parsed.sheet === wish.sheet)[wish.position];
      const plan = source === undefined ? null : sensitivityPlan(source, wish.model);
      return { sheets: plan === null ? [] : [plan] };
    }
    case 'portfolio':
      return { sheets: portfolioPlan(sourcesOf(grids)) };
    case 'charts': {
      const plan = catalogueChartPlan(sourcesOf(grids));
      return { sheets: plan === null ? [] : [plan] };
    }
    case 'followUp':
      return followUpWorkbook({ catalogues, ...others }, wish.wish, grids, day);
  }
}

import type { Answer, DueTerms } from './due-terms';
import type { Figure } from './figure';
import type { Place } from './place';

/** What is followed year by year: a proposal's permanent changes and implementation costs, or a target of a plan. */
export type SeriesKind = 'permanent' | 'implementation' | 'target';

/** Promised and realised in one year: amounts in 1.000 kr. (savings negative, costs positive), targets in their own unit. */
export interface FollowUpFigure {
  readonly year: number;
  readonly planned: Figure;
  /** Null as long as nothing is reported; a typed 0 is a result. */
  readonly realised: Figure;
}

export interface FollowUpSeries {
  readonly kind: SeriesKind;
  /** The alternative of the proposal; null where it offers none, and for targets. */
  readonly model: string | null;
  /** Id of a plan's economic indicator; null for the amounts of a proposal. */
  readonly target: string | null;
  readonly figures: readonly FollowUpFigure[];
}

/** A success criterion under follow-up. Null where the cell is blank. */
export interface FollowUpCriterion extends Answer {
  /** Position among the proposal's criteria, from 1. */
  readonly number: number;
  readonly criterion: string;
  readonly measuredBy: string | null;
  readonly responsible: string | null;
  /** As printed. */
  readonly when: string | null;
  readonly terms: DueTerms;
}

/** What the user wrote beside a year's figures or a criterion. */
export interface FollowUpRemark {
  readonly at: { readonly model: string | null; readonly target: string | null; readonly year: number } | { readonly criterion: number };
  readonly text: string;
}

/** The follow-up on a proposal that was adopted, or on the targets of a plan. */
export interface FollowUp {
  /** Key of the catalogue; null for plans and where the sheet names none. */
  readonly catalogue: string | null;
  /** The proposal's id; null for plans and where the sheet has none. */
  readonly id: string | null;
  /** Key of the plan whose targets are followed, for example "BBU-2021"; null for proposals. */
  readonly plan: string | null;
  readonly title: string | null;
  /** Letters of the citizen centre ("BBU"), or the proposal's area where it is no one centre's; null where not known. */
  readonly citizenCentre: string | null;
  readonly series: readonly FollowUpSeries[];
  readonly criteria: readonly FollowUpCriterion[];
  readonly remarks: readonly FollowUpRemark[];
}

/** Columns of a criterion's row. `nextDue` is computed. */
export type FollowUpCriterionColumn =
  | 'criterion' | 'measuredBy' | 'responsible' | 'when' | 'first' | 'interval' | 'last' | 'result' | 'resultDate' | 'remark' | 'nextDue';

/** Equal for follow-ups of the same proposal or plan; those without any name are told apart by their title. */
export function followUpKey({ catalogue, id, plan, title }: Pick<FollowUp, 'catalogue' | 'id' | 'plan' | 'title'>): string {
  return JSON.stringify(plan === null ? [catalogue, id, id === null ? title : null] : [plan]);
}

/** The alternatives that are followed, in order; `[null]` for a proposal without any. */
export function followedModels({ series }: Pick<FollowUp, 'series'>): readonly (string | null)[] {
  return [...new Set(series.filter(({ kind }) => kind !== 'target').map(({ model }) => model))];
}

export function seriesOf({ series }: Pick<FollowUp, 'series'>, kind: SeriesKind, model: string | null): FollowUpSeries | undefined {
  return series.find((candidate) => candidate.kind === kind && candidate.model === model);
}

/** Where a year's figure of a series stands. */
export function followUpPlace({ kind, model, target }: Pick<FollowUpSeries, 'kind' | 'model' | 'target'>, column: 'planned' | 'realised', year: number): Place {
  return { part: 'followUp', series: kind, model, target, column, year };
}

export function criterionPlace(number: number, column: FollowUpCriterionColumn): Place {
  return { part: 'followUpCriterion', number, column };
}


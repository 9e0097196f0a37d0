import type { Figure } from '../../domain/figure';
import { timeOf } from '../../domain/due-date';
import { termsOf } from '../../domain/due-terms';
import type { FollowUp, FollowUpCriterion, FollowUpSeries, SeriesKind } from '../../domain/follow-up';

/** Years from 2019 on, one per planned figure. */
export function seriesFor(kind: SeriesKind, planned: readonly Figure[], realised: readonly Figure[] = [], details: Partial<Pick<FollowUpSeries, 'model' | 'target'>> = {}): FollowUpSeries {
  return { kind, model: null, target: null, ...details, figures: planned.map((figure, index) => ({ year: 2019 + index, planned: figure, realised: realised[index] ?? null })) };
}

export function criterionFor(when: string, details: Partial<FollowUpCriterion> = {}): FollowUpCriterion {
  return { number: 1, criterion: 'Færre døgnophold', measuredBy: 'Registrering', responsible: 'Borgercenter Børn og Unge', when, terms: termsOf(timeOf(when)), result: null, resultDate: null, ...details };
}

export function followUpFor(details: Partial<FollowUp>): FollowUp {
  return { catalogue: '2020', id: 'BU01', plan: null, title: 'Peer-to-Peer', citizenCentre: 'BBU', series: [], criteria: [], remarks: [], ...details };
}

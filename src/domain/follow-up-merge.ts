import { termsOf } from './due-terms';
import type { DueTerms } from './due-terms';
import { timeOf } from './due-date';
import { amountOf, isTextFigure, sameAmount } from './figure';
import type { Figure } from './figure';
import { followUpKey } from './follow-up';
import type { FollowUp, FollowUpCriterion, FollowUpRemark, FollowUpSeries } from './follow-up';

function sameSeries(a: FollowUpSeries, b: FollowUpSeries): boolean {
  return a.kind === b.kind && a.model === b.model && a.target === b.target;
}

/** The planned figures of the fresh series with the realised of the old; a year of the old that has a result never gets lost. */
function mergedSeries(fresh: FollowUpSeries, old: FollowUpSeries | undefined): FollowUpSeries {
  if (old === undefined) return fresh;
  const figures = fresh.figures.map((figure) => ({ ...figure, realised: old.figures.find(({ year }) => year === figure.year)?.realised ?? null }));
  const years = new Set(fresh.figures.map(({ year }) => year));
  const own = old.figures.filter(({ year, realised }) => realised !== null && !years.has(year));
  return { ...fresh, figures: [...figures, ...own].sort((a, b) => a.year - b.year) };
}

function hasResult({ figures }: FollowUpSeries): boolean {
  return figures.some(({ realised }) => realised !== null);
}

function sameTerms(a: DueTerms, b: DueTerms): boolean {
  return a.first === b.first && a.interval === b.interval && a.last === b.last;
}

/** Whether the user has set other terms than the printed time gives. */
export function hasOwnTerms({ terms, when }: Pick<FollowUpCriterion, 'terms' | 'when'>): boolean {
  return !sameTerms(terms, termsOf(timeOf(when ?? '')));
}

/** Pairs of criteria: those of the same wording, then those of the same number. */
function pairs(fresh: readonly FollowUpCriterion[], old: readonly FollowUpCriterion[]): ReadonlyMap<FollowUpCriterion, FollowUpCriterion> {
  const found = new Map<FollowUpCriterion, FollowUpCriterion>();
  const taken = new Set<FollowUpCriterion>();
  for (const isMatch of [
    (a: FollowUpCriterion, b: FollowUpCriterion) => a.criterion.trim() === b.criterion.trim() && a.number === b.number,
    (a: FollowUpCriterion, b: FollowUpCriterion) => a.criterion.trim() === b.criterion.trim(),
    (a: FollowUpCriterion, b: FollowUpCriterion) => a.number === b.number,
  ]) {
    for (const criterion of fresh) {
      const match = found.has(criterion) ? undefined : old.find((candidate) => !taken.has(candidate) && isMatch(criterion, candidate));
      if (match === undefined) continue;
      found.set(criterion, match);
      taken.add(match);
    }
  }
  return found;
}

/**
 * A follow-up as the proposal or plan now has it, with everything that the user entered in the old one: realised figures, results,
 * remarks, and terms that were changed by hand. What has no place in the new one any more is kept where it has a result.
 */
export function withEntries(fresh: FollowUp, old: FollowUp): FollowUp {
  const matched = pairs(fresh.criteria, old.criteria);
  const criteria = fresh.criteria.map((criterion) => {
    const before = matched.get(criterion);
    return before === undefined ? criterion : { ...criterion, result: before.result, resultDate: before.resultDate, terms: hasOwnTerms(before) ? before.terms : criterion.terms };
  });
  const numbers = new Map([...matched].map(([criterion, before]) => [before.number, criterion.number]));
  let last = Math.max(0, ...criteria.map(({ number }) => number));
  const kept = old.criteria
    .filter((criterion) => ![...matched.values()].includes(criterion) && (criterion.result !== null || criterion.resultDate !== null))
    .map((criterion) => {
      last += 1;
      numbers.set(criterion.number, last);
      return { ...criterion, number: last };
    });
  const remarks = old.remarks.flatMap(({ at, text }): FollowUpRemark[] => {
    if (!('criterion' in at)) return [{ at, text }];
    const number = numbers.get(at.criterion);
    return number === undefined ? [] : [{ at: { criterion: number }, text }];
  });
  return {
    ...fresh,
    series: [
      ...fresh.series.map((series) => mergedSeries(series, old.series.find((candidate) => sameSeries(candidate, series)))),
      ...old.series.filter((series) => hasResult(series) && !fresh.series.some((candidate) => sameSeries(candidate, series))),
    ],
    criteria: [...criteria, ...kept],
    remarks,
  };
}

/** What a plan says now: the old figure where it is the same amount, or where the new one is not known. */
function currentPlan(old: Figure, fresh: Figure): Figure {
  const [one, other] = [amountOf(old), amountOf(fresh)];
  const isSame = one !== undefined && other !== undefined && !isTextFigure(old) && sameAmount(one, other);
  return fresh === null || isSame ? old : fresh;
}

function refreshedSeries(old: FollowUpSeries, fresh: FollowUpSeries | undefined): FollowUpSeries {
  if (fresh === undefined) return old;
  const known = new Map(old.figures.map((figure) => [figure.year, figure]));
  const figures = fresh.figures.map((figure) => {
    const before = known.get(figure.year);
    known.delete(figure.year);
    return before === undefined ? figure : { ...before, planned: currentPlan(before.planned, figure.planned) };
  });
  return { ...old, figures: [...figures, ...known.values()].sort((a, b) => a.year - b.year) };
}

/**
 * An old follow-up that says what the proposal or plan says now. All that it has keeps its place and its number, also what the
 * proposal has no more; what is new comes after it. In contrast to `withEntries`, which begins with the proposal.
 */
export function refreshedFollowUp(old: FollowUp, fresh: FollowUp): FollowUp {
  const matched = pairs(fresh.criteria, old.criteria);
  const current = new Map([...matched].map(([criterion, before]) => [before, criterion]));
  const last = Math.max(0, ...old.criteria.map(({ number }) => number));
  return {
    ...old,
    title: old.title ?? fresh.title,
    citizenCentre: old.citizenCentre ?? fresh.citizenCentre,
    series: [
      ...old.series.map((series) => refreshedSeries(series, fresh.series.find((candidate) => sameSeries(candidate, series)))),
      ...fresh.series.filter((series) => !old.series.some((candidate) => sameSeries(candidate, series))),
    ],
    criteria: [
      ...old.criteria.map((before) => {
        const criterion = current.get(before);
        if (criterion === undefined) return before;
        const { measuredBy, responsible, when, terms } = criterion;
        return { ...before, criterion: criterion.criterion, measuredBy, responsible, when, terms: hasOwnTerms(before) ? before.terms : terms };
      }),
      ...fresh.criteria.filter((criterion) => !matched.has(criterion)).map((criterion, index) => ({ ...criterion, number: last + index + 1 })),
    ],
  };
}

/** One follow-up per proposal or plan: its amounts, criteria and remarks may have been read from several sheets. */
export function joinedFollowUps(parts: readonly FollowUp[]): readonly FollowUp[] {
  const joined = new Map<string, FollowUp>();
  for (const part of parts) {
    const key = followUpKey(part);
    const known = joined.get(key);
    joined.set(key, known === undefined ? part : {
      ...known,
      title: known.title ?? part.title,
      citizenCentre: known.citizenCentre ?? part.citizenCentre,
      series: [...known.series, ...part.series.filter((series) => !known.series.some((other) => sameSeries(other, series)))],
      criteria: [...known.criteria, ...part.criteria.filter(({ number }) => !known.criteria.some((other) => other.number === number))],
      remarks: [...known.remarks, ...part.remarks],
    });
  }
  return [...joined.values()];
}

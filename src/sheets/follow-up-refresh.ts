import { dayNumber } from '../domain/day';
import { amountOf, isTextFigure, sameAmount } from '../domain/figure';
import type { Figure } from '../domain/figure';
import { criterionPlace, followUpPlace } from '../domain/follow-up';
import type { FollowUp, FollowUpCriterion, FollowUpCriterionColumn } from '../domain/follow-up';
import { hasOwnTerms } from '../domain/follow-up-merge';
import { placeKey } from '../domain/place';
import type { Place } from '../domain/place';
import { cleanText } from './cell-text';
import type { ParsedFollowUp } from './reading';

/** A cell of the plan that says something else than the proposal it comes from. */
export interface FollowUpChange {
  readonly sheet: string;
  readonly address: string;
  readonly place: Place;
  /** What stands there; null where it is blank. */
  readonly before: number | string | null;
  /** What the proposal says; null empties the cell. */
  readonly value: number | string | null;
  /** Whether the cell holds a formula of the user's, which the change would replace. */
  readonly replacesFormula: boolean;
}

export interface FollowUpRefresh {
  readonly changes: readonly FollowUpChange[];
  /** What the proposal has and the sheet has no row for: years of a series, or criteria. */
  readonly missing: readonly Place[];
}

function plain(figure: Figure): number | string | null {
  return isTextFigure(figure) ? figure.text : figure;
}

function differ(a: Figure, b: Figure): boolean {
  const [one, other] = [amountOf(a), amountOf(b)];
  return one === undefined || other === undefined || isTextFigure(a) || !sameAmount(one, other);
}

interface Wanted { readonly place: Place; readonly before: number | string | null; readonly value: number | string | null }

/** Planned figures that differ; a blank and a 0 are the same figure. */
function wantedFigures(old: FollowUp, fresh: FollowUp): { readonly wanted: readonly Wanted[]; readonly missing: readonly Place[] } {
  const wanted: Wanted[] = [];
  const missing: Place[] = [];
  for (const series of fresh.series) {
    const before = old.series.find(({ kind, model, target }) => kind === series.kind && model === series.model && target === series.target);
    for (const { year, planned } of series.figures) {
      const place = followUpPlace(series, 'planned', year);
      const figure = before?.figures.find((candidate) => candidate.year === year);
      if (figure === undefined) missing.push(place);
      else if (planned !== null && differ(figure.planned, planned)) wanted.push({ place, before: plain(figure.planned), value: plain(planned) });
    }
  }
  return { wanted, missing };
}

/** What a criterion's row says of the proposal, as its cells hold it. */
function cellsOf({ criterion, measuredBy, responsible, when }: FollowUpCriterion): readonly (readonly [FollowUpCriterionColumn, string | null])[] {
  return [['criterion', criterion], ['measuredBy', measuredBy], ['responsible', responsible], ['when', when]];
}

function termCells({ terms: { first, interval, last } }: FollowUpCriterion): readonly (readonly [FollowUpCriterionColumn, number | null])[] {
  return [['first', first === null ? null : dayNumber(first)], ['interval', interval], ['last', last === null ? null : dayNumber(last)]];
}

function oneLine(text: number | string | null): number | string | null {
  return typeof text === 'string' ? cleanText(text) : text;
}

function wantedCriterion(old: FollowUpCriterion, fresh: FollowUpCriterion): readonly Wanted[] {
  const before = new Map<FollowUpCriterionColumn, number | string | null>([...cellsOf(old), ...termCells(old)]);
  // Due dates that were changed by hand are the user's.
  const after = [...cellsOf(fresh), ...(hasOwnTerms(old) ? [] : termCells(fresh))];
  return after.flatMap(([column, value]): Wanted[] => {
    const stands = before.get(column) ?? null;
    return oneLine(stands) === oneLine(value) ? [] : [{ place: criterionPlace(old.number, column), before: stands, value }];
  });
}

/**
 * What would have to change for a sheet to say what the proposal (or plan) says now. Only planned figures, the criteria's wording and
 * due dates that follow from it are concerned: realised figures, results, remarks, columns and rows of the user's own, and formulas
 * elsewhere stay as they are. The sheet may hold the amounts alone, or the criteria alone.
 */
export function refreshFollowUp({ followUp: old, sheet, addresses, formulaCells }: ParsedFollowUp, fresh: FollowUp): FollowUpRefresh {
  const figures = old.series.length === 0 ? { wanted: [], missing: [] } : wantedFigures(old, fresh);
  const criteria = old.criteria.length === 0 ? [] : fresh.criteria;
  const known = new Map(old.criteria.map((criterion) => [criterion.number, criterion]));
  const wanted = [...figures.wanted, ...criteria.flatMap((criterion) => {
    const before = known.get(criterion.number);
    return before === undefined ? [] : wantedCriterion(before, criterion);
  })];
  return {
    changes: wanted.flatMap(({ place, before, value }): FollowUpChange[] => {
      const address = addresses.get(placeKey(place));
      return address === undefined ? [] : [{ sheet, address, place, before, value, replacesFormula: formulaCells.has(address) }];
    }),
    missing: [...figures.missing, ...criteria.filter(({ number }) => !known.has(number)).map(({ number }) => criterionPlace(number, 'criterion'))],
  };
}

import { dayNumber } from '../../domain/day';
import { figureContent } from '../../domain/figure';
import { criterionPlace, followUpPlace } from '../../domain/follow-up';
import type { FollowUp, FollowUpCriterion, FollowUpCriterionColumn } from '../../domain/follow-up';
import { refreshedFollowUp } from '../../domain/follow-up-merge';
import { placeKey } from '../../domain/place';
import type { Place } from '../../domain/place';
import { followUpCriteria } from '../../texts/follow-up';
import { followUpRefreshTexts } from '../../texts/follow-up-refresh';
import { cleanText } from '../cell-text';
import { proposalName } from './follow-up-figures-plan';
import type { ParsedFollowUp } from '../reading';

/** A cell of the plan that says something else than the proposal it comes from. */
export interface FollowUpChange {
  readonly sheet: string;
  readonly address: string;
  /** Which figure or text it is, in Danish: "2020:BU01, varig ændring 2021". */
  readonly about: string;
  readonly place: Place;
  /** What stands there; null where it is blank. */
  readonly before: number | string | null;
  /** What the proposal says; null empties the cell. */
  readonly value: number | string | null;
  /** Whether the cell holds a formula of the user's, which the change would replace. */
  readonly replacesFormula: boolean;
}

export function changeKey({ sheet, address }: Pick<FollowUpChange, 'sheet' | 'address'>): string {
  return `${sheet}!${address}`;
}

interface Wanted { readonly place: Place; readonly about: string; readonly before: number | string | null; readonly value: number | string | null }

function wantedFigures(old: FollowUp, fresh: FollowUp): readonly Wanted[] {
  return old.series.flatMap((series) => {
    const after = fresh.series.find(({ kind, model, target }) => kind === series.kind && model === series.model && target === series.target);
    return series.figures.flatMap(({ year, planned }): Wanted[] => {
      const wanted = after?.figures.find((figure) => figure.year === year);
      return wanted === undefined || wanted.planned === planned ? [] : [{ place: followUpPlace(series, 'planned', year), about: followUpRefreshTexts.about[series.kind](series.target ?? [proposalName(old), series.model].filter((part) => part !== null).join(' '), year), before: figureContent(planned), value: figureContent(wanted.planned) }];
    });
  });
}

/** What a criterion's row says of the proposal, as its cells hold it. */
function cellsOf({ criterion, measuredBy, responsible, when, terms: { first, interval, last } }: FollowUpCriterion): readonly (readonly [FollowUpCriterionColumn, number | string | null])[] {
  return [
    ['criterion', criterion], ['measuredBy', measuredBy], ['responsible', responsible], ['when', when],
    ['first', first === null ? null : dayNumber(first)], ['interval', interval], ['last', last === null ? null : dayNumber(last)],
  ];
}

const COLUMN_NAMES: Readonly<Record<FollowUpCriterionColumn, string>> = followUpCriteria;

function oneLine(text: number | string | null): number | string | null {
  return typeof text === 'string' ? cleanText(text) : text;
}

function wantedCriterion(name: string, old: FollowUpCriterion, fresh: FollowUpCriterion): readonly Wanted[] {
  const before = new Map(cellsOf(old));
  return cellsOf(fresh).flatMap(([column, value]): Wanted[] => {
    const stands = before.get(column) ?? null;
    return oneLine(stands) === oneLine(value) ? [] : [{ place: criterionPlace(old.number, column), about: followUpRefreshTexts.about.criterion(name, old.number, COLUMN_NAMES[column]), before: stands, value }];
  });
}

/**
 * What would have to change for a sheet to say what the proposal (or plan) says now. Only planned figures, the criteria's wording and
 * due dates that follow from it are concerned: realised figures, results, remarks, due dates that were changed by hand, columns
 * and rows of the user's own, and formulas elsewhere stay as they are. The sheet may hold the amounts alone, or the criteria alone.
 */
export function refreshFollowUp({ followUp: old, sheet, addresses, formulaCells }: ParsedFollowUp, fresh: FollowUp): readonly FollowUpChange[] {
  const after = refreshedFollowUp(old, fresh);
  const criteria = new Map(after.criteria.map((criterion) => [criterion.number, criterion]));
  const wanted = [...wantedFigures(old, after), ...old.criteria.flatMap((criterion) => wantedCriterion(proposalName(old), criterion, criteria.get(criterion.number) ?? criterion))];
  return wanted.flatMap(({ place, about, before, value }): FollowUpChange[] => {
    const address = addresses.get(placeKey(place));
    return address === undefined ? [] : [{ sheet, address, about, place, before, value, replacesFormula: formulaCells.has(address) }];
  });
}

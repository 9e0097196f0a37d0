import { criterionPlace, followUpKey, followUpPlace } from '../../domain/follow-up';
import type { FollowUp } from '../../domain/follow-up';
import { placeKey } from '../../domain/place';
import type { Place } from '../../domain/place';
import type { CriterionEntry, CriterionKey } from './follow-up-criteria-plan';
import type { FigureKey, YearEntry } from './follow-up-figures-plan';
import { followUpTableOf } from './follow-up-header';
import { locateTable } from './follow-up-located';
import { readFollowUps } from './follow-up-reader';
import type { StandingTable } from './follow-up-rows';
import type { FollowUpTable } from './follow-up-table';
import type { TargetEntry, TargetKey } from './follow-up-targets-plan';
import type { Grid } from '../grid';
import type { ParsedFollowUp } from '../reading';
import { sheetRows } from '../sheet-rows';

export type TypedKind = 'figures' | 'criteria' | 'targets';

/** Keys of rows, the same for what is planned and for what is read. */
export const rowKeys = {
  year: (followUp: FollowUp, model: string | null, year: number) => JSON.stringify([followUpKey(followUp), model, year]),
  criterion: (followUp: FollowUp, number: number) => JSON.stringify([followUpKey(followUp), number]),
  target: (plan: string, target: string, year: number) => JSON.stringify([plan, target, year]),
};

function rowOf({ addresses }: ParsedFollowUp, place: Place): number | null {
  const digits = /\d+$/.exec(addresses.get(placeKey(place)) ?? '')?.[0];
  return digits === undefined ? null : Number(digits) - 1;
}

/** The rows of a follow-up on a sheet, by their keys. */
function rowsOf(parsed: ParsedFollowUp): readonly (readonly [key: string, row: number])[] {
  const { followUp } = parsed;
  const years = followUp.series.filter(({ kind }) => kind !== 'implementation').flatMap((series) => series.figures.flatMap(({ year }) => {
    const row = rowOf(parsed, followUpPlace(series, 'planned', year));
    const key = series.target === null ? rowKeys.year(followUp, series.model, year) : rowKeys.target(followUp.plan ?? '', series.target, year);
    return row === null ? [] : [[key, row] as const];
  }));
  const criteria = followUp.criteria.flatMap(({ number }) => {
    const row = rowOf(parsed, criterionPlace(number, 'criterion'));
    return row === null ? [] : [[rowKeys.criterion(followUp, number), row] as const];
  });
  return [...years, ...criteria];
}

/** The first sheet with a table of the kind, and the keys of rows that other sheets hold. */
function standing<Entry, Key extends string>(
  grids: readonly Grid[], kind: TypedKind, wanted: FollowUpTable<Entry, Key>, required: readonly Key[], keyOf: (entry: Entry) => string, groupOf: (entry: Entry) => string,
): StandingTable<Entry, Key> | null {
  const found = grids.filter((grid) => followUpTableOf(sheetRows(grid))?.kind === kind).map((grid) => ({ grid, rows: new Map(readFollowUps(grid)?.followUps.flatMap(rowsOf)) }));
  const [own, ...others] = found;
  if (own === undefined) return null;
  const numbers = [...own.rows.values()];
  const located = locateTable(own.grid, wanted, required, numbers.length === 0 ? null : { first: Math.min(...numbers), last: Math.max(...numbers) });
  if (located === null) return null;
  const elsewhere = new Set(others.flatMap(({ rows }) => [...rows.keys()]));
  return { grid: own.grid, located, wanted: { ...wanted, entries: wanted.entries.filter((entry) => !elsewhere.has(keyOf(entry)) || own.rows.has(keyOf(entry))) }, rows: own.rows, keyOf, groupOf };
}

export function standingFigures(grids: readonly Grid[], wanted: FollowUpTable<YearEntry, FigureKey>): StandingTable<YearEntry, FigureKey> | null {
  return standing(grids, 'figures', wanted, ['year', 'permanentPlanned', 'permanentRealised'], ({ followed, year }) => rowKeys.year(followed.followUp, followed.model, year), ({ followed }) => followed.key);
}

/** Kept together by citizen centre, so that the list of what is due stands in that order. */
export function standingCriteria(grids: readonly Grid[], wanted: FollowUpTable<CriterionEntry, CriterionKey>): StandingTable<CriterionEntry, CriterionKey> | null {
  return standing(grids, 'criteria', wanted, ['criterion', 'first', 'result'], ({ followUp, criterion }) => rowKeys.criterion(followUp, criterion.number), ({ followUp }) => followUp.citizenCentre ?? '');
}

export function standingTargets(grids: readonly Grid[], wanted: FollowUpTable<TargetEntry, TargetKey>): StandingTable<TargetEntry, TargetKey> | null {
  return standing(grids, 'targets', wanted, ['id', 'year', 'planned', 'realised'], ({ plan, indicator, amounts }) => rowKeys.target(plan.key, indicator.id, amounts.year), ({ plan, indicator }) => JSON.stringify([plan.key, indicator.id]));
}

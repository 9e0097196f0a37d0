import { sameAmount } from '../../domain/figure';
import type { FinanceTable } from '../../domain/proposal';
import type { PlacedRow } from '../../domain/row-place';
import { normalLabel } from '../label';
import { amountAt, sameModel, statedAt, sumAt } from './rows';

/** A year in which two tables differ. `stated` is the first table's figure, `expected` the second's. */
export interface DifferingYear {
  readonly year: number;
  readonly stated: number | string | null;
  readonly expected: number | string | null;
  /** First less second, in 1.000 kr. */
  readonly difference: number;
}

export interface LineDifference {
  readonly first: PlacedRow;
  readonly second: PlacedRow;
  readonly years: readonly DifferingYear[];
}

export interface TotalDifference {
  /** The total compared, or null where it is the sum of the lines that counts. */
  readonly firstTotal: PlacedRow | null;
  readonly secondTotal: PlacedRow | null;
  readonly years: readonly DifferingYear[];
}

/** One side of a comparison. */
export interface Side {
  readonly table: FinanceTable;
  /** The lines that are compared. */
  readonly lines: readonly PlacedRow[];
  /** All lines that `total` sums: of Tabel 1 also those of other budget areas. */
  readonly allLines: readonly PlacedRow[];
  readonly total: PlacedRow | undefined;
}

export interface Comparison {
  readonly first: Side;
  readonly second: Side;
  readonly lines: readonly LineDifference[];
  readonly total: TotalDifference | null;
}

/** The same year's column in both tables. */
interface ColumnPair { readonly year: number; readonly first: number; readonly second: number }

function pairsByYear(first: readonly number[], second: readonly number[]): readonly ColumnPair[] {
  const columns = new Map<number, number | null>();
  for (const [column, year] of second.entries()) columns.set(year, columns.has(year) ? null : column);
  const seen = new Set<number>();
  const twice = new Set(first.filter((year) => seen.size === seen.add(year).size));
  return first.flatMap((year, column) => {
    const other = columns.get(year) ?? null;
    return other === null || twice.has(year) ? [] : [{ year, first: column, second: other }];
  });
}

function pairsByPosition(first: readonly number[], second: readonly number[]): readonly ColumnPair[] | null {
  if (first.length !== second.length || first.every((year, column) => year === second[column])) return null;
  return first.map((year, column) => ({ year, first: column, second: column }));
}

/**
 * What a side's total may be said to be in a column, most literal first. A total that is not the sum of its lines is
 * reported as such; what follows from it is not reported again, hence the second reading.
 */
function readings({ lines, allLines, total }: Side, column: number): readonly number[] {
  const stated = total && amountAt(total.row, column);
  if (allLines.length === 0) return stated === undefined ? [] : [stated];
  const sum = sumAt(lines, column);
  const whole = sumAt(allLines, column);
  const isWhole = lines.length === allLines.length;
  if (sum === undefined) return isWhole && stated !== undefined ? [stated] : [];
  if (stated === undefined || whole === undefined || sameAmount(stated, whole)) return [sum];
  return isWhole ? [stated, sum] : [sum, sum + stated - whole];
}

function totalOfSide({ lines, allLines, total }: Side): PlacedRow | null {
  return total && lines.length === allLines.length ? total : null;
}

function totalShown(side: Side, column: number): number | string | null {
  const total = totalOfSide(side);
  return total ? statedAt(total.row, column) : (sumAt(side.lines, column) ?? null);
}

function differingYears(pairs: readonly ColumnPair[], first: PlacedRow, second: PlacedRow): DifferingYear[] {
  return pairs.flatMap((pair) => {
    const a = amountAt(first.row, pair.first);
    const b = amountAt(second.row, pair.second);
    if (a === undefined || b === undefined || sameAmount(a, b)) return [];
    return [{ year: pair.year, stated: statedAt(first.row, pair.first), expected: statedAt(second.row, pair.second), difference: a - b }];
  });
}

function byLabel(lines: readonly PlacedRow[]): Map<string, PlacedRow[]> {
  const labelled = new Map<string, PlacedRow[]>();
  for (const line of lines) {
    const label = normalLabel(line.row.label);
    const same = labelled.get(label);
    if (same) same.push(line);
    else labelled.set(label, [line]);
  }
  return labelled;
}

/** Differences of lines with one label. Where it occurs several times, each table's lines are taken in order. */
function labelDifferences(pairs: readonly ColumnPair[], firsts: readonly PlacedRow[], seconds: readonly PlacedRow[]): LineDifference[] {
  // One table may sum what the other lists: nothing is known of single lines then.
  if (firsts.length !== seconds.length) return [];
  const open = [...seconds];
  const unmatched = firsts.filter((first) => {
    const equal = open.findIndex((second) => sameModel(first.row.model, second.row.model) && differingYears(pairs, first, second).length === 0);
    if (equal >= 0) open.splice(equal, 1);
    return equal < 0;
  });
  return unmatched.flatMap((first) => {
    const match = open.findIndex((second) => sameModel(first.row.model, second.row.model));
    if (match < 0) return [];
    const [second] = open.splice(match, 1);
    return second ? [{ first, second, years: differingYears(pairs, first, second) }] : [];
  });
}

function lineDifferences(pairs: readonly ColumnPair[], first: Side, second: Side): LineDifference[] {
  const seconds = byLabel(second.lines);
  return [...byLabel(first.lines)].flatMap(([label, lines]) => labelDifferences(pairs, lines, seconds.get(label) ?? []));
}

function totalDifference(pairs: readonly ColumnPair[], first: Side, second: Side, lines: readonly LineDifference[]): TotalDifference | null {
  const years = pairs.flatMap((pair) => {
    const a = readings(first, pair.first);
    const b = readings(second, pair.second);
    const byLines = lines.flatMap(({ years }) => years).filter(({ year }) => year === pair.year).reduce((sum, { difference }) => sum + difference, 0);
    const explained = a.some((one) => b.some((other) => sameAmount(one, other) || (byLines !== 0 && sameAmount(one - other, byLines))));
    const [one] = a;
    const [other] = b;
    if (one === undefined || other === undefined || explained) return [];
    return [{ year: pair.year, stated: totalShown(first, pair.first), expected: totalShown(second, pair.second), difference: one - other }];
  });
  return years.length === 0 ? null : { firstTotal: totalOfSide(first), secondTotal: totalOfSide(second), years };
}

function compareColumns(pairs: readonly ColumnPair[], first: Side, second: Side): Comparison {
  const lines = lineDifferences(pairs, first, second);
  return { first, second, lines, total: totalDifference(pairs, first, second, lines) };
}

export function agrees({ lines, total }: Comparison): boolean {
  return lines.length === 0 && total === null;
}

/**
 * Compares two tables' lines of equal label and their totals, year by year. A difference of the totals that follows from
 * a line's, or from a total that is not its lines' sum, is left out: it is reported there.
 */
export function compareSides(first: Side, second: Side): Comparison {
  const comparison = compareColumns(pairsByYear(first.table.years, second.table.years), first, second);
  if (agrees(comparison)) return comparison;
  // Where the figures agree column by column, it is the headings that are wrong, and another rule's matter.
  const pairs = pairsByPosition(first.table.years, second.table.years);
  const byPosition = pairs && compareColumns(pairs, first, second);
  return byPosition && agrees(byPosition) ? byPosition : comparison;
}

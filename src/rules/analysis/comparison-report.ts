import { figurePlace, rowPlace } from '../../domain/row-place';
import type { Place } from '../../domain/place';
import type { PlacedRow } from '../../domain/row-place';
import { amountText, byYear } from '../message-text';
import type { Report } from '../rule';
import { areaSlip } from './detail-tables';
import type { AreaSlip } from './detail-tables';
import { sameAmount } from '../../domain/figure';
import { amountAt } from './rows';
import type { Comparison, DifferingYear, LineDifference } from './table-comparison';
import { tableName } from './table-name';

/** What rules say that compare Tabel 1 with a detail table; `comparisonReports` uses them all. */
export const COMPARISON_MESSAGES = {
  line: 'Linjen "{row}" har ikke samme tal i {first} og {second}. {figures}.',
  total: '{first} stemmer ikke med {second}. {figures}.',
  area: '{first} og {second} stemmer ikke. {figures}. Forskellen svarer til linjen "{row}", som i {first} har styringsområdet {area}.',
} as const;

function placesOf(rows: readonly (PlacedRow | null)[], years: readonly DifferingYear[]): Place[] {
  return rows.flatMap((row) => (row ? years.map(({ year }) => figurePlace(row, year)) : []));
}

function figuresText({ first, second }: Comparison, years: readonly DifferingYear[]): string {
  return byYear(years.map(({ year }) => year), (index) => {
    const { stated, expected } = years[index] ?? { stated: null, expected: null };
    return `${amountText(stated)} i ${tableName(first.table)}, ${amountText(expected)} i ${tableName(second.table)}`;
  });
}

function figuresOf(years: readonly DifferingYear[]): Pick<Report, 'years' | 'stated' | 'expected'> {
  return { years: years.map(({ year }) => year), stated: years.map(({ stated }) => stated), expected: years.map(({ expected }) => expected) };
}

function lineReport(comparison: Comparison, { first, second, years }: LineDifference): Report {
  return {
    messageId: 'line',
    data: {
      first: tableName(comparison.first.table),
      second: tableName(comparison.second.table),
      row: first.row.label,
      figures: figuresText(comparison, years),
    },
    table: first.table,
    model: first.row.model,
    row: first.row.label,
    ...figuresOf(years),
    places: placesOf([first, second], years),
    involves: [],
  };
}

/** What is compared with the detail table: Tabel 1's total, or the sum of its lines under that budget area. */
function totalReport(comparison: Comparison, what: string): Report[] {
  const { first, second, total } = comparison;
  if (!total) return [];
  const { firstTotal, secondTotal, years } = total;
  // Where a side has no total of its own, its lines are what there is to look at.
  const shown = [...(firstTotal ? [firstTotal] : first.lines), ...(secondTotal ? [secondTotal] : second.lines)];
  const told = firstTotal ?? secondTotal;
  return [{
    messageId: 'total',
    data: {
      first: firstTotal ? `"${firstTotal.row.label}" i ${tableName(first.table)}` : `Summen af ${what} i ${tableName(first.table)}`,
      second: secondTotal ? `"${secondTotal.row.label}" i ${tableName(second.table)}` : `summen af linjerne i ${tableName(second.table)}`,
      figures: figuresText(comparison, years),
    },
    table: told?.table ?? second.table.kind,
    model: told?.row.model ?? null,
    row: told?.row.label ?? null,
    ...figuresOf(years),
    places: placesOf(secondTotal && !firstTotal ? [secondTotal] : shown, years),
    involves: placesOf([...first.lines, ...second.lines], years),
  }];
}

function slipReport({ line, area, comparison }: AreaSlip): Report {
  const years = comparison.total?.years ?? [];
  return {
    messageId: 'area',
    data: {
      first: tableName(comparison.first.table),
      second: tableName(comparison.second.table),
      row: line.row.label,
      area,
      figures: figuresText(comparison, years),
    },
    table: line.table,
    model: line.row.model,
    row: line.row.label,
    ...figuresOf(years),
    places: [rowPlace(line, 'budgetArea'), ...placesOf([comparison.total?.secondTotal ?? null], years)],
    involves: placesOf([line], years),
  };
}

/** Whether a table's surplus is the line that another table lacks. */
function surplusOf({ first, total }: Comparison, { line }: AreaSlip): boolean {
  return total !== null && first.lines.some(({ row }) => row === line.row)
    && total.years.every(({ year, difference }) => sameAmount(difference, amountAt(line.row, first.table.years.indexOf(year)) ?? 0));
}

/**
 * Reports of `COMPARISON_MESSAGES`. Which table is right is not said.
 * `what`: the lines that Tabel 1 adds for the comparison, for example "servicelinjerne".
 */
export function comparisonReports(comparisons: readonly Comparison[], what: (comparison: Comparison) => string): readonly Report[] {
  const slips = comparisons.flatMap((comparison) => areaSlip(comparison) ?? []);
  return comparisons.flatMap((comparison) => {
    const ofLines = comparison.lines.map((difference) => lineReport(comparison, difference));
    const slip = slips.find((candidate) => candidate.comparison === comparison);
    if (slip) return [...ofLines, slipReport(slip)];
    if (slips.some((candidate) => surplusOf(comparison, candidate))) return ofLines;
    return [...ofLines, ...totalReport(comparison, what(comparison))];
  });
}

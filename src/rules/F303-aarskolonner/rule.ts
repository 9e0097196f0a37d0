import type { Place } from '../../domain/place';
import type { FinanceTable, Proposal } from '../../domain/proposal';
import { amountAt } from '../analysis/rows';
import { tableName, tableNameFirst } from '../analysis/table-name';
import { yearsText } from '../message-text';
import type { ProposalRule, Report } from '../rule';

/** The value with the key that most values have; of equally many, the first. */
function mostFrequent<T>(values: readonly T[], keyOf: (value: T) => string): T | undefined {
  const counts = new Map<string, { readonly first: T; count: number }>();
  for (const value of values) {
    const known = counts.get(keyOf(value)) ?? { first: value, count: 0 };
    known.count += 1;
    counts.set(keyOf(value), known);
  }
  return [...counts.values()].reduce<{ first: T; count: number } | undefined>((best, each) => (best && best.count >= each.count ? best : each), undefined)?.first;
}

/** The first year that most columns agree with, each column being a year after the one before. */
function likelyFirstYear(years: readonly number[]): number {
  return mostFrequent(years.map((year, column) => year - column), String) ?? 0;
}

function isConsecutive(years: readonly number[]): boolean {
  return years.every((year, column) => year === (years[0] ?? 0) + column);
}

function gaps(table: FinanceTable): Report[] {
  const first = likelyFirstYear(table.years);
  const odd = table.years.map((year, column) => ({ year, expected: first + column })).filter(({ year, expected }) => year !== expected);
  return [{
    messageId: 'gap',
    data: { table: tableNameFirst(table), stated: table.years.join(', '), expected: table.years.map((_year, column) => first + column).join(', ') },
    table: table.kind,
    model: null,
    row: null,
    years: odd.map(({ year }) => year),
    stated: odd.map(({ year }) => year),
    expected: odd.map(({ expected }) => expected),
    places: odd.map(({ year }) => ({ part: 'year', table: table.kind, year })),
  }];
}

function differs(table: FinanceTable, reference: FinanceTable): Report[] {
  const missing = reference.years.filter((year) => !table.years.includes(year));
  const extra = table.years.filter((year) => !reference.years.includes(year));
  if (missing.length + extra.length === 0) return [];
  const nearest = extra[0] ?? table.years.at(-1) ?? 0;
  return [{
    messageId: 'differs',
    data: { table: tableNameFirst(table), stated: yearsText(table.years), other: tableName(reference), expected: yearsText(reference.years) },
    table: table.kind,
    model: null,
    row: null,
    years: [...missing, ...extra],
    stated: [...missing.map(() => null), ...extra],
    expected: [...missing, ...extra.map(() => null)],
    places: [
      { part: 'year', table: table.kind, year: nearest },
      ...missing.map((year): Place => ({ part: 'year', table: reference.kind, year })),
    ],
  }];
}

function hasAmounts(table: FinanceTable, year: number): boolean {
  const column = table.years.indexOf(year);
  return table.rows.some((row) => (amountAt(row, column) ?? 0) !== 0);
}

/**
 * The table whose years the others are to have: Tabel 1, where it has amounts in years that the others stop short of,
 * since it holds all of the proposal; else one with the years that most have, of equally many the first.
 */
function referenceOf(tables: readonly FinanceTable[]): FinanceTable | undefined {
  const sound = tables.filter(({ years }) => isConsecutive(years));
  const common = mostFrequent(sound, ({ years }) => years.join());
  const summary = sound.find(({ kind }) => kind === 'summary');
  if (!summary || !common || !common.years.every((year) => summary.years.includes(year))) return common;
  const beyond = summary.years.filter((year) => !common.years.includes(year));
  return beyond.length > 0 && beyond.every((year) => hasAmounts(summary, year)) ? summary : common;
}

function check(proposal: Proposal): readonly Report[] {
  const tables = proposal.tables.filter(({ years }) => years.length > 0);
  const reference = referenceOf(tables);
  return tables.flatMap((table) => {
    if (!isConsecutive(table.years)) return gaps(table);
    return reference ? differs(table, reference) : [];
  });
}

export const rule: ProposalRule = {
  meta: {
    id: 'F303',
    name: 'aarskolonner',
    title: 'Årskolonnerne følger lige efter hinanden og er de samme i alle forslagets tabeller.',
    severity: 'warning',
    group: 'form',
    messages: {
      gap: '{table}: Årene følger ikke efter hinanden. Der står {stated}; forventet {expected}.',
      differs: '{table} har årene {stated}, men {other} har {expected}.',
    },
    corrects: false,
  },
  subject: 'proposal',
  check,
};

import { entryPayback, entrySum, ownYears } from './portfolio-entries';
import type { PortfolioEntry } from './portfolio-entries';

/** What sorts behind every payback time. */
export const NEVER = 9999;

export function paybackOrder(payback: number | string): number {
  return typeof payback === 'number' ? payback : NEVER;
}

/** An entry with everything that its row shows; ranks are counted from 1. */
export interface Row {
  readonly entry: PortfolioEntry;
  readonly investment: number;
  readonly lastChange: number;
  /** In years, or what is said where there is none. */
  readonly payback: number | string;
  readonly targetEffect: number;
}

/** The position of each row when they are put in order; of equal ones the upper first. */
function ranks(rows: readonly Row[], by: (row: Row) => number): ReadonlyMap<Row, number> {
  const ordered = rows.map((row, index) => ({ row, index })).sort((a, b) => by(a.row) - by(b.row) || a.index - b.index);
  return new Map(ordered.map(({ row }, index) => [row, index + 1]));
}

/** Each row's number, from 1: by payback, by what is saved in the last year, and by what is saved in the target year. */
export interface Ranked {
  readonly payback: ReadonlyMap<Row, number>;
  readonly effect: ReadonlyMap<Row, number>;
  readonly target: ReadonlyMap<Row, number>;
}

export function rankedRows(rows: readonly Row[]): Ranked {
  return { payback: ranks(rows, ({ payback }) => paybackOrder(payback)), effect: ranks(rows, ({ lastChange }) => lastChange), target: ranks(rows, ({ targetEffect }) => targetEffect) };
}

/** Which entries count towards the target: of those of which only one is to be chosen, the best one. */
export function countedRows(rows: readonly Row[], { target }: Ranked): ReadonlySet<Row> {
  const best = new Map<string, Row>();
  for (const row of rows) {
    const other = best.get(row.entry.group);
    if (!other || (target.get(row) ?? 0) < (target.get(other) ?? 0)) best.set(row.entry.group, row);
  }
  return new Set(best.values());
}

/** The entries that reach the target, taken by what they save in the target year. */
export function enoughRows(counted: ReadonlySet<Row>, ranked: Ranked, target: number): ReadonlySet<Row> {
  const ordered = [...counted].sort((a, b) => (ranked.target.get(a) ?? 0) - (ranked.target.get(b) ?? 0));
  let saved = 0;
  return new Set(ordered.filter(({ targetEffect }) => {
    const isNeeded = targetEffect < 0 && saved < 1000 * target;
    saved -= targetEffect;
    return isNeeded;
  }));
}

/** The entries with what they are ranked by. */
export function rowsOf(entries: readonly PortfolioEntry[], years: readonly number[], targetYear: number): readonly Row[] {
  return entries.map((entry): Row => {
    const sums = (section: 'permanent' | 'implementation') => years.map((year) => entrySum(entry, section, year) ?? 0);
    return {
      entry,
      investment: sums('implementation').reduce((sum, amount) => sum + amount, 0),
      lastChange: sums('permanent')[ownYears(entry, years).last] ?? 0,
      payback: entryPayback(entry, years),
      targetEffect: entrySum(entry, 'permanent', targetYear) ?? 0,
    };
  });
}

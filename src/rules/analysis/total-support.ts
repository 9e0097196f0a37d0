import { sameAmount } from '../../domain/figure';
import { figurePlace } from '../../domain/row-place';
import type { Correction } from '../../domain/finding';
import type { Proposal } from '../../domain/proposal';
import type { PlacedRow } from '../../domain/row-place';
import { listText } from '../message-text';
import { compareImplementation, comparePermanent } from './detail-tables';
import { amountAt, sumAt } from './rows';
import type { Side } from './table-comparison';
import { tableName } from './table-name';
import type { CheckedYear, TotalCheck } from './total-check';

/** Figures elsewhere that agree with a total as stated, or with the sum of its lines, in all the years at fault. */
export interface Support {
  /** Danish, for example "totalen i Tabel 2". */
  readonly stated: readonly string[];
  readonly lines: readonly string[];
}

/** A total, or the sum of lines, in one table or several together. */
interface Witness {
  readonly kind: 'total' | 'lines';
  readonly name: string;
  amountIn(year: number): number | undefined;
}

/** What a side of a comparison says about the other's total; its total and its lines are two witnesses. */
function witnesses({ table, total, lines, allLines }: Side, tableNamed: string, linesNamed = 'linjerne'): Witness[] {
  const inColumn = (year: number, amountAtColumn: (column: number) => number | undefined) => {
    const column = table.years.indexOf(year);
    return column < 0 ? undefined : amountAtColumn(column);
  };
  const ofTotal: Witness[] = total && lines.length === allLines.length
    ? [{ kind: 'total', name: `totalen i ${tableNamed}`, amountIn: (year) => inColumn(year, (column) => amountAt(total.row, column)) }]
    : [];
  const ofLines: Witness[] = allLines.length > 0
    ? [{ kind: 'lines', name: `summen af ${linesNamed} i ${tableNamed}`, amountIn: (year) => inColumn(year, (column) => sumAt(lines, column)) }]
    : [];
  return [...ofTotal, ...ofLines];
}

/** Witnesses that only together say something: the two investment tables about Tabel 1's one total. */
function together(sides: readonly Side[]): Witness[] {
  const [only] = sides;
  if (only && sides.length === 1) return witnesses(only, tableName(only.table));
  const tables = listText(sides.map(({ table }) => tableName(table)));
  return ([['total', 'totalerne'], ['lines', 'linjerne']] as const).flatMap(([kind, plural]) => {
    const found = sides.flatMap((side) => witnesses(side, '').find((witness) => witness.kind === kind) ?? []);
    if (found.length === 0 || found.length < sides.length) return [];
    const amountIn = (year: number) => found.reduce<number | undefined>((sum, witness) => {
      const amount = witness.amountIn(year);
      return sum === undefined || amount === undefined ? undefined : sum + amount;
    }, 0);
    return [{ kind, name: `${plural} i ${tables} tilsammen`, amountIn }];
  });
}

function isTotal(side: Side, total: PlacedRow): boolean {
  return side.total?.row === total.row;
}

function witnessesFor({ total, table }: TotalCheck, proposal: Proposal): Witness[] {
  if (total.row.section === 'netImpact') return [];
  const comparisons = total.row.section === 'permanent' ? comparePermanent(proposal) : compareImplementation(proposal);
  if (table.kind === 'summary') {
    const concerned = comparisons.filter(({ first }) => isTotal(first, total));
    // A budget area without a table of its own leaves the total without a witness.
    const covered = concerned.reduce((count, { first }) => count + first.lines.length, 0);
    const all = concerned[0]?.first.allLines.length ?? 0;
    return covered === all ? together(concerned.map(({ second }) => second)) : [];
  }
  const concerned = comparisons.find(({ second }) => isTotal(second, total));
  return concerned ? witnesses(concerned.first, 'Tabel 1', table.kind === 'capitalInvestment' ? 'anlægslinjerne' : 'servicelinjerne') : [];
}

export function supportFor(check: TotalCheck, years: readonly CheckedYear[], proposal: Proposal): Support {
  const found = witnessesFor(check, proposal);
  const agreeing = (amountOf: (year: CheckedYear) => number | undefined) => found
    .filter((witness) => years.every((year) => {
      const said = witness.amountIn(year.year);
      const amount = amountOf(year);
      return said !== undefined && amount !== undefined && sameAmount(said, amount);
    }))
    .map(({ name }) => name);
  return { stated: agreeing(({ amount }) => amount), lines: agreeing(({ expected }) => expected) };
}

/** Danish, to follow a message: which figures speak for the total and which for its lines; empty where none does. */
export function supportText({ stated, lines }: Support): string {
  const forStated = stated.length > 0 ? ` Den anførte total støttes af ${listText(stated)}.` : '';
  const forLines = lines.length > 0 ? ` Linjernes sum støttes af ${listText(lines)}.` : '';
  return forStated + forLines;
}

/** Whether the net impact of the same table adds up with the total as stated. */
function netImpactSupports(check: TotalCheck, years: readonly CheckedYear[], checks: readonly TotalCheck[]): boolean {
  return checks.some(({ total, addends, years: netYears }) => total.row.section === 'netImpact' && addends.some(({ row }) => row === check.total.row)
    && years.every(({ column }) => {
      const net = netYears[column];
      return net?.amount !== undefined && net.expected !== undefined && sameAmount(net.amount, net.expected);
    }));
}

/** The net impact that adds up with a total as stated no longer does once that is put right, and is put right with it. */
function netImpactChanges(check: TotalCheck, years: readonly CheckedYear[], checks: readonly TotalCheck[]): Correction['changes'] {
  const concerned = checks.filter(({ total, addends, ofTotals }) => total.row.section === 'netImpact' && ofTotals && addends.some(({ row }) => row === check.total.row));
  return concerned.flatMap((net) => years.flatMap(({ year, column, amount, expected }) => {
    const stated = net.years[column];
    if (amount === undefined || expected === undefined || stated?.amount === undefined || stated.expected === undefined) return [];
    const alsoFaulty = checks.some((other) => other !== check && net.addends.some(({ row }) => row === other.total.row) && (other.years[column]?.fault ?? 'none') !== 'none');
    return !alsoFaulty && sameAmount(stated.amount, stated.expected) ? [{ place: figurePlace(net.total, year), value: stated.expected + expected - amount }] : [];
  }));
}

/**
 * The correction of a total to the sum of its addends, where that is certain: nothing supports the total as stated, and
 * where other figures exist, some support the lines. What was added up with the total as stated goes with it. A net impact is only right for certain where its totals are.
 */
export function totalCorrection(check: TotalCheck, years: readonly CheckedYear[], proposal: Proposal, checks: readonly TotalCheck[]): Correction | null {
  const changes = years.flatMap(({ year, expected }) => (expected === undefined ? [] : [{ place: figurePlace(check.total, year), value: expected }]));
  if (new Set(check.table.years).size !== check.table.years.length) return null;
  if (check.total.row.section === 'netImpact') {
    const disputed = checks.some((other) => check.addends.some(({ row }) => row === other.total.row)
      && years.some(({ column }) => other.years[column]?.fault === 'sum' || other.years[column]?.fault === 'sign'));
    return disputed || !check.ofTotals ? null : { changes };
  }
  const found = witnessesFor(check, proposal);
  const support = supportFor(check, years, proposal);
  if (support.stated.length > 0) return null;
  if (support.lines.length > 0) return { changes: [...changes, ...netImpactChanges(check, years, checks)] };
  return found.length > 0 || netImpactSupports(check, years, checks) ? null : { changes };
}

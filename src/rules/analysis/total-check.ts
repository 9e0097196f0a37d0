import { sameAmount } from '../../domain/figure';
import { tableOf } from '../../domain/proposal';
import type { FinanceTable, Proposal, Section, TableKind } from '../../domain/proposal';
import { placedRows } from '../../domain/row-place';
import type { PlacedRow } from '../../domain/row-place';
import { remembered } from './remembered';
import { amountAt, countsFor, sameModel, statedAt, sumAt } from './rows';

/**
 * - `none`: the total is right, or wrong only because a total below it is, which is reported there
 * - `sum`: it is not the sum of its addends; `sign`: it has the opposite sign of that sum
 * - `unknown`: a figure can't be read
 */
export type TotalFault = 'none' | 'sum' | 'sign' | 'unknown';

export interface CheckedYear {
  readonly year: number;
  readonly column: number;
  /** As it stands in the cell. */
  readonly stated: number | string | null;
  /** The total as a number, and the sum of its addends as stated; undefined where they can't be read. */
  readonly amount: number | undefined;
  readonly expected: number | undefined;
  readonly fault: TotalFault;
}

/** A total compared with its direct addends as stated. */
export interface TotalCheck {
  readonly table: FinanceTable;
  readonly total: PlacedRow;
  /** Lines; of the net impact the two totals (or, where a total row is missing, its lines). */
  readonly addends: readonly PlacedRow[];
  /** Whether the addends are totals. */
  readonly ofTotals: boolean;
  readonly years: readonly CheckedYear[];
}

const KINDS: readonly TableKind[] = ['summary', 'permanentService', 'serviceInvestment', 'capitalInvestment'];
const LINE_SECTIONS: readonly Section[] = ['permanent', 'implementation'];

function faultOf(stated: number | undefined, expected: number | undefined): TotalFault {
  if (stated === undefined || expected === undefined) return 'unknown';
  if (sameAmount(stated, expected)) return 'none';
  return stated * expected < 0 ? 'sign' : 'sum';
}

function checkedYears(table: FinanceTable, { row }: PlacedRow, expectedAt: (column: number) => number | undefined): CheckedYear[] {
  return table.years.map((year, column) => {
    const amount = amountAt(row, column);
    const expected = expectedAt(column);
    return { year, column, stated: statedAt(row, column), amount, expected, fault: faultOf(amount, expected) };
  });
}

/** The lines that a total sums; undefined where that can't be known. */
function linesOf(total: PlacedRow, lines: readonly PlacedRow[], totals: readonly PlacedRow[]): readonly PlacedRow[] | undefined {
  const { model, group, section } = total.row;
  const sharing = totals.filter((other) => sameModel(other.row.model, model));
  const isSubtotal = sharing.length > 1 && group !== null && lines.some(({ row }) => row.group === group);
  const own = isSubtotal ? lines.filter(({ row }) => row.group === group) : lines;
  if (model !== null) return own.filter((line) => countsFor(line, model));
  // Costs of all alternatives stand in one list with one total; permanent changes of alternatives are never added.
  return section === 'implementation' || own.every(({ row }) => row.model === null) ? own : undefined;
}

function lineTotals(table: FinanceTable, rows: readonly PlacedRow[]): TotalCheck[] {
  return LINE_SECTIONS.flatMap((section) => {
    const inSection = rows.filter(({ row }) => row.section === section);
    const lines = inSection.filter(({ row }) => row.role === 'line');
    const totals = inSection.filter(({ row }) => row.role === 'total');
    return totals.flatMap((total) => {
      const addends = linesOf(total, lines, totals);
      if (addends === undefined || addends.length === 0) return [];
      return [{ table, total, addends, ofTotals: false, years: checkedYears(table, total, (column) => sumAt(addends, column)) }];
    });
  });
}

/** What the net impact adds of one section: its total for the model, else the one for all, else the lines. */
function netImpactAddends(rows: readonly PlacedRow[], section: Section, model: string | null): readonly PlacedRow[] | undefined {
  const inSection = rows.filter(({ row }) => row.section === section);
  const totals = inSection.filter(({ row }) => row.role === 'total');
  // Subtotals come first, the total of all last.
  const total = totals.findLast(({ row }) => sameModel(row.model, model)) ?? totals.findLast(({ row }) => row.model === null);
  if (total) return [total];
  const lines = inSection.filter(({ row }) => row.role === 'line');
  if (model === null && section === 'permanent' && lines.some(({ row }) => row.model !== null)) return undefined;
  return section === 'implementation' ? lines : lines.filter((line) => countsFor(line, model));
}

/** Whether replacing totals that are themselves at fault by what was expected of them explains the net impact. */
function followsFromBelow(amount: number, column: number, addends: readonly PlacedRow[], below: readonly TotalCheck[]): boolean {
  let sums: number[] = [0];
  for (const addend of addends) {
    const own = amountAt(addend.row, column);
    const check = below.find(({ total }) => total === addend)?.years[column];
    const readings = [own, check && (check.fault === 'sum' || check.fault === 'sign') ? check.expected : undefined].filter((reading) => reading !== undefined);
    sums = sums.flatMap((sum) => readings.map((reading) => sum + reading));
  }
  return sums.some((sum) => sameAmount(sum, amount));
}

function netImpacts(table: FinanceTable, rows: readonly PlacedRow[], below: readonly TotalCheck[]): TotalCheck[] {
  return rows.filter(({ row }) => row.section === 'netImpact' && row.role === 'total').flatMap((total) => {
    const permanent = netImpactAddends(rows, 'permanent', total.row.model);
    const implementation = netImpactAddends(rows, 'implementation', total.row.model);
    if (permanent === undefined || implementation === undefined || permanent.length + implementation.length === 0) return [];
    const addends = [...permanent, ...implementation];
    const ofTotals = addends.every(({ row }) => row.role === 'total');
    const years = checkedYears(table, total, (column) => sumAt(addends, column)).map((year): CheckedYear =>
      ofTotals && year.amount !== undefined && year.fault !== 'none' && followsFromBelow(year.amount, year.column, addends, below)
        ? { ...year, fault: 'none' }
        : year);
    return [{ table, total, addends, ofTotals, years }];
  });
}

/** Every total of every table whose addends are known. */
export const checkTotals = remembered((proposal: Proposal): readonly TotalCheck[] => {
  return KINDS.flatMap((kind) => {
    const table = tableOf(proposal, kind);
    if (!table) return [];
    const rows = placedRows(table);
    const ofLines = lineTotals(table, rows);
    return kind === 'summary' ? [...ofLines, ...netImpacts(table, rows, ofLines)] : ofLines;
  });
});

/** The years in which a total has a fault of the kind. */
export function faultyYears(check: TotalCheck, fault: 'sum' | 'sign'): readonly CheckedYear[] {
  return check.years.filter((year) => year.fault === fault);
}

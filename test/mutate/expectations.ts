import { amountOf } from '../../src/domain/figure';
import type { FinanceTable, Proposal, Row, TableKind } from '../../src/domain/proposal';
import type { MutationKind, Site } from './mutant';

/**
 * What a change must lead to: each of these rules reports something new, and no other rule does.
 * Fixed from the catalogue's own logic, without calling the rules.
 */
export interface Expectation {
  readonly rules: readonly string[];
  /** What may be reported besides: true of the mutant, but no consequence that has to be drawn. */
  readonly besides?: readonly string[];
}

interface Change { readonly original: Proposal; readonly site: Site }

const NOTHING: Expectation = { rules: [] };

function tableOfKind({ original }: Change, kind: TableKind): FinanceTable | undefined {
  return original.tables.find((table) => table.kind === kind);
}

function detailKind(row: Row): TableKind {
  if (row.section === 'permanent') return 'permanentService';
  return row.budgetArea === 'Anlæg' ? 'capitalInvestment' : 'serviceInvestment';
}

/** Case and full stops make no other label: "1. år" is "1 år". */
function wording({ label }: Row): string {
  return label.replaceAll('.', '').trim().toLowerCase();
}

function count(rows: readonly Row[], wanted: Row): number {
  return rows.filter((row) => row.role === 'line' && row.model === wanted.model && wording(row) === wording(wanted)).length;
}

/** Whether the other table has a line of the same label, and the year: then the two must have the same figures. */
function hasTwin(change: Change, table: FinanceTable, row: Row): boolean {
  const summary = tableOfKind(change, 'summary')?.rows.filter(({ section }) => section === row.section) ?? [];
  const detailTable = tableOfKind(change, table.kind === 'summary' ? detailKind(row) : table.kind);
  const detail = detailTable?.rows ?? [];
  const year = table.years[change.site.column ?? 0] ?? 0;
  if (!detailTable?.years.includes(year)) return false;
  return count(summary, row) > 0 && count(summary, row) === count(detail, row);
}

/** The total that a line counts in: its alternative's, or the only one. */
function total(table: FinanceTable, row: Row): Row | undefined {
  const totals = table.rows.filter(({ role, section }) => role === 'total' && section === row.section);
  return totals.find(({ model }) => model === row.model) ?? totals.find(({ model }) => model === null);
}

/** What a total adds: the lines of its section, of the net impact the two totals; of its alternative where it names one. */
function addendsOf(table: FinanceTable, ofTotal: Row): readonly Row[] {
  const { section, model } = ofTotal;
  const isAddend = section === 'netImpact'
    ? (row: Row) => row.role === 'total' && row.section !== 'netImpact'
    : (row: Row) => row.role === 'line' && row.section === section;
  return table.rows.filter((row) => isAddend(row) && (model === null || row.model === null || row.model === model));
}

/** The rule about a total that has got another amount than its addends. */
function sumRule({ site }: Change, table: FinanceTable, row: Row, column: number): string[] {
  const amountIn = (one: Row | undefined) => amountOf(one?.figures[column] ?? null) ?? 0;
  const ofTotal = row.role === 'total' ? row : total(table, row);
  if (!ofTotal) return [];
  const addends = addendsOf(table, ofTotal);
  const changed = site.amount ?? 0;
  const sum = addends.reduce((before, addend) => before + (addend === row ? changed : amountIn(addend)), 0);
  const stated = row.role === 'total' ? changed : amountIn(ofTotal);
  if (stated * sum < 0) return ['F201'];
  if (table.kind !== 'summary') return ['F104'];
  return [{ permanent: 'F101', implementation: 'F102', netImpact: 'F103' }[row.section]];
}

/** Warnings about the signs of Tabel 1's lines. */
function signRules({ site }: Change, table: FinanceTable, row: Row, column: number): string[] {
  const changed = site.amount ?? 0;
  if (table.kind !== 'summary' || row.role === 'total') return [];
  if (row.section === 'implementation') return changed < 0 ? ['F202'] : [];
  const amounts = row.figures.map((figure, index) => (index === column ? changed : (amountOf(figure) ?? 0)));
  const changesSign = amounts.some((amount) => amount > 0) && amounts.some((amount) => amount < 0);
  return changesSign || (column === 0 && changed !== 0) ? ['F204'] : [];
}

function figureChanged(change: Change): Expectation {
  const { table, row, column } = change.site;
  if (!table || !row || column === null) return NOTHING;
  const agreement = row.section === 'permanent' ? 'F105' : 'F106';
  const compared = row.role === 'line' && (hasTwin(change, table, row) || (table.kind !== 'summary' && !total(table, row)));
  return { rules: [...sumRule(change, table, row, column), ...(compared ? [agreement] : []), ...signRules(change, table, row, column)] };
}

function anotherArea({ site }: Change): Expectation {
  const { row, budgetArea } = site;
  if (!row) return NOTHING;
  const agreement = row.section === 'permanent' ? 'F105' : 'F106';
  // A line without a budget area that gets the one its table needs is put right.
  if (row.budgetArea === null && budgetArea === 'Service') return NOTHING;
  // Costs of an area without a table of its own: that table is named as not checked.
  return { rules: [agreement], besides: ['F405'] };
}

interface Fixed {
  /** For the list that is printed. */
  readonly leadsTo: string;
  readonly expected: (change: Change) => Expectation;
}

const always = (rule: string): Fixed => ({ leadsTo: rule, expected: () => ({ rules: [rule] }) });
const never = (why: string): Fixed => ({ leadsTo: `nothing: ${why}`, expected: () => NOTHING });

const FIGURE = 'F101, F102, F103 or F104 of its total (F201 where the signs differ), F105/F106 where the other table has the line, F202/F204 where its sign is unusual';

export const EXPECTATIONS: Readonly<Record<MutationKind, Fixed>> = {
  'figure of a line': { leadsTo: FIGURE, expected: figureChanged },
  'sign of a line': { leadsTo: FIGURE, expected: figureChanged },
  'figure of a total': { leadsTo: 'F101, F102, F103 or F104 (F201 where the signs differ); nothing of what follows from it', expected: figureChanged },
  'sign of a total': { leadsTo: 'F201; nothing of what follows from it', expected: figureChanged },
  'blank for 0, or 0 for blank': never('they are the same figure'),
  'number as text': always('F304'),
  'words for a number': always('F304'),
  'label of a line': never('labels may differ'),
  'label of a total': always('F305'),
  'price level left out': always('F302'),
  'another price level': always('F302'),
  'unit left out': always('F302'),
  'another year': always('F303'),
  'last year left out': always('F303'),
  'another budget area': { leadsTo: 'F105/F106', expected: anotherArea },
  'no budget area': always('F301'),
  'unknown budget area': { leadsTo: 'F301', expected: ({ site }) => (site.row?.budgetArea === null ? { rules: [], besides: ['F301'] } : { rules: ['F301'] }) },
  'another payback': always('F107'),
  'no payback': always('F107'),
  'payback on the total economy': never('no table computes it'),
};

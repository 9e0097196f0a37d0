import { tableOf } from '../../domain/proposal';
import type { FinanceTable, Proposal } from '../../domain/proposal';
import { figurePlace, placedRows } from '../../domain/row-place';
import type { PlacedRow } from '../../domain/row-place';
import { amountAt, statedAt } from '../analysis/rows';
import { tableName } from '../analysis/table-name';
import { amountText, byYear, listText } from '../message-text';
import type { ProposalRule, Report } from '../rule';

/** The columns with the rarer sign, of equally many the later; empty where the sign never changes. */
function oddColumns(table: FinanceTable, { row }: PlacedRow): readonly number[] {
  const columns = [...table.years.keys()];
  const costs = columns.filter((column) => (amountAt(row, column) ?? 0) > 0);
  const savings = columns.filter((column) => (amountAt(row, column) ?? 0) < 0);
  if (costs.length === 0 || savings.length === 0) return [];
  if (costs.length !== savings.length) return costs.length < savings.length ? costs : savings;
  return (costs[0] ?? 0) > (savings[0] ?? 0) ? costs : savings;
}

function signChanges(table: FinanceTable, line: PlacedRow): Report[] {
  const columns = oddColumns(table, line);
  const years = columns.flatMap((column) => table.years[column] ?? []);
  if (years.length === 0) return [];
  const { row } = line;
  return [{
    messageId: 'signChange',
    data: {
      table: tableName(table),
      row: row.label,
      figures: byYear(table.years, (column) => amountText(statedAt(row, column))),
    },
    table: table.kind,
    model: row.model,
    row: row.label,
    years,
    stated: columns.map((column) => statedAt(row, column)),
    expected: columns.map(() => null),
    places: years.map((year) => figurePlace(line, year)),
  }];
}

function firstYear(table: FinanceTable, lines: readonly PlacedRow[]): Report[] {
  const [year] = table.years;
  const early = lines.filter(({ row }) => (amountAt(row, 0) ?? 0) !== 0);
  const [first] = early;
  if (year === undefined || !first) return [];
  return [{
    messageId: 'firstYear',
    data: {
      table: tableName(table),
      year: String(year),
      lines: listText(early.map(({ row }) => `"${row.label}" (${amountText(statedAt(row, 0))})`)),
    },
    table: table.kind,
    model: early.length === 1 ? first.row.model : null,
    row: early.length === 1 ? first.row.label : null,
    years: [year],
    stated: [early.reduce((sum, { row }) => sum + (amountAt(row, 0) ?? 0), 0)],
    expected: [null],
    places: early.map((line) => figurePlace(line, year)),
  }];
}

function check(proposal: Proposal): readonly Report[] {
  const table = tableOf(proposal, 'summary');
  if (!table) return [];
  const lines = placedRows(table).filter(({ row }) => row.role === 'line' && row.section === 'permanent');
  return [...lines.flatMap((line) => signChanges(table, line)), ...firstYear(table, lines)];
}

export const rule: ProposalRule = {
  meta: {
    id: 'F204',
    name: 'varig-linje-skifter-fortegn',
    title: 'En varig linje har samme fortegn i alle år, og der er ingen varige ændringer i det første år.',
    severity: 'warning',
    group: 'signs',
    messages: {
      signChange: '{table}, "{row}": Linjen skifter fortegn mellem årene. {figures}.',
      firstYear: '{table}: Der er varige ændringer allerede i det første år, {year}: {lines}.',
    },
    corrects: false,
  },
  subject: 'proposal',
  check,
};

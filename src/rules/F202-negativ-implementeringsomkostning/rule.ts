import { tableOf } from '../../domain/proposal';
import type { Proposal } from '../../domain/proposal';
import { figurePlace, placedRows } from '../../domain/row-place';
import { amountAt, statedAt } from '../analysis/rows';
import { tableName } from '../analysis/table-name';
import { amountText, byYear } from '../message-text';
import type { ProposalRule, Report } from '../rule';

function check(proposal: Proposal): readonly Report[] {
  const table = tableOf(proposal, 'summary');
  if (!table) return [];
  return placedRows(table).filter(({ row }) => row.role === 'line' && row.section === 'implementation').flatMap((placed) => {
    const { row } = placed;
    const negative = table.years.flatMap((year, column) => ((amountAt(row, column) ?? 0) < 0 ? [{ year, stated: statedAt(row, column) }] : []));
    if (negative.length === 0) return [];
    const years = negative.map(({ year }) => year);
    return [{
      messageId: 'negative',
      data: { table: tableName(table), row: row.label, figures: byYear(years, (index) => amountText(negative[index]?.stated ?? null)) },
      table: table.kind,
      model: row.model,
      row: row.label,
      years,
      stated: negative.map(({ stated }) => stated),
      expected: negative.map(() => null),
      places: years.map((year) => figurePlace(placed, year)),
    }];
  });
}

export const rule: ProposalRule = {
  meta: {
    id: 'F202',
    name: 'negativ-implementeringsomkostning',
    title: 'Implementeringsomkostninger er ikke negative.',
    severity: 'warning',
    group: 'signs',
    messages: { negative: '{table}, "{row}": Implementeringsomkostningen er negativ. {figures}. Omkostninger skrives uden minus.' },
    corrects: false,
  },
  subject: 'proposal',
  check,
};

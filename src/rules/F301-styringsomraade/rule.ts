import { BUDGET_AREAS, tableOf } from '../../domain/proposal';
import type { Proposal } from '../../domain/proposal';
import { placedRows, rowPlace } from '../../domain/row-place';
import type { PlacedRow } from '../../domain/row-place';
import { budgetAreaOf } from '../analysis/budget-area';
import { tableName } from '../analysis/table-name';
import { listText } from '../message-text';
import type { MessageData } from '../message-text';
import type { ProposalRule, Report } from '../rule';

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

function report(messageId: string, data: MessageData, line: PlacedRow | undefined, places: Report['places']): Report {
  return {
    messageId,
    data: { table: tableName({ kind: 'summary', caption: '' }), ...data },
    table: 'summary',
    model: line?.row.model ?? null,
    row: line?.row.label ?? null,
    years: [],
    stated: [line?.row.budgetArea ?? null],
    expected: [null],
    places,
  };
}

function check(proposal: Proposal): readonly Report[] {
  const table = tableOf(proposal, 'summary');
  if (!table) return [];
  const lines = placedRows(table).filter(({ row }) => row.role === 'line' && row.section !== 'netImpact');
  if (lines.length > 1 && lines.every(({ row }) => isBlank(row.budgetArea))) {
    return [report('none', {}, undefined, lines.map((line) => rowPlace(line, 'budgetArea')))];
  }
  return lines.filter(({ row }) => budgetAreaOf(row.budgetArea) === null).map((line) => {
    const { label: row, budgetArea } = line.row;
    const place = [rowPlace(line, 'budgetArea')];
    return isBlank(budgetArea)
      ? report('missing', { row }, line, place)
      : report('unknown', { row, area: budgetArea ?? '', known: listText(BUDGET_AREAS) }, line, place);
  });
}

export const rule: ProposalRule = {
  meta: {
    id: 'F301',
    name: 'styringsomraade',
    title: 'Hver linje i Tabel 1 har et kendt styringsområde: Service, Anlæg eller Overførsler.',
    severity: 'warning',
    group: 'form',
    messages: {
      missing: '{table}, "{row}": Linjen har intet styringsområde.',
      unknown: '{table}, "{row}": Styringsområdet "{area}" er ukendt. De kendte er {known}.',
      none: '{table}: Ingen af linjerne har et styringsområde.',
    },
    corrects: false,
  },
  subject: 'proposal',
  check,
};

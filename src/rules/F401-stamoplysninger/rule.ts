import { hasHead } from '../analysis/absent-blocks';
import type { ProposalField, Place } from '../../domain/place';
import type { Proposal } from '../../domain/proposal';
import { placedRows, rowPlace } from '../../domain/row-place';
import type { ProposalRule, Report } from '../rule';

const FIELDS: readonly (readonly [ProposalField, string, (proposal: Proposal) => string | null])[] = [
  ['title', 'Forslagets titel', ({ title }) => title],
  ['summary', 'Kort resumé', ({ summary }) => summary],
  ['pool', 'Der søges om midler fra', ({ pool }) => pool],
  ['presentedBy', 'Fremstillende forvaltning', ({ presentedBy }) => presentedBy],
  // What a source has lost is null, and no omission.
  ['affectedAdministrations', 'Berørte forvaltninger', ({ affectedAdministrations }) => affectedAdministrations?.join('') ?? 'fremgår ikke'],
];

function report(messageId: string, data: Report['data'], place: Place, of: Partial<Report> = {}): Report {
  return { messageId, data, table: null, model: null, row: null, years: [], stated: [null], expected: [null], places: [place], ...of };
}

/** Marks for the innovation pool where another pool is applied for; one report for each table. */
function strayMarks(proposal: Proposal): Report[] {
  const { pool } = proposal;
  if (pool === null || pool.trim() === '' || /innovation/i.test(pool)) return [];
  return proposal.tables.flatMap((table) => {
    const marked = placedRows(table).filter(({ row }) => (row.innovationPool ?? '').trim() !== '');
    const [first] = marked;
    if (!first) return [];
    return [report('innovationPool', { row: first.row.label, pool }, rowPlace(first, 'innovationPool'), {
      table: table.kind,
      model: first.row.model,
      row: first.row.label,
      stated: [first.row.innovationPool],
      places: marked.map((placed) => rowPlace(placed, 'innovationPool')),
    })];
  });
}

function check(proposal: Proposal): readonly Report[] {
  if (!hasHead(proposal)) return [];
  const missing = FIELDS.filter(([, , valueOf]) => (valueOf(proposal) ?? '').trim() === '');
  return [...missing.map(([field, name]) => report('missing', { field: name }, { part: 'field', field })), ...strayMarks(proposal)];
}

export const rule: ProposalRule = {
  meta: {
    id: 'F401',
    name: 'stamoplysninger',
    title: 'Titel, kort resumé, pulje, fremstillende og berørte forvaltninger er udfyldt, og innovationspuljen er kun afkrydset, hvor den søges.',
    severity: 'warning',
    group: 'submission',
    messages: {
      missing: '"{field}" er ikke udfyldt.',
      innovationPool: '"{row}" er afkrydset til innovationspuljen, men der søges om midler fra "{pool}".',
    },
    corrects: false,
  },
  subject: 'proposal',
  check,
};

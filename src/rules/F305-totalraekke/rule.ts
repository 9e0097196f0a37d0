import { modelsOf } from '../../domain/proposal';
import type { FinanceTable, Proposal, Section, TableKind } from '../../domain/proposal';
import { placedRows, rowPlace } from '../../domain/row-place';
import type { PlacedRow } from '../../domain/row-place';
import { sameModel } from '../analysis/rows';
import { tableName, tableNameFirst } from '../analysis/table-name';
import { listText } from '../message-text';
import type { ProposalRule, Report } from '../rule';

/** What a table's total rows are called, and which words in a label say so or say something else. */
interface Expected {
  readonly section: Section;
  readonly messageId: string;
  readonly label: string;
  readonly says: RegExp;
  readonly contradicts: (label: string) => boolean;
}

const NET = /påvirkning|netto/;
const COSTS = /invest|implementering/;
const PERMANENT = /varig/;
const SUM = /total|saml|sum|i alt/;

const SUMMARY: readonly Expected[] = [
  { section: 'permanent', messageId: 'noPermanentTotal', label: 'Samlet varig ændring', says: PERMANENT, contradicts: (label) => COSTS.test(label) || NET.test(label) },
  { section: 'implementation', messageId: 'noCostTotal', label: 'Samlede implementeringsomkostninger', says: COSTS, contradicts: (label) => PERMANENT.test(label) || NET.test(label) },
  { section: 'netImpact', messageId: 'noNetImpact', label: 'Samlet økonomisk påvirkning', says: NET, contradicts: (label) => !NET.test(label) && (PERMANENT.test(label) || COSTS.test(label)) },
];

function investments(area: 'service' | 'anlæg', other: 'service' | 'anlæg'): readonly Expected[] {
  return [{
    section: 'implementation',
    messageId: 'noTableTotal',
    label: `Investeringer totalt, ${area}`,
    says: COSTS,
    contradicts: (label) => PERMANENT.test(label) || NET.test(label) || (label.includes(other) && !label.includes(area)),
  }];
}

const EXPECTED: Readonly<Record<TableKind, readonly Expected[]>> = {
  summary: SUMMARY,
  permanentService: [{
    section: 'permanent',
    messageId: 'noTableTotal',
    label: 'Varige ændringer totalt, service',
    says: PERMANENT,
    contradicts: (label) => COSTS.test(label) || NET.test(label) || (label.includes('anlæg') && !label.includes('service')),
  }],
  serviceInvestment: investments('service', 'anlæg'),
  capitalInvestment: investments('anlæg', 'service'),
};

function labelFor({ label }: Expected, model: string | null): string {
  return model === null ? label : `${label} ${model.toLowerCase()}`;
}

function missingTotals(table: FinanceTable, rows: readonly PlacedRow[], expected: Expected, models: readonly (string | null)[]): Report[] {
  const inSection = rows.filter(({ row }) => row.section === expected.section);
  const hasRows = expected.section === 'netImpact' ? rows.length > 0 : inSection.some(({ row }) => row.role === 'line');
  if (!hasRows) return [];
  const totals = inSection.filter(({ row }) => row.role === 'total');
  const perModel = expected.section !== 'implementation' && (table.kind === 'summary' || inSection.some(({ row }) => row.model !== null));
  const missing = (perModel ? models : [null]).filter((model) => !totals.some(({ row }) => row.model === null || sameModel(row.model, model)));
  if (missing.length === 0 || (!perModel && totals.length > 0)) return [];
  const labels = missing.map((model) => labelFor(expected, model));
  return [{
    messageId: expected.messageId,
    data: { table: tableNameFirst(table), label: listText(labels.map((label) => `"${label}"`)) },
    table: table.kind,
    model: missing.length === 1 ? (missing[0] ?? null) : null,
    row: null,
    years: [],
    stated: [null],
    expected: [labels.join(', ')],
    places: [{ part: 'caption', table: table.kind }],
  }];
}

function wrongLabels(table: FinanceTable, rows: readonly PlacedRow[], expected: Expected): Report[] {
  return rows.filter(({ row }) => row.role === 'total' && row.section === expected.section).flatMap((placed) => {
    const { label, model } = placed.row;
    const said = label.toLowerCase();
    if ((expected.says.test(said) || SUM.test(said)) && !expected.contradicts(said)) return [];
    const place = rowPlace(placed, 'label');
    const wanted = labelFor(expected, model);
    return [{
      messageId: 'label',
      data: { table: tableName(table), row: label, expected: wanted },
      table: table.kind,
      model,
      row: label,
      years: [],
      stated: [label],
      expected: [wanted],
      places: [place],
      correction: { changes: [{ place, value: wanted }] },
    }];
  });
}

function check(proposal: Proposal): readonly Report[] {
  const models = modelsOf(proposal);
  return proposal.tables.flatMap((table) => {
    const rows = placedRows(table);
    return EXPECTED[table.kind].flatMap((expected) => [...missingTotals(table, rows, expected, models), ...wrongLabels(table, rows, expected)]);
  });
}

export const rule: ProposalRule = {
  meta: {
    id: 'F305',
    name: 'totalraekke',
    title: 'Hver tabel har en totalrække, hvis navn siger, hvad den lægger sammen.',
    severity: 'warning',
    group: 'form',
    messages: {
      noPermanentTotal: '{table} mangler rækken {label}.',
      noCostTotal: '{table} mangler rækken {label}.',
      noNetImpact: '{table} mangler rækken {label}.',
      noTableTotal: '{table} mangler en totalrække: {label}.',
      label: '{table}: Totalrækken hedder "{row}", men lægger noget andet sammen. Den bør hedde "{expected}".',
    },
    corrects: true,
  },
  subject: 'proposal',
  check,
};

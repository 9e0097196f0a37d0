import fc from 'fast-check';
import type { Figure } from '../../domain/figure';
import type { KpiFigure, KpiRow, KpiTable } from '../../domain/kpi';
import type { FinanceTable, Payback, Proposal, Row, UnreadFigures } from '../../domain/proposal';

/** Labels repeat, differ in case only, or are anything. */
const label = fc.oneof(fc.constantFrom('Drift', 'drift', 'Samlet varig ændring', 'Samlet varig ændring model 1', '', '{row}', '[x]'), fc.string());
const text = fc.option(fc.oneof(fc.string(), fc.constantFrom('Ja', 'Nej', 'X antal', ' ', '2020', '{table}', 'Service')), { nil: null });
const model = fc.constantFrom(null, null, 'Model 1', 'model 1', 'Model 2');
const year = fc.oneof(fc.integer({ min: 2018, max: 2026 }), fc.integer());

/** Numbers, blanks and text; also what no reader should give. */
export const arbitraryFigure: fc.Arbitrary<Figure> = fc.oneof(
  fc.constantFrom(null, 0, -0),
  fc.integer({ min: -1000, max: 1000 }),
  fc.double(),
  fc.record({ text: fc.string(), value: fc.option(fc.double(), { nil: null }) }),
);

const row: fc.Arbitrary<Row> = fc.record({
  role: fc.constantFrom('line', 'total'),
  section: fc.constantFrom('permanent', 'implementation', 'netImpact'),
  label,
  budgetArea: fc.constantFrom(null, 'Service', 'Anlæg', 'Overførsler', 'service', '?'),
  model,
  group: fc.constantFrom(null, 'Børn', 'Voksne'),
  figures: fc.array(arbitraryFigure, { maxLength: 8 }),
  innovationPool: fc.constantFrom(null, 'X', ''),
});

const table: fc.Arbitrary<FinanceTable> = fc.record({
  kind: fc.constantFrom('summary', 'permanentService', 'serviceInvestment', 'capitalInvestment'),
  caption: fc.oneof(fc.constantFrom('Tabel 1. Økonomi', 'Tabel 2', ''), fc.string()),
  unit: fc.oneof(fc.constantFrom(null, '1.000 kr. 2020 p/l'), fc.string()),
  years: fc.array(year, { maxLength: 7 }),
  rows: fc.array(row, { maxLength: 12 }),
});

const payback: fc.Arbitrary<Payback> = fc.record({ basis: fc.constantFrom('service', 'total'), label, model, figure: arbitraryFigure });

const unread: fc.Arbitrary<UnreadFigures> = fc.record({
  reason: fc.constantFrom('belowTotal', 'aboveYears', 'withoutYear', 'noYears', 'unknownCaption', 'secondTable'),
  table: fc.record({ kind: fc.constantFrom('summary', 'permanentService', 'serviceInvestment', 'capitalInvestment'), caption: fc.string() }),
  label,
  years: fc.array(year, { maxLength: 4 }),
  figures: fc.array(arbitraryFigure, { maxLength: 5 }),
});

/** Any proposal that the types allow, however little sense it makes. */
export const arbitraryProposal: fc.Arbitrary<Proposal> = fc.record({
  catalogue: fc.constantFrom(null, '2020', '?'),
  id: fc.oneof(fc.constantFrom(null, 'BU01', 'x'), fc.string()),
  title: text,
  area: text,
  summary: text,
  pool: text,
  presentedBy: text,
  affectedAdministrations: fc.option(fc.array(fc.string()), { nil: null }),
  tables: fc.array(table, { maxLength: 5 }),
  paybacks: fc.array(payback, { maxLength: 3 }),
  headings: fc.option(fc.array(fc.oneof(fc.constantFrom('Risikovurdering', '1.4 ØKONOMI'), fc.string())), { nil: null }),
  implementationPlan: fc.option(fc.record({ years: fc.array(year), activities: fc.array(fc.record({ label, marks: fc.array(text) })) }), { nil: null }),
  successCriteria: fc.option(fc.array(fc.record({ criterion: fc.string(), measuredBy: text, responsible: text, when: text })), { nil: null }),
  risk: text,
  consultations: fc.option(fc.array(fc.record({ party: fc.string(), answer: text, conclusion: text })), { nil: null }),
  unread: fc.array(unread, { maxLength: 4 }),
});

const kpiFigure: fc.Arbitrary<KpiFigure> = fc.record({ year, value: arbitraryFigure, part: arbitraryFigure, whole: arbitraryFigure });

const kpiRow: fc.Arbitrary<KpiRow> = fc.record({
  objectiveId: fc.constantFrom(null, 'BBU2', 'BBU3'),
  track: text,
  objective: fc.string(),
  measure: text,
  unit: fc.constantFrom(null, '%', 'antal', ''),
  direction: fc.constantFrom(null, 'op', 'ned', '?'),
  baseline: fc.option(kpiFigure, { nil: null }),
  measurements: fc.array(kpiFigure, { maxLength: 5 }),
  status: fc.constantFrom(null, 'Grøn', 'rød', '?'),
  statusTyped: fc.boolean(),
  source: text,
});

export const arbitraryKpiTable: fc.Arbitrary<KpiTable> = fc.record({
  report: fc.constantFrom(null, '2024-06', '?'),
  citizenCentre: fc.constantFrom(null, 'BBU', '?'),
  rows: fc.array(kpiRow, { maxLength: 6 }),
});

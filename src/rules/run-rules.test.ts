import { findingKey } from '../domain/finding';
import type { KpiRule, ProposalRule, Report, Rule, WorkbookRule } from './rule';
import { RULE_FAILED, runRules } from './run-rules';
import { cost, costTotal, proposalOf, SERVICE, smallDetails, smallSummary, table } from './testing/sample-proposal';
import { kpiTableOf, publishedOf } from './testing/sample-published';

const META: Rule['meta'] = {
  id: 'T001', name: 'test', title: 'Test.', severity: 'error', group: 'arithmetic', corrects: false,
  messages: { one: '{what} er {amount}.', info: { text: 'Bemærk {what}.', severity: 'info' } },
};

const REPORT: Report = { messageId: 'one', data: { what: 'Tallet', amount: -1890 }, table: 'summary', model: null, row: 'Drift', years: [2020], stated: [1], expected: [2], places: [] };

function proposalRule(check: ProposalRule['check'], id = 'T001'): ProposalRule {
  return { meta: { ...META, id }, subject: 'proposal', check };
}

test('a report becomes a finding with its message filled in and its message’s severity', () => {
  const rule = proposalRule(() => [REPORT, { ...REPORT, messageId: 'info', data: { what: 'dette' } }]);
  const { proposals } = runRules({ proposals: [proposalOf([])], kpiTables: [] }, publishedOf(), [rule]);
  expect(proposals[0]?.map(({ message, severity }) => [message, severity])).toEqual([['Tallet er -1.890.', 'error'], ['Bemærk dette.', 'info']]);
  expect(proposals[0]?.[0]).toMatchObject({ rule: 'T001', name: 'test', row: 'Drift', years: [2020], stated: [1], expected: [2], correction: null, related: [] });
});

test('findings run parallel to proposals and KPI tables', () => {
  const ofWorkbook: WorkbookRule = { meta: META, subject: 'workbook', check: () => [{ ...REPORT, index: 1 }] };
  const ofKpis: KpiRule = { meta: META, subject: 'kpiTable', check: ({ report }) => (report === 'B' ? [REPORT] : []) };
  const ofBoth: ProposalRule = { ...proposalRule(({ id }) => (id === 'BU01' ? [REPORT] : [])), checkKpiTable: ({ report }) => (report === 'A' ? [REPORT] : []) };
  const { proposals, kpiTables } = runRules({
    proposals: [proposalOf([], { id: 'BU01' }), proposalOf([], { id: 'BU02' })],
    kpiTables: [kpiTableOf([], { report: 'A' }), kpiTableOf([], { report: 'B' })],
  }, publishedOf(), [ofWorkbook, ofKpis, ofBoth]);
  expect(proposals.map((findings) => findings.length)).toEqual([1, 1]);
  expect(kpiTables.map((findings) => findings.length)).toEqual([1, 1]);
});

test('a rule that throws is named, and the other rules’ findings survive', () => {
  const throwing = proposalRule(() => { throw new Error('i stykker'); }, 'T009');
  const { proposals } = runRules({ proposals: [proposalOf([])], kpiTables: [] }, publishedOf(), [throwing, proposalRule(() => [REPORT])]);
  expect(proposals[0]?.map(({ rule, messageId, severity }) => [rule, messageId, severity])).toEqual([['T009', RULE_FAILED, 'warning'], ['T001', 'one', 'error']]);
  expect(proposals[0]?.[0]?.message).toBe('Reglen T009 test kunne ikke gennemføres og har derfor ikke kontrolleret noget (i stykker).');
});

test('a workbook rule that throws is named at every proposal', () => {
  const throwing: WorkbookRule = { meta: META, subject: 'workbook', check: () => { throw new Error('i stykker'); } };
  const { proposals } = runRules({ proposals: [proposalOf([]), proposalOf([])], kpiTables: [] }, publishedOf(), [throwing]);
  expect(proposals.map((findings) => findings.map(({ messageId }) => messageId))).toEqual([[RULE_FAILED], [RULE_FAILED]]);
});

test('a total that is not its lines’ sum and the tables that disagree are linked to each other', () => {
  const proposal = proposalOf([
    table('summary', [cost('Flytning', [350, null, null, null], SERVICE), cost('Istandsættelse', [1540, null, null, null], SERVICE), costTotal([1890, null, null, null])]),
    table('serviceInvestment', [cost('Flytning', [350, null, null, null]), cost('Istandsættelse', [1550, null, null, null]), costTotal([1890, null, null, null], 'Investeringer totalt, service')]),
  ]);
  const findings = (runRules({ proposals: [proposal], kpiTables: [] }, publishedOf()).proposals[0] ?? []).filter(({ severity }) => severity === 'error');
  expect(findings.map(({ rule }) => rule)).toEqual(['F104', 'F106']);
  const [total, line] = findings;
  expect(total?.related).toEqual(line ? [findingKey(line)] : null);
  expect(line?.related).toEqual(total ? [findingKey(total)] : null);
});

test('findings that merely share an addend are not linked', () => {
  const summary = smallSummary({ permanentTotal: [0, -410, -700, -700], costTotal: [500, 610, null, null] });
  const findings = runRules({ proposals: [proposalOf([summary, ...smallDetails()])], kpiTables: [] }, publishedOf()).proposals[0] ?? [];
  expect(findings.filter(({ severity }) => severity === 'error').map(({ rule, related }) => [rule, related])).toEqual([['F101', []], ['F102', []]]);
});

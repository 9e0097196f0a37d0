import { caseFaults, suiteFaults } from './rule-tester';
import type { ProposalRule, Report } from './rule';
import { permanent, permanentTotal, proposalOf, table } from './testing/sample-proposal';

const RIGHT = proposalOf([table('permanentService', [permanent('Drift', [1, 2, 3, 4]), permanentTotal([1, 2, 3, 4])])]);
const WRONG = proposalOf([table('permanentService', [permanent('Drift', [1, 2, 3, 4]), permanentTotal([9, 2, 3, 4])])]);
const CORRECTED = RIGHT;

const PLACE = { part: 'figure', table: 'permanentService', section: 'permanent', model: null, role: 'total', label: 'Samlet varig ændring', occurrence: 1, year: 2019 } as const;

const REPORT: Report = {
  messageId: 'sum', data: { row: 'Drift' }, table: 'permanentService', model: null, row: 'Drift', years: [2019], stated: [9], expected: [1],
  places: [PLACE], correction: { changes: [{ place: PLACE, value: 1 }] },
};

/** Reports where the total's first figure is 9. */
function ruleThatReports(report: Partial<Report> = {}, messages: ProposalRule['meta']['messages'] = { sum: '"{row}" er forkert.' }): ProposalRule {
  return {
    meta: { id: 'T001', name: 'tal', title: 'Tal er rigtige.', severity: 'error', group: 'arithmetic', messages, corrects: true },
    subject: 'proposal',
    check: ({ tables }) => (tables[0]?.rows.at(-1)?.figures[0] === 9 ? [{ ...REPORT, ...report }] : []),
  };
}

const UNEXPECTING = { name: 'forkert', proposal: WRONG, findings: [{ messageId: 'sum', place: PLACE }] };
const INVALID = { ...UNEXPECTING, corrected: CORRECTED };

test('a right case has no faults', () => {
  expect(caseFaults(ruleThatReports(), INVALID)).toEqual([]);
  expect(caseFaults(ruleThatReports(), { name: 'rigtigt', proposal: RIGHT })).toEqual([]);
});

test('it refuses a valid case that is reported', () => {
  expect(caseFaults(ruleThatReports(), { name: 'rigtigt', proposal: WRONG })).toEqual(['reports "Drift" er forkert.']);
});

test('it refuses an invalid case of which nothing is reported, or which names no findings', () => {
  expect(caseFaults(ruleThatReports(), { ...INVALID, proposal: RIGHT })).toContain('the rule reports nothing');
  expect(caseFaults(ruleThatReports(), { ...INVALID, findings: [] })).toContain('an invalid case names no findings');
});

test('it refuses a finding that is not the one expected', () => {
  expect(caseFaults(ruleThatReports(), { ...INVALID, findings: [{ messageId: 'sum', place: PLACE, stated: [8] }] })).toEqual(['finding 1: stated is [9], expected [8]']);
  expect(caseFaults(ruleThatReports(), { ...INVALID, findings: [{ messageId: 'sum', place: null }] })[0]).toMatch(/finding 1: place is/);
  expect(caseFaults(ruleThatReports(), { ...INVALID, findings: [...INVALID.findings, ...INVALID.findings] })[0]).toMatch(/1 findings instead of 2/);
});

test('it refuses unfilled placeholders, data without one, unknown messages and figures that do not run parallel', () => {
  expect(caseFaults(ruleThatReports({}, { sum: '"{row}" i {year}' }), INVALID)).toContain('unfilled placeholders: year');
  expect(caseFaults(ruleThatReports({ data: { row: 'Drift', year: '2019' } }), INVALID)).toContain('data without a placeholder: year');
  expect(caseFaults(ruleThatReports({}, {}), INVALID)).toContain('unknown messageId "sum"');
  expect(caseFaults(ruleThatReports({ stated: [1, 2] }), INVALID)).toContain('stated and expected do not run parallel to years');
});

test('it refuses a rule that changes its input, throws, or answers differently the second time', () => {
  const changing: ProposalRule = { ...ruleThatReports(), check: (proposal) => { Object.assign(proposal, { title: 'x' }); return []; } };
  const throwing: ProposalRule = { ...ruleThatReports(), check: () => { throw new Error('nej'); } };
  let calls = 0;
  const moody: ProposalRule = { ...ruleThatReports(), check: () => ((calls += 1) % 2 === 0 ? [REPORT] : []) };
  expect(caseFaults(changing, { name: 'rigtigt', proposal: RIGHT })[0]).toMatch(/changes its input/);
  expect(caseFaults(throwing, { name: 'rigtigt', proposal: RIGHT })[0]).toMatch(/throws.*nej/);
  expect(caseFaults(moody, { name: 'rigtigt', proposal: RIGHT })).toEqual(['the rule reports something else the second time']);
});

test('it refuses a correction that nobody expected, that does nothing, or after which the rule still reports', () => {
  expect(caseFaults(ruleThatReports(), UNEXPECTING)[0]).toMatch(/say in "corrected"/);
  expect(caseFaults(ruleThatReports({ correction: { changes: [{ place: PLACE, value: 9 }] } }), INVALID)).toEqual(['the correction changes nothing']);
  const stubborn: ProposalRule = { ...ruleThatReports(), check: () => [REPORT] };
  expect(caseFaults(stubborn, INVALID)).toEqual(['the rule still reports after its correction']);
  expect(caseFaults(ruleThatReports({ correction: { changes: [{ place: PLACE, value: 7 }] } }), INVALID)[0]).toMatch(/^corrected differs/);
});

test('it refuses two findings with one key', () => {
  const twice: ProposalRule = { ...ruleThatReports(), check: (proposal) => [...ruleThatReports().check(proposal, { proposal: () => undefined, idLetters: () => undefined, kpiTable: () => undefined, reports: [] }), REPORT] };
  expect(caseFaults(twice, { ...INVALID, findings: [...INVALID.findings, ...INVALID.findings] })).toContain('two findings have one key');
});

test('it refuses suites with duplicate cases, without valid cases, or that leave a message or the correction untried', () => {
  const valid = [{ name: 'rigtigt', proposal: RIGHT }];
  expect(suiteFaults(ruleThatReports(), { valid, invalid: [INVALID] })).toEqual([]);
  expect(suiteFaults(ruleThatReports(), { valid: [], invalid: [INVALID] })).toEqual(['no valid case']);
  expect(suiteFaults(ruleThatReports(), { valid, invalid: [INVALID, { ...INVALID, name: 'igen' }] })).toEqual(['"igen" tries the same as "forkert"']);
  expect(suiteFaults(ruleThatReports({}, { sum: 'a', other: 'b' }), { valid, invalid: [INVALID] })).toEqual(['no invalid case for the message "other"']);
  expect(suiteFaults(ruleThatReports(), { valid, invalid: [UNEXPECTING] })).toEqual(['no case shows the correction']);
});

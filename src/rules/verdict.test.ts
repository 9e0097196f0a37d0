import type { Severity } from '../domain/finding';
import { absentBlocks } from './analysis/absent-blocks';
import { payback, proposalOf, smallDetails, smallSummary } from './testing/sample-proposal';
import { countOf, verdictOf } from './verdict';

function findings(...severities: readonly Severity[]) {
  return severities.map((severity) => ({ severity }));
}

const ACCEPTED = { reason: 'Aftalt', by: 'Økonomi' };

test('any error that is not accepted makes a proposal not ready', () => {
  expect(verdictOf(findings('info', 'error'), [])).toBe('not-ready');
  expect(verdictOf(findings('error'), ['head'])).toBe('not-ready');
  expect(verdictOf([{ severity: 'error', acceptance: ACCEPTED }], [])).toBe('ready');
  expect(verdictOf([{ severity: 'error', acceptance: null }], [])).toBe('not-ready');
});

test('warnings count where they are not accepted; what only tells does not', () => {
  expect(verdictOf(findings('warning', 'info'), [])).toBe('ready-with-warnings');
  expect(verdictOf([{ severity: 'warning', acceptance: ACCEPTED }], [])).toBe('ready');
  expect(verdictOf(findings('info'), [])).toBe('ready');
  expect(countOf([...findings('warning', 'error'), { severity: 'warning', acceptance: ACCEPTED }], 'warning')).toBe(1);
});

test('where blocks are absent, the tables are in order and no more', () => {
  expect(verdictOf([], ['consultations'])).toBe('tables-only');
  expect(verdictOf(findings('warning'), ['consultations'])).toBe('tables-only');
});

test('a sheet with the tables alone lacks the other blocks', () => {
  const tablesOnly = proposalOf([smallSummary(), ...smallDetails()], { id: 'BU01', paybacks: [payback(3)] });
  expect(absentBlocks(tablesOnly)).toEqual(['head', 'headings', 'successCriteria', 'risk', 'consultations']);
  expect(absentBlocks({ ...tablesOnly, title: 'Omstilling', headings: [], successCriteria: [], consultations: [] })).toEqual([]);
});

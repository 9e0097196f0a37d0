import fc from 'fast-check';
import type { Finding } from '../domain/finding';
import { acceptanceOf, kpiTableSubject, matchAcceptances, proposalSubject } from './acceptances';
import { runRules } from './run-rules';
import { arbitraryProposal } from './testing/arbitrary-proposal';
import { proposalOf, smallDetails, smallSummary } from './testing/sample-proposal';
import { publishedOf } from './testing/sample-published';

function findingsOf(permanentTotal: readonly number[]): readonly Finding[] {
  const proposal = proposalOf([smallSummary({ permanentTotal }), ...smallDetails()], { catalogue: '2020', id: 'BU01' });
  return (runRules({ proposals: [proposal], kpiTables: [] }, publishedOf()).proposals[0] ?? []).filter(({ rule }) => rule === 'F101');
}

const BU01 = proposalSubject({ catalogue: '2020', id: 'BU01' });
const WRONG = [0, -410, -700, -700];

function acceptAll(findings: readonly Finding[]) {
  return findings.map((finding) => acceptanceOf(BU01, finding, 'Afrundet i bilaget', 'Økonomi'));
}

test('an accepted finding is recognised while its figures are the same', () => {
  const findings = findingsOf(WRONG);
  const { accepted, stale, withoutSubject } = matchAcceptances([{ subject: BU01, findings: findingsOf(WRONG) }], acceptAll(findings));
  expect(accepted).toEqual([[expect.objectContaining({ rule: 'F101', reason: 'Afrundet i bilaget', by: 'Økonomi' })]]);
  expect([stale, withoutSubject]).toEqual([[[]], []]);
});

test('it survives being stored as JSON', () => {
  const stored = JSON.parse(JSON.stringify(acceptAll(findingsOf(WRONG))));
  expect(matchAcceptances([{ subject: BU01, findings: findingsOf(WRONG) }], stored).accepted[0]?.[0]).not.toBeNull();
});

test('it stops counting as soon as the figures change, and is reported as stale', () => {
  const { accepted, stale } = matchAcceptances([{ subject: BU01, findings: findingsOf([0, -411, -700, -700]) }], acceptAll(findingsOf(WRONG)));
  expect(accepted).toEqual([[null]]);
  expect(stale[0]?.map(({ rule, severity }) => [rule, severity])).toEqual([['A101', 'info']]);
  expect(stale[0]?.[0]?.message).toContain('F101 ("Samlet varig ændring")');
});

test('it holds for its own proposal only', () => {
  const other = proposalSubject({ catalogue: '2020', id: 'BU02' });
  const { accepted, stale, withoutSubject } = matchAcceptances([{ subject: other, findings: findingsOf(WRONG) }], acceptAll(findingsOf(WRONG)));
  expect([accepted, stale]).toEqual([[[null]], [[]]]);
  expect(withoutSubject.map(({ rule }) => rule)).toEqual(['A101']);
});

test('a stale acceptance of a proposal that stands on two sheets is reported once', () => {
  const subjects = [{ subject: BU01, findings: [] }, { subject: BU01, findings: [] }];
  expect(matchAcceptances(subjects, acceptAll(findingsOf(WRONG))).stale.map((findings) => findings.length)).toEqual([1, 0]);
});

test('of two acceptances of one finding, the last holds', () => {
  const [first] = acceptAll(findingsOf(WRONG));
  const acceptances = first ? [first, { ...first, reason: 'Ny grund' }] : [];
  expect(matchAcceptances([{ subject: BU01, findings: findingsOf(WRONG) }], acceptances).accepted[0]?.[0]?.reason).toBe('Ny grund');
});

test('KPI tables are told apart by report and citizen centre', () => {
  const subject = kpiTableSubject({ report: '2024-06', citizenCentre: 'BBU' });
  const [finding] = findingsOf(WRONG);
  const acceptance = finding && acceptanceOf(subject, finding, 'a', 'b');
  const elsewhere = kpiTableSubject({ report: '2022-06', citizenCentre: 'BBU' });
  const matched = finding && acceptance && matchAcceptances([{ subject: elsewhere, findings: [finding] }, { subject, findings: [finding] }], [acceptance]);
  expect(matched?.accepted.map(([one]) => one === null)).toEqual([true, false]);
});

test('accepting every finding of any proposal leaves none open and none stale', () => {
  fc.assert(fc.property(arbitraryProposal, (proposal) => {
    const findings = runRules({ proposals: [proposal], kpiTables: [] }, publishedOf()).proposals[0] ?? [];
    const subject = proposalSubject(proposal);
    const { accepted, stale } = matchAcceptances([{ subject, findings }], findings.map((finding) => acceptanceOf(subject, finding, 'grund', 'navn')));
    expect(accepted[0]?.filter((acceptance) => acceptance === null)).toEqual([]);
    expect(stale).toEqual([[]]);
  }), { numRuns: 150 });
});

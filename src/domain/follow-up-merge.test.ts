import type { FollowUp, FollowUpCriterion, FollowUpSeries } from './follow-up';
import { timeOf } from './due-date';
import { termsOf } from './due-terms';
import { joinedFollowUps, refreshedFollowUp, withEntries } from './follow-up-merge';

function series(kind: FollowUpSeries['kind'], planned: readonly number[], realised: readonly (number | null)[] = [], model: string | null = null): FollowUpSeries {
  return { kind, model, target: null, figures: planned.map((each, index) => ({ year: 2019 + index, planned: each, realised: realised[index] ?? null })) };
}

function criterion(number: number, text: string, details: Partial<FollowUpCriterion> = {}): FollowUpCriterion {
  return { number, criterion: text, measuredBy: null, responsible: null, when: '2021', terms: termsOf(timeOf('2021')), result: null, resultDate: null, ...details };
}

function followUp(details: Partial<FollowUp>): FollowUp {
  return { catalogue: '2020', id: 'BU01', plan: null, title: 'Peer-to-Peer', citizenCentre: 'BBU', series: [], criteria: [], remarks: [], ...details };
}

test('planned figures are the new ones, realised the user’s', () => {
  const fresh = followUp({ series: [series('permanent', [0, -1200, -1200])] });
  const old = followUp({ series: [series('permanent', [0, -1000, -1000], [0, -950])] });
  expect(withEntries(fresh, old).series).toEqual([series('permanent', [0, -1200, -1200], [0, -950])]);
});

test('a result never gets lost: years and models that the proposal no longer has stay where they have one', () => {
  const fresh = followUp({ series: [series('permanent', [0])] });
  const old = followUp({ series: [series('permanent', [0, -1000, -1000], [0, -950]), series('permanent', [0], [5], 'Model 2'), series('permanent', [0], [], 'Model 3')] });
  expect(withEntries(fresh, old).series).toEqual([series('permanent', [0, -1000], [0, -950]), series('permanent', [0], [5], 'Model 2')]);
});

test('criteria are found by their wording, then by their number', () => {
  const fresh = followUp({ criteria: [criterion(1, 'Nyt kriterium'), criterion(2, 'Færre anbringelser'), criterion(3, 'Flere i egen bolig, omskrevet')] });
  const old = followUp({
    criteria: [criterion(1, 'Færre anbringelser', { result: 'Opfyldt', resultDate: '2021-05-01' }), criterion(3, 'Flere i egen bolig', { result: 'Delvist' })],
    remarks: [{ at: { criterion: 1 }, text: 'Se notat' }, { at: { model: null, target: null, year: 2020 }, text: 'Sent i gang' }],
  });
  const { criteria, remarks } = withEntries(fresh, old);
  expect(criteria.map(({ number, result }) => [number, result])).toEqual([[1, null], [2, 'Opfyldt'], [3, 'Delvist']]);
  expect(remarks).toEqual([{ at: { criterion: 2 }, text: 'Se notat' }, { at: { model: null, target: null, year: 2020 }, text: 'Sent i gang' }]);
});

test('a criterion that is gone is kept where it has a result', () => {
  const old = followUp({ criteria: [criterion(1, 'Bliver'), criterion(2, 'Væk, med resultat', { result: 'Opfyldt' }), criterion(3, 'Væk')], remarks: [{ at: { criterion: 3 }, text: 'Uden plads' }] });
  const { criteria, remarks } = withEntries(followUp({ criteria: [criterion(1, 'Bliver')] }), old);
  expect(criteria.map(({ number, criterion: text }) => [number, text])).toEqual([[1, 'Bliver'], [2, 'Væk, med resultat']]);
  expect(remarks).toEqual([]);
});

test('due dates follow the proposal unless the user has set them', () => {
  const fresh = followUp({ criteria: [criterion(1, 'A', { when: '2022', terms: termsOf(timeOf('2022')) }), criterion(2, 'B', { when: '2022', terms: termsOf(timeOf('2022')) })] });
  const old = followUp({ criteria: [criterion(1, 'A'), criterion(2, 'B', { terms: { first: '2021-06-30', interval: 6, last: null } })] });
  expect(withEntries(fresh, old).criteria.map(({ terms }) => terms.first)).toEqual(['2022-12-31', '2021-06-30']);
});

test('the parts of several sheets are one follow-up', () => {
  const figures = followUp({ series: [series('permanent', [0])], remarks: [{ at: { model: null, target: null, year: 2019 }, text: 'a' }] });
  const criteria = followUp({ criteria: [criterion(1, 'A')], citizenCentre: null });
  const other = followUp({ id: 'BU02' });
  expect(joinedFollowUps([figures, other, criteria])).toEqual([{ ...figures, criteria: criteria.criteria }, other]);
  expect(joinedFollowUps([figures, figures])[0]?.series).toHaveLength(1);
});

test('a refreshed follow-up keeps what it has, in its place, and adds what is new after it', () => {
  const fresh = followUp({ series: [series('permanent', [0, -1200, -1200])], criteria: [criterion(1, 'Nyt'), criterion(2, 'Færre')] });
  const old = followUp({ series: [series('permanent', [0, -1000], [0, -950])], criteria: [criterion(1, 'Færre', { result: 'Nået' }), criterion(2, 'Udgået')] });
  const after = refreshedFollowUp(old, fresh);
  expect(after.series).toEqual([series('permanent', [0, -1200, -1200], [0, -950])]);
  expect(after.criteria.map(({ number, criterion: text, result }) => [number, text, result])).toEqual([[1, 'Færre', 'Nået'], [2, 'Udgået', null], [3, 'Nyt', null]]);
  expect(refreshedFollowUp(after, fresh)).toEqual(after);
});

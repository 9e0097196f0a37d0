import { followUpOf } from '../../domain/follow-up-start';
import type { Proposal } from '../../domain/proposal';
import { SERVICE, cost, permanent, proposalOf, table } from '../../rules/testing/sample-proposal';
import { FOLLOW_UP_DEFAULTS } from './follow-up-options';
import { followUpPlan } from './follow-up-plan';
import { readFollowUps } from './follow-up-reader';
import { refreshFollowUp } from './follow-up-refresh';
import { planGrid } from '../plan-grid';
import type { ParsedFollowUp } from '../reading';

const OPTIONS = { ...FOLLOW_UP_DEFAULTS, day: '2021-02-01', source: 'Kilde: kataloget' };

function proposal(saving: number, details: Partial<Proposal> = {}): Proposal {
  return proposalOf([table('summary', [permanent('Færre forløb', [0, -400, saving, -700], SERVICE), cost('Projektledelse', [500, 600, null, null], SERVICE)])], {
    catalogue: '2020', id: 'BU01', title: 'Peer-to-Peer', area: 'Børnefamilier med særlige behov',
    successCriteria: [{ criterion: 'Færre  anbringelser', measuredBy: 'Registrering', responsible: 'BBU', when: '2021' }], ...details,
  });
}

function parsed(of: Proposal): readonly [figures: ParsedFollowUp, criteria: ParsedFollowUp] {
  const [figures, criteria] = followUpPlan({ proposals: [followUpOf(of)], plans: [] }, OPTIONS).sheets.map((sheet) => readFollowUps(planGrid(sheet))?.followUps[0]);
  if (figures === undefined || criteria === undefined) throw new Error('not read');
  return [figures, criteria];
}

test('nothing changes where the proposal has not changed', () => {
  for (const part of parsed(proposal(-700))) expect(refreshFollowUp(part, followUpOf(proposal(-700)))).toEqual([]);
});

test('a planned figure that differs is changed, and nothing else', () => {
  const [figures, criteria] = parsed(proposal(-700));
  expect(refreshFollowUp(figures, followUpOf(proposal(-900)))).toEqual([{
    sheet: 'Opfølgning', address: 'H9', about: '2020:BU01, varig ændring 2021', place: { part: 'followUp', series: 'permanent', model: null, target: null, column: 'planned', year: 2021 }, before: -700, value: -900, replacesFormula: false,
  }]);
  expect(refreshFollowUp(criteria, followUpOf(proposal(-900)))).toEqual([]);
});

test('what the user has entered is never touched', () => {
  const [figures] = parsed(proposal(-700));
  const entered = { ...figures, followUp: { ...figures.followUp, series: figures.followUp.series.map((series) => ({ ...series, figures: series.figures.map((figure) => ({ ...figure, realised: 99 })) })) } };
  const changes = refreshFollowUp(entered, followUpOf(proposal(-900)));
  expect(changes.map(({ place }) => ('column' in place ? place.column : ''))).toEqual(['planned']);
});

test('a criterion’s wording and the due date that follows from it are changed', () => {
  const [, criteria] = parsed(proposal(-700));
  const fresh = followUpOf(proposal(-700, { successCriteria: [{ criterion: 'Færre anbringelser', measuredBy: 'Registrering', responsible: 'Ledelsen', when: 'Ultimo 2022' }] }));
  expect(refreshFollowUp(criteria, fresh).map(({ address, before, value }) => [address, before, value])).toEqual([['I8', 'BBU', 'Ledelsen'], ['J8', '2021', 'Ultimo 2022'], ['K8', 44561, 44926]]);
});

test('a due date that the user has set stays', () => {
  const [, criteria] = parsed(proposal(-700));
  const own = { ...criteria, followUp: { ...criteria.followUp, criteria: criteria.followUp.criteria.map((each) => ({ ...each, terms: { first: '2021-06-30', interval: null, last: null } })) } };
  const fresh = followUpOf(proposal(-700, { successCriteria: [{ criterion: 'Færre anbringelser', measuredBy: 'Registrering', responsible: 'BBU', when: '2022' }] }));
  expect(refreshFollowUp(own, fresh).map(({ address }) => address)).toEqual(['J8']);
});

test('a formula of the user’s is named before it is replaced', () => {
  const [figures] = parsed(proposal(-700));
  const changes = refreshFollowUp({ ...figures, formulaCells: new Set(['H9']) }, followUpOf(proposal(-900)));
  expect(changes.map(({ replacesFormula }) => replacesFormula)).toEqual([true]);
});

test('text in place of a planned figure becomes a number', () => {
  const [figures] = parsed(proposal(-700));
  const typed = { ...figures, followUp: { ...figures.followUp, series: figures.followUp.series.map((series) => ({ ...series, figures: series.figures.map((figure) => (figure.planned === -700 ? { ...figure, planned: { text: '-700 ', value: -700 } } : figure)) })) } };
  expect(refreshFollowUp(typed, followUpOf(proposal(-700))).map(({ before, value }) => [before, value])).toEqual([['-700 ', -700], ['-700 ', -700]]);
});

test('a criterion that is put before the others takes nobody’s result', () => {
  const [, criteria] = parsed(proposal(-700));
  const answered = { ...criteria, followUp: { ...criteria.followUp, criteria: criteria.followUp.criteria.map((each) => ({ ...each, result: 'Nået' })) } };
  const successCriteria = [{ criterion: 'Nyt', measuredBy: null, responsible: null, when: null }, { criterion: 'Færre anbringelser', measuredBy: 'Registrering', responsible: 'BBU', when: '2021' }];
  expect(refreshFollowUp(answered, followUpOf(proposal(-700, { successCriteria })))).toEqual([]);
});

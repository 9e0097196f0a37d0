import fc from 'fast-check';
import { proposalArbitrary, textFigureArbitrary } from '../../test/arbitraries/proposal';
import type { Figure } from '../domain/figure';
import type { FollowUp } from '../domain/follow-up';
import { followUpOf } from '../domain/follow-up-start';
import type { Proposal } from '../domain/proposal';
import { RULE_FAILED, runRules } from './run-rules';
import { publishedOf } from './testing/sample-published';

function findingsOf(followUp: FollowUp, proposals: readonly Proposal[], today: string | null) {
  const { followUps } = runRules({ proposals, kpiTables: [], followUps: [followUp], today }, publishedOf());
  return followUps[0] ?? [];
}

const named = proposalArbitrary.map((proposal): Proposal => ({ ...proposal, catalogue: '2020', id: 'BU01' }));
const figure: fc.Arbitrary<Figure> = fc.oneof(fc.constant(null), fc.integer({ min: -5000, max: 5000 }), fc.constant(NaN), textFigureArbitrary);

test('a follow-up as it begins has nothing to report before its first due date', () => {
  fc.assert(fc.property(named, (proposal) => {
    expect(findingsOf(followUpOf(proposal), [proposal], '1990-01-01')).toEqual([]);
  }));
});

test('realised as planned, reported when the years are over, is no finding of figures', () => {
  fc.assert(fc.property(named, (proposal) => {
    const followUp = followUpOf(proposal);
    const realised = { ...followUp, series: followUp.series.map((series) => ({ ...series, figures: series.figures.map((each) => ({ ...each, realised: each.planned })) })) };
    expect(findingsOf(realised, [proposal], '2199-01-01').filter(({ rule }) => rule !== 'O102')).toEqual([]);
  }));
});

test('the rules never fail, whatever is entered', () => {
  fc.assert(fc.property(named, fc.array(figure, { minLength: 1, maxLength: 20 }), fc.constantFrom('2020-06-01', '2024-12-31', null), (proposal, figures, today) => {
    const followUp = followUpOf(proposal);
    let index = 0;
    const next = () => figures[(index += 1) % figures.length] ?? null;
    const entered = { ...followUp, series: followUp.series.map((series) => ({ ...series, figures: series.figures.map(({ year }) => ({ year, planned: next(), realised: next() })) })) };
    const findings = findingsOf(entered, [proposal], today);
    expect(findings.filter(({ messageId }) => messageId === RULE_FAILED)).toEqual([]);
    for (const { years, stated, expected, severity } of findings) expect([stated.length, expected.length, severity]).toEqual([Math.max(1, years.length), Math.max(1, years.length), 'warning']);
  }));
});

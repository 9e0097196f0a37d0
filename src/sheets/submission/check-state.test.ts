import fc from 'fast-check';
import { proposalArbitrary, soundProposalArbitrary } from '../../../test/arbitraries/proposal';
import type { Figure } from '../../domain/figure';
import type { Proposal, Row } from '../../domain/proposal';
import { acceptanceOf, proposalSubject } from '../../rules/acceptances';
import { RULES } from '../../rules/registry';
import type { Published } from '../../rules/rule';
import { checkStateTexts } from '../../texts/check-state';
import { checkStanding, checkStateOf, localMinute, withCheckStates } from './check-state';
import type { CheckBasis, CheckState } from './check-state';
import { checkStatesFromXml, checkStatesToXml } from './check-state-xml';
import { checkWorkbook } from '../check-workbook';
import type { CheckedProposal } from '../check-result';
import { planGrid } from '../plan-grid';
import { proposalPlan } from '../proposal/proposal-plan';

const NOTHING_PUBLISHED: Published = { proposal: () => undefined, idLetters: () => undefined, kpiTable: () => undefined, reports: [] };
const BASIS: CheckBasis = { program: '1.0.0', datasets: [{ key: '2020', version: 1 }, { key: '2022-06', version: 3 }] };
const AT = '2025-11-22T09:30';

function checked(proposal: Proposal): CheckedProposal {
  const [only] = checkWorkbook([planGrid(proposalPlan(proposal, { source: 'Kilde' }))], { published: NOTHING_PUBLISHED, acceptances: [] }).proposals;
  if (!only) throw new Error('no proposal');
  return only;
}

function stateOf(proposal: Proposal, at = AT): CheckState {
  return checkStateOf(checked(proposal), [], BASIS, at);
}

function standing(proposal: Proposal, states: readonly CheckState[]) {
  return checkStanding(checked(proposal).parsed.proposal, states, [], BASIS);
}

function withFirstRow(proposal: Proposal, change: (row: Row) => Row): Proposal {
  return { ...proposal, tables: proposal.tables.map((table, index) => (index > 0 ? table : { ...table, rows: table.rows.map((row, at) => (at > 0 ? row : change(row))) })) };
}

function withFigure(proposal: Proposal, change: (figure: Figure) => Figure): Proposal {
  return withFirstRow(proposal, (row) => ({ ...row, figures: row.figures.map((figure, index) => (index === row.figures.length - 1 ? change(figure) : figure)) }));
}

describe('a stored check', () => {
  test('holds as long as the proposal is the same, also after having been stored', () => {
    fc.assert(fc.property(proposalArbitrary, (proposal) => {
      const stored = checkStatesFromXml(checkStatesToXml([stateOf(proposal)]));
      expect(standing(proposal, stored)).toEqual({ kind: 'holds', state: stateOf(proposal) });
    }), { numRuns: 100 });
  });

  test('is outdated as soon as a figure changes', () => {
    fc.assert(fc.property(soundProposalArbitrary, fc.integer({ min: 1, max: 5000 }), (proposal, by) => {
      const changed = withFigure(proposal, (figure) => Number(figure ?? 0) + by);
      expect(standing(changed, [stateOf(proposal)])).toMatchObject({ kind: 'outdated', reasons: ['figures'] });
    }), { numRuns: 50 });
  });

  test('holds when a blank becomes a 0', () => {
    fc.assert(fc.property(soundProposalArbitrary, (proposal) => {
      const [blank, zero] = [withFigure(proposal, () => null), withFigure(proposal, () => 0)];
      expect(standing(zero, [stateOf(blank)]).kind).toBe('holds');
    }), { numRuns: 25 });
  });

  test.each<readonly [string, (proposal: Proposal) => Proposal, string]>([
    ['a budget area', (proposal) => withFirstRow(proposal, (row) => ({ ...row, budgetArea: 'Overførsler' })), 'figures'],
    ['a figure that becomes text', (proposal) => withFigure(proposal, () => ({ text: '-100', value: -100 })), 'figures'],
    ['the payback', (proposal) => ({ ...proposal, paybacks: [{ basis: 'service', label: 'Tilbagebetalingstid baseret på serviceeffektivisering', model: null, figure: 29 }] }), 'figures'],
    ['a label', (proposal) => withFirstRow(proposal, (row) => ({ ...row, label: 'En anden linje' })), 'texts'],
    ['the title', (proposal) => ({ ...proposal, title: 'En anden titel' }), 'texts'],
    ['a consultation', (proposal) => ({ ...proposal, consultations: [{ party: 'IT-kredsen', answer: 'Nej', conclusion: null }] }), 'texts'],
    ['the risk', (proposal) => ({ ...proposal, risk: 'høj' }), 'texts'],
  ])('is outdated by another value of %s', (_what, change, reason) => {
    const [proposal] = fc.sample(soundProposalArbitrary, { numRuns: 1, seed: 7 });
    if (!proposal) throw new Error('no proposal');
    expect(standing(change(proposal), [stateOf(proposal)])).toMatchObject({ kind: 'outdated', reasons: [reason] });
  });

  test('is outdated by other rules, another dataset of its catalogue, and another acceptance', () => {
    const [sound] = fc.sample(soundProposalArbitrary, { numRuns: 1, seed: 8 });
    if (!sound) throw new Error('no proposal');
    const proposal = { ...sound, catalogue: '2020' };
    const state = stateOf(proposal);
    const now = checked(proposal).parsed.proposal;
    expect(checkStanding(now, [{ ...state, rules: { ids: ['F101'], digest: 'other' } }], [], BASIS)).toMatchObject({ reasons: ['rules'] });
    expect(checkStanding(now, [state], [], { ...BASIS, datasets: [{ key: '2020', version: 2 }] })).toMatchObject({ reasons: ['datasets'] });
    // Datasets of something else, and another program with the same rules, change nothing.
    expect(checkStanding(now, [state], [], { program: '1.0.1', datasets: [{ key: '2020', version: 1 }, { key: '2022-06', version: 4 }] }).kind).toBe('holds');

    const finding = checked({ ...proposal, risk: null }).findings[0];
    if (!finding) throw new Error('no finding');
    const acceptance = acceptanceOf(proposalSubject(proposal), finding, 'Aftalt', 'Økonomi');
    expect(checkStanding(now, [state], [acceptance], BASIS)).toMatchObject({ reasons: ['acceptances'] });
    const other = acceptanceOf(proposalSubject({ catalogue: '2020', id: 'XX99' }), finding, 'Aftalt', 'Økonomi');
    expect(checkStanding(now, [state], [other], BASIS).kind).toBe('holds');
    const accepted = checkStateOf(checked(proposal), [acceptance], BASIS, AT);
    expect(checkStanding(now, [accepted], [{ ...acceptance, reason: 'Anden grund' }], BASIS).kind).toBe('holds');
  });

  test('is of its own proposal only, and the latest is told of several', () => {
    const [sound] = fc.sample(soundProposalArbitrary, { numRuns: 1, seed: 9 });
    if (!sound) throw new Error('no proposal');
    const changed = withFigure(sound, () => 1);
    expect(standing(sound, [stateOf({ ...sound, id: 'XX99' })])).toEqual({ kind: 'never' });
    const states = [stateOf(changed, '2025-01-01T08:00'), stateOf(changed, '2025-03-01T08:00')];
    expect(standing(sound, states)).toMatchObject({ kind: 'outdated', state: { at: '2025-03-01T08:00' } });
    expect(standing(sound, [...states, stateOf(sound, '2024-01-01T08:00')])).toMatchObject({ kind: 'holds', state: { at: '2024-01-01T08:00' } });
    expect(withCheckStates(states, [stateOf(sound)])).toEqual([stateOf(sound)]);
  });

  test('says which rules it was made with', () => {
    const [sound] = fc.sample(soundProposalArbitrary, { numRuns: 1, seed: 1 });
    expect(sound && stateOf(sound).rules.ids).toEqual(RULES.map(({ meta }) => meta.id));
  });

  test.each(['', '<andet/>', '<kontroltilstand xmlns="urn:sof-omstilling:kontroltilstand" version="1">[{]</kontroltilstand>', '<kontroltilstand xmlns="urn:sof-omstilling:kontroltilstand" version="1">[{"id":"BU01"}]</kontroltilstand>'])('is none where the document can not be understood: %s', (xml) => {
    expect(checkStatesFromXml(xml)).toEqual([]);
  });
});

describe('times', () => {
  test('are stored as the clock on the wall shows them, and shown in Danish', () => {
    expect(localMinute(new Date(2025, 0, 5, 7, 4))).toBe('2025-01-05T07:04');
    expect(checkStateTexts.outdated(['figures', 'rules'], '2025-01-05T07:04')).toBe('Forældet: tal er ændret og reglerne er ændret siden kontrollen 05-01-2025 kl. 07.04');
  });
});

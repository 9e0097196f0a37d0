import { followUpOf } from './follow-up-start';
import { followedModels, seriesOf } from './follow-up';
import type { Proposal, Row } from './proposal';
import { yearAmounts } from './realisation';

function row(section: Row['section'], role: Row['role'], label: string, figures: Row['figures'], model: string | null = null): Row {
  return { role, section, label, budgetArea: null, model, group: null, figures, innovationPool: null };
}

const PROPOSAL: Proposal = {
  catalogue: '2020', id: 'SI05', title: 'Afvikling', area: 'Borgere med sindslidelse', summary: null, pool: null, presentedBy: null, affectedAdministrations: null,
  tables: [{
    kind: 'summary', caption: 'Tabel 1', unit: null, years: [2019, 2020],
    rows: [
      row('permanent', 'line', 'Færre tilbud', [null, -500], 'Model 1'),
      row('permanent', 'line', 'Flere tilbud', [null, -300], 'Model 2'),
      row('permanent', 'line', 'Fælles', [null, { text: '-1.000', value: -1000 }]),
      row('permanent', 'total', 'Samlet varig ændring', [0, -9999], 'Model 1'),
      row('implementation', 'line', 'Projektledelse', [200, null]),
      row('implementation', 'line', 'Kun her', [50, null], 'Model 2'),
    ],
  }],
  paybacks: [], headings: null, implementationPlan: null, risk: null, consultations: null,
  successCriteria: [{ criterion: 'Færre', measuredBy: null, responsible: 'Borgercenter Voksne', when: 'I 2020 og 2021' }, { criterion: 'Bedre', measuredBy: null, responsible: null, when: null }],
};

test('plans each model from the lines, not from the totals', () => {
  const followUp = followUpOf(PROPOSAL);
  expect(followedModels(followUp)).toEqual(['Model 1', 'Model 2']);
  const planned = (kind: 'permanent' | 'implementation', model: string) => yearAmounts(seriesOf(followUp, kind, model)?.figures ?? []).map((amount) => amount.planned);
  expect([planned('permanent', 'Model 1'), planned('permanent', 'Model 2')]).toEqual([[0, -1500], [0, -1300]]);
  expect([planned('implementation', 'Model 1'), planned('implementation', 'Model 2')]).toEqual([[200, 0], [250, 0]]);
});

test('follows the criteria in their order, with the terms that their time sets', () => {
  const { criteria, citizenCentre } = followUpOf(PROPOSAL);
  expect(citizenCentre).toBe('BCV');
  expect(criteria.map(({ number, criterion, terms, result }) => [number, criterion, terms.first, terms.last, result])).toEqual([[1, 'Færre', '2020-12-31', '2021-12-31', null], [2, 'Bedre', null, null, null]]);
});

test('knows nothing of a proposal without tables, and leaves blank what can not be summed', () => {
  expect(followUpOf({ ...PROPOSAL, tables: [], successCriteria: null, area: 'Tværgående forslag' })).toMatchObject({ series: [], criteria: [], citizenCentre: 'Tværgående forslag' });
  const [table] = PROPOSAL.tables;
  const unreadable = table === undefined ? [] : [{ ...table, rows: [row('permanent', 'line', 'Uklar', [null, { text: 'ca. 300', value: null }])] }];
  expect(seriesOf(followUpOf({ ...PROPOSAL, tables: unreadable }), 'permanent', null)?.figures.map(({ planned }) => planned)).toEqual([null, null]);
});

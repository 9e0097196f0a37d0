import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedCatalogue } from '../../datasets/catalogue';
import type { Datasets } from '../../datasets/datasets';
import type { Grid } from '../grid';
import { planGrid } from '../plan-grid';
import { proposalPlan } from '../proposal/proposal-plan';
import { proposalToolPlan, proposalsInWorkbook } from './proposal-tools';
import type { ProposalToolWish } from './proposal-tools';

const catalogue = JSON.parse(readFileSync(path.join(__dirname, '../../datasets/catalogues/2020.json'), 'utf8')) as PublishedCatalogue;
const datasets: Datasets = { catalogues: [catalogue], kpiReports: [], plans: [], conditions: [] };

const sheetOf = (id: string): Grid => {
  const proposal = catalogue.proposals.find((one) => one.id === id);
  if (!proposal) throw new Error(id);
  return planGrid(proposalPlan(proposal, { source: 'Kilde', standardHeadings: catalogue.standardHeadings }));
};
const plan = (wish: ProposalToolWish, grids: readonly Grid[] = []) => proposalToolPlan(wish, datasets, grids, '2021-02-01').sheets;
const followUp: ProposalToolWish = { kind: 'followUp', wish: { proposals: [{ catalogue: '2020', id: 'BU01' }], ofWorkbook: false, plans: [], charts: false, overview: false } };
const CHOICE = { catalogue: '2027', id: null, title: null, firstYear: 2027, years: 6, priceYear: 2027, administration: 'Socialforvaltningen', details: 'derived', alternatives: 0 } as const;

test('the workbook’s proposals are listed with their alternatives; the sheets of a follow-up are none', () => {
  const grids = [sheetOf('BU01'), sheetOf('SI05'), ...plan(followUp).map(planGrid)];
  expect(proposalsInWorkbook(grids).map(({ sheet, id, models }) => [sheet, id, models])).toEqual([['BU01', 'BU01', [null]], ['SI05', 'SI05', ['Model 1', 'Model 2']]]);
});

test('a copy keeps the title of its original until it is given its own', () => {
  const copyOf = { catalogue: '2020', id: 'BU01' };
  const title = (own: string | null) => proposalsInWorkbook(plan({ kind: 'new', copyOf, choice: { ...CHOICE, title: own } }).map(planGrid))[0]?.title;
  expect(title(null)).toBe(catalogue.proposals.find(({ id }) => id === 'BU01')?.title);
  expect(title('Noget andet')).toBe('Noget andet');
});

test('sensitivity is of the proposal and the alternative that were chosen', () => {
  const grids = [sheetOf('BU01'), sheetOf('SI05')];
  expect(plan({ kind: 'sensitivity', sheet: 'SI05', position: 0, model: 'Model 2' }, grids).map(({ name }) => name)).toEqual(['Følsomhed SI05 Model 2']);
  expect(plan({ kind: 'sensitivity', sheet: 'BU02', position: 0, model: null }, grids)).toEqual([]);
});

test('there is no portfolio of a workbook without proposals', () => {
  expect(plan({ kind: 'portfolio' })).toEqual([]);
  expect(plan({ kind: 'portfolio' }, [sheetOf('BU01')]).map(({ name }) => name)).toContain('Porteføljen');
});

test('charts are of the workbook’s proposals; without any there are none', () => {
  expect(plan({ kind: 'charts' })).toEqual([]);
  expect(plan({ kind: 'charts' }, [sheetOf('BU01'), sheetOf('SI05')]).map(({ name, charts }) => [name, charts.length])).toEqual([['Forslag i diagrammer', 3]]);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Proposal } from '../domain/proposal';
import { accumulatedImpacts } from './accumulated-impact';

const published = (JSON.parse(readFileSync(path.join(__dirname, '../datasets/catalogues/2020.json'), 'utf8')) as { proposals: Proposal[] }).proposals;

function impactsOf(id: string): ReturnType<typeof accumulatedImpacts> {
  const proposal = published.find((one) => one.id === id);
  if (!proposal) throw new Error(id);
  return accumulatedImpacts(proposal);
}

test('adds up the years and marks the one in which the costs have been saved', () => {
  expect(impactsOf('BU01')).toEqual([{
    model: null, years: [2019, 2020, 2021, 2022, 2023, 2024], amounts: [300, 200, -200, -1200, -2200, -3200], payback: { kind: 'repaid', years: 3 }, repaid: 2,
  }]);
});

test('each model has its own', () => {
  expect(impactsOf('SI05').map(({ model }) => model)).toEqual(['Model 1', 'Model 2']);
});

test('without costs there is nothing to be paid back, and figures that can’t be read are not drawn', () => {
  const bu01 = published.find(({ id }) => id === 'BU01');
  if (!bu01) throw new Error('BU01');
  const changed = (change: (row: Proposal['tables'][number]['rows'][number]) => Proposal['tables'][number]['rows'][number]): Proposal =>
    ({ ...bu01, tables: bu01.tables.map((table) => ({ ...table, rows: table.rows.map(change) })) });
  const free = changed((row) => (row.section === 'implementation' ? { ...row, figures: row.figures.map(() => null) } : row));
  expect(accumulatedImpacts(free)[0]).toMatchObject({ payback: { kind: 'repaid', years: 0 }, repaid: null });
  const unreadable = changed((row) => ({ ...row, figures: row.figures.map(() => ({ text: 'ca.', value: null })) }));
  expect(accumulatedImpacts(unreadable)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Proposal } from '../domain/proposal';
import type { Published } from '../rules/rule';
import { OWN_TITLES } from '../texts/own-titles';
import { checkWorkbook } from './check-workbook';
import { gatheredPlan } from './portfolio/gathered-plan';
import type { Grid } from './grid';
import { isOwnCalculation } from './own-calculations';
import { planGrid } from './plan-grid';
import { portfolioPlan } from './portfolio/portfolio-plan';
import { proposalsPlan } from './proposal/proposal-plan';
import { sensitivityPlan } from './sensitivity/sensitivity-plan';
import { readSheet } from './sheet-reader';

const NOTHING_PUBLISHED: Published = { proposal: () => undefined, idLetters: () => undefined, kpiTable: () => undefined, reports: [] };
const published: readonly Proposal[] = (JSON.parse(readFileSync(path.join(__dirname, '../datasets/catalogues/2020.json'), 'utf8')) as { proposals: Proposal[] }).proposals;

const grids = proposalsPlan(published.map((proposal) => ({ proposal, origin: { source: 'Kilde' } }))).map(planGrid);
const sources = grids.flatMap((grid) => readSheet(grid).proposals.map((parsed) => ({ parsed, grid })));

function blankRowsAbove(grid: Grid): Grid {
  return { ...grid, row: grid.row + 3 };
}

test('what is calculated from proposals is never checked as proposals, KPI tables or follow-ups', () => {
  const own = [...sources.flatMap((source) => sensitivityPlan(source, null) ?? []), ...portfolioPlan(sources), ...gatheredPlan([], []).sheets.slice(0, 1)].map(planGrid);
  for (const each of [own, own.map(blankRowsAbove)]) {
    const result = checkWorkbook(each, { published: NOTHING_PUBLISHED, acceptances: [] });
    expect([result.proposals, result.kpiTables, result.followUps, result.unplaced]).toEqual([[], [], [], []]);
    expect(result.otherSheets).toHaveLength(own.length);
  }
});

test('proposals are no such sheets, nor is a sheet that only mentions one', () => {
  expect(grids.filter(isOwnCalculation)).toEqual([]);
  const mention = (text: string): Grid => ({ sheet: 'Ark1', row: 0, column: 0, values: [[text]], formulas: new Map() });
  expect(Object.values(OWN_TITLES).map((title) => isOwnCalculation(mention(`${title} noget`)))).toEqual(Object.values(OWN_TITLES).map(() => true));
  expect(['Porteføljen', 'Se Følsomhed: BU01', ''].map((text) => isOwnCalculation(mention(text)))).toEqual([false, false, false]);
});

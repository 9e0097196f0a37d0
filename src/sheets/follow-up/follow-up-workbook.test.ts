import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedCatalogue } from '../../datasets/catalogue';
import type { Datasets } from '../../datasets/datasets';
import type { KpiReport } from '../../datasets/kpi-report';
import type { Plan } from '../../datasets/plan';
import { followUpWorkbook } from './follow-up-workbook';
import type { FollowUpWish } from './follow-up-present';
import { readFollowUps } from './follow-up-reader';
import type { CellValue, Grid } from '../grid';
import { planGrid } from '../plan-grid';
import { proposalPlan } from '../proposal/proposal-plan';

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(__dirname, '../../datasets', file), 'utf8')) as T;
const catalogue = read<PublishedCatalogue>('catalogues/2020.json');
const datasets: Datasets = { catalogues: [catalogue], plans: [read<Plan>('plans/BBU-2021.json')], kpiReports: [read<KpiReport>('kpi-reports/2024-06.json')], conditions: [] };

const NOTHING: FollowUpWish = { proposals: [], ofWorkbook: false, plans: [], charts: false, overview: true };
const of = (...ids: readonly string[]): FollowUpWish => ({ ...NOTHING, proposals: ids.map((id) => ({ catalogue: '2020', id })) });
const TODAY = '2021-02-01';

function written(wish: FollowUpWish, grids: readonly Grid[] = []): readonly Grid[] {
  return followUpWorkbook(datasets, wish, grids, TODAY).sheets.map(planGrid);
}

/** The grids with cells of one sheet changed. */
function typed(grids: readonly Grid[], sheet: string, cells: readonly (readonly [row: number, column: number, value: CellValue])[]): readonly Grid[] {
  return grids.map((grid) => (grid.sheet !== sheet ? grid : { ...grid, values: grid.values.map((line, row) => line.map((value, column) => cells.find(([r, c]) => r === row && c === column)?.[2] ?? value)) }));
}

function followed(grids: readonly Grid[]): readonly (string | null)[] {
  return grids.flatMap((grid) => (grid.sheet === 'Opfølgning' || grid.sheet === 'Opfølgning mål' ? readFollowUps(grid)?.followUps ?? [] : [])).map(({ followUp }) => followUp.id ?? followUp.plan);
}

test('follows what is wanted, and nothing where nothing is', () => {
  expect(followed(written(of('BU01', 'TV02')))).toEqual(['BU01', 'TV02']);
  expect(followed(written({ ...of('BU01'), plans: ['BBU-2021'] }))).toEqual(['BU01', 'BBU-2021']);
  expect(written(NOTHING)).toEqual([]);
  expect(followed(written(of('BU99')))).toEqual([]);
});

test('a proposal that is added comes beside what is followed already, with all that was entered', () => {
  const before = typed(written({ ...of('BU01'), plans: ['BBU-2021'] }), 'Opfølgning', [[7, 8, -612], [3, 1, 25]]);
  const after = written(of('TV02'), before);
  expect(followed(after)).toEqual(['TV02', 'BU01', 'BBU-2021']);
  const [figures] = after.map((grid) => readFollowUps(grid)?.followUps ?? []);
  expect(figures?.find(({ followUp }) => followUp.id === 'BU01')?.followUp.series[0]?.figures[1]?.realised).toBe(-612);
  expect(after[0]?.values[3]?.[1]).toBe(25);
});

test('the proposal in the workbook comes before the published one', () => {
  const [proposal] = catalogue.proposals;
  if (proposal === undefined) throw new Error('no proposal');
  const own = planGrid(proposalPlan({ ...proposal, title: 'Egen udgave' }, { source: 'Egen' }));
  expect(written(of('BU01'), [own])[0]?.values[6]?.[4]).toBe('Egen udgave');
  expect(followed(written({ ...NOTHING, ofWorkbook: true }, [own]))).toEqual(['BU01']);
  expect(followed(written({ ...of('BU01'), ofWorkbook: true }, [own]))).toEqual(['BU01']);
});

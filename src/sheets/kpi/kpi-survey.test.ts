import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadKpiReports } from '../../datasets/load-kpi-reports';
import type { CellValue, Grid } from '../grid';
import { kpiReportPlan } from './kpi-report-plan';
import { kpiSurvey } from './kpi-survey';
import { planGrid } from '../plan-grid';

const fetchJson = (file: string): Promise<unknown> => Promise.resolve(JSON.parse(readFileSync(path.join(__dirname, '../../datasets', file), 'utf8')));
const grid = (sheet: string, values: readonly (readonly CellValue[])[]): Grid => ({ sheet, row: 0, column: 0, values, formulas: new Map() });

describe('what there is to follow up', () => {
  test('the sheets with KPI tables, and the objectives of the newest report', async () => {
    const grids = (await loadKpiReports(fetchJson)).flatMap((report) => kpiReportPlan(report, { tolerance: null })).map(planGrid);
    const survey = kpiSurvey([grid('Ark1', [['x']]), ...grids]);
    expect(survey.sheets.map(({ sheet, newestYear }) => [sheet, newestYear])).toEqual([
      ['KPI 2022-06 BCV', 2021], ['KPI 2022-06 BBU', 2021], ['KPI 2022-06 BCH', 2021], ['KPI 2024-06 BCV', 2023], ['KPI 2024-06 BBU', 2023], ['KPI 2024-06 BCH', 2023],
    ]);
    expect(survey.report).toBe('2024-06');
    expect(survey.objectives.map(({ id }) => id)).toEqual(['BCV1', 'BCV2', 'BCV3', 'BCV4', 'BBU1', 'BBU2', 'BBU3', 'BBU4', 'BBU5', 'BCH1', 'BCH2', 'BCH3']);
    expect(survey.measures.filter(({ objectiveId }) => objectiveId === 'BBU5')).toMatchObject([{ unit: '%', direction: 'ned' }]);
    expect(survey.sheets.filter(({ isNewest }) => isNewest).map(({ sheet }) => sheet)).toEqual(['KPI 2024-06 BCV', 'KPI 2024-06 BBU', 'KPI 2024-06 BCH']);
  });

  test('a table of the user’s own, which names no report', () => {
    const survey = kpiSurvey([grid('Mine', [['Målsætning', 'Baseline 2020', 2021], ['Flere', 1, 2]]), grid('Uden år', [['Målsætning', 'Baseline 2020'], ['Flere', 1]])]);
    expect(survey).toEqual({ sheets: [{ sheet: 'Mine', newestYear: 2021, isNewest: true }, { sheet: 'Uden år', newestYear: null, isNewest: false }], report: null, objectives: [], measures: [] });
  });

  test('nothing', () => {
    expect(kpiSurvey([])).toEqual({ sheets: [], report: null, objectives: [], measures: [] });
  });
});

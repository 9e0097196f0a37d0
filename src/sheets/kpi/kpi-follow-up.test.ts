import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { KpiReport } from '../../datasets/kpi-report';
import { loadKpiReports } from '../../datasets/load-kpi-reports';
import { loadPlan } from '../../datasets/load-plans';
import type { Plan } from '../../datasets/plan';
import { CalculatedWorkbook } from '../../../test/sheet-edits/calculated-workbook';
import type { Grid } from '../grid';
import { kpiChartPlan } from './kpi-chart-plan';
import { newMeasurement } from './kpi-new-measurement';
import { kpiOverviewPlan } from './kpi-overview-plan';
import { readKpiTables } from './kpi-reader';
import { kpiReportPlan } from './kpi-report-plan';
import { revisionsPlan } from './kpi-revisions-plan';
import { kpiTargetPlan } from './kpi-target-plan';
import { planGrid } from '../plan-grid';
import type { PlannedCell, SheetPlan } from '../sheet-plan';

const fetchJson = (file: string): Promise<unknown> => Promise.resolve(JSON.parse(readFileSync(path.join(__dirname, '../../datasets', file), 'utf8')));

let reports: readonly KpiReport[];
let plan: Plan;
let kpiPlans: readonly SheetPlan[];
let grids: readonly Grid[];
beforeAll(async () => {
  reports = await loadKpiReports(fetchJson);
  plan = await loadPlan('BBU-2021', fetchJson);
  kpiPlans = reports.flatMap((report) => kpiReportPlan(report, { tolerance: null }));
  grids = kpiPlans.map(planGrid);
});

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('missing');
  return value;
}
/** Every planned cell with its position. */
const cellsOf = (sheet: SheetPlan) => sheet.rows.flatMap((row, at) => row.flatMap((cell, column) => (cell === null ? [] : [{ row: at, column, cell }])));
const shownIn = (cell: PlannedCell | null | undefined) => cell?.value ?? cell?.cached;

/** Cells whose calculated value is another than the plan says. Errors are compared by being errors. */
function differences(sheets: readonly SheetPlan[]): readonly unknown[] {
  const workbook = new CalculatedWorkbook([...kpiPlans, ...sheets.filter((sheet) => !kpiPlans.includes(sheet))]);
  return sheets.flatMap((sheet) => cellsOf(sheet).filter(({ cell }) => cell.formula !== undefined).flatMap(({ row, column, cell }) => {
    const value = workbook.value(sheet.name, row, column);
    const [a, b] = [value, cell.cached].map((each) => (each === null || each === undefined ? '' : typeof each === 'object' ? 'error' : each));
    return a === b ? [] : [{ sheet: sheet.name, row, column, formula: cell.formula, value, cached: cell.cached }];
  }));
}

/** The position of the first cell that says something. */
function find(sheet: SheetPlan, text: string): { readonly row: number; readonly column: number } {
  return present(cellsOf(sheet).find(({ cell }) => shownIn(cell) === text));
}

describe('formulas give what the plans say', () => {
  test('in the KPI sheets', () => {
    expect(differences(kpiPlans)).toEqual([]);
  });

  test('in the overview, the charts and the targets', () => {
    expect(differences([present(kpiOverviewPlan(grids)), present(kpiChartPlan(grids, null)), kpiTargetPlan(plan, grids)])).toEqual([]);
  });
});

describe('the overview', () => {
  test('shows each citizen centre’s tracks of the newest report with status and development', () => {
    const overview = present(kpiOverviewPlan(grids));
    expect(overview.name).toBe('KPI-status');
    const texts = (from: number) => overview.rows.slice(from, from + 4).map((row) => row.map(shownIn));
    expect(shownIn(overview.rows[0]?.[0])).toBe('KPI-status, rapporten fra juni 2024');
    const bbu = find(overview, 'Borgercenter Børn og Unge, måling i 2023').row;
    expect(texts(bbu)).toEqual([
      ['Borgercenter Børn og Unge, måling i 2023', 'Tidlig indsats', 'Netværk', 'Positive fællesskaber', 'Sammenhængende forløb', 'God overgang'],
      ['Målsætning', expect.stringMatching(/^BBU1\. /), expect.stringMatching(/^BBU2\. /), expect.stringMatching(/^BBU3\. /), expect.stringMatching(/^BBU4\. /), expect.stringMatching(/^BBU5\. /)],
      ['Status', '▼ Rød', '● Gul', '▼ Rød', '▼ Rød', '▲ Grøn'],
      ['Siden baseline', '↑ fra 9,5 til 9,9 år', '→ fra 15 til 15 %', '↓ fra 176 til 134', '↑ fra 2,3 til 3,6 %', '↓ fra 14,9 til 13,3 %'],
    ]);
    const bcv = find(overview, 'Borgercenter Voksne, måling i 2023').row;
    expect(texts(bcv)[2]).toEqual(['Status', '▲ Grøn ifølge teksten', '▲ Grøn ifølge teksten', 'Ingen status', '▲ Grøn']);
  });

  test('is laid out for one A4 page across', () => {
    expect(present(kpiOverviewPlan(grids)).page).toEqual({ orientation: 'landscape', fitToWidth: true, fitToHeight: true });
  });

  test('is not made from nothing, and is no KPI table itself', () => {
    expect(kpiOverviewPlan([])).toBeNull();
    expect(readKpiTables(planGrid(present(kpiOverviewPlan(grids))))).toEqual([]);
  });
});

describe('charts', () => {
  test('one for each KPI with figures, over its measurements and its baseline', () => {
    const sheet = present(kpiChartPlan(grids, null));
    expect(sheet.charts.map(({ title }) => title.slice(0, 4))).toEqual(['BCV1', 'BCV3', 'BCV4', 'BBU1', 'BBU2', 'BBU3', 'BBU4', 'BBU5', 'BCH1', 'BCH2', 'BCH3']);
    expect(shownIn(sheet.rows[2]?.[0])).toBe('Uden tal, og derfor uden diagram: BCV2.');
  });

  test('has its figures in one block, with a blank corner and the years above', () => {
    const sheet = present(kpiChartPlan(grids, ['BBU3']));
    const { source } = present(sheet.charts[0]);
    const values = sheet.rows.slice(source.row, source.row + source.rows).map((row) => Array.from({ length: source.columns }, (_, column) => shownIn(row[source.column + column])));
    const none = { error: '#N/A' };
    expect(values).toEqual([
      [undefined, '2020', '2021', '2022', '2023', '', ''],
      ['Måling', 67, 176, 154, 134, none, none],
      ['Baseline 2021', 176, 176, 176, 176, none, none],
    ]);
    expect(sheet.charts).toHaveLength(1);
  });

  test('nothing to draw', () => {
    expect(kpiChartPlan(grids, ['BCV2'])).toBeNull();
  });
});

describe('a made-up measurement for 2024', () => {
  test('moves the status, the overview, the chart and the targets', () => {
    const name = 'KPI 2024-06 BBU';
    const overview = present(kpiOverviewPlan(grids));
    const charts = present(kpiChartPlan(grids, ['BBU1']));
    const targets = kpiTargetPlan(plan, grids);
    const workbook = new CalculatedWorkbook([...kpiPlans, overview, charts, targets]);
    const result = newMeasurement(workbook.grid(name));
    if ('problem' in result) throw new Error(result.problem);
    workbook.apply(result.edits);

    const status = find(overview, '▼ Rød');
    const read = () => {
      const development = workbook.value(overview.name, status.row + 1, status.column);
      return { kpi: workbook.value(name, 7, 15), arrow: workbook.value(name, 7, 13), overview: workbook.value(overview.name, status.row, status.column), development };
    };
    expect(read()).toEqual({ kpi: '', arrow: '', overview: 'Ingen status', development: 'tal mangler' });
    workbook.write(name, 7, 12, 9.2);
    expect(read()).toEqual({ kpi: '▲ Grøn', arrow: '↓', overview: '▲ Grøn', development: '↓ fra 9,5 til 9,2 år' });

    const { source } = present(charts.charts[0]);
    const line = (row: number) => Array.from({ length: source.columns - 1 }, (_, index) => workbook.value(charts.name, source.row + row, source.column + 1 + index));
    expect(line(0)).toEqual(['2020', '2021', '2022', '2023', '2024', '']);
    expect(line(1)).toEqual([9.5, 9.8, 9.6, 9.9, 9.2, { error: '#N/A' }]);

    const target = find(targets, 'BBU1');
    expect(workbook.value(targets.name, target.row, 10)).toBe(9.2);
    expect(workbook.value(targets.name, target.row, 12)).toBe('▲ Grøn');
  });

  test('is read back with its share computed from its counts', () => {
    const name = 'KPI 2024-06 BBU';
    const workbook = new CalculatedWorkbook(kpiPlans);
    const result = newMeasurement(workbook.grid(name));
    if ('problem' in result) throw new Error(result.problem);
    workbook.apply(result.edits);
    workbook.write(name, 9, 12, 160);
    workbook.write(name, 10, 12, 1000);
    const row = readKpiTables(workbook.grid(name))[0]?.table.rows[1];
    expect(row?.measurements.at(-1)).toEqual({ year: 2024, value: 16, part: 160, whole: 1000 });
    expect(row).toMatchObject({ status: 'Grøn', statusTyped: false });
  });
});

describe('revisions', () => {
  test('lists what the later report changed, with both figures and its reason', () => {
    const sheet = revisionsPlan(reports);
    const headings = (sheet.rows[4] ?? []).map(shownIn);
    const entries = sheet.rows.slice(5).map((row) => Object.fromEntries(row.map((cell, column) => [headings[column], shownIn(cell)])) as Record<string, unknown>);
    expect(entries).toHaveLength(reports.flatMap(({ revisions }) => revisions).length);
    expect(entries.find((entry) => entry['Id'] === 'BBU2')).toMatchObject({
      Ændring: 'Baseline efterjusteret', År: 2020, Før: 17, Efter: 15, Enhed: '%', 'Forrige rapport': '2022-06', 'Denne rapport': '2024-06',
    });
    expect(entries.find((entry) => entry['Id'] === 'BBU2')?.['Rapportens begrundelse']).toContain('note *');
    expect(entries.find((entry) => entry['Id'] === 'BBU3')).toMatchObject({ Ændring: 'Målsætning udskiftet', 'Målsætning i forrige rapport': 'Flere udsatte børn og unge deltager i foreningslivet', Før: undefined });
    expect(readKpiTables(planGrid(sheet))).toEqual([]);
  });
});

describe('the plan’s targets', () => {
  test('stand beside the KPI of the report that measures them', () => {
    const sheet = kpiTargetPlan(plan, grids);
    const headings = (sheet.rows[4] ?? []).map(shownIn);
    const entries = sheet.rows.slice(5).map((row) => Object.fromEntries(row.map((cell, column) => [headings[column], shownIn(cell)])) as Record<string, unknown>);
    const of = (id: string) => entries.filter((entry) => entry['KPI-id'] === id).map((entry) => [entry['KPI-rapport'], entry['Måles på'], entry['KPI’ens baseline'], entry['Seneste måling'], entry['KPI-status']]);
    expect(of('BBU2')).toEqual([['2024-06', undefined, 15, 15, '● Gul']]);
    expect(entries.find((entry) => entry['KPI-id'] === 'BBU2')).toMatchObject({ Art: 'Økonomisk', Måltal: '10 årligt' });
    expect(of('BBU4')).toEqual([['2022-06', 'Myndighed', 30, 33, '▼ Rød'], ['2022-06', 'Udfører', 40, 37, undefined]]);
    expect(new Set(entries.map((entry) => entry['Planens indikator'])).size).toBe(plan.professionalIndicators.length + plan.economicIndicators.length);
    expect(readKpiTables(planGrid(sheet))).toEqual([]);
  });

  test('without the KPI sheets, says that they are not there', () => {
    const remarks = kpiTargetPlan(plan, []).rows.slice(5).map((row) => String(shownIn(row[13]) ?? ''));
    expect(remarks.filter((remark) => remark.includes('er ikke hentet'))).toHaveLength(5);
    expect(remarks.filter((remark) => remark.includes('Ingen KPI måler'))).toHaveLength(plan.professionalIndicators.length + plan.economicIndicators.length - 5);
  });
});

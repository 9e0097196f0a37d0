import { runInWorkbook } from '../../src/excel/run-in-workbook';
import { kpiPort } from '../../src/taskpane/following';
import type { KpiSheetOutcome, KpiSheetWanted } from '../../src/taskpane/kpi-port';
import type { NodeHost } from '../host/transport-node';
import { openWorkbook, publishedDatasets, pulledKpiReports } from './open-workbook';

jest.setTimeout(60_000);

const BBU = 'KPI 2024-06 BBU';
const port = kpiPort(publishedDatasets);

const job = () => ({ signal: new AbortController().signal, onAnswer: () => undefined });
const write = (wanted: KpiSheetWanted, onExisting: 'stop' | 'replace' | 'beside' = 'stop'): Promise<KpiSheetOutcome> => port.writeSheet(wanted, { ...job(), onExisting });

/** The row of a sheet in which a text stands, from 1. */
function rowOf({ user }: NodeHost, sheet: string, text: string, column = 'A'): number {
  return user.texts(sheet, `${column}1:${column}300`).findIndex(([cell]) => cell?.startsWith(text)) + 1;
}

describe('the survey of KPI tables', () => {
  it('takes two round trips and finds the tables whatever else is there', async () => {
    const { user, host } = await pulledKpiReports();
    user.write('Ark1', 'A1:B2', [['Varige ændringer', 2020], ['Linje', -100]]);
    const before = host.syncs();
    const survey = await port.survey();
    expect(host.syncs() - before).toBe(2);
    expect(survey.report).toBe('2024-06');
    expect(survey.sheets.filter(({ isNewest }) => isNewest).map(({ sheet, newestYear }) => [sheet, newestYear])).toEqual([['KPI 2024-06 BCV', 2023], [BBU, 2023], ['KPI 2024-06 BCH', 2023]]);
    expect(survey.objectives).toHaveLength(12);
  });

  it('finds none in an empty workbook', async () => {
    await openWorkbook();
    expect(await port.survey()).toEqual({ sheets: [], report: null, objectives: [], measures: [] });
  });
});

describe('"Ny måling"', () => {
  it('takes four round trips for all tables', async () => {
    const { host } = await pulledKpiReports();
    const sheets = (await port.survey()).sheets.filter(({ isNewest }) => isNewest).map(({ sheet }) => sheet);
    const before = host.syncs();
    const outcome = await port.addMeasurement(sheets, 2024, job());
    expect(host.syncs() - before).toBe(4);
    expect(outcome).toMatchObject({ kind: 'added', year: 2024, sheets });
    expect((await port.survey()).sheets.filter(({ sheet }) => sheets.includes(sheet)).map(({ newestYear }) => newestYear)).toEqual([2024, 2024, 2024]);
    expect(host.crashes).toEqual([]);
  });

  it('adds nothing where one of the sheets can not have the year', async () => {
    const { user, host } = await pulledKpiReports();
    await port.addMeasurement([BBU], 2024, job());
    const before = host.syncs();
    const outcome = await port.addMeasurement([BBU, 'KPI 2024-06 BCH', 'Ark1'], 2024, job());
    expect(outcome).toEqual({ kind: 'refused', problems: [expect.stringContaining('Der er allerede en måling for 2024'), expect.stringContaining('“Ark1”')] });
    expect(host.syncs() - before).toBe(2);
    expect(user.read('KPI 2024-06 BCH', 'A7:P7')[0]).not.toContain(2024);
  });
});

describe('the sheets that follow the KPI tables', () => {
  it('the overview takes four round trips and has the statuses of the report', async () => {
    const workbook = await pulledKpiReports();
    const { user, host } = workbook;
    const before = host.syncs();
    expect(await write({ kind: 'status' })).toEqual({ kind: 'written', sheets: ['KPI-status'] });
    expect(host.syncs() - before).toBe(4);
    await host.calculated();
    const row = rowOf(workbook, 'KPI-status', 'Borgercenter Børn og Unge');
    expect(user.texts('KPI-status', `A${row + 2}:F${row + 2}`)).toEqual([['Status', '▼ Rød', '● Gul', '▼ Rød', '▼ Rød', '▲ Grøn']]);
    expect(host.crashes).toEqual([]);
  });

  it('is asked about where it exists, and replaced so that what points to it keeps doing so', async () => {
    const { user, host } = await pulledKpiReports();
    await write({ kind: 'status' });
    user.write('Ark1', 'A1', [["='KPI-status'!A1"]]);
    user.write('KPI-status', 'A1', [['Overskrevet']]);
    expect(await write({ kind: 'status' })).toEqual({ kind: 'existing', sheets: ['KPI-status'] });
    expect(await write({ kind: 'status' }, 'replace')).toEqual({ kind: 'written', sheets: ['KPI-status'] });
    await host.calculated();
    expect(user.texts('Ark1', 'A1')).toEqual([['KPI-status, rapporten fra juni 2024']]);
    expect(await write({ kind: 'status' }, 'beside')).toEqual({ kind: 'written', sheets: ['KPI-status (2)'] });
    expect(host.crashes).toEqual([]);
  });

  it('native charts, one for each chosen KPI, follow a new measurement', async () => {
    const workbook = await pulledKpiReports();
    const { user, host } = workbook;
    expect(await write({ kind: 'charts', objectives: ['BBU1', 'BCH2'] })).toEqual({ kind: 'written', sheets: ['KPI-diagrammer'] });
    await port.addMeasurement([BBU], 2024, job());
    user.write(BBU, 'M8', [[9.2]]);
    await host.calculated();
    const row = rowOf(workbook, 'KPI-diagrammer', 'BBU1');
    expect(user.texts('KPI-diagrammer', `B${row + 1}:F${row + 2}`)).toEqual([['2020', '2021', '2022', '2023', '2024'], ['9,5', '9,8', '9,6', '9,9', '9,2']]);
    const charts = await runInWorkbook(async (context) => {
      const { charts: loaded } = context.workbook.worksheets.getItem('KPI-diagrammer');
      loaded.load('items/chartType,items/displayBlanksAs,items/title/text');
      await context.sync();
      return loaded.items.map(({ chartType, displayBlanksAs, title }) => [title.text.slice(0, 4), chartType, displayBlanksAs]);
    });
    expect(charts).toEqual([['BBU1', 'LineMarkers', 'Interplotted'], ['BCH2', 'LineMarkers', 'Interplotted']]);
    const values = await runInWorkbook(async (context) => {
      const series = context.workbook.worksheets.getItem('KPI-diagrammer').charts.getItemAt(0).series.getItemAt(0).getDimensionValues('Values');
      await context.sync();
      return series.value;
    });
    expect(values.slice(0, 5)).toEqual([9.5, 9.8, 9.6, 9.9, 9.2]);
    expect(host.crashes).toEqual([]);
  });

  it('the plan’s targets show the newest measurement beside them', async () => {
    const workbook = await pulledKpiReports();
    const { user, host } = workbook;
    expect(await write({ kind: 'targets', plan: 'BBU-2021' })).toMatchObject({ kind: 'written' });
    const sheet = user.sheets().at(-1) ?? '';
    await host.calculated();
    const row = rowOf(workbook, sheet, 'BBU2', 'E');
    expect(user.texts(sheet, `E${row}:M${row}`)[0]).toEqual(['BBU2', '2024-06', expect.stringContaining('netværksanbringelser'), '', '%', '15', '15', '→', '● Gul']);
  });

  it('revisions need no KPI table in the workbook', async () => {
    const workbook = await openWorkbook();
    expect(await write({ kind: 'revisions' })).toEqual({ kind: 'written', sheets: ['Revisioner'] });
    expect(rowOf(workbook, 'Revisioner', 'BBU2')).toBeGreaterThan(0);
    expect(workbook.host.syncs()).toBe(2);
  });

  it('are not written where there is nothing to show', async () => {
    const { user } = await openWorkbook();
    expect(await write({ kind: 'status' })).toEqual({ kind: 'nothing' });
    expect(await write({ kind: 'charts', objectives: null })).toEqual({ kind: 'nothing' });
    expect(await write({ kind: 'targets', plan: 'findes ikke' })).toEqual({ kind: 'nothing' });
    expect(user.sheets()).toEqual(['Ark1']);
  });
});

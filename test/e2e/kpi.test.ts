/**
 * The follow-up on KPIs as a user does it on the workbench: last year's tables are pulled, this year's figures are typed,
 * and statuses, overview, charts and findings follow.
 */
import { kpiPageTexts } from '../../src/texts/kpi-page';
import { jobDone, openPage } from './pane-states';
import { until } from './until';
import { openWorkbench } from './workbench-session';
import type { WorkbenchSession } from './workbench-session';

jest.setTimeout(90_000);

const BBU = 'KPI 2024-06 BBU';
const CENTRES = ['KPI 2024-06 BCV', BBU, 'KPI 2024-06 BCH'];

let session: WorkbenchSession;

beforeAll(async () => {
  session = await openWorkbench();
});

afterAll(async () => {
  await session.close();
});

const press = (name: string) => session.pane.getByRole('button', { name, exact: true }).first().click();
const said = (text: string) => session.pane.getByText(text).first().waitFor();

type Cell = string | number | boolean;

/** The status of each objective in the sheets as they stand, by its id. */
async function statuses(): Promise<Record<string, Cell>> {
  const found: [Cell, Cell][] = [];
  for (const sheet of CENTRES) {
    const [heading = [], ...rows] = await session.read(sheet, 'A7:R30');
    const column = heading.indexOf('KPI-status');
    for (const row of rows) if (/^B..\d$/.test(String(row[0])) && row[1] !== '') found.push([row[0] ?? '', row[column] ?? '']);
  }
  return Object.fromEntries(found) as Record<string, Cell>;
}

/** What the overview says of an objective: its status and its development. */
async function inOverview(id: string): Promise<readonly [Cell, Cell]> {
  const rows = await session.read('KPI-status', 'A1:F24');
  const row = rows.findIndex((cells) => cells.some((cell) => String(cell).startsWith(`${id}. `)));
  const column = (rows[row] ?? []).findIndex((cell) => String(cell).startsWith(`${id}. `));
  return [rows[row + 1]?.[column] ?? '', rows[row + 2]?.[column] ?? ''];
}

/** Headings and first series of the figures that a chart is drawn from. */
async function chartSource(id: string): Promise<readonly Cell[][]> {
  const rows = await session.read('KPI-diagrammer', 'A1:G300');
  const row = rows.findIndex(([first]) => String(first).startsWith(`${id}: `));
  return rows.slice(row + 1, row + 3).map((cells) => cells.slice(1));
}

/** What the chart itself takes for its first series. */
async function drawnValues(title: string): Promise<readonly unknown[]> {
  return session.paneFrame().evaluate((wanted) => Excel.run(async (context) => {
    const charts = context.workbook.worksheets.getItem('KPI-diagrammer').charts.load('items/title/text');
    await context.sync();
    const series = charts.items.find((each) => each.title.text.startsWith(wanted))?.series.getItemAt(0).getDimensionValues('Values');
    await context.sync();
    return series?.value ?? [];
  }), `${title}: `);
}

test('without KPI tables the page says what to do, and does it', async () => {
  await session.ribbon('Vis panel');
  await openPage(session, 'kpi');
  await said(kpiPageTexts.none.text);
  await press(kpiPageTexts.none.action);
  await said(kpiPageTexts.measurement.sheet(BBU, 2023));
  expect(await session.sheets()).toEqual(expect.arrayContaining([...CENTRES, 'KPI 2024-06 data', 'KPI 2022-06 BBU']));
});

test('the figures of June 2024 as printed give the statuses that the report speaks of', async () => {
  const found = await until(statuses, (all) => Object.values(all).every((status) => !String(status).startsWith('#')) && all.BBU2 !== '', 'statuses');
  expect(found).toMatchObject({ BCV4: '▲ Grøn', BBU5: '▲ Grøn', BCH2: '▲ Grøn', BCH3: '▲ Grøn', BBU2: '● Gul' });
  for (const id of ['BBU1', 'BBU3', 'BBU4', 'BCH1']) expect([id, String(found[id])]).toEqual([id, expect.not.stringContaining('Grøn')]);
  const rows = await session.read(BBU, 'A7:H20');
  expect(rows.find(([id]) => id === 'BBU3')?.[7]).toBe(176);
});

test('the overview has a status and a development for each track', async () => {
  await press(kpiPageTexts.status.action);
  await said(kpiPageTexts.written('KPI-status'));
  expect(await until(() => inOverview('BBU3'), ([status]) => String(status).includes('Rød'), 'status')).toEqual(['▼ Rød', '↓ fra 176 til 134']);
  expect(await inOverview('BCV1')).toEqual(['▲ Grøn ifølge teksten', expect.stringContaining('tal mangler')]);
});

test('an overview that is there already is asked about', async () => {
  await press(kpiPageTexts.status.action);
  await session.pane.getByRole('heading', { name: 'Arkene findes allerede' }).waitFor();
  await press('Annullér');
  await said(kpiPageTexts.cancelled);
  expect((await session.sheets()).filter((name) => name.startsWith('KPI-status'))).toEqual(['KPI-status']);
});

test('charts are drawn of the chosen KPIs', async () => {
  await press(kpiPageTexts.charts.clearAll);
  for (const id of ['BBU1', 'BBU2']) await session.pane.getByRole('checkbox', { name: new RegExp(`^${id}:`) }).check();
  await press(kpiPageTexts.charts.action);
  await said(kpiPageTexts.written('KPI-diagrammer'));
  expect(await until(() => chartSource('BBU1'), (rows) => rows[1]?.[3] === 9.9, 'chart source')).toEqual([['2020', '2021', '2022', '2023', '', ''], [9.5, 9.8, 9.6, 9.9, '#N/A', '#N/A']]);
  expect((await drawnValues('BBU1')).slice(0, 4)).toEqual([9.5, 9.8, 9.6, 9.9]);
});

test('revisions and the plan’s targets are written', async () => {
  await press(kpiPageTexts.revisions.action);
  await said(kpiPageTexts.written('Revisioner'));
  await press(kpiPageTexts.targets.action('En plads i fællesskabet'));
  await said('Planens mål BBU');
  const targets = await session.read('Planens mål BBU', 'A5:M40');
  expect(targets.find((row) => row[4] === 'BBU2')?.slice(9)).toEqual([15, 15, '→', '● Gul']);
});

describe('"Ny måling" for 2024', () => {
  test('adds the year to the newest tables, ready for typing', async () => {
    const before = await session.settledSyncs();
    await press(kpiPageTexts.measurement.action(2024));
    await said(kpiPageTexts.measurement.added(2024, 3));
    // Two to read, two to write, two to see what there is now.
    expect((await session.syncs()) - before).toBeLessThanOrEqual(6);
    for (const sheet of CENTRES) expect((await session.read(sheet, 'A7:R7'))[0]).toContain(2024);
    await said(kpiPageTexts.measurement.sheet(BBU, 2024));
    expect((await inOverview('BBU1'))[1]).toBe('tal mangler');
  });

  test('a measurement that is typed moves status, overview and chart', async () => {
    await session.write(BBU, 'M8', [[9.2]]);
    expect(await until(() => session.read(BBU, 'N8:P8'), ([row]) => row?.[1] === 'Grøn', 'status')).toEqual([['↓', 'Grøn', '▲ Grøn']]);
    expect(await inOverview('BBU1')).toEqual(['▲ Grøn', '↓ fra 9,5 til 9,2 år']);
    expect(await chartSource('BBU1')).toEqual([['2020', '2021', '2022', '2023', '2024', ''], [9.5, 9.8, 9.6, 9.9, 9.2, '#N/A']]);
    expect((await drawnValues('BBU1')).slice(0, 5)).toEqual([9.5, 9.8, 9.6, 9.9, 9.2]);

    await session.write(BBU, 'M8', [[9.9]]);
    expect(await until(() => session.read(BBU, 'N8:P8'), ([row]) => row?.[1] === 'Rød', 'status')).toEqual([['↑', 'Rød', '▼ Rød']]);
    expect(await inOverview('BBU1')).toEqual(['▼ Rød', '↑ fra 9,5 til 9,9 år']);
  });

  test('a share is computed from its counts', async () => {
    await session.write(BBU, 'M10:M11', [[160], [1000]]);
    expect(await until(() => session.read(BBU, 'M9:P9'), ([row]) => row?.[2] !== '' && !String(row?.[2]).startsWith('#'), 'share')).toEqual([[16, '↑', 'Grøn', '▲ Grøn']]);
    expect(await inOverview('BBU2')).toEqual(['▲ Grøn', '↑ fra 15 til 16 %']);
  });

  test('the check finds what is missing, and what is no longer so', async () => {
    await openPage(session, 'kontrol');
    await session.ribbon('Validér');
    await session.pane.getByRole('heading', { name: 'Afgørelse' }).waitFor();
    await jobDone(session);
    await session.pane.getByRole('button', { name: /^KPI 2024-06 BBU/ }).click();
    const missing = session.pane.getByText(/^"Flere udsatte børn og unge.*Der mangler en måling for 2024/);
    await missing.first().waitFor();
    await session.write(BBU, 'M12', [[1500]]);
    await session.ribbon('Validér');
    await jobDone(session);
    await until(() => missing.count(), (count) => count === 0, 'finding that the measurement is missing');
  });

  test('a status that is typed over is found', async () => {
    await session.write(BBU, 'O8', [['Grøn']]);
    await session.ribbon('Validér');
    await jobDone(session);
    await session.pane.getByText(/^"Gennemsnitlig alder.*Status er skrevet som Grøn.*giver Rød/).first().waitFor();
  });

  test('is undone in one step', async () => {
    await openPage(session, 'kpi');
    await said(kpiPageTexts.measurement.sheet(BBU, 2024));
    await press(kpiPageTexts.measurement.action(2025));
    await said(kpiPageTexts.measurement.added(2025, 3));
    expect((await session.read(BBU, 'A7:S7'))[0]).toContain(2025);
    const grid = await session.page.locator('#grid canvas').first().boundingBox();
    if (!grid) throw new Error('no grid');
    await session.page.mouse.click(grid.x + 200, grid.y + 200);
    await session.page.keyboard.press('Control+z');
    await until(() => session.read(BBU, 'A7:S7'), ([row]) => row?.includes(2025) === false, 'undone');
    for (const sheet of CENTRES) expect((await session.read(sheet, 'A7:S7'))[0]).toEqual(expect.not.arrayContaining([2025]));
    expect((await session.read(BBU, 'M8'))[0]).toEqual([9.9]);
  });
});

test('nothing went wrong in the pages, and nothing was asked of another origin', () => {
  expect(session.faults).toEqual([]);
});

/**
 * The main job as a user does it on the workbench: pull the published proposals, type functions, check, follow a finding
 * to its cell, clear the marks.
 */
import { until } from './until';
import { openWorkbench } from './workbench-session';
import type { WorkbenchSession } from './workbench-session';

jest.setTimeout(60_000);

let session: WorkbenchSession;

beforeAll(async () => {
  session = await openWorkbench();
});

afterAll(async () => {
  await session.close();
});

const selection = () => session.selection();

async function conditionalFormats(): Promise<number> {
  return session.paneFrame().evaluate(() => Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    await context.sync();
    const counts = sheets.items.filter((sheet) => !sheet.name.startsWith('KPI')).map((sheet) => sheet.getRange().conditionalFormats.getCount());
    await context.sync();
    return counts.reduce((sum, count) => sum + count.value, 0);
  }));
}

test('the ribbon shows the add-in’s own tab', async () => {
  const labels = await session.page.locator('#ribbon button').allInnerTexts();
  expect(labels.map((label) => label.replaceAll('\n', ' ').trim())).toEqual(expect.arrayContaining(['Hent forslag', 'Hent KPI', 'Validér', 'Næste afvigelse', 'Ryd markeringer']));
});

test('Hent forslag writes 22 proposals and the overview in four round trips at the most, with the pane never opened', async () => {
  const before = await session.settledSyncs();
  await session.ribbon('Hent forslag');
  const sheets = await until(() => session.sheets(), (names) => names.length >= 24, 'sheets');
  expect(sheets).toHaveLength(24);
  expect(sheets).toEqual(expect.arrayContaining(['Overblik', 'BU01', 'SI05', 'HA08', 'TV03']));
  expect((await session.syncs()) - before).toBeLessThanOrEqual(4);
  expect(await session.page.locator('#pane').isVisible()).toBe(false);
});

test('every sheet names its source, and the payback computed beside the printed one is calculated', async () => {
  const [[heading], [source]] = await session.read('Overblik', 'A1:A2') as [[string], [string]];
  expect(heading).toBe('Overblik over investeringsforslag');
  expect(source).toContain('Investeringskatalog');
  const rows = await until(() => session.read('Overblik', 'A6:M28'), (cells) => cells.every((row) => typeof row[12] === 'number'), 'computed paybacks');
  const ha02 = rows.find((row) => row[1] === 'HA02');
  expect(ha02?.slice(11)).toEqual([4, 3]);
  expect(rows.filter((row) => row[11] !== row[12])).toHaveLength(1);
});

test('Hent KPI writes the reports of June 2022 and June 2024', async () => {
  const before = await session.settledSyncs();
  await session.ribbon('Hent KPI');
  const sheets = await until(() => session.sheets(), (names) => names.filter((name) => name.startsWith('KPI')).length >= 8, 'sheets');
  expect(sheets).toEqual(expect.arrayContaining(['KPI 2022-06 BCV', 'KPI 2024-06 BBU', 'KPI 2024-06 BCH']));
  expect((await session.syncs()) - before).toBeLessThanOrEqual(4);
});

describe('functions typed in cells', () => {
  beforeAll(async () => {
    await session.write('Ark1', 'A1:G3', [['År', 2019, 2020, 2021, 2022, 2023, 2024], ['Varige', null, -1000, -1000, -1000, -1000, -1000], ['Implementering', 300, 900, 600, null, null, null]]);
  });

  test('give the answer, with US separators as add-ins write them', async () => {
    await session.write('Ark1', 'B5:B6', [['=SOF.TILBAGEBETALING(B2:G2,B3:G3)'], ['=SOF.KPISTATUS(74,162,"op")']]);
    expect(await until(() => session.read('Ark1', 'B5:B6'), ([payback, status]) => payback?.[0] === 3 && status?.[0] !== '#BUSY!', 'functions')).toEqual([[3], ['Grøn']]);
  });

  test('spill to the right', async () => {
    await session.write('Ark1', 'B8', [['=SOF.NETTOEFFEKT(B2:G2,B3:G3)']]);
    expect(await until(() => session.read('Ark1', 'B8:G8'), ([row]) => row?.[5] === -1000, 'spill')).toEqual([[300, -100, -400, -1000, -1000, -1000]]);
  });

  test('say what is wrong', async () => {
    await session.write('Ark1', 'B10:B11', [['=SOF.TILBAGEBETALING(B1:G2,B2:G3)'], ['=SOF.TILBAGEBETALING(C2:D2,B3:C3,FALSE)']]);
    expect(await until(() => session.read('Ark1', 'B10:B11'), ([a, b]) => a?.[0] !== '#BUSY!' && b?.[0] !== '#BUSY!', 'errors')).toEqual([['#VALUE!'], [2]]);
  });

  test('one error in a column takes only its own status with it', async () => {
    await session.write('Ark1', 'I1:J3', [[74, 162], ['=1/0', 12], [15, 15]]);
    await session.write('Ark1', 'K1', [['=SOF.KPISTATUS(I1:I3,J1:J3,"op")']]);
    expect(await until(() => session.read('Ark1', 'K1:K3'), ([first]) => first?.[0] === 'Grøn', 'statuses')).toEqual([['Grøn'], ['#VALUE!'], ['Gul']]);
  });

  test('are typed with semicolons in a Danish Excel', async () => {
    await session.activate('Ark1');
    const canvas = session.page.locator('#grid canvas').first();
    const box = await canvas.boundingBox();
    if (!box) throw new Error('no grid');
    await session.page.mouse.click(box.x + 90, box.y + 26 + 23 * 12 + 10);
    await session.page.keyboard.type('=SOF.TILBAGEBETALING(B2:G2;B3:G3)');
    await session.page.keyboard.press('Enter');
    const cells = await until(() => session.read('Ark1', 'A12:A15'), (rows) => rows.some(([value]) => value === 3), 'typed function');
    expect(cells.flat()).toContain(3);
  });
});

describe('the check', () => {
  test('opens the pane with verdicts and findings, in three round trips at the most', async () => {
    const before = await session.settledSyncs();
    await session.ribbon('Validér');
    await session.pane.getByRole('heading', { name: 'Afgørelse' }).waitFor();
    expect((await session.syncs()) - before).toBeLessThanOrEqual(3);
    expect(await session.page.locator('#pane').isVisible()).toBe(true);
    await expect(session.pane.getByText(/4 forslag er ikke klar/).first().innerText()).resolves.toContain('9 fejl');
    await until(conditionalFormats, (count) => count > 0, 'marks');
  });

  test('a click on a finding leads to its cell', async () => {
    await session.pane.getByText(/der står 1\.400/).first().click();
    const address = await until(selection, (value) => value.includes('TV02'), 'selection');
    expect(address).toMatch(/'?TV02'?!C\d+/);
    const [[value]] = await session.read('TV02', address.split('!')[1] ?? '') as [[number]];
    expect(value).toBe(1400);
  });

  test('Ryd markeringer removes every mark', async () => {
    await session.ribbon('Ryd markeringer');
    expect(await until(conditionalFormats, (count) => count === 0, 'marks')).toBe(0);
  });
});

test('nothing went wrong in the pages, and nothing was asked of another origin', () => {
  expect(session.faults).toEqual([]);
});

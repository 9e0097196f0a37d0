/**
 * Pulling as a user does it on the workbench: all, an area, single proposals, lists, KPI reports, the plan and its conditions; a
 * further catalogue that is a file alone; and pulling again what has been worked on.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { paneTexts } from '../../src/texts/pane';
import { refreshTexts } from '../../src/texts/refresh';
import { ribbonTexts } from '../../src/texts/ribbon';
import { jobDone, openPage } from './pane-states';
import { until } from './until';
import { openWorkbench } from './workbench-session';
import type { WorkbenchSession } from './workbench-session';

jest.setTimeout(120_000);

const texts = paneTexts.pull;
const MADE_UP = 'catalogues/2024.json';
const AREA = 'Borgere med handicap';

let session: WorkbenchSession;

beforeAll(async () => {
  session = await openWorkbench();
  await withMadeUpCatalogue(session);
  await session.ribbon(ribbonTexts.openPane.label);
  await openPage(session, 'hent');
});

afterAll(async () => {
  await session.close();
});

/** One more catalogue, of other years, ids and administration: a file, and a line of the index. */
async function withMadeUpCatalogue({ page }: WorkbenchSession): Promise<void> {
  await page.route('**/datasets/index.json', async (route) => {
    const response = await route.fetch();
    const { datasets, ...index } = (await response.json()) as { datasets: readonly object[] };
    await route.fulfill({ response, json: { ...index, datasets: [...datasets, { kind: 'catalogue', key: '2024', title: 'Opdigtet katalog', file: MADE_UP }] } });
  });
  await page.route(`**/datasets/${MADE_UP}`, (route) => route.fulfill({ contentType: 'application/json', body: readFileSync(path.join(__dirname, '../fixtures/datasets', MADE_UP), 'utf8') }));
  // The add-in looks at the workbook when it starts, and may have its datasets by now.
  await page.reload();
  await page.evaluate(() => window.workbench.ready);
}

const press = (name: string) => session.pane.getByRole('button', { name, exact: true }).first().click();
const tick = (name: string | RegExp, ticked = true) => session.pane.getByRole('checkbox', { name }).first().setChecked(ticked);
const told = (text: string) => session.pane.getByRole('status').filter({ hasText: text }).first().waitFor();

async function contents(...parts: readonly ('proposalSheets' | 'overview' | 'lines' | 'consultations' | 'successCriteria')[]): Promise<void> {
  for (const part of ['proposalSheets', 'overview', 'lines', 'consultations', 'successCriteria'] as const) await tick(texts[part], parts.includes(part));
}

async function pulled(...names: readonly string[]): Promise<void> {
  await press(texts.action);
  await until(() => session.sheets(), (sheets) => names.every((name) => sheets.includes(name)), 'sheets');
  await jobDone(session);
}

async function source(sheet: string): Promise<string> {
  return (await session.read(sheet, 'A1:B14')).flat().map(String).join(' ');
}

describe('the page "Hent" offers', () => {
  test('all, an area, and single proposals found by words', async () => {
    await press(texts.selectShown);
    await told(texts.selected(24, 24));
    await press(texts.clearShown);
    await session.pane.getByLabel(texts.area, { exact: true }).selectOption(AREA);
    await press(texts.selectShown);
    const ofArea = await session.pane.getByRole('group', { name: AREA, exact: true }).getByRole('checkbox').count();
    expect(ofArea).toBeGreaterThan(1);
    await told(texts.selected(ofArea, 24));
    await press(texts.clearShown);
    await session.pane.getByLabel(texts.area, { exact: true }).selectOption('');
    await session.pane.getByLabel(texts.search).fill('ha02');
    await tick(/^HA02 /);
    await session.pane.getByLabel(texts.search).fill('peer familier');
    await tick(/^BU01 /);
    await told(texts.selected(2, 24));
    await session.pane.getByLabel(texts.search).fill('');
  });

  test('their lines, consultations and success criteria as tables, one row to each', async () => {
    await contents('lines', 'consultations', 'successCriteria');
    await pulled('Alle linjer', 'Høringer', 'Succeskriterier');
    const [header = [], first = []] = await session.read('Alle linjer', 'A5:O6');
    expect(header.slice(0, 5)).toEqual(['Katalog', 'Id', 'Titel', 'Område', 'Tabel']);
    expect(header.slice(-2)).toEqual(['År', 'Beløb']);
    expect([first[1], typeof first[13], typeof first[14]]).toEqual(['BU01', 'number', 'number']);
    expect((await session.read('Høringer', 'A5:G5'))[0]).toEqual(['Katalog', 'Id', 'Titel', 'Område', 'Part', 'Svar', 'Dato eller konklusion']);
  });

  test('a KPI report with its long table, the plan and the conditions', async () => {
    await press(texts.clearShown);
    await session.pane.getByRole('group', { name: texts.kpi }).getByRole('checkbox').last().check();
    for (const legend of [texts.plans, texts.conditions]) await session.pane.getByRole('group', { name: legend }).getByRole('checkbox').first().check();
    await pulled('KPI 2024-06 BBU', 'KPI 2024-06 data', 'Plan BBU', 'Vilkår BBU');
    expect((await session.read('Plan BBU', 'A6:L60')).filter(([part]) => part === 'Økonomisk indikator').map((cells) => cells[4])).toContain(-30);
  });

  test('every sheet with document, dataset and version', async () => {
    for (const sheet of (await session.sheets()).slice(1)) {
      const text = await source(sheet);
      expect({ sheet, source: /Kilde/.test(text), dataset: /Datasæt [\w-]+, version 1/.test(text) }).toEqual({ sheet, source: true, dataset: true });
    }
  });

  test('a further catalogue that is a file alone', async () => {
    for (const group of [texts.kpi, texts.plans, texts.conditions]) {
      for (const box of await session.pane.getByRole('group', { name: group }).getByRole('checkbox').all()) await box.uncheck();
    }
    await session.pane.getByLabel(texts.area, { exact: true }).selectOption('Klima');
    await tick('KL01 Gadebelysning med sensorer (2024)');
    await contents('proposalSheets');
    await pulled('KL01');
    expect(await source('KL01')).toContain('Datasæt 2024, version 1');
    const cells = (await session.read('KL01', 'A1:H40')).flat();
    expect(cells).toEqual(expect.arrayContaining([2023, 2028, 'Teknik- og Miljøforvaltningen']));
    await openPage(session, 'kilder');
    await session.pane.getByRole('region', { name: 'Opdigtet katalog' }).waitFor();
    await openPage(session, 'hent');
    await session.pane.getByLabel(texts.area, { exact: true }).selectOption('Klima');
    await tick(/^KL01 /, false);
    await session.pane.getByLabel(texts.area, { exact: true }).selectOption('');
  });
});

describe('pulling again', () => {
  const formula = '=SUM(C6:C7)';

  test('keeps what the user has added, shows what he has changed, and puts back what is missing', async () => {
    await tick(/^BU01 /);
    await contents('proposalSheets', 'overview');
    await pulled('BU01', 'Overblik');
    const pristine = await session.read('BU01', 'A1:H40');
    const total = pristine.findIndex(([label]) => label === 'Samlet varig ændring');
    await inExcel(total);
    await session.write('BU01', 'J2', [[formula]]);
    await session.write('BU01', `D${total + 1}`, [[-4711]]);

    await press(texts.action);
    await session.pane.getByRole('heading', { name: paneTexts.conflict.heading }).waitFor();
    await press(paneTexts.conflict.refresh);
    await session.pane.getByText(refreshTexts.found(2)).waitFor();
    await told(refreshTexts.pulled(0, 2));
    const box = session.pane.getByRole('region', { name: 'BU01' });
    expect(await box.getByRole('checkbox', { name: /2020|2021/ }).isChecked()).toBe(false);
    expect(await box.getByText(/-4\.711/).innerText()).toMatch(/^Offentliggjort: .*\. Her: -4\.711\.$/);
    expect(await box.getByRole('checkbox', { name: /mangler og sættes ind igen/ }).isChecked()).toBe(true);
    expect(await session.read('BU01', `D${total + 1}`)).toEqual([[-4711]]);

    await press(refreshTexts.write(1));
    await told(refreshTexts.refreshed(1));
    const now = await session.read('BU01', 'A1:J41');
    // The deleted line is back above the total; the user's own row, figure and formula are where they were.
    expect(now[total - 1]?.slice(0, 3)).toEqual(pristine[total - 1]?.slice(0, 3));
    expect(now[total]?.[0]).toBe('Min egen linje');
    expect(now[total + 1]?.slice(0, 1)).toEqual(['Samlet varig ændring']);
    expect(now.map((cells) => cells[3])).toContain(-4711);
    expect(now.flat()).not.toContain('#REF!');
  });

  test('"Opdatér" shows what is left to decide, and writes it when it is chosen', async () => {
    await openPage(session, 'opdater');
    await press(paneTexts.update.action);
    await session.pane.getByText(refreshTexts.found(1)).waitFor();
    await session.pane.getByRole('region', { name: 'BU01' }).getByRole('checkbox').first().check();
    await press(refreshTexts.write(1));
    await told(refreshTexts.refreshed(1));
    await press(paneTexts.update.action);
    await session.pane.getByText(/Der er ingen forskelle fra det offentliggjorte/).waitFor();
  });
});

/** The user deletes the line above the total, and writes one of his own instead. */
async function inExcel(total: number): Promise<void> {
  await session.paneFrame().evaluate((row) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('BU01');
    sheet.getRange(`${row}:${row}`).delete('Up');
    sheet.getRange(`${row}:${row}`).insert('Down');
    sheet.getRange(`A${row}:B${row}`).values = [['Min egen linje', 'Note']];
    await context.sync();
  }), total);
}

test('nothing went wrong in the pages', () => {
  expect(session.faults).toEqual([]);
});

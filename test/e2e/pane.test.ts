/** The pane as a user finds his way in it: what to do next, choosing, filtering, help, settings; and it is as it was left. */
import { checkTexts } from '../../src/texts/check-page';
import { functionHelp, helpTexts } from '../../src/texts/help';
import { paneTexts, severityCount } from '../../src/texts/pane';
import { proposalToolTexts } from '../../src/texts/proposal-tools';
import { ribbonTexts } from '../../src/texts/ribbon';
import { jobDone, openPage } from './pane-states';
import { until } from './until';
import { openWorkbench } from './workbench-session';
import type { WorkbenchSession } from './workbench-session';

jest.setTimeout(120_000);

let session: WorkbenchSession;

beforeAll(async () => {
  session = await openWorkbench();
});

afterAll(async () => {
  await session.close();
});

const button = (name: string | RegExp) => session.pane.getByRole('button', { name, exact: true }).first();
const box = (name: string | RegExp) => session.pane.getByRole('checkbox', { name, exact: true }).first();
const proposals = () => session.pane.getByRole('checkbox', { name: /^[A-Z]{2}\d\d / });

async function formulas(sheet: string): Promise<string[]> {
  return session.paneFrame().evaluate((name) => Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRange();
    range.load('formulas');
    await context.sync();
    return (range.formulas as unknown[][]).flat().filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('='));
  }), sheet);
}

test('every button of the ribbon has an icon, a name and a screen tip that says what it does', async () => {
  const buttons = session.page.locator('#ribbon button');
  expect(await buttons.count()).toBe(Object.keys(ribbonTexts.buttons).length + 1);
  for (const { label, description } of [...Object.values(ribbonTexts.buttons), ribbonTexts.openPane]) {
    const shown = session.page.locator('#ribbon').getByRole('button', { name: label, exact: true });
    expect(await shown.getAttribute('title')).toContain(description);
    expect(await shown.locator('img').evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth >= 32)).toBe(true);
  }
});

test('the start page of an empty workbook leads to what can be pulled', async () => {
  await session.ribbon('Vis panel');
  await session.pane.getByText(paneTexts.start.nothing).waitFor();
  await button(paneTexts.start.steps.pull.action).click();
  await session.pane.getByRole('heading', { level: 1, name: paneTexts.pull.heading }).waitFor();
});

test('proposals are found by area and by words, and ticked together', async () => {
  await until(() => proposals().count(), (count) => count === 22, 'proposals');
  await session.pane.getByLabel(paneTexts.pull.area, { exact: true }).selectOption('Borgere med handicap');
  const ofArea = await until(() => proposals().count(), (count) => count < 22, 'proposals of the area');
  expect(ofArea).toBeGreaterThan(1);
  await session.pane.getByLabel(paneTexts.pull.search).fill('egenmestring');
  await until(() => proposals().count(), (count) => count === 1, 'proposals with the word');
  await button(paneTexts.pull.selectShown).click();
  await session.pane.getByText(paneTexts.pull.selected(1, 22)).waitFor();
  expect(await box(/^HA02 /).isChecked()).toBe(true);
});

test('what was typed and chosen is there when the pane is opened again', async () => {
  await session.page.locator('#pane-close').click();
  expect(await session.page.locator('#pane').isVisible()).toBe(false);
  await session.ribbon('Vis panel');
  await session.pane.getByText(paneTexts.pull.selected(1, 22)).waitFor();
  expect(await session.pane.getByLabel(paneTexts.pull.search).inputValue()).toBe('egenmestring');
});

test('with proposals in the workbook the start page proposes the check, and after it the findings', async () => {
  await session.pane.getByLabel(paneTexts.pull.search).fill('');
  await session.pane.getByLabel(paneTexts.pull.area, { exact: true }).selectOption(paneTexts.pull.allAreas);
  for (const id of ['BU01', 'TV02']) await box(new RegExp(`^${id} `)).check();
  await button(paneTexts.pull.action).click();
  await session.pane.getByText(paneTexts.pull.written(4)).waitFor();
  await jobDone(session);
  await openPage(session, 'start');
  await session.pane.getByText(paneTexts.start.contents(3, 0, 0)).waitFor();
  await button(paneTexts.start.steps.check.action).click();
  await session.pane.getByRole('heading', { name: checkTexts.verdictHeading }).waitFor();
  await openPage(session, 'start');
  await button(paneTexts.start.steps.findings.action).click();
  await session.pane.getByRole('heading', { name: checkTexts.verdictHeading }).waitFor();
});

describe('the findings', () => {
  const rows = () => session.pane.getByRole('listitem').filter({ hasText: /Gå til / });

  test('can be filtered by severity and by proposal', async () => {
    const all = await until(() => rows().count(), (count) => count > 1, 'findings');
    const errors = box(new RegExp(`^\\d+ ${severityCount('error', 2).split(' ')[1] ?? ''}$`));
    await errors.uncheck();
    const without = await until(() => rows().count(), (count) => count < all, 'findings that are no errors');
    await errors.check();
    await until(() => rows().count(), (count) => count === all, 'all findings');
    expect(without).toBeLessThan(all);
    await session.pane.getByLabel(checkTexts.filterSubject, { exact: true }).selectOption({ index: 2 });
    await until(() => rows().count(), (count) => count < all, 'findings of a proposal');
    await session.pane.getByLabel(checkTexts.filterSubject, { exact: true }).selectOption({ index: 0 });
  });

  test('are there, with the one that was reached, when the pane is opened again', async () => {
    await button(checkTexts.next).click();
    const reached = session.pane.locator('li[aria-current="true"]');
    await reached.waitFor();
    const before = await reached.innerText();
    await session.page.locator('#pane-close').click();
    await session.ribbon('Vis panel');
    expect(await reached.innerText()).toBe(before);
  });

  test('the start page says when the workbook was changed since', async () => {
    await session.write('TV02', 'C15', [[-4711]]);
    await session.pane.getByText(checkTexts.stale).waitFor();
    await openPage(session, 'start');
    await session.pane.getByText(paneTexts.start.steps.checkAgain.text).waitFor();
  });
});

test('every example of the help can be inserted, and calculates', async () => {
  await openPage(session, 'hjaelp');
  for (const [index, { name, example }] of functionHelp.entries()) {
    const row = 1 + index * 10;
    await session.activate('Ark1');
    await session.paneFrame().evaluate((address) => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Ark1').getRange(address).select();
      await context.sync();
    }), `A${row}`);
    await session.pane.getByRole('button', { name: `${helpTexts.insert}: ${name}`, exact: true }).click();
    const last = row + example.rows.length - 1;
    const cells = await until(() => session.read('Ark1', `A${row}:F${last}`), (read) => read[0]?.[0] === example.rows[0]?.[0] && !read.flat().includes('#BUSY!'), name);
    expect(cells.flat().filter((cell) => typeof cell === 'string' && cell.startsWith('#'))).toEqual([]);
  }
  expect(await session.read('Ark1', 'B4')).toEqual([[4]]);
});

test('where there is something in the way, no example is inserted, and that is said', async () => {
  const before = await session.read('Ark1', 'A1:F30');
  await session.paneFrame().evaluate(() => Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Ark1').getRange('A1').select();
    await context.sync();
  }));
  await session.pane.getByRole('button', { name: new RegExp(`^${helpTexts.insert}`) }).first().click();
  await session.pane.getByRole('alert').getByText('Der står noget i vejen').waitFor();
  expect(await session.read('Ark1', 'A1:F30')).toEqual(before);
});

test('the tolerance of the settings is written into the formulas that are written from then on', async () => {
  await openPage(session, 'indstillinger');
  await session.pane.getByLabel(paneTexts.settings.tolerance).fill('3,5');
  await session.pane.getByLabel(paneTexts.settings.name).focus();
  await session.pane.getByText(paneTexts.settings.saved).waitFor();
  await session.ribbon('Hent KPI');
  await until(() => session.sheets(), (sheets) => sheets.includes('KPI 2024-06 BCV'), 'sheets');
  await jobDone(session);
  const statuses = (await formulas('KPI 2024-06 BCV')).filter((formula) => formula.includes('KPISTATUS'));
  expect(statuses.length).toBeGreaterThan(0);
  expect(statuses.filter((formula) => !formula.includes('0.035'))).toEqual([]);
});

test('the workbook’s proposals are drawn as charts of Excel on request, and only then', async () => {
  const charts = () => session.paneFrame().evaluate(() => Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    await context.sync();
    const counts = sheets.items.map((sheet) => sheet.charts.getCount());
    await context.sync();
    return counts.reduce((sum, { value }) => sum + value, 0);
  }));
  expect(await charts()).toBe(0);
  await openPage(session, 'forslag');
  await button(proposalToolTexts.charts.name).click();
  await button(/^Vis \d+ forslag i diagrammer$/).click();
  expect(await until(charts, (count) => count > 0, 'charts')).toBeGreaterThanOrEqual(3);
});

test('nothing went wrong in the pages', () => {
  expect(session.faults).toEqual([]);
});

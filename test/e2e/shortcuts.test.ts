/** The keyboard shortcuts of shortcuts.json, pressed in the sheet. */
import { until } from './until';
import { openWorkbench } from './workbench-session';
import type { WorkbenchSession } from './workbench-session';

jest.setTimeout(120_000);

let session: WorkbenchSession;

const press = (letter: string) => session.page.keyboard.press(`Control+Alt+Shift+${letter}`);
const paneIsShown = () => session.page.locator('#pane').isVisible();

const selection = () => session.selection();

async function selectionChanges(from: string): Promise<string> {
  await until(selection, (address) => address !== from, `another cell than ${from}`);
  return selection();
}

/** Excel marks findings with conditional formats. */
function marks(): Promise<number> {
  return session.paneFrame().evaluate(() => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('BU02');
    const count = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    return count.value;
  }));
}

beforeAll(async () => {
  session = await openWorkbench();
  await session.ribbon('Hent forslag');
  await until(() => session.sheets(), (sheets) => sheets.includes('BU02'), 'BU02');
  await session.settledSyncs();
  await session.activate('BU02');
  await session.page.locator('#grid').click({ position: { x: 200, y: 200 } });
});

afterAll(async () => {
  await session.close();
});

test('the pane is shown', async () => {
  if (await paneIsShown()) await session.page.locator('#pane-close').click();
  await until(paneIsShown, (shown) => !shown, 'no pane');
  await session.page.locator('#grid').click({ position: { x: 200, y: 200 } });
  await press('P');
  await until(paneIsShown, (shown) => shown, 'the pane');
});

test('the workbook is checked, and the findings are gone through both ways', async () => {
  await session.page.locator('#grid').click({ position: { x: 200, y: 200 } });
  await press('K');
  await session.pane.getByRole('heading', { name: 'Afgørelse' }).waitFor();
  await session.settledSyncs();
  await session.page.locator('#grid').click({ position: { x: 200, y: 200 } });
  const start = await selection();
  await press('A');
  const first = await selectionChanges(start);
  await press('A');
  const second = await selectionChanges(first);
  await press('F');
  expect(await selectionChanges(second)).toBe(first);
});

test('the marks are cleared', async () => {
  await until(marks, (count) => count > 0, 'marks');
  await press('R');
  await until(marks, (count) => count === 0, 'no marks');
});

test('other combinations are left to Excel', async () => {
  const before = await session.settledSyncs();
  await session.page.keyboard.press('Control+Shift+K');
  await session.page.keyboard.press('Control+Alt+Shift+L');
  expect(await session.settledSyncs()).toBe(before);
});

test('nothing went wrong meanwhile', () => {
  expect(session.faults).toEqual([]);
});

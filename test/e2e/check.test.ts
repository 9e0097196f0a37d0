/**
 * The check as the author of a proposal goes through it on the workbench, on a sheet of his own: what the sheet was taken for, the
 * live check, corrections, acceptances and the report.
 */
import { checkTexts } from '../../src/texts/check-page';
import { paneTexts } from '../../src/texts/pane';
import { reportSheetTexts } from '../../src/texts/submission';
import { jobDone, openPage } from './pane-states';
import { until } from './until';
import { openWorkbench } from './workbench-session';
import type { WorkbenchSession } from './workbench-session';

jest.setTimeout(120_000);

let session: WorkbenchSession;

beforeAll(async () => {
  session = await openWorkbench({ paneWidth: 480 });
});

afterAll(async () => {
  await session.close();
});

const OWN = 'Ark1';

/** As one types it or pastes it from Word: years and a figure as text, a line break, a narrow space, "P/L", abbreviations, no captions. */
const SHEET = [
  ['Forslagets id', 'BU77', null, null, null],
  ['1.000 kr. 2024 P/L', 'Styringsområde', "'2024", "'2025", "'2026"],
  ['Varige ændringer', null, null, null, null],
  ['Færre\npladser', 'Service', null, -300, -300],
  ['Kortere forløb', 'Service', null, "'-1\u202f200", -1200],
  ['Samlet varig ændring', null, 0, -1500, -1500],
  ['Implementering', null, null, null, null],
  ['Projektledelse', 'Service', 500, 100, null],
  ['Samlede impl. omkostninger', null, 500, 100, '=D9'],
  ['Samlet økon. påvirkning', null, 500, -1400, -1400],
  ['Tilbagebetalingstid', 2, null, null, null],
  [null, null, null, null, null],
  ['1.000 kr. 2024 p/l', null, 2024, 2025, 2026],
  ['Projektledelse', null, 500, 100, null],
  ['I alt', null, 500, 100, 0],
  ['Husk at spørge Lone', null, 7, null, null],
];

const button = (name: string | RegExp) => session.pane.getByRole('button', { name, exact: true }).first();
const finding = (text: string | RegExp) => session.pane.getByRole('listitem').filter({ hasText: text });
const said = (text: string | RegExp) => session.pane.getByText(text).first().waitFor();
const cell = async (address: string) => (await session.read(OWN, address))[0]?.[0];

async function verdict(): Promise<string> {
  return session.pane.getByRole('heading', { level: 3 }).first().innerText();
}

async function check(): Promise<void> {
  await session.ribbon('Validér');
  await session.pane.getByRole('heading', { name: checkTexts.verdictHeading }).waitFor();
  await jobDone(session);
}

/** Ctrl+Z in the grid. */
async function undo(): Promise<void> {
  const box = await session.page.locator('#grid canvas').first().boundingBox();
  if (!box) throw new Error('no grid');
  await session.page.mouse.click(box.x + 600, box.y + 500);
  await session.page.keyboard.press('Control+z');
}

/** Types a figure in the sheet, below the pane's back. */
const type = (address: string, value: string | number) => session.write(OWN, address, [[value]]);

test('a sheet typed by hand is read, and it is said what it was taken for and what could not be placed', async () => {
  await session.write(OWN, 'A1:E16', SHEET);
  await check();
  expect(await verdict()).toContain('BU77');
  expect(await verdict()).toContain('Ikke klar: 2 fejl');
  await session.pane.getByText(checkTexts.readSheets(1)).click();
  await said(/Forslag BU77: Tabel 1 og serviceinvesteringer; .*tabellen i C13 har ingen kendt overskrift og er læst som serviceinvesteringer/);
  await session.pane.getByText(checkTexts.unplaced(1)).click();
  await session.pane.getByRole('button', { name: checkTexts.unplacedCell(OWN, 'A16', 'Husk at spørge Lone') }).click();
  await until(() => session.selection(), (address) => address.endsWith('A16'), 'selection');
});

describe('a correction', () => {
  test('is shown before it is made: cell, old and new', async () => {
    await finding('teksten "-1\u202f200" i stedet for tallet -1.200').getByRole('button', { name: checkTexts.correct }).click();
    const box = session.pane.getByRole('region', { name: checkTexts.correction });
    await box.waitFor();
    expect(await box.innerText()).toContain('Ark1, D5');
    expect(await box.innerText()).toContain(checkTexts.correctionChange('“-1\u202f200”', '-1.200'));
    expect(await cell('D5')).toBe('-1\u202f200');
    await button(checkTexts.cancel).click();
    await box.waitFor({ state: 'detached' });
    expect(await cell('D5')).toBe('-1\u202f200');
  });

  test('never replaces a formula without saying so', async () => {
    await finding('2026: der står 100').getByRole('button', { name: checkTexts.correct }).click();
    const box = session.pane.getByRole('region', { name: checkTexts.correction });
    await box.getByText(paneTexts.update.formula).waitFor();
    expect(await box.getByRole('checkbox', { name: 'Ark1, E9' }).isChecked()).toBe(false);
    await button(checkTexts.cancel).click();
  });

  test('of all that is certain is made in one step, and undone in one', async () => {
    await session.write(OWN, 'E5', [["'-1200"]]);
    await check();
    await button(checkTexts.correctAll(2)).click();
    const box = session.pane.getByRole('region', { name: checkTexts.correction });
    await box.waitFor();
    await box.getByRole('checkbox').first().check();
    await box.getByRole('button', { name: checkTexts.correctNow(4) }).click();
    await said(checkTexts.corrected(4));
    await jobDone(session);
    expect(await session.read(OWN, 'D5:E5')).toEqual([[-1200, -1200]]);
    expect(await cell('E9')).toBe(0);
    expect(await cell('E10')).toBe(-1500);
    expect(await verdict()).toContain('Tabellerne er i orden');
    await undo();
    expect(await until(() => session.read(OWN, 'D5:E5'), ([row]) => row?.[0] !== -1200, 'undone')).toEqual([['-1\u202f200', '-1200']]);
    expect(await cell('E9')).toBe(100);
  });

  test('is not made on a protected sheet, which is named', async () => {
    await check();
    await session.excel('protectSheet', OWN);
    await finding('teksten "-1\u202f200" i stedet').getByRole('button', { name: checkTexts.correct }).click();
    const box = session.pane.getByRole('region', { name: checkTexts.correction });
    await box.getByRole('button', { name: checkTexts.correctNow(2) }).click();
    await said(/Ark1.*beskyttet/);
    expect(await cell('D5')).toBe('-1\u202f200');
    await session.excel('unprotectSheet', OWN);
  });
});

describe('an acceptance', () => {
  test('needs a reason and a name, counts the finding out, and is listed', async () => {
    await session.write(OWN, 'A1:E16', SHEET);
    await type('D5', -1200);
    await type('E9', 100);
    await check();
    await finding('2026: der står 100').getByRole('button', { name: checkTexts.accept, exact: true }).click();
    const form = session.pane.getByRole('form', { name: checkTexts.acceptHeading });
    await form.getByRole('button', { name: checkTexts.acceptNow }).click();
    await form.getByText(checkTexts.acceptReasonFault).waitFor();
    await form.getByRole('textbox', { name: checkTexts.acceptReason }).fill('=Aftalt med "ØKF" <2024>');
    await form.getByRole('textbox', { name: checkTexts.acceptBy }).fill('Økonomi');
    await form.getByRole('button', { name: checkTexts.acceptNow }).click();
    await said(checkTexts.acceptedNow);
    await jobDone(session);
    expect(await verdict()).toContain('Tabellerne er i orden');
    await session.pane.getByRole('checkbox', { name: checkTexts.acceptedFilter(1) }).check();
    await said(checkTexts.accepted('Økonomi', '=Aftalt med "ØKF" <2024>'));
  });

  test('can be revoked', async () => {
    await button(checkTexts.revoke).click();
    await said(checkTexts.revokedNow);
    await jobDone(session);
    expect(await verdict()).toContain('Ikke klar: 1 fejl');
    expect(await session.pane.getByRole('form', { name: checkTexts.acceptHeading }).count()).toBe(0);
  });

  test('is reported when the figures have changed, and the finding counts again', async () => {
    await finding('2026: der står 100').getByRole('button', { name: checkTexts.accept, exact: true }).click();
    const form = session.pane.getByRole('form', { name: checkTexts.acceptHeading });
    await form.getByRole('textbox', { name: checkTexts.acceptReason }).fill('Aftalt');
    await form.getByRole('button', { name: checkTexts.acceptNow }).click();
    await said(checkTexts.acceptedNow);
    await type('E9', 110);
    await check();
    expect(await verdict()).toContain('Ikke klar: ');
    await said(/A101 forældet accept/);
    await said(/En accept af F102 .* passer ikke længere på nogen afvigelse/);
  });
});

describe('the live check', () => {
  const heading = () => session.pane.getByRole('heading', { level: 3 }).first();

  test('is switched on in the settings', async () => {
    await openPage(session, 'indstillinger');
    await session.pane.getByRole('switch', { name: paneTexts.settings.liveCheck }).check();
    await said(paneTexts.settings.saved);
    await openPage(session, 'kontrol');
  });

  test('checks once after several edits, with one read, and leaves focus, page and what is being written alone', async () => {
    await finding('2026: der står 110').getByRole('button', { name: checkTexts.accept, exact: true }).click();
    const reason = session.pane.getByRole('form', { name: checkTexts.acceptHeading }).getByRole('textbox', { name: checkTexts.acceptReason });
    await reason.pressSequentially('Halvt skrevet');
    const before = await session.settledSyncs();
    await type('D4', -301);
    await type('D5', -1299);
    await type('D4', -401);
    await until(() => heading().innerText(), (text) => text.includes('Ikke klar: 3 fejl'), 'verdict');
    expect((await session.settledSyncs()) - before).toBeLessThanOrEqual(3);
    expect(await reason.inputValue()).toBe('Halvt skrevet');
    expect(await reason.evaluate((element) => element === document.activeElement)).toBe(true);
    await reason.press('Escape');
  });

  test('does not take the focus from the sheet', async () => {
    const box = await session.page.locator('#grid canvas').first().boundingBox();
    if (!box) throw new Error('no grid');
    await session.page.mouse.click(box.x + 600, box.y + 500);
    await type('D4', -300);
    await type('D5', -1200);
    await until(() => heading().innerText(), (text) => text.includes('Ikke klar: 2 fejl'), 'verdict');
    expect(await session.page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
  });

  test('leaves the marks alone where nothing changed, so that Ctrl+Z undoes what was typed', async () => {
    await type('K20', 'min egen');
    await session.settledSyncs();
    await undo();
    await until(() => cell('K20'), (value) => value === '', 'undone');
  });
});

describe('the report', () => {
  test('is written on request only, with links that name the cells', async () => {
    expect(await session.sheets()).toEqual([OWN]);
    await button(checkTexts.report).click();
    await until(() => session.sheets(), (names) => names.includes(reportSheetTexts.sheet), 'report');
    await jobDone(session);
    const rows = await session.read(reportSheetTexts.sheet, 'A1:O30');
    const texts = rows.map((row) => row.join('|'));
    expect(texts[1]).toMatch(/^Kontrolleret \d\d-\d\d-\d{4} kl\. \d\d\.\d\d/);
    expect(texts[2]).toMatch(/version .* med \d+ regler/);
    expect(texts[3]).toContain('Datasæt: 2020, version 1');
    const header = rows.findIndex(([first]) => first === reportSheetTexts.number);
    expect(rows[header]).toEqual(['Nr.', 'Emne', 'Alvor', 'Regel', 'Regelnavn', 'Tabel', 'Model', 'Linje', 'År', 'Står', 'Forventet', 'Celle', 'Status', 'Begrundelse', 'Besked']);
    expect(rows[header + 1]).toEqual([1, 'BU77', 'Fejl', 'F102', 'samlede implementeringsomkostninger', '', '', 'Samlede impl. omkostninger', 2026, 110, 0, 'Ark1!E9', 'Åben', '', expect.stringContaining('der står 110')]);
  });

  test('is not taken for something to check', async () => {
    await check();
    await session.pane.getByText(checkTexts.otherSheets(1)).click();
    await said(/Valideringsrapport: En beregning eller rapport, som Omstilling har skrevet/);
  });
});

test('nothing went wrong in the pages, and nothing was asked of another origin', () => {
  expect(session.faults).toEqual([]);
});

/**
 * What a user meets when something goes wrong: each message says what happened, what was left as it was and what to do;
 * nothing is lost; and the same can be done again once the cause is gone.
 */
import { checkTexts } from '../../src/texts/check-page';
import { faultTexts } from '../../src/texts/faults';
import type { FaultKind, FaultText } from '../../src/texts/faults';
import { helpTexts } from '../../src/texts/help';
import { paneTexts } from '../../src/texts/pane';
import { jobDone, openPage } from './pane-states';
import { until } from './until';
import { openWorkbench } from './workbench-session';
import type { WorkbenchOptions, WorkbenchSession } from './workbench-session';

jest.setTimeout(120_000);

const UNCHANGED = 'Arbejdsbogen er uændret.';

let session: WorkbenchSession;

const opened = (options: WorkbenchOptions = {}) => async () => {
  session = await openWorkbench(options);
};

const textOf: Readonly<Record<FaultKind, (about: string | null) => FaultText>> = faultTexts;

const closed = () => session.close();

const button = (name: string) => session.pane.getByRole('button', { name, exact: true }).first();

const isPaneShown = () => session.page.locator('#pane').isVisible();

/** Waits until the pane shows just this fault, in the words of the texts; seen, not only there. */
async function untilTold(kind: FaultKind, about: string | null = null, unchanged?: string): Promise<void> {
  const { title, happened, unchanged: usual, todo } = textOf[kind](about);
  const alert = session.pane.getByRole('alert');
  await alert.getByRole('heading', { name: title }).waitFor();
  const wanted = [happened, unchanged ?? usual, todo];
  // An earlier fault may be about to go when this is asked.
  const said = await until(() => alert.locator('p').allInnerTexts(), (texts) => texts.join() === wanted.join(), 'what the fault says');
  expect(said).toEqual(wanted);
  expect(await isPaneShown()).toBe(true);
}

async function untilNoFault(): Promise<void> {
  await session.pane.getByRole('alert').waitFor({ state: 'detached' });
}

/** Chooses proposals on the page "Hent" and pulls them. */
async function pull(...ids: readonly string[]): Promise<void> {
  await openPage(session, 'hent');
  for (const id of ids) await session.pane.getByRole('checkbox', { name: new RegExp(`^${id} `) }).check();
  await button(paneTexts.pull.action).click();
}

async function pulled(sheets: number): Promise<void> {
  await session.pane.getByText(paneTexts.pull.written(sheets)).waitFor();
  await jobDone(session);
}

/** Everything on the sheets that a user sees of them. */
async function contents(): Promise<unknown> {
  const read = async () => Promise.all((await session.sheets()).map(async (name) => [name, await session.read(name, 'A1:P60')] as const));
  return until(read, (sheets) => sheets.every(([, rows]) => rows.every((row) => !row.includes('#BUSY!'))), 'calculated cells');
}

/** Clicks a cell of the grid and begins to type in it. */
async function beginTyping(text: string): Promise<void> {
  const box = await session.page.locator('#grid canvas').first().boundingBox();
  if (!box) throw new Error('The grid is not shown.');
  await session.page.mouse.click(box.x + 90, box.y + 26 + 23 * 10 + 10);
  await session.page.keyboard.type(text);
}

/** Without a click, which would leave the cell: as a keyboard shortcut does. */
async function runCommand(label: string): Promise<void> {
  await session.page.locator('#ribbon').getByRole('button', { name: label, exact: true }).dispatchEvent('click');
}

describe('without a connection', () => {
  beforeAll(opened({ prepare: (page) => page.route('**/datasets/**', (route) => route.abort()) }));
  afterAll(closed);

  test('a ribbon command opens the pane and says so, and works once there is one', async () => {
    expect(await isPaneShown()).toBe(false);
    await session.ribbon('Hent forslag');
    await untilTold('offline');
    expect(await session.sheets()).toEqual(['Ark1']);
    await openPage(session, 'start');
    await session.pane.getByText(paneTexts.start.unread).waitFor();
    await session.page.unroute('**/datasets/**');
    await session.ribbon('Hent forslag');
    await until(() => session.sheets(), (sheets) => sheets.length === 24, 'sheets');
    await untilNoFault();
  });

  test('a page of the pane that was never opened says so, leaves the others usable, and comes at the next try', async () => {
    await session.page.route('**/page-hjaelp*', (route) => route.abort());
    await session.pane.getByRole('navigation').getByRole('button', { name: paneTexts.pages.hjaelp }).click();
    await untilTold('offline');
    await openPage(session, 'indstillinger');
    await session.pane.getByRole('heading', { level: 1, name: paneTexts.settings.heading }).waitFor();
    await untilNoFault();
    await session.pane.getByRole('navigation').getByRole('button', { name: paneTexts.pages.hjaelp }).click();
    await untilTold('offline');
    await session.page.unroute('**/page-hjaelp*');
    await button(paneTexts.tryAgain).click();
    await session.pane.getByRole('heading', { level: 1, name: helpTexts.heading }).waitFor();
    await untilNoFault();
  });

  test('an explanation that can’t be fetched is asked for again', async () => {
    await session.ribbon('Validér');
    await session.pane.getByRole('heading', { name: checkTexts.verdictHeading }).waitFor();
    await session.page.route('**/rules/**', (route) => route.abort());
    await session.pane.getByRole('button', { name: /^Forklar regel/ }).first().click();
    await session.pane.getByText(checkTexts.noPage).waitFor();
    await session.page.unroute('**/rules/**');
    await button(paneTexts.tryAgain).click();
    await session.pane.getByRole('heading', { level: 2 }).first().waitFor();
    await session.pane.getByText(checkTexts.noPage).waitFor({ state: 'detached' });
    await button(checkTexts.back).click();
    await session.pane.getByRole('heading', { name: checkTexts.verdictHeading }).waitFor();
  });
});

describe('where a file of the published figures is missing', () => {
  beforeAll(opened({ prepare: (page) => page.route('**/datasets/catalogues/**', (route) => route.fulfill({ status: 404, body: 'Not found' })) }));
  afterAll(closed);

  test('the file is named, and there is no empty list to choose from', async () => {
    await session.ribbon('Vis panel');
    await session.pane.getByRole('navigation').getByRole('button', { name: paneTexts.pages.hent }).click();
    await untilTold('dataset-missing', 'catalogues/2020.json');
    await expect(session.pane.getByRole('checkbox').count()).resolves.toBe(0);
  });

  test('nor does the check say that all is well', async () => {
    // What is told is to be the check's own fault.
    await openPage(session, 'start');
    await untilNoFault();
    await session.ribbon('Validér');
    await untilTold('dataset-missing', 'catalogues/2020.json');
    await expect(session.pane.getByRole('heading', { name: checkTexts.verdictHeading }).count()).resolves.toBe(0);
  });

  test('and what is there again is found again', async () => {
    await openPage(session, 'start');
    await session.page.unroute('**/datasets/catalogues/**');
    await pull('HA02');
    await pulled(2);
    expect(await session.sheets()).toContain('HA02');
  });
});

describe('on a protected sheet', () => {
  beforeAll(async () => {
    await opened()();
    await session.ribbon('Vis panel');
    await pull('HA02', 'TV02');
    await pulled(3);
    await session.write('HA02', 'D15', [["'-1.000"]]);
    await session.excel('protectSheet', 'HA02');
  });
  afterAll(closed);

  test('nothing is pulled over it, nor over the others', async () => {
    const before = await contents();
    await button(paneTexts.pull.action).click();
    await session.pane.getByText(paneTexts.conflict.replace, { exact: true }).click();
    await untilTold('protected-sheet', 'HA02');
    expect(await contents()).toEqual(before);
  });

  test('the check reads it, says that it is not marked, and marks the others', async () => {
    await session.ribbon('Validér');
    await session.pane.getByText(checkTexts.unmarked(['HA02'])).waitFor();
    await untilNoFault();
    await session.pane.getByText(/HA02, D15/).first().waitFor();
  });

  test('a correction is not made', async () => {
    const before = await contents();
    await session.pane.getByRole('listitem').filter({ hasText: 'HA02, D15' }).getByRole('button', { name: checkTexts.correct, exact: true }).first().click();
    await button('Ret 1 celle').click();
    await untilTold('protected-sheet', 'HA02');
    expect(await contents()).toEqual(before);
  });

  test('nor is an example inserted', async () => {
    await session.activate('HA02');
    await openPage(session, 'hjaelp');
    await session.pane.getByRole('button', { name: new RegExp(helpTexts.insert) }).first().click();
    await untilTold('protected-sheet', 'HA02');
  });

  test('once the protection is off, the correction is made', async () => {
    await session.excel('unprotectSheet', 'HA02');
    await openPage(session, 'kontrol');
    await session.pane.getByRole('listitem').filter({ hasText: 'HA02, D15' }).getByRole('button', { name: checkTexts.correct, exact: true }).first().click();
    await button('Ret 1 celle').click();
    await until(() => session.read('HA02', 'D15'), ([row]) => row?.[0] === -1000, 'corrected cell');
    await untilNoFault();
  });
});

describe('where the workbook’s structure is protected', () => {
  beforeAll(async () => {
    await opened()();
    await session.settledSyncs();
    await session.excel('protectWorkbook');
  });
  afterAll(closed);

  test('nothing is pulled, the pane says why, and it is pulled once the protection is off', async () => {
    await session.ribbon('Hent forslag');
    await untilTold('protected-workbook');
    expect(await session.sheets()).toEqual(['Ark1']);
    await session.excel('unprotectWorkbook');
    await session.ribbon('Hent forslag');
    await until(() => session.sheets(), (sheets) => sheets.length === 24, 'sheets');
    await untilNoFault();
  });
});

describe('while a cell is being edited', () => {
  beforeAll(async () => {
    await opened()();
    await session.settledSyncs();
  });
  afterAll(closed);

  const waiting = () => session.pane.getByRole('status').filter({ hasText: paneTexts.job.waiting }).first();

  test('a command waits, with the pane opened to say so; what was typed is not lost', async () => {
    await beginTyping('halvt skrevet');
    await runCommand('Hent forslag');
    await waiting().waitFor();
    expect(await isPaneShown()).toBe(true);
    expect(await session.sheets()).toEqual(['Ark1']);
    await session.page.keyboard.press('Enter');
    await until(() => session.sheets(), (sheets) => sheets.length === 24, 'sheets');
    await waiting().waitFor({ state: 'detached' });
    const cells = await session.read('Ark1', 'A1:C40');
    expect(cells.flat()).toContain('halvt skrevet');
  });

  test('going to a finding waits, and can be given up', async () => {
    await session.ribbon('Validér');
    await session.pane.getByRole('heading', { name: checkTexts.verdictHeading }).waitFor();
    await jobDone(session);
    await session.activate('Ark1');
    await beginTyping('mere');
    await runCommand('Næste afvigelse');
    await waiting().waitFor();
    await session.page.keyboard.press('Enter');
    await jobDone(session);
    await session.pane.locator('li[aria-current="true"]').waitFor();
    await untilNoFault();

    await session.activate('Ark1');
    await beginTyping('endnu mere');
    await runCommand('Næste afvigelse');
    await waiting().waitFor();
    // Nor with a click, which would leave the cell, so that Excel might answer before the user has given up.
    await button(paneTexts.job.cancel).dispatchEvent('click');
    await session.pane.getByRole('alert').waitFor();
    await jobDone(session);
    await session.page.keyboard.press('Escape');
    await session.ribbon('Næste afvigelse');
    await untilNoFault();
  });
});

describe('where a sheet was deleted meanwhile', () => {
  beforeAll(async () => {
    await opened()();
    await session.ribbon('Vis panel');
    await pull('HA02', 'TV02');
    await pulled(3);
    await session.write('HA02', 'D15', [["'-1.000"]]);
    await session.ribbon('Validér');
    await session.pane.getByRole('heading', { name: checkTexts.verdictHeading }).waitFor();
  });
  afterAll(closed);

  test('a correction that was shown is not made anywhere', async () => {
    await session.pane.getByRole('listitem').filter({ hasText: 'HA02, D15' }).getByRole('button', { name: checkTexts.correct, exact: true }).first().click();
    await button('Ret 1 celle').waitFor();
    await session.excel('deleteSheet', 'HA02');
    const before = await contents();
    await button('Ret 1 celle').click();
    await untilTold('sheet-gone', 'HA02');
    expect(await contents()).toEqual(before);
  });

  test('its findings say so, and the next check leaves them out', async () => {
    await button(paneTexts.close).click();
    await untilNoFault();
    await session.pane.getByRole('button', { name: /HA02, D15/ }).first().click();
    await untilTold('sheet-gone', 'HA02');
    await button(checkTexts.checkAgain).click();
    await untilNoFault();
    await session.pane.getByText(/HA02, D15/).first().waitFor({ state: 'detached' });
    await session.pane.getByText(/TV02/).first().waitFor();
  });

  test('and it can be pulled again', async () => {
    await openPage(session, 'hent');
    await session.pane.getByRole('checkbox', { name: /^TV02 / }).uncheck();
    await session.pane.getByRole('checkbox', { name: paneTexts.pull.overview, exact: true }).uncheck();
    await button(paneTexts.pull.action).click();
    await pulled(1);
    expect(await session.sheets()).toContain('HA02');
  });
});

describe('in an Excel that is too old', () => {
  beforeAll(opened({ excelApi: '1.9' }));
  afterAll(closed);

  test('the start page does not pretend to be looking for ever', async () => {
    await session.ribbon('Vis panel');
    await session.pane.getByText(paneTexts.start.unread).waitFor();
  });

  test.each(['Hent forslag', 'Hent KPI', 'Validér', 'Opdatér', 'Næste afvigelse', 'Ryd markeringer'])('%s says so, and changes nothing', async (command) => {
    await openPage(session, 'start');
    await session.page.locator('#pane-close').click();
    await session.ribbon(command);
    await untilTold('missing-requirement', 'ExcelApi 1.10');
    expect(await session.sheets()).toEqual(['Ark1']);
  });

  test('what needs no newer Excel can be used all the same', async () => {
    await openPage(session, 'hjaelp');
    await untilNoFault();
    await openPage(session, 'kilder');
    await session.pane.getByText(/Investeringskatalog/).first().waitFor();
  });
});

describe('a pull that is cancelled', () => {
  beforeAll(async () => {
    await opened()();
    await session.ribbon('Vis panel');
    await pull('TV02');
    await pulled(2);
    await session.pane.getByRole('checkbox', { name: /^HA02 / }).check();
  });
  afterAll(closed);

  test('half-way is taken back, also where it had replaced sheets, and can be done again', async () => {
    await session.write('TV02', 'R3', [['min egen note']]);
    const [before, syncs] = [await contents(), await session.settledSyncs()];
    await button(paneTexts.pull.action).click();
    await session.excel('delayAnswers', 2_500);
    await session.pane.getByText(paneTexts.conflict.replace, { exact: true }).click();
    // Excel has told what there is, and is about to write.
    await until(() => session.syncs(), (now) => now > syncs + 1, 'first round trip of the writing');
    await button(paneTexts.job.cancel).click();
    await session.excel('delayAnswers', null);
    await session.pane.getByRole('alert').getByRole('heading', { name: textOf.cancelled(null).title }).waitFor();
    await jobDone(session);
    expect(await contents()).toEqual(before);
    expect(await session.read('TV02', 'R3')).toEqual([['min egen note']]);

    await button(paneTexts.pull.action).click();
    await session.pane.getByText(paneTexts.conflict.beside, { exact: true }).click();
    await pulled(3);
    await untilNoFault();
    expect(await session.sheets()).toEqual(expect.arrayContaining(['TV02', 'HA02', 'TV02 (2)']));
  });

  test('where Excel never answers, is given up with what is known and what is not', async () => {
    await session.settledSyncs();
    await session.excel('delayAnswers', 60_000);
    await session.ribbon('Hent KPI');
    await session.pane.getByText(paneTexts.job.waiting).first().waitFor();
    await button(paneTexts.job.cancel).click();
    await untilTold('no-answer');
    await session.excel('delayAnswers', null);
    await session.ribbon('Hent KPI');
    await until(() => session.sheets(), (sheets) => sheets.some((name) => name.startsWith('KPI 2024-06')), 'sheets');
    await untilNoFault();
  });
});

test('what was left as it was is said of every fault', () => {
  for (const [kind, text] of Object.entries(textOf)) {
    const { title, happened, unchanged, todo } = text('Ark1');
    for (const part of [title, happened, unchanged, todo]) expect([kind, part]).toEqual([kind, expect.stringMatching(/\p{L}/u)]);
    if (!['no-answer', 'cancelled', 'not-in-excel'].includes(kind)) expect([kind, unchanged]).toEqual([kind, UNCHANGED]);
  }
});

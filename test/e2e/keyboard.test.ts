/** The main job by keyboard alone: everything can be reached, where one is can be seen, and what happens is told. */
import { checkTexts } from '../../src/texts/check-page';
import { paneTexts } from '../../src/texts/pane';
import { focused, invisibleFocus, tabTo } from './keyboard';
import { jobDone, openPage } from './pane-states';
import { until } from './until';
import { openWorkbench } from './workbench-session';
import type { WorkbenchOptions, WorkbenchSession } from './workbench-session';

jest.setTimeout(120_000);

let session: WorkbenchSession;

/** What the status lines say: screen readers read them out when they change. */
function told(): Promise<string> {
  return session.paneFrame().evaluate(() => [...document.querySelectorAll('[role="status"]')].map((element) => element.textContent ?? '').join(' '));
}

async function untilTold(text: string | RegExp): Promise<void> {
  await until(told, (said) => (typeof text === 'string' ? said.includes(text) : text.test(said)), `told of ${String(text)}`);
}

const selection = () => session.selection();

const press = (key: string) => session.page.keyboard.press(key);
const type = (text: string) => session.page.keyboard.type(text);

async function focusIsOn(name: RegExp, element?: string): Promise<void> {
  await until(() => focused(session), (current) => name.test(current.name) && (element === undefined || current.element === element), `focus on ${String(name)}`);
}

async function focusIsSomewhere(): Promise<void> {
  await until(() => focused(session), ({ element }) => element !== 'body', 'focus');
}

describe('the main job', () => {
  beforeAll(async () => {
    session = await openWorkbench({ theme: 'light' });
  });

  afterAll(async () => {
    await session.close();
  });

  test('from the ribbon into the pane', async () => {
    await session.page.locator('#ribbon').getByRole('button', { name: 'Vis panel' }).focus();
    await press('Enter');
    await tabTo(session, /^Hent$/);
  });

  test('choosing what to pull, and pulling it', async () => {
    await press('Enter');
    await focusIsOn(/^Hent$/, 'h1');
    await tabTo(session, /^Søg i forslag/);
    await type('HA02');
    await tabTo(session, /^HA02 /);
    await press('Space');
    await untilTold(paneTexts.pull.selected(1, 22));
    await tabTo(session, /^Hent det valgte$/);
    await press('Enter');
    await untilTold(paneTexts.pull.written(2));
    await focusIsOn(/^Hent det valgte$/);
    expect(await session.sheets()).toContain('HA02');
  });

  test('a question takes the focus, Escape answers it with "Annullér", and the focus is not lost', async () => {
    await press('Enter');
    await focusIsOn(/^Arkene findes allerede$/);
    await press('Escape');
    await untilTold(paneTexts.conflict.cancelled);
    await focusIsSomewhere();
  });

  test('checking, with the result told', async () => {
    await tabTo(session, /^Kontrol$/, 'Shift+Tab');
    await press('Enter');
    await focusIsOn(/^Kontrol$/, 'h1');
    await tabTo(session, /^Validér$/);
    await press('Enter');
    await untilTold(/1 forslag er ikke klar.*I alt 1 fejl/);
    await focusIsOn(/^Validér igen$/);
  });

  test('F8 goes to the finding’s cell and tells what is wrong there', async () => {
    await press('F8');
    expect(await until(selection, (address) => address.startsWith('HA02'), 'selection')).toBe('HA02!B27');
    await untilTold(/Afvigelse 1 af \d+: Tabel 1, "Tilbagebetalingstid/);
  });

  test('"Forklar" and back to where one was', async () => {
    await tabTo(session, /^Forklar regel F107/);
    await press('Enter');
    await focusIsOn(/^F107 /);
    await tabTo(session, /^Tilbage til afvigelserne$/);
    await press('Enter');
    await focusIsOn(/^Forklar regel F107/);
  });

  test('accepting with a reason and a name', async () => {
    await tabTo(session, /^Acceptér$/);
    await press('Enter');
    await focusIsOn(/^Begrundelse/);
    await press('Escape');
    await focusIsOn(/^Acceptér$/);
    await press('Enter');
    await focusIsOn(/^Begrundelse/);
    await type('Oplyst til udvalget som fire år.');
    await press('Tab');
    await focusIsOn(/^Dit navn/);
    await type('Økonom');
    await tabTo(session, /^Acceptér$/);
    await press('Enter');
    await untilTold(checkTexts.acceptedNow);
    await focusIsSomewhere();
    await expect(session.pane.getByText('HA02 Øget fokus').innerText()).resolves.toContain('HA02');
    await session.pane.getByText(/1 forslag er klar/).first().waitFor();
  });

  test('correcting: the focus goes to what would be changed, and back', async () => {
    const [[before]] = await session.read('HA02', 'D15') as [[number]];
    await session.write('HA02', 'D15', [[`'${before}`]]);
    await tabTo(session, /^Validér igen$/, 'Shift+Tab');
    await press('Enter');
    await untilTold(/fejl/);
    await tabTo(session, /^Ret$/);
    await press('Enter');
    await focusIsOn(/^Rettelse$/);
    await press('Escape');
    await focusIsOn(/^Ret$/);
    await press('Enter');
    await focusIsOn(/^Rettelse$/);
    await tabTo(session, /^Ret 1 celle$/);
    await press('Enter');
    await untilTold(checkTexts.corrected(1));
    await focusIsSomewhere();
    expect(await session.read('HA02', 'D15')).toEqual([[before]]);
  });

  test('removing the marks', async () => {
    await tabTo(session, /^Ryd markeringer$/, 'Shift+Tab');
    await press('Enter');
    await untilTold(/er fjernet|ingen markeringer/);
    await focusIsOn(/^Ryd markeringer$/);
  });

  test('F8 and Shift+F8 go round through all findings, from wherever one is in the pane', async () => {
    await session.ribbon('Hent forslag');
    await session.pane.getByText(paneTexts.conflict.beside, { exact: true }).click();
    await jobDone(session);
    await until(() => session.sheets(), (sheets) => sheets.includes('TV03'), 'sheets');
    await openPage(session, 'kontrol');
    await session.pane.getByRole('button', { name: checkTexts.checkAgain }).click();
    await untilTold(/forslag er ikke klar/);
    const position = async () => Number(/Afvigelse (\d+) af/.exec(await told())?.[1] ?? 0);
    const pressed = async (key: string) => {
      const before = await position();
      await press(key);
      return until(position, (now) => now !== before, key);
    };
    const first = await pressed('F8');
    const firstCell = await selection();
    const second = await pressed('F8');
    expect(second).toBeGreaterThan(first);
    expect(await until(selection, (address) => address !== firstCell, 'second cell')).not.toBe(firstCell);
    expect(await pressed('Shift+F8')).toBe(first);
    expect(await until(selection, (address) => address === firstCell, 'first cell')).toBe(firstCell);
    const last = await pressed('Shift+F8');
    expect(last).toBeGreaterThan(second);
    expect(await pressed('F8')).toBe(first);
  });

  test('where more of the same rule are asked for, the focus is on the first of them', async () => {
    for (const row of [15, 16, 19, 20, 29, 30]) await session.write('BU01', `E${row}`, [["'100"]]);
    await session.pane.getByRole('button', { name: checkTexts.checkAgain }).click();
    await session.pane.getByText(checkTexts.goTo('BU01', 'E15')).first().waitFor();
    await tabTo(session, /^Vis \d+ til$/);
    await press('Enter');
    await focusIsOn(/Tal er skrevet som tekst/, 'button');
  });

  test('nothing went wrong in the pages', () => {
    expect(session.faults).toEqual([]);
  });
});

const SURROUNDINGS: readonly (readonly [string, WorkbenchOptions])[] = [['light', { theme: 'light' }], ['dark', { theme: 'dark' }], ['high contrast', { theme: 'dark', forcedColors: true }]];

describe.each(SURROUNDINGS)('the focus can be seen, %s', (_, options) => {
  beforeAll(async () => {
    session = await openWorkbench(options);
    await session.ribbon('Vis panel');
    await openPage(session, 'hent');
    for (const id of ['HA02', 'TV02']) await session.pane.getByRole('checkbox', { name: new RegExp(`^${id} `) }).check();
    await session.pane.getByRole('button', { name: paneTexts.pull.action }).click();
    await session.pane.getByText(paneTexts.pull.written(3)).waitFor();
    await openPage(session, 'kontrol');
    await session.pane.getByRole('button', { name: checkTexts.check }).click();
    await session.pane.getByRole('heading', { name: checkTexts.verdictHeading }).waitFor();
  });

  afterAll(async () => {
    await session.close();
  });

  test.each(['kontrol', 'start', 'indstillinger', 'forslag'] as const)('on the page %s', async (page) => {
    await openPage(session, page);
    expect(await invisibleFocus(session)).toEqual([]);
  });
});

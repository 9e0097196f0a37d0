/** Writing a new proposal, asking "what if", adding up and following up, as a user does it on the workbench. */
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

const button = (name: string | RegExp) => session.pane.getByRole('button', { name, exact: typeof name === 'string' });

/** Rows whose first cell says this, counted from 1. */
async function rowsOf(sheet: string, label: string): Promise<readonly number[]> {
  const cells = await session.read(sheet, 'A1:A80');
  return cells.flatMap(([value], index) => (value === label ? [index + 1] : []));
}

async function openTool(name: string): Promise<void> {
  await session.pane.getByRole('navigation').getByRole('button', { name: 'Forslag', exact: true }).click();
  await session.pane.getByRole('group', { name: 'Vælg, hvad du vil' }).getByRole('button', { name, exact: true }).click();
}

describe('Nyt forslag', () => {
  test('the ribbon leads to the form, and the form to a sheet', async () => {
    await session.ribbon('Nyt forslag');
    await session.pane.getByLabel('Id', { exact: true }).fill('bu11');
    await session.pane.getByText('Skriv to store bogstaver og to cifre, for eksempel BU01, eller lad feltet være tomt.').waitFor();
    await session.pane.getByLabel('Id', { exact: true }).fill('BU11');
    await session.pane.getByLabel('Titel', { exact: true }).fill('Flere i netværkspleje');
    await session.pane.getByLabel('Første år', { exact: true }).fill('2027');
    await button('Opret forslaget').click();
    await until(() => session.sheets(), (names) => names.includes('BU11'), 'sheets');
    await session.pane.getByText('Arket “BU11” er skrevet.').waitFor();
    expect((await session.read('BU11', 'B3:B4')).flat()).toEqual(['BU11', 'Flere i netværkspleje']);
  });

  test('totals, net impact and payback follow what is written', async () => {
    const [permanent = 0] = await rowsOf('BU11', 'Varige ændringer');
    const [costs = 0] = await rowsOf('BU11', 'Implementeringsomkostninger');
    await session.write('BU11', `A${permanent + 1}:H${permanent + 1}`, [['Færre anbringelser', 'Service', 0, -500, -500, -500, -500, -500]]);
    await session.write('BU11', `A${costs + 1}:H${costs + 1}`, [['Projektleder', 'Service', 600, 400, 0, 0, 0, 0]]);
    const [net = 0] = await rowsOf('BU11', 'Samlet økonomisk påvirkning');
    expect(await until(() => session.read('BU11', `C${net}:H${net}`), ([row]) => row?.[5] === -500, 'net impact')).toEqual([[600, -100, -500, -500, -500, -500]]);
    const [payback = 0] = await rowsOf('BU11', 'Tilbagebetalingstid baseret på serviceeffektivisering');
    expect(await until(() => session.read('BU11', `B${payback}`), ([row]) => typeof row?.[0] === 'number', 'payback')).toEqual([[3]]);
  });

  test('Validér gives its verdict: warnings for what is not written yet, and no error', async () => {
    await session.ribbon('Validér');
    await session.pane.getByRole('heading', { name: 'Afgørelse' }).waitFor();
    await session.pane.getByText('1 forslag er klar med advarsler', { exact: false }).first().waitFor();
    await button(/BU11 Flere i netværkspleje.*klar med \d+ advarsler/i).waitFor();
  });
});

describe('what comes of it', () => {
  test('Følsomhed is written for the proposal that is chosen, and follows its figures', async () => {
    await openTool('Følsomhed');
    await session.pane.getByLabel('Forslag i arbejdsbogen').selectOption({ label: 'BU11 Flere i netværkspleje (arket BU11)' });
    await button('Vis følsomhed').click();
    await until(() => session.sheets(), (names) => names.includes('Følsomhed BU11'), 'sheets');
    const text = async () => JSON.stringify(await session.read('Følsomhed BU11', 'A1:A20'));
    const before = await until(text, (cells) => cells.includes('Besparelsen kan falde til 40 %'), 'break-even');
    expect(before).toContain('før forslaget ikke er tilbagebetalt i 2032');
    const [costs = 0] = await rowsOf('BU11', 'Implementeringsomkostninger');
    await session.write('BU11', `C${costs + 1}`, [[1100]]);
    await until(text, (cells) => cells.includes('Besparelsen kan falde til 60 %'), 'break-even after the change');
  });

  test('Porteføljen adds up the proposals, and asks before it writes over itself', async () => {
    await openTool('Porteføljen');
    await button('Læg 1 forslag sammen').click();
    await until(() => session.sheets(), (names) => names.includes('Porteføljen'), 'sheets');
    expect(JSON.stringify(await session.read('Porteføljen', 'A1:M40'))).toContain('Flere i netværkspleje');
    await button('Læg 1 forslag sammen').click();
    await session.pane.getByRole('heading', { name: 'Arkene findes allerede' }).waitFor();
    await button('Annullér').click();
    await session.pane.getByText('Intet er skrevet. Arbejdsbogen er uændret.').waitFor();
  });
});

describe('Opfølgning', () => {
  test('is written for two published proposals', async () => {
    await openTool('Opfølgning');
    await session.pane.getByLabel(/^BU01 /).check();
    await session.pane.getByLabel(/^TV02 /).check();
    await button('Skriv opfølgningen').click();
    await until(() => session.sheets(), (names) => names.includes('Opfølgning') && names.includes('Skal følges op'), 'sheets');
    const ids = (await session.read('Opfølgning', 'C7:C18')).flat();
    expect(new Set(ids)).toEqual(new Set(['BU01', 'TV02']));
  });

  test('degree and status change with what was realised', async () => {
    const [header = []] = await session.read('Opfølgning', 'A6:AA6');
    const column = (name: string) => header.indexOf(name);
    const row = async () => (await session.read('Opfølgning', 'A8:AA8'))[0] ?? [];
    const status = async () => String((await row())[column('Status')]);
    const degree = async () => Number((await row())[column('Varig ændring, realiseringsgrad')]);
    expect((await row())[column('Varig ændring, planlagt')]).toBe(-1000);
    await session.write('Opfølgning', 'I8', [[-1000]]);
    await session.write('Opfølgning', 'M8', [[900]]);
    await until(status, (value) => value.includes('Grøn'), 'status');
    const full = await degree();
    await session.write('Opfølgning', 'I8', [[-500]]);
    await until(status, (value) => value.includes('Rød'), 'status');
    expect(await degree()).toBeCloseTo(full / 2);
  });

  test('a saving with the wrong sign is found by the check', async () => {
    await session.write('Opfølgning', 'I9', [[700]]);
    await session.ribbon('Validér');
    const subject = button(/^.*Opfølgning: BU01/);
    await subject.waitFor();
    if ((await subject.getAttribute('aria-expanded')) !== 'true') await subject.click();
    await session.pane.getByRole('group', { name: /^O101 / }).first().waitFor();
  });
});

test('Valideringsrapport checks anew and writes what is found', async () => {
  await button('Valideringsrapport').click();
  await until(() => session.sheets(), (names) => names.includes('Valideringsrapport'), 'sheets');
  const report = JSON.stringify(await session.read('Valideringsrapport', 'A1:N60'));
  expect(report).toContain('O101');
  expect(report).toContain('BU11');
});

test('nothing went wrong in the pages, and nothing was asked of another origin', () => {
  expect(session.faults).toEqual([]);
});

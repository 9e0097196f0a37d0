/** Two proposals followed through two years, as a user does it on the workbench. */
import { until } from './until';
import { openWorkbench } from './workbench-session';
import type { WorkbenchSession } from './workbench-session';

jest.setTimeout(90_000);

let session: WorkbenchSession;

beforeAll(async () => {
  session = await openWorkbench();
});

afterAll(async () => {
  await session.close();
});

type Cell = string | number | boolean;

const FIGURES = 'Opfølgning';
const CRITERIA = 'Opfølgning kriterier';
const BLOCKS = 'Opfølgning pr. forslag';
const COLUMNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

const button = (name: string | RegExp) => session.pane.getByRole('button', { name, exact: typeof name === 'string' });

/** Letters of the column with a heading. */
async function columnOf(sheet: string, header: number, heading: string): Promise<string> {
  const [headings = []] = await session.read(sheet, `A${header}:AM${header}`);
  const index = headings.indexOf(heading);
  if (index < 0) throw new Error(`${sheet} has no column ${heading}`);
  return index < 26 ? (COLUMNS[index] ?? '') : `A${COLUMNS[index - 26] ?? ''}`;
}

/** A row of figures, by its headings. */
async function figures(row: number): Promise<Readonly<Record<string, Cell>>> {
  const [headings = [], ...rows] = await session.read(FIGURES, `A6:AM${row}`);
  const cells = rows.at(-1) ?? [];
  return Object.fromEntries(headings.map((heading, index) => [String(heading), cells[index] ?? '']));
}

/** Rows of the proposals' years, from the sheet. */
async function rowOf(id: string, year: number): Promise<number> {
  const rows = await session.read(FIGURES, 'A7:K40');
  const headings = (await session.read(FIGURES, 'A6:K6'))[0] ?? [];
  const [idAt, yearAt] = [headings.indexOf('Id'), headings.indexOf('År')];
  const index = rows.findIndex((cells) => cells[idAt] === id && cells[yearAt] === year);
  if (index < 0) throw new Error(`No row for ${id} ${year}`);
  return 7 + index;
}

async function realise(id: string, year: number, permanent: number, implementation: number): Promise<number> {
  const row = await rowOf(id, year);
  await session.write(FIGURES, `${await columnOf(FIGURES, 6, 'Varig ændring, realiseret')}${row}`, [[permanent]]);
  await session.write(FIGURES, `${await columnOf(FIGURES, 6, 'Implementering, realiseret')}${row}`, [[implementation]]);
  return row;
}

/** The rows of a proposal's block, by their labels. */
async function block(name: string): Promise<ReadonlyMap<string, readonly Cell[]>> {
  const rows = await session.read(BLOCKS, 'A1:H90');
  const from = rows.findIndex(([label]) => label === name);
  return new Map(rows.slice(from + 2, from + 11).map(([label = '', ...cells]) => [String(label), cells]));
}

/** Of BU01, in years. */
async function paybacks(): Promise<{ readonly plan: Cell | undefined; readonly expected: Cell | undefined }> {
  const rows = await block('2020:BU01');
  return { plan: rows.get('Tilbagebetalingstid, plan (år)')?.[0], expected: rows.get('Tilbagebetalingstid, forventet (år)')?.[0] };
}

async function dueList(): Promise<readonly (readonly Cell[])[]> {
  return (await session.read('Skal følges op', 'A8:F20')).filter(([number]) => number !== '');
}

async function setDay(day: number): Promise<void> {
  await session.write(CRITERIA, 'B4', [[day]]);
}

/** Days as Excel counts them. */
const END_OF_2019 = 43830;
const MARCH_2021 = 44256;

test('the follow-up on two proposals is written from the page Forslag', async () => {
  await session.ribbon('Nyt forslag');
  await session.pane.getByRole('group', { name: 'Vælg, hvad du vil' }).getByRole('button', { name: 'Opfølgning', exact: true }).click();
  await session.pane.getByLabel(/^BU01 /).check();
  await session.pane.getByLabel(/^TV02 /).check();
  await button('Skriv opfølgningen').click();
  await session.pane.getByText('5 ark er skrevet i arbejdsbogen.').waitFor();
  expect(await session.sheets()).toEqual(expect.arrayContaining([FIGURES, CRITERIA, 'Skal følges op', BLOCKS, 'Opfølgning overblik']));
});

describe('the first year', () => {
  test('as planned: 100 % and green', async () => {
    const row = await rowOf('BU01', 2020);
    const { 'Varig ændring, planlagt': permanent, 'Implementering, planlagt': implementation } = await figures(row);
    await realise('BU01', 2020, Number(permanent), Number(implementation));
    const after = await until(() => figures(row), (cells) => cells.Status !== '', 'status');
    expect(after).toMatchObject({ 'Varig ændring, realiseringsgrad': 100, 'Implementering, realiseringsgrad': 100, 'Varig ændring, difference': 0, Status: '▲ Grøn' });
    await until(paybacks, ({ plan, expected }) => typeof plan === 'number' && expected === plan, 'payback as planned');
  });

  test('half the saving, within no tolerance: red until the tolerance is raised', async () => {
    const row = await rowOf('TV02', 2020);
    const planned = Number((await figures(row))['Varig ændring, planlagt']);
    const cost = Number((await figures(row))['Implementering, planlagt']);
    await realise('TV02', 2020, planned / 2, cost);
    const after = await until(() => figures(row), (cells) => String(cells.Status).includes('Rød'), 'status');
    expect(after['Varig ændring, realiseringsgrad']).toBeCloseTo(50);
    await session.write(FIGURES, 'B4', [[50]]);
    await until(() => figures(row), (cells) => cells.Status === '● Gul', 'status with a tolerance of 50 %');
    await session.write(FIGURES, 'B4', [[10]]);
    await until(() => figures(row), (cells) => cells.Status === '▼ Rød', 'status with a tolerance of 10 %');
  });
});

describe('the second year', () => {
  test('is accumulated with the first', async () => {
    const [first, second] = [await figures(await rowOf('TV02', 2020)), await figures(await rowOf('TV02', 2021))];
    const planned = Number(second['Varig ændring, planlagt']);
    const row = await realise('TV02', 2021, planned, Number(second['Implementering, planlagt']));
    const [plannedSoFar, realisedSoFar] = [Number(first['Varig ændring, planlagt']) + planned, Number(first['Varig ændring, realiseret']) + planned];
    const after = await until(() => figures(row), (cells) => cells['Varig ændring, akk. realiseret'] !== '', 'accumulated');
    expect(after).toMatchObject({ 'Varig ændring, realiseringsgrad': 100, Status: '▲ Grøn', 'Varig ændring, akk. planlagt': plannedSoFar, 'Varig ændring, akk. realiseret': realisedSoFar });
    expect(after['Varig ændring, akk. realiseringsgrad']).toBeCloseTo(100 * realisedSoFar / plannedSoFar);
  });

  test('payback with realised figures becomes longer where the savings stay away', async () => {
    const { plan } = await until(paybacks, (cells) => typeof cells.plan === 'number', 'planned payback');
    const cost = Number((await figures(await rowOf('BU01', 2021)))['Implementering, planlagt']);
    await realise('BU01', 2021, 0, cost + 1500);
    const { plan: stillPlanned, expected } = await until(paybacks, (cells) => cells.expected !== plan && typeof cells.expected === 'number', 'expected payback');
    expect(stillPlanned).toBe(plan);
    expect(Number(expected)).toBeGreaterThan(Number(plan));
  });

  test('the chart’s source shows what came so far beside the plan', async () => {
    const rows = await block('2020:TV02');
    const [planned = [], realised = []] = [rows.get('Akkumuleret påvirkning, planlagt'), rows.get('Akkumuleret påvirkning, realiseret')];
    const years = (await session.read(BLOCKS, 'A1:H90')).find(([label], index, all) => label === '' && all[index - 1]?.[0] === '2020:TV02')?.slice(1) ?? [];
    const at = years.indexOf('2021');
    expect(at).toBeGreaterThan(0);
    const missing = Number(planned[at]) - Number(realised[at]);
    expect(missing).not.toBe(0);
    // Half of the first year's saving did not come.
    expect(-missing).toBeCloseTo(-Number((await figures(await rowOf('TV02', 2020)))['Varig ændring, planlagt']) / 2);
    await realise('TV02', 2021, 0, 0);
    await until(() => block('2020:TV02'), (after) => Number(after.get('Akkumuleret påvirkning, realiseret')?.[at]) !== Number(realised[at]), 'chart source');
    // Years without a result are a gap in the line.
    expect(String((await block('2020:TV02')).get('Akkumuleret påvirkning, realiseret')?.[at + 1])).toBe('#N/A');
  });

  test('the management sees both on one page', async () => {
    const of = async (name: string) => {
      const rows = await session.read('Opfølgning overblik', 'A1:N20');
      const headings = rows.find(([label]) => label === 'Forslag') ?? [];
      return Object.fromEntries(headings.map((heading, index) => [String(heading), rows.find(([label]) => label === name)?.[index]]));
    };
    for (const name of ['2020:BU01', '2020:TV02']) await until(() => of(name), (cells) => cells['År med tal'] === 2 && cells.Status === '▼ Rød', name);
    expect(Number((await of('2020:TV02')).Realiseringsgrad)).toBeLessThan(50);
  });
});

describe('Hvad skal følges op?', () => {
  test('lists what is due on the day, by citizen centre and responsible', async () => {
    await setDay(END_OF_2019);
    await until(dueList, (rows) => rows.length > 0 && rows.every(([, , status]) => status === '● Forfalder'), 'what is due');
    await setDay(MARCH_2021);
    const late = await until(dueList, (rows) => rows.some(([, , status]) => status === '▼ Overskredet'), 'overdue');
    expect(late.every(([, , , , responsible]) => responsible !== '')).toBe(true);
    const centres = late.map(([, , , centre]) => String(centre));
    expect(centres).toEqual([...centres].sort((a, b) => a.localeCompare(b, 'da')));
  });

  test('what has a result leaves the list', async () => {
    const before = await dueList();
    const listNumbers = await session.read(CRITERIA, `${await columnOf(CRITERIA, 7, 'Plads på listen')}8:${await columnOf(CRITERIA, 7, 'Plads på listen')}20`);
    const row = 8 + listNumbers.findIndex(([number]) => number === 1);
    await session.write(CRITERIA, `${await columnOf(CRITERIA, 7, 'Resultat')}${row}:${await columnOf(CRITERIA, 7, 'Resultatets dato')}${row}`, [['Nået', MARCH_2021]]);
    const after = await until(dueList, (rows) => rows.length !== before.length || rows[0]?.[5] !== before[0]?.[5] || rows[0]?.[1] !== before[0]?.[1], 'due list');
    expect(after.map(([number]) => number)).toEqual(after.map((_, index) => index + 1));
  });
});

describe('Opdatér opfølgningen', () => {
  test('shows what differs from the proposal and what is to be added, and changes nothing before it is asked to', async () => {
    const row = await rowOf('BU01', 2022);
    await session.write(FIGURES, 'AM6:AM8', [['Vores note'], ['første'], ['anden']]);
    await session.write(FIGURES, `${await columnOf(FIGURES, 6, 'Varig ændring, planlagt')}${row}`, [[-7]]);
    await session.pane.getByLabel(/^HA01 /).check();
    await button('Opdatér opfølgningen').click();
    const box = session.pane.getByRole('group', { name: 'Opdatering af opfølgningen' });
    await box.getByText('2020:BU01, varig ændring 2022: -7 → ', { exact: false }).waitFor();
    await box.getByText('2020:HA01, ', { exact: false }).first().waitFor();
    expect((await figures(row))['Varig ændring, planlagt']).toBe(-7);
    await box.getByRole('button', { name: 'Annullér' }).click();
    await session.pane.getByText('Intet er ændret. Opfølgningen er, som den var.').waitFor();
    expect((await figures(row))['Varig ændring, planlagt']).toBe(-7);
  });

  test('the question about existing sheets leads to it; what the user has entered and his own column stay', async () => {
    const row = await rowOf('BU01', 2022);
    const entered = await figures(await rowOf('TV02', 2020));
    await button('Skriv opfølgningen').click();
    await button('Opdatér i stedet').click();
    const box = session.pane.getByRole('group', { name: 'Opdatering af opfølgningen' });
    await box.getByRole('button', { name: /^Opdatér \(1 celle, \d+ rækker\)$/ }).click();
    await session.pane.getByText(/^Opfølgningen er opdateret: 1 celle ændret, \d+ rækker tilføjet, 3 ark skrevet\.$/).waitFor();
    expect((await figures(row))['Varig ændring, planlagt']).not.toBe(-7);
    expect((await session.read(FIGURES, 'AM6:AM8')).flat()).toEqual(['Vores note', 'første', 'anden']);
    expect(await figures(await rowOf('TV02', 2020))).toEqual(entered);
    const planned = Number((await figures(await rowOf('HA01', 2020)))['Varig ændring, planlagt']);
    const added = await realise('HA01', 2020, planned, 0);
    await until(() => figures(added), (cells) => cells['Varig ændring, realiseringsgrad'] === 100, 'degree of the added proposal');
    expect((await block('2020:HA01')).size).toBeGreaterThan(5);
  });

  test('says so where there is nothing to change', async () => {
    await button('Opdatér opfølgningen').click();
    await session.pane.getByText('Opfølgningen siger det samme som forslagene og planerne. Der er intet at ændre.').waitFor();
  });

  test('a protected sheet is told of, and nothing is changed', async () => {
    const row = await rowOf('BU01', 2022);
    await session.write(FIGURES, `${await columnOf(FIGURES, 6, 'Varig ændring, planlagt')}${row}`, [[-8]]);
    await session.excel('protectSheet', FIGURES);
    await button('Opdatér opfølgningen').click();
    await session.pane.getByRole('button', { name: /^Opdatér \(1 celle\)$/ }).click();
    await session.pane.getByRole('alert').first().waitFor();
    expect((await figures(row))['Varig ændring, planlagt']).toBe(-8);
    await session.excel('unprotectSheet', FIGURES);
  });
});

test('nothing went wrong in the pages, and nothing was asked of another origin', () => {
  expect(session.faults).toEqual([]);
});

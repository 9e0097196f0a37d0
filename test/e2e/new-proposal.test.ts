/** A proposal from nothing to "klar til indsendelse", with the add-in's own buttons and what a user types in cells. */
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

const SHEET = 'BU11';
const PARTIES = ['Center for Økonomi, Økonomiforvaltningen', 'Ejendomsfaglig vurdering', 'IT-kredsen', 'Koncern-IT', 'HR-kredsen', 'Velfærdsanalytisk vurdering'];
const SECTIONS = ['Baggrund og formål', 'Forslagets indhold', 'Økonomi', 'Fordeling på udvalg', 'Inddragelse af samarbejdspartnere', 'Forslagets effekt'];

const button = (name: string | RegExp) => session.pane.getByRole('button', { name, exact: typeof name === 'string' });
const states = () => session.pane.getByRole('region', { name: 'Status for indsendelse' });

/** The row, counted from 1, whose first cell says this. */
async function rowOf(label: string): Promise<number> {
  const cells = await session.read(SHEET, 'A1:A140');
  const row = cells.findIndex(([value]) => value === label);
  if (row < 0) throw new Error(`No row “${label}”.`);
  return row + 1;
}

async function type(row: number, column: string, cells: (string | number)[]): Promise<void> {
  const last = String.fromCharCode(column.charCodeAt(0) + cells.length - 1);
  await session.write(SHEET, `${column}${row}:${last}${row}`, [cells]);
}

async function typeBeside(label: string, ...cells: string[]): Promise<void> {
  await type(await rowOf(label), 'B', cells);
}

async function openSubmission(): Promise<void> {
  await session.pane.getByRole('navigation').getByRole('button', { name: 'Forslag', exact: true }).click();
  await session.pane.getByRole('group', { name: 'Vælg, hvad du vil' }).getByRole('button', { name: 'Indsendelse', exact: true }).click();
}

test('the form in the pane makes an empty proposal', async () => {
  await session.ribbon('Nyt forslag');
  for (const [label, text] of [['Katalog', '2027'], ['Id', SHEET], ['Titel', 'Færre anbringelser'], ['Første år', '2027'], ['Antal år', '5'], ['Pris- og lønniveau (år)', '2027']] as const) {
    await session.pane.getByLabel(label, { exact: true }).fill(text);
  }
  await button('Opret forslaget').click();
  await until(() => session.sheets(), (names) => names.includes(SHEET), 'sheets');
  const [header = []] = await session.read(SHEET, `A${(await rowOf('Varige ændringer')) - 1}:G${(await rowOf('Varige ændringer')) - 1}`);
  expect(header).toEqual(['1.000 kr. 2027 p/l', 'Styringsområde', 2027, 2028, 2029, 2030, 2031]);
});

test('its cells are filled in, one of them wrong', async () => {
  await typeBeside('Område', 'Børnefamilier med særlige behov');
  await typeBeside('Kort resumé', 'En tidlig indsats giver færre anbringelser.');
  await typeBeside('Der søges om midler fra', 'Investeringspuljen');
  // One amount is typed as text: Excel's own sum leaves it out.
  await type((await rowOf('Varige ændringer')) + 1, 'A', ['Færre anbringelser', 'Service', '', -700, -700, -700, "'-700"]);
  await type((await rowOf('Implementeringsomkostninger')) + 1, 'A', ['Projektledelse', 'Service', 900, 300]);
  await type((await rowOf('Implementeringsomkostninger')) + 2, 'A', ['Ombygning', 'Anlæg', 400]);
  for (const heading of SECTIONS) await typeBeside(heading, 'Beskrevet i bilaget.');
  await type((await rowOf('Aktivitet')) + 1, 'A', ['Ansættelse af projektleder', '', 'X']);
  await type((await rowOf('Succeskriterier')) + 1, 'A', ['10 % færre anbringelser', 'Ledelsesinformation', 'Borgercenter Børn og Unge', '2029']);
  await typeBeside('Forslagets risiko', 'middel');
  for (const party of PARTIES) await typeBeside(party, 'Ja', 'Godkendt.');
  const total = await rowOf('Samlet økonomisk påvirkning');
  expect(await until(() => session.read(SHEET, `C${total}:G${total}`), ([row]) => row?.[3] === -700, 'net impact')).toEqual([[1300, -400, -700, -700, 0]]);
});

test('Klargør til indsendelse leads to the first error, and nothing is written', async () => {
  await openSubmission();
  await states().getByText('1 forslag er ikke klargjort til indsendelse.').waitFor();
  await button('Klargør til indsendelse').press('Enter');
  await session.pane.getByRole('heading', { level: 1, name: 'Kontrol' }).waitFor();
  await session.pane.getByText(/^Ikke klargjort: \d+ fejl i 1 forslag skal rettes eller accepteres først\./).waitFor();
  await session.pane.locator('li[aria-current="true"]').waitFor();
  expect(await session.sheets()).not.toContain('Valideringsrapport');
});

test('the error is corrected from the pane', async () => {
  // The amount that is text is what the other errors come from.
  const amount = session.pane.getByRole('listitem').filter({ hasText: 'Tabel 1, "Færre anbringelser": Tal er skrevet som tekst' });
  await amount.getByRole('button', { name: 'Ret', exact: true }).click();
  await button('Ret 1 celle').click();
  await session.pane.getByText('1 forslag er klar. Ingen afvigelser.').waitFor();
  const line = await rowOf('Færre anbringelser');
  expect(await session.read(SHEET, `G${line}`)).toEqual([[-700]]);
});

test('now the proposal is prepared: report and summary are written, and the state is shown', async () => {
  await button('Klargør til indsendelse').press('Enter');
  await session.pane.getByText('1 forslag er klargjort til indsendelse. Valideringsrapport og resumé er skrevet.').waitFor();
  await states().getByText(/BU11 Færre anbringelser \(arket BU11\).*Klar til indsendelse, kontrolleret \d\d-\d\d-\d{4} kl\. \d\d\.\d\d\./).waitFor();
  await states().getByText(/Kontrolleret med Omstilling version .* regler/).waitFor();
  expect(await session.sheets()).toEqual(expect.arrayContaining(['Valideringsrapport', 'Resumé BU11']));
  expect(JSON.stringify(await session.read('Valideringsrapport', 'A1:C12'))).toContain('Klar til indsendelse');
  const summary = await until(() => session.read('Resumé BU11', 'A1:H40'), (cells) => cells.some(([label, value]) => label === 'Tilbagebetalingstid, år' && value === 4), 'payback');
  expect(summary.flat()).toEqual(expect.arrayContaining(['Implementeringsomkostninger i alt', 1600, 'Varig ændring i 2031', -700]));
});

test('as soon as a figure changes the state is outdated, and holds again when it is put back', async () => {
  const line = await rowOf('Projektledelse');
  await session.write(SHEET, `D${line}`, [[350]]);
  await states().getByText(/Forældet: tal er ændret siden kontrollen .*Klargør igen, når forslaget er færdigt\./).waitFor();
  await session.write(SHEET, `D${line}`, [[300]]);
  await states().getByText(/Klar til indsendelse, kontrolleret/).waitFor();
  await session.write(SHEET, `D${line}`, [[350]]);
  await openSubmission();
  await states().getByText(/Forældet: tal er ændret/).waitFor();
});

test('it is prepared again over the sheets of the first time', async () => {
  await button('Klargør til indsendelse').click();
  await button(/^Erstat/).click();
  await states().getByText(/Klar til indsendelse, kontrolleret/).waitFor();
  await until(() => session.read('Resumé BU11', 'A1:H40'), (cells) => cells.some(([label, value]) => label === 'Implementeringsomkostninger i alt' && value === 1650), 'investment');
});

test('nothing went wrong in the pages, and nothing was asked of another origin', () => {
  expect(session.faults).toEqual([]);
});

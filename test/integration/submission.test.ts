import { renderWorkbookPlan } from '../../src/excel/render-plan';
import { runInWorkbook } from '../../src/excel/run-in-workbook';
import { newProposalPlan } from '../../src/sheets/new-proposal/new-proposal-plan';
import type { OnExisting } from '../../src/excel/render-plan';
import type { ProposalOnSheetKey } from '../../src/sheets/submission/proposal-standings';
import { check } from '../../src/taskpane/checking';
import { prepare } from '../../src/taskpane/submitting';
import { newProposalTexts } from '../../src/texts/new-proposal';
import { atTrip } from '../host/faults';
import type { NodeHost } from '../host/transport-node';
import { openWorkbook, publishedDatasets } from './open-workbook';

jest.setTimeout(60_000);

const CHOICE = { catalogue: '2027', firstYear: 2027, years: 4, priceYear: 2027, administration: 'Socialforvaltningen', details: 'derived', alternatives: 0, copyOf: null } as const;
const OPTIONS = { signal: new AbortController().signal, onAnswer: () => undefined };

/** Two proposals to prepare: their figures are in order, texts are missing. */
async function openProposals(): Promise<NodeHost> {
  const workbook = await openWorkbook();
  await runInWorkbook((context) => renderWorkbookPlan(context, { sheets: ['BU11', 'BU12'].map((id) => newProposalPlan({ ...CHOICE, id })) }, { onExisting: 'stop' }));
  for (const sheet of ['BU11', 'BU12']) {
    type(workbook, sheet, rowOf(workbook, sheet, 'Varige ændringer') + 1, ['Færre anbringelser', 'Service', '', -800, -800, -800]);
    type(workbook, sheet, rowOf(workbook, sheet, 'Implementeringsomkostninger') + 1, ['Projektledelse', 'Service', 900, 300]);
  }
  await workbook.host.calculated();
  return workbook;
}

function rowOf({ user }: NodeHost, sheet: string, label: string): number {
  return user.texts(sheet, 'A1:A60').findIndex(([text]) => text === label) + 1;
}

function type({ user }: NodeHost, sheet: string, row: number, cells: readonly (string | number)[]): void {
  user.write(sheet, `A${row}:${String.fromCharCode(64 + cells.length)}${row}`, [cells]);
}

async function prepared(only: ProposalOnSheetKey | null = null, onExisting: OnExisting = 'stop') {
  return prepare(await publishedDatasets(), only, { ...OPTIONS, onExisting });
}

async function standings() {
  return (await check(await publishedDatasets(), { mark: false })).standings.map(({ sheet, standing }) => [sheet, standing.kind, ...(standing.kind === 'outdated' ? standing.reasons : [])]);
}

test('writes report and summaries and stores the states in few round trips, which do not grow with the proposals', async () => {
  const workbook = await openProposals();
  const { host, user } = workbook;
  const before = host.syncs();
  const outcome = await prepared();
  expect(outcome).toMatchObject({ kind: 'prepared', proposals: 2, sheets: ['Valideringsrapport', 'Resumé BU11', 'Resumé BU12'] });
  // Two to read, two to write, one for the marks, one for the states.
  expect(host.syncs() - before).toBeLessThanOrEqual(6);
  expect(outcome.kind === 'prepared' && outcome.checked.standings.map(({ standing }) => standing.kind)).toEqual(['holds', 'holds']);
  await host.calculated();
  for (const sheet of ['Valideringsrapport', 'Resumé BU11', 'Resumé BU12']) expect(user.texts(sheet, 'A1:O60').flat().filter((text) => /^#[A-ZÆØÅ]/.test(text))).toEqual([]);
  expect(await standings()).toEqual([['BU11', 'holds'], ['BU12', 'holds']]);
  expect(host.crashes).toEqual([]);
});

test('a state is outdated by its own figures only, also by those of an inserted line, and holds again when they are put back', async () => {
  const workbook = await openProposals();
  const { host } = workbook;
  await prepared();
  const row = rowOf(workbook, 'BU12', newProposalTexts.permanentTotal);
  await runInWorkbook(async (context) => {
    context.workbook.worksheets.getItem('BU12').getRange(`${row}:${row}`).insert('Down');
    await context.sync();
  });
  expect(await standings()).toEqual([['BU11', 'holds'], ['BU12', 'holds']]);
  type(workbook, 'BU12', row, ['Drift', 'Service', '', 50]);
  await host.calculated();
  expect(await standings()).toEqual([['BU11', 'holds'], ['BU12', 'outdated', 'figures']]);
  type(workbook, 'BU12', row, ['', '', '', '']);
  await host.calculated();
  expect(await standings()).toEqual([['BU11', 'holds'], ['BU12', 'holds']]);
});

test('one proposal is prepared though another has errors; all together are not, and nothing is written', async () => {
  const workbook = await openProposals();
  const { host, user } = workbook;
  const total = rowOf(workbook, 'BU12', 'Samlet varig ændring');
  user.write('BU12', `D${total}`, [[-900]]);
  await host.calculated();
  const outcome = await prepared();
  expect(outcome).toMatchObject({ kind: 'blocked', proposals: 1, first: { rule: 'F101', sheet: 'BU12', cells: expect.arrayContaining([`D${total}`]) as unknown } });
  expect(user.sheets()).toEqual(['Ark1', 'BU11', 'BU12']);
  expect(await prepared({ sheet: 'BU11', position: 0 })).toMatchObject({ kind: 'prepared', proposals: 1, sheets: ['Valideringsrapport', 'Resumé BU11'] });
  expect(await standings()).toEqual([['BU11', 'holds'], ['BU12', 'never']]);
  // Preparing the other leaves what is stored about the first.
  user.write('BU12', `D${total}`, [[-800]]);
  expect(await prepared({ sheet: 'BU12', position: 0 })).toEqual({ kind: 'existing', sheets: ['Valideringsrapport'] });
  expect(await prepared({ sheet: 'BU12', position: 0 }, 'replace')).toMatchObject({ kind: 'prepared', sheets: ['Valideringsrapport', 'Resumé BU12'] });
  expect(await standings()).toEqual([['BU11', 'holds'], ['BU12', 'holds']]);
});

test('a proposal that is gone, and a workbook without any, are nothing to prepare', async () => {
  await openProposals();
  expect((await prepared({ sheet: 'BU13', position: 0 })).kind).toBe('nothing');
  await openWorkbook();
  expect((await prepared()).kind).toBe('nothing');
});

test('protected proposals are prepared as they are; a protected workbook is left as it was, and that is said', async () => {
  const workbook = await openProposals();
  const { user } = workbook;
  user.protectSheet('BU11');
  expect(await prepared()).toMatchObject({ kind: 'prepared', checked: { unmarkedSheets: ['BU11'] } });
  const again = await openProposals();
  again.user.protectWorkbook();
  await expect(prepared()).rejects.toMatchObject({ kind: 'protected-workbook' });
  expect(again.user.sheets()).toEqual(['Ark1', 'BU11', 'BU12']);
  expect(await standings()).toEqual([['BU11', 'never'], ['BU12', 'never']]);
});

test('where the states can not be stored, it is said that the sheets are there and the proposals not prepared', async () => {
  const { host, user } = await openProposals();
  host.faults.plan(atTrip(5, { kind: 'refuse', code: 'GeneralException' }));
  await expect(prepared()).rejects.toMatchObject({ text: { unchanged: 'Rapport og resumé er skrevet, men det er uvist, om klargøringen blev gemt i arbejdsbogen. Klargør igen.' } });
  host.faults.plan(null);
  expect(user.sheets()).toContain('Valideringsrapport');
  expect(await standings()).toEqual([['BU11', 'never'], ['BU12', 'never']]);
});

import { renderWorkbookPlan } from '../../src/excel/render-plan';
import { runInWorkbook } from '../../src/excel/run-in-workbook';
import type { FollowUpWish } from '../../src/sheets/follow-up/follow-up-present';
import type { FollowUpRefresh } from '../../src/sheets/follow-up/follow-up-refresh-plan';
import { followUpWorkbook } from '../../src/sheets/follow-up/follow-up-workbook';
import { proposalToolPort } from '../../src/taskpane/proposal-tooling';
import { atTrip } from '../host/faults';
import type { NodeHost } from '../host/transport-node';
import { openWorkbook, publishedDatasets } from './open-workbook';

jest.setTimeout(60_000);

const port = proposalToolPort(publishedDatasets);
const job = () => ({ signal: new AbortController().signal, onAnswer: () => undefined });
const NOTHING: FollowUpWish = { proposals: [], ofWorkbook: false, plans: [], charts: true, overview: true };
const of = (...ids: readonly string[]): FollowUpWish => ({ ...NOTHING, proposals: ids.map((id) => ({ catalogue: '2020', id })) });

async function followed(wish: FollowUpWish): Promise<NodeHost> {
  const workbook = await openWorkbook();
  const plan = followUpWorkbook(await publishedDatasets(), wish, [], '2021-02-01');
  await runInWorkbook((context) => renderWorkbookPlan(context, plan, { onExisting: 'stop' }));
  await workbook.host.calculated();
  return workbook;
}

async function shownFor(wish: FollowUpWish): Promise<FollowUpRefresh> {
  const shown = await port.previewRefresh(wish, job());
  if (shown === null) throw new Error('no follow-up');
  return shown;
}

const everything = (shown: FollowUpRefresh) => ({ cells: shown.changes.map(({ sheet, address }) => `${sheet}!${address}`), rows: shown.rows.map(({ key }) => key) });

/** The rows of a sheet below its headings, as texts by heading. */
function table({ user }: NodeHost, sheet: string, header: number): readonly Readonly<Record<string, string>>[] {
  const [headings = [], ...rows] = user.texts(sheet, `A${header}:AM${header + 60}`);
  const end = rows.findIndex((row) => row.every((text) => text === ''));
  return rows.slice(0, end < 0 ? rows.length : end).map((row) => Object.fromEntries(headings.flatMap((heading, index) => (heading === '' ? [] : [[heading, row[index] ?? '']]))));
}

/** A column of the user's own in the middle of the table, one beside it, and a row of his own below. */
async function withOwnParts({ user }: NodeHost): Promise<void> {
  await runInWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Opfølgning');
    sheet.getRange('H:H').insert('Right');
    await context.sync();
  });
  user.write('Opfølgning', 'H6:H8', [['Vores kode'], ['k1'], ['k2']]);
  user.write('Opfølgning', 'A25:B25', [['Egen note', '=SUM(I7:I17)']]);
}

describe('a refresh', () => {
  test('changes the plan’s cells alone, in two round trips to look and four to write', async () => {
    const workbook = await followed({ ...of('BU01', 'TV02'), plans: ['BBU-2021'] });
    const { user, host } = workbook;
    await withOwnParts(workbook);
    user.write('Opfølgning', 'I8:J8', [[-5, -612]]);
    user.write('Opfølgning mål', 'H7', [[-40]]);
    await host.calculated();
    const before = host.syncs();
    const shown = await shownFor(NOTHING);
    expect(host.syncs() - before).toBe(2);
    expect(shown.changes.map(({ sheet, address, about, before: stands, value }) => [sheet, address, about, stands, value])).toEqual([
      ['Opfølgning', 'I8', '2020:BU01, varig ændring 2020', -5, -1000],
      ['Opfølgning mål', 'H7', expect.stringContaining('Målet '), -40, -30],
    ]);
    expect([shown.rows, shown.newSheets, shown.rewritten, shown.overwritten]).toEqual([[], [], [], []]);
    const done = await port.makeRefresh(NOTHING, shown, everything(shown), job());
    expect(host.syncs() - before).toBe(6);
    expect(done).toEqual({ cells: 2, rows: 0, sheets: [] });
    await host.calculated();
    expect(user.read('Opfølgning', 'H7:J8')).toEqual([['k1', 0, ''], ['k2', -1000, -612]]);
    expect((await shownFor(NOTHING)).changes).toEqual([]);
    expect(host.crashes).toEqual([]);
  });

  test('puts in the rows of a proposal that is to be followed as well, and keeps what the user has', async () => {
    const workbook = await followed(of('BU01', 'TV02'));
    const { user, host } = workbook;
    await withOwnParts(workbook);
    user.write('Opfølgning', 'J8:J9', [[-612], [-900]]);
    user.write('Opfølgning pr. forslag', 'J5', [['Vores note']]);
    user.write('Opfølgning overblik', 'P9', [['Drøftet i direktionen']]);
    user.write('Opfølgning overblik', 'A16', [['Godkendt']]);
    user.write('Ark1', 'A1', [["='Opfølgning pr. forslag'!B14"]]);
    await host.calculated();
    const [before, criteriaBefore] = [table(workbook, 'Opfølgning', 6), table(workbook, 'Opfølgning kriterier', 7)];

    const shown = await shownFor(of('HA01', 'BU01'));
    expect(shown.changes).toEqual([]);
    expect(shown.rows.filter(({ sheet }) => sheet === 'Opfølgning').map(({ text }) => text)[0]).toMatch(/^2020:HA01, 20\d\d: varig ændring /);
    expect(shown.rewritten).toEqual(['Skal følges op', 'Opfølgning pr. forslag', 'Opfølgning overblik']);
    expect(shown.overwritten).toEqual(['Opfølgning overblik!A16']);
    const done = await port.makeRefresh(of('HA01', 'BU01'), shown, everything(shown), job());
    expect(done).toMatchObject({ cells: 0, rows: shown.rows.length, sheets: shown.rewritten });
    await host.calculated();

    const [after, criteria] = [table(workbook, 'Opfølgning', 6), table(workbook, 'Opfølgning kriterier', 7)];
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map((row) => row.Forslag)).toEqual(Array.from({ length: after.length - before.length }, () => '2020:HA01'));
    // In between: kept together by citizen centre.
    const isOld = (row: Readonly<Record<string, string>>) => row.Forslag !== '2020:HA01';
    const known = ({ 'Plads på listen': _place, ...row }: Readonly<Record<string, string>>) => row;
    expect(criteria.filter(isOld).map(known)).toEqual(criteriaBefore.map(known));
    const listed = criteria.flatMap(({ 'Plads på listen': place = '' }) => (place === '' ? [] : [Number(place)]));
    expect(listed).toEqual(listed.map((_, index) => index + 1));
    expect(user.texts('Skal følges op', 'A8:A40').flat().filter((text) => text !== '').map(Number)).toEqual(listed);

    // The proposal's figures are computed like the others', also what they are accumulated from.
    const [first = 0] = after.flatMap(({ Forslag }, index) => (Forslag === '2020:HA01' ? [index] : []));
    user.write('Opfølgning', `J${7 + first}:J${8 + first}`, [[0], [-100]]);
    await host.calculated();
    expect(table(workbook, 'Opfølgning', 6)[first + 1]).toMatchObject({ 'Varig ændring, akk. realiseret': '-100' });
    expect(user.texts('Opfølgning pr. forslag', 'A1:A100').flat()).toEqual(expect.arrayContaining(['2020:BU01', '2020:TV02', '2020:HA01']));
    expect(user.read('Opfølgning pr. forslag', 'J5')).toEqual([['Vores note']]);
    expect(user.texts('Opfølgning overblik', 'A1:A14').flat()).toContain('2020:HA01');
    expect(user.texts('Opfølgning overblik', 'P9')).toEqual([['Drøftet i direktionen']]);
    expect(user.texts('Opfølgning', `A${25 + shown.rows.filter(({ sheet }) => sheet === 'Opfølgning').length}`)).toEqual([['Egen note']]);

    const again = await shownFor(NOTHING);
    expect(again).toEqual({ changes: [], rows: [], newSheets: [], rewritten: [], overwritten: [] });
    const tables = await runInWorkbook(async (context) => {
      const range = context.workbook.tables.getItem('SofOpfoelgning').getRange().load('rowCount,columnCount');
      await context.sync();
      return [range.rowCount, range.columnCount];
    });
    expect(tables).toEqual([after.length + 1, Object.keys(after[0] ?? {}).length]);
    expect(host.crashes).toEqual([]);
  });

  test('writes the tables that there are none of yet', async () => {
    const workbook = await followed({ ...NOTHING, plans: ['BBU-2021'] });
    expect(workbook.user.sheets()).toEqual(['Ark1', 'Opfølgning kriterier', 'Opfølgning mål', 'Skal følges op']);
    const shown = await shownFor(of('BU01'));
    expect([shown.newSheets, shown.rewritten]).toEqual([['Opfølgning', 'Opfølgning pr. forslag', 'Opfølgning overblik'], ['Skal følges op']]);
    await port.makeRefresh(of('BU01'), shown, everything(shown), job());
    await workbook.host.calculated();
    expect(workbook.user.sheets()).toEqual(['Ark1', 'Opfølgning kriterier', 'Opfølgning mål', 'Skal følges op', ...shown.newSheets]);
    expect((await shownFor(NOTHING)).rows).toEqual([]);
    expect(workbook.host.crashes).toEqual([]);
  });

  test('changes nothing where something else stands there by now', async () => {
    const { user, host } = await followed(of('BU01'));
    user.write('Opfølgning', 'H8', [[-5]]);
    const shown = await shownFor(of('HA01'));
    user.write('Opfølgning', 'H8', [[-6]]);
    await expect(port.makeRefresh(of('HA01'), shown, everything(shown), job())).rejects.toMatchObject({ kind: 'cells-changed' });
    await host.calculated();
    expect(user.read('Opfølgning', 'H8')).toEqual([[-6]]);
  });

  test('changes only what was chosen', async () => {
    const { user, host } = await followed(of('BU01'));
    user.write('Opfølgning', 'H8:H9', [[-5], [-6]]);
    const shown = await shownFor(of('HA01'));
    const done = await port.makeRefresh(of('HA01'), shown, { cells: ['Opfølgning!H9'], rows: [] }, job());
    await host.calculated();
    expect(done).toEqual({ cells: 1, rows: 0, sheets: [] });
    expect(user.read('Opfølgning', 'H8:H9')).toEqual([[-5], [-1000]]);
  });

  test('that fails leaves everything as it was, whatever action of the request fails', async () => {
    const workbook = await followed(of('BU01', 'TV02'));
    const { user, host } = workbook;
    await withOwnParts(workbook);
    user.write('Opfølgning', 'I8', [[-5]]);
    await host.calculated();
    const contents = () => ['Opfølgning', 'Opfølgning kriterier'].map((sheet) => user.texts(sheet, 'A1:AN60'));
    const before = contents();
    const shown = await shownFor(of('HA01'));
    for (const action of [...Array.from({ length: 8 }, (_, index) => index), 20, 80, 320]) {
      // After two round trips to read and one to see what the cells hold.
      host.faults.plan(atTrip(4, { kind: 'failAt', action, code: 'GeneralException' }));
      await expect(port.makeRefresh(of('HA01'), shown, everything(shown), job())).rejects.toMatchObject({ text: { unchanged: 'Arbejdsbogen er uændret.' } });
      host.faults.plan(null);
      await host.calculated();
      expect({ action, contents: contents() }).toEqual({ action, contents: before });
    }
    expect(await shownFor(of('HA01'))).toEqual(shown);
    expect(host.crashes).toEqual([]);
  });

  test('whose second half fails says what was written, and is made whole by the next', async () => {
    const { user, host } = await followed(of('BU01'));
    const shown = await shownFor(of('HA01'));
    host.faults.plan(({ number }) => (number >= 5 ? { kind: 'refuse', code: 'GeneralException' } : null));
    await expect(port.makeRefresh(of('HA01'), shown, everything(shown), job())).rejects.toMatchObject({ text: { unchanged: expect.stringContaining('Cellerne og rækkerne er skrevet') as string } });
    host.faults.plan(null);
    await host.calculated();
    expect(user.texts('Opfølgning pr. forslag', 'A1:A80').flat()).not.toContain('2020:HA01');
    const next = await shownFor(NOTHING);
    expect([next.changes, next.rows, next.rewritten.length]).toEqual([[], [], 3]);
    await port.makeRefresh(NOTHING, next, everything(next), job());
    await host.calculated();
    expect(user.texts('Opfølgning pr. forslag', 'A1:A80').flat()).toContain('2020:HA01');
    expect(host.crashes).toEqual([]);
  });

  test('is not begun on a protected sheet, which is named', async () => {
    const { user } = await followed(of('BU01'));
    const shown = await shownFor(of('HA01'));
    user.protectSheet('Opfølgning kriterier');
    await expect(port.makeRefresh(of('HA01'), shown, everything(shown), job())).rejects.toMatchObject({ kind: 'protected-sheet', about: 'Opfølgning kriterier' });
    expect(await shownFor(of('HA01'))).toEqual(shown);
  });

  test('there is nothing to refresh where nothing is followed', async () => {
    await openWorkbook();
    expect(await port.previewRefresh(of('BU01'), job())).toBeNull();
  });
});

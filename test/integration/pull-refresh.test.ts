/**
 * Pulling what already stands in the workbook: what the user has added stays, what he has changed is shown and kept, what is
 * missing is shown and put back when he says so.
 */
import type { Datasets } from '../../src/datasets/datasets';
import { WorkbookFault } from '../../src/excel/excel-faults';
import { renderWorkbookPlan } from '../../src/excel/render-plan';
import { runInWorkbook } from '../../src/excel/run-in-workbook';
import { NOTHING, everything, pullPlan } from '../../src/sheets/pull-plan';
import type { PullChoice } from '../../src/sheets/pull-plan';
import type { Difference } from '../../src/sheets/refresh/refresh-differences';
import type { ComparedSheet } from '../../src/sheets/refresh/refresh-comparison';
import { refreshPort } from '../../src/taskpane/refreshing';
import { atTrip } from '../host/faults';
import type { NodeHost } from '../host/transport-node';
import { openWorkbook, publishedDatasets } from './open-workbook';

jest.setTimeout(120_000);

const OPTIONS = { signal: new AbortController().signal, onAnswer: () => undefined, tolerance: null };

let datasets: Datasets;

beforeAll(async () => {
  datasets = await publishedDatasets();
});

const proposals = (...ids: readonly string[]) => ids.map((id) => ({ catalogue: '2020', id }));

async function pulled(choice: PullChoice): Promise<NodeHost> {
  const workbook = await openWorkbook();
  await runInWorkbook((context) => renderWorkbookPlan(context, pullPlan(datasets, choice), { onExisting: 'stop' }));
  await workbook.host.calculated();
  return workbook;
}

const port = (from: Datasets = datasets) => refreshPort(async () => from);

function differences(sheets: readonly ComparedSheet[], sheet: string): readonly Difference[] {
  return sheets.find((each) => each.sheet === sheet)?.differences ?? [];
}

const brief = ({ kind, address, published, now }: Difference) => [kind, address, published, now];

function inExcel(act: (context: Excel.RequestContext) => void): Promise<void> {
  return Excel.run(async (context) => {
    act(context);
    await context.sync();
  });
}

async function excelRead<T>(act: (context: Excel.RequestContext) => { readonly load: () => T }): Promise<T> {
  return Excel.run(async (context) => {
    const { load } = act(context);
    await context.sync();
    return load();
  });
}

function rowOf({ user }: NodeHost, sheet: string, text: string): number {
  const row = user.texts(sheet, 'A1:M400').findIndex((cells) => cells.some((cell) => cell === text));
  if (row < 0) throw new Error(`“${text}” is not on ${sheet}.`);
  return row + 1;
}

test('everything that can be pulled, pulled again, differs nowhere', async () => {
  const workbook = await pulled(everything(datasets));
  const { sheets, unrecognised } = await port().compare(OPTIONS);
  expect(unrecognised).toEqual([]);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(workbook.user.sheets().slice(1));
  expect(sheets.filter((sheet) => sheet.differences.length + sheet.versions.length > 0)).toEqual([]);
});

describe('a proposal’s sheet', () => {
  const choice: PullChoice = { ...NOTHING, proposals: proposals('BU01'), proposalSheets: true, overview: true };

  test('keeps the user’s rows, columns, formulas, comments and fills, shows a changed figure and keeps it', async () => {
    const workbook = await pulled(choice);
    const { user } = workbook;
    const line = rowOf(workbook, 'BU01', 'Samlet varig ændring');
    await inExcel(({ workbook: { worksheets, comments } }) => {
      const sheet = worksheets.getItem('BU01');
      sheet.getRange('C:C').insert('Right');
      sheet.getRange(`${line}:${line}`).insert('Down');
      sheet.getRange(`A${line}:C${line}`).values = [['Min egen linje', 'Service', 'Note']];
      sheet.getRange(`J${line + 1}`).formulas = [[`=SUM(D${line + 1}:H${line + 1})`]];
      sheet.getRange(`D${line + 1}`).format.fill.color = '#FFFF00';
      comments.add(sheet.getRange(`A${line + 1}`), 'Husk at spørge');
    });
    user.write('BU01', `E${line - 1}`, [[-4711]]);
    await workbook.host.calculated();
    const before = user.read('BU01', 'A1:K120');
    const published = await port().pull(choice, OPTIONS);
    const [difference, ...others] = differences(published.sheets, 'BU01');
    expect(others).toEqual([]);
    expect(difference).toMatchObject({ kind: 'figure', address: `E${line - 1}`, now: -4711, isFormula: false });
    expect(difference?.label).toMatch(/, 2020$/);
    expect(user.read('BU01', 'A1:K120')).toEqual(before);

    await port().write(choice, difference ? [difference] : [], OPTIONS);
    const after = user.read('BU01', 'A1:K120');
    const expected = before.map((cells, row) => cells.map((cell, column) => (row === line - 2 && column === 4 ? difference?.published ?? '' : cell)));
    // The payback is calculated from the figures.
    const withoutComputed = (rows: typeof after) => rows.map((cells) => (cells.includes('Beregnet') ? cells.slice(0, 4) : cells.slice(0, 9)));
    expect(withoutComputed(after)).toEqual(withoutComputed(expected));
    const [fill, comments] = await excelRead(({ workbook: { worksheets, comments: all } }) => {
      const { fill: cellFill } = worksheets.getItem('BU01').getRange(`D${line + 1}`).format;
      cellFill.load('color');
      all.load('items/content');
      return { load: () => [cellFill.color, all.items.map(({ content }) => content)] };
    });
    expect(fill).toBe('#FFFF00');
    expect(comments).toEqual(['Husk at spørge']);
    expect(workbook.host.crashes).toEqual([]);
  });

  test('gets deleted lines back where they stood, with formulas that follow, in one step that can be undone', async () => {
    const workbook = await pulled(choice);
    const { user, host } = workbook;
    const pristine = user.read('BU01', 'A1:H120');
    const line = rowOf(workbook, 'BU01', 'Samlet varig ændring');
    await inExcel(({ workbook: { worksheets } }) => {
      const sheet = worksheets.getItem('BU01');
      sheet.getRange(`${line - 1}:${line}`).delete('Up');
    });
    const { sheets } = await port().compare(OPTIONS);
    const found = differences(sheets, 'BU01').filter(({ kind }) => kind === 'rows');
    expect(found.map(({ label, address }) => [label, address])).toEqual([[expect.stringMatching(/^2 rækker fra “/), null]]);
    await host.calculated();
    const syncs = host.syncs();
    await port().write(null, found, OPTIONS);
    expect(host.syncs() - syncs).toBeLessThanOrEqual(4);
    await host.calculated();
    expect(user.read('BU01', 'A1:H120').slice(0, line + 1)).toEqual(pristine.slice(0, line + 1));
    user.undo();
    expect(rowOf(workbook, 'BU01', 'Samlede implementeringsomkostninger')).toBeGreaterThan(0);
    expect(user.texts('BU01', `A1:A${line + 1}`).flat()).not.toContain('Samlet varig ændring');
  });

  test('gets an emptied row and a deleted year back without moving anything else', async () => {
    const workbook = await pulled(choice);
    const { user } = workbook;
    const pristine = user.read('BU01', 'A1:H120');
    const line = rowOf(workbook, 'BU01', 'Samlet varig ændring');
    await inExcel(({ workbook: { worksheets } }) => {
      const sheet = worksheets.getItem('BU01');
      sheet.getRange(`A${line}:H${line}`).clear('Contents');
      sheet.getRange('E:E').delete('Left');
    });
    const found = differences((await port().compare(OPTIONS)).sheets, 'BU01');
    expect(found.filter(({ kind }) => kind === 'rows' || kind === 'column').map(({ kind, label, address }) => [kind, label, address])).toEqual([
      ['column', 'Kolonnen “2021”', null], ['rows', 'Rækken “Samlet varig ændring”', `${line}:${line}`],
    ]);
    await port().write(null, found, OPTIONS);
    await workbook.host.calculated();
    expect(user.read('BU01', 'A1:H120')).toEqual(pristine);
  });

  test('that somebody else made under that name is told and left alone', async () => {
    const workbook = await openWorkbook({ sheets: ['Ark1', 'BU01'] });
    workbook.user.write('BU01', 'A1:B2', [['Mit ark', 1], ['Andet', 2]]);
    const { written, sheets, unrecognised } = await port().pull(choice, OPTIONS);
    expect([written, sheets, unrecognised]).toEqual([['Overblik'], [], ['BU01']]);
    expect(workbook.user.read('BU01', 'A1:B2')).toEqual([['Mit ark', 1], ['Andet', 2]]);
  });
});

describe('lists', () => {
  test('sorted by the user, with a column of his own: changed figures and missing records are found', async () => {
    const choice: PullChoice = { ...NOTHING, proposals: proposals('BU01', 'HA02'), lines: true, consultations: true, successCriteria: true };
    const workbook = await pulled(choice);
    const { user } = workbook;
    await inExcel(({ workbook: { worksheets } }) => {
      const sheet = worksheets.getItem('Alle linjer');
      sheet.getRange('A:A').insert('Right');
      sheet.getRange('A5').values = [['Min note']];
      sheet.getRange('8:10').delete('Up');
      worksheets.getItem('Høringer').getRange('7:7').delete('Up');
      worksheets.getItem('Succeskriterier').getRange('6:6').delete('Up');
    });
    const last = user.read('Alle linjer', 'A1:P300').findIndex((cells, row) => row > 5 && cells[1] === '') ;
    // The user turns the records round.
    const rows = user.read('Alle linjer', `B6:P${last}`);
    user.write('Alle linjer', `B6:P${last}`, [...rows].reverse().map((cells) => cells.map((cell) => (cell === '' ? null : typeof cell === 'string' ? `'${cell}` : cell))));
    user.write('Alle linjer', 'P6', [[-1]]);
    const { sheets } = await port().compare(OPTIONS);
    const found = differences(sheets, 'Alle linjer');
    expect(found.map(({ kind }) => kind).sort()).toEqual(['figure', 'rows']);
    expect(found.find(({ kind }) => kind === 'figure')).toMatchObject({ address: 'P6', now: -1 });
    expect(found.find(({ kind }) => kind === 'rows')?.label).toMatch(/^3 rækker fra “2020 · BU01 · /);
    expect(differences(sheets, 'Høringer').map(({ kind }) => kind)).toEqual(['rows']);
    expect(differences(sheets, 'Succeskriterier').map(({ kind }) => kind)).toEqual(['rows']);
    await port().write(null, sheets.flatMap((sheet) => sheet.differences), OPTIONS);
    const again = await port().compare(OPTIONS);
    expect(again.sheets.flatMap((sheet) => sheet.differences)).toEqual([]);
    expect(user.read('Alle linjer', 'A5')).toEqual([['Min note']]);
    const range = await excelRead(({ workbook: { tables } }) => {
      const area = tables.getItem('SofLinjer').getRange().load('rowCount');
      return { load: () => area.rowCount };
    });
    expect(range).toBe(rows.length + 3 + 1);
  });

  test('pulled with more proposals get theirs, and keep those that they had', async () => {
    await pulled({ ...NOTHING, proposals: proposals('BU01'), lines: true });
    const wider: PullChoice = { ...NOTHING, proposals: proposals('HA02'), lines: true };
    const { sheets } = await port().pull(wider, OPTIONS);
    const found = differences(sheets, 'Alle linjer');
    expect(found.map(({ kind }) => kind)).toEqual(['rows']);
    await port().write(wider, found, OPTIONS);
    const { sheets: now } = await port().compare(OPTIONS);
    expect(differences(now, 'Alle linjer')).toEqual([]);
    expect(pullPlan(datasets, { ...wider, proposals: proposals('BU01', 'HA02') }).sheets[0]?.rows).toHaveLength(
      (await excelRead(({ workbook: { worksheets } }) => {
        const used = worksheets.getItem('Alle linjer').getUsedRange(true).load('rowCount');
        return { load: () => used.rowCount };
      })),
    );
  });

  test('of KPIs, conditions and the plan: a changed figure, a deleted record, a replaced formula', async () => {
    const choice: PullChoice = { ...NOTHING, kpiReports: ['2024-06'], conditions: ['BBU-2021'], plans: ['BBU-2021'] };
    const workbook = await pulled(choice);
    const { user } = workbook;
    await inExcel(({ workbook: { worksheets } }) => {
      worksheets.getItem('Vilkår BBU').getRange('9:9').delete('Up');
      worksheets.getItem('Plan BBU').getRange('8:9').delete('Up');
      worksheets.getItem('KPI 2024-06 data').getRange('20:20').delete('Up');
    });
    user.write('KPI 2024-06 data', 'M6', [[4711]]);
    const formulas = await excelRead(({ workbook: { worksheets } }) => {
      const used = worksheets.getItem('KPI 2024-06 BBU').getUsedRange().load('formulas');
      return { load: () => used.formulas as string[][] };
    });
    const row = formulas.findIndex((cells) => cells.some((cell) => String(cell).includes('KPISTATUS')));
    const column = formulas[row]?.findIndex((cell) => String(cell).includes('KPISTATUS')) ?? 0;
    const address = `${String.fromCharCode(65 + column)}${row + 1}`;
    user.write('KPI 2024-06 BBU', address, [['Grøn']]);
    const { sheets } = await port().compare(OPTIONS);
    expect(differences(sheets, 'KPI 2024-06 BBU').map(brief)).toEqual([['formula', address, expect.anything(), 'Grøn']]);
    expect(differences(sheets, 'KPI 2024-06 data').map(({ kind }) => kind).sort()).toEqual(['figure', 'rows']);
    expect(differences(sheets, 'Vilkår BBU').map(({ kind }) => kind)).toEqual(['rows']);
    expect(differences(sheets, 'Plan BBU').map(({ kind, label }) => [kind, label.slice(0, 8)])).toEqual([['rows', '2 rækker']]);
    await port().write(null, sheets.flatMap((sheet) => sheet.differences), OPTIONS);
    await workbook.host.calculated();
    expect((await port().compare(OPTIONS)).sheets.flatMap((sheet) => sheet.differences)).toEqual([]);
  });
});

describe('the overview', () => {
  const choice: PullChoice = { ...NOTHING, proposals: proposals('BU01', 'BU02'), proposalSheets: true, overview: true };

  test('written beside a proposal’s sheet that has moved lines points to where they stand', async () => {
    const workbook = await pulled({ ...choice, overview: false });
    await inExcel(({ workbook: { worksheets } }) => { worksheets.getItem('BU01').getRange('3:5').insert('Down'); });
    const { written } = await port().pull(choice, OPTIONS);
    await workbook.host.calculated();
    expect(written).toEqual(['Overblik']);
    expect(workbook.user.texts('Overblik', 'L6:M7')).toEqual([['3 år', '3 år'], ['6 år', '6 år']]);
  });

  test('gets a deleted proposal back, linked to its sheet', async () => {
    const workbook = await pulled(choice);
    await inExcel(({ workbook: { worksheets } }) => { worksheets.getItem('Overblik').getRange('6:6').delete('Up'); });
    const { sheets } = await port().pull(choice, OPTIONS);
    await port().write(choice, differences(sheets, 'Overblik'), OPTIONS);
    await workbook.host.calculated();
    expect(new Set(workbook.user.texts('Overblik', 'B6:B7').flat())).toEqual(new Set(['BU01', 'BU02']));
    expect(workbook.user.texts('Overblik', 'L6:M7').every(([printed, computed]) => printed === computed)).toBe(true);
  });
});

describe('a newer dataset', () => {
  test('is told, with what it says otherwise; the sheet names it once it is taken over', async () => {
    const choice: PullChoice = { ...NOTHING, proposals: proposals('BU01'), proposalSheets: true };
    const workbook = await pulled(choice);
    const newer: Datasets = { ...datasets, catalogues: datasets.catalogues.map((catalogue) => ({
      ...catalogue, version: catalogue.version + 1,
      proposals: catalogue.proposals.map((proposal) => (proposal.id !== 'BU01' ? proposal : { ...proposal, title: 'Peer-to-Peer-familier' })),
    })) };
    const { sheets } = await port(newer).compare(OPTIONS);
    const [sheet] = sheets;
    expect(sheet?.versions).toEqual([{ dataset: '2020', standing: 1, published: 2 }]);
    expect(sheet?.differences.map(({ kind }) => kind).sort()).toEqual(['source', 'text']);
    await port(newer).write(null, sheet?.differences ?? [], OPTIONS);
    expect((await port(newer).compare(OPTIONS)).sheets.flatMap((each) => [...each.versions, ...each.differences])).toEqual([]);
    expect(workbook.user.texts('BU01', 'B4')).toEqual([['Peer-to-Peer-familier']]);
  });
});

describe('a refresh that can not be made', () => {
  const choice: PullChoice = { ...NOTHING, proposals: proposals('BU01'), proposalSheets: true };

  async function faultOf(work: Promise<unknown>): Promise<WorkbookFault> {
    const outcome = await work.then(() => null, (error: unknown) => error);
    if (outcome instanceof WorkbookFault) return outcome;
    throw new Error(`No fault: ${String(outcome)}`);
  }

  async function withoutALine(): Promise<{ readonly workbook: NodeHost; readonly found: readonly Difference[] }> {
    const workbook = await pulled(choice);
    const line = rowOf(workbook, 'BU01', 'Samlet varig ændring');
    await inExcel(({ workbook: { worksheets } }) => { worksheets.getItem('BU01').getRange(`${line}:${line}`).delete('Up'); });
    return { workbook, found: differences((await port().compare(OPTIONS)).sheets, 'BU01') };
  }

  test.each([2, 6, 12])('leaves everything as it was when action %d of the request fails', async (action) => {
    const { workbook, found } = await withoutALine();
    const before = workbook.user.texts('BU01', 'A1:H120');
    workbook.host.faults.plan(atTrip(4, { kind: 'failAt', action, code: 'GeneralException' }));
    await faultOf(port().write(null, found, OPTIONS));
    workbook.host.faults.plan(null);
    expect(workbook.user.texts('BU01', 'A1:H120')).toEqual(before);
  });

  test('is refused where the cells have changed since they were shown', async () => {
    const { workbook } = await withoutALine();
    workbook.user.write('BU01', 'B4', [['Min titel']]);
    const found = differences((await port().compare(OPTIONS)).sheets, 'BU01');
    workbook.user.write('BU01', 'B4', [['Min nye titel']]);
    const before = workbook.user.texts('BU01', 'A1:H120');
    const fault = await faultOf(port().write(null, found, OPTIONS));
    expect(fault.kind).toBe('cells-changed');
    expect(fault.text.happened).toContain('BU01!B4');
    expect(workbook.user.texts('BU01', 'A1:H120')).toEqual(before);
  });

  test('is refused on a protected sheet, which is named', async () => {
    const { workbook, found } = await withoutALine();
    workbook.user.protectSheet('BU01');
    const fault = await faultOf(port().write(null, found, OPTIONS));
    expect([fault.kind, fault.about]).toEqual(['protected-sheet', 'BU01']);
  });
});

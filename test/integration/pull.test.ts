import { WorkbookFault } from '../../src/excel/excel-faults';
import { besideExisting } from '../../src/excel/plan-names';
import { renderWorkbookPlan } from '../../src/excel/render-plan';
import type { RenderOptions, RenderResult } from '../../src/excel/render-plan';
import { runInWorkbook } from '../../src/excel/run-in-workbook';
import { allKpiReports, allProposals, pullPlan } from '../../src/sheets/pull-plan';
import type { SheetPlan, WorkbookPlan } from '../../src/sheets/sheet-plan';
import { atTrip } from '../host/faults';
import { REQUIREMENT_SETS } from '../host/host';
import type { NodeHost } from '../host/transport-node';
import { openWorkbook, publishedDatasets } from './open-workbook';

function render(plan: WorkbookPlan, options: Partial<RenderOptions> = {}): Promise<RenderResult> {
  return runInWorkbook((context) => renderWorkbookPlan(context, plan, { onExisting: 'stop', ...options }));
}

async function everything(): Promise<WorkbookPlan> {
  const datasets = await publishedDatasets();
  return pullPlan(datasets, { ...allProposals(datasets), kpiReports: allKpiReports(datasets).kpiReports });
}

async function someProposals(...ids: readonly string[]): Promise<WorkbookPlan> {
  const datasets = await publishedDatasets();
  const proposals = ids.map((id) => ({ catalogue: '2020', id }));
  return pullPlan(datasets, { ...allProposals(datasets), proposals });
}

function sheet(name: string, cells: SheetPlan['rows'], more: Partial<SheetPlan> = {}): SheetPlan {
  return { name, rows: cells, columnWidths: [], tables: [], validations: [], conditionalFormats: [], charts: [], ...more };
}

async function faultOf(work: Promise<unknown>): Promise<WorkbookFault> {
  const outcome = await work.then(() => null, (error: unknown) => error);
  if (outcome instanceof WorkbookFault) return outcome;
  throw new Error(`No fault: ${String(outcome)}`);
}

/** Everything a user can see of the cells, to compare before and after. */
function contents({ user }: NodeHost): Record<string, unknown> {
  return Object.fromEntries(user.sheets().map((name) => [name, user.texts(name, 'A1:H30')]));
}

// Whole catalogues are written: on a busy machine that takes its time.
jest.setTimeout(60_000);

describe('pulling everything', () => {
  it('writes all sheets in two round trips, with the functions calculated', async () => {
    const { host, user } = await openWorkbook();
    const plan = await everything();
    const result = await render(plan);
    expect(result).toEqual({ kind: 'written', sheets: plan.sheets.map(({ name }) => name) });
    expect(user.sheets()).toEqual(['Ark1', ...plan.sheets.map(({ name }) => name)]);
    expect(host.syncs()).toBe(2);
    await host.calculated();
    expect(user.texts('Overblik', 'B6:B7')).toEqual([['BU01'], ['BU02']]);
    expect(user.texts('Overblik', 'L6:M7')).toEqual([['3 år', '3 år'], ['6 år', '6 år']]);
    expect(host.crashes).toEqual([]);
  });

  it('takes a round trip more for each 4 MB, none of them too large', async () => {
    const { host, user } = await openWorkbook();
    const plan = await everything();
    const many: SheetPlan[] = [];
    for (let copy = 0; copy < 5; copy += 1) {
      const { sheets } = besideExisting(plan, many.map(({ name }) => name));
      many.push(...sheets.map((one) => ({ ...one, tables: one.tables.map((table) => ({ ...table, name: `${table.name}K${copy}` })) })));
    }
    await render({ sheets: many });
    const sizes = host.roundTrips.map(({ requestBytes }) => requestBytes);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(Math.max(...sizes)).toBeLessThan(5_000_000);
    expect(host.syncs()).toBeLessThanOrEqual(2 + Math.ceil(total / 2_500_000));
    expect(user.sheets()).toHaveLength(1 + many.length);
  });
});

describe('cells', () => {
  it('keep text from becoming a formula, a date or a figure', async () => {
    const { user, host } = await openWorkbook();
    const texts = ['=1+1', '-500', '+45', '@navn', '1-2', '5 %', 'juni 2024', 'TRUE', "'citat", '(5)', 'Almindelig tekst'];
    await render({ sheets: [sheet('Tekst', texts.map((value) => [{ value }, { value: 12.5 }, { value: true }]))] });
    await host.calculated();
    expect(user.read('Tekst', `A1:A${texts.length}`)).toEqual(texts.map((text) => [text]));
    expect(user.read('Tekst', 'B1:C1')).toEqual([[12.5, true]]);
  });

  it('are written in blocks where there are many', async () => {
    const { user, host } = await openWorkbook();
    const rows = Array.from({ length: 20_000 }, (_, row) => [{ value: row }, { value: `Linje ${row}` }, { value: 'x'.repeat(100) }]);
    await render({ sheets: [sheet('Lang', rows)] });
    expect(user.read('Lang', 'A20000:B20000')).toEqual([[19_999, 'Linje 19999']]);
    expect(host.syncs()).toBe(2);
  });
});

describe('existing sheets', () => {
  it('stop the pull before anything is written', async () => {
    const workbook = await openWorkbook({ sheets: ['Ark1', 'bu01'] });
    const before = contents(workbook);
    expect(await render(await someProposals('BU01', 'BU02'))).toEqual({ kind: 'existing', sheets: ['BU01'] });
    expect(contents(workbook)).toEqual(before);
    expect(workbook.host.syncs()).toBe(1);
  });

  it('stay, when new ones are written beside them', async () => {
    const workbook = await openWorkbook();
    const plan = await someProposals('BU01');
    await render(plan);
    workbook.user.write('BU01', 'B3', [['Min titel']]);
    const result = await render(plan, { onExisting: 'beside' });
    await workbook.host.calculated();
    expect(result).toEqual({ kind: 'written', sheets: ['Overblik (2)', 'BU01 (2)'] });
    expect(workbook.user.sheets()).toEqual(['Ark1', 'Overblik', 'BU01', 'Overblik (2)', 'BU01 (2)']);
    expect(workbook.user.texts('BU01', 'B3')).toEqual([['Min titel']]);
    expect(workbook.user.texts('BU01 (2)', 'B3')).not.toEqual([['Min titel']]);
    // The new overview follows the new sheet.
    expect(workbook.user.texts('Overblik (2)', 'M6')).toEqual([['3 år']]);
    expect(workbook.host.crashes).toEqual([]);
  });

  it('are overwritten in place, so that formulas pointing to them survive', async () => {
    const workbook = await openWorkbook();
    const plan = await someProposals('BU01');
    await render(plan);
    workbook.user.write('Ark1', 'A1', [['=\'BU01\'!A1&"!"']]);
    workbook.user.write('BU01', 'A1', [['Ændret']]);
    workbook.user.write('BU01', 'Z90', [['Min note']]);
    const syncs = workbook.host.syncs();
    const result = await render(plan, { onExisting: 'replace' });
    await workbook.host.calculated();
    expect(result).toEqual({ kind: 'written', sheets: ['Overblik', 'BU01'] });
    expect(workbook.host.syncs() - syncs).toBeLessThanOrEqual(4);
    expect(workbook.user.sheets()).toEqual(['Ark1', 'Overblik', 'BU01']);
    expect(workbook.user.texts('BU01', 'Z90')).toEqual([['']]);
    expect(workbook.user.texts('Ark1', 'A1')).toEqual([[`${workbook.user.texts('BU01', 'A1')[0]?.[0] ?? ''}!`]]);
    expect(workbook.user.texts('Ark1', 'A1')).not.toEqual([['Ændret!']]);
    expect(workbook.user.texts('Overblik', 'M6')).toEqual([['3 år']]);
    expect(workbook.host.crashes).toEqual([]);
  });
});

describe('a pull that fails', () => {
  const REFUSED = ['GeneralException', 'RequestPayloadSizeLimitExceeded', 'AccessDenied'];

  it.each(REFUSED)('leaves the workbook as it was when the writing is refused (%s)', async (code) => {
    const workbook = await openWorkbook();
    const before = contents(workbook);
    workbook.host.faults.plan(atTrip(2, { kind: 'refuse', code }));
    const fault = await faultOf(render(await someProposals('BU01', 'BU02')));
    expect(fault.text.unchanged).toBe('Arbejdsbogen er uændret.');
    expect(contents(workbook)).toEqual(before);
  });

  it.each([3, 40, 200, 900])('takes away what was written when action %d of the request fails', async (action) => {
    const workbook = await openWorkbook();
    const before = contents(workbook);
    workbook.host.faults.plan(atTrip(2, { kind: 'failAt', action, code: 'GeneralException' }));
    const fault = await faultOf(render(await someProposals('BU01', 'BU02')));
    expect(fault.kind).toBe('unknown');
    expect(contents(workbook)).toEqual(before);
    expect(workbook.host.crashes).toEqual([]);
  });

  it.each([30, 300, 900])('puts back what it was replacing when action %d of the request fails', async (action) => {
    const workbook = await openWorkbook();
    const plan = await someProposals('BU01', 'BU02');
    await render(plan);
    workbook.user.write('BU01', 'A1', [['Min titel']]);
    await workbook.host.calculated();
    const before = contents(workbook);
    workbook.host.faults.plan(atTrip(3, { kind: 'failAt', action, code: 'GeneralException' }));
    await faultOf(render(plan, { onExisting: 'replace' }));
    await workbook.host.calculated();
    expect(new Set(workbook.user.sheets())).toEqual(new Set(Object.keys(before)));
    expect(workbook.user.texts('BU01', 'A1')).toEqual([['Min titel']]);
    expect(workbook.host.crashes).toEqual([]);
  });

  it('does not take away a sheet that somebody else added meanwhile under a planned name', async () => {
    const workbook = await openWorkbook();
    workbook.host.faults.plan(atTrip(2, { kind: 'before', happens: () => {
      workbook.user.addSheet('BU02');
      workbook.user.write('BU02', 'A1', [['Kollegas']]);
    } }));
    const fault = await faultOf(render(await someProposals('BU01', 'BU02')));
    expect(fault.kind).toBe('name-taken');
    expect(workbook.user.sheets()).toEqual(['Ark1', 'BU02']);
    expect(workbook.user.texts('BU02', 'A1')).toEqual([['Kollegas']]);
  });

  it('takes everything away when it is cancelled half-way', async () => {
    const workbook = await openWorkbook();
    const before = contents(workbook);
    const controller = new AbortController();
    const fault = await faultOf(render(await someProposals('BU01', 'BU02', 'BU03'), { signal: controller.signal, largestRequest: 100_000, onSent: () => controller.abort() }));
    expect(fault.kind).toBe('cancelled');
    expect(workbook.host.syncs()).toBeGreaterThan(2);
    expect(contents(workbook)).toEqual(before);
  });

  it('writes nothing when it is cancelled before the first cell', async () => {
    const workbook = await openWorkbook();
    const controller = new AbortController();
    controller.abort();
    expect((await faultOf(render(await someProposals('BU01'), { signal: controller.signal }))).kind).toBe('cancelled');
    expect(workbook.user.sheets()).toEqual(['Ark1']);
  });

  it('says which sheets are left where they can not be taken away', async () => {
    const workbook = await openWorkbook();
    workbook.host.faults.plan(({ number }) => (number === 2 ? { kind: 'failAt', action: 300, code: 'GeneralException' } : number > 2 ? { kind: 'refuse', code: 'InvalidOperationInCellEditMode' } : null));
    const fault = await faultOf(render(await someProposals('BU01')));
    expect(fault.text.unchanged).toContain('“BU01”');
    expect(fault.text.unchanged).toContain('Slet selv');
  });
});

describe('a workbook that does not allow it', () => {
  it('is not touched where its structure is protected', async () => {
    const workbook = await openWorkbook();
    workbook.user.protectWorkbook();
    expect((await faultOf(render(await someProposals('BU01')))).kind).toBe('protected-workbook');
    expect(workbook.user.sheets()).toEqual(['Ark1']);
  });

  it('is not touched where a sheet to be replaced is protected, and the sheet is named', async () => {
    const workbook = await openWorkbook();
    const plan = await someProposals('BU01', 'BU02');
    await render(plan);
    workbook.user.protectSheet('BU02');
    const before = contents(workbook);
    const fault = await faultOf(render(plan, { onExisting: 'replace' }));
    expect(fault.kind).toBe('protected-sheet');
    expect(fault.text.happened).toContain('“BU02”');
    expect(contents(workbook)).toEqual(before);
  });

  it('is waited for while a cell is being edited', async () => {
    const { host, user } = await openWorkbook();
    const plan = await someProposals('BU01');
    host.beginCellEdit();
    const pull = render(plan);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(user.sheets()).toEqual(['Ark1']);
    host.endCellEdit();
    await pull;
    expect(user.sheets()).toContain('BU01');
  });

  it('gives a clear message where Excel can not wait for the cell', async () => {
    const { host, user } = await openWorkbook({ requirementSets: withoutSet('DelayForCellEdit') });
    host.beginCellEdit();
    const fault = await faultOf(render(await someProposals('BU01')));
    expect(fault.kind).toBe('cell-edit-mode');
    host.endCellEdit();
    expect(user.sheets()).toEqual(['Ark1']);
  });

  it('is not asked for anything where Excel is too old', async () => {
    const { host } = await openWorkbook({ requirementSets: { ...REQUIREMENT_SETS, ExcelApi: '1.8' } });
    const fault = await faultOf(render(await someProposals('BU01')));
    expect(fault.kind).toBe('missing-requirement');
    expect(fault.text.happened).toContain('ExcelApi 1.10');
    expect(host.syncs()).toBe(0);
  });
});

function withoutSet(name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(REQUIREMENT_SETS).filter(([set]) => set !== name));
}

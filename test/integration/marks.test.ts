import { readCells, writeCells } from '../../src/excel/change-cells';
import { checkInWorkbook } from '../../src/excel/check-in-workbook';
import type { CheckOptions, CheckedWorkbook } from '../../src/excel/check-in-workbook';
import { clearMarks } from '../../src/excel/clear-marks';
import { WorkbookFault } from '../../src/excel/excel-faults';
import { renderWorkbookPlan } from '../../src/excel/render-plan';
import { runInWorkbook } from '../../src/excel/run-in-workbook';
import { checkWorkbook } from '../../src/sheets/check-workbook';
import { cellAddress } from '../../src/sheets/grid';
import { publishedFrom } from '../../src/sheets/published';
import { NOTHING, allKpiReports, pullPlan } from '../../src/sheets/pull-plan';
import { kpiReportOf } from '../bench/large-datasets';
import { atTrip } from '../host/faults';
import type { NodeHost, NodeHostOptions } from '../host/transport-node';
import { openWorkbook, publishedDatasets } from './open-workbook';

async function check(options: Partial<CheckOptions> = {}): Promise<CheckedWorkbook> {
  const { catalogues, kpiReports } = await publishedDatasets();
  const published = publishedFrom(catalogues, kpiReports);
  return checkInWorkbook((grids, acceptances) => checkWorkbook(grids, { published, acceptances }), { mark: true, ...options });
}

/** A sheet of the user's own whose total (B4:F4) is wrong in every year, and whose line B3:F3 has no budget area. */
async function typed(options: NodeHostOptions = {}): Promise<NodeHost> {
  const workbook = await openWorkbook(options);
  workbook.user.write('Ark1', 'A1:G8', [
    ['1.000 kr. 2024 p/l', 'Styringsområde', 2024, 2025, 2026, 2027, 2028],
    ['Varige ændringer', '', '', '', '', '', ''],
    ['Færre pladser', 'Service', '', -500, -500, -500, -500],
    ['Samlet varig ændring', '', '', -400, -400, -400, -400],
    ['Implementeringsomkostninger', '', '', '', '', '', ''],
    ['Projektledelse', 'Service', 500, '', '', '', ''],
    ['Samlede implementeringsomkostninger', '', 500, '', '', '', ''],
    ['Samlet økonomisk påvirkning', '', 500, -400, -400, -400, -400],
  ]);
  return workbook;
}

const SIGNATURE = 'SOF-afvigelse';

/** Our conditional formats of a sheet: what each says, and the cells that it lies over. */
async function marksOn(name: string): Promise<readonly { readonly formula: string; readonly cells: readonly string[] }[]> {
  return runInWorkbook(async (context) => {
    const formats = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
    formats.load({ type: true, custom: { rule: { formula: true } } });
    await context.sync();
    const own = formats.items.filter(({ custom }) => custom.rule.formula.includes(SIGNATURE)).map((format) => ({ format, areas: format.getRanges().areas.load('rowIndex,columnIndex,rowCount,columnCount') }));
    await context.sync();
    return own.map(({ format, areas }) => ({
      formula: format.custom.rule.formula,
      cells: areas.items.flatMap(({ rowIndex, columnIndex, rowCount, columnCount }) => Array.from({ length: rowCount * columnCount }, (_, index) => cellAddress(rowIndex + Math.floor(index / columnCount), columnIndex + (index % columnCount)))),
    }));
  });
}

async function markedCells(name: string): Promise<readonly string[]> {
  return (await marksOn(name)).flatMap(({ cells }) => cells).sort();
}

/** Marks as the add-in made them when each cell had a conditional format of its own. */
async function markEachCell(name: string, addresses: readonly string[]): Promise<void> {
  await runInWorkbook(async (context) => {
    for (const address of addresses) {
      const mark = context.workbook.worksheets.getItem(name).getRange(address).conditionalFormats.add('Custom');
      mark.custom.rule.formula = `="${SIGNATURE} error"<>""`;
      mark.custom.format.fill.color = '#FBD5D5';
    }
    await context.sync();
  });
}

async function faultOf(work: Promise<unknown>): Promise<WorkbookFault> {
  const outcome = await work.then(() => null, (error: unknown) => error);
  if (outcome instanceof WorkbookFault) return outcome;
  throw new Error(`No fault: ${String(outcome)}`);
}

const TOTALS = ['D4', 'E4', 'F4', 'G4'];

describe('cells next to each other that are marked alike', () => {
  it('share a conditional format', async () => {
    await typed();
    await check();
    expect((await marksOn('Ark1')).map(({ cells }) => cells)).toEqual([TOTALS]);
  });

  it('share one also down the rows of a KPI report, and exactly the cells of the findings are marked', async () => {
    const { host } = await openWorkbook();
    const published = await publishedDatasets();
    const datasets = { ...published, kpiReports: [kpiReportOf(published, 40)] };
    await runInWorkbook((context) => renderWorkbookPlan(context, pullPlan(datasets, { ...NOTHING, kpiReports: allKpiReports(datasets).kpiReports }), { onExisting: 'stop' }));
    await host.calculated();
    const { result } = await check();
    const sheet = result.kpiTables[0]?.parsed.sheet ?? '';
    const wanted = new Set(result.kpiTables.flatMap(({ findings }) => findings).filter((finding) => finding.sheet === sheet).flatMap(({ cells }) => cells));
    const marks = await marksOn(sheet);
    expect(wanted.size).toBeGreaterThan(20);
    expect(marks.flatMap(({ cells }) => cells).sort()).toEqual([...wanted].sort());
    expect(marks.length).toBeLessThan(wanted.size / 2);
  });

  it('are counted one by one when their marks are removed', async () => {
    await typed();
    await check();
    expect(await clearMarks()).toEqual({ removed: 4, protectedSheets: [] });
    expect(await marksOn('Ark1')).toEqual([]);
  });

  it('stay marked when one of them is put right, in the step that one Ctrl+Z undoes', async () => {
    const { user, host } = await typed();
    const { result } = await check();
    const changes = ['E4', 'E8'].map((address) => ({ sheet: 'Ark1', address, value: -500 }));
    await writeCells(changes);
    expect(await markedCells('Ark1')).toEqual(['D4', 'F4', 'G4']);
    // Cut in two they are what is wanted still: nothing is written that would come before the user's own step.
    await check({ marked: { result, without: changes } });
    user.undo();
    expect(user.read('Ark1', 'D4:G4')).toEqual([[-400, -400, -400, -400]]);
    expect((await marksOn('Ark1')).map(({ cells }) => cells)).toEqual([TOTALS]);
    expect(host.crashes).toEqual([]);
  });

  it('are marked as before where Excel stops in the middle of putting one right', async () => {
    const { user, host } = await typed();
    await check();
    for (const action of [4, 8, 12, 16, 20, 24, 28, 32]) {
      host.faults.plan(atTrip(3, { kind: 'failAt', action, code: 'GeneralException' }));
      expect((await faultOf(writeCells([{ sheet: 'Ark1', address: 'E4', value: -500 }]))).kind).toBe('unknown');
      expect(user.read('Ark1', 'D4:G4')).toEqual([[-400, -400, -400, -400]]);
      expect(await markedCells('Ark1')).toEqual(TOTALS);
    }
    expect(host.crashes).toEqual([]);
  });

  it('are marked anew where the user inserted a column among them', async () => {
    await typed();
    await check();
    await runInWorkbook(async (context) => {
      context.workbook.worksheets.getItem('Ark1').getRange('E:E').insert('Right');
      await context.sync();
    });
    const { result } = await check();
    const wanted = new Set([...result.proposals.flatMap(({ findings }) => findings), ...result.findings].filter(({ sheet }) => sheet === 'Ark1').flatMap(({ cells }) => cells));
    expect(await markedCells('Ark1')).toEqual([...wanted].sort());
  });
});

describe('marks of an earlier version, one for each cell', () => {
  it('are replaced by the next check', async () => {
    await typed();
    await markEachCell('Ark1', [...TOTALS, 'A1']);
    await check();
    expect((await marksOn('Ark1')).map(({ cells }) => cells)).toEqual([TOTALS]);
  });

  it('are removed, each counted', async () => {
    await typed();
    await markEachCell('Ark1', TOTALS);
    expect(await clearMarks()).toEqual({ removed: 4, protectedSheets: [] });
    expect(await marksOn('Ark1')).toEqual([]);
  });

  it('go with the cell that is put right, the others stay', async () => {
    await typed();
    await markEachCell('Ark1', TOTALS);
    await writeCells([{ sheet: 'Ark1', address: 'E4', value: -500 }]);
    expect((await marksOn('Ark1')).map(({ cells }) => cells).sort()).toEqual([['D4'], ['F4'], ['G4']]);
  });
});

describe('many cells', () => {
  const cellsOf = (count: number, step: number) => Array.from({ length: count }, (_, index) => ({ sheet: 'Ark1', address: cellAddress(index * step, 0), value: index }));

  it('are changed in one step that can be undone, tens of thousands where they are next to each other', async () => {
    const { user, host } = await openWorkbook();
    const changes = cellsOf(30_000, 1);
    const before = host.syncs();
    const cells = await readCells(changes);
    await writeCells(changes.map((change, index) => ({ ...change, before: cells[index] ?? { value: null, isFormula: false } })));
    expect(host.syncs() - before).toBe(4);
    expect(user.read('Ark1', 'A29999:A30001')).toEqual([[29_998], [29_999], ['']]);
    user.undo();
    expect(user.read('Ark1', 'A1:A2')).toEqual([[''], ['']]);
  });

  it('are refused where Excel takes no request of that size, with how many it takes, and nothing is changed', async () => {
    const { user } = await openWorkbook({ payloadLimit: 500_000 });
    const fault = await faultOf(writeCells(cellsOf(1_000, 2).map((cell) => ({ ...cell, value: 'lang '.repeat(60) }))));
    expect(fault.kind).toBe('too-many-cells');
    expect(fault.text.todo).toMatch(/omkring \d+ celler/);
    expect(user.read('Ark1', 'A1:A3')).toEqual([[''], [''], ['']]);
  });
});

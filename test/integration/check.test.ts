import { readWorkbook } from '../../src/cli/read-workbook';
import { writeWorkbook } from '../../src/cli/write-workbook';
import { readCells, writeCells } from '../../src/excel/change-cells';
import { checkInWorkbook } from '../../src/excel/check-in-workbook';
import type { CheckOptions, CheckedWorkbook } from '../../src/excel/check-in-workbook';
import { clearMarks } from '../../src/excel/clear-marks';
import { WorkbookFault } from '../../src/excel/excel-faults';
import { insertExample } from '../../src/excel/insert-example';
import { renderWorkbookPlan } from '../../src/excel/render-plan';
import { runInWorkbook } from '../../src/excel/run-in-workbook';
import { selectCell } from '../../src/excel/select-cell';
import { storeAcceptances } from '../../src/excel/store-acceptances';
import { readSettings, writeSettings } from '../../src/excel/workbook-settings';
import { acceptanceOf, proposalSubject } from '../../src/rules/acceptances';
import type { CheckResult, LocatedFinding } from '../../src/sheets/check-result';
import { checkWorkbook } from '../../src/sheets/check-workbook';
import { publishedFrom } from '../../src/sheets/published';
import { allKpiReports, allProposals, pullPlan } from '../../src/sheets/pull-plan';
import type { WorkbookPlan } from '../../src/sheets/sheet-plan';
import { functionHelp } from '../../src/texts/help';
import { atTrip } from '../host/faults';
import type { NodeHost } from '../host/transport-node';
import { openWorkbook, publishedDatasets } from './open-workbook';

async function check(options: Partial<CheckOptions> = {}): Promise<CheckedWorkbook> {
  const { catalogues, kpiReports } = await publishedDatasets();
  const published = publishedFrom(catalogues, kpiReports);
  return checkInWorkbook((grids, acceptances) => checkWorkbook(grids, { published, acceptances }), { mark: true, ...options });
}

async function everything(): Promise<WorkbookPlan> {
  const datasets = await publishedDatasets();
  return pullPlan(datasets, { ...allProposals(datasets), kpiReports: allKpiReports(datasets).kpiReports });
}

async function pulled(...ids: readonly string[]): Promise<NodeHost> {
  const workbook = await openWorkbook();
  const datasets = await publishedDatasets();
  const plan = ids.length === 0 ? await everything() : pullPlan(datasets, { ...allProposals(datasets), overview: false, proposals: ids.map((id) => ({ catalogue: '2020', id })) });
  await runInWorkbook((context) => renderWorkbookPlan(context, plan, { onExisting: 'stop' }));
  await workbook.host.calculated();
  return workbook;
}

/** A sheet of the user's own with a wrong total (D4) and a line without a budget area (B6). */
async function typed(): Promise<NodeHost> {
  const workbook = await openWorkbook();
  workbook.user.write('Ark1', 'A1:E8', [
    ['1.000 kr. 2024 p/l', 'Styringsområde', 2024, 2025, 2026],
    ['Varige ændringer', '', '', '', ''],
    ['Færre pladser', 'Service', '', -500, -500],
    ['Samlet varig ændring', '', '', -400, -500],
    ['Implementeringsomkostninger', '', '', '', ''],
    ['Projektledelse', '', 500, '', ''],
    ['Samlede implementeringsomkostninger', '', 500, '', ''],
    ['Samlet økonomisk påvirkning', '', 500, -500, -500],
  ]);
  return workbook;
}

function findingsOf({ proposals, kpiTables, findings }: CheckResult): readonly LocatedFinding[] {
  return [...proposals, ...kpiTables].flatMap((checked) => checked.findings).concat(findings);
}

function plain(result: CheckResult): unknown {
  return findingsOf(result).map(({ rule, severity, sheet, cells, message, years, stated, expected }) => ({ rule, severity, sheet, cells, message, years, stated, expected }));
}

interface FormatSeen { readonly sheet: string; readonly formula: string; readonly fill: string }

async function conditionalFormats(): Promise<readonly FormatSeen[]> {
  return runInWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const loaded = worksheets.items.map((sheet) => ({ sheet: sheet.name, formats: sheet.getRange().conditionalFormats }));
    for (const { formats } of loaded) formats.load({ type: true, custom: { rule: { formula: true }, format: { fill: { color: true } } } });
    await context.sync();
    return loaded.flatMap(({ sheet, formats }) => formats.items.map(({ custom }) => ({ sheet, formula: custom.rule.formula, fill: custom.format.fill.color })));
  });
}

async function faultOf(work: Promise<unknown>): Promise<WorkbookFault> {
  const outcome = await work.then(() => null, (error: unknown) => error);
  if (outcome instanceof WorkbookFault) return outcome;
  throw new Error(`No fault: ${String(outcome)}`);
}

// Whole catalogues are written and read: on a busy machine that takes its time.
jest.setTimeout(60_000);

describe('the check of the open workbook', () => {
  it('takes three round trips for the whole catalogue and both KPI reports, also when marks are there already', async () => {
    const { host } = await pulled();
    let before = host.syncs();
    await check();
    expect(host.syncs() - before).toBe(3);
    before = host.syncs();
    await check();
    expect(host.syncs() - before).toBe(3);
    expect(host.crashes).toEqual([]);
  });

  it('takes two without marking, and leaves no trace', async () => {
    const { host } = await pulled('BU05');
    const formats = await conditionalFormats();
    const before = host.syncs();
    await check({ mark: false });
    expect(host.syncs() - before).toBe(2);
    expect(await conditionalFormats()).toEqual(formats);
  });

  it('finds the same as the check on files, in the same cells', async () => {
    await pulled();
    const { catalogues, kpiReports } = await publishedDatasets();
    const file = readWorkbook(await writeWorkbook(await everything()));
    const onFile = checkWorkbook(file.grids, { published: publishedFrom(catalogues, kpiReports), acceptances: [] });
    const inExcel = await check();
    expect(findingsOf(onFile).length).toBeGreaterThan(30);
    expect(plain(inExcel.result)).toEqual(plain(onFile));
    expect(inExcel.result.proposals.map(({ verdict }) => verdict)).toEqual(onFile.proposals.map(({ verdict }) => verdict));
  });

  it('reads in blocks what is too much for one answer, and finds the same', async () => {
    const { host, user } = await pulled('BU05', 'SI05');
    const whole = await check({ mark: false });
    user.addSheet('Stort');
    user.write('Stort', 'A1:C30000', Array.from({ length: 30_000 }, (_, row) => [row, `Tekst nummer ${row} som fylder en del`, row * 2]));
    host.faults.plan(atTrip(2, { kind: 'refuse', code: 'ResponsePayloadSizeLimitExceeded' }));
    const before = host.syncs();
    const blocks = await check({ mark: false });
    expect(plain(blocks.result)).toEqual(plain(whole.result));
    expect(host.syncs() - before).toBeLessThanOrEqual(6);
    expect(host.crashes).toEqual([]);
  });

  it('says that there is nothing to check in an empty workbook', async () => {
    await openWorkbook();
    const { result } = await check();
    expect(result.proposals).toEqual([]);
    expect(result.kpiTables).toEqual([]);
  });

  it('writes nothing when it is cancelled after reading', async () => {
    const { host } = await pulled('BU05');
    const formats = await conditionalFormats();
    const controller = new AbortController();
    const before = host.syncs();
    expect((await faultOf(check({ signal: controller.signal, onRead: () => controller.abort() }))).kind).toBe('cancelled');
    expect(host.syncs() - before).toBe(2);
    expect(await conditionalFormats()).toEqual(formats);
  });
});

describe('marks', () => {
  it('are conditional formats over the cells of the findings, and go without trace', async () => {
    const { user, host } = await pulled('BU05', 'SI05');
    // The user's own conditional format, and a cell's own look.
    await runInWorkbook(async (context) => {
      const range = context.workbook.worksheets.getItem('BU05').getRange('A1:H40');
      const own = range.conditionalFormats.add('Custom');
      own.custom.rule.formula = '=$A1="min egen"';
      own.custom.format.fill.color = '#00FF00';
      await context.sync();
    });
    const before = await conditionalFormats();
    const { result } = await check();
    const marked = await conditionalFormats();
    expect(marked.length).toBeGreaterThan(before.length);
    expect(marked.filter(({ formula }) => formula.includes('SOF-afvigelse')).length).toBe(marked.length - before.length);
    expect(findingsOf(result).length).toBeGreaterThan(0);
    const cells = new Set(findingsOf(result).flatMap(({ sheet, cells: own }) => own.map((cell) => `${sheet ?? ''}!${cell}`)));
    expect(await clearMarks()).toEqual({ removed: cells.size, protectedSheets: [] });
    expect(await conditionalFormats()).toEqual(before);
    expect(await clearMarks()).toEqual({ removed: 0, protectedSheets: [] });
    expect(user.sheets()).toEqual(['Ark1', 'BU05', 'SI05']);
    expect(host.crashes).toEqual([]);
  });

  it('are replaced by the next check, not added to', async () => {
    const { user } = await pulled('BU05');
    await check();
    const first = await conditionalFormats();
    await check();
    expect((await conditionalFormats()).length).toBe(first.length);
    user.write('BU05', 'A1', [['']]);
    await check();
    expect((await conditionalFormats()).filter(({ formula }) => formula.includes('SOF-afvigelse')).length).toBeGreaterThan(0);
  });

  it('are left alone where an earlier check made them and they are the same still, so that undo is of what the user did', async () => {
    const { user, host } = await typed();
    const { result } = await check();
    const marks = await conditionalFormats();
    expect(marks).toHaveLength(2);
    user.write('Ark1', 'K1', [['min egen']]);
    const before = host.syncs();
    await check({ marked: { result } });
    expect(host.syncs() - before).toBe(2);
    user.undo();
    expect(user.read('Ark1', 'K1')).toEqual([['']]);
    // Gone, or of other cells than they were: made anew.
    await clearMarks();
    await check({ marked: { result } });
    expect(await conditionalFormats()).toEqual(marks);
    user.write('Ark1', 'D4', [[-500]]);
    await check({ marked: { result } });
    expect(await conditionalFormats()).toHaveLength(1);
  });

  it('leave protected sheets alone and say so', async () => {
    const { user } = await pulled('BU05', 'SI05');
    user.protectSheet('BU05');
    const { unmarkedSheets } = await check();
    expect(unmarkedSheets).toEqual(['BU05']);
    expect((await conditionalFormats()).filter(({ formula, sheet }) => formula.includes('SOF-afvigelse') && sheet === 'BU05')).toEqual([]);
    expect((await conditionalFormats()).some(({ formula, sheet }) => formula.includes('SOF-afvigelse') && sheet === 'SI05')).toBe(true);
  });

  it('stay on sheets that were protected afterwards, which are named', async () => {
    const { user } = await pulled('BU05');
    await check();
    user.protectSheet('BU05');
    const cleared = await clearMarks();
    expect(cleared).toEqual({ removed: 0, protectedSheets: ['BU05'] });
  });
});

describe('a finding', () => {
  it('leads to its cell', async () => {
    const { host } = await pulled('BU05', 'SI05');
    const { result } = await check();
    const finding = findingsOf(result).find(({ sheet, cells }) => sheet === 'SI05' && cells.length > 0);
    await selectCell('SI05', finding?.cells[0] ?? '');
    const selected = await runInWorkbook(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(selected.split(':')[0]).toBe(`'SI05'!${(finding?.cells[0] ?? '').split(':')[0]}`);
    expect(host.crashes).toEqual([]);
  });

  it('names the sheet that was deleted or hidden', async () => {
    const { user } = await pulled('BU05');
    await check();
    user.deleteSheet('BU05');
    const fault = await faultOf(selectCell('BU05', 'A1'));
    expect(fault.kind).toBe('sheet-gone');
    expect(fault.text.happened).toContain('“BU05”');
    user.addSheet('Skjult');
    await runInWorkbook(async (context) => {
      context.workbook.worksheets.getItem('Skjult').visibility = 'Hidden';
      await context.sync();
    });
    expect((await faultOf(selectCell('Skjult', 'A1'))).kind).toBe('sheet-hidden');
  });

  it('can be accepted, which the next check finds in the workbook, until the figures change', async () => {
    const { user } = await pulled('BU05');
    const { result } = await check();
    const [proposal] = result.proposals;
    const finding = proposal?.findings.find(({ rule, messageId }) => rule === 'F104' && messageId !== '');
    if (!proposal || !finding) throw new Error('BU05 has no F104 any more.');
    await storeAcceptances([acceptanceOf(proposalSubject(proposal.parsed.proposal), finding, 'Aftalt & "godkendt" <ØKF>', 'Økonomi')]);
    const accepted = await check();
    expect(accepted.acceptances).toHaveLength(1);
    expect(accepted.result.proposals[0]?.findings.find(({ rule }) => rule === 'F104')?.acceptance).toEqual({ reason: 'Aftalt & "godkendt" <ØKF>', by: 'Økonomi' });

    const address = finding.cells[0] ?? '';
    user.write('BU05', address, [[1895]]);
    const changed = await check();
    expect(changed.result.proposals[0]?.findings.find(({ rule }) => rule === 'F104')?.acceptance).toBeNull();
    expect(changed.result.proposals[0]?.findings.some(({ rule }) => rule === 'A101')).toBe(true);
    await storeAcceptances([]);
    expect((await check()).acceptances).toEqual([]);
  });
});

describe('changes of cells', () => {
  it('are shown before, made in one step, and can be undone', async () => {
    const { user, host } = await pulled('BU05');
    user.write('BU05', 'J1:K1', [["'-1.300", '=1+1']]);
    const cells = [{ sheet: 'BU05', address: 'J1' }, { sheet: 'BU05', address: 'K1' }, { sheet: 'BU05', address: 'L1' }];
    expect(await readCells(cells)).toEqual([{ value: '-1.300', isFormula: false }, { value: 2, isFormula: true }, { value: null, isFormula: false }]);
    await writeCells([{ sheet: 'BU05', address: 'J1', value: -1300 }, { sheet: 'BU05', address: 'L1', value: '=tekst' }, { sheet: 'BU05', address: 'K1', value: null }]);
    expect(user.read('BU05', 'J1:L1')).toEqual([[-1300, '', '=tekst']]);
    user.undo();
    expect(user.texts('BU05', 'J1:L1')).toEqual([['-1.300', '2', '']]);
    expect(host.crashes).toEqual([]);
  });

  it('take the marks off the cells in the same step, and undoing brings both back', async () => {
    const { user } = await typed();
    const { result } = await check();
    const marked = await conditionalFormats();
    const changes = [{ sheet: 'Ark1', address: 'D4', value: -500 }];
    await writeCells(changes);
    expect(await conditionalFormats()).toHaveLength(1);
    await check({ marked: { result, without: changes } });
    user.undo();
    expect(user.read('Ark1', 'D4')).toEqual([[-400]]);
    expect(await conditionalFormats()).toEqual(marked);
  });

  it('are not made on protected or deleted sheets', async () => {
    const { user } = await pulled('BU05', 'SI05');
    user.protectSheet('SI05');
    const changes = [{ sheet: 'BU05', address: 'J1', value: 1 }, { sheet: 'SI05', address: 'J1', value: 1 }];
    const fault = await faultOf(writeCells(changes));
    expect(fault.kind).toBe('protected-sheet');
    expect(fault.text.happened).toContain('“SI05”');
    expect(user.texts('BU05', 'J1')).toEqual([['']]);
    user.deleteSheet('SI05');
    expect((await faultOf(writeCells(changes))).kind).toBe('sheet-gone');
    expect(user.texts('BU05', 'J1')).toEqual([['']]);
  });
});

describe('examples', () => {
  it.each(functionHelp.map(({ name, example }) => [name, example.rows] as const))('of %s are inserted where the user is, and give results', async (_, rows) => {
    const { user, host } = await openWorkbook();
    user.select('C5');
    await insertExample(rows);
    await host.calculated();
    const shown = user.texts('Ark1', 'C5:J10').flat();
    expect(shown.filter((text) => text.startsWith('#'))).toEqual([]);
    expect(shown[0]).toBe(String(rows[0]?.[0]));
    expect(findingsOf((await check()).result).map(({ message }) => message)).toEqual([]);
    expect(host.crashes).toEqual([]);
  });

  it('never overwrite anything', async () => {
    const { user } = await openWorkbook();
    user.write('Ark1', 'B2', [['Min']]);
    user.select('A1');
    const fault = await faultOf(insertExample([['a', 'b'], ['c', 'd']]));
    expect(fault.kind).toBe('not-empty');
    expect(user.texts('Ark1', 'A1:B2')).toEqual([['', ''], ['', 'Min']]);
  });
});

describe('settings', () => {
  it('travel with the workbook', async () => {
    await openWorkbook();
    expect(await readSettings()).toEqual({ tolerance: null, liveCheck: false });
    await writeSettings({ tolerance: 0.05, liveCheck: true });
    expect(await readSettings()).toEqual({ tolerance: 0.05, liveCheck: true });
  });
});

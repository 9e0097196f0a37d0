import { applySheetEdits } from '../../src/excel/apply-sheet-edits';
import { checkInWorkbook } from '../../src/excel/check-in-workbook';
import type { CheckedWorkbook } from '../../src/excel/check-in-workbook';
import { WorkbookFault } from '../../src/excel/excel-faults';
import { readGrids } from '../../src/excel/read-grids';
import { runInWorkbook } from '../../src/excel/run-in-workbook';
import { checkWorkbook } from '../../src/sheets/check-workbook';
import { cellAddress } from '../../src/sheets/grid';
import { newMeasurement } from '../../src/sheets/kpi/kpi-new-measurement';
import { publishedFrom } from '../../src/sheets/published';
import type { SheetEdits } from '../../src/sheets/sheet-edits';
import { atTrip } from '../host/faults';
import { openWorkbook, publishedDatasets, pulledKpiReports } from './open-workbook';

jest.setTimeout(60_000);

const BBU = 'KPI 2024-06 BBU';
const SHEETS = ['KPI 2024-06 BCV', BBU, 'KPI 2024-06 BCH'];

async function editsFor(sheets: readonly string[], year?: number): Promise<readonly SheetEdits[]> {
  const grids = await runInWorkbook((context) => readGrids(context));
  return sheets.map((name) => {
    const grid = grids.find(({ sheet }) => sheet === name);
    if (grid === undefined) throw new Error(name);
    const result = newMeasurement(grid, year);
    if ('problem' in result) throw new Error(result.problem);
    return result.edits;
  });
}

function apply(edits: readonly SheetEdits[]): Promise<void> {
  return runInWorkbook((context) => applySheetEdits(context, edits));
}

async function check(): Promise<CheckedWorkbook['result']> {
  const { catalogues, kpiReports } = await publishedDatasets();
  const published = publishedFrom(catalogues, kpiReports);
  return (await checkInWorkbook((grids, acceptances) => checkWorkbook(grids, { published, acceptances }), { mark: false })).result;
}

async function faultOf(work: Promise<unknown>): Promise<WorkbookFault> {
  const outcome = await work.then(() => null, (error: unknown) => error);
  if (outcome instanceof WorkbookFault) return outcome;
  throw new Error(`No fault: ${String(outcome)}`);
}

/** What a user can see and what lies behind it, to compare before and after. */
async function contents(sheets: readonly string[]): Promise<unknown> {
  return runInWorkbook(async (context) => {
    const read = sheets.map((name) => {
      const range = context.workbook.worksheets.getItem(name).getRange('A1:S24').load('formulas,values,numberFormat');
      return { name, range, look: range.getCellProperties({ format: { fill: { color: true }, font: { bold: true, color: true }, horizontalAlignment: true } }) };
    });
    await context.sync();
    return read.map(({ name, range, look }) => ({ name, formulas: range.formulas, values: range.values, formats: range.numberFormat, look: look.value }));
  });
}

describe('the pulled tables of June 2024', () => {
  it('give the statuses that the report’s text names', async () => {
    const { user, host } = await pulledKpiReports();
    const statuses = Object.fromEntries(SHEETS.flatMap((sheet) => {
      const rows = user.read(sheet, 'A7:R30');
      const column = (rows[0] ?? []).indexOf('KPI-status');
      return rows.slice(1).filter((row) => /^B..\d/.test(String(row[0])) && row[column] !== '').map((row) => [row[0], row[column]] as const);
    }));
    expect(statuses).toMatchObject({ BCV4: '▲ Grøn', BBU5: '▲ Grøn', BCH2: '▲ Grøn', BCH3: '▲ Grøn', BBU2: '● Gul' });
    for (const id of ['BBU1', 'BBU3', 'BBU4', 'BCH1']) expect(statuses[id]).not.toContain('Grøn');
    expect(user.read(BBU, 'H12')).toEqual([[176]]);
    expect(host.crashes).toEqual([]);
  });
});

describe('a new measurement', () => {
  it('adds the year to all chosen tables in two round trips and one undo step', async () => {
    const { user, host } = await pulledKpiReports();
    const before = await contents(SHEETS);
    const edits = await editsFor(SHEETS);
    const syncs = host.syncs();
    await apply(edits);
    expect(host.syncs() - syncs).toBe(2);
    await host.calculated();
    for (const sheet of SHEETS) expect(user.read(sheet, 'A7:U7')[0]).toContain(2024);
    user.undo();
    await host.calculated();
    expect(await contents(SHEETS)).toEqual(before);
    expect(host.crashes).toEqual([]);
  });

  it('leaves cells to fill in with what is expected there, and goes to the first', async () => {
    const { host } = await pulledKpiReports();
    await apply(await editsFor([BBU]));
    const seen = await runInWorkbook(async (context) => {
      const sheet = context.workbook.worksheets.getItem(BBU);
      const selected = context.workbook.getSelectedRange().load('address');
      const cell = sheet.getRange('M8');
      cell.format.fill.load('color');
      cell.format.font.load('bold');
      cell.dataValidation.load('rule,prompt,errorAlert');
      const heading = sheet.getRange('M7').load('values');
      const share = sheet.getRange('M9').load('formulas');
      await context.sync();
      return { address: selected.address, fill: cell.format.fill.color, bold: cell.format.font.bold, rule: cell.dataValidation.rule, prompt: cell.dataValidation.prompt.message, alert: cell.dataValidation.errorAlert.style, heading: heading.values, share: share.formulas };
    });
    expect(seen).toEqual({
      address: `'${BBU}'!M8`, fill: '#FFFBE6', bold: false, heading: [[2024]], alert: 'Warning',
      rule: { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, prompt: 'Skriv tallet i enheden “år”.',
      share: [['=IF(OR(M10="",M11="",M11=0),"",ROUND(100*M10/M11,0))']],
    });
    expect(host.crashes).toEqual([]);
  });

  it('is followed by status, findings and what refers to the sheet', async () => {
    const { user, host } = await pulledKpiReports();
    user.write('Ark1', 'A1', [[`='${BBU}'!N8`]]);
    await apply(await editsFor([BBU]));
    await host.calculated();
    const status = () => [user.read(BBU, 'O8')[0]?.[0], user.read(BBU, 'P8')[0]?.[0], user.read('Ark1', 'A1')[0]?.[0]];
    expect(status()).toEqual(['', '', '']);
    const missing = (await check()).kpiTables.flatMap(({ findings }) => findings).filter(({ sheet, years }) => sheet === BBU && years.includes(2024));
    expect(missing.map(({ rule }) => rule)).toContain('K104');

    user.write(BBU, 'M8', [[9.2]]);
    await host.calculated();
    expect(status()).toEqual(['Grøn', '▲ Grøn', 'Grøn']);
    user.write(BBU, 'M8', [[92]]);
    await host.calculated();
    expect(status()).toEqual(['Rød', '▼ Rød', 'Rød']);
    expect(host.crashes).toEqual([]);
  });

  it('takes a share typed as 15 % for 15', async () => {
    const { user, host } = await pulledKpiReports();
    const [sheet = ''] = SHEETS;
    const edits = await editsFor([sheet]);
    await apply(edits);
    const share = edits[0]?.numberValidations.find(({ max }) => max === 100)?.range;
    if (share === undefined) throw new Error('no share to type');
    const address = cellAddress(share.row, share.column);
    user.write(sheet, address, [['15 %']]);
    await host.calculated();
    expect(user.read(sheet, address)).toEqual([[0.15]]);
    const read = (await check()).kpiTables.find(({ parsed }) => parsed.sheet === sheet);
    const typed = read?.parsed.table.rows.flatMap(({ measurements }) => measurements.filter(({ year, value }) => year === 2024 && value !== null));
    expect(typed).toEqual([{ year: 2024, value: 15, part: null, whole: null, asPercent: true }]);
    // The formula in the sheet reckons with 0,15, which the check tells.
    expect(read?.findings.filter(({ messageId }) => messageId === 'percent').map(({ cells }) => cells)).toEqual([[address]]);
  });
});

describe('a new measurement that fails', () => {
  it('leaves everything as it was, whatever action of the request fails', async () => {
    const { host } = await pulledKpiReports();
    const sheets = SHEETS.slice(1);
    const before = await contents(sheets);
    const edits = await editsFor(sheets);
    for (const action of [...Array.from({ length: 25 }, (_, index) => index), 60, 120, 300]) {
      host.faults.plan(atTrip(2, { kind: 'failAt', action, code: 'GeneralException' }));
      const fault = await faultOf(apply(edits));
      host.faults.plan(null);
      await host.calculated();
      expect([action, fault.text.unchanged]).toEqual([action, 'Arbejdsbogen er uændret.']);
      expect({ action, contents: await contents(sheets) }).toEqual({ action, contents: before });
    }
    expect(host.crashes).toEqual([]);
  });

  it('puts back what stood in a column that was free for the year', async () => {
    const { user, host } = await openWorkbook();
    user.write('Ark1', 'A1:D3', [['Målsætning', 'Ønsket retning', 'Baseline 2020', 2021], ['Flere', 'op', 10, 12], ['Færre', 'ned', 10, 12]]);
    await runInWorkbook(async (context) => {
      const range = context.workbook.worksheets.getItem('Ark1').getRange('E1:E3');
      range.format.fill.color = '#DDEEFF';
      range.format.font.bold = true;
      range.numberFormat = [['0.00'], ['0.00'], ['0.00']];
      range.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } };
      await context.sync();
    });
    const before = await contents(['Ark1']);
    const edits = await editsFor(['Ark1']);
    expect(edits[0]?.insertColumns).toEqual([]);
    host.faults.plan(atTrip(2, { kind: 'failAt', action: 60, code: 'GeneralException' }));
    await faultOf(apply(edits));
    host.faults.plan(null);
    expect(await contents(['Ark1'])).toEqual(before);
    const rule = await runInWorkbook(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem('Ark1').getRange('E2');
      dataValidation.load('rule');
      await context.sync();
      return dataValidation.rule;
    });
    expect(rule).toEqual({ wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } });
    expect(host.crashes).toEqual([]);
  });

  it('is not begun on a protected or a deleted sheet, which is named', async () => {
    const { user } = await pulledKpiReports();
    const edits = await editsFor(SHEETS);
    const before = await contents(SHEETS);
    user.protectSheet(BBU);
    const locked = await faultOf(apply(edits));
    expect([locked.kind, locked.about]).toEqual(['protected-sheet', BBU]);
    expect(await contents(SHEETS)).toEqual(before);
    user.deleteSheet(BBU);
    const gone = await faultOf(apply(edits));
    expect([gone.kind, gone.about]).toEqual(['sheet-gone', BBU]);
    expect(user.read('KPI 2024-06 BCH', 'A7:U7')[0]).not.toContain(2024);
  });

  it('takes back what was written once Excel is no longer busy', async () => {
    const { host } = await pulledKpiReports();
    const edits = await editsFor([BBU]);
    const before = await contents([BBU]);
    host.faults.plan(({ number }) => (number === 2 ? { kind: 'failAt', action: 60, code: 'GeneralException' } : number === 3 ? { kind: 'refuse', code: 'InvalidOperationInCellEditMode' } : null));
    expect((await faultOf(apply(edits))).text.unchanged).toBe('Arbejdsbogen er uændret.');
    host.faults.plan(null);
    expect(await contents([BBU])).toEqual(before);
  });

  it('says that Excel would not take back what was written', async () => {
    const { host } = await pulledKpiReports();
    const edits = await editsFor([BBU]);
    host.faults.plan(({ number }) => (number === 2 ? { kind: 'failAt', action: 60, code: 'GeneralException' } : number > 2 ? { kind: 'refuse', code: 'GeneralException' } : null));
    expect((await faultOf(apply(edits))).text.unchanged).toContain('Ctrl+Z');
  });

  it('does nothing when it was refused as a whole', async () => {
    const { host } = await pulledKpiReports();
    const edits = await editsFor([BBU]);
    const before = await contents([BBU]);
    host.faults.plan(atTrip(2, { kind: 'refuse', code: 'InvalidOperationInCellEditMode' }));
    const fault = await faultOf(apply(edits));
    expect([fault.kind, fault.text.unchanged]).toEqual(['cell-edit-mode', 'Arbejdsbogen er uændret.']);
    host.faults.plan(null);
    expect(await contents([BBU])).toEqual(before);
  });
});

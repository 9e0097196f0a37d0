import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { CellValue as ExcelJsValue } from 'exceljs';
import { CUSTOM_XML, excelFormParts, excelFormWorkbook, pack } from '../../test/fixtures/xlsx/excel-form';
import { SAMPLE_PLAN } from '../../test/fixtures/xlsx/sample-plan';
import type { CellValue, Grid } from '../sheets/grid';
import { readWorkbook } from './read-workbook';
import { writeWorkbook } from './write-workbook';

const libreOffice = new Uint8Array(readFileSync(join(__dirname, '../../test/fixtures/xlsx/libreoffice.xlsx')));

/** Content by address, without blank cells; values of custom functions are left out on request. */
function content(grid: Grid | undefined, without: ReadonlySet<string> = new Set()): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {};
  grid?.values.forEach((row, r) => row.forEach((value, c) => {
    const key = `${grid.row + r},${grid.column + c}`;
    if (value !== null && !without.has(key)) cells[key] = value;
  }));
  return cells;
}

const FORECAST = new Set(['15,2', '3,1', '3,2', '3,3', '3,4', '3,5', '3,6']);

describe('one content in three forms', () => {
  const names = ['BU09 netværk', 'Noter'];

  test('our own form and Excel’s are read alike, formulas too', async () => {
    const ours = readWorkbook(await writeWorkbook(SAMPLE_PLAN)).grids;
    const excels = readWorkbook(excelFormWorkbook()).grids;
    for (const name of names) {
      const [own, excel] = [ours, excels].map((grids) => grids.find((grid) => grid.sheet === name));
      expect(content(excel)).toEqual(content(own));
      expect(excel?.formulas).toEqual(own?.formulas);
      expect(Object.keys(content(own)).length).toBeGreaterThan(10);
    }
  });

  test('LibreOffice’s form is read alike, but for the values of custom functions, which it does not know', async () => {
    const ours = readWorkbook(await writeWorkbook(SAMPLE_PLAN)).grids;
    const theirs = readWorkbook(libreOffice).grids;
    for (const [i, name] of names.entries()) {
      const without = new Set([...FORECAST].filter((key) => (i === 0) === key.startsWith('15,')));
      expect(theirs[i]?.sheet).toBe(name);
      expect(content(theirs[i], without)).toEqual(content(ours[i], without));
      for (const key of without) expect(content(theirs[i])[key]).toEqual({ error: '#NAME?' });
    }
    expect(theirs[0]?.formulas).toEqual(ours[0]?.formulas);
    expect(theirs[1]?.formulas.get('3,1')).toBe("=SOF.NETTOEFFEKT('BU09 netværk'!C9:H9)");
  });

  test('a formula filled to the right is written out for every cell', () => {
    const [grid] = readWorkbook(excelFormWorkbook()).grids;
    expect(['13,2', '13,3', '13,7'].map((key) => grid?.formulas.get(key))).toEqual(['=SUM(C12:C13)', '=SUM(D12:D13)', '=SUM(H12:H13)']);
  });
});

describe('what Excel adds', () => {
  const { grids, hiddenSheets, customXml } = readWorkbook(excelFormWorkbook());

  test('a chart sheet is passed over, a hidden sheet is read', () => {
    expect(grids.map((grid) => grid.sheet)).toEqual(['BU09 netværk', 'Noter', 'Skjult']);
    expect(hiddenSheets).toEqual(['Skjult']);
  });

  test('only cells with content count, whatever the sheet claims to span', () => {
    expect(grids[0]).toMatchObject({ row: 0, column: 0 });
    expect(grids[0]?.values).toHaveLength(21);
    expect(grids[0]?.values[0]).toHaveLength(8);
    expect(grids[1]).toMatchObject({ row: 1, column: 1 });
  });

  test('of merged cells only the first has a value', () => {
    expect(grids[2]?.values).toEqual([['Over to celler', null], [1, null]]);
  });

  test('formatted strings are read whole, readings of them are left out', () => {
    expect(grids[0]?.values[3]?.[1]).toBe('Reduktion i døgninstitutionsanbringelser');
    expect(grids[0]?.values[7]?.[0]).toBe('Varige ændringer');
  });

  test('dates are day numbers, as in Excel’s object model', () => {
    expect(grids[1]?.values[1]?.[1]).toBe(43831);
  });

  test('custom XML parts are found, in whatever encoding', () => {
    expect(customXml).toEqual([CUSTOM_XML]);
    expect(readWorkbook(libreOffice).customXml.join()).toContain('æøå');
  });
});

describe('a second, independent reader finds the same', () => {
  const simple = (value: ExcelJsValue): CellValue => {
    if (value === null || value === undefined || value === '') return null;
    if (value instanceof Date) return Math.round(value.getTime() / 86_400_000 + 25_569);
    if (typeof value !== 'object') return value;
    if ('richText' in value) return value.richText.map((run) => run.text).join('');
    if ('error' in value) return { error: value.error };
    throw new Error(`exceljs gave ${JSON.stringify(value)}`);
  };

  test.each([
    ['our own form', () => writeWorkbook(SAMPLE_PLAN)],
    ['Excel’s form', () => Promise.resolve(withoutChartSheet())],
    ['LibreOffice’s form', () => Promise.resolve(libreOffice)],
  ])('%s', async (_name, make) => {
    const bytes = await make();
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    for (const grid of readWorkbook(bytes).grids.filter(({ sheet }) => sheet !== 'Skjult')) {
      const found: Record<string, CellValue> = {};
      workbook.getWorksheet(grid.sheet)?.eachRow((row, r) => row.eachCell((cell, c) => {
        const value = simple(cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value);
        if (value !== null) found[`${r - 1},${c - 1}`] = value;
      }));
      expect(content(grid)).toEqual(found);
    }
  });

  /** exceljs can't read workbooks with chart sheets, nor readings of strings. */
  function withoutChartSheet(): Uint8Array {
    const parts = excelFormParts();
    const text = (name: string): string => Buffer.from(parts[name] ?? []).toString();
    parts['xl/workbook.xml'] = Buffer.from(text('xl/workbook.xml').replace(/<sheet name="Diagram1"[^>]*>/, ''));
    parts['xl/sharedStrings.xml'] = Buffer.from(text('xl/sharedStrings.xml').replace(/<rPh.*?<\/rPh>/, ''));
    return pack(parts);
  }
});

import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { SAMPLE_PLAN } from '../../test/fixtures/xlsx/sample-plan';
import type { CellValue, Grid } from '../sheets/grid';
import type { PlannedCell, SheetPlan } from '../sheets/sheet-plan';
import { readWorkbook } from './read-workbook';
import { writeWorkbook } from './write-workbook';

function sheetPlan(rows: SheetPlan['rows'], more: Partial<SheetPlan> = {}): SheetPlan {
  return { name: 'Ark1', rows, columnWidths: [], tables: [], validations: [], conditionalFormats: [], charts: [], ...more };
}

async function written(rows: SheetPlan['rows'], more: Partial<SheetPlan> = {}): Promise<{ grid: Grid | undefined; part: (name: string) => string; sheet: ExcelJS.Worksheet }> {
  const bytes = await writeWorkbook({ sheets: [sheetPlan(rows, more)] });
  const parts = unzipSync(bytes);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) throw new Error('no worksheet');
  return { grid: readWorkbook(bytes).grids[0], part: (name) => strFromU8(parts[name] ?? new Uint8Array()), sheet };
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('formulas', () => {
  test('custom functions are saved as Excel saves them, with the markup that makes them dynamic', async () => {
    const { part, grid } = await written([[{ formula: '=SOF.TILBAGEBETALING(B1:C1,B2:C2)', cached: 3 }]]);
    expect(part(SHEET)).toContain('<c r="A1" cm="1"><f t="array" ref="A1">_xldudf_SOF_TILBAGEBETALING(B1:C1,B2:C2)</f><v>3</v></c>');
    expect(part('xl/metadata.xml')).toContain('XLDAPR');
    expect(grid?.formulas.get('0,0')).toBe('=SOF.TILBAGEBETALING(B1:C1,B2:C2)');
  });

  test('a formula that spills has its range, and its values stand in the cells', async () => {
    const { part, grid } = await written([[{ formula: '=SOF.NETTOEFFEKT(A3:C3)', cached: [[1, 2, 3]], style: 'total' }, { style: 'amount' }]]);
    expect(part(SHEET)).toContain('ref="A1:C1"');
    expect(grid?.values).toEqual([[1, 2, 3]]);
    expect([...(grid?.formulas.keys() ?? [])]).toEqual(['0,0']);
  });

  test('a plan whose formula can’t spill is refused', async () => {
    await expect(written([[{ formula: '=SOF.NETTOEFFEKT(A3:B3)', cached: [[1, 2]] }, { value: 'i vejen' }]])).rejects.toThrow('Ark1!A1 cannot spill: B1 has content');
  });

  test('ordinary formulas have no array markup', async () => {
    expect((await written([[{ formula: '=SUM(B1:C1)', cached: 0 }]])).part(SHEET)).toContain('<c r="A1"><f>SUM(B1:C1)</f><v>0</v></c>');
  });

  test('saved values of every kind', async () => {
    const { grid, sheet } = await written([[{ formula: '=1/0', cached: { error: '#DIV/0!' } }, { formula: '="a"', cached: '<a>' }, { formula: '=A1=1', cached: false }, { formula: '=SOF.TILBAGEBETALING(A3:B3,A4:B4)', cached: { error: '#N/A' } }]]);
    expect(grid?.values).toEqual([[{ error: '#DIV/0!' }, '<a>', false, { error: '#N/A' }]]);
    expect(sheet.getCell('A1').result).toEqual({ error: '#DIV/0!' });
  });

  test('Excel calculates on opening only where values are missing', async () => {
    expect((await written([[{ formula: '=1+1', cached: 2 }]])).part('xl/workbook.xml')).toContain('<calcPr calcId="191029"/>');
    expect((await written([[{ formula: '=1+1' }]])).part('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });
});

describe('text', () => {
  const texts = ['=1+1', '+45', '-500', '@svar', '#N/A', '#VALUE!', '_x0041_', ' for og bag ', 'to\nlinjer', 'æøå "<&>\'', '\u0001\r', "'", '\u2212500'];

  test('text stays text, whatever it begins with', async () => {
    const { grid, sheet } = await written([texts.map((value) => ({ value }))]);
    expect(grid?.values).toEqual([texts]);
    expect(grid?.formulas.size).toBe(0);
    texts.forEach((_text, i) => expect([ExcelJS.ValueType.String, ExcelJS.ValueType.SharedString, ExcelJS.ValueType.RichText]).toContain(sheet.getCell(1, i + 1).type));
  });

  test('what XML can’t hold is replaced', async () => {
    expect((await written([[{ value: 'a\ud800b\uffff' }]])).grid?.values).toEqual([['a\ufffdb\ufffd']]);
  });
});

describe('looks', () => {
  test('styles, widths, frozen panes, page and tab', async () => {
    const { sheet } = await written([[{ value: -1200, style: 'total' }, { value: 'x', style: 'tableHeader' }]], {
      columnWidths: [40, null, 12], freeze: { rows: 2, columns: 1 }, tabColor: '#0078d4', page: { orientation: 'landscape', fitToWidth: true, fitToHeight: false },
    });
    expect(sheet.getCell('A1').numFmt).toBe('#,##0;-#,##0;0');
    expect(sheet.getCell('A1').font).toMatchObject({ bold: true, name: 'Calibri', size: 11 });
    expect(sheet.getCell('A1').border.top?.style).toBe('thin');
    expect(sheet.getCell('B1').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFEAF1F8' } });
    expect(sheet.getCell('B1').alignment).toMatchObject({ horizontal: 'left', vertical: 'middle', wrapText: true });
    expect([1, 3].map((column) => sheet.getColumn(column).width)).toEqual([40, 12]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2 });
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
    expect(sheet.properties.tabColor).toMatchObject({ argb: 'FF0078D4' });
  });

  test('rows are as high as their wrapped text needs, and can still grow', async () => {
    const { part, sheet } = await written([[{ value: 'kort', style: 'wrapped' }], [{ value: 'to linjer med ord i', style: 'wrapped' }], [{ value: 'a\nb\nc', style: 'wrapped' }], [{ value: 'et langt navn uden ombrydning', style: 'text' }], [{ value: 'x'.repeat(3000), style: 'wrapped' }]], { columnWidths: [12] });
    expect([1, 2, 3, 4, 5].map((row) => sheet.getRow(row).height)).toEqual([undefined, 30, 45, undefined, 409]);
    expect(part(SHEET)).not.toContain('customHeight');
  });

  test('conditional formats, lists of choices, comments', async () => {
    const { sheet, part } = await written([[{ value: 1, comment: 'Se <kilden> & resten' }]], {
      conditionalFormats: [{ range: { row: 0, column: 0, rows: 3, columns: 2 }, formula: '=$A1<0', fill: '#FDE7E9', font: '#A4262C', bold: true }],
      validations: [{ range: { row: 1, column: 1, rows: 2, columns: 1 }, list: ['Ja', 'Nej', 'Ikke "relevant"'], prompt: 'Vælg' }],
    });
    expect(part(SHEET)).toContain('<conditionalFormatting sqref="A1:B3"><cfRule type="expression" priority="1" dxfId="0"><formula>$A1&lt;0</formula>');
    expect(part('xl/styles.xml')).toContain('<dxf><font><b/><color rgb="FFA4262C"/></font><fill><patternFill patternType="solid"><bgColor rgb="FFFDE7E9"/></patternFill></fill></dxf>');
    expect(part(SHEET)).toContain('<formula1>"Ja,Nej,Ikke ""relevant"""</formula1>');
    expect(sheet.getCell('B2').dataValidation).toMatchObject({ type: 'list', errorStyle: 'warning', prompt: 'Vælg' });
    expect(JSON.stringify(sheet.getCell('A1').note)).toContain('Se <kilden> & resten');
  });

  test('a list of choices that Excel can’t hold is refused', async () => {
    const range = { row: 0, column: 0, rows: 1, columns: 1 };
    await expect(written([], { validations: [{ range, list: ['a,b'] }] })).rejects.toThrow('a,b');
    await expect(written([], { validations: [{ range, list: ['x'.repeat(256)] }] })).rejects.toThrow("can't be saved");
  });

  test('Excel tables, whose headings are text', async () => {
    const rows: SheetPlan['rows'] = [[{ value: 'Navn' }, { value: 2020 }], [{ value: 'a' }, { value: 1 }]];
    const { part, grid, sheet } = await written(rows, { tables: [{ name: 'Tabel', range: { row: 0, column: 0, rows: 2, columns: 2 }, style: 'TableStyleLight9' }] });
    expect(part('xl/tables/table1.xml')).toContain('ref="A1:B2"');
    expect(grid?.values).toEqual([['Navn', '2020'], ['a', 1]]);
    expect(sheet.getTable('Tabel')).toBeDefined();
  });

  test('tables that Excel would refuse are refused', async () => {
    const tables: SheetPlan['tables'] = [{ name: 'Tabel', range: { row: 0, column: 0, rows: 2, columns: 2 }, style: 'TableStyleLight9' }];
    await expect(written([[{ value: 'a' }, { value: 'A' }]], { tables })).rejects.toThrow('two columns named');
    await expect(written([[{ value: 'a' }]], { tables })).rejects.toThrow('Ark1!B1');
  });

  test('charts name their ranges with quoted sheet names', async () => {
    const { part } = await written([[null, { value: 2020 }, { value: 2021 }], [{ value: 'Service' }, { value: 1 }, { value: 2 }], [{ value: 'Anlæg' }, { value: 3 }, { value: 4 }]], {
      name: 'BU01', charts: [{ title: 'Påvirkning', type: 'columnStacked', source: { row: 0, column: 0, rows: 3, columns: 3 }, seriesBy: 'rows', at: { row: 5, column: 0, rows: 10, columns: 4 } }],
    });
    const chart = part('xl/charts/chart1.xml');
    expect(chart).toContain("'BU01'!$B$2:$C$2");
    expect(chart).toContain("'BU01'!$B$1:$C$1");
    expect(chart).toContain('Anlæg');
    expect(chart).toContain('<c:grouping val="stacked"/>');
  });
});

describe('the file', () => {
  test('equal plans give equal bytes, whatever the time and the place', async () => {
    const first = await writeWorkbook(SAMPLE_PLAN);
    jest.useFakeTimers({ now: new Date('2031-07-08T09:10:11Z'), doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    try {
      expect(Buffer.from(await writeWorkbook(SAMPLE_PLAN)).equals(Buffer.from(first))).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  test('custom XML parts stand where Excel keeps them', async () => {
    const xml = '<?xml version="1.0" encoding="UTF-8"?><a xmlns="urn:a&amp;b">æ</a>';
    const bytes = await writeWorkbook(SAMPLE_PLAN, [{ namespace: 'urn:a&b', xml }, { namespace: 'urn:c', xml: '<c xmlns="urn:c"/>' }]);
    const parts = unzipSync(bytes);
    const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    expect(text('customXml/item1.xml')).toBe(xml);
    expect(text('customXml/itemProps1.xml')).toMatch(/ds:itemID="\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}".*<ds:schemaRef ds:uri="urn:a&amp;b"\/>/);
    expect(text('customXml/_rels/item2.xml.rels')).toContain('Target="itemProps2.xml"');
    expect(text('[Content_Types].xml')).toContain('PartName="/customXml/itemProps2.xml"');
    expect(readWorkbook(bytes).customXml).toEqual([xml, '<c xmlns="urn:c"/>']);
  });

  test('its own library reads it too', async () => {
    const { sheets } = await readXlsx(await writeWorkbook(SAMPLE_PLAN));
    expect(sheets.map(({ name }) => name)).toEqual(['BU09 netværk', 'Noter']);
    expect(sheets[0]?.rows[9]?.[7]).toBe(-3100);
  });
});

describe('what is written is read', () => {
  const value = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'Æ', '=', '-', '_x0041_', '<', '&', '"', ' ', '\n', '1', '#N/A', '😀'), minLength: 1, maxLength: 6 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
  );
  const cell: fc.Arbitrary<PlannedCell | null> = fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    { weight: 5, arbitrary: value.map((v) => ({ value: v })) },
    { weight: 1, arbitrary: fc.constant<PlannedCell>({ style: 'amount' }) },
    { weight: 2, arbitrary: value.map((v): PlannedCell => ({ formula: '=SUM(A1:B2)', cached: v })) },
    { weight: 1, arbitrary: fc.constantFrom('#N/A', '#DIV/0!').map((error): PlannedCell => ({ formula: '=SOF.NETTOEFFEKT(A1:A1)', cached: { error } })) },
  );

  test('for any cells', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), async (rows) => {
      const expected = new Map<string, CellValue>();
      rows.forEach((row, r) => row.forEach((planned, c) => {
        const shown = planned?.value ?? (planned?.cached as CellValue | undefined);
        if (shown !== undefined) expected.set(`${r},${c}`, Object.is(shown, -0) ? 0 : shown);
      }));
      const [grid] = readWorkbook(await writeWorkbook({ sheets: [sheetPlan(rows)] })).grids;
      const found = new Map<string, CellValue>();
      grid?.values.forEach((row, r) => row.forEach((v, c) => {
        if (v !== null) found.set(`${grid.row + r},${grid.column + c}`, v);
      }));
      expect(found).toEqual(expected);
    }), { numRuns: 150 });
  });
});

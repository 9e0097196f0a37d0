import { strFromU8, strToU8 } from 'fflate';
import ExcelJS from 'exceljs';
import { excelFormParts, pack } from '../../test/fixtures/xlsx/excel-form';
import { readKpiTables } from '../sheets/kpi/kpi-reader';
import { readWorkbook } from './read-workbook';

/** A sheet in which cells of the named format hold a share, read back. */
async function readBack(cells: readonly (readonly [value: number | string, format: string])[]): Promise<readonly string[]> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Ark1');
  for (const [column, [value, format]] of cells.entries()) {
    const cell = sheet.getCell(3, column + 2);
    cell.value = value;
    cell.numFmt = format;
  }
  const [grid] = readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer())).grids;
  return [...grid?.percentCells ?? []];
}

describe('cells shown as per cent in a file', () => {
  test('are named, whether their format is built in or their own', async () => {
    expect(await readBack([[0.15, '0%'], [0.15, '0.00%'], [0.15, '0.0 %'], [15, '0" %"'], [15, 'General'], ['tekst', '0%']])).toEqual(['2,1', '2,2', '2,3']);
  });

  test('are told from formats that only conditional formats use', () => {
    const parts = excelFormParts();
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())
      .replace('<cellXfs', '<dxfs><dxf><numFmt numFmtId="164" formatCode="0%"/></dxf></dxfs><cellXfs');
    const { grids } = readWorkbook(pack({ ...parts, 'xl/styles.xml': strToU8(styles) }));
    expect(grids.flatMap(({ percentCells }) => [...percentCells ?? []])).toEqual([]);
  });

  test('a share typed as 15 % is read as 15 in a KPI table', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('KPI');
    sheet.addRow(['Målsætning', 'Enhed', 'Baseline 2020', 2021]);
    sheet.addRow(['Flere anbringes i netværket', '%', 14, 0.15]).getCell(4).numFmt = '0%';
    const [grid] = readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer())).grids;
    const [row] = (grid === undefined ? [] : readKpiTables(grid))[0]?.table.rows ?? [];
    expect(row?.baseline?.value).toBe(14);
    expect(row?.measurements).toEqual([{ year: 2021, value: 15, part: null, whole: null, asPercent: true }]);
  });

  test('a file without styles has none', () => {
    const parts = Object.entries(excelFormParts()).filter(([name]) => name !== 'xl/styles.xml');
    expect(readWorkbook(pack(Object.fromEntries(parts))).grids.every(({ percentCells }) => percentCells?.size === 0)).toBe(true);
  });
});

import type { CellValue, Grid } from '../../../src/sheets/grid';
import type { SheetPlan } from '../../../src/sheets/sheet-plan';

// Office.js as examples and forum answers show it: a cell at a time.
// It leaves out what would cost it more: widths, lists, tables, comments, clearing up after a fault.

/** `cell`: each cell is sent or read at once, as most examples do. `sheet`: what belongs to a sheet is sent together. */
export type Pace = 'cell' | 'sheet';

/** Writes values, formulas and bold text. */
export async function writeCellByCell(plans: readonly SheetPlan[], pace: Pace): Promise<void> {
  await Excel.run(async (context) => {
    for (const plan of plans) {
      const sheet = context.workbook.worksheets.add(plan.name);
      await context.sync();
      for (const [row, cells] of plan.rows.entries()) {
        for (const [column, planned] of cells.entries()) {
          if (planned === null) continue;
          const cell = sheet.getCell(row, column);
          if (planned.formula !== undefined) cell.formulas = [[planned.formula]];
          else if (planned.value !== undefined) cell.values = [[typeof planned.value === 'string' ? `'${planned.value}` : planned.value]];
          if (planned.style === 'title' || planned.style === 'heading' || planned.style === 'tableHeader' || planned.style === 'total') cell.format.font.bold = true;
          if (pace === 'cell') await context.sync();
        }
      }
      await context.sync();
    }
  });
}

/** Reads every sheet's used part into what the check reads. */
export async function readCellByCell(pace: Pace): Promise<readonly Grid[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const grids: Grid[] = [];
    for (const sheet of worksheets.items) {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      if (used.isNullObject) continue;
      const cells: Excel.Range[][] = [];
      for (let row = 0; row < used.rowCount; row += 1) {
        const inRow: Excel.Range[] = [];
        for (let column = 0; column < used.columnCount; column += 1) {
          const cell = sheet.getCell(used.rowIndex + row, used.columnIndex + column);
          cell.load('values,formulas,numberFormat');
          if (pace === 'cell') await context.sync();
          inRow.push(cell);
        }
        cells.push(inRow);
      }
      await context.sync();
      grids.push(gridOf(sheet.name, used.rowIndex, used.columnIndex, cells));
    }
    return grids;
  });
}

function gridOf(sheet: string, row: number, column: number, cells: readonly (readonly Excel.Range[])[]): Grid {
  const formulas = new Map<string, string>();
  const percentCells = new Set<string>();
  const values = cells.map((inRow, rowIndex) => inRow.map((cell, columnIndex): CellValue => {
    const [value, formula, format] = [cell.values[0]?.[0], cell.formulas[0]?.[0], cell.numberFormat[0]?.[0]] as [string | number | boolean, unknown, unknown];
    const key = `${row + rowIndex},${column + columnIndex}`;
    if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) formulas.set(key, formula);
    if (typeof format === 'string' && format.includes('%')) percentCells.add(key);
    if (value === '') return null;
    return typeof value === 'string' && value.startsWith('#') ? { error: value } : value;
  }));
  return { sheet, row, column, values, formulas, percentCells };
}

/** Colours the cells of findings. */
export async function colourCellByCell(cells: readonly { readonly sheet: string; readonly address: string }[], pace: Pace): Promise<void> {
  await Excel.run(async (context) => {
    for (const { sheet, address } of cells) {
      context.workbook.worksheets.getItem(sheet).getRange(address).format.fill.color = '#FBD5D5';
      if (pace === 'cell') await context.sync();
    }
    await context.sync();
  });
}

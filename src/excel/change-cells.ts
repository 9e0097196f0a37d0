import { textForCell } from './cell-text';
import { WorkbookFault } from './excel-faults';
import { runInWorkbook } from './run-in-workbook';

/** A cell that is to get another value; null empties it. */
export interface CellChange {
  readonly sheet: string;
  readonly address: string;
  readonly value: number | string | null;
}

/** What stands in a cell before it is changed. */
export interface CellBefore {
  readonly value: number | string | boolean | null;
  readonly isFormula: boolean;
}

/** What stands in the cells now, parallel to them; one round trip. Throws `WorkbookFault`. */
export function readCells(cells: readonly Pick<CellChange, 'sheet' | 'address'>[]): Promise<readonly CellBefore[]> {
  return runInWorkbook(async (context) => {
    const ranges = cells.map(({ sheet, address }) => context.workbook.worksheets.getItem(sheet).getRange(address).load('values,formulas'));
    await context.sync();
    return ranges.map(({ values, formulas }) => {
      const value: unknown = values[0]?.[0];
      const formula: unknown = formulas[0]?.[0];
      return {
        value: value === '' || value === undefined ? null : (value as string | number | boolean),
        isFormula: typeof formula === 'string' && formula.startsWith('=') && formula !== value,
      };
    });
  });
}

/** Writes the cells, and nothing else. One request changes them, hence one Ctrl+Z undoes it. Throws `WorkbookFault`. */
export async function writeCells(changes: readonly CellChange[]): Promise<void> {
  await runInWorkbook(async (context) => {
    const sheets = [...new Set(changes.map(({ sheet }) => sheet))].map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load('protection/protected');
      return { name, sheet };
    });
    await context.sync();
    for (const { name, sheet } of sheets) {
      if (sheet.isNullObject) throw new WorkbookFault('sheet-gone', name);
      if (sheet.protection.protected) throw new WorkbookFault('protected-sheet', name);
    }
    for (const { sheet, address, value } of changes) {
      const cell = context.workbook.worksheets.getItem(sheet).getRange(address);
      cell.values = [[typeof value === 'string' ? textForCell(value) : (value ?? '')]];
      cell.untrack();
    }
    await context.sync();
  });
}

import type { TableOnSheet } from '../sheets/follow-up/follow-up-rows';
import type { Grid } from '../sheets/grid';
import { readGrids } from './read-grids';

/** All worksheets' used parts, with the Excel tables on them; no more round trips than the cells alone take. */
export async function readTables(context: Excel.RequestContext): Promise<{ readonly grids: readonly Grid[]; readonly tables: readonly TableOnSheet[] }> {
  const { tables } = context.workbook;
  let placed: readonly { readonly name: string; readonly sheet: Excel.Worksheet; readonly range: Excel.Range }[] = [];
  const grids = await readGrids(context, {
    names: () => { tables.load('items/name'); },
    cells: () => {
      placed = tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.load('name'), range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount') }));
    },
  });
  return {
    grids,
    tables: placed.map(({ name, sheet, range }) => ({ name, sheet: sheet.name, range: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount } })),
  };
}

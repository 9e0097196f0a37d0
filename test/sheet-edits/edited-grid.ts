import { withColumns } from '../../src/sheets/formula-references';
import type { CellValue, Grid } from '../../src/sheets/grid';
import { columnAfter } from '../../src/sheets/sheet-edits';
import type { SheetEdits } from '../../src/sheets/sheet-edits';

/** The grid as it would be read after the edits; formulas that were written have their planned value. */
export function editedGrid(grid: Grid, { insertColumns, cells }: SheetEdits): Grid {
  const after = (column: number) => columnAfter(insertColumns, column);
  const values = new Map<string, CellValue>();
  const formulas = new Map<string, string>();
  for (const [row, line] of grid.values.entries()) {
    for (const [column, value] of line.entries()) if (value !== null) values.set(`${grid.row + row},${after(grid.column + column)}`, value);
  }
  for (const [key, formula] of grid.formulas) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    formulas.set(`${row},${after(column)}`, withColumns(formula, after));
  }
  for (const { row, column, cell } of cells) {
    const key = `${row},${column}`;
    values.delete(key);
    formulas.delete(key);
    if (cell.formula !== undefined) formulas.set(key, cell.formula);
    const shown = cell.value ?? (typeof cell.cached === 'object' ? undefined : cell.cached);
    if (shown !== undefined) values.set(key, shown);
  }
  const positions = [...values.keys()].map((key) => key.split(',').map(Number));
  const height = Math.max(0, ...positions.map(([row = 0]) => row + 1));
  const width = Math.max(0, ...positions.map(([, column = 0]) => column + 1));
  return {
    sheet: grid.sheet, row: 0, column: 0, formulas,
    values: Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => values.get(`${row},${column}`) ?? null)),
  };
}

import { cellText, labelKey } from './cell-text';
import type { CellValue, Grid } from './grid';
import { cellAddress } from './grid';

/** A cell with content. Zero-based row and column of the sheet. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** What it says, as one line. */
  readonly text: string;
  /** `labelKey` of a text; a number's digits. */
  readonly key: string;
}

/** A row with its cells that have content, from left to right; at least one. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

export function addressOf(cell: Pick<SheetCell, 'row' | 'column'>): string {
  return cellAddress(cell.row, cell.column);
}

/** Every reader of a sheet begins with its rows; they are made once. */
const known = new WeakMap<Grid, readonly SheetRow[]>();

/** Rows with content. Text of nothing but spaces is no content. */
export function sheetRows(grid: Grid): readonly SheetRow[] {
  const rows = known.get(grid) ?? rowsOf(grid);
  known.set(grid, rows);
  return rows;
}

function rowsOf(grid: Grid): readonly SheetRow[] {
  return grid.values.flatMap((values, rowIndex): SheetRow[] => {
    const row = grid.row + rowIndex;
    const cells: SheetCell[] = [];
    for (const [columnIndex, value] of values.entries()) {
      if (value === null || value === undefined) continue;
      const text = cellText(value);
      if (text !== '') cells.push({ row, column: grid.column + columnIndex, value, text, key: typeof value === 'string' ? labelKey(text) : text });
    }
    return cells.length === 0 ? [] : [{ row, cells }];
  });
}

import { intersectionOf } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import type { Grid } from '../grid-port/grid';

/**
 * The smallest rectangle around what a sheet contains; null for an empty one. Cells that are only formatted count
 * unless values alone are asked for, as in Excel.
 */
export function usedZone(grid: Grid, sheetId: string, valuesOnly: boolean, within?: Zone): Zone | null {
  grid.calculated();
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const take = (row: number, col: number) => {
    if (within && (row < within.top || row > within.bottom || col < within.left || col > within.right)) return;
    top = Math.min(top, row);
    left = Math.min(left, col);
    bottom = Math.max(bottom, row);
    right = Math.max(right, col);
  };
  for (const position of grid.getters.getEvaluatedCellsPositions(sheetId)) {
    if (grid.getters.getEvaluatedCell(position).value !== null) take(position.row, position.col);
  }
  for (const cell of grid.getters.getCells(sheetId)) {
    const hasContent = cell.isFormula || cell.content !== '';
    if (hasContent || (!valuesOnly && (cell.style !== undefined || cell.format !== undefined))) {
      const { row, col } = grid.getters.getCellPosition(cell.id);
      take(row, col);
    }
  }
  if (bottom < 0) return null;
  const zone = { top, left, bottom, right };
  return within ? intersectionOf(zone, within) : zone;
}

import type { CellValue, Grid } from './grid';
import type { PlannedCell, SheetPlan } from './sheet-plan';

/** What a planned cell and the cells it spills into hold before anything is recalculated. */
function cellValues({ value, cached }: PlannedCell): readonly (readonly CellValue[])[] {
  if (cached === undefined) return [[value ?? null]];
  return typeof cached === 'object' && !('error' in cached) ? cached : [[cached]];
}

/** The grid that would be read back from a sheet written from the plan. */
export function planGrid(plan: SheetPlan): Grid {
  const values: CellValue[][] = plan.rows.map(() => []);
  const formulas = new Map<string, string>();
  for (const [row, cells] of plan.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell === null) continue;
      if (cell.formula !== undefined) formulas.set(`${row},${column}`, cell.formula);
      for (const [down, line] of cellValues(cell).entries()) {
        for (const [right, value] of line.entries()) {
          while (values.length <= row + down) values.push([]);
          const target = values[row + down];
          if (target !== undefined && value !== null) target[column + right] = value;
        }
      }
    }
  }
  const width = Math.max(0, ...values.map((line) => line.length));
  return { sheet: plan.name, row: 0, column: 0, values: values.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? null)), formulas };
}

import { blockTitledBy, consultationHeaderOf, criteriaHeaderOf, headLabelOf, isRiskLabel, isStandardHeading, numberedHeadingOf, titleWithId } from './block-recognition';
import { yearRuns } from './column-bands';
import { captionOf, isPoolHeader, paybackBasisOf } from './label-recognition';
import type { SheetCell, SheetRow } from '../sheet-rows';

export interface WithoutBeside {
  readonly rows: readonly SheetRow[];
  /** Someone's own notes and calculations to the right of everything; numbers by the first of their column. */
  readonly beside: readonly SheetCell[];
}

/** The rightmost column that years or a table's last column stand in; -1 where there is none. */
function lastTableColumn(rows: readonly SheetRow[]): number {
  let last = -1;
  for (const [index, row] of rows.entries()) {
    for (const run of yearRuns(row, index)) last = Math.max(last, run.last);
    for (const cell of row.cells) if (isPoolHeader(cell)) last = Math.max(last, cell.column);
  }
  return last;
}

function isKnownLabel(cell: SheetCell): boolean {
  if (typeof cell.value !== 'string') return false;
  return headLabelOf(cell) !== null || captionOf(cell.text) !== null || paybackBasisOf(cell.text.split(':')[0] ?? '') !== null
    || blockTitledBy(cell.text) !== null || isRiskLabel(cell) || isStandardHeading(cell.text) || numberedHeadingOf(cell.text) !== null || titleWithId(cell.text) !== null;
}

/**
 * Takes away what stands right of all tables behind a blank column, as long as nothing there is a label that is known: it would
 * otherwise be taken for a value of whatever label stands in its row.
 */
export function withoutBeside(rows: readonly SheetRow[]): WithoutBeside {
  const last = lastTableColumn(rows);
  if (last < 0) return { rows, beside: [] };
  const used = new Set<number>();
  for (const { cells } of rows) for (const { column } of cells) if (column > last) used.add(column);
  let gap = last + 1;
  while (used.has(gap)) gap += 1;
  if (![...used].some((column) => column > gap)) return { rows, beside: [] };
  const outside = rows.map(({ row, cells }) => ({ row, cells: cells.filter(({ column }) => column > gap) })).filter(({ cells }) => cells.length > 0);
  if (outside.some((row) => row.cells.some(isKnownLabel) || criteriaHeaderOf(row) !== null || consultationHeaderOf(row) !== null)) return { rows, beside: [] };

  const named = new Set<number>();
  const beside = outside.flatMap(({ cells }) => cells.filter(({ value, column }) => {
    if (typeof value !== 'number') return true;
    if (named.has(column)) return false;
    named.add(column);
    return true;
  }));
  const inside = rows.map(({ row, cells }) => ({ row, cells: cells.filter(({ column }) => column <= gap) })).filter(({ cells }) => cells.length > 0);
  return { rows: inside, beside };
}

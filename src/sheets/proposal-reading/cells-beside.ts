import { blockTitledBy, consultationHeaderOf, criteriaHeaderOf, headLabelOf, isRiskLabel, isStandardHeading, numberedHeadingOf, titleWithId } from './block-recognition';
import type { ConsultationColumns, CriteriaColumns } from './block-recognition';
import { yearRuns } from './column-bands';
import { captionOf, isPoolHeader, paybackBasisOf } from './label-recognition';
import type { SheetCell, SheetRow } from '../sheet-rows';
import { lastColumn, yearHeaderOf } from './year-header';

export interface WithoutBeside {
  readonly rows: readonly SheetRow[];
  /** Someone's own notes and calculations to the right of everything; numbers by the first of their column. */
  readonly beside: readonly SheetCell[];
}

/** The rightmost column that years, a table's last column or the head of a block stand in; -1 where there is none. */
function lastTableColumn(rows: readonly SheetRow[]): number {
  let last = -1;
  for (const [index, row] of rows.entries()) {
    for (const run of yearRuns(row, index)) last = Math.max(last, run.last);
    // A header with a wrong year among its years is no run.
    const header = yearHeaderOf(row, { open: null, announced: true, strict: false });
    if (header) last = Math.max(last, lastColumn(header));
    for (const cell of row.cells) if (isPoolHeader(cell)) last = Math.max(last, cell.column);
    const columns: CriteriaColumns | ConsultationColumns | null = criteriaHeaderOf(row) ?? consultationHeaderOf(row);
    for (const column of Object.values(columns ?? {}) as (number | null)[]) last = Math.max(last, column ?? -1);
  }
  return last;
}

function isKnownLabel(cell: SheetCell): boolean {
  if (typeof cell.value !== 'string') return false;
  return headLabelOf(cell) !== null || captionOf(cell.text) !== null || paybackBasisOf(cell.text.split(':')[0] ?? '') !== null
    || blockTitledBy(cell.text) !== null || isRiskLabel(cell) || isStandardHeading(cell.text) || numberedHeadingOf(cell.text) !== null || titleWithId(cell.text) !== null;
}

/** A field of the head whose value may be what stands outside: nothing else stands in its row, or boxes to tick do. */
function fillsField({ cells }: SheetRow, gap: number): boolean {
  const [first, ...values] = cells;
  const outside = values.filter(({ column }) => column > gap);
  const label = first && headLabelOf(first);
  return outside.some(({ text }) => /^(?:[☐☑☒✓✔✗]|\[[ xX]?\]|[xX]$)/u.test(text)) || (outside.length > 0 && label !== undefined && label !== null && label.inline === null && outside.length === values.length);
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
  if (rows.some((row) => fillsField(row, gap)) || outside.some((row) => row.cells.some(isKnownLabel) || criteriaHeaderOf(row) !== null || consultationHeaderOf(row) !== null)) return { rows, beside: [] };

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

import { captionOf, isActivityHeader, isBudgetAreaHeader, isLabelHeader, isPoolHeader, isUnit, yearOf } from './label-recognition';
import type { SheetCell, SheetRow } from '../sheet-rows';

/** A column of a table that holds a year's figures. */
export interface YearColumn { readonly column: number; readonly year: number; readonly cell: SheetCell }

/** A row of years at the head of a table. */
export interface YearHeader {
  readonly row: number;
  readonly years: readonly YearColumn[];
  /** The row's other cells. */
  readonly others: readonly SheetCell[];
}

export function firstColumn(header: YearHeader): number {
  return header.years[0]?.column ?? 0;
}

export function lastColumn(header: YearHeader): number {
  return header.years.at(-1)?.column ?? 0;
}

/** Cells that stand only at the head of a table. */
export function isHeaderCell(cell: SheetCell): boolean {
  return isUnit(cell) || isBudgetAreaHeader(cell) || isPoolHeader(cell) || isActivityHeader(cell) || isLabelHeader(cell) || captionOf(cell.text) !== null;
}

/** Where the row stands; a row of amounts such as 2.000 and 2.050 is not to be taken for years. */
export interface HeaderContext {
  /** Year columns of the table whose rows are being read. */
  readonly open: ReadonlySet<number> | null;
  /** A caption or a unit stands above, and nothing but text in between. */
  readonly announced: boolean;
  /** Inside another block: only a row that can be nothing else is a header. */
  readonly strict: boolean;
}

/** Years that follow each other closely in at least half of the steps: one wrong year does not hide the header. */
function closeSteps(years: readonly YearColumn[]): boolean {
  const steps = years.slice(1).map(({ year }, index) => year - (years[index]?.year ?? 0));
  return years.length >= 2 && steps.filter((step) => step >= 1 && step <= 3).length * 2 >= steps.length;
}

export function yearHeaderOf(row: SheetRow, { open, announced, strict }: HeaderContext): YearHeader | null {
  if (!row.cells.some((cell) => yearOf(cell) !== null)) return null;
  const years = row.cells.flatMap((cell): YearColumn[] => {
    const year = yearOf(cell);
    return year === null ? [] : [{ column: cell.column, year, cell }];
  });
  const others = row.cells.filter((cell) => yearOf(cell) === null);
  const header: YearHeader = { row: row.row, years, others };
  const headed = others.every(isHeaderCell);
  const named = others.some((cell) => isUnit(cell) || isBudgetAreaHeader(cell) || isActivityHeader(cell) || isPoolHeader(cell));

  if (open) {
    if (others.length === 0) return years.length >= 2 && years.every(({ year }, index) => index === 0 || year === (years[index - 1]?.year ?? 0) + 1) ? header : null;
    if (headed) return years.length >= 2 || named ? header : null;
    const inside = years.some(({ column }) => open.has(column));
    return !inside && closeSteps(years) && others.every(({ value }) => typeof value === 'string') ? header : null;
  }
  if (headed && (announced || named)) return header;
  if (strict) return headed && closeSteps(years) ? header : null;
  return closeSteps(years) && others.every(({ value }) => typeof value === 'string') ? header : null;
}

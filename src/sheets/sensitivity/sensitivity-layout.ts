import { fixedCell } from '../form-draft';
import { columnLetters } from '../grid';
import type { PlannedCell, StyleName } from '../sheet-plan';

export type Cells = readonly (PlannedCell | null)[];

/** Columns of the sheet "Følsomhed": the scenario's name, what it changes, what comes of it, then the years. */
export const SCENARIO_COLUMNS = { name: 0, realisation: 1, delay: 2, extraCost: 3, payback: 4, netTotal: 5 } as const;
export const YEARS_COLUMN = 6;

/** Rows of the sheet with the proposal's figures, zero-based. */
export interface SensitivityLayout {
  readonly years: readonly number[];
  readonly yearRow: number;
  readonly savings: number;
  readonly runningCosts: number;
  readonly implementation: number;
}

/** One cell for each year, with its column. */
export function yearCells<T>(layout: Pick<SensitivityLayout, 'years'>, cell: (column: number, year: number) => T): readonly T[] {
  return layout.years.map((_, year) => cell(YEARS_COLUMN + year, year));
}

/** All years of a row, fixed: "$G$8:$L$8". */
export function allYears(row: number, { years }: Pick<SensitivityLayout, 'years'>): string {
  return `${fixedCell(row, YEARS_COLUMN)}:${fixedCell(row, YEARS_COLUMN + years.length - 1)}`;
}

/** From the first year of a row to a column: "$G8:H8". */
export function yearsTo(row: number, column: number): string {
  return `$${columnLetters(YEARS_COLUMN)}${row + 1}:${columnLetters(column)}${row + 1}`;
}

/** A cell of a row in the column of a formula: "G$8". */
export function inColumn(row: number, column: number): string {
  return `${columnLetters(column)}$${row + 1}`;
}

/** A header row: labels from the left, and the years. */
export function headerCells(labels: readonly string[], layout: SensitivityLayout): Cells {
  return [
    ...Array.from({ length: YEARS_COLUMN }, (_, column): PlannedCell => {
      const value = labels[column];
      return value === undefined ? { style: 'tableHeader' } : { value, style: 'tableHeader' };
    }),
    ...yearCells(layout, (column, year): PlannedCell => ({ formula: `=${inColumn(layout.yearRow, column)}`, cached: layout.years[year] ?? 0, style: 'yearHeader' })),
  ];
}

/** A row with a name and something for each year; null where there is nothing to show. */
export function yearsRow(name: PlannedCell, layout: Pick<SensitivityLayout, 'years'>, values: readonly (number | null)[], formula: (column: number, year: number) => string, style: StyleName = 'amount'): Cells {
  return [name, ...Array.from({ length: YEARS_COLUMN - 1 }, () => null), ...yearCells(layout, (column, year): PlannedCell => ({ formula: formula(column, year), cached: values[year] ?? '', style }))];
}

export function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

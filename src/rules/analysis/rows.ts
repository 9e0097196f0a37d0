import { amountOf } from '../../domain/figure';
import type { Row } from '../../domain/proposal';
import type { PlacedRow } from '../../domain/row-place';
import { normalLabel } from '../label';

/** The number in a column: a blank is 0, text that says a number is that number; undefined where nothing can be concluded. */
export function amountAt(row: Row, column: number): number | undefined {
  const amount = amountOf(row.figures[column] ?? null);
  return amount !== undefined && Number.isFinite(amount) ? amount : undefined;
}

/** What stands in a column, for a finding: the number, null for a blank cell, text that says no number. */
export function statedAt(row: Row, column: number): number | string | null {
  const figure = row.figures[column] ?? null;
  return typeof figure === 'object' && figure !== null ? (figure.value ?? figure.text) : figure;
}

/** The sum of rows in a column; undefined where one of them can't be read. */
export function sumAt(rows: readonly PlacedRow[], column: number): number | undefined {
  let sum = 0;
  for (const { row } of rows) {
    const amount = amountAt(row, column);
    if (amount === undefined) return undefined;
    sum += amount;
  }
  return sum;
}

export function sameModel(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && normalLabel(a) === normalLabel(b));
}

/** Whether a row counts for an alternative: it names that one or none. */
export function countsFor({ row }: PlacedRow, model: string | null): boolean {
  return row.model === null || sameModel(row.model, model);
}

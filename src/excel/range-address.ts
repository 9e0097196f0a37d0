import { cellAddress } from '../sheets/grid';
import type { PlannedRange } from '../sheets/sheet-plan';

/** A range's address on its sheet: "B2", or "A1:C4". */
export function rangeAddress({ row, column, rows, columns }: PlannedRange): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/**
 * Queues calls on a range that is not needed afterwards. Office.js keeps every range until the end of `Excel.run`, at the
 * price of two more actions each and a clean-up request, unless it is let go of before it is sent.
 */
export function withRange(sheet: Excel.Worksheet, range: PlannedRange, queue: (range: Excel.Range) => void): void {
  const object = sheet.getRange(rangeAddress(range));
  queue(object);
  object.untrack();
}

import type { FinanceTable, TableKind } from '../../domain/proposal';
import { figurePlace, placedRows, rowPlace } from '../../domain/row-place';
import type { AddressBook } from './address-book';
import { isUnit, unitInCaption } from './label-recognition';
import type { RawTable } from './sheet-parts';
import type { SheetCell } from '../sheet-rows';
import { interpretRows } from './table-rows';
import type { TableLines } from './table-lines';
import { unreadAround } from './unread-figures';
import type { PlacedUnread } from './unread-figures';
import { firstColumn } from './year-header';

/** The unit at the head of a table, also when it is spread over several cells, or stands in the caption. */
function unitOf({ caption, headerCells }: RawTable): { readonly unit: string | null; readonly cell: SheetCell | null } {
  const cells = headerCells.filter(isUnit);
  const first = cells[0];
  if (first) return { unit: cells.map(({ text }) => text).join(' '), cell: first };
  const inCaption = caption && unitInCaption(caption.cell.text);
  return inCaption ? { unit: inCaption, cell: caption.cell } : { unit: null, cell: null };
}

/**
 * Reads a table of a proposal and notes the address of everything in it, blank cells included. Equal places (two columns of one
 * year) keep the first address.
 * @param models alternatives that any of the proposal's tables declares
 */
export function readFinanceTable(raw: RawTable, kind: TableKind, lines: TableLines, models: ReadonlySet<string>, book: AddressBook): { readonly table: FinanceTable; readonly unread: readonly PlacedUnread[] } {
  const { rows, belowTotal, unplaced } = interpretRows(kind, lines.lines, models);
  const { unit, cell: unitCell } = unitOf(raw);
  const table: FinanceTable = {
    kind,
    caption: raw.caption?.cell.text ?? '',
    unit,
    years: raw.header.years.map(({ year }) => year),
    rows: rows.map(({ row }) => row),
  };

  const header = raw.header;
  const labelCell = { row: header.row, column: Math.min(lines.columns.label, firstColumn(header)) };
  book.at({ part: 'caption', table: kind }, raw.caption?.cell ?? labelCell);
  // Without a unit the cell is named where it is usually looked for: beside the years.
  book.at({ part: 'unit', table: kind }, unitCell ?? labelCell);
  for (const { year, cell } of header.years) book.at({ part: 'year', table: kind, year }, cell);

  const { budgetArea, innovationPool, years } = lines.columns;
  for (const [index, placed] of placedRows(table).entries()) {
    const line = rows[index]?.line;
    if (!line) continue;
    const row = line.row;
    book.at(rowPlace(placed, 'label'), { row, column: line.labelColumn });
    if (budgetArea !== null) book.at(rowPlace(placed, 'budgetArea'), { row, column: budgetArea });
    if (innovationPool !== null) book.at(rowPlace(placed, 'innovationPool'), { row, column: innovationPool });
    for (const [index, year] of table.years.entries()) book.at(figurePlace(placed, year), { row, column: years[index] ?? 0 });
  }
  for (const { cell, reason } of [...lines.unplaced, ...unplaced]) book.unplaced(cell, reason);
  return { table, unread: unreadAround(raw, table, belowTotal, lines.withoutYear) };
}

import type { Figure } from '../../domain/figure';
import type { FinanceTable, TableKind, UnreadFigures } from '../../domain/proposal';
import { figureOf } from '../number-text';
import type { SheetCell, SheetRow } from '../sheet-rows';
import type { PlacedCaption, RawTable } from './sheet-parts';
import { guessKind, isImplementationPlan, looksLikeProposalTable } from './table-kind';
import type { TableWithLines } from './table-kind';
import { readLines } from './table-lines';
import type { ColumnWithoutYear, RawLine } from './table-lines';

/** Figures that are not read, with the cell to lead to. */
export interface PlacedUnread { readonly figures: UnreadFigures; readonly cell: Pick<SheetCell, 'row' | 'column'> }

function rowAbove({ cells }: SheetRow, { header }: RawTable, table: UnreadFigures['table'], years: readonly number[]): PlacedUnread[] {
  const figures = header.years.map(({ column }): Figure => figureOf(cells.find((cell) => cell.column === column)?.value ?? null));
  const cell = cells[0];
  if (!cell || figures.every((figure) => figure === null)) return [];
  return [{ figures: { reason: 'aboveYears', table, label: typeof cell.value === 'string' ? cell.text : '', years, figures }, cell }];
}

/** What stands around a table as if it belonged to it, but counts nowhere. */
export function unreadAround(raw: RawTable, { kind, caption, years }: FinanceTable, belowTotal: readonly RawLine[], withoutYear: readonly ColumnWithoutYear[]): readonly PlacedUnread[] {
  const table = { kind, caption };
  return [
    ...raw.aboveYears.flatMap((row) => rowAbove(row, raw, table, years)),
    ...withoutYear.map(({ cell, label, figures }): PlacedUnread => ({ figures: { reason: 'withoutYear', table, label, years: [], figures }, cell })),
    ...belowTotal.map(({ cell, label, figures }): PlacedUnread => ({ figures: { reason: 'belowTotal', table, label, years, figures }, cell })),
  ];
}

/** A further table of a kind that the proposal has already. */
export function secondTable({ caption }: RawTable, kind: TableKind, cell: SheetCell): PlacedUnread {
  const printed = caption?.cell.text ?? '';
  return { figures: { reason: 'secondTable', table: { kind, caption: printed }, label: printed, years: [], figures: [] }, cell };
}

/** Captions of tables that were not found anywhere in the proposal. */
export function tablesNotFound(captions: readonly PlacedCaption[], tables: readonly FinanceTable[]): readonly PlacedUnread[] {
  const missing = new Map(captions.flatMap((caption) => (caption.kind === null || tables.some(({ kind }) => kind === caption.kind) ? [] : [[caption.kind, caption] as const])));
  return [...missing].map(([kind, { cell }]) => ({ figures: { reason: 'noYears', table: { kind, caption: cell.text }, label: cell.text, years: [], figures: [] }, cell }));
}

/** Tables built as a proposal's whose captions say something else, so that nobody can know which they are meant to be. */
export function misnamedTables(foreign: readonly RawTable[]): readonly PlacedUnread[] {
  return foreign.flatMap((raw): PlacedUnread[] => {
    const table: TableWithLines = { raw, lines: readLines(raw) };
    const { caption } = raw;
    if (!caption || isImplementationPlan(table) || !looksLikeProposalTable(table)) return [];
    const kind = guessKind(table, undefined, new Set(['summary']));
    return [{ figures: { reason: 'unknownCaption', table: { kind, caption: caption.cell.text }, label: caption.cell.text, years: [], figures: [] }, cell: caption.cell }];
  });
}

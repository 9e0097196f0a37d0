import { sheetLabels } from '../texts/sheet-labels';
import type { PlannedCell, SheetPlan, StyleName } from './sheet-plan';

/** A column of a data table; headers must differ within a table. */
export interface DataColumn<Entry> {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (entry: Entry) => PlannedCell | null;
  /** The column tells records from each other, also when other columns have been changed. */
  readonly isKey?: true;
}

export interface DataTable<Entry> {
  /** At most 31 characters. */
  readonly sheet: string;
  /** Name of the Excel table: letters and digits. */
  readonly table: string;
  readonly heading: string;
  /** What the figures come from, in Danish. */
  readonly source: string;
  readonly note: string;
  readonly columns: readonly DataColumn<Entry>[];
  readonly entries: readonly Entry[];
  /** Columns that stay in view. */
  readonly frozenColumns: number;
}

/** Row of the column headings, zero-based: heading, source, note and a blank row stand above. */
export const DATA_HEADER_ROW = 4;

export function textCell(value: string | null, style: StyleName = 'text'): PlannedCell {
  return value === null ? { style } : { value, style };
}

export function numberCell(value: number | null, style: StyleName): PlannedCell {
  return value === null ? { style } : { value, style };
}

/** A sheet with one Excel table of records below a heading, its source and a note. */
export function dataTablePlan<Entry>({ sheet, table, heading, source, note, columns, entries, frozenColumns }: DataTable<Entry>): SheetPlan {
  return {
    name: sheet,
    rows: [
      [{ value: heading, style: 'title' }],
      [{ value: `${sheetLabels.source}: ${source}`, style: 'source' }],
      [{ value: note, style: 'note' }],
      [],
      columns.map(({ header }) => ({ value: header, style: 'tableHeader' })),
      ...entries.map((entry) => columns.map(({ cell }) => cell(entry))),
    ],
    columnWidths: columns.map(({ width }) => width),
    freeze: { rows: DATA_HEADER_ROW + 1, columns: frozenColumns },
    tables: entries.length === 0 ? [] : [{ name: table, range: { row: DATA_HEADER_ROW, column: 0, rows: entries.length + 1, columns: columns.length }, style: 'TableStyleLight9' }],
    ...(columns.some(({ isKey }) => isKey) ? { keyColumns: columns.flatMap(({ isKey }, index) => (isKey ? [index] : [])) } : {}),
    validations: [],
    conditionalFormats: [],
    charts: [],
    page: { orientation: 'landscape', fitToWidth: true, fitToHeight: false },
  };
}

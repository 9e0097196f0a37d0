import { cellAddress, columnLetters, quotedSheetName } from '../grid';
import type { PlannedCell, PlannedConditionalFormat, PlannedRange, PlannedTable, SheetPlan } from '../sheet-plan';

/** Where the cells of a table's row stand, for its formulas. Nothing spills in a table: one formula per row. */
export interface RowCells<Key extends string> {
  /** Position of the row, from 0. */
  readonly index: number;
  /** A cell of the same row, "$H9": right for the rows that Excel fills in when the table grows. */
  cell(key: Key): string;
  /** The cells of a column above this row, from the heading on: "$R$8:$R8". */
  above(key: Key): string;
  /** The whole column without its heading, "$H$9:$H$140". */
  column(key: Key): string;
  /** The cell of a setting above the table, "$B$4". */
  setting(name: string): string;
}

export interface FollowUpColumn<Entry, Key extends string> {
  readonly key: Key;
  /** Headings differ within a table. */
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (entry: Entry, at: RowCells<Key>) => PlannedCell | null;
}

/** A setting above the table: label, cell, and what it means. */
export interface PlannedSetting {
  readonly name: string;
  readonly label: string;
  readonly cell: PlannedCell;
  readonly note: string;
}

export interface FollowUpTable<Entry, Key extends string> {
  readonly sheet: string;
  readonly table: string;
  readonly heading: string;
  readonly source: string;
  readonly note: string;
  readonly settings: readonly PlannedSetting[];
  readonly columns: readonly FollowUpColumn<Entry, Key>[];
  readonly entries: readonly Entry[];
  readonly frozenColumns: number;
  /** Conditional formats of a column's cells. */
  readonly formats: readonly { readonly key: Key; readonly of: (range: PlannedRange) => readonly PlannedConditionalFormat[] }[];
}

/** Ranges of a planned table, for formulas on other sheets. */
export interface TableRanges<Key extends string> {
  /** A column without its heading, "Opfølgning!$H$9:$H$140". */
  column(key: Key): string;
  /** A cell of the n-th row, from 0: "Opfølgning!$H$9". */
  cell(key: Key, index: number): string;
  /** "Opfølgning!$B$4". */
  setting(name: string): string;
  readonly rows: number;
}

const HEAD_ROWS = 3;

/** Zero-based row of a table's headings: title, source, note, settings and a blank row stand above. */
function headerRow(settings: readonly unknown[]): number {
  return HEAD_ROWS + settings.length + 1;
}

/** The cell of a setting, "$B$4". */
export function settingAddress(settings: readonly PlannedSetting[], name: string): string {
  return `$B$${HEAD_ROWS + settings.findIndex((setting) => setting.name === name) + 1}`;
}

function columnIndex<Entry, Key extends string>(columns: readonly FollowUpColumn<Entry, Key>[], key: Key): number {
  return columns.findIndex((column) => column.key === key);
}

function columnRange<Entry, Key extends string>({ columns, settings, entries }: FollowUpTable<Entry, Key>, key: Key): string {
  const letters = columnLetters(columnIndex(columns, key));
  const first = headerRow(settings) + 2;
  return `$${letters}$${first}:$${letters}$${first + Math.max(1, entries.length) - 1}`;
}

export function tableRanges<Entry, Key extends string>(table: FollowUpTable<Entry, Key>): TableRanges<Key> {
  const sheet = quotedSheetName(table.sheet);
  return {
    column: (key) => `${sheet}!${columnRange(table, key)}`,
    cell: (key, index) => `${sheet}!$${columnLetters(columnIndex(table.columns, key))}$${headerRow(table.settings) + 2 + index}`,
    setting: (name) => `${sheet}!${settingAddress(table.settings, name)}`,
    rows: table.entries.length,
  };
}

function rowCells<Entry, Key extends string>(table: FollowUpTable<Entry, Key>, index: number): RowCells<Key> {
  const header = headerRow(table.settings);
  const row = header + 1 + index;
  return {
    index,
    cell: (key) => `$${cellAddress(row, columnIndex(table.columns, key))}`,
    above: (key) => {
      const letters = columnLetters(columnIndex(table.columns, key));
      return `$${letters}$${header + 1}:$${letters}${row}`;
    },
    column: (key) => columnRange(table, key),
    setting: (name) => settingAddress(table.settings, name),
  };
}

/** The headings' and entries' rows of a table. */
function tableRows<Entry, Key extends string>(table: FollowUpTable<Entry, Key>): readonly (readonly (PlannedCell | null)[])[] {
  return [
    table.columns.map(({ header }): PlannedCell => ({ value: header, style: 'tableHeader' })),
    ...table.entries.map((entry, index) => {
      const at = rowCells(table, index);
      return table.columns.map(({ cell }) => cell(entry, at));
    }),
  ];
}

/** A sheet with one Excel table below a heading, its source, a note and the settings that its formulas use. */
export function followUpTablePlan<Entry, Key extends string>(table: FollowUpTable<Entry, Key>): SheetPlan {
  const { sheet, heading, source, note, settings, columns, entries, frozenColumns, formats } = table;
  const header = headerRow(settings);
  const planned: PlannedTable = { name: table.table, range: { row: header, column: 0, rows: entries.length + 1, columns: columns.length }, style: 'TableStyleLight9' };
  return {
    name: sheet,
    rows: [
      [{ value: heading, style: 'title' }],
      [{ value: source, style: 'source' }],
      [{ value: note, style: 'note' }],
      ...settings.map(({ label, cell, note: meaning }): readonly PlannedCell[] => [{ value: label, style: 'fieldLabel' }, cell, { value: meaning, style: 'note' }]),
      [],
      ...tableRows(table),
    ],
    columnWidths: columns.map(({ width }) => width),
    freeze: { rows: header + 1, columns: frozenColumns },
    tables: entries.length === 0 ? [] : [planned],
    validations: [],
    conditionalFormats: entries.length === 0 ? [] : formats.flatMap(({ key, of }) => of({ row: header + 1, column: columnIndex(columns, key), rows: entries.length, columns: 1 })),
    charts: [],
    page: { orientation: 'landscape', fitToWidth: true, fitToHeight: false },
  };
}

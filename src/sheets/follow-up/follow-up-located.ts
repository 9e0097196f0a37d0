import { labelKey } from '../cell-text';
import type { FollowUpTable, RowCells, TableRanges } from './follow-up-table';
import { cellAddress, columnLetters, quotedSheetName } from '../grid';
import type { Grid } from '../grid';
import { sheetRows } from '../sheet-rows';

/** Where a follow-up's table stands on a sheet, whatever the user has put beside, between and above. Zero-based. */
export interface LocatedTable<Key extends string> {
  readonly sheet: string;
  readonly header: number;
  /** Of the columns that are there; the user may have taken some away. */
  readonly columns: ReadonlyMap<Key, number>;
  /** First and last row below the headings that belong to it. */
  readonly first: number;
  readonly last: number;
  /** Cells of the settings above the table, "$B$4", by name. */
  readonly settings: ReadonlyMap<string, string>;
}

type Definition<Entry, Key extends string> = Pick<FollowUpTable<Entry, Key>, 'columns' | 'settings'>;

/** The first row that has all the required headings, and what stands above it. Null where there is none. */
export function locateTable<Entry, Key extends string>(grid: Grid, { columns, settings }: Definition<Entry, Key>, required: readonly Key[], rows: { readonly first: number; readonly last: number } | null): LocatedTable<Key> | null {
  const wanted = new Map(columns.map(({ key, header }) => [labelKey(header), key]));
  const lines = sheetRows(grid);
  for (const { row, cells } of lines) {
    const found = new Map<Key, number>();
    for (const { key: label, column } of cells) {
      const key = wanted.get(label);
      if (key !== undefined && !found.has(key)) found.set(key, column);
    }
    if (!required.every((key) => found.has(key))) continue;
    const labels = new Map(lines.filter((line) => line.row < row).flatMap((line) => line.cells.map((cell) => [cell.key, cell] as const)));
    const places = settings.flatMap(({ name, label }) => {
      const cell = labels.get(labelKey(label));
      return cell === undefined ? [] : [[name, absolute(cell.row, cell.column + 1)] as const];
    });
    return { sheet: grid.sheet, header: row, columns: found, first: rows?.first ?? row + 1, last: rows?.last ?? row, settings: new Map(places) };
  }
  return null;
}

function absolute(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** Thrown where a formula needs what the sheet has no more. */
class NotOnSheet extends Error {}

/** Null where it needs what the sheet has no more. */
export function unlessMissing<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof NotOnSheet) return null;
    throw error;
  }
}

function columnOf<Key extends string>({ columns }: LocatedTable<Key>, key: Key): number {
  const column = columns.get(key);
  if (column === undefined) throw new NotOnSheet(key);
  return column;
}

function settingOf<Key extends string>({ settings }: LocatedTable<Key>, name: string): string {
  const address = settings.get(name);
  if (address === undefined) throw new NotOnSheet(name);
  return address;
}

function columnRange<Key extends string>(table: LocatedTable<Key>, key: Key): string {
  const column = columnOf(table, key);
  return `${absolute(table.first, column)}:${absolute(Math.max(table.first, table.last), column)}`;
}

/** Cells of a zero-based row of the sheet. `onRange` is told where a formula takes in other rows. */
export function locatedCells<Key extends string>(table: LocatedTable<Key>, row: number, onRange: () => void = () => undefined): RowCells<Key> {
  return {
    index: row - table.first,
    cell: (key) => `$${cellAddress(row, columnOf(table, key))}`,
    above: (key) => {
      onRange();
      const column = columnOf(table, key);
      return `${absolute(table.header, column)}:$${cellAddress(row - 1, column)}`;
    },
    column: (key) => {
      onRange();
      return columnRange(table, key);
    },
    setting: (name) => settingOf(table, name),
  };
}

/** Ranges of the table, for formulas on other sheets. They throw `NotOnSheet` for what isn't there. */
export function locatedRanges<Key extends string>(table: LocatedTable<Key>): TableRanges<Key> {
  const sheet = quotedSheetName(table.sheet);
  return {
    column: (key) => `${sheet}!${columnRange(table, key)}`,
    cell: (key, index) => `${sheet}!${absolute(table.first + index, columnOf(table, key))}`,
    setting: (name) => `${sheet}!${settingOf(table, name)}`,
    rows: table.last - table.first + 1,
  };
}

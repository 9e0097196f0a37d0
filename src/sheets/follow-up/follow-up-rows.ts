import { locatedCells, unlessMissing } from './follow-up-located';
import type { LocatedTable } from './follow-up-located';
import type { FollowUpTable, RowCells } from './follow-up-table';
import type { Grid } from '../grid';
import { rowAfter } from '../sheet-edits';
import type { SheetEdits } from '../sheet-edits';
import type { PlannedCell, PlannedRange } from '../sheet-plan';

/** An Excel table of a sheet, with the cells it takes. */
export interface TableOnSheet { readonly sheet: string; readonly name: string; readonly range: PlannedRange }

/** A follow-up's table as it is to be, beside where it stands. */
export interface StandingTable<Entry, Key extends string> {
  readonly grid: Grid;
  readonly located: LocatedTable<Key>;
  readonly wanted: FollowUpTable<Entry, Key>;
  /** Rows that are there, by the keys of their entries. */
  readonly rows: ReadonlyMap<string, number>;
  readonly keyOf: (entry: Entry) => string;
  /** Entries of the same group are kept together. */
  readonly groupOf: (entry: Entry) => string;
}

/** An entry that has no row, and the row before which it belongs. */
export interface NewRow<Entry> { readonly key: string; readonly entry: Entry; readonly before: number }

/** What is not on the sheet: in its group, after what comes before it; a new group comes last. */
export function newRows<Entry, Key extends string>({ located, wanted, rows, keyOf, groupOf }: StandingTable<Entry, Key>): readonly NewRow<Entry>[] {
  const groups = new Map<string, number>();
  for (const entry of [...wanted.entries].reverse()) {
    const row = rows.get(keyOf(entry));
    if (row !== undefined) groups.set(groupOf(entry), row);
  }
  return wanted.entries.flatMap((entry): NewRow<Entry>[] => {
    const [key, group] = [keyOf(entry), groupOf(entry)];
    const row = rows.get(key);
    if (row !== undefined) {
      groups.set(group, row + 1);
      return [];
    }
    return [{ key, entry, before: groups.get(group) ?? located.last + 1 }];
  });
}

/** The cells of a row; those whose formulas need what the sheet has no more are left blank. */
function cellsOf<Entry, Key extends string>({ located, wanted }: StandingTable<Entry, Key>, entry: Entry, at: RowCells<Key>): readonly { readonly column: number; readonly cell: PlannedCell }[] {
  return wanted.columns.flatMap(({ key, cell }) => {
    const column = located.columns.get(key);
    const planned = column === undefined ? null : unlessMissing(() => cell(entry, at));
    return column === undefined || planned === null ? [] : [{ column, cell: planned }];
  });
}

/** The table as it stands with the new rows. */
export function lengthened<Key extends string>(located: LocatedTable<Key>, insertRows: readonly number[]): LocatedTable<Key> {
  return { ...located, last: located.last + insertRows.length };
}

/** A formula as Excel may have spelt it. */
function spelling(formula: string | undefined): string {
  return (formula ?? '').replaceAll(' ', '').toUpperCase();
}

/**
 * Formulas that take in other rows do not follow rows that are added at the end: those that are still ours are written again.
 * What the user has put in their place stays.
 */
function longerFormulas<Entry, Key extends string>(standing: StandingTable<Entry, Key>, insertRows: readonly number[]): SheetEdits['cells'] {
  const { grid, located, wanted, rows, keyOf } = standing;
  const after = lengthened(located, insertRows);
  return wanted.entries.flatMap((entry) => {
    const row = rows.get(keyOf(entry));
    if (row === undefined) return [];
    return wanted.columns.flatMap(({ key, cell }) => {
      const column = located.columns.get(key);
      let takesIn = false;
      const old = unlessMissing(() => cell(entry, locatedCells(located, row, () => { takesIn = true; })))?.formula;
      if (column === undefined || old === undefined || !takesIn || spelling(grid.formulas.get(`${row},${column}`)) !== spelling(old)) return [];
      const target = rowAfter(insertRows, row);
      const formula = unlessMissing(() => cell(entry, locatedCells(after, target)))?.formula;
      return formula === undefined ? [] : [{ row: target, column, cell: { formula } }];
    });
  });
}

/** The edits that put the rows in; what else stands on the sheet moves down. */
export function rowEdits<Entry, Key extends string>(standing: StandingTable<Entry, Key>, chosen: readonly NewRow<Entry>[], tables: readonly TableOnSheet[]): SheetEdits {
  const { located, wanted } = standing;
  const sorted = [...chosen].sort((a, b) => a.before - b.before);
  const insertRows = sorted.map(({ before }) => before);
  const after = lengthened(located, insertRows);
  const appended = insertRows.filter((before) => before > located.last).length;
  const own = tables.find(({ sheet, range }) => sheet === located.sheet && range.row === located.header && [...located.columns.values()].some((column) => column >= range.column && column < range.column + range.columns));
  const isLonger = own !== undefined && appended > 0 && own.range.row + own.range.rows - 1 <= located.last;
  return {
    sheet: located.sheet,
    insertColumns: [],
    insertRows,
    tables: isLonger ? [{ name: own.name, range: { ...own.range, rows: after.last - own.range.row + 1 } }] : [],
    cells: [
      ...sorted.flatMap(({ entry }, index) => {
        const row = (insertRows[index] ?? 0) + index;
        return cellsOf(standing, entry, locatedCells(after, row)).map((each) => ({ row, ...each }));
      }),
      ...(insertRows.length === 0 ? [] : longerFormulas(standing, insertRows)),
    ],
    // Rows in between get those of their neighbours.
    conditionalFormats: appended === 0 ? [] : wanted.formats.flatMap(({ key, of }) => {
      const column = located.columns.get(key);
      return column === undefined ? [] : of({ row: after.last - appended + 1, column, rows: appended, columns: 1 });
    }),
    validations: [],
    numberValidations: [],
    select: null,
    notes: [],
  };
}

import { MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET, columnsOf, contains, formatZone, intersectionOf, overlaps, parseAddress, quoteSheetName, rowsOf, splitSheet, unionOf } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import { invalidArgument, invalidOperation, itemNotFound } from '../protocol/host-error';
import { RemoteObject } from '../protocol/remote-object';
import type { Declaration } from '../protocol/remote-object';
import type { Arguments } from '../protocol/arguments';
import { getCellProperties, getHeaderProperties, setCellProperties, setHeaderProperties } from './cell-properties';
import { ConditionalFormatCollection } from './conditional-formats';
import type { ModelContext } from './context';
import { DataValidation } from './data-validation';
import { clearRange, copyFrom, deleteCells, insertCells } from './range-edits';
import { RangeFormat, changeFormat } from './range-format';
import { checkSize, forEachInput, readFormulas, readNumberFormats, readTexts, readValueTypes, readValues, writeEntries } from './range-values';
import { TableScopedCollection } from './tables';
import { usedZone } from './used-range';
import type { Worksheet } from './worksheet';

const at = (self: Range, zone: Zone): Range => new Range(self.context, self.sheetId, zone);

/** A position relative to the range; Excel lets it lie outside the range, not outside the sheet. */
function shifted(self: Range, zone: Zone, location: string): Range {
  if (zone.top > zone.bottom || zone.left > zone.right || !contains(WHOLE_SHEET, zone)) throw invalidArgument(location);
  return at(self, zone);
}

function otherZone(self: Range, args: Arguments, location: string): Zone {
  const other = args.instanceOrText(0, Range);
  if (typeof other === 'string') return parseAddress(splitSheet(other).address, location);
  if (other.sheetId !== self.sheetId) throw invalidArgument(location);
  return other.zone;
}

function writeNumberFormats(self: Range, value: unknown, location: string): void {
  const { grid } = self.context;
  grid.mustWrite();
  self.context.mustBeEditable(self.sheetId, self.zone, location, 'allowFormatCells');
  const zone = self.writableZone(location);
  const changes = new Map<string, { readonly numberFormat: string }>();
  const writes: [number, number, { readonly numberFormat: string }][] = [];
  forEachInput(zone, value, location, (row, column, format) => {
    if (typeof format !== 'string') throw invalidArgument(location);
    const numberFormat = format === '' ? 'General' : format;
    const change = changes.get(numberFormat) ?? { numberFormat };
    changes.set(numberFormat, change);
    writes.push([row, column, change]);
  });
  for (const [row, column, change] of writes) grid.pending.changeFormat(self.sheetId, row, column, change);
}

function spillZone(self: Range): Zone | null {
  self.context.grid.calculated();
  const zone = self.context.grid.getters.getSpreadZone({ sheetId: self.sheetId, row: self.zone.top, col: self.zone.left });
  return zone && rowsOf(zone) * columnsOf(zone) > 1 ? zone : null;
}

function spillParent(self: Range): Range | null {
  self.context.grid.calculated();
  const parent = self.context.grid.getters.getArrayFormulaSpreadingOn({ sheetId: self.sheetId, row: self.zone.top, col: self.zone.left });
  return parent ? at(self, { top: parent.row, bottom: parent.row, left: parent.col, right: parent.col }) : null;
}

function spillingTo(self: Range): Range | null {
  const zone = spillZone(self);
  const parent = spillParent(self);
  return zone && parent?.zone.top === self.zone.top && parent.zone.left === self.zone.left ? at(self, zone) : null;
}

function orNotFound<T>(found: T | null, location: string): T {
  if (found === null) throw itemNotFound(location);
  return found;
}

function used(self: Range, args: Arguments): Range | null {
  const zone = usedZone(self.context.grid, self.sheetId, args.has(0) && args.boolean(0), self.zone);
  return zone && at(self, zone);
}

const DECLARATION: Declaration<Range> = {
  name: 'Range',
  properties: {
    Address: { get: (self) => `${quoteSheetName(self.worksheet.name)}!${formatZone(self.zone)}` },
    AddressLocal: { get: (self) => `${quoteSheetName(self.worksheet.name)}!${formatZone(self.zone)}` },
    CellCount: { get: (self) => (rowsOf(self.zone) * columnsOf(self.zone) > 2 ** 31 - 1 ? -1 : rowsOf(self.zone) * columnsOf(self.zone)) },
    ColumnCount: { get: (self) => columnsOf(self.zone) },
    ColumnIndex: { get: (self) => self.zone.left },
    RowCount: { get: (self) => rowsOf(self.zone) },
    RowIndex: { get: (self) => self.zone.top },
    IsEntireColumn: { get: (self) => rowsOf(self.zone) === MAX_ROWS },
    IsEntireRow: { get: (self) => columnsOf(self.zone) === MAX_COLUMNS },
    Values: { get: (self) => (self.isUnbounded ? null : readValues(self.context.grid, self.sheetId, self.zone)), set: (self, value) => self.writeEntries(value, 'Range.values') },
    Formulas: { get: (self) => (self.isUnbounded ? null : readFormulas(self.context.grid, self.sheetId, self.zone)), set: (self, value) => self.writeEntries(value, 'Range.formulas') },
    NumberFormat: { get: (self) => (self.isUnbounded ? null : readNumberFormats(self.context.grid, self.sheetId, self.zone)), set: (self, value) => writeNumberFormats(self, value, 'Range.numberFormat') },
    Text: { get: (self) => (self.isUnbounded ? null : readTexts(self.context.grid, self.sheetId, self.zone)) },
    ValueTypes: { get: (self) => (self.isUnbounded ? null : readValueTypes(self.context.grid, self.sheetId, self.zone)) },
    HasSpill: { get: (self) => spillZone(self) !== null, onlyByName: true },
    RowHidden: { get: (self) => self.hidden('ROW'), set: (self, value) => self.hide('ROW', value), onlyByName: true },
    ColumnHidden: { get: (self) => self.hidden('COL'), set: (self, value) => self.hide('COL', value), onlyByName: true },
  },
  navigation: {
    Format: (self) => new RangeFormat(self),
    Worksheet: (self) => self.worksheet,
    ConditionalFormats: (self) => new ConditionalFormatCollection(self),
    DataValidation: (self) => new DataValidation(self),
  },
  methods: {
    GetCell: (self, args) => shifted(self, cellZone(self.zone.top + args.integer(0), self.zone.left + args.integer(1)), 'Range.getCell'),
    GetRow: (self, args) => shifted(self, { ...self.zone, top: self.zone.top + args.integer(0), bottom: self.zone.top + args.integer(0) }, 'Range.getRow'),
    GetColumn: (self, args) => shifted(self, { ...self.zone, left: self.zone.left + args.integer(0), right: self.zone.left + args.integer(0) }, 'Range.getColumn'),
    GetLastCell: (self) => at(self, cellZone(self.zone.bottom, self.zone.right)),
    GetLastRow: (self) => at(self, { ...self.zone, top: self.zone.bottom }),
    GetLastColumn: (self) => at(self, { ...self.zone, left: self.zone.right }),
    GetEntireColumn: (self) => at(self, { ...self.zone, top: 0, bottom: MAX_ROWS - 1 }),
    GetEntireRow: (self) => at(self, { ...self.zone, left: 0, right: MAX_COLUMNS - 1 }),
    GetOffsetRange: (self, args) => {
      const [rows, columns] = [args.integer(0), args.integer(1)];
      return shifted(self, { top: self.zone.top + rows, bottom: self.zone.bottom + rows, left: self.zone.left + columns, right: self.zone.right + columns }, 'Range.getOffsetRange');
    },
    GetResizedRange: (self, args) => shifted(self, { ...self.zone, bottom: self.zone.bottom + args.integer(0), right: self.zone.right + args.integer(1) }, 'Range.getResizedRange'),
    GetAbsoluteResizedRange: (self, args) => shifted(self, { ...self.zone, bottom: self.zone.top + args.integer(0) - 1, right: self.zone.left + args.integer(1) - 1 }, 'Range.getAbsoluteResizedRange'),
    GetRowsBelow: (self, args) => shifted(self, { ...self.zone, top: self.zone.bottom + 1, bottom: self.zone.bottom + (args.has(0) ? args.integer(0) : 1) }, 'Range.getRowsBelow'),
    GetColumnsAfter: (self, args) => shifted(self, { ...self.zone, left: self.zone.right + 1, right: self.zone.right + (args.has(0) ? args.integer(0) : 1) }, 'Range.getColumnsAfter'),
    GetBoundingRect: (self, args) => at(self, unionOf(self.zone, otherZone(self, args, 'Range.getBoundingRect'))),
    GetIntersection: (self, args) => at(self, orNotFound(intersectionOf(self.zone, otherZone(self, args, 'Range.getIntersection')), 'Range.getIntersection')),
    GetIntersectionOrNullObject: (self, args) => {
      const zone = intersectionOf(self.zone, otherZone(self, args, 'Range.getIntersectionOrNullObject'));
      return zone && at(self, zone);
    },
    GetUsedRange: (self, args) => orNotFound(used(self, args), 'Range.getUsedRange'),
    GetUsedRangeOrNullObject: used,
    GetSpillingToRange: (self) => orNotFound(spillingTo(self), 'Range.getSpillingToRange'),
    GetSpillingToRangeOrNullObject: spillingTo,
    GetSpillParent: (self) => orNotFound(spillParent(self), 'Range.getSpillParent'),
    GetSpillParentOrNullObject: spillParent,
    GetTables: (self, args) => new TableScopedCollection(self, args.has(0) && args.boolean(0)),
    GetCellProperties: (self, args) => getCellProperties(self, args.values[0]),
    SetCellProperties: (self, args) => setCellProperties(self, args.values[0]),
    GetRowProperties: (self, args) => getHeaderProperties(self, 'ROW', args.values[0]),
    GetColumnProperties: (self, args) => getHeaderProperties(self, 'COL', args.values[0]),
    SetRowProperties: (self, args) => setHeaderProperties(self, 'ROW', args.values[0]),
    SetColumnProperties: (self, args) => setHeaderProperties(self, 'COL', args.values[0]),
    Clear: (self, args) => clearRange(self, args.has(0) ? args.text(0) : 'All'),
    CopyFrom: (self, args) => copyFrom(self, args),
    Delete: (self, args) => deleteCells(self, args.oneOf(0, ['Up', 'Left'])),
    Insert: (self, args) => insertCells(self, args.oneOf(0, ['Down', 'Right'])),
    Merge: (self, args) => self.merge(args.has(0) && args.boolean(0)),
    Unmerge: (self) => self.unmerge(),
    Select: (self) => self.select(),
    Calculate: () => null,
    _ValidateArraySize: (self, args) => self.checkSize(args.integer(0), args.integer(1)),
  },
};

const cellZone = (row: number, column: number): Zone => ({ top: row, bottom: row, left: column, right: column });

/** A rectangle of cells on one sheet. */
export class Range extends RemoteObject {
  readonly context: ModelContext;
  readonly sheetId: string;
  private readonly area: Zone;

  constructor(context: ModelContext, sheetId: string, zone: Zone) {
    super();
    this.context = context;
    this.sheetId = sheetId;
    this.area = zone;
  }

  protected get declaration(): Declaration<this> {
    return DECLARATION;
  }

  /** The cells; an error when the sheet is gone. */
  get zone(): Zone {
    if (!this.context.grid.getters.tryGetSheet(this.sheetId)) throw itemNotFound('Range');
    return this.area;
  }

  get worksheet(): Worksheet {
    return this.context.sheet(this.sheetId);
  }

  /** Whole columns or rows: single cells are neither read nor written there. */
  get isUnbounded(): boolean {
    return rowsOf(this.zone) === MAX_ROWS || columnsOf(this.zone) === MAX_COLUMNS;
  }

  /** The part that the grid's sheet reaches to; the rest has never been touched. */
  storedZone(): Zone & { readonly isCut: boolean } {
    const { grid } = this.context;
    const [rows, columns] = [grid.getters.getNumberRows(this.sheetId), grid.getters.getNumberCols(this.sheetId)];
    const { top, left, bottom, right } = this.zone;
    return { top, left, bottom: Math.min(bottom, rows - 1), right: Math.min(right, columns - 1), isCut: bottom >= rows || right >= columns };
  }

  /** The range, with room for it in the grid; whole columns and rows reach as far as the grid's sheet does. */
  writableZone(location: string): Zone {
    const { grid } = this.context;
    const { top, left } = this.zone;
    const bottom = rowsOf(this.zone) === MAX_ROWS ? grid.getters.getNumberRows(this.sheetId) - 1 : this.zone.bottom;
    const right = columnsOf(this.zone) === MAX_COLUMNS ? grid.getters.getNumberCols(this.sheetId) - 1 : this.zone.right;
    grid.ensureSize(this.sheetId, bottom, right, location);
    return { top, left, bottom, right };
  }

  writeEntries(value: unknown, location: string): void {
    const { grid } = this.context;
    grid.mustWrite();
    if (this.isUnbounded) throw invalidArgument(location, 'The range is unbounded: its cells can be set only through a bounded range.');
    if (Array.isArray(value)) checkSize(this.zone, value, location);
    this.context.mustBeEditable(this.sheetId, this.zone, location);
    const zone = this.writableZone(location);
    writeEntries(grid, this.sheetId, zone, value, location);
    this.context.workbook.events.cellsWritten(this.sheetId, zone);
  }

  checkSize(rows: number, columns: number): void {
    if (rows !== rowsOf(this.zone) || columns !== columnsOf(this.zone)) {
      throw invalidArgument('Range.values', "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    }
  }

  merge(across: boolean): void {
    const { grid } = this.context;
    grid.mustWrite();
    this.context.mustBeEditable(this.sheetId, this.zone, 'Range.merge');
    const zone = this.writableZone('Range.merge');
    if (this.context.sheet(this.sheetId).tables().some((table) => overlaps(table.zone, zone))) throw invalidOperation('Range.merge');
    const target = across ? Array.from({ length: rowsOf(zone) }, (_, index) => ({ ...zone, top: zone.top + index, bottom: zone.top + index })) : [zone];
    grid.command('ADD_MERGE', { sheetId: this.sheetId, target, force: true }, 'Range.merge');
  }

  unmerge(): void {
    const { grid } = this.context;
    grid.mustWrite();
    this.context.mustBeEditable(this.sheetId, this.zone, 'Range.unmerge');
    const target = grid.getters.getMerges(this.sheetId).filter((merge) => overlaps(merge, this.zone));
    if (target.length > 0) grid.command('REMOVE_MERGE', { sheetId: this.sheetId, target }, 'Range.unmerge');
  }

  select(): void {
    const { grid } = this.context;
    const zone = this.zone;
    grid.after(() => {
      grid.transactIfNeeded(() => grid.ensureSize(this.sheetId, this.isUnbounded ? 0 : zone.bottom, this.isUnbounded ? 0 : zone.right, 'Range.select'));
      this.context.workbook.activate(this.sheetId);
      grid.select(this.sheetId, intersectionOf(zone, this.storedZone()) ?? zone);
    });
  }

  hidden(dimension: 'ROW' | 'COL'): boolean | null {
    const { getters } = this.context.grid;
    const zone = this.storedZone();
    const states = new Set<boolean>();
    if (dimension === 'ROW') for (let row = zone.top; row <= zone.bottom; row += 1) states.add(getters.isRowHiddenByUser(this.sheetId, row));
    else for (let col = zone.left; col <= zone.right; col += 1) states.add(getters.isColHiddenByUser(this.sheetId, col));
    return states.size === 1 ? states.has(true) : null;
  }

  hide(dimension: 'ROW' | 'COL', value: unknown): void {
    const location = dimension === 'ROW' ? 'Range.rowHidden' : 'Range.columnHidden';
    if (typeof value !== 'boolean') throw invalidArgument(location);
    const { grid } = this.context;
    grid.mustWrite();
    this.context.mustBeEditable(this.sheetId, this.zone, location, dimension === 'ROW' ? 'allowFormatRows' : 'allowFormatColumns');
    const zone = this.writableZone(location);
    const [first, last] = dimension === 'ROW' ? [zone.top, zone.bottom] : [zone.left, zone.right];
    const elements = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    grid.command(value ? 'HIDE_COLUMNS_ROWS' : 'UNHIDE_COLUMNS_ROWS', { sheetId: this.sheetId, dimension, elements }, location);
  }

  /** For other parts of the model that format what they add. */
  format(change: Parameters<typeof changeFormat>[1], location: string): void {
    changeFormat(this, change, location);
  }
}

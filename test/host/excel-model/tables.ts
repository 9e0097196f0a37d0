import type { Table as GridTable } from '@odoo/o-spreadsheet';
import { columnsOf, contains, formatZone, overlaps, parseAddress, quoteSheetName, rowsOf, splitSheet } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import { excelText } from '../grid-port/cell-values';
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound, mergedRangeConflict } from '../protocol/host-error';
import { Collection, RemoteObject } from '../protocol/remote-object';
import type { Declaration } from '../protocol/remote-object';
import type { ModelContext } from './context';
import { Range } from './range';
import { TableColumnCollection } from './table-columns';
import { TableRowCollection } from './table-rows';
import { sheetProtection } from './protection';

interface TableRecord {
  readonly name: string;
  readonly style: string;
  readonly showTotals: boolean;
}

const STYLE = /^(TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01])))?$/;
export const isTableName = (name: string): boolean => /^[\p{L}_\\][\p{L}\d_.\\]{0,254}$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^[RC]$/i.test(name);

/** What Excel knows of a table beyond the grid, under the sheet and the grid's own id. */
export const tableKey = (sheetId: string, gridId: string): string => `table/${sheetId}/${gridId}`;

/** The tables of a sheet, or of all sheets. */
export function tablesOf(context: ModelContext, sheetId: string | null): readonly Table[] {
  const { getters } = context.grid;
  const sheets = sheetId === null ? getters.getSheetIds() : [sheetId];
  return sheets.flatMap((id) => getters.getCoreTables(id).map((table) => new Table(context, id, table.id)));
}

const COLLECTION: Declaration<TableCollection> = {
  name: 'TableCollection',
  properties: {},
  methods: {
    Add: (self, args) => self.add(args.instanceOrText(0, Range), args.boolean(1)),
  },
};

/** The tables of one sheet, or of the workbook. */
export class TableCollection extends Collection<Table> {
  readonly context: ModelContext;
  private readonly sheetId: string | null;
  constructor(context: ModelContext, sheetId: string | null) {
    super();
    this.context = context;
    this.sheetId = sheetId;
  }

  protected get declaration(): Declaration<this> {
    return COLLECTION;
  }

  items(): readonly Table[] {
    return tablesOf(this.context, this.sheetId);
  }

  private rangeOf(address: Range | string, location: string): Range {
    if (address instanceof Range) return address;
    const { sheet, address: local } = splitSheet(address);
    const worksheet = sheet === null
      ? this.context.sheet(this.sheetId ?? this.context.workbook.activeWorksheet().id)
      : this.context.sheets().find((candidate) => candidate.name.toLowerCase() === sheet.toLowerCase());
    if (!worksheet) throw itemNotFound(location);
    return new Range(this.context, worksheet.id, parseAddress(local, location));
  }

  add(address: Range | string, hasHeaders: boolean): Table {
    const location = 'TableCollection.add';
    const { grid } = this.context;
    const range = this.rangeOf(address, location);
    const { sheetId } = range;
    grid.mustWrite();
    if (sheetProtection(this.context, sheetId)) throw accessDenied(location);
    if (this.context.sheet(sheetId).tablesIn(range.zone).length > 0) throw mergedRangeConflict(location);
    if (grid.getters.getMerges(sheetId).some((merge) => overlaps(merge, range.zone))) throw mergedRangeConflict(location);
    // Without headers Excel inserts a row for them; a single row gets an empty one below.
    const zone = hasHeaders ? withBody(range.zone) : { ...range.zone, bottom: range.zone.bottom + 1 };
    if (!hasHeaders) shiftDown(range);
    const whole = new Range(this.context, sheetId, zone);
    const room = whole.writableZone(location);
    this.writeHeaders(whole, hasHeaders);
    grid.flush();
    const before = new Set(grid.getters.getCoreTables(sheetId).map((table) => table.id));
    grid.command('CREATE_TABLE', {
      sheetId, ranges: [grid.getters.getRangeDataFromZone(sheetId, room)], tableType: 'static',
      config: { hasFilters: true, totalRow: false, firstColumn: false, lastColumn: false, numberOfHeaders: 1, bandedRows: true, bandedColumns: false, styleId: 'TableStyleMedium2' },
    }, location);
    const created = grid.getters.getCoreTables(sheetId).find((table) => !before.has(table.id));
    if (!created) throw invalidOperation(location);
    grid.setFact(tableKey(sheetId, created.id), { name: this.freeName(created.id), style: 'TableStyleMedium2', showTotals: false } satisfies TableRecord);
    return new Table(this.context, sheetId, created.id);
  }

  private freeName(gridId: string): string {
    const taken = new Set(tablesOf(this.context, null).filter((table) => table.gridId !== gridId).map((table) => table.record.name.toLowerCase()));
    const { table } = this.context.options.names;
    for (let number = 1; ; number += 1) if (!taken.has(`${table}${number}`.toLowerCase()) && !this.context.workbook.names.get('', `${table}${number}`)) return `${table}${number}`;
  }

  /** What the cell shows. Only a formula has to be calculated for that. */
  private headerText(sheetId: string, row: number, column: number): string {
    const { grid } = this.context;
    const cell = grid.cell(sheetId, row, column);
    if (!cell?.isFormula && typeof cell?.parsedValue === 'string') return cell.parsedValue;
    if (!cell?.isFormula && (cell === undefined || cell.parsedValue === null)) return '';
    grid.calculated();
    return excelText(grid.evaluated(sheetId, row, column));
  }

  /** Headers are text and unique in Excel: blanks are named, repeated ones numbered. */
  private writeHeaders(range: Range, fromCells: boolean): void {
    const { grid } = this.context;
    const { zone, sheetId } = range;
    grid.flush();
    const names: string[] = [];
    for (let column = zone.left; column <= zone.right; column += 1) {
      const text = fromCells ? this.headerText(sheetId, zone.top, column) : '';
      names.push(text === '' ? newHeader(this.context, names) : uniqueHeader(text, names));
    }
    names.forEach((name, index) => {
      const cell = grid.cell(sheetId, zone.top, zone.left + index);
      if (!fromCells || !cell || cell.isFormula || cell.parsedValue !== name) grid.pending.setContent(sheetId, zone.top, zone.left + index, `'${name}`);
    });
  }
}

const withBody = (zone: Zone): Zone => (rowsOf(zone) === 1 ? { ...zone, bottom: zone.bottom + 1 } : zone);

/** "Kolonne1" or the next that is free. */
export function newHeader({ options }: ModelContext, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = `${options.names.column}${number}`;
    if (!taken.some((other) => other.toLowerCase() === name.toLowerCase())) return name;
  }
}

export function uniqueHeader(name: string, taken: readonly string[]): string {
  const isTaken = (candidate: string) => taken.some((other) => other.toLowerCase() === candidate.toLowerCase());
  if (!isTaken(name)) return name;
  for (let number = 2; ; number += 1) if (!isTaken(`${name}${number}`)) return `${name}${number}`;
}

/** Moves the cells of a range one row down, as far as the host can: nothing may stand below. */
function shiftDown(range: Range): void {
  const { grid } = range.context;
  const { zone, sheetId } = range;
  range.writableZone('TableCollection.add');
  grid.ensureSize(sheetId, zone.bottom + 1, zone.right, 'TableCollection.add');
  for (let row = zone.bottom; row >= zone.top; row -= 1) {
    for (let column = zone.left; column <= zone.right; column += 1) {
      const cell = grid.cell(sheetId, row, column);
      grid.pending.setContent(sheetId, row + 1, column, cell ? (cell.isFormula ? cell.compiledFormula.toFormulaString(grid.getters) : cell.content) : '');
    }
  }
}

const SCOPED: Declaration<TableScopedCollection> = { name: 'TableScopedCollection', properties: {}, methods: { GetFirst: (self, args) => self.items()[0] ?? args.fail() } };

/** The tables that a range touches, or that lie within it. */
export class TableScopedCollection extends Collection<Table> {
  private readonly range: Range;
  private readonly fullyContained: boolean;
  constructor(range: Range, fullyContained: boolean) {
    super();
    this.range = range;
    this.fullyContained = fullyContained;
  }

  protected get declaration(): Declaration<this> {
    return SCOPED;
  }

  items(): readonly Table[] {
    return this.range.context.sheet(this.range.sheetId).tablesIn(this.range.zone).filter((table) => !this.fullyContained || contains(this.range.zone, table.zone));
  }
}

const flag = (key: 'bandedRows' | 'bandedColumns' | 'firstColumn' | 'lastColumn' | 'hasFilters', name: string) => ({
  get: (self: Table) => self.gridTable.config[key],
  set: (self: Table, value: unknown) => {
    if (typeof value !== 'boolean') throw invalidArgument(`Table.${name}`);
    self.configure({ [key]: value }, `Table.${name}`);
  },
});

const TABLE: Declaration<Table> = {
  name: 'Table',
  properties: {
    Id: { get: (self) => self.id },
    Name: { get: (self) => self.record.name, set: (self, value) => self.rename(value) },
    Style: { get: (self) => self.record.style, set: (self, value) => self.restyle(value) },
    ShowHeaders: { get: (self) => self.gridTable.config.numberOfHeaders > 0, set: (self, value) => self.showHeaders(value) },
    ShowTotals: { get: (self) => self.record.showTotals, set: (self, value) => self.showTotals(value) },
    ShowBandedRows: flag('bandedRows', 'showBandedRows'),
    ShowBandedColumns: flag('bandedColumns', 'showBandedColumns'),
    HighlightFirstColumn: flag('firstColumn', 'highlightFirstColumn'),
    HighlightLastColumn: flag('lastColumn', 'highlightLastColumn'),
    ShowFilterButton: flag('hasFilters', 'showFilterButton'),
    LegacyId: { get: (self) => self.gridId },
  },
  navigation: {
    Worksheet: (self) => self.context.sheet(self.sheetId),
    Columns: (self) => new TableColumnCollection(self),
    Rows: (self) => new TableRowCollection(self),
  },
  methods: {
    GetRange: (self) => self.range,
    GetHeaderRowRange: (self) => self.part({ ...self.zone, bottom: self.zone.top }),
    GetDataBodyRange: (self) => self.part(self.bodyZone),
    GetTotalRowRange: (self) => {
      if (!self.record.showTotals) throw invalidArgument('Table.getTotalRowRange');
      return self.part({ ...self.zone, top: self.zone.bottom });
    },
    Resize: (self, args) => self.resize(args.instanceOrText(0, Range)),
    Delete: (self) => self.delete(),
    ConvertToRange: (self) => self.convertToRange(),
    ClearFilters: () => null,
    ReapplyFilters: () => null,
  },
};

export class Table extends RemoteObject {
  readonly context: ModelContext;
  readonly sheetId: string;
  readonly gridId: string;
  constructor(context: ModelContext, sheetId: string, gridId: string) {
    super();
    this.context = context;
    this.sheetId = sheetId;
    this.gridId = gridId;
  }

  protected get declaration(): Declaration<this> {
    return TABLE;
  }

  override identity() {
    return { Id: this.id, Name: this.record.name };
  }

  /** The sheet's number and the grid's. */
  get id(): string {
    return `{00000001-${this.sheetId.slice(10, 14)}-${this.gridId.padStart(4, '0')}-0000-000000000000}`;
  }

  /** A table that the user made in the grid has none yet. */
  get record(): TableRecord {
    const kept = this.context.grid.fact(tableKey(this.sheetId, this.gridId)) as TableRecord | undefined;
    if (kept) return kept;
    const { config } = this.gridTable;
    return { name: `${this.context.options.names.table}${this.gridId}`, style: config.styleId, showTotals: config.totalRow };
  }

  get gridTable(): GridTable {
    const table = this.context.grid.getters.getCoreTables(this.sheetId).find((candidate) => candidate.id === this.gridId);
    if (!table) throw itemNotFound('Table');
    return table as GridTable;
  }

  get zone(): Zone {
    return this.gridTable.range.zone;
  }

  get bodyZone(): Zone {
    const { zone } = this;
    return { ...zone, top: zone.top + this.gridTable.config.numberOfHeaders, bottom: zone.bottom - (this.record.showTotals ? 1 : 0) };
  }

  get range(): Range {
    return this.part(this.zone);
  }

  part(zone: Zone): Range {
    return new Range(this.context, this.sheetId, zone);
  }

  mustBeEditable(location: string): void {
    this.context.grid.mustWrite();
    if (sheetProtection(this.context, this.sheetId)) throw accessDenied(location);
  }

  private keep(change: Partial<TableRecord>): void {
    this.context.grid.setFact(tableKey(this.sheetId, this.gridId), { ...this.record, ...change });
  }

  configure(config: object, location: string): void {
    this.mustBeEditable(location);
    this.context.grid.command('UPDATE_TABLE', { sheetId: this.sheetId, zone: this.zone, config }, location);
  }

  rename(value: unknown): void {
    const location = 'Table.name';
    this.mustBeEditable(location);
    if (typeof value !== 'string' || !isTableName(value)) throw invalidArgument(location, 'The table name is not valid.');
    const { record } = this;
    const isTaken = tablesOf(this.context, null).some((other) => other.id !== this.id && other.record.name.toLowerCase() === value.toLowerCase()) || this.context.workbook.names.get('', value);
    if (isTaken) throw itemAlreadyExists(location);
    if (value !== record.name) this.keep({ name: value });
  }

  restyle(value: unknown): void {
    if (typeof value !== 'string' || !STYLE.test(value)) throw invalidArgument('Table.style');
    this.configure({ styleId: value === '' ? 'None' : value }, 'Table.style');
    this.keep({ style: value });
  }

  showHeaders(value: unknown): void {
    if (value !== true) throw invalidArgument('Table.showHeaders', 'The test host has no tables without a header row.');
  }

  showTotals(value: unknown): void {
    const location = 'Table.showTotals';
    if (typeof value !== 'boolean') throw invalidArgument(location);
    this.mustBeEditable(location);
    const { record, zone } = this;
    if (value === record.showTotals) return;
    const { grid } = this.context;
    const totals = value ? zone.bottom + 1 : zone.bottom;
    this.setZone({ ...zone, bottom: value ? totals : zone.bottom - 1 }, location);
    this.configure({ totalRow: value }, location);
    this.keep({ showTotals: value });
    for (let column = zone.left; column <= zone.right; column += 1) grid.pending.setContent(this.sheetId, totals, column, '');
    if (!value) return;
    grid.pending.setContent(this.sheetId, totals, zone.left, this.context.options.names.total);
    const last = formatZone({ top: zone.top + 1, bottom: zone.bottom, left: zone.right, right: zone.right });
    grid.pending.setContent(this.sheetId, totals, zone.right, `=SUBTOTAL(${columnsOf(zone) === 1 ? 103 : 109},${last})`);
  }

  /** Changes the table's cells without a look at what else stands there. */
  setZone(zone: Zone, location: string): void {
    const { grid } = this.context;
    const { sheetId } = this;
    grid.flush();
    grid.ensureSize(sheetId, zone.bottom, zone.right, location);
    grid.command('UPDATE_TABLE', { sheetId, zone: this.zone, newTableRange: grid.getters.getRangeDataFromZone(sheetId, zone) }, location);
  }

  resize(target: Range | string): void {
    const location = 'Table.resize';
    this.mustBeEditable(location);
    const zone = typeof target === 'string' ? parseAddress(splitSheet(target).address, location) : target.zone;
    const current = this.zone;
    if (typeof target !== 'string' && target.sheetId !== this.sheetId) throw invalidArgument(location);
    // The header stays in its row, and the new cells must share some with the old.
    if (zone.top !== current.top || !overlaps(zone, current) || rowsOf(zone) < 2) throw invalidArgument(location);
    if (this.context.sheet(this.sheetId).tablesIn(zone).some((table) => table.id !== this.id)) throw mergedRangeConflict(location);
    this.setZone(zone, location);
    this.nameHeaders();
  }

  private nameHeaders(): void {
    const { grid } = this.context;
    const { zone } = this;
    const names: string[] = [];
    for (let column = zone.left; column <= zone.right; column += 1) {
      const cell = grid.cell(this.sheetId, zone.top, column);
      const text = cell && !cell.isFormula ? cell.content.replace(/^'/, '') : '';
      const name = text === '' ? newHeader(this.context, names) : uniqueHeader(text, names);
      names.push(name);
      if (name !== text) grid.pending.setContent(this.sheetId, zone.top, column, `'${name}`);
    }
  }

  delete(): void {
    const { sheetId } = this;
    const { zone } = this;
    this.convertToRange();
    const { grid } = this.context;
    for (let row = zone.top; row <= zone.bottom; row += 1) for (let column = zone.left; column <= zone.right; column += 1) grid.pending.setContent(sheetId, row, column, '');
    this.context.workbook.events.cellsWritten(sheetId, zone);
  }

  convertToRange(): Range {
    this.mustBeEditable('Table.convertToRange');
    const range = this.range;
    this.context.grid.command('REMOVE_TABLE', { sheetId: range.sheetId, target: [range.zone] }, 'Table.convertToRange');
    this.context.grid.setFact(tableKey(this.sheetId, this.gridId), undefined);
    return range;
  }

  get address(): string {
    return `${quoteSheetName(this.context.sheet(this.sheetId).name)}!${formatZone(this.zone)}`;
  }
}

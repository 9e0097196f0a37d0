import { columnsOf, rowsOf } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/host-error';
import { Collection, RemoteObject } from '../protocol/remote-object';
import type { Declaration } from '../protocol/remote-object';
import type { Range } from './range';
import type { Table } from './tables';

const COLLECTION: Declaration<TableRowCollection> = {
  name: 'TableRowCollection',
  properties: {},
  methods: {
    Add: (self, args) => self.add(args.has(0) ? args.integer(0) : null, args.values[1]),
    DeleteRowsAt: (self, args) => self.deleteAt(args.integer(0), args.has(1) ? args.integer(1) : 1),
  },
};

export class TableRowCollection extends Collection<TableRow> {
  private readonly table: Table;
  constructor(table: Table) {
    super();
    this.table = table;
  }

  protected get declaration(): Declaration<this> {
    return COLLECTION;
  }

  items(): readonly TableRow[] {
    return Array.from({ length: rowsOf(this.table.bodyZone) }, (_, index) => new TableRow(this.table, index));
  }

  override find(key: unknown): TableRow | null {
    return this.items()[Number(key)] ?? null;
  }

  /** At the end only: further up, Excel moves the rows below along. */
  add(index: number | null, input: unknown): TableRow {
    const location = 'TableRowCollection.add';
    const { table } = this;
    const { bodyZone, zone } = table;
    const count = rowsOf(bodyZone);
    if (index !== null && index !== -1 && index !== count) throw notImplemented(`${location} at position ${index}`);
    table.mustBeEditable(location);
    const width = columnsOf(zone);
    const first: unknown = Array.isArray(input) ? (input as readonly unknown[])[0] : undefined;
    const rows = input === undefined || input === null ? [Array.from({ length: width }, () => null)] : Array.isArray(first) ? (input as unknown[][]) : [input as unknown[]];
    if (rows.some((row) => !Array.isArray(row) || row.length !== width)) throw invalidArgument(location, "The number of columns in the input array doesn't match the table.");
    const added: Zone = { ...bodyZone, top: bodyZone.bottom + 1, bottom: bodyZone.bottom + rows.length };
    this.mustBeFree(added, location);
    const totals = table.record.showTotals ? this.takeTotals() : null;
    table.setZone({ ...zone, bottom: zone.bottom + rows.length }, location);
    if (totals) totals.forEach((content, offset) => table.context.grid.pending.setContent(table.sheetId, zone.bottom + rows.length, zone.left + offset, content));
    table.part(added).writeEntries(rows, location);
    return new TableRow(table, count);
  }

  private takeTotals(): readonly string[] {
    const { zone, context, sheetId } = this.table;
    return Array.from({ length: columnsOf(zone) }, (_, offset) => {
      const cell = context.grid.cell(sheetId, zone.bottom, zone.left + offset);
      context.grid.pending.setContent(sheetId, zone.bottom, zone.left + offset, '');
      return cell ? (cell.isFormula ? cell.compiledFormula.toFormulaString(context.grid.getters) : cell.content) : '';
    });
  }

  /** Excel would push down what stands below the table. */
  private mustBeFree(added: Zone, location: string): void {
    const { context, record, sheetId, zone } = this.table;
    for (let row = Math.max(added.top, zone.bottom + 1); row <= added.bottom + (record.showTotals ? 1 : 0); row += 1) {
      for (let column = added.left; column <= added.right; column += 1) {
        const cell = context.grid.cell(sheetId, row, column);
        if (cell?.isFormula || (cell && cell.content !== '')) throw notImplemented(`${location} above other cells`);
      }
    }
  }

  deleteAt(index: number, count: number): void {
    const location = 'TableRowCollection.deleteRowsAt';
    const { table } = this;
    table.context.grid.calculated();
    table.mustBeEditable(location);
    const { bodyZone, zone, sheetId, context } = table;
    const height = rowsOf(bodyZone);
    if (index < 0 || count < 1 || index + count > height) throw invalidArgument(location);
    const contentAt = (row: number, column: number): string => {
      const cell = context.grid.cell(sheetId, row, column);
      return cell ? (cell.isFormula ? cell.compiledFormula.toFormulaString(context.grid.getters) : cell.content) : '';
    };
    for (let row = bodyZone.top + index; row <= zone.bottom; row += 1) {
      for (let column = zone.left; column <= zone.right; column += 1) {
        context.grid.pending.setContent(sheetId, row, column, row + count <= zone.bottom ? contentAt(row + count, column) : '');
      }
    }
    // A table keeps one row, if empty.
    table.setZone({ ...zone, bottom: Math.max(zone.bottom - count, zone.top + 1) }, location);
  }
}

const ROW: Declaration<TableRow> = {
  name: 'TableRow',
  properties: {
    Index: { get: (self) => self.index },
    Values: { get: (self) => self.range.getProperty('Values'), set: (self, value) => self.range.setProperty('Values', value) },
  },
  methods: {
    GetRange: (self) => self.range,
    Delete: (self) => new TableRowCollection(self.table).deleteAt(self.index, 1),
  },
};

/** A row by its position in the table's body. */
export class TableRow extends RemoteObject {
  readonly table: Table;
  readonly index: number;
  constructor(table: Table, index: number) {
    super();
    this.table = table;
    this.index = index;
  }

  protected get declaration(): Declaration<this> {
    return ROW;
  }

  override identity() {
    return { Index: this.index };
  }

  get range(): Range {
    const { bodyZone } = this.table;
    const row = bodyZone.top + this.index;
    if (row > bodyZone.bottom) throw itemNotFound('TableRow');
    return this.table.part({ ...bodyZone, top: row, bottom: row });
  }
}

import type { Zone } from '../grid-port/address';
import { columnsOf, rowsOf } from '../grid-port/address';
import { excelText } from '../grid-port/cell-values';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/host-error';
import { Collection, RemoteObject } from '../protocol/remote-object';
import type { Declaration } from '../protocol/remote-object';
import type { Range } from './range';
import { newHeader, uniqueHeader } from './tables';
import type { Table } from './tables';

const COLLECTION: Declaration<TableColumnCollection> = {
  name: 'TableColumnCollection',
  properties: {},
  methods: { Add: (self, args) => self.add(args.has(0) ? args.integer(0) : null, args.values[1], args.has(2) ? args.text(2) : null) },
};

export class TableColumnCollection extends Collection<TableColumn> {
  private readonly table: Table;
  constructor(table: Table) {
    super();
    this.table = table;
  }

  protected get declaration(): Declaration<this> {
    return COLLECTION;
  }

  items(): readonly TableColumn[] {
    return Array.from({ length: columnsOf(this.table.zone) }, (_, index) => new TableColumn(this.table, index));
  }

  override find(key: unknown): TableColumn | null {
    if (typeof key === 'number') return this.items().find((column) => column.id === key) ?? null;
    return this.items().find((column) => column.name.toLowerCase() === String(key).toLowerCase()) ?? null;
  }

  /** At the right end only: further in, Excel moves the columns beside the table along. */
  add(index: number | null, values: unknown, name: string | null): TableColumn {
    const location = 'TableColumnCollection.add';
    const { table } = this;
    const count = columnsOf(table.zone);
    if (index !== null && index !== -1 && index !== count) throw notImplemented(`${location} at position ${index}`);
    table.context.grid.calculated();
    table.mustBeEditable(location);
    const names = this.items().map((column) => column.name);
    const zone = { ...table.zone, right: table.zone.right + 1 };
    table.setZone(zone, location);
    const column = new TableColumn(table, count);
    table.context.grid.pending.setContent(table.sheetId, zone.top, zone.right, `'${name === null ? newHeader(table.context, names) : uniqueHeader(name, names)}`);
    if (Array.isArray(values)) {
      const cells = values as readonly unknown[];
      if (cells.length === rowsOf(zone)) column.range.writeEntries(cells, location);
      else column.body.writeEntries(cells, location);
    }
    return column;
  }
}

const COLUMN: Declaration<TableColumn> = {
  name: 'TableColumn',
  properties: {
    Id: { get: (self) => self.id },
    Index: { get: (self) => self.index },
    Name: { get: (self) => self.name, set: (self, value) => self.rename(value) },
    Values: { get: (self) => self.range.getProperty('Values'), set: (self, value) => self.range.setProperty('Values', value) },
  },
  methods: {
    GetRange: (self) => self.range,
    GetDataBodyRange: (self) => self.body,
    GetHeaderRowRange: (self) => self.table.part({ ...self.zone, bottom: self.zone.top }),
    GetTotalRowRange: (self) => {
      if (!self.table.record.showTotals) throw invalidArgument('TableColumn.getTotalRowRange');
      return self.table.part({ ...self.zone, top: self.zone.bottom });
    },
    Delete: (self) => self.delete(),
  },
};

/** A column by its position in the table. */
export class TableColumn extends RemoteObject {
  readonly table: Table;
  readonly index: number;
  constructor(table: Table, index: number) {
    super();
    this.table = table;
    this.index = index;
  }

  protected get declaration(): Declaration<this> {
    return COLUMN;
  }

  override identity() {
    return { Id: this.id, Name: this.name };
  }

  get id(): number {
    return this.index + 1;
  }

  get zone(): Zone {
    const { zone } = this.table;
    if (this.index >= columnsOf(zone)) throw itemNotFound('TableColumn');
    return { ...zone, left: zone.left + this.index, right: zone.left + this.index };
  }

  get range(): Range {
    return this.table.part(this.zone);
  }

  get body(): Range {
    const { bodyZone } = this.table;
    return this.table.part({ ...bodyZone, left: this.zone.left, right: this.zone.left });
  }

  get name(): string {
    const { grid } = this.table.context;
    const { top, left } = this.zone;
    const pending = grid.pending.content(this.table.sheetId, top, left);
    if (pending !== undefined) return pending.replace(/^'/, '');
    grid.calculated();
    return excelText(grid.evaluated(this.table.sheetId, top, left));
  }

  rename(value: unknown): void {
    if (typeof value !== 'string' || value === '') throw invalidArgument('TableColumn.name');
    this.table.mustBeEditable('TableColumn.name');
    const others = Array.from({ length: columnsOf(this.table.zone) }, (_, index) => new TableColumn(this.table, index)).filter((column) => column.index !== this.index);
    if (others.some((column) => column.name.toLowerCase() === value.toLowerCase())) throw invalidArgument('TableColumn.name');
    this.table.context.grid.pending.setContent(this.table.sheetId, this.zone.top, this.zone.left, `'${value}`);
  }

  delete(): void {
    const location = 'TableColumn.delete';
    const { table } = this;
    if (this.index !== columnsOf(table.zone) - 1) throw notImplemented(`${location} of any but the last column`);
    table.mustBeEditable(location);
    const { zone } = this;
    for (let row = zone.top; row <= zone.bottom; row += 1) table.context.grid.pending.setContent(table.sheetId, row, zone.left, '');
    table.setZone({ ...table.zone, right: table.zone.right - 1 }, location);
  }
}

import { WHOLE_SHEET, overlaps, parseAddress, splitSheet } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import type { Arguments } from '../protocol/arguments';
import { generalException, invalidArgument, invalidOperation, itemNotFound } from '../protocol/host-error';
import { RemoteObject } from '../protocol/remote-object';
import type { Declaration } from '../protocol/remote-object';
import { ChartCollection } from './charts';
import { copySheet } from './sheet-copy';
import { asColor } from './colors';
import { CommentCollection } from './comments';
import type { ModelContext } from './context';
import { eventRegistrations } from './events';
import { FreezePanes } from './freeze-panes';
import { NamedItemCollection } from './names';
import { PageLayout } from './page-layout';
import { WorksheetProtection } from './protection';
import { Range } from './range';
import { checkSheetName } from './sheet-names';
import { TableCollection } from './tables';
import type { Table } from './tables';
import { usedZone } from './used-range';

function rangeAt(self: Worksheet, address: string, location: string): Range {
  const { sheet, address: local } = splitSheet(address);
  if (sheet !== null && sheet.toLowerCase() !== self.name.toLowerCase()) throw invalidArgument(location);
  if (sheet === null && isNameLike(address)) {
    const named = self.context.workbook.names.rangeOf(address, self.id) ?? self.context.workbook.tableNamed(address)?.range;
    if (named && named.sheetId !== self.id) throw invalidArgument(location);
    if (named) return named;
  }
  return new Range(self.context, self.id, parseAddress(local, location));
}

const isNameLike = (text: string): boolean => /^[\p{L}_\\]/u.test(text) && !/^[A-Z]{1,3}\d{1,7}$/i.test(text) && !text.includes(':');

function byIndexes(self: Worksheet, args: Arguments): Range {
  const [top, left, rows, columns] = [args.integer(0), args.integer(1), args.integer(2), args.integer(3)];
  const zone = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (rows < 1 || columns < 1 || top < 0 || left < 0 || zone.bottom > WHOLE_SHEET.bottom || zone.right > WHOLE_SHEET.right) args.fail();
  return new Range(self.context, self.id, zone);
}

function used(self: Worksheet, args: Arguments): Range | null {
  self.mustExist();
  const zone = usedZone(self.context.grid, self.id, args.has(0) && args.boolean(0));
  return zone && new Range(self.context, self.id, zone);
}

function neighbour(self: Worksheet, step: 1 | -1, visibleOnly: boolean): Worksheet | null {
  const sheets = self.context.sheets().filter((sheet) => !visibleOnly || sheet.id === self.id || sheet.visibility === 'Visible');
  return sheets[sheets.findIndex((sheet) => sheet.id === self.id) + step] ?? null;
}

const DECLARATION: Declaration<Worksheet> = {
  name: 'Worksheet',
  properties: {
    Id: { get: (self) => self.id },
    Name: { get: (self) => self.name, set: (self, value) => self.rename(value) },
    Position: { get: (self) => self.position, set: (self, value) => self.move(value) },
    Visibility: { get: (self) => self.visibility, set: (self, value) => self.setVisibility(value) },
    TabColor: { get: (self) => self.tabColor, set: (self, value) => self.setTabColor(value) },
    ShowGridlines: { get: (self) => self.context.grid.getters.getGridLinesVisibility(self.id), set: (self, value) => self.setGridlines(value) },
    ShowHeadings: { get: (self) => self.fact('showHeadings') ?? true, set: (self, value) => self.setFact('showHeadings', value) },
    StandardWidth: { get: () => 8.43 },
    StandardHeight: { get: () => 15 },
  },
  navigation: {
    Tables: (self) => new TableCollection(self.context, self.id),
    Names: (self) => new NamedItemCollection(self.context, self.id),
    Charts: (self) => new ChartCollection(self.context, self.id),
    Comments: (self) => new CommentCollection(self.context, self.id),
    FreezePanes: (self) => new FreezePanes(self.context, self.id),
    Protection: (self) => new WorksheetProtection(self.context, self.id),
    PageLayout: (self) => new PageLayout(self.context, self.id),
  },
  methods: {
    Activate: (self) => self.activate(),
    Delete: (self) => self.delete(),
    GetRange: (self, args) => (args.has(0) ? rangeAt(self, args.text(0), 'Worksheet.getRange') : new Range(self.context, self.id, WHOLE_SHEET)),
    GetRangeByIndexes: byIndexes,
    GetCell: (self, args) => new Range(self.context, self.id, { top: args.integer(0), bottom: args.integer(0), left: args.integer(1), right: args.integer(1) }),
    // An empty sheet's used range is its first cell.
    GetUsedRange: (self, args) => used(self, args) ?? new Range(self.context, self.id, { top: 0, left: 0, bottom: 0, right: 0 }),
    GetUsedRangeOrNullObject: used,
    GetNext: (self, args) => neighbour(self, 1, args.has(0) && args.boolean(0)) ?? args.fail(),
    GetNextOrNullObject: (self, args) => neighbour(self, 1, args.has(0) && args.boolean(0)),
    GetPrevious: (self, args) => neighbour(self, -1, args.has(0) && args.boolean(0)) ?? args.fail(),
    GetPreviousOrNullObject: (self, args) => neighbour(self, -1, args.has(0) && args.boolean(0)),
    Calculate: () => null,
    Copy: (self, args) => copySheet(self, args),
    ...eventRegistrations(['DataChangedEvent', 'SelectionChangedEvent', 'ActivatedEvent', 'DeactivatedEvent', 'ProtectionChangedEvent', 'EventNameChanged']),
  },
};

export class Worksheet extends RemoteObject {
  readonly context: ModelContext;
  readonly id: string;

  constructor(context: ModelContext, id: string) {
    super();
    this.context = context;
    this.id = id;
  }

  protected get declaration(): Declaration<this> {
    return DECLARATION;
  }

  override identity() {
    return { Id: this.id, Name: this.name };
  }

  mustExist(): void {
    if (!this.context.grid.getters.tryGetSheet(this.id)) throw itemNotFound('Worksheet');
  }

  get name(): string {
    this.mustExist();
    return this.context.grid.getters.getSheetName(this.id);
  }

  get position(): number {
    this.mustExist();
    return this.context.grid.getters.getSheetIds().indexOf(this.id);
  }

  get visibility(): string {
    this.mustExist();
    if (this.context.grid.getters.isSheetVisible(this.id)) return 'Visible';
    return this.fact('veryHidden') === true ? 'VeryHidden' : 'Hidden';
  }

  get tabColor(): string {
    this.mustExist();
    return (this.context.grid.getters.getSheet(this.id).color ?? '').toUpperCase();
  }

  fact(name: string): unknown {
    return this.context.grid.fact(`sheet/${this.id}/${name}`);
  }

  setFact(name: string, value: unknown): void {
    this.mustExist();
    this.context.grid.setFact(`sheet/${this.id}/${name}`, value);
  }

  tables(): readonly Table[] {
    return new TableCollection(this.context, this.id).items();
  }

  tablesIn(zone: Zone): readonly Table[] {
    return this.tables().filter((table) => overlaps(table.zone, zone));
  }

  rename(value: unknown): void {
    const location = 'Worksheet.name';
    const { grid } = this.context;
    grid.mustWrite();
    this.mustExist();
    this.context.mustAllowStructure(location);
    const name = checkSheetName(value, location);
    if (name === this.name) return;
    if (this.context.sheets().some((sheet) => sheet.id !== this.id && sheet.name.toLowerCase() === name.toLowerCase())) throw invalidArgument(location, 'Another worksheet has this name.');
    grid.command('RENAME_SHEET', { sheetId: this.id, oldName: this.name, newName: name }, location);
  }

  move(value: unknown): void {
    const location = 'Worksheet.position';
    this.context.grid.mustWrite();
    this.context.mustAllowStructure(location);
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value >= this.context.sheets().length) throw invalidArgument(location);
    const delta = value - this.position;
    // The grid counts visible sheets only, and moves one step past hidden ones at a time.
    for (let step = 0; step < Math.abs(delta) && this.position !== value; step += 1) {
      this.context.grid.command('MOVE_SHEET', { sheetId: this.id, delta: Math.sign(delta) }, location);
    }
  }

  setVisibility(value: unknown): void {
    const location = 'Worksheet.visibility';
    const { grid } = this.context;
    if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') throw invalidArgument(location);
    grid.mustWrite();
    this.context.mustAllowStructure(location);
    if (value !== 'Visible') this.mustNotBeLastVisible(location);
    const isVisible = this.visibility === 'Visible';
    if (isVisible !== (value === 'Visible')) grid.command(value === 'Visible' ? 'SHOW_SHEET' : 'HIDE_SHEET', { sheetId: this.id }, location);
    this.setFact('veryHidden', value === 'VeryHidden');
  }

  private mustNotBeLastVisible(location: string): void {
    const others = this.context.sheets().filter((sheet) => sheet.id !== this.id && sheet.visibility === 'Visible');
    if (others.length === 0) throw invalidOperation(location, 'A workbook must contain at least one visible worksheet.');
  }

  setTabColor(value: unknown): void {
    const location = 'Worksheet.tabColor';
    const color = value === '' ? undefined : asColor(value);
    if (value !== '' && color === undefined) throw invalidArgument(location);
    this.context.grid.mustWrite();
    this.mustExist();
    this.context.mustAllowStructure(location);
    this.context.grid.command('COLOR_SHEET', { sheetId: this.id, color }, location);
  }

  setGridlines(value: unknown): void {
    if (typeof value !== 'boolean') throw invalidArgument('Worksheet.showGridlines');
    this.context.grid.mustWrite();
    this.mustExist();
    this.context.grid.command('SET_GRID_LINES_VISIBILITY', { sheetId: this.id, areGridLinesVisible: value }, 'Worksheet.showGridlines');
  }

  activate(): void {
    const location = 'Worksheet.activate';
    if (this.visibility !== 'Visible') throw invalidOperation(location);
    this.context.grid.after(() => this.context.workbook.activate(this.id));
  }

  delete(): void {
    const location = 'Worksheet.delete';
    const { grid } = this.context;
    grid.mustWrite();
    this.mustExist();
    this.context.mustAllowStructure(location);
    if (this.visibility === 'VeryHidden') throw generalException(location, 'There was an internal error while processing the request.');
    if (this.visibility === 'Visible') this.mustNotBeLastVisible(location);
    grid.pending.forgetSheet(this.id);
    grid.command('DELETE_SHEET', { sheetId: this.id, sheetName: this.name }, location);
  }
}

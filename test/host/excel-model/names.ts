import { formatZone, parseAddress, quoteSheetName, splitSheet } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import { excelValue } from '../grid-port/cell-values';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../protocol/host-error';
import { Collection, RemoteObject } from '../protocol/remote-object';
import type { Declaration } from '../protocol/remote-object';
import type { ModelContext } from './context';
import { Range } from './range';

/** A name stands for cells, or for a constant or formula. Scope is a sheet id, or "" for the workbook. */
interface NameRecord {
  readonly name: string;
  readonly scope: string;
  readonly comment: string;
  readonly visible: boolean;
  /** "=1" or a formula; for cells null. */
  readonly formula: string | null;
  readonly target: { readonly sheetId: string; readonly zone: Zone } | null;
}

const keyOf = (scope: string, name: string): string => `name/${scope}/${name.toLowerCase()}`;

/** Letters, digits, dots and underscores, not beginning with a digit, not like an address. */
const isValidName = (name: string): boolean => /^[\p{L}_\\][\p{L}\d_.\\?]{0,254}$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^R\d*(C\d*)?$|^C\d*$/i.test(name);

const absoluteAddress = (zone: Zone): string => formatZone(zone).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** The names of a workbook. Those that stand for cells are known to the engine too, so formulas can use them. */
export class NameStore {
  private readonly context: ModelContext;
  constructor(context: ModelContext) {
    this.context = context;
  }

  records(scope: string): readonly NameRecord[] {
    const { grid } = this.context;
    return grid.factKeys(`name/${scope}/`).map((key) => this.current(grid.fact(key) as NameRecord));
  }

  get(scope: string, name: string): NameRecord | null {
    const record = this.context.grid.fact(keyOf(scope, name)) as NameRecord | undefined;
    return record ? this.current(record) : null;
  }

  /** The cells move with inserted rows; the engine follows them. */
  private current(record: NameRecord): NameRecord {
    if (!record.target) return record;
    const { getters } = this.context.grid;
    if (!getters.tryGetSheet(record.target.sheetId)) return { ...record, target: null, formula: `=#REF!${absoluteAddress(record.target.zone)}` };
    const known = record.scope === '' ? getters.getNamedRange(record.name) : undefined;
    return known ? { ...record, target: { sheetId: known.range.sheetId, zone: known.range.zone } } : record;
  }

  /** The engine knows neither names of constants nor names that only one sheet has. */
  isForeign(name: string, sheetId: string): boolean {
    if (this.get(sheetId, name)) return true;
    const record = this.get('', name);
    return record !== null && record.target === null;
  }

  rangeOf(name: string, sheetId: string): Range | null {
    const record = this.get(sheetId, name) ?? this.get('', name);
    return record?.target ? new Range(this.context, record.target.sheetId, record.target.zone) : null;
  }

  add(record: NameRecord, location: string): void {
    const { grid } = this.context;
    grid.mustWrite();
    if (!isValidName(record.name)) throw invalidArgument(location, 'The name is not valid.');
    if (this.get(record.scope, record.name)) throw itemAlreadyExists(location);
    if (record.target && record.scope === '') {
      const { sheetId, zone } = record.target;
      grid.ensureSize(sheetId, Math.min(zone.bottom, 9_999), Math.min(zone.right, 99), location);
      grid.command('CREATE_NAMED_RANGE', { name: record.name, ranges: [grid.getters.getRangeDataFromZone(sheetId, zone)] }, location);
    }
    grid.setFact(keyOf(record.scope, record.name), record);
  }

  change(record: NameRecord, change: Partial<NameRecord>): void {
    this.context.grid.mustWrite();
    this.context.grid.setFact(keyOf(record.scope, record.name), { ...record, ...change });
  }

  remove(record: NameRecord): void {
    const { grid } = this.context;
    grid.mustWrite();
    if (record.scope === '' && grid.getters.getNamedRange(record.name)) grid.command('DELETE_NAMED_RANGE', { name: record.name }, 'NamedItem.delete');
    grid.setFact(keyOf(record.scope, record.name), undefined);
  }
}

const COLLECTION: Declaration<NamedItemCollection> = {
  name: 'NamedItemCollection',
  properties: {},
  methods: {
    Add: (self, args) => self.add(args.text(0), args.values[1], args.has(2) ? args.text(2) : '', 'NamedItemCollection.add'),
    AddFormulaLocal: (self, args) => self.add(args.text(0), args.text(1), args.has(2) ? args.text(2) : '', 'NamedItemCollection.addFormulaLocal'),
  },
};

export class NamedItemCollection extends Collection<NamedItem> {
  private readonly context: ModelContext;
  private readonly scope: string;
  constructor(context: ModelContext, scope: string) {
    super();
    this.context = context;
    this.scope = scope;
  }

  protected get declaration(): Declaration<this> {
    return COLLECTION;
  }

  items(): readonly NamedItem[] {
    return this.context.workbook.names.records(this.scope).map((record) => new NamedItem(this.context, record.scope, record.name));
  }

  add(name: string, reference: unknown, comment: string, location: string): NamedItem {
    const base = { name, scope: this.scope, comment, visible: true };
    const names = this.context.workbook.names;
    if (reference instanceof Range) names.add({ ...base, formula: null, target: { sheetId: reference.sheetId, zone: reference.zone } }, location);
    else if (typeof reference === 'string' && reference.startsWith('=')) names.add({ ...base, ...this.parsed(reference) }, location);
    else if (typeof reference === 'string' || typeof reference === 'number' || typeof reference === 'boolean') {
      names.add({ ...base, target: null, formula: typeof reference === 'string' ? `="${reference.replaceAll('"', '""')}"` : `=${String(reference).toUpperCase()}` }, location);
    } else throw invalidArgument(location);
    return new NamedItem(this.context, this.scope, name);
  }

  private parsed(formula: string): Pick<NameRecord, 'formula' | 'target'> {
    const { sheet, address } = splitSheet(formula.slice(1));
    const worksheet = sheet === null ? null : this.context.sheets().find((candidate) => candidate.name.toLowerCase() === sheet.toLowerCase());
    if (!worksheet || !/^\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(address)) return { formula, target: null };
    return { formula: null, target: { sheetId: worksheet.id, zone: parseAddress(address, 'NamedItemCollection.add') } };
  }
}

function rangeOrThrow(self: NamedItem): Range {
  const range = self.range();
  if (!range) throw itemNotFound('NamedItem.getRange');
  return range;
}

const ITEM: Declaration<NamedItem> = {
  name: 'NamedItem',
  properties: {
    Name: { get: (self) => self.record.name },
    Type: { get: (self) => self.type() },
    Value: { get: (self) => self.value() },
    Formula: { get: (self) => self.formula(), set: (self, value) => self.setFormula(value) },
    Comment: {
      get: (self) => self.record.comment,
      set: (self, value) => self.change({ comment: String(value) }),
    },
    Scope: { get: (self) => (self.record.scope === '' ? 'Workbook' : 'Worksheet') },
    Visible: {
      get: (self) => self.record.visible,
      set: (self, value) => {
        if (typeof value !== 'boolean') throw invalidArgument('NamedItem.visible');
        self.change({ visible: value });
      },
    },
  },
  navigation: {
    Worksheet: (self) => {
      if (self.record.scope === '') throw invalidArgument('NamedItem.worksheet');
      return self.context.sheet(self.record.scope);
    },
    WorksheetOrNullObject: (self) => (self.record.scope === '' ? null : self.context.sheet(self.record.scope)),
  },
  methods: {
    GetRange: rangeOrThrow,
    GetRangeOrNullObject: (self) => self.range(),
    Delete: (self) => self.context.workbook.names.remove(self.record),
  },
};

export class NamedItem extends RemoteObject {
  readonly context: ModelContext;
  private readonly scope: string;
  private readonly name: string;
  constructor(context: ModelContext, scope: string, name: string) {
    super();
    this.context = context;
    this.scope = scope;
    this.name = name;
  }

  protected get declaration(): Declaration<this> {
    return ITEM;
  }

  override identity() {
    return { Name: this.name };
  }

  get record(): NameRecord {
    const record = this.context.workbook.names.get(this.scope, this.name);
    if (!record) throw itemNotFound('NamedItem');
    return record;
  }

  change(change: Partial<NameRecord>): void {
    this.context.workbook.names.change(this.record, change);
  }

  setFormula(value: unknown): void {
    const { record } = this;
    if (typeof value !== 'string' || !value.startsWith('=')) throw invalidArgument('NamedItem.formula');
    this.context.workbook.names.remove(record);
    new NamedItemCollection(this.context, this.scope).add(record.name, value, record.comment, 'NamedItem.formula');
    if (!record.visible) this.change({ visible: false });
  }

  range(): Range | null {
    const { target } = this.record;
    return target ? new Range(this.context, target.sheetId, target.zone) : null;
  }

  formula(): string {
    const { target, formula } = this.record;
    if (!target) return formula ?? '';
    return `=${quoteSheetName(this.context.sheet(target.sheetId).name)}!${absoluteAddress(target.zone)}`;
  }

  type(): string {
    const { target } = this.record;
    if (target) return 'Range';
    const value = this.value();
    if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
    return typeof value === 'boolean' ? 'Boolean' : /^#/.test(String(value)) ? 'Error' : 'String';
  }

  value(): unknown {
    const { target, formula } = this.record;
    if (target) return this.formula().slice(1);
    if (formula?.startsWith('=#REF!')) return '#REF!';
    const [first] = this.context.sheets();
    this.context.grid.calculated();
    const result = this.context.grid.getters.evaluateFormulaResult(first?.id ?? '', formula ?? '=""');
    return Array.isArray(result) ? formula : excelValue({ ...result, type: /^#/.test(String(result.value)) ? 'error' : 'text' } as never);
  }
}

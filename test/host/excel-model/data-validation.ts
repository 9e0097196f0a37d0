import { formatZone, parseAddress, splitSheet } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import { excelText } from '../grid-port/cell-values';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/host-error';
import { RemoteObject, camelCase, isRecord } from '../protocol/remote-object';
import type { Declaration } from '../protocol/remote-object';
import { DEFAULT_ALERT, DEFAULT_PROMPT } from './data-validation-store';
import type { GridCriterion, ValidationRecord } from './data-validation-store';
import type { ModelContext } from './context';
import { Range } from './range';

type Plain = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<string, string>> = { list: 'List', wholeNumber: 'WholeNumber', decimal: 'Decimal', textLength: 'TextLength', custom: 'Custom', date: 'Date', time: 'Time' };
/** Excel's limit for a list that is typed out. */
const LONGEST_LIST = 255;
/** And for the texts that are shown. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'isBetween', NotBetween: 'isNotBetween', EqualTo: 'isEqual', NotEqualTo: 'isNotEqual', GreaterThan: 'isGreaterThan',
  LessThan: 'isLessThan', GreaterThanOrEqualTo: 'isGreaterOrEqualTo', LessThanOrEqualTo: 'isLessOrEqualTo',
};

/** What the grid can check or show of a rule, null where it has nothing like it. */
export function gridCriterion(record: ValidationRecord): GridCriterion | null {
  const [type, details] = Object.entries(record.rule)[0] ?? [];
  if (type === undefined || !isRecord(details)) return null;
  if (type === 'list') {
    const displayStyle = details.inCellDropDown === false ? 'plainText' : 'arrow';
    const source = String(details.source);
    if (source.startsWith('=')) return { type: 'isValueInRange', values: [source.slice(1).replaceAll('$', '')], displayStyle };
    return { type: 'isValueInList', values: source.split(',').map((entry) => entry.trim()), displayStyle };
  }
  if (type === 'custom') return { type: 'customFormula', values: [String(details.formula)] };
  const operator = String(details.operator);
  const values = [details.formula1, ...(operator === 'Between' || operator === 'NotBetween' ? [details.formula2] : [])].map(String);
  if (type === 'wholeNumber' || type === 'decimal') return { type: OPERATORS[operator] ?? '', values };
  const [zone] = record.zones;
  return type === 'textLength' && zone ? { type: 'customFormula', values: [`=${lengthTest(zone, operator, values)}`] } : null;
}

const COMPARISONS: Readonly<Record<string, string>> = { EqualTo: '=', NotEqualTo: '<>', GreaterThan: '>', LessThan: '<', GreaterThanOrEqualTo: '>=', LessThanOrEqualTo: '<=' };

/** For the first cell of the zone, as formulas of validations are. */
function lengthTest({ top, left }: Zone, operator: string, values: readonly string[]): string {
  const length = `LEN(${formatZone({ top, left, bottom: top, right: left })})`;
  const [first = '0', second = '0'] = values.map((value) => `(${value.replace(/^=/, '')})`);
  if (operator === 'Between') return `AND(${length}>=${first},${length}<=${second})`;
  if (operator === 'NotBetween') return `OR(${length}<${first},${length}>${second})`;
  return `${length}${COMPARISONS[operator] ?? '='}${first}`;
}

function checkedRule(context: ModelContext, sheetId: string, value: unknown, location: string): Plain {
  if (!isRecord(value)) throw invalidArgument(location);
  const entries = Object.entries(value).filter(([, details]) => details !== null && details !== undefined);
  const [name, details] = entries[0] ?? [];
  const type = name === undefined ? '' : camelCase(name);
  if (entries.length !== 1 || TYPES[type] === undefined || !isRecord(details)) throw invalidArgument(location);
  const plain = Object.fromEntries(Object.entries(details).map(([key, entry]) => [camelCase(key), entry]));
  if (type === 'list') return { list: { inCellDropDown: plain.inCellDropDown !== false, source: listSource(context, plain.source, location) } };
  if (type === 'custom') {
    if (typeof plain.formula !== 'string' || !plain.formula.startsWith('=')) throw invalidArgument(location);
    context.workbook.conditionalFormats.checkFormula(sheetId, plain.formula, location);
    return { custom: { formula: plain.formula } };
  }
  if (typeof plain.operator !== 'string' || OPERATORS[plain.operator] === undefined || plain.formula1 === undefined) throw invalidArgument(location);
  if (type === 'date' || type === 'time') throw notImplemented(`data validation of type ${type}`);
  return { [type]: plain };
}

function listSource(context: ModelContext, source: unknown, location: string): string {
  if (source instanceof Range) return `=${String(source.getProperty('Address'))}`;
  if (typeof source !== 'string' || source === '' || (!source.startsWith('=') && source.length > LONGEST_LIST)) throw invalidArgument(location);
  if (source.startsWith('=')) {
    const { sheet, address } = splitSheet(source.slice(1));
    const named = sheet === null ? context.workbook.names.rangeOf(source.slice(1), '') : null;
    if (named) return `=${String(named.getProperty('Address'))}`;
    parseAddress(address, location);
  }
  return source;
}

function checkedTexts(value: unknown, defaults: Plain, location: string): Plain {
  if (!isRecord(value)) throw invalidArgument(location);
  const plain = Object.fromEntries(Object.entries(value).map(([key, entry]) => [camelCase(key), entry]));
  for (const [key, entry] of Object.entries(plain)) if (!(key in defaults) || typeof entry !== typeof defaults[key]) throw invalidArgument(location);
  if (String(plain.title ?? '').length > LONGEST_TITLE || String(plain.message ?? '').length > LONGEST_MESSAGE) throw invalidArgument(location);
  if (plain.style !== undefined && !['Stop', 'Warning', 'Information'].some((style) => style === plain.style)) throw invalidArgument(location);
  return { ...defaults, ...plain };
}

const DECLARATION: Declaration<DataValidation> = {
  name: 'DataValidation',
  properties: {
    Type: { get: (self) => self.type() },
    Rule: { get: (self) => self.common()?.rule ?? null, set: (self, value) => self.change({ rule: checkedRule(self.range.context, self.range.sheetId, value, 'DataValidation.rule') }, 'DataValidation.rule') },
    Prompt: { get: (self) => (self.isMixed() ? null : (self.common()?.prompt ?? DEFAULT_PROMPT)), set: (self, value) => self.change({ prompt: checkedTexts(value, DEFAULT_PROMPT, 'DataValidation.prompt') }, 'DataValidation.prompt') },
    ErrorAlert: { get: (self) => (self.isMixed() ? null : (self.common()?.errorAlert ?? DEFAULT_ALERT)), set: (self, value) => self.change({ errorAlert: checkedTexts(value, DEFAULT_ALERT, 'DataValidation.errorAlert') }, 'DataValidation.errorAlert') },
    IgnoreBlanks: {
      get: (self) => (self.isMixed() ? null : (self.common()?.ignoreBlanks ?? true)),
      set: (self, value) => {
        if (typeof value !== 'boolean') throw invalidArgument('DataValidation.ignoreBlanks');
        self.change({ ignoreBlanks: value }, 'DataValidation.ignoreBlanks');
      },
    },
    Valid: { get: (self) => self.valid() },
  },
  methods: {
    Clear: (self) => self.clear(),
    GetInvalidCells: (self) => {
      const cells = self.invalidCells();
      if (!cells) throw itemNotFound('DataValidation.getInvalidCells');
      return cells;
    },
    GetInvalidCellsOrNullObject: (self) => self.invalidCells(),
  },
};

/** The validation of a range's cells. */
export class DataValidation extends RemoteObject {
  readonly range: Range;
  constructor(range: Range) {
    super();
    this.range = range;
  }

  protected get declaration(): Declaration<this> {
    return DECLARATION;
  }

  private get store() {
    return this.range.context.workbook.validations;
  }

  private rules(): readonly ValidationRecord[] {
    return this.store.overlapping(this.range.sheetId, this.range.zone);
  }

  /** Some cells have another validation than others, or none. */
  isMixed(): boolean {
    const rules = this.rules();
    const covered = rules.some((rule) => rule.zones.some((zone) => zone.top <= this.range.zone.top && zone.left <= this.range.zone.left && zone.bottom >= this.range.zone.bottom && zone.right >= this.range.zone.right));
    return rules.length > 1 || (rules.length === 1 && !covered);
  }

  /** The rule of all cells, null where there is none or they differ. */
  common(): ValidationRecord | null {
    return this.isMixed() ? null : (this.rules()[0] ?? null);
  }

  type(): string {
    if (this.isMixed()) return this.rules().length > 1 ? 'MixedCriteria' : 'Inconsistent';
    const [type] = Object.keys(this.common()?.rule ?? {});
    return type === undefined ? 'None' : (TYPES[type] ?? 'None');
  }

  change(change: Partial<ValidationRecord>, location: string): void {
    const { range } = this;
    range.context.grid.mustWrite();
    range.context.mustBeEditable(range.sheetId, range.zone, location);
    range.writableZone(location);
    const before = this.common() ?? { rule: {}, prompt: DEFAULT_PROMPT, errorAlert: DEFAULT_ALERT, ignoreBlanks: true };
    const { rule, prompt, errorAlert, ignoreBlanks } = { ...before, ...change };
    this.store.set(range.sheetId, range.zone, { rule, prompt, errorAlert, ignoreBlanks });
  }

  clear(): void {
    const { range } = this;
    range.context.grid.mustWrite();
    range.context.mustBeEditable(range.sheetId, range.zone, 'DataValidation.clear');
    for (const rule of this.rules()) this.store.clear(rule, range.zone);
  }

  private isInvalid(row: number, column: number): boolean {
    const { grid } = this.range.context;
    return grid.getters.isDataValidationInvalid({ sheetId: this.range.sheetId, row, col: column }) && excelText(grid.evaluated(this.range.sheetId, row, column)) !== '';
  }

  /** Null where only some of the cells are valid. */
  valid(): boolean | null {
    this.range.context.grid.calculated();
    const zone = this.range.storedZone();
    let invalid = 0;
    let cells = 0;
    for (let row = zone.top; row <= zone.bottom; row += 1) for (let column = zone.left; column <= zone.right; column += 1) {
      cells += 1;
      if (this.isInvalid(row, column)) invalid += 1;
    }
    return invalid === 0 ? true : invalid === cells ? false : null;
  }

  invalidCells(): Range | null {
    this.range.context.grid.calculated();
    const zone = this.range.storedZone();
    for (let row = zone.top; row <= zone.bottom; row += 1) for (let column = zone.left; column <= zone.right; column += 1) {
      if (this.isInvalid(row, column)) return new Range(this.range.context, this.range.sheetId, { top: row, bottom: row, left: column, right: column });
    }
    return null;
  }
}

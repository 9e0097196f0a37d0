import type { Style } from '@odoo/o-spreadsheet';
import { intersectionOf, overlaps, parseAddress, splitSheet } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import type { Grid } from '../grid-port/grid';
import { mustCompile } from '../grid-port/formula-check';
import { itemNotFound } from '../protocol/host-error';
import { subtract } from './zones';

export interface RuleLook {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: string;
  readonly numberFormat?: string;
}

/** A conditional format as Excel keeps it; the cells it applies to are the grid's business, which moves them with inserted rows. */
export interface RuleRecord {
  readonly id: string;
  readonly sheetId: string;
  readonly type: 'Custom' | 'CellValue';
  readonly stopIfTrue: boolean;
  readonly formula: string;
  readonly cellValue: { readonly operator: string; readonly formula1: string; readonly formula2: string } | null;
  readonly look: RuleLook;
  /** As added; later the grid knows better. */
  readonly zones: readonly Zone[];
}

const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'isBetween', NotBetween: 'isNotBetween', EqualTo: 'isEqual', NotEqualTo: 'isNotEqual', GreaterThan: 'isGreaterThan',
  LessThan: 'isLessThan', GreaterThanOrEqual: 'isGreaterOrEqualTo', LessThanOrEqual: 'isLessOrEqualTo',
};

export const isOperator = (name: unknown): name is string => typeof name === 'string' && OPERATORS[name] !== undefined;

/** The rules of one sheet while a transaction changes them: in order of priority from the back, as new ones come first. */
class ChangingRules {
  private order: string[];
  private readonly byId: Map<string, RuleRecord>;
  /** Those that were there before, also where they are gone by now. */
  readonly before: ReadonlySet<string>;

  constructor(records: readonly RuleRecord[]) {
    this.order = records.map(({ id }) => id).reverse();
    this.byId = new Map(records.map((record) => [record.id, record]));
    this.before = new Set(this.order);
  }

  get(id: string): RuleRecord | undefined {
    return this.byId.get(id);
  }

  add(record: RuleRecord): void {
    this.order.push(record.id);
    this.byId.set(record.id, record);
  }

  set(record: RuleRecord): void {
    this.byId.set(record.id, record);
  }

  delete(id: string): void {
    this.byId.delete(id);
  }

  move(id: string, priority: number): void {
    if (priority === 0 && this.order.at(-1) === id) return;
    const others = this.order.filter((candidate) => candidate !== id && this.byId.has(candidate));
    others.splice(Math.max(0, others.length - priority), 0, id);
    this.order = others;
  }

  inOrder(): readonly RuleRecord[] {
    return this.order.flatMap((id) => this.byId.get(id) ?? []).reverse();
  }
}

interface KnownRules {
  /** Ours. */
  readonly byId: ReadonlyMap<string, RuleRecord>;
  /** Ours, and those that the user made in the grid, in order of priority. */
  readonly all: readonly RuleRecord[];
}

/** All conditional formats of a workbook, first priority first. */
export class ConditionalFormatStore {
  private readonly grid: Grid;
  private readonly changing = new Map<string, ChangingRules>();
  constructor(grid: Grid) {
    this.grid = grid;
  }

  private key(sheetId: string): string {
    return `cf/${sheetId}`;
  }

  /** Ours, and those that the user made in the grid, in order of priority. */
  rules(sheetId: string): readonly RuleRecord[] {
    const changing = this.changing.get(sheetId);
    return changing ? [...changing.inOrder(), ...this.foreign(sheetId, (id) => changing.before.has(id) || changing.get(id) !== undefined)] : this.known(sheetId).all;
  }

  overlapping(sheetId: string, zone: Zone): readonly RuleRecord[] {
    return this.rules(sheetId).filter((rule) => rule.zones.some((candidate) => overlaps(candidate, zone)));
  }

  get(sheetId: string, id: string): RuleRecord {
    const changing = this.changing.get(sheetId);
    const found = (changing ? changing.get(id) : this.known(sheetId).byId.get(id)) ?? this.rules(sheetId).find((rule) => rule.id === id);
    if (!found) throw itemNotFound('ConditionalFormat');
    return found;
  }

  /** Excel gives a new rule the first priority. */
  add(sheetId: string, type: RuleRecord['type'], zones: readonly Zone[]): RuleRecord {
    const record: RuleRecord = { id: this.grid.newId('cf'), sheetId, type, stopIfTrue: false, formula: '', cellValue: null, look: {}, zones };
    this.toChange(sheetId).add(record);
    return record;
  }

  change(sheetId: string, id: string, change: Partial<RuleRecord>): void {
    const rules = this.toChange(sheetId);
    const record = rules.get(id);
    if (record) rules.set({ ...record, ...change });
  }

  setPriority(sheetId: string, id: string, priority: number): void {
    const rules = this.toChange(sheetId);
    if (rules.get(id)) rules.move(id, priority);
  }

  remove(sheetId: string, id: string): void {
    this.get(sheetId, id);
    const rules = this.toChange(sheetId);
    if (rules.get(id)) rules.delete(id);
    else this.grid.command('REMOVE_CONDITIONAL_FORMAT', { sheetId, id }, 'ConditionalFormat.delete');
  }

  /** Takes a zone out of a rule; the rule goes when nothing is left of it. */
  cut(rule: RuleRecord, zone: Zone): void {
    const rest = rule.zones.flatMap((candidate) => subtract(candidate, zone));
    if (rest.length === 0) this.remove(rule.sheetId, rule.id);
    else this.change(rule.sheetId, rule.id, { zones: rest });
  }

  private known(sheetId: string): KnownRules {
    return this.grid.remembered(this.key(sheetId), () => {
      const ours = this.records(sheetId);
      const byId = new Map(ours.map((record) => [record.id, record]));
      return { byId, all: [...ours, ...this.foreign(sheetId, (id) => byId.has(id))] };
    });
  }

  private foreign(sheetId: string, isOurs: (id: string) => boolean): readonly RuleRecord[] {
    return this.grid.getters.getConditionalFormats(sheetId).filter(({ id }) => !isOurs(id)).map((rule): RuleRecord => ({
      id: rule.id, sheetId, type: 'Custom', stopIfTrue: rule.stopIfTrue === true, formula: '', cellValue: null, look: {}, zones: rule.ranges.map(zoneOf),
    }));
  }

  /** The grid says where a rule applies by now, and whether it still does. */
  private records(sheetId: string): readonly RuleRecord[] {
    const kept = (this.grid.fact(this.key(sheetId)) ?? []) as readonly RuleRecord[];
    if (kept.length === 0) return kept;
    const applied = new Map(this.grid.getters.getConditionalFormats(sheetId).map((rule) => [rule.id, rule]));
    return kept.flatMap((record): RuleRecord[] => {
      const rule = applied.get(record.id);
      return rule ? [{ ...record, zones: rule.ranges.map(zoneOf) }] : isComplete(record) ? [] : [record];
    });
  }

  /** Rules are built property by property; the grid gets them once, at the end of the transaction. */
  private toChange(sheetId: string): ChangingRules {
    this.grid.mustWrite();
    let rules = this.changing.get(sheetId);
    if (!rules) {
      rules = new ChangingRules(this.records(sheetId));
      this.changing.set(sheetId, rules);
      this.grid.atEnd(this.key(sheetId), () => this.apply(sheetId));
    }
    return rules;
  }

  private apply(sheetId: string): void {
    const changed = this.changing.get(sheetId);
    this.changing.delete(sheetId);
    if (!changed || !this.grid.getters.tryGetSheet(sheetId)) return;
    const records = changed.inOrder();
    this.grid.setFact(this.key(sheetId), records);
    const size = { top: 0, left: 0, bottom: this.grid.getters.getNumberRows(sheetId) - 1, right: this.grid.getters.getNumberCols(sheetId) - 1 };
    const rules = records.filter(isComplete).flatMap((record) => {
      const zones = record.zones.flatMap((zone) => intersectionOf(zone, size) ?? []);
      return zones.length === 0 ? [] : [{ cf: { id: record.id, rule: gridRule(record), stopIfTrue: record.stopIfTrue }, zones }];
    });
    this.grid.setRules(sheetId, rules, (id) => changed.before.has(id));
  }

  checkFormula(sheetId: string, formula: string, location: string): void {
    if (formula.startsWith('=')) mustCompile(this.grid, sheetId, formula, location);
  }
}

const zoneOf = (range: string): Zone => parseAddress(splitSheet(range).address, 'ConditionalFormat');

const isComplete = (record: RuleRecord): boolean => (record.type === 'Custom' ? record.formula !== '' : record.cellValue !== null);

function gridRule(record: RuleRecord): object {
  const look = record.look;
  const style: Style = {
    ...(look.fillColor !== undefined && { fillColor: look.fillColor }),
    ...(look.fontColor !== undefined && { textColor: look.fontColor }),
    ...(look.bold !== undefined && { bold: look.bold }),
    ...(look.italic !== undefined && { italic: look.italic }),
    ...(look.strikethrough !== undefined && { strikethrough: look.strikethrough }),
    ...(look.underline !== undefined && { underline: look.underline !== 'None' }),
  };
  if (record.type === 'Custom') return { type: 'CellIsRule', operator: 'customFormula', values: [record.formula.startsWith('=') ? record.formula : `=${record.formula}`], style };
  const { operator = 'EqualTo', formula1 = '', formula2 = '' } = record.cellValue ?? {};
  const values = operator === 'Between' || operator === 'NotBetween' ? [formula1, formula2] : [formula1];
  return { type: 'CellIsRule', operator: OPERATORS[operator], values, style };
}

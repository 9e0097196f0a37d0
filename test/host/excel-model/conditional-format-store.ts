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

/** All conditional formats of a workbook, first priority first. */
export class ConditionalFormatStore {
  private readonly grid: Grid;
  constructor(grid: Grid) {
    this.grid = grid;
  }

  private key(sheetId: string): string {
    return `cf/${sheetId}`;
  }

  /** Ours, and those that the user made in the grid, in order of priority. */
  rules(sheetId: string): readonly RuleRecord[] {
    const ours = this.records(sheetId);
    const ids = new Set(ours.map((record) => record.id));
    const foreign = this.grid.getters.getConditionalFormats(sheetId).filter((rule) => !ids.has(rule.id)).map((rule): RuleRecord => ({
      id: rule.id, sheetId, type: 'Custom', stopIfTrue: rule.stopIfTrue === true, formula: '', cellValue: null, look: {}, zones: rule.ranges.map(zoneOf),
    }));
    return [...ours, ...foreign];
  }

  overlapping(sheetId: string, zone: Zone): readonly RuleRecord[] {
    return this.rules(sheetId).filter((rule) => rule.zones.some((candidate) => overlaps(candidate, zone)));
  }

  get(sheetId: string, id: string): RuleRecord {
    const found = this.records(sheetId).find((rule) => rule.id === id) ?? this.rules(sheetId).find((rule) => rule.id === id);
    if (!found) throw itemNotFound('ConditionalFormat');
    return found;
  }

  /** Excel gives a new rule the first priority. */
  add(sheetId: string, type: RuleRecord['type'], zones: readonly Zone[]): RuleRecord {
    const record: RuleRecord = { id: this.grid.newId('cf'), sheetId, type, stopIfTrue: false, formula: '', cellValue: null, look: {}, zones };
    this.save(sheetId, [record, ...this.records(sheetId)]);
    return record;
  }

  change(sheetId: string, id: string, change: Partial<RuleRecord>): void {
    this.save(sheetId, this.records(sheetId).map((record) => (record.id === id ? { ...record, ...change } : record)));
  }

  setPriority(sheetId: string, id: string, priority: number): void {
    const records = [...this.records(sheetId)];
    const [moved] = records.splice(records.findIndex((record) => record.id === id), 1);
    if (moved) records.splice(priority, 0, moved);
    this.save(sheetId, records);
  }

  remove(sheetId: string, id: string): void {
    this.get(sheetId, id);
    this.save(sheetId, this.records(sheetId).filter((record) => record.id !== id));
    if (this.grid.getters.getConditionalFormats(sheetId).some((rule) => rule.id === id)) {
      this.grid.command('REMOVE_CONDITIONAL_FORMAT', { sheetId, id }, 'ConditionalFormat.delete');
    }
  }

  /** Takes a zone out of a rule; the rule goes when nothing is left of it. */
  cut(rule: RuleRecord, zone: Zone): void {
    const rest = rule.zones.flatMap((candidate) => subtract(candidate, zone));
    if (rest.length === 0) this.remove(rule.sheetId, rule.id);
    else this.change(rule.sheetId, rule.id, { zones: rest });
  }

  /** Within a transaction what was set there holds; otherwise the grid says where a rule applies by now, and whether it still does. */
  private records(sheetId: string): readonly RuleRecord[] {
    const kept = this.kept(sheetId);
    if (kept.length === 0 || this.grid.hasWork(this.key(sheetId))) return kept;
    const applied = new Map(this.grid.getters.getConditionalFormats(sheetId).map((rule) => [rule.id, rule]));
    return kept.flatMap((record): RuleRecord[] => {
      const rule = applied.get(record.id);
      return rule ? [{ ...record, zones: rule.ranges.map(zoneOf) }] : isComplete(record) ? [] : [record];
    });
  }

  private kept(sheetId: string): readonly RuleRecord[] {
    return (this.grid.fact(this.key(sheetId)) ?? []) as readonly RuleRecord[];
  }

  private save(sheetId: string, records: readonly RuleRecord[]): void {
    this.grid.setFact(this.key(sheetId), records);
    // Rules are built property by property; the grid gets the whole rule once, at the end of the transaction.
    this.grid.atEnd(this.key(sheetId), () => this.apply(sheetId));
  }

  private apply(sheetId: string): void {
    const records = this.kept(sheetId).filter(isComplete);
    const current = this.grid.getters.getConditionalFormats(sheetId);
    const ours = new Set(records.map((record) => record.id));
    const inOrder = records.map((record) => record.id).join() === current.filter((rule) => ours.has(rule.id)).map((rule) => rule.id).join();
    if (!inOrder) for (const rule of current) if (ours.has(rule.id)) this.grid.command('REMOVE_CONDITIONAL_FORMAT', { sheetId, id: rule.id }, 'ConditionalFormat');
    const size = { top: 0, left: 0, bottom: this.grid.getters.getNumberRows(sheetId) - 1, right: this.grid.getters.getNumberCols(sheetId) - 1 };
    for (const record of records) {
      const zones = record.zones.flatMap((zone) => intersectionOf(zone, size) ?? []);
      if (zones.length === 0) continue;
      const ranges = zones.map((zone) => this.grid.getters.getRangeDataFromZone(sheetId, zone));
      this.grid.command('ADD_CONDITIONAL_FORMAT', { sheetId, ranges, cf: { id: record.id, rule: gridRule(record), stopIfTrue: record.stopIfTrue } }, 'ConditionalFormat');
    }
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

import { intersectionOf, overlaps } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import type { Grid } from '../grid-port/grid';
import { subtract } from './zones';

/** A data validation as Excel keeps it. The grid shows the lists and checks what it has a criterion for. */
export interface ValidationRecord {
  readonly id: string;
  readonly sheetId: string;
  readonly zones: readonly Zone[];
  /** As the add-in gave it: `{ list: { source, inCellDropDown } }`, `{ wholeNumber: { … } }`, … */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}

export interface GridCriterion {
  readonly type: string;
  readonly values: readonly string[];
  readonly displayStyle?: 'arrow' | 'plainText';
}

export const DEFAULT_PROMPT = { showPrompt: true, title: '', message: '' };
export const DEFAULT_ALERT = { showAlert: true, style: 'Stop', title: '', message: '' };

const keyOf = (sheetId: string): string => `dv/${sheetId}`;

/** The validations of a workbook. A cell has at most one: a new one takes its cells out of the others. */
export class DataValidationStore {
  private readonly grid: Grid;
  private readonly criterion: (record: ValidationRecord) => GridCriterion | null;

  constructor(grid: Grid, criterion: (record: ValidationRecord) => GridCriterion | null) {
    this.grid = grid;
    this.criterion = criterion;
  }

  /** Within a transaction what was set there holds; otherwise rules that the grid knows have moved with its rows. */
  rules(sheetId: string): readonly ValidationRecord[] {
    const kept = this.kept(sheetId);
    if (kept.length === 0 || this.grid.hasWork(keyOf(sheetId))) return kept;
    const inGrid = new Map((this.grid.getters.getDataValidationRules(sheetId) ?? []).map((rule) => [rule.id, rule]));
    return kept.flatMap((record): ValidationRecord[] => {
      if (!this.criterion(record)) return [record];
      const applied = inGrid.get(record.id);
      return applied ? [{ ...record, zones: applied.ranges.map((range) => range.zone) }] : [];
    });
  }

  private kept(sheetId: string): readonly ValidationRecord[] {
    return (this.grid.fact(keyOf(sheetId)) ?? []) as readonly ValidationRecord[];
  }

  overlapping(sheetId: string, zone: Zone): readonly ValidationRecord[] {
    return this.rules(sheetId).filter((rule) => rule.zones.some((candidate) => overlaps(candidate, zone)));
  }

  /** Puts a validation on a zone, in place of whatever was there. */
  set(sheetId: string, zone: Zone, rule: Omit<ValidationRecord, 'id' | 'sheetId' | 'zones'>): void {
    this.save(sheetId, [...this.without(sheetId, zone), { ...rule, id: this.grid.newId('dv'), sheetId, zones: [zone] }]);
  }

  clear(record: ValidationRecord, zone: Zone): void {
    this.save(record.sheetId, this.without(record.sheetId, zone));
  }

  private without(sheetId: string, zone: Zone): readonly ValidationRecord[] {
    return this.rules(sheetId)
      .map((record) => ({ ...record, zones: record.zones.flatMap((candidate) => subtract(candidate, zone)) }))
      .filter((record) => record.zones.length > 0);
  }

  private save(sheetId: string, records: readonly ValidationRecord[]): void {
    this.grid.setFact(keyOf(sheetId), records);
    this.grid.atEnd(keyOf(sheetId), () => this.apply(sheetId));
  }

  private apply(sheetId: string): void {
    const records = this.kept(sheetId);
    const ids = new Set(records.map((record) => record.id));
    for (const rule of this.grid.getters.getDataValidationRules(sheetId) ?? []) {
      if (rule.id.startsWith('{') && !ids.has(rule.id)) this.grid.command('REMOVE_DATA_VALIDATION_RULE', { sheetId, id: rule.id }, 'DataValidation.clear');
    }
    const size = { top: 0, left: 0, bottom: this.grid.getters.getNumberRows(sheetId) - 1, right: this.grid.getters.getNumberCols(sheetId) - 1 };
    for (const record of records) {
      const criterion = this.criterion(record);
      const ranges = record.zones.flatMap((zone) => intersectionOf(zone, size) ?? []).map((zone) => this.grid.getters.getRangeDataFromZone(sheetId, zone));
      if (!criterion || ranges.length === 0) continue;
      const isBlocking = record.errorAlert.showAlert !== false && (record.errorAlert.style ?? 'Stop') === 'Stop';
      this.grid.command('ADD_DATA_VALIDATION_RULE', { sheetId, ranges, rule: { id: record.id, criterion, isBlocking } }, 'DataValidation.rule');
    }
  }
}

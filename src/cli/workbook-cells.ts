import type { Cell } from 'hucre/xlsx';
import { cellAddress } from '../sheets/grid';
import type { PlannedCell, PlannedRange, PlannedValue, SheetPlan } from '../sheets/sheet-plan';
import { fileStyle } from './file-style';
import { fileText } from './file-text';
import { callsCustomFunction, toFileNames } from './formula-names';

export type FileCells = Map<string, Partial<Cell>>;

export interface RenderedCells {
  readonly cells: FileCells;
  /** Addresses of formulas whose saved value is an error, which the .xlsx library can't write. */
  readonly errorCells: readonly string[];
  /** Whether every formula has its saved value. */
  readonly calculated: boolean;
}

/** The cells of a sheet as the .xlsx library takes them. */
export function renderCells(plan: SheetPlan): RenderedCells {
  const cells: FileCells = new Map();
  const errorCells: string[] = [];
  const spills: Spill[] = [];
  let calculated = true;
  plan.rows.forEach((row, r) => row.forEach((planned, c) => {
    if (planned === null) return;
    const cell: Partial<Cell> = planned.style === undefined ? {} : { style: fileStyle(planned.style) };
    if (planned.comment !== undefined) cell.comment = { text: fileText(planned.comment) };
    if (planned.formula !== undefined) {
      const { cached } = planned;
      const spilled = Array.isArray(cached) ? (cached as readonly (readonly PlannedValue[])[]) : null;
      const first = spilled === null ? (cached as Exclude<typeof cached, readonly unknown[]>) : spilled[0]?.[0];
      Object.assign(cell, renderFormula(planned.formula, r, c, spilled));
      if (first === undefined) calculated = false;
      else if (typeof first === 'object') errorCells.push(cellAddress(r, c));
      if (first !== undefined) cell.formulaResult = typeof first === 'object' ? first.error : cachedValue(first);
      if (spilled !== null) spills.push({ row: r, column: c, values: spilled, style: planned.style });
    } else if (planned.value !== undefined) {
      Object.assign(cell, renderValue(planned.value));
    }
    cells.set(`${r},${c}`, cell);
  }));
  for (const spill of spills) writeSpill(spill, plan, cells);
  for (const table of plan.tables) writeHeadersAsText(table.range, plan, cells);
  return { cells, errorCells, calculated };
}

interface Spill { readonly row: number; readonly column: number; readonly values: readonly (readonly PlannedValue[])[]; readonly style: PlannedCell['style'] }

/**
 * A formula that spills, or that calls a custom function, is saved as a dynamic array formula, as Excel does; without
 * that markup Excel puts an "@" before the function and shows the first value only.
 */
function renderFormula(formula: string, row: number, column: number, spilled: readonly (readonly PlannedValue[])[] | null): Partial<Cell> {
  const text = formula.replace(/^=/, '');
  const rendered: Partial<Cell> = { value: null, type: 'formula', formula: toFileNames(text) };
  if (spilled === null && !callsCustomFunction(text)) return rendered;
  const last = cellAddress(row + Math.max(1, spilled?.length ?? 1) - 1, column + Math.max(1, spilled?.[0]?.length ?? 1) - 1);
  const first = cellAddress(row, column);
  return { ...rendered, formulaType: 'array', formulaRef: first === last ? first : `${first}:${last}`, formulaDynamic: true };
}

/** The values that a formula has spilled stand in the file as plain values; the cells keep the style planned for them. */
function writeSpill({ row, column, values, style }: Spill, plan: SheetPlan, cells: FileCells): void {
  values.forEach((line, r) => line.forEach((value, c) => {
    if (r === 0 && c === 0) return;
    const planned = plan.rows[row + r]?.[column + c];
    if (planned?.value !== undefined || planned?.formula !== undefined) {
      throw new Error(`${plan.name}!${cellAddress(row, column)} cannot spill: ${cellAddress(row + r, column + c)} has content`);
    }
    const name = planned?.style ?? style;
    cells.set(`${row + r},${column + c}`, { ...cells.get(`${row + r},${column + c}`), ...renderValue(value), ...(name === undefined ? {} : { style: fileStyle(name) }) });
  }));
}

/**
 * Error names that the .xlsx library would write as errors; as rich text they stay text.
 */
const LOOKS_LIKE_ERROR = /^#[A-Z0-9/_]+[!?]?$/;

function renderValue(value: PlannedValue): Partial<Cell> {
  if (typeof value !== 'string') return { value, type: typeof value === 'number' ? 'number' : 'boolean' };
  const text = fileText(value);
  return LOOKS_LIKE_ERROR.test(value) ? { value: text, type: 'richText', richText: [{ text }] } : { value: text, type: 'string' };
}

function cachedValue(value: PlannedValue): PlannedValue {
  return typeof value === 'string' ? fileText(value) : value;
}

/** The header cells of an Excel table must hold text, also where it is a year; Excel calls the file damaged otherwise. */
function writeHeadersAsText(range: PlannedRange, plan: SheetPlan, cells: FileCells): void {
  for (let c = range.column; c < range.column + range.columns; c += 1) {
    const key = `${range.row},${c}`;
    cells.set(key, { ...cells.get(key), ...renderValue(tableHeader(plan, range.row, c)) });
  }
}

/** What stands in a table's header cell. */
export function tableHeader(plan: SheetPlan, row: number, column: number): string {
  const header = plan.rows[row]?.[column]?.value;
  if (header === undefined || header === '') throw new Error(`${plan.name}!${cellAddress(row, column)}: an Excel table needs a heading here`);
  return String(header);
}

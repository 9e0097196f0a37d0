import '../host/grid-port/polyfill';
import { Model, helpers, registries } from '@odoo/o-spreadsheet';
import { kpiStatus } from '../../src/domain/kpi-status';
import { paybackTime } from '../../src/domain/payback';
import type { Direction } from '../../src/domain/kpi';
import { cellAddress } from '../../src/sheets/grid';
import type { CellValue, Grid } from '../../src/sheets/grid';
import type { SheetEdits } from '../../src/sheets/sheet-edits';
import type { SheetPlan } from '../../src/sheets/sheet-plan';

interface Argument { readonly value: unknown }
/** A range as the engine hands it over: column by column. */
type RangeArgument = readonly (readonly Argument[])[];

let registered = false;

/** Sums of a range's columns; null where a cell holds something else than a number, or none does. */
function columnTotals(range: RangeArgument): readonly number[] | null {
  const values = range.map((column) => column.map(({ value }) => (value === null || value === '' ? 0 : value)));
  const isNumber = range.some((column) => column.some(({ value }) => typeof value === 'number'));
  if (!isNumber || values.some((column) => column.some((value) => typeof value !== 'number'))) return null;
  return values.map((column) => column.reduce<number>((sum, value) => sum + Number(value), 0));
}

/** The functions as they are used in formulas of sheet plans: KPISTATUS of single cells in which nothing is missing, TILBAGEBETALING of ranges. */
function register(): void {
  if (registered) return;
  registered = true;
  console.debug = () => undefined;
  registries.functionRegistry.add('SOF.KPISTATUS', {
    description: 'SOF.KPISTATUS',
    args: ['baseline (any)', 'maaling (any)', 'retning (any)', 'tolerance (number, optional)'].map((each) => helpers.arg(each as never)),
    compute: (baseline: Argument, measurement: Argument, direction: Argument, tolerance?: Argument) => {
      if (typeof baseline.value !== 'number' || typeof measurement.value !== 'number') return { value: '#VALUE!' };
      return { value: kpiStatus(baseline.value, measurement.value, direction.value as Direction, tolerance === undefined ? undefined : Number(tolerance.value)) };
    },
  } as never);
  registries.functionRegistry.add('SOF.TILBAGEBETALING', {
    description: 'SOF.TILBAGEBETALING',
    args: ['varige (range)', 'implementering (range)'].map((each) => helpers.arg(each as never)),
    compute: (permanent: RangeArgument, implementation: RangeArgument) => {
      const [changes, costs] = [columnTotals(permanent), columnTotals(implementation)];
      if (!changes || !costs || changes.length !== costs.length) return { value: '#VALUE!' };
      const result = paybackTime(changes, costs);
      return { value: result.kind === 'repaid' ? result.years : result.kind === 'not-repaid' ? '#N/A' : '#VALUE!' };
    },
  } as never);
}

/** As it is typed; text that the engine would take for something else gets an apostrophe. */
function contentOf(value: string | number | boolean): string {
  if (typeof value === 'string') return /^\p{L}/u.test(value) && !/^(true|false)$/i.test(value) ? value : `'${value}`;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Sheets written from plans, calculated by a real engine: what formulas give, and what they give after a change. */
export class CalculatedWorkbook {
  private readonly model: Model;
  private readonly ids: ReadonlyMap<string, string>;

  constructor(plans: readonly SheetPlan[]) {
    register();
    this.ids = new Map(plans.map(({ name }, index) => [name, `sheet${index}`]));
    const sheets = plans.map(({ name, rows }, index) => ({
      id: `sheet${index}`,
      name,
      colNumber: 40,
      rowNumber: rows.length + 20,
      cells: Object.fromEntries(rows.flatMap((cells, row) => cells.flatMap((cell, column) => {
        const content = cell?.formula ?? (cell?.value === undefined ? undefined : contentOf(cell.value));
        return content === undefined ? [] : [[cellAddress(row, column), content] as const];
      }))),
    }));
    this.model = new Model({ sheets } as never);
  }

  private idOf(sheet: string): string {
    const id = this.ids.get(sheet);
    if (id === undefined) throw new Error(`no sheet ${sheet}`);
    return id;
  }

  private dispatch(type: string, payload: object): void {
    const result = this.model.dispatch(type as never, payload as never) as { readonly isSuccessful: boolean; readonly reasons: readonly string[] };
    if (!result.isSuccessful && result.reasons.some((reason) => reason !== 'NoChanges')) throw new Error(`${type}: ${result.reasons.join(', ')}`);
  }

  write(sheet: string, row: number, column: number, value: string | number): void {
    this.dispatch('UPDATE_CELL', { sheetId: this.idOf(sheet), row, col: column, content: contentOf(value) });
  }

  /** As a user does: one row above the one given; formulas follow. */
  insertRow(sheet: string, before: number): void {
    this.dispatch('ADD_COLUMNS_ROWS', { sheetId: this.idOf(sheet), sheetName: sheet, dimension: 'ROW', base: before, position: 'before', quantity: 1 });
  }

  deleteRow(sheet: string, row: number): void {
    this.dispatch('REMOVE_COLUMNS_ROWS', { sheetId: this.idOf(sheet), sheetName: sheet, dimension: 'ROW', elements: [row] });
  }

  apply({ sheet, insertColumns, cells }: SheetEdits): void {
    for (const before of [...insertColumns].reverse()) {
      this.dispatch('ADD_COLUMNS_ROWS', { sheetId: this.idOf(sheet), sheetName: sheet, dimension: 'COL', base: before, position: 'before', quantity: 1 });
    }
    for (const { row, column, cell } of cells) {
      this.dispatch('UPDATE_CELL', { sheetId: this.idOf(sheet), row, col: column, content: cell.formula ?? (cell.value === undefined ? '' : contentOf(cell.value)) });
    }
  }

  value(sheet: string, row: number, column: number): CellValue {
    const cell = this.model.getters.getEvaluatedCell({ sheetId: this.idOf(sheet), row, col: column });
    if (cell.type === 'error') return { error: String(cell.value) };
    return cell.value as CellValue;
  }

  formula(sheet: string, row: number, column: number): string | undefined {
    const cell = this.model.getters.getCell({ sheetId: this.idOf(sheet), row, col: column });
    return cell?.isFormula === true ? cell.compiledFormula.toFormulaString(this.model.getters) : undefined;
  }

  grid(sheet: string): Grid {
    const sheetId = this.idOf(sheet);
    const [height, width] = [this.model.getters.getNumberRows(sheetId), this.model.getters.getNumberCols(sheetId)];
    const formulas = new Map<string, string>();
    const values = Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => {
      const formula = this.formula(sheet, row, column);
      if (formula !== undefined) formulas.set(`${row},${column}`, formula);
      return this.value(sheet, row, column);
    }));
    return { sheet, row: 0, column: 0, values, formulas };
  }
}

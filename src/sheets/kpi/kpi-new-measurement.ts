import { newMeasurementTexts } from '../../texts/kpi-new-measurement';
import { ACCORDING_TO_TEXT } from '../../texts/kpi-labels';
import { refersToColumn, withColumns } from '../formula-references';
import { cellAddress } from '../grid';
import type { Grid } from '../grid';
import { developmentFormula, shareFormula, statusFormula, withoutTextStatus } from './kpi-formulas';
import type { StatusCells } from './kpi-formulas';
import { locateKpiTables } from './kpi-locate';
import type { LocatedKpiTable, LocatedRow, LocatedYear, NamedColumn } from './kpi-locate';
import { rowFigures } from './kpi-row-figures';
import { columnAfter } from '../sheet-edits';
import type { NumberValidation, SheetEdits } from '../sheet-edits';
import type { PlannedCell } from '../sheet-plan';

export type NewMeasurement = { readonly edits: SheetEdits; readonly year: number } | { readonly problem: string };

/** A table that gets a year: where it stood before, and the column of the new year afterwards. */
interface Extension {
  readonly table: LocatedKpiTable;
  readonly newest: LocatedYear;
  readonly inserted: readonly number[];
  readonly column: number;
}

interface Edits {
  readonly cells: { row: number; column: number; cell: PlannedCell }[];
  readonly numberValidations: NumberValidation[];
  readonly notes: string[];
}

function newestYear({ years }: LocatedKpiTable): LocatedYear | undefined {
  return years.reduce<LocatedYear | undefined>((newest, each) => (newest === undefined || each.year > newest.year ? each : newest), undefined);
}

/** Whether a column of the sheet holds nothing, so that a year can be written there. */
function isFree({ values, formulas, column: left }: Grid, column: number): boolean {
  return values.every((row) => (row[column - left] ?? null) === null) && ![...formulas.keys()].some((key) => key.endsWith(`,${column}`));
}

/** The formula as it stands after the insertions, pointed at the new year wherever it was at the newest. */
function movedOn(formula: string, { newest, inserted, column }: Extension): string {
  return withColumns(formula, (from) => (from === newest.column ? column : columnAfter(inserted, from)));
}

function headerCell({ cell }: LocatedYear, year: number): PlannedCell {
  return typeof cell.value === 'number' ? { value: year, style: 'yearHeader' } : { value: cell.text.replace(/20\d\d/, String(year)), style: 'tableHeader' };
}

function decimalsOf(row: LocatedRow, table: LocatedKpiTable): number {
  const columns = [...table.years.map(({ column }) => column), ...(table.baseline === null ? [] : [table.baseline.column])];
  return Math.min(2, Math.max(0, ...columns.map((column) => {
    const value = row.cells.get(column)?.value;
    return typeof value === 'number' ? (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length : 0;
  })));
}

type Limits = readonly [min: number, max: number | null];

/** Excel stores what is typed as "15 %" as 0,15, which formulas take for 15 hundredths of one per cent: worth a warning where no share is that small. */
function limitsOf(grid: Grid, { row, cells }: LocatedRow, table: LocatedKpiTable, unit: string | null): Limits {
  if (unit === 'score') return [1, 5];
  if (unit !== '%') return [0, null];
  const columns = [...table.years.map(({ column }) => column), ...(table.baseline === null ? [] : [table.baseline.column])];
  const isSmall = columns.some((column) => {
    const value = cells.get(column)?.value;
    return typeof value === 'number' && value < 1 && grid.percentCells?.has(`${row},${column}`) !== true;
  });
  return [isSmall ? 0 : 1, 100];
}

function addInput(edits: Edits, row: number, column: number, [min, max]: Limits, prompt: string): void {
  edits.cells.push({ row, column, cell: { style: 'figureInput' } });
  edits.numberValidations.push({ range: { row, column, rows: 1, columns: 1 }, min, max, prompt });
}

function promptFor(unit: string | null): string {
  if (unit === '%') return newMeasurementTexts.percentPrompt;
  return unit === 'score' ? newMeasurementTexts.scorePrompt : newMeasurementTexts.figurePrompt(unit);
}

/** The measurement's cell, and those of its counts; a share whose counts are both reported is computed from them. */
function addFigures(edits: Edits, grid: Grid, located: LocatedRow, { table, column }: Extension): void {
  const unitColumn = table.columns.get('unit');
  const unit = (unitColumn === undefined ? undefined : located.cells.get(unitColumn)?.text) ?? rowFigures(grid, table, located)[0]?.unit ?? null;
  const { row, part, whole } = located;
  if (unit === '%' && part !== null && whole !== null) {
    const decimals = decimalsOf(located, table);
    edits.cells.push({ row, column, cell: { formula: shareFormula(cellAddress(part.row, column), cellAddress(whole.row, column), decimals), cached: '', style: decimals > 0 ? 'decimal' : 'integer' } });
  } else {
    addInput(edits, row, column, limitsOf(grid, located, table, unit), promptFor(unit));
  }
  for (const counts of [part, whole]) if (counts !== null) addInput(edits, counts.row, column, [0, null], newMeasurementTexts.countPrompt);
}

/** The cells of a row's status after the insertions; null where the table has no column for one of them. */
function statusCellsOf({ row, cells }: LocatedRow, { table, inserted, column }: Extension): StatusCells | null {
  const direction = table.columns.get('direction');
  if (table.baseline === null || direction === undefined || !/^(op|ned)$/i.test(cells.get(direction)?.text ?? '')) return null;
  const at = (before: number) => cellAddress(row, columnAfter(inserted, before));
  return { baseline: at(table.baseline.column), newest: cellAddress(row, column), direction: at(direction), years: null };
}

/** Arrow and status follow the newest year; what the user wrote by hand stays and is named. */
function addStatus(edits: Edits, { formulas }: Grid, located: LocatedRow, extension: Extension, kind: Extract<NamedColumn, 'status' | 'development'>): void {
  const before = extension.table.columns.get(kind);
  if (before === undefined) return;
  const column = columnAfter(extension.inserted, before);
  const address = cellAddress(located.row, column);
  const formula = formulas.get(`${located.row},${before}`);
  const written = located.cells.get(before);
  if (formula !== undefined) {
    if (refersToColumn(formula, extension.newest.column)) edits.cells.push({ row: located.row, column, cell: { formula: movedOn(formula, extension) } });
    else edits.notes.push(newMeasurementTexts.ownFormula(address));
  } else if (written !== undefined) {
    edits.notes.push(newMeasurementTexts.typedStatus(address));
  } else {
    const cells = statusCellsOf(located, extension);
    if (cells !== null) edits.cells.push({ row: located.row, column, cell: { formula: kind === 'status' ? statusFormula(cells, null) : developmentFormula(cells), cached: '', style: 'statusCell' } });
  }
}

/** What the report's text said of the objective's status does not hold for the new year. */
function dropTextStatus(edits: Edits, { formulas }: Grid, located: LocatedRow, { table, inserted }: Extension): void {
  const before = table.columns.get('kpiStatus');
  const formula = before === undefined ? undefined : formulas.get(`${located.row},${before}`);
  if (before === undefined || formula === undefined || !formula.includes(ACCORDING_TO_TEXT)) return;
  const column = columnAfter(inserted, before);
  edits.cells.push({ row: located.row, column, cell: { formula: withColumns(withoutTextStatus(formula), (from) => columnAfter(inserted, from)) } });
  edits.notes.push(newMeasurementTexts.textStatus(cellAddress(located.row, column)));
}

/**
 * The edits that add a year to all KPI tables of a sheet, ready for typing: heading, blank cells with their validation,
 * shares that are computed from their counts, and statuses that follow the new year. Everything else stays as it is; where
 * no blank column follows the newest year, one is inserted, so that what stands to the right moves along.
 * @param year the year to add; left out, the one after the newest
 */
export function newMeasurement(grid: Grid, year?: number): NewMeasurement {
  const tables = locateKpiTables(grid).filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) return { problem: newMeasurementTexts.noTable(grid.sheet) };
  const headed = tables.flatMap((table) => {
    const newest = newestYear(table);
    return newest === undefined ? [] : [{ table, newest }];
  });
  const newest = Math.max(...headed.map((each) => each.newest.year));
  if (headed.length === 0) return { problem: newMeasurementTexts.noYears(grid.sheet) };
  const added = year ?? newest + 1;
  if (added <= newest) return { problem: newMeasurementTexts.notNewer(added, newest) };

  const after = [...new Set(headed.map((each) => each.newest.column + 1))].sort((a, b) => a - b);
  const inserted = after.filter((column) => !isFree(grid, column));
  const edits: Edits = { cells: [], numberValidations: [], notes: [] };
  for (const { table, newest: last } of headed) {
    const extension: Extension = { table, newest: last, inserted, column: columnAfter(inserted, last.column) + 1 };
    edits.cells.push({ row: table.headerRow, column: extension.column, cell: headerCell(last, added) });
    for (const located of table.rows) {
      addFigures(edits, grid, located, extension);
      addStatus(edits, grid, located, extension, 'development');
      addStatus(edits, grid, located, extension, 'status');
      dropTextStatus(edits, grid, located, extension);
    }
  }
  const [first] = edits.numberValidations;
  return {
    year: added,
    edits: {
      sheet: grid.sheet,
      insertColumns: inserted,
      cells: edits.cells,
      validations: [],
      numberValidations: edits.numberValidations,
      select: first === undefined ? null : { row: first.range.row, column: first.range.column },
      notes: edits.notes,
    },
  };
}

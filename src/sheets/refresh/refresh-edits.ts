import { withCells } from '../formula-references';
import type { Grid } from '../grid';
import { columnsOf } from './refresh-alignment';
import type { Alignment } from './refresh-alignment';
import { isBlankRow, isPlanned, plannedKey, sheetKey } from './refresh-contents';
import { cellKey, columnKey, missingColumns, missingRows, rowsKey } from './refresh-differences';
import { columnAfter } from '../sheet-edits';
import type { SheetEdits } from '../sheet-edits';
import type { PlannedCell, SheetPlan } from '../sheet-plan';

/** A sheet of the workbook beside the plan that it was pulled by. */
export interface AlignedSheet {
  readonly plan: SheetPlan;
  readonly grid: Grid;
  readonly alignment: Alignment;
}

/** Where the rows and columns of a plan stand when what was chosen has been put back; null: nowhere. Zero-based. */
export interface FinalPlaces {
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: readonly (number | null)[];
}

interface Layout extends FinalPlaces {
  readonly insertRows: readonly number[];
  readonly insertColumns: readonly number[];
  /** Rows and columns of the plan that are written anew, with their looks. */
  readonly newRows: ReadonlySet<number>;
  readonly newColumns: ReadonlySet<number>;
  /** Rows and columns of the plan that stand there with nothing left in them. */
  readonly filledRows: ReadonlySet<number>;
  readonly filledColumns: ReadonlySet<number>;
}

/** Row of the sheet before which missing rows belong: behind the row that precedes them in the plan. */
function insertionRow({ plan, grid, alignment }: AlignedSheet, first: number): number {
  const precedes = (row: number) => row < first && (alignment.rows[row] ?? null) !== null;
  const before = [...plan.rows.keys()].filter(precedes).at(-1);
  if (before === undefined) return Math.min(...alignment.rows.flatMap((row) => row ?? []), grid.row);
  const place = alignment.rows[before] ?? 0;
  const header = plan.tables.length === 1 ? plan.tables[0]?.range.row : undefined;
  if (header !== undefined && before > header) {
    // Behind its last row is outside an Excel table.
    const lowest = Math.max(...alignment.rows.map((row, index) => (index > header ? (row ?? 0) : 0)));
    return place === lowest ? place : place + 1;
  }
  let at = place + 1;
  for (let row = before + 1; row < first && !isPlanned(plan, row) && isBlankRow(grid, at); row += 1) at += 1;
  return at;
}

/** Rows of the plan that are put back together, with the blank ones that set them apart. */
function withSeparators({ plan, grid }: AlignedSheet, rows: readonly number[], at: number): readonly number[] {
  const [first = 0, last = first] = [rows[0], rows.at(-1)];
  const whole = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const isSetApart = last + 1 < plan.rows.length && !isPlanned(plan, last + 1);
  return isSetApart && !isBlankRow(grid, at) ? [...whole, last + 1] : whole;
}

function insertionColumn({ plan, alignment: { columns } }: AlignedSheet, column: number): number {
  const before = columns.slice(0, column).filter((place) => place !== null).at(-1);
  if (before === undefined) return Math.min(...columns.flatMap((place) => place ?? []));
  const isLast = columns.every((place) => (place ?? 0) <= before);
  return plan.tables.length === 1 && isLast ? before : before + 1;
}

function layoutOf(sheet: AlignedSheet, chosen: ReadonlySet<string>): Layout {
  const { plan, grid, alignment } = sheet;
  const runs = missingRows(plan, grid, alignment).filter(({ rows }) => chosen.has(rowsKey(plan.name, rows[0] ?? 0)));
  const gone = runs.filter(({ isEmptied }) => !isEmptied);
  const inserted = gone.flatMap(({ rows }) => {
    const before = insertionRow(sheet, rows[0] ?? 0);
    return withSeparators(sheet, rows, before).map((row) => ({ row, before }));
  }).sort((a, b) => a.before - b.before || a.row - b.row);
  const insertRows = inserted.map(({ before }) => before);

  const columns = missingColumns(plan, grid, alignment).filter(({ column }) => chosen.has(columnKey(plan.name, column)));
  const insertedColumns = columns.filter(({ isEmptied }) => !isEmptied).map(({ column }) => ({ column, before: insertionColumn(sheet, column) }))
    .sort((a, b) => a.before - b.before || a.column - b.column);
  const insertColumns = insertedColumns.map(({ before }) => before);

  const rows = new Map(alignment.rows.flatMap((place, row) => (place === null ? [] : [[row, columnAfter(insertRows, place)] as const])));
  for (const [index, { row, before }] of inserted.entries()) rows.set(row, before + index);
  const places = alignment.columns.map((place) => (place === null ? null : columnAfter(insertColumns, place)));
  for (const [index, { column, before }] of insertedColumns.entries()) places[column] = before + index;
  return {
    rows, columns: places, insertRows, insertColumns,
    newRows: new Set(inserted.map(({ row }) => row)),
    newColumns: new Set(insertedColumns.map(({ column }) => column)),
    filledRows: new Set(runs.filter(({ isEmptied }) => isEmptied).flatMap((run) => run.rows)),
    filledColumns: new Set(columns.filter(({ isEmptied }) => isEmptied).map(({ column }) => column)),
  };
}

/** A planned cell whose formula points to where the cells stand now; its value where one of them is nowhere. */
export function movedCell(cell: PlannedCell, sheet: string, placesOf: (sheet: string) => FinalPlaces | undefined): PlannedCell {
  if (cell.formula === undefined) return cell;
  const formula = withCells(cell.formula, ({ sheet: other, row, column }) => {
    const places = placesOf(other ?? sheet);
    // A sheet that is not refreshed stands as it was planned.
    if (places === undefined) return { row, column };
    const [line, across] = [places.rows.get(row), places.columns[column] ?? null];
    return line === undefined || across === null ? null : { row: line, column: across };
  });
  if (formula !== null) return { ...cell, formula };
  const { cached, style } = cell;
  return { ...(style === undefined ? {} : { style }), ...(typeof cached === 'object' || cached === undefined ? {} : { value: cached }) };
}

/** What is written into a cell that stands there: its content alone, so that it keeps its looks. */
function contentOnly({ value, formula }: PlannedCell): PlannedCell {
  return formula === undefined ? { value: value ?? '' } : { formula };
}

/**
 * The edits that put back what was chosen, by `Difference.key`, and nothing else. Formulas follow the cells that they refer to.
 * @param sheets all that were compared, so that formulas between them follow too
 */
export function refreshEdits(sheets: readonly AlignedSheet[], chosen: ReadonlySet<string>): readonly SheetEdits[] {
  const layouts = new Map(sheets.map((sheet) => [sheet.plan.name, layoutOf(sheet, chosen)]));
  return sheets.flatMap(({ plan, grid, alignment }): SheetEdits[] => {
    const layout = layouts.get(plan.name);
    if (layout === undefined) return [];
    const cells: { readonly row: number; readonly column: number; readonly cell: PlannedCell }[] = [];
    for (const [row, planned] of plan.rows.entries()) {
      const line = layout.rows.get(row);
      if (line === undefined) continue;
      for (const [column, cell] of planned.entries()) {
        const isHead = row < (alignment.head?.rows ?? 0);
        const headPlace = columnsOf(alignment, row)[column] ?? null;
        const across = isHead ? (headPlace === null ? null : columnAfter(layout.insertColumns, headPlace)) : (layout.columns[column] ?? null);
        if (cell === null || across === null) continue;
        const moved = movedCell(cell, plan.name, (name) => layouts.get(name));
        if (layout.newRows.has(row) || (!isHead && layout.newColumns.has(column))) cells.push({ row: line, column: across, cell: moved });
        else if (layout.filledRows.has(row) || (!isHead && layout.filledColumns.has(column))) {
          const [place, was] = [alignment.rows[row] ?? null, columnsOf(alignment, row)[column] ?? null];
          const isBlank = place === null || was === null || sheetKey(grid, place, was) === '';
          if (isBlank && plannedKey(cell) !== '') cells.push({ row: line, column: across, cell: contentOnly(moved) });
        } else if (chosen.has(cellKey(plan.name, row, column))) cells.push({ row: line, column: across, cell: contentOnly(moved) });
      }
    }
    if (cells.length === 0 && layout.insertRows.length === 0 && layout.insertColumns.length === 0) return [];
    return [{ sheet: grid.sheet, insertColumns: layout.insertColumns, insertRows: layout.insertRows, cells, validations: [], numberValidations: [], select: null, notes: [] }];
  });
}

/** Where the plan's cells stand as long as nothing is put back. */
export function standingPlaces({ alignment: { rows, columns } }: AlignedSheet): FinalPlaces {
  return { rows: new Map(rows.flatMap((place, row) => (place === null ? [] : [[row, place] as const]))), columns };
}

import { refreshTexts } from '../../texts/refresh';
import { cellAddress, columnLetters } from '../grid';
import type { CellValue, Grid } from '../grid';
import { columnsOf } from './refresh-alignment';
import type { Alignment } from './refresh-alignment';
import { formulaAt, plannedKey, sheetKey, valueAt, valueKey } from './refresh-contents';
import type { PlannedCell, PlannedValue, SheetPlan, StyleName } from '../sheet-plan';

/** What a pulled sheet has otherwise than what was published. */
export interface Difference {
  /** Of the sheet's plan: the same as long as the dataset is. */
  readonly key: string;
  readonly sheet: string;
  /**
   * `figure`, `text`, `formula`: something else stands in a cell; `blank`: nothing does; `source`: the sheet names another version
   * of the dataset; `rows`, `column`: they are gone, or nothing is left in them.
   */
  readonly kind: 'figure' | 'text' | 'formula' | 'blank' | 'source' | 'rows' | 'column';
  /** Of the cell, the emptied rows or the emptied column; null where they are gone. */
  readonly address: string | null;
  /** Danish: what the rows, the column or the cell hold. */
  readonly label: string;
  /** Null: a blank, or more than one cell. */
  readonly published: PlannedValue | null;
  readonly now: CellValue;
  /** A formula stands in the cell. */
  readonly isFormula: boolean;
}

/** Cells of these styles are blank where nothing was published: what is typed there differs. */
const FIGURES: ReadonlySet<StyleName> = new Set<StyleName>(['amount', 'total', 'years', 'percent', 'decimal', 'integer', 'figure']);
const LONGEST_LABEL = 90;

const fallback = (value: string, otherwise: string) => (value === '' ? otherwise : value);

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_LABEL ? line : `${line.slice(0, LONGEST_LABEL - 1)}…`;
}

/** What a row is about: the key of a record, the first text of another row. */
function rowLabel(plan: SheetPlan, row: number): string {
  const cells = plan.rows[row] ?? [];
  const isRecord = row > (plan.tables[0]?.range.row ?? Infinity);
  const named = isRecord ? (plan.keyColumns ?? cells.map((_, column) => column)).map((column) => cells[column]) : cells;
  const texts = named.flatMap((cell) => (cell?.value === undefined || cell.value === '' ? [] : [String(cell.value)]));
  return shortened(isRecord ? texts.join(' · ') : (texts[0] ?? ''));
}

/** The heading above a cell. */
function columnLabel(plan: SheetPlan, column: number, fromRow: number): string {
  for (let row = fromRow; row >= 0; row -= 1) {
    const cell = plan.rows[row]?.[column];
    if ((cell?.style === 'tableHeader' || cell?.style === 'yearHeader') && cell.value !== undefined) return String(cell.value);
  }
  return '';
}

/** What a planned cell shows: its value, or what its formula gave. */
function shownValue(cell: PlannedCell): PlannedValue | null {
  if (cell.formula === undefined) return cell.value ?? null;
  return typeof cell.cached === 'object' ? null : (cell.cached ?? null);
}

export function rowsKey(sheet: string, first: number): string {
  return `${sheet}!rows ${first}`;
}

export function columnKey(sheet: string, column: number): string {
  return `${sheet}!column ${column}`;
}

export function cellKey(sheet: string, row: number, column: number): string {
  return `${sheet}!cell ${row},${column}`;
}

/** Rows of the plan one after the other, of which none is there, or nothing is left in any. */
export interface MissingRows {
  /** Zero-based rows of the plan, without blank ones. */
  readonly rows: readonly number[];
  /** They stand there, but nothing is left in them. */
  readonly isEmptied: boolean;
}

type State = 'there' | 'gone' | 'emptied' | 'blank';

function stateOf(plan: SheetPlan, grid: Grid, alignment: Alignment, row: number): State {
  const columns = columnsOf(alignment, row);
  const planned = (plan.rows[row] ?? []).flatMap((cell, column) => (plannedKey(cell) === '' ? [] : [columns[column] ?? null]));
  if (planned.length === 0) return 'blank';
  const place = alignment.rows[row] ?? null;
  if (place === null) return 'gone';
  return planned.every((column) => column === null || sheetKey(grid, place, column) === '') ? 'emptied' : 'there';
}

export function missingRows(plan: SheetPlan, grid: Grid, alignment: Alignment): readonly MissingRows[] {
  const runs: { readonly state: State; readonly rows: number[] }[] = [];
  for (const row of plan.rows.keys()) {
    const state = stateOf(plan, grid, alignment, row);
    const last = runs.at(-1);
    if (state === 'blank') continue;
    if (last?.state === state) last.rows.push(row);
    else runs.push({ state, rows: [row] });
  }
  return runs.filter(({ state }) => state !== 'there').map(({ state, rows }) => ({ rows, isEmptied: state === 'emptied' }));
}

/** Columns of the plan that are gone, and those that are there with nothing left in them, in the order of the plan. */
export interface MissingColumn { readonly column: number; readonly isEmptied: boolean }

export function missingColumns(plan: SheetPlan, grid: Grid, { columns, rows, head }: Alignment): readonly MissingColumn[] {
  return columns.flatMap((place, column): readonly MissingColumn[] => {
    const planned = [...plan.rows.entries()].filter(([row, cells]) => row >= (head?.rows ?? 0) && rows[row] !== null && plannedKey(cells[column]) !== '').map(([row]) => row);
    if (planned.length === 0) return [];
    if (place === null) return [{ column, isEmptied: false }];
    const isEmptied = planned.length > 1 && planned.every((row) => sheetKey(grid, rows[row] ?? 0, place) === '');
    return isEmptied ? [{ column, isEmptied }] : [];
  });
}

function cellKind(cell: PlannedCell, standing: string, formula: string | undefined): Difference['kind'] {
  if (standing === '') return 'blank';
  if (cell.formula !== undefined || formula !== undefined) return 'formula';
  if (typeof cell.value === 'number' || (cell.value === undefined && cell.style !== undefined && FIGURES.has(cell.style))) return 'figure';
  return cell.style === 'source' && String(cell.value).includes('version') ? 'source' : 'text';
}

function cellDifference(plan: SheetPlan, grid: Grid, alignment: Alignment, row: number, column: number): Difference | null {
  const [place, across] = [alignment.rows[row] ?? null, columnsOf(alignment, row)[column] ?? null];
  const cell = plan.rows[row]?.[column];
  if (place === null || across === null || cell === null || cell === undefined) return null;
  const [planned, standing] = [plannedKey(cell), sheetKey(grid, place, across)];
  if (planned === standing || (planned === '' && (cell.style === undefined || !FIGURES.has(cell.style)))) return null;
  const formula = formulaAt(grid, place, across);
  const now = valueAt(grid, place, across);
  // A formula of the user's own that gives what was published.
  if (cell.formula === undefined && valueKey(now) === planned) return null;
  return {
    key: cellKey(plan.name, row, column),
    sheet: grid.sheet,
    kind: cellKind(cell, standing, formula),
    address: cellAddress(place, across),
    label: refreshTexts.cell(rowLabel(plan, row), columnLabel(plan, column, row - 1)),
    published: shownValue(cell),
    now,
    isFormula: formula !== undefined,
  };
}

function rowsAddress(places: readonly number[]): string {
  const [first = 0, last = first] = [places[0], places.at(-1)];
  return `${first + 1}:${last + 1}`;
}

/** What the sheet has otherwise than its plan, from the top down. What is the user's own is no difference. */
export function differencesOf(plan: SheetPlan, grid: Grid, alignment: Alignment): readonly Difference[] {
  const gone = missingRows(plan, grid, alignment);
  const columns = missingColumns(plan, grid, alignment);
  const skippedRows = new Set(gone.flatMap(({ rows }) => rows));
  const skippedColumns = new Set(columns.map(({ column }) => column));
  const whole = { published: null, now: null, isFormula: false } as const;
  const found: { readonly at: number; readonly difference: Difference }[] = [];
  for (const { rows, isEmptied } of gone) {
    const [first = 0] = rows;
    const label = fallback(rowLabel(plan, first), refreshTexts.unnamed);
    found.push({ at: first, difference: {
      ...whole, key: rowsKey(plan.name, first), sheet: grid.sheet, kind: 'rows',
      address: isEmptied ? rowsAddress(rows.map((row) => alignment.rows[row] ?? 0)) : null,
      label: rows.length === 1 ? refreshTexts.row(label) : refreshTexts.rows(rows.length, label),
    } });
  }
  for (const { column, isEmptied } of columns) {
    const letters = columnLetters(alignment.columns[column] ?? 0);
    const heading = plan.tables.length === 1 ? columnLabel(plan, column, plan.tables[0]?.range.row ?? 0) : columnLabel(plan, column, plan.rows.length - 1);
    found.push({ at: -1, difference: {
      ...whole, key: columnKey(plan.name, column), sheet: grid.sheet, kind: 'column', address: isEmptied ? `${letters}:${letters}` : null,
      label: refreshTexts.column(fallback(heading, refreshTexts.unnamed)),
    } });
  }
  for (const [row, cells] of plan.rows.entries()) {
    if (skippedRows.has(row)) continue;
    for (const column of cells.keys()) {
      if (skippedColumns.has(column) && row >= (alignment.head?.rows ?? 0)) continue;
      const difference = cellDifference(plan, grid, alignment, row, column);
      if (difference) found.push({ at: row, difference });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ difference }) => difference);
}

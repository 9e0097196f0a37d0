import { labelKey } from '../cell-text';
import type { Grid } from '../grid';
import { kpiHeaderOf, mayHoldKpiTable } from './kpi-header';
import type { HeadedColumn, KpiHeading } from './kpi-header';
import type { Unplaced } from '../reading';
import { addressOf, sheetRows } from '../sheet-rows';
import type { SheetCell, SheetRow } from '../sheet-rows';
import { kpiLabels } from '../../texts/kpi-labels';
import { kpiUnplacedReasons } from '../../texts/kpi-reading';

export type NamedColumn = Exclude<KpiHeading['kind'], 'year' | 'baseline'>;

export interface LocatedYear { readonly year: number; readonly column: number; readonly cell: SheetCell }

/** A measure's row. Zero-based rows of the sheet; `part` and `whole` are the rows with its counts. */
export interface LocatedRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, SheetCell>;
  readonly part: { readonly row: number; readonly cells: ReadonlyMap<number, SheetCell> } | null;
  readonly whole: { readonly row: number; readonly cells: ReadonlyMap<number, SheetCell> } | null;
}

/** A KPI table as found on a sheet. Zero-based rows and columns of the sheet. */
export interface LocatedKpiTable {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<NamedColumn, number>;
  readonly baseline: { readonly column: number; readonly year: number | null } | null;
  /** By column. */
  readonly years: readonly LocatedYear[];
  readonly rows: readonly LocatedRow[];
  /** The rows above, back to the table before: captions and the sheet's head. */
  readonly above: readonly SheetRow[];
  readonly unplaced: readonly Unplaced[];
}

const ENDS = /^(forklaring|signaturforklaring|noter?|bemærkninger|kilder?|tabel\d|mål(i|for)planen)/;
const PART = labelKey(kpiLabels.part);
const WHOLE = labelKey(kpiLabels.whole);

interface Columns {
  readonly named: ReadonlyMap<NamedColumn, number>;
  readonly baseline: LocatedKpiTable['baseline'];
  readonly years: readonly LocatedYear[];
  readonly unplaced: readonly Unplaced[];
}

function columnsOf(headed: readonly HeadedColumn[]): Columns {
  const named = new Map<NamedColumn, number>();
  const years: LocatedYear[] = [];
  const unplaced: Unplaced[] = [];
  let baseline: LocatedKpiTable['baseline'] = null;
  for (const { cell, heading } of headed) {
    let taken = false;
    if (heading.kind === 'year') {
      taken = years.some(({ year }) => year === heading.year);
      if (!taken) years.push({ year: heading.year, column: cell.column, cell });
    } else if (heading.kind === 'baseline') {
      taken = baseline !== null;
      baseline ??= { column: cell.column, year: heading.year };
    } else {
      taken = named.has(heading.kind);
      if (!taken) named.set(heading.kind, cell.column);
    }
    if (taken) unplaced.push({ address: addressOf(cell), text: cell.text, reason: kpiUnplacedReasons.secondColumn(cell.text) });
  }
  return { named, baseline, years, unplaced };
}

type RowKind = 'measure' | 'part' | 'whole' | 'end' | 'other' | 'nameless';

function kindOf(row: SheetRow, { named, baseline, years }: Columns, afterBlank: boolean): RowKind {
  const has = (kind: NamedColumn) => row.cells.some(({ column }) => column === named.get(kind));
  const figureColumns = [...years.map(({ column }) => column), ...(baseline === null ? [] : [baseline.column])];
  const hasFigures = row.cells.some(({ column }) => figureColumns.includes(column));
  const [first] = row.cells;
  if (!hasFigures && first !== undefined && row.cells.length <= 2 && ENDS.test(first.key)) return 'end';
  const label = row.cells.find(({ column }) => column === named.get('measure'))?.key;
  if (!has('id') && !has('objective') && (label === PART || label === WHOLE)) return label === PART ? 'part' : 'whole';
  const known = new Set([...named.values(), ...figureColumns]);
  const inTable = row.cells.filter(({ column }) => known.has(column));
  if (afterBlank && !hasFigures && (inTable.length < 3 || !has('objective'))) return 'end';
  if (has('objective') || has('measure') || (has('id') && (hasFigures || inTable.length > 1))) return 'measure';
  return hasFigures ? 'nameless' : 'other';
}

/** Headings that are none of the table's and have numbers below them within the table. */
function strangeColumns(header: SheetRow, headed: readonly HeadedColumn[], rows: readonly SheetRow[]): readonly Unplaced[] {
  const known = new Set(headed.map(({ cell }) => cell.column));
  const last = Math.max(...known);
  return header.cells
    .filter(({ column }) => !known.has(column) && column < last && rows.some(({ cells }) => cells.some((cell) => cell.column === column && typeof cell.value === 'number')))
    .map((cell) => ({ address: addressOf(cell), text: cell.text, reason: kpiUnplacedReasons.columnWithoutYear }));
}

function byColumn({ row, cells }: SheetRow): { readonly row: number; readonly cells: ReadonlyMap<number, SheetCell> } {
  return { row, cells: new Map(cells.map((cell) => [cell.column, cell])) };
}

function tableAt(header: SheetRow, headed: readonly HeadedColumn[], below: readonly SheetRow[], above: readonly SheetRow[]): { readonly table: LocatedKpiTable; readonly length: number } {
  const columns = columnsOf(headed);
  const rows: LocatedRow[] = [];
  const unplaced: Unplaced[] = [...columns.unplaced];
  let length = 0;
  let before = header.row;
  for (const row of below) {
    const kind = kindOf(row, columns, row.row > before + 1);
    if (kind === 'end') break;
    before = row.row;
    length += 1;
    const last = rows.at(-1);
    const [first] = row.cells;
    if (kind === 'measure') rows.push({ ...byColumn(row), part: null, whole: null });
    else if ((kind === 'part' || kind === 'whole') && last !== undefined && last[kind] === null) rows[rows.length - 1] = { ...last, [kind]: byColumn(row) };
    else if (first !== undefined && kind !== 'other') {
      unplaced.push({ address: addressOf(first), text: first.text, reason: kind === 'nameless' ? kpiUnplacedReasons.figuresWithoutLabel : kpiUnplacedReasons.countWithoutShare });
    }
  }
  const [firstCell] = header.cells;
  if (rows.length === 0 && firstCell !== undefined) unplaced.push({ address: addressOf(firstCell), text: firstCell.text, reason: kpiUnplacedReasons.noRows });
  unplaced.push(...strangeColumns(header, headed, below.slice(0, length)));
  return { table: { headerRow: header.row, columns: columns.named, baseline: columns.baseline, years: columns.years, rows, above, unplaced }, length };
}

/** The KPI tables of a sheet, wherever they stand, from the top. */
export function locateKpiTables(grid: Grid): readonly LocatedKpiTable[] {
  if (!mayHoldKpiTable(grid)) return [];
  const rows = sheetRows(grid);
  const headers = rows.flatMap((row, index) => {
    const headed = kpiHeaderOf(row);
    return headed === null ? [] : [{ row, headed, index }];
  });
  let from = 0;
  return headers.map(({ row, headed, index }, position) => {
    const { table, length } = tableAt(row, headed, rows.slice(index + 1, headers[position + 1]?.index), rows.slice(from, index));
    from = index + 1 + length;
    return table;
  });
}

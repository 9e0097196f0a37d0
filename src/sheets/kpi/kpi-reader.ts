import { kpiPlace, placedKpiRows } from '../../domain/kpi-place';
import type { KpiFigure, KpiRow, KpiTable } from '../../domain/kpi';
import type { KpiColumn } from '../../domain/place';
import { placeKey } from '../../domain/place';
import { kpiTakenFor } from '../../texts/kpi-reading';
import type { Grid } from '../grid';
import { cellAddress } from '../grid';
import { citizenCentreOf, reportOf } from './kpi-identity';
import { locateKpiTables } from './kpi-locate';
import type { LocatedKpiTable, LocatedRow, NamedColumn } from './kpi-locate';
import { rowFigures } from './kpi-row-figures';
import { measurementsOf } from './kpi-table';
import type { ParsedKpiTable } from '../reading';
import type { SheetRow } from '../sheet-rows';

/** A row as read, with where it stands. A row of the sheet gives several where its cells name several measures. */
export interface ReadKpiRow {
  readonly located: LocatedRow;
  readonly row: KpiRow;
  /** Null where the table has no such column. */
  readonly baselineColumn: number | null;
  /** Row in which the objective's wording stands. */
  readonly objectiveRow: number;
}

interface Inherited { readonly id: string | null; readonly track: string | null; readonly objective: string; readonly source: string | null; readonly row: number }

/** Signs that stand before a status: "▲ Grøn". */
const SIGNS = /^[▲●▼■◆△▽○\s]+/u;

function readRows(grid: Grid, table: LocatedKpiTable): readonly ReadKpiRow[] {
  const read: ReadKpiRow[] = [];
  let above: Inherited | null = null;
  for (const located of table.rows) {
    const text = (column: NamedColumn): string | null => {
      const at = table.columns.get(column);
      return (at === undefined ? undefined : located.cells.get(at)?.text) ?? null;
    };
    const id = text('id');
    const same: Inherited | null = text('objective') === null && (id === null || id === above?.id) ? above : null;
    const current: Inherited = {
      id: id ?? same?.id ?? null,
      track: text('track') ?? above?.track ?? null,
      objective: text('objective') ?? same?.objective ?? id ?? '',
      source: text('source') ?? same?.source ?? null,
      row: same?.row ?? located.row,
    };
    above = current;
    const statusColumn = table.columns.get('status');
    const status = text('status')?.replace(SIGNS, '') ?? null;
    const statusTyped = status !== null && statusColumn !== undefined && !grid.formulas.has(`${located.row},${statusColumn}`);
    for (const { measure, unit, baseline, baselineColumn, figures } of rowFigures(grid, table, located)) {
      const row: KpiRow = {
        objectiveId: current.id,
        track: current.track,
        objective: current.objective,
        measure: text('measure') ?? measure,
        unit: text('unit') ?? unit,
        direction: text('direction'),
        baseline,
        measurements: measurementsOf(baseline, figures),
        status,
        statusTyped,
        source: current.source,
      };
      read.push({ located, row, baselineColumn, objectiveRow: current.row });
    }
  }
  return read;
}

/** Addresses of everything in the table that has a cell, blank cells too: what is missing is to be typed there. */
function addressesOf(table: LocatedKpiTable, rows: readonly ReadKpiRow[]): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const [index, placed] of placedKpiRows({ rows: rows.map(({ row }) => row) }).entries()) {
    const read = rows[index];
    if (read === undefined) continue;
    const { located, row, baselineColumn, objectiveRow } = read;
    const add = (column: KpiColumn, year: number | null, atRow: number, atColumn: number | undefined) => {
      const key = placeKey(kpiPlace(placed, column, year));
      if (atColumn !== undefined && !addresses.has(key)) addresses.set(key, cellAddress(atRow, atColumn));
    };
    add('objective', null, objectiveRow, table.columns.get('objective'));
    for (const column of ['measure', 'unit', 'direction', 'development', 'status', 'kpiStatus'] as const) add(column, null, located.row, table.columns.get(column));
    add('source', null, located.row, table.columns.get('source'));
    const addFigure = (figure: KpiFigure, column: number) => {
      add('value', figure.year, located.row, column);
      add('part', figure.year, located.part?.row ?? located.row, column);
      add('whole', figure.year, located.whole?.row ?? located.row, column);
    };
    if (row.baseline !== null && baselineColumn !== null) addFigure(row.baseline, baselineColumn);
    for (const measurement of row.measurements) {
      const column = table.years.find(({ year }) => year === measurement.year)?.column ?? table.baseline?.column;
      if (column !== undefined) addFigure(measurement, column);
    }
  }
  return addresses;
}

/** Formulas in the table's rows. */
function formulaCellsOf(grid: Grid, rows: readonly LocatedRow[]): ReadonlySet<string> {
  const inTable = new Set(rows.flatMap(({ row, part, whole }) => [row, part?.row, whole?.row].filter((each) => each !== undefined)));
  const addresses = new Set<string>();
  for (const key of grid.formulas.keys()) {
    const [row, column] = key.split(',').map(Number);
    if (row !== undefined && column !== undefined && inTable.has(row)) addresses.add(cellAddress(row, column));
  }
  return addresses;
}

/** A KPI table as read, with where its parts stand. */
export interface KpiTableReading {
  readonly parsed: ParsedKpiTable;
  readonly located: LocatedKpiTable;
  /** Parallel to the table's rows. */
  readonly rows: readonly ReadKpiRow[];
}

/** The KPI tables of a worksheet with their positions, for what refers to their cells. */
export function readKpiTablesInPlace(grid: Grid): readonly KpiTableReading[] {
  const above: SheetRow[] = [];
  return locateKpiTables(grid).map((located) => {
    above.push(...located.above);
    const rows = readRows(grid, located);
    const table: KpiTable = {
      report: reportOf(above, grid.sheet),
      citizenCentre: citizenCentreOf(located.above, rows.flatMap(({ row }) => (row.objectiveId === null ? [] : [row.objectiveId])), grid.sheet),
      rows: rows.map(({ row }) => row),
    };
    const parsed: ParsedKpiTable = { table, sheet: grid.sheet, addresses: addressesOf(located, rows), formulaCells: formulaCellsOf(grid, located.rows), unplaced: located.unplaced };
    return { parsed, located, rows };
  });
}

/**
 * The KPI tables of a worksheet, found by their headings wherever they stand: as the add-in writes them, typed, or pasted
 * from a report. Empty where there is none; never throws.
 */
export function readKpiTables(grid: Grid): readonly ParsedKpiTable[] {
  return readKpiTablesInPlace(grid).map(({ parsed }) => parsed);
}

/** What a KPI table was taken for, in Danish: "KPI-tabel 2024-06 BBU: 5 mål, målinger 2021-2023". */
export function kpiTableTakenFor({ table: { report, citizenCentre, rows } }: ParsedKpiTable): string {
  const years = [...new Set(rows.flatMap(({ measurements }) => measurements.map(({ year }) => year)))].sort((a, b) => a - b);
  return kpiTakenFor(report, citizenCentre, rows.length, years);
}

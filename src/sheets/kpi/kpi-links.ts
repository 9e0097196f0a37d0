import type { KpiRow } from '../../domain/kpi';
import { cellAddress, quotedSheetName } from '../grid';
import type { CellValue, Grid } from '../grid';
import { readKpiTablesInPlace } from './kpi-reader';
import type { KpiTableReading, ReadKpiRow } from './kpi-reader';

/**
 * A cell of another sheet: an expression for formulas, and what it gives at present. An expression for the newest year finds
 * it among the year columns, so that it follows when a year is added.
 */
export interface Link {
  readonly expression: string;
  readonly value: CellValue;
}

/** The years of a row, from left to right. */
export interface YearLinks {
  /** The year cells and the one after them, before which a new year is inserted: the range grows with it. Null where the columns are not side by side. */
  readonly range: string | null;
  readonly cells: readonly Link[];
}

export interface LinkedMeasure {
  readonly row: KpiRow;
  /** Null where the table has no baseline for the row. */
  readonly baseline: Link | null;
  readonly newest: Link;
  readonly years: YearLinks;
  /** The arrow's cell, where the table has one. */
  readonly development: Link | null;
}

/** An objective with its measures. */
export interface LinkedKpi {
  readonly id: string | null;
  readonly track: string | null;
  readonly objective: string;
  /** The objective's status, where the table has a column for it. */
  readonly kpiStatus: Link | null;
  readonly measures: readonly LinkedMeasure[];
}

export interface LinkedKpiTable {
  readonly report: string | null;
  readonly citizenCentre: string | null;
  /** The headings of the year columns. */
  readonly headings: YearLinks;
  readonly newestHeading: Link | null;
  readonly kpis: readonly LinkedKpi[];
}

/** Whether a measure counts for a status: neither way may be better. */
export function hasDirection({ direction }: KpiRow): boolean {
  return /^(op|ned|1|-1)$/i.test(direction?.trim() ?? '');
}

function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.row]?.[column - grid.column] ?? null;
}

function linkTo(grid: Grid, row: number, column: number): Link {
  return { expression: `${quotedSheetName(grid.sheet)}!${cellAddress(row, column)}`, value: valueAt(grid, row, column) };
}

/** Year columns from left to right; side by side and in order of the years, so that the last is the newest. */
function yearColumns({ located }: KpiTableReading): { readonly columns: readonly number[]; readonly inOrder: boolean } {
  const years = [...located.years].sort((a, b) => a.column - b.column);
  const inOrder = years.every(({ year, column }, index) => {
    const before = years[index - 1];
    return before === undefined || (before.year < year && before.column === column - 1);
  });
  return { columns: years.map(({ column }) => column), inOrder };
}

function yearLinks(grid: Grid, reading: KpiTableReading, row: number): YearLinks {
  const { columns, inOrder } = yearColumns(reading);
  const [first, last] = [columns[0], columns.at(-1)];
  const range = !inOrder || first === undefined || last === undefined ? null : `${quotedSheetName(grid.sheet)}!${cellAddress(row, first)}:${cellAddress(row, last + 1)}`;
  return { range, cells: columns.map((column) => linkTo(grid, row, column)) };
}

/** The last year's cell of a row; undefined where the table has no years. */
function newestLink(grid: Grid, reading: KpiTableReading, row: number): Link | undefined {
  const { range, cells } = yearLinks(grid, reading, row);
  const newest = reading.located.years.reduce<{ year: number; column: number } | undefined>((best, each) => (best === undefined || each.year > best.year ? each : best), undefined);
  if (newest === undefined) return undefined;
  const direct = linkTo(grid, row, newest.column);
  return range === null || cells.length === 0 ? direct : { expression: `INDEX(${range},1,COLUMNS(${range})-1)`, value: direct.value };
}

function linkedMeasure(grid: Grid, reading: KpiTableReading, { row, located, baselineColumn }: ReadKpiRow): LinkedMeasure | null {
  const newest = newestLink(grid, reading, located.row);
  if (newest === undefined) return null;
  const development = reading.located.columns.get('development');
  return {
    row,
    baseline: baselineColumn === null ? null : linkTo(grid, located.row, baselineColumn),
    newest,
    years: yearLinks(grid, reading, located.row),
    development: development === undefined ? null : linkTo(grid, located.row, development),
  };
}

function linkedTable(grid: Grid, reading: KpiTableReading): LinkedKpiTable {
  const { located, parsed, rows } = reading;
  const kpiStatus = located.columns.get('kpiStatus');
  const kpis: { id: string | null; track: string | null; objective: string; kpiStatus: Link | null; measures: LinkedMeasure[] }[] = [];
  let before: ReadKpiRow | undefined;
  for (const read of rows) {
    const { objectiveId: id, track, objective } = read.row;
    const last = kpis.at(-1);
    const continues = before !== undefined && last !== undefined && before.objectiveRow === read.objectiveRow;
    const measure = linkedMeasure(grid, reading, read);
    const measures = measure === null ? [] : [measure];
    if (continues) last.measures.push(...measures);
    else kpis.push({ id, track, objective, kpiStatus: kpiStatus === undefined ? null : linkTo(grid, read.located.row, kpiStatus), measures });
    before = read;
  }
  return {
    report: parsed.table.report,
    citizenCentre: parsed.table.citizenCentre,
    headings: yearLinks(grid, reading, located.headerRow),
    newestHeading: newestLink(grid, reading, located.headerRow) ?? null,
    kpis,
  };
}

/** The KPI tables of a workbook, as other sheets refer to them. */
export function linkedKpiTables(grids: readonly Grid[]): readonly LinkedKpiTable[] {
  return grids.flatMap((grid) => readKpiTablesInPlace(grid).map((reading) => linkedTable(grid, reading)));
}

/** The tables of the newest report there is; all where none names its report. */
export function newestReport(tables: readonly LinkedKpiTable[]): readonly LinkedKpiTable[] {
  const newest = tables.flatMap(({ report }) => report ?? []).sort().at(-1);
  return newest === undefined ? tables : tables.filter(({ report }) => report === newest);
}

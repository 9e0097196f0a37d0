import { kpiChartTexts } from '../../texts/kpi-follow-up';
import { cellText } from '../cell-text';
import type { CellValue, Grid } from '../grid';
import { hasDirection, linkedKpiTables, newestReport } from './kpi-links';
import type { Link, LinkedKpi, LinkedKpiTable, LinkedMeasure, YearLinks } from './kpi-links';
import type { PlannedCell, PlannedChart, SheetPlan } from '../sheet-plan';

/** Columns kept for years to come, where the year columns can grow. */
const SPARE_YEARS = 2;
const CHART_ROWS = 16;
const CHART_COLUMNS = 8;

const NOT_AVAILABLE = { error: '#N/A' } as const;

type Cells = (PlannedCell | null)[];

/** Columns of a block: the years there are, and room for more. */
function width({ range, cells }: YearLinks): number {
  return cells.length + (range === null ? 0 : SPARE_YEARS);
}

/** The n-th year's cell, from 1, or `otherwise` where there is none yet. */
function nth({ range, cells }: YearLinks, n: number, shown: (expression: string) => string, otherwise: string): string {
  if (range !== null) return `=IF(${n}>COLUMNS(${range})-1,${otherwise},${shown(`INDEX(${range},1,${n})`)})`;
  const cell = cells[n - 1];
  return `=${cell === undefined ? otherwise : shown(cell.expression)}`;
}

function headingCells(headings: YearLinks): Cells {
  return Array.from({ length: width(headings) }, (_, index): PlannedCell => {
    const cell = headings.cells[index];
    return { formula: nth(headings, index + 1, (expression) => `RIGHT(${expression},4)`, '""'), cached: cell === undefined ? '' : cellText(cell.value).slice(-4), style: 'yearHeader' };
  });
}

/** A number as it is; anything else is left out of a chart. */
function charted(value: CellValue | undefined): number | typeof NOT_AVAILABLE {
  return typeof value === 'number' ? value : NOT_AVAILABLE;
}

function measurementCells({ years }: LinkedMeasure): Cells {
  return Array.from({ length: width(years) }, (_, index): PlannedCell => ({
    formula: nth(years, index + 1, (expression) => `IF(ISNUMBER(${expression}),${expression},NA())`, 'NA()'),
    cached: charted(years.cells[index]?.value),
    style: 'figure',
  }));
}

function baselineCells({ years }: LinkedMeasure, baseline: Link): Cells {
  const { expression, value } = baseline;
  return Array.from({ length: width(years) }, (_, index): PlannedCell => ({
    formula: nth(years, index + 1, () => `IF(ISNUMBER(${expression}),${expression},NA())`, 'NA()'),
    cached: index < years.cells.length ? charted(value) : NOT_AVAILABLE,
    style: 'figure',
  }));
}

function hasFigures({ baseline, years }: LinkedMeasure): boolean {
  return [baseline, ...years.cells].some((link) => typeof link?.value === 'number');
}

/** Measures that share a unit, so that they can share an axis. */
function byUnit(measures: readonly LinkedMeasure[]): readonly (readonly LinkedMeasure[])[] {
  const groups = new Map<string | null, LinkedMeasure[]>();
  for (const measure of measures) groups.set(measure.row.unit, [...(groups.get(measure.row.unit) ?? []), measure]);
  return [...groups.values()];
}

/** A block of figures and, below it, the chart over them. The corner is blank: Excel then takes the first row for the years. */
function block(table: LinkedKpiTable, { id, objective }: LinkedKpi, measures: readonly LinkedMeasure[], row: number): { readonly rows: readonly Cells[]; readonly chart: PlannedChart } {
  const title = kpiChartTexts.chart(id, objective, measures[0]?.row.unit ?? null);
  const series = measures.flatMap((measure): Cells[] => {
    const { row: { measure: name, baseline: figure }, baseline } = measure;
    const own: Cells = [{ value: name ?? kpiChartTexts.measurement, style: 'rowLabel' }, ...measurementCells(measure)];
    return baseline === null || figure === null ? [own] : [own, [{ value: kpiChartTexts.baseline(name, figure.year), style: 'rowLabel' }, ...baselineCells(measure, baseline)]];
  });
  const at = row + 2 + series.length;
  return {
    rows: [[{ value: title, style: 'tableCaption' }], [null, ...headingCells(table.headings)], ...series, ...Array.from({ length: CHART_ROWS + 1 }, () => [])],
    chart: {
      title,
      type: 'line',
      source: { row: row + 1, column: 0, rows: 1 + series.length, columns: 1 + width(table.headings) },
      seriesBy: 'rows',
      at: { row: at, column: 0, rows: CHART_ROWS, columns: CHART_COLUMNS },
    },
  };
}

/**
 * Charts of KPIs against their baseline: a sheet with the figures, which refer to the KPI sheets and follow them, and a native
 * chart over each. An objective whose measures have different units gets a chart for each unit. Of the newest report.
 * @param objectives ids of the wanted objectives; null for all
 * @returns null where there is nothing to draw
 */
export function kpiChartPlan(grids: readonly Grid[], objectives: readonly string[] | null): SheetPlan | null {
  const rows: Cells[] = [[{ value: kpiChartTexts.title, style: 'title' }], [{ value: kpiChartTexts.note, style: 'note' }], []];
  const charts: PlannedChart[] = [];
  const without: string[] = [];
  for (const table of newestReport(linkedKpiTables(grids))) {
    for (const kpi of table.kpis.filter(({ id }) => objectives === null || (id !== null && objectives.includes(id)))) {
      const groups = byUnit(kpi.measures.filter(({ row }) => hasDirection(row))).filter((measures) => measures.some(hasFigures));
      if (groups.length === 0) without.push(kpi.id ?? kpi.objective);
      for (const measures of groups) {
        const { rows: added, chart } = block(table, kpi, measures, rows.length);
        rows.push(...added);
        charts.push(chart);
      }
    }
  }
  if (charts.length === 0) return null;
  if (without.length > 0) rows[2] = [{ value: kpiChartTexts.without(without), style: 'note' }];
  return {
    name: kpiChartTexts.sheet,
    rows,
    columnWidths: [38],
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts,
    page: { orientation: 'portrait', fitToWidth: true, fitToHeight: false },
  };
}

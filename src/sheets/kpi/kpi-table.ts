import { amountOf, isTextFigure, sameAmount } from '../../domain/figure';
import type { Figure } from '../../domain/figure';
import { NO_DIRECTION } from '../../domain/kpi';
import type { Direction, KpiFigure, KpiTable } from '../../domain/kpi';
import { kpiStatus } from '../../domain/kpi-status';
import type { KpiStatus } from '../../domain/kpi-status';
import type { CitizenCentre, KpiReport, KpiReportTable } from '../../datasets/kpi-report';
import { publishedKpiTable } from '../../datasets/published-kpi-table';

/**
 * Years that a report's table has a column for: those of measurements after their baseline, and earlier ones that have a
 * figure. The baseline has a column of its own.
 */
export function yearColumns({ objectives }: Pick<KpiReportTable, 'objectives'>): readonly number[] {
  const years = objectives.flatMap(({ measures }) => measures.flatMap(({ baseline, measurements }) => measurements
    .filter((measurement) => measurement.year > baseline.year || !isBlankFigure(measurement))
    .map(({ year }) => year)));
  return [...new Set(years)].sort((a, b) => a - b);
}

function isBlankFigure({ value, part, whole }: KpiFigure): boolean {
  return value === null && part === null && whole === null;
}

function sameFigure(a: Figure, b: Figure): boolean {
  if (a === null || b === null || isTextFigure(a) || isTextFigure(b)) return a === b || (amountOf(a) === amountOf(b) && a !== null && b !== null);
  return sameAmount(a, b);
}

/**
 * The measurements among the figures of a table's year columns: the column of the baseline's own year may repeat the
 * baseline, and a blank up to that year is no missing measurement.
 */
export function measurementsOf(baseline: KpiFigure | null, figures: readonly KpiFigure[]): readonly KpiFigure[] {
  if (baseline === null) return figures;
  return figures.filter((figure) => {
    if (figure.year <= baseline.year && isBlankFigure(figure)) return false;
    const repeats = (['value', 'part', 'whole'] as const).every((each) => figure[each] === null || sameFigure(figure[each], baseline[each]));
    return figure.year !== baseline.year || !repeats;
  });
}

/** Status of the table's newest year; null where a figure is missing, neither way is better, or the baseline is as new. */
export function newestStatus(
  { baseline, measurements, direction }: { readonly baseline: { readonly year: number; readonly value: number | null }; readonly measurements: readonly { readonly year: number; readonly value: number | null }[]; readonly direction: Direction | null },
  newestYear: number | undefined,
  tolerance?: number,
): KpiStatus | null {
  const newest = measurements.find(({ year }) => year === newestYear);
  if (direction === null || newest === undefined || newest.year <= baseline.year || baseline.value === null || newest.value === null) return null;
  return kpiStatus(baseline.value, newest.value, direction, tolerance);
}

/** A report's table as it stands in the worksheet written from it: one row per measure, without rows where the report has none for the centre. */
export function kpiTableOf(report: KpiReport, citizenCentre: CitizenCentre): KpiTable {
  const table = report.tables.find((candidate) => candidate.citizenCentre === citizenCentre);
  const published = publishedKpiTable(report, citizenCentre);
  if (table === undefined || published === undefined) return { report: report.key, citizenCentre, rows: [] };
  const years = yearColumns(table);
  const measures = table.objectives.flatMap((objective) => objective.measures);
  return {
    ...published,
    rows: published.rows.map((row, index) => {
      const measure = measures[index];
      const figures = years.map((year) => row.measurements.find((figure) => figure.year === year) ?? { year, value: null, part: null, whole: null });
      return {
        ...row,
        direction: row.direction ?? NO_DIRECTION,
        measurements: measurementsOf(row.baseline, figures),
        status: measure === undefined ? null : newestStatus(measure, years.at(-1)),
      };
    }),
  };
}

import type { KpiFigure, KpiTable } from '../domain/kpi';
import type { KpiReport, Measurement } from './kpi-report';

const figure = ({ year, value, part, whole }: Measurement): KpiFigure => ({ year, value, part, whole });

/** A report's table in the form in which worksheets are read, one row per measure; undefined where the report has none for the centre. */
export function publishedKpiTable(report: KpiReport, citizenCentre: string): KpiTable | undefined {
  const table = report.tables.find((candidate) => candidate.citizenCentre === citizenCentre);
  if (!table) return undefined;
  return {
    report: report.key,
    citizenCentre: table.citizenCentre,
    rows: table.objectives.flatMap(({ id, track, objective, source, measures }) =>
      measures.map(({ label, unit, direction, baseline, measurements }) => ({
        objectiveId: id,
        track,
        objective,
        measure: label,
        unit,
        direction,
        baseline: figure(baseline),
        measurements: measurements.map(figure),
        status: null,
        statusTyped: false,
        source,
      })),
    ),
  };
}

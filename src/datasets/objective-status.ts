import { kpiStatus, worstStatus } from '../domain/kpi-status';
import type { KpiStatus } from '../domain/kpi-status';
import type { Measure, Measurement, Objective } from './kpi-report';

/** The measure's measurement of a year, the baseline included. */
export function measurementIn(measure: Measure, year: number): Measurement | undefined {
  return [measure.baseline, ...measure.measurements].find((measurement) => measurement.year === year);
}

function measureStatus({ baseline, measurements, direction }: Measure, year: number, tolerance: number | undefined): KpiStatus | null {
  const value = measurements.find((measurement) => measurement.year === year)?.value ?? null;
  if (direction === null || baseline.value === null || value === null || year <= baseline.year) return null;
  return kpiStatus(baseline.value, value, direction, tolerance);
}

/**
 * Status of an objective in a year by formula: the worst of its decisive measures', from figures at printed precision.
 * Null where a figure is missing and no other measure is red; see `statusAccordingToText` then.
 */
export function objectiveStatus(objective: Objective, year: number, tolerance?: number): KpiStatus | null {
  return worstStatus(objective.measures.filter((measure) => measure.decisive).map((measure) => measureStatus(measure, year, tolerance)));
}

import type { Direction } from './kpi';

/** The traffic light of the KPI reports, in the reports' own words. */
export type KpiStatus = 'Grøn' | 'Gul' | 'Rød';

/**
 * How large a negative development, relative to the baseline, still counts as "meget svag negativ".
 * The report's legend (June 2024) gives no number; this is our reading, and users can change it.
 */
export const DEFAULT_TOLERANCE = 0.02;

/** Differences up to this are no difference. */
const EQUAL = 1e-9;

/**
 * Status of a measurement against its baseline, after the legend of the report of June 2024:
 * green = weakly positive or positive, yellow = none or very weakly negative, red = negative.
 *
 * @param baseline in the measure's unit, at printed precision
 * @param measurement in the same unit
 * @param direction "op" where a higher figure is better, "ned" where a lower one is
 * @param tolerance share of the baseline's absolute value, not negative; 0,02 is two per cent
 */
export function kpiStatus(baseline: number, measurement: number, direction: Direction, tolerance: number = DEFAULT_TOLERANCE): KpiStatus {
  const development = direction === 'op' ? measurement - baseline : baseline - measurement;
  if (Math.abs(development) <= EQUAL) return 'Gul';
  if (development > 0) return 'Grøn';
  return -development <= tolerance * Math.abs(baseline) + EQUAL ? 'Gul' : 'Rød';
}

/**
 * Status of a KPI with several measures: the worst of theirs. A missing one (null) leaves the KPI without a status,
 * unless another is red.
 */
export function worstStatus(statuses: readonly (KpiStatus | null)[]): KpiStatus | null {
  if (statuses.includes('Rød')) return 'Rød';
  if (statuses.length === 0 || statuses.includes(null)) return null;
  return statuses.includes('Gul') ? 'Gul' : 'Grøn';
}

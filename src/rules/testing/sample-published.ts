import type { KpiFigure, KpiRow, KpiTable } from '../../domain/kpi';
import type { Published } from '../rule';

/** What is published, nothing but what is given. */
export function publishedOf(of: Partial<Published> = {}): Published {
  return { proposal: () => undefined, idLetters: () => undefined, kpiTable: () => undefined, reports: [], ...of };
}

export function kpiFigure(year: number, value: KpiFigure['value'], part: number | null = null, whole: number | null = null): KpiFigure {
  return { year, value, part, whole };
}

/** A row with baseline 2020 and a measurement for each further value. */
export function kpiRow(values: readonly KpiFigure['value'][], details: Partial<KpiRow> = {}): KpiRow {
  const [baseline = null, ...measurements] = values;
  return {
    objectiveId: 'BBU2', track: 'Netværk', objective: 'Flere netværksanbringelser', measure: null, unit: '%', direction: 'op',
    baseline: kpiFigure(2020, baseline),
    measurements: measurements.map((value, index) => kpiFigure(2021 + index, value)),
    status: null, statusTyped: false, source: null, ...details,
  };
}

export function kpiTableOf(rows: readonly KpiRow[], details: Partial<KpiTable> = {}): KpiTable {
  return { report: null, citizenCentre: null, ...details, rows };
}

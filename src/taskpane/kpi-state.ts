import type { KpiSurvey } from '../sheets/kpi/kpi-survey';
import type { KpiSheetWanted, MeasurementOutcome } from './kpi-port';

/** What the page "KPI" shows. */
export interface KpiState {
  /** What the workbook holds; null until it has been looked at. */
  readonly survey: KpiSurvey | null;
  /** What became of the measurement that was added last. */
  readonly outcome: MeasurementOutcome | null;
  /** A sheet that waits for an answer: sheets of its name exist. */
  readonly conflict: { readonly wanted: KpiSheetWanted; readonly sheets: readonly string[] } | null;
}

export const NO_KPIS: KpiState = { survey: null, outcome: null, conflict: null };

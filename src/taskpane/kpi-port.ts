import type { OnExisting } from '../excel/render-plan';
import type { KpiSurvey } from '../sheets/kpi/kpi-survey';
import type { JobOptions } from './workbook-port';

/** A sheet that follows up on the KPI tables of the workbook. */
export type KpiSheetWanted =
  | { readonly kind: 'status' | 'revisions' }
  /** `objectives`: their ids, null for all. */
  | { readonly kind: 'charts'; readonly objectives: readonly string[] | null }
  | { readonly kind: 'targets'; readonly plan: string };

export type MeasurementOutcome =
  | { readonly kind: 'added'; readonly year: number; readonly sheets: readonly string[]; readonly notes: readonly { readonly sheet: string; readonly note: string }[] }
  /** Nothing was added: why, in Danish, by sheet. */
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

export type KpiSheetOutcome =
  | { readonly kind: 'written' | 'existing'; readonly sheets: readonly string[] }
  /** There is nothing to write about. */
  | { readonly kind: 'nothing' };

/** What the page "KPI" asks of Excel. Everything may throw a `WorkbookFault`. */
export interface KpiPort {
  survey(): Promise<KpiSurvey>;
  /** Adds a year to the KPI tables of all these sheets, or to none. */
  addMeasurement(sheets: readonly string[], year: number, options: JobOptions): Promise<MeasurementOutcome>;
  writeSheet(wanted: KpiSheetWanted, options: JobOptions & { readonly onExisting: OnExisting }): Promise<KpiSheetOutcome>;
}

import type { KpiReport } from './kpi-report';
import { kpiReportShape } from './kpi-report-shape';
import { loadAll, loadOne } from './load-datasets';
import type { FetchJson } from './load-datasets';

/** Throws `DatasetError`. */
export function loadKpiReport(key: string, fetchJson: FetchJson): Promise<KpiReport> {
  return loadOne('kpi-report', key, kpiReportShape, fetchJson);
}

/** All KPI reports, in the order of the index: oldest first. Throws `DatasetError`. */
export function loadKpiReports(fetchJson: FetchJson): Promise<readonly KpiReport[]> {
  return loadAll('kpi-report', kpiReportShape, fetchJson);
}

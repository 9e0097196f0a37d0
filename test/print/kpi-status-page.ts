import { readDatasetFile } from '../../src/cli/dataset-files';
import { loadKpiReports } from '../../src/datasets/load-kpi-reports';
import { kpiOverviewPlan } from '../../src/sheets/kpi/kpi-overview-plan';
import { kpiReportPlan } from '../../src/sheets/kpi/kpi-report-plan';
import { planGrid } from '../../src/sheets/plan-grid';
import { checkPrint, statusesOf } from './printed';

/** Prints the overview "KPI-status" from the .xlsx to PDF with LibreOffice and checks that it takes one A4 page across. */
async function main(): Promise<number> {
  const reports = await loadKpiReports(readDatasetFile);
  const others = reports.flatMap((report) => kpiReportPlan(report, { tolerance: null }));
  const page = kpiOverviewPlan(others.map(planGrid));
  if (page === null) throw new Error('no KPI table to show');
  const [next] = others;
  return checkPrint({ page, others, lastText: String(page.rows.at(-1)?.[0]?.value ?? ''), nextText: String(next?.rows[0]?.[1]?.value), texts: statusesOf(page) });
}

void main().then((code) => { process.exitCode = code; });

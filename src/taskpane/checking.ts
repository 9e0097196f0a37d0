import type { Datasets } from '../datasets/datasets';
import { todayOf } from '../domain/day';
import { checkInWorkbook } from '../excel/check-in-workbook';
import type { CheckOptions, CheckedWorkbook } from '../excel/check-in-workbook';
import { checkWorkbook } from '../sheets/check-workbook';
import { publishedFrom } from '../sheets/published';

/** Checks the open workbook with all rules. Throws `WorkbookFault`. */
export function check({ catalogues, kpiReports }: Datasets, options: CheckOptions): Promise<CheckedWorkbook> {
  const published = publishedFrom(catalogues, kpiReports);
  return checkInWorkbook((grids, acceptances) => checkWorkbook(grids, { published, acceptances, today: todayOf(new Date()) }), options);
}

import type { Datasets } from '../datasets/datasets';
import { renderWorkbookPlan } from '../excel/render-plan';
import type { RenderOptions, RenderResult } from '../excel/render-plan';
import { runInWorkbook } from '../excel/run-in-workbook';
import { pullPlan } from '../sheets/pull-plan';
import type { PullChoice, PullOptions } from '../sheets/pull-plan';

/** Plans what was chosen and writes it into the open workbook. Throws `WorkbookFault`. */
export function pull(datasets: Datasets, choice: PullChoice, { tolerance, ...options }: RenderOptions & PullOptions): Promise<RenderResult> {
  return runInWorkbook((context) => renderWorkbookPlan(context, pullPlan(datasets, choice, { tolerance }), options));
}

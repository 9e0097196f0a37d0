import type { Datasets } from '../datasets/datasets';
import { compareSheets, pullMissingSheets, refreshSheets } from '../excel/refresh-sheets';
import type { PlanFor } from '../excel/refresh-sheets';
import { runInWorkbook } from '../excel/run-in-workbook';
import { pullPlan } from '../sheets/pull-plan';
import type { PullChoice } from '../sheets/pull-plan';
import { publishedPlans } from '../sheets/refresh/refresh-comparison';
import type { RefreshOptions, RefreshPort } from './refresh-port';

/** Refreshing in the open workbook. */
export function refreshPort(datasets: () => Promise<Datasets>): RefreshPort {
  const planFor = (published: Datasets, choice: PullChoice | null, { tolerance }: RefreshOptions): PlanFor => (grids) =>
    (choice === null ? publishedPlans(published, grids, { tolerance }) : pullPlan(published, choice, { tolerance }));
  return {
    compare: async (options) => {
      const published = await datasets();
      return runInWorkbook((context) => compareSheets(context, planFor(published, null, options)));
    },
    pull: async (choice, options) => {
      const published = await datasets();
      return runInWorkbook((context) => pullMissingSheets(context, planFor(published, choice, options), { signal: options.signal, onSent: options.onAnswer }));
    },
    write: async (choice, chosen, options) => {
      const published = await datasets();
      await runInWorkbook((context) => refreshSheets(context, planFor(published, choice, options), chosen, { signal: options.signal, onSent: options.onAnswer }));
    },
  };
}

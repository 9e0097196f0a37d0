import type { PublishedCatalogue } from './catalogue';
import type { Conditions } from './conditions';
import type { KpiReport } from './kpi-report';
import { loadCatalogues } from './load-datasets';
import type { FetchJson } from './load-datasets';
import { loadKpiReports } from './load-kpi-reports';
import { loadAllConditions, loadPlans } from './load-plans';
import type { Plan } from './plan';

/** Everything that is published, in the order of the index. */
export interface Datasets {
  readonly catalogues: readonly PublishedCatalogue[];
  readonly kpiReports: readonly KpiReport[];
  readonly plans: readonly Plan[];
  readonly conditions: readonly Conditions[];
}

/** Throws `DatasetError` naming the file. The index is fetched once. */
export async function loadDatasets(fetchJson: FetchJson): Promise<Datasets> {
  const fetched = new Map<string, Promise<unknown>>();
  const once: FetchJson = (path) => {
    const known = fetched.get(path) ?? fetchJson(path);
    fetched.set(path, known);
    return known;
  };
  const [catalogues, kpiReports, plans, conditions] = await Promise.all([
    loadCatalogues(once), loadKpiReports(once), loadPlans(once), loadAllConditions(once),
  ]);
  return { catalogues, kpiReports, plans, conditions };
}

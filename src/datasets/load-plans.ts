import type { Conditions } from './conditions';
import { conditionsShape } from './conditions-shape';
import { loadAll, loadOne } from './load-datasets';
import type { FetchJson } from './load-datasets';
import type { Plan } from './plan';
import { planShape } from './plan-shape';

/** Throws `DatasetError`. */
export function loadPlan(key: string, fetchJson: FetchJson): Promise<Plan> {
  return loadOne('plan', key, planShape, fetchJson);
}

/** All plans, in the order of the index. Throws `DatasetError`. */
export function loadPlans(fetchJson: FetchJson): Promise<readonly Plan[]> {
  return loadAll('plan', planShape, fetchJson);
}

/** The conditions that a plan starts from, by the plan's key. Throws `DatasetError`. */
export function loadConditions(key: string, fetchJson: FetchJson): Promise<Conditions> {
  return loadOne('conditions', key, conditionsShape, fetchJson);
}

/** The conditions of all plans, in the order of the index. Throws `DatasetError`. */
export function loadAllConditions(fetchJson: FetchJson): Promise<readonly Conditions[]> {
  return loadAll('conditions', conditionsShape, fetchJson);
}

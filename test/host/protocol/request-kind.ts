import { ActionType, ObjectPathType } from './wire';
import type { RequestBody } from './wire';

/**
 * Which requests count as the add-in's round trips: not those in which office.js lets go of objects, nor those to
 * services (results of functions, runtime state), which no `context.sync()` of the add-in makes.
 */
export function requestKind(body: RequestBody): 'roundTrip' | 'cleanUp' | 'service' {
  const paths = body.ObjectPaths ?? {};
  const rootOf = (id: number): number | undefined => {
    const path = paths[id];
    return path?.ParentObjectPathId ? rootOf(path.ParentObjectPathId) : path?.ObjectPathType;
  };
  const actions = body.Actions.filter((action) => action.ActionType !== ActionType.trace);
  // office.js names the workbook in requests that ask nothing of it.
  const asked = actions.filter((action) => !(action.ActionType === ActionType.instantiate && paths[action.ObjectPathId]?.ObjectPathType === ObjectPathType.root));
  if (asked.length === 0) return 'roundTrip';
  if (asked.every((action) => rootOf(action.ObjectPathId) === ObjectPathType.newService)) return 'service';
  return asked.every((action) => action.Name === '_RemoveReference') ? 'cleanUp' : 'roundTrip';
}

import { DISTURBANCES, SERVER_DISTURBANCES } from './disturbances';
import { OPERATIONS } from './operations';
import { referencesFor, runCase } from './run-case';
import type { Outcome } from './run-case';

export interface CaseFilter {
  /** Parts of names; '' for all. */
  readonly operation: string;
  readonly fault: string;
  /** Only each Nth case. */
  readonly every: number;
}

/** Every operation, disturbed at every round trip in every way. */
export async function* casesOf({ operation: wanted, fault, every }: CaseFilter): AsyncGenerator<Outcome> {
  let count = 0;
  const isTurn = () => {
    count += 1;
    return count % every === 0;
  };
  for (const operation of OPERATIONS.filter(({ name }) => name.includes(wanted))) {
    const references = referencesFor(operation);
    for (const disturbance of [...DISTURBANCES, ...(operation.fetches ? SERVER_DISTURBANCES : [])].filter(({ name }) => name.includes(fault))) {
      const { trips } = await references(NOTHING_HAPPENS);
      for (let trip = 1; trip <= (disturbance.server === undefined ? trips : 1); trip += 1) {
        if (disturbance.applies?.(operation, trip) === false) continue;
        if (isTurn()) yield await runCase(operation, disturbance, trip, await references(disturbance));
      }
    }
  }
}

const NOTHING_HAPPENS = { name: '' };

import { DISTURBANCES, SERVER_DISTURBANCES } from './disturbances';
import type { Disturbance } from './disturbances';
import type { Operation } from './operations';
import { referencesFor, runCase } from './run-case';
import type { Outcome } from './run-case';

export interface CaseFilter {
  /** Part of the disturbance's name; '' for all. */
  readonly fault: string;
  /** Whether each disturbance comes at every round trip; otherwise it comes at one of them, each time at the next. */
  readonly all: boolean;
}

/** An operation, disturbed in every way. */
export async function* casesOf(operation: Operation, { fault, all }: CaseFilter): AsyncGenerator<Outcome> {
  const references = referencesFor(operation);
  const { trips } = await references(NOTHING_HAPPENS);
  for (const [index, disturbance] of disturbancesOf(operation).entries()) {
    if (!disturbance.name.includes(fault)) continue;
    const possible = tripsOf(operation, disturbance, trips);
    const chosen = all ? possible : possible.slice(index % Math.max(1, possible.length)).slice(0, 1);
    for (const trip of chosen) yield await runCase(operation, disturbance, trip, await references(disturbance));
  }
}

const NOTHING_HAPPENS = { name: '' };

function disturbancesOf({ fetches }: Operation): readonly Disturbance[] {
  return [...DISTURBANCES, ...(fetches ? SERVER_DISTURBANCES : [])];
}

function tripsOf(operation: Operation, { server, applies }: Disturbance, trips: number): readonly number[] {
  const numbers = Array.from({ length: server === undefined ? trips : 1 }, (_, index) => index + 1);
  return numbers.filter((trip) => applies?.(operation, trip) !== false);
}

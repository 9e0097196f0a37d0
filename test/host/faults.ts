import type { RequestBody } from './protocol/wire';

/** A round trip of the add-in, as the plan of faults sees it. Clean-up and service requests are never disturbed. */
export interface RoundTrip {
  /** 1 for the first after the plan was set. */
  readonly number: number;
  readonly body: RequestBody;
}

export type Fault =
  /** The whole request is refused; nothing of it is carried out. */
  | { readonly kind: 'refuse'; readonly code: string; readonly message?: string }
  /** The actions before this index are carried out, this one fails. */
  | { readonly kind: 'failAt'; readonly action: number; readonly code: string; readonly message?: string }
  /** Something happens to the workbook before the request is carried out, or before its answer is sent. */
  | { readonly kind: 'before' | 'after'; readonly happens: () => void | Promise<void> }
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** Carried out, but the answer never comes. */
  | { readonly kind: 'silent' }
  /** Carried out, but office.js is told that it failed. */
  | { readonly kind: 'loseAnswer'; readonly code: string };

export type FaultPlan = (trip: RoundTrip) => Fault | readonly Fault[] | null | undefined;

/** What goes wrong, and when. */
export class Faults {
  private current: FaultPlan | null = null;
  private count = 0;

  /** From here on the plan is asked at each round trip; null ends it. */
  plan(plan: FaultPlan | null): void {
    this.current = plan;
    this.count = 0;
  }

  /** Round trips since the plan was set. */
  get trips(): number {
    return this.count;
  }

  next(body: RequestBody): readonly Fault[] {
    this.count += 1;
    const faults = this.current?.({ number: this.count, body });
    return faults ? ([faults].flat() as readonly Fault[]) : [];
  }
}

/** A fault at one round trip and no other. */
export const atTrip = (number: number, ...faults: readonly Fault[]): FaultPlan => (trip) => (trip.number === number ? faults : null);

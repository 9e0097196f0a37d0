import fc from 'fast-check';

/** Something that takes what others have written, and what is thrown at it. */
export interface FuzzTarget<T> {
  readonly name: string;
  readonly inputs: fc.Arbitrary<T>;
  /** Tries one input and names the outcome, for the figures. Throws where a promise is broken. */
  readonly attempt: (input: T) => string | Promise<string>;
  /** How many times slower than the others; it is tried that many times less. */
  readonly weight: number;
}

export interface FuzzFigures {
  readonly name: string;
  readonly tried: number;
  /** How often each outcome came about. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** In milliseconds of the processor's time, whatever else the machine is busy with. */
  readonly slowest: number;
}

/**
 * Tries a target with inputs that follow from the seed alone.
 * @throws Error with the seed and the smallest input found that breaks a promise
 */
export async function runTarget<T>({ name, inputs, attempt, weight }: FuzzTarget<T>, runs: number, seed: number): Promise<FuzzFigures> {
  const outcomes = new Map<string, number>();
  let slowest = 0;
  const numRuns = Math.max(20, Math.round(runs / weight));
  await fc.assert(fc.asyncProperty(inputs, async (input) => {
    const started = process.cpuUsage();
    const outcome = await attempt(input);
    const { user, system } = process.cpuUsage(started);
    slowest = Math.max(slowest, (user + system) / 1000);
    requireCleanPrototypes();
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }), { seed, numRuns, includeErrorInReport: true });
  return { name, tried: numRuns, outcomes, slowest };
}

/** Fails where an input has left something on what all objects share. */
function requireCleanPrototypes(): void {
  for (const shared of [Object.prototype, Array.prototype, Map.prototype, String.prototype, Function.prototype]) {
    const added = Object.keys(shared);
    if (added.length === 0) continue;
    for (const key of added) Reflect.deleteProperty(shared, key);
    throw new Error(`An input has polluted a prototype: ${added.join(', ')}`);
  }
}

/** A promise that an input must not break. */
export function promise(kept: boolean, what: string): void {
  if (!kept) throw new Error(`Broken promise: ${what}`);
}

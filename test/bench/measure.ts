import { performance } from 'node:perf_hooks';

/** A line of the benchmark's report. `budget` is what docs/design.md promises; null where nothing is promised. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly budget: number | null;
}

/** Median time of several runs, in milliseconds; the first run warms up and is not counted. */
export async function medianTime(work: () => unknown, runs = 5): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

export function time(what: string, milliseconds: number, budget: number | null = null): Measured {
  return { what, value: milliseconds, unit: 'ms', budget };
}

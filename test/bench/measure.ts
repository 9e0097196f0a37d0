/** A line of the benchmark's report. `budget` is what docs/design.md promises; null where nothing is promised. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly budget: number | null;
}

/**
 * Processor time of this process so far, in milliseconds: what else the machine does counts for little in it, but what the
 * engine compiles and collects besides does. Alone on the machine it is at least what a clock on the wall shows.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Median time of several runs, in milliseconds; the first run warms up and is not counted. */
export async function medianTime(work: () => unknown, runs = 5): Promise<number> {
  return freshTime(() => undefined, work, runs);
}

/** Likewise, with a subject of its own for each run; making it is not counted. */
export async function freshTime<Subject>(make: () => Subject, work: (subject: Subject) => unknown, runs = 5): Promise<number> {
  await work(make());
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const subject = make();
    const started = processorTime();
    await work(subject);
    times.push(processorTime() - started);
  }
  return median(times);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** What one run takes, in milliseconds, with its result. */
export async function timed<Result>(work: () => Promise<Result> | Result): Promise<{ readonly milliseconds: number; readonly result: Result }> {
  const started = processorTime();
  const result = await work();
  return { milliseconds: processorTime() - started, result };
}

export function time(what: string, milliseconds: number, budget: number | null = null): Measured {
  return { what, value: milliseconds, unit: 'ms', budget };
}

export function count(what: string, value: number, budget: number | null = null): Measured {
  return { what, value, unit: '', budget };
}

export function megabytes(what: string, bytes: number, budget: number | null = null): Measured {
  return { what, value: bytes / 1e6, unit: 'MB', budget };
}

export function kilobytes(what: string, bytes: number, budget: number | null = null): Measured {
  return { what, value: bytes / 1000, unit: 'kB', budget };
}

export function percent(what: string, share: number): Measured {
  return { what, value: share * 100, unit: '%', budget: null };
}

export function growth(what: string, small: number, large: number, budget: number | null = null): Measured {
  return { what, value: large / small, unit: 'x', budget };
}

/** What is in use after a collection, in bytes; without `--expose-gc` what has not been collected yet counts as well. */
export function heapUsed(): number {
  (globalThis as { readonly gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed;
}

import '../custom-functions-global';
import { kpistatus, tilbagebetaling } from '../../src/functions/functions';
import { medianTime, time } from './measure';
import type { Measured } from './measure';

/** The custom functions as Excel calls them. */
export async function benchFunctions(): Promise<readonly Measured[]> {
  const column = (count: number, value: (row: number) => unknown) => Array.from({ length: count }, (_, row) => [value(row)]);
  const baseline = column(100_000, (row) => 50 + (row % 100));
  const measurement = column(100_000, (row) => 50 + ((row * 7) % 100));
  const permanent = [['', -1000, -1000, -1000, -1000, -1000]];
  const implementation = [[300, 900, 600, '', '', '']];
  return [
    time('100.000 KPISTATUS in one call', await medianTime(() => kpistatus(baseline, measurement, [['op']])), 200),
    time('10.000 calls of TILBAGEBETALING', await medianTime(() => {
      for (let call = 0; call < 10_000; call += 1) tilbagebetaling(permanent, implementation);
    }), 200),
  ];
}

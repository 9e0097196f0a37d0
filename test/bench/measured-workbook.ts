import type { Host } from '../host/host';
import type { NodeHost } from '../host/transport-node';
import { openWorkbook } from '../integration/open-workbook';
import { heapUsed, processorTime } from './measure';

/** What an operation on a workbook costs; times are processor time. */
export interface Cost {
  readonly milliseconds: number;
  /** The part of it that passes in the in-memory host, which stands for Excel, and not in the add-in and office.js. */
  readonly inHost: number;
  readonly roundTrips: number;
  /** Of the requests and of the answers. */
  readonly bytes: number;
  /** What stays in memory for what the operation gave, the workbook included. */
  readonly kept: number;
}

export interface MeasuredWorkbook extends NodeHost {
  measure<Result>(operation: () => Promise<Result>): Promise<Cost & { readonly result: Result }>;
}

/** An open workbook in the in-memory host, with a clock at its door. */
export async function openMeasuredWorkbook(): Promise<MeasuredWorkbook> {
  const opened = await openWorkbook();
  const { host } = opened;
  const clock = clockAt(host);
  return {
    ...opened,
    async measure(operation) {
      const before = { heap: heapUsed(), roundTrips: host.roundTrips.length, inHost: clock.milliseconds(), started: processorTime() };
      const result = await operation();
      const milliseconds = processorTime() - before.started;
      const trips = host.roundTrips.slice(before.roundTrips);
      if (host.crashes.length > 0) throw new Error(`The in-memory host failed: ${String(host.crashes[0])}`);
      return {
        result, milliseconds, inHost: clock.milliseconds() - before.inHost,
        roundTrips: trips.length, bytes: trips.reduce((sum, { requestBytes, answerBytes }) => sum + requestBytes + answerBytes, 0),
        kept: heapUsed() - before.heap,
      };
    },
  };
}

/** Counts the time from a request's arrival at the host to its answer. */
function clockAt(host: Host): { milliseconds(): number } {
  let milliseconds = 0;
  const answer = host.answer.bind(host);
  host.answer = async (...request) => {
    const started = processorTime();
    const answered = await answer(...request);
    milliseconds += processorTime() - started;
    return answered;
  };
  return { milliseconds: () => milliseconds };
}

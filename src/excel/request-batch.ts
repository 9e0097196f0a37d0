import { danishNumber } from '../domain/danish-number';
import { WorkbookFault, codeOf } from './excel-faults';

/** Excel refuses requests above 5 MB; the estimates below are rough. */
const LARGEST_REQUEST = 4_000_000;

/** Collects calls and sends them before the request gets too large. */
export interface RequestBatch {
  /** Queues calls that take about `bytes` in the request; sends what was queued before where it would get too large. */
  add(bytes: number, queue: () => void): Promise<void>;
  /** Sends what is queued. */
  send(): Promise<void>;
}

export interface BatchOptions {
  /** Checked before calls are queued and sent; throws the fault `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each request. */
  readonly onSent?: () => void;
  readonly largestRequest?: number;
}

export function requestBatch(context: Excel.RequestContext, { signal, onSent, largestRequest = LARGEST_REQUEST }: BatchOptions = {}): RequestBatch {
  let queued = 0;
  async function send() {
    throwIfCancelled(signal);
    if (queued === 0) return;
    queued = 0;
    await context.sync();
    onSent?.();
  }
  return {
    async add(bytes, queue) {
      throwIfCancelled(signal);
      if (queued > 0 && queued + bytes > largestRequest) await send();
      if (queued === 0) suspendUpdates(context);
      queued += bytes;
      queue();
    },
    send,
  };
}

/** Excel draws and calculates once per request instead of once per call. */
function suspendUpdates({ application }: Excel.RequestContext): void {
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
}

/** Whether Excel refused a request for its size, so that nothing was done. */
export function isTooLargeToSend(error: unknown): boolean {
  return codeOf(error) === 'RequestPayloadSizeLimitExceeded';
}

/** What is said where Excel refused a request of so many bytes that changes so many cells. */
export function tooManyCells(refused: WorkbookFault, cells: number, bytes: number): WorkbookFault {
  const fitting = Math.floor((cells * LARGEST_REQUEST) / Math.max(bytes, LARGEST_REQUEST + 1));
  return new WorkbookFault('too-many-cells', danishNumber(fitting), { cause: refused.cause });
}

export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WorkbookFault('cancelled');
}

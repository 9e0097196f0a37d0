import { WorkbookFault, faultFrom, faultSaying } from '../excel/excel-faults';
import { paneTexts } from '../texts/pane';
import type { JobKind, PaneState } from './pane-state';
import type { Store } from './store';
import type { JobOptions } from './workbook-port';

/** How long things may take, in milliseconds. */
export interface Patience {
  /** Excel's silence before the user is told why that may be. */
  readonly hint: number;
  /** From "Afbryd" until Excel is given up; until then it may answer, so that what was written is taken away. */
  readonly afterCancel: number;
  /** What is asked briefly until it is given up. */
  readonly answer: number;
  /** How long the workbook must be left alone before it is looked at again; `Infinity`: it never is. */
  readonly quiet: number;
}

export const PATIENCE: Patience = { hint: 2_000, afterCancel: 5_000, answer: 15_000, quiet: 1_500 };

export interface JobRunner {
  readonly patience: Patience;
  /**
   * Does one thing at a time, shows that it is being done, and shows what went wrong.
   * Returns undefined where it failed or another job is running.
   */
  run<T>(kind: JobKind, work: (options: JobOptions) => Promise<T>): Promise<T | undefined>;
  /**
   * Likewise for what is nearly always done at once: it is shown, and can be cancelled, only where Excel is silent for a
   * while. It need not wait for a job that is running, and is given up when nothing has come of it for long.
   */
  runBriefly<T>(kind: JobKind, work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined>;
  cancel(): void;
}

export function jobRunner(store: Store<PaneState>, onWaiting: () => void = () => undefined, patience: Patience = PATIENCE): JobRunner {
  let controller: AbortController | null = null;

  async function run<T>(kind: JobKind, work: (options: JobOptions) => Promise<T>): Promise<T | undefined> {
    const running = store.get().job;
    if (running !== null) {
      store.update((state) => ({ ...state, notice: paneTexts.job.busy(paneTexts.job[running.kind]) }));
      return undefined;
    }
    const own = new AbortController();
    controller = own;
    store.update((state) => ({ ...state, job: { kind, waiting: false, cancelling: false }, fault: null, notice: null }));
    const setWaiting = (waiting: boolean) => store.update((state) => (state.job === null || state.job.waiting === waiting ? state : { ...state, job: { ...state.job, waiting } }));
    const beImpatient = () => setTimeout(() => {
      setWaiting(true);
      onWaiting();
    }, patience.hint);
    let impatience = beImpatient();
    const onAnswer = () => {
      clearTimeout(impatience);
      impatience = beImpatient();
      setWaiting(false);
    };
    try {
      return await Promise.race([work({ signal: own.signal, onAnswer }), givenUp(own.signal, patience.afterCancel)]);
    } catch (error) {
      showFault(store, error);
      return undefined;
    } finally {
      clearTimeout(impatience);
      controller = null;
      store.update((state) => ({ ...state, job: null }));
    }
  }

  async function runBriefly<T>(kind: JobKind, work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    const own = new AbortController();
    const impatience = setTimeout(() => {
      // Who sees another job waiting knows why.
      if (store.get().job !== null) return;
      controller = own;
      store.update((state) => ({ ...state, job: { kind, waiting: true, cancelling: false }, notice: null }));
      onWaiting();
    }, patience.hint);
    try {
      return await inTime(patience.answer, work, own, patience.afterCancel);
    } catch (error) {
      showFault(store, error);
      return undefined;
    } finally {
      clearTimeout(impatience);
      if (controller === own) {
        controller = null;
        store.update((state) => ({ ...state, job: null }));
      }
    }
  }

  return {
    patience,
    run,
    runBriefly,
    cancel() {
      controller?.abort();
      store.update((state) => (state.job === null ? state : { ...state, job: { ...state.job, cancelling: true } }));
    },
  };
}

/**
 * The second half of a job whose first half can't be taken back. Where it fails, the fault says what was done instead of
 * that nothing was changed.
 */
export async function afterwards<T>(done: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw faultSaying(done, faultFrom(error));
  }
}

/** Fails some time after the signal: what waits for an answer that never comes would wait for ever. */
function givenUp(signal: AbortSignal, grace: number): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => setTimeout(() => reject(new WorkbookFault('no-answer')), grace));
  });
}

/** Where the work takes too long, it is told to stop and the fault `no-answer` is thrown; likewise `grace` after the controller was told to stop it. */
export async function inTime<T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>, controller = new AbortController(), grace = 0): Promise<T> {
  let late: (fault: WorkbookFault) => void = () => undefined;
  const tooLate = new Promise<never>((_, reject) => { late = reject; });
  const timer = setTimeout(() => {
    // Before the work is told to stop, which would say that the user stopped it.
    late(new WorkbookFault('no-answer'));
    controller.abort();
  }, milliseconds);
  try {
    return await Promise.race([work(controller.signal), tooLate, givenUp(controller.signal, grace)]);
  } finally {
    clearTimeout(timer);
  }
}

/** Work that nobody waits for: where Excel is silent for so many milliseconds, it is told to stop and the fault `no-answer` is thrown. */
export async function unlessSilent<T>(milliseconds: number, work: (options: JobOptions) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: () => void = () => undefined;
  const silence = new Promise<never>((_, reject) => {
    giveUp = () => {
      reject(new WorkbookFault('no-answer'));
      controller.abort();
    };
  });
  const onAnswer = () => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, milliseconds);
  };
  onAnswer();
  try {
    return await Promise.race([work({ signal: controller.signal, onAnswer }), silence]);
  } finally {
    clearTimeout(timer);
  }
}

export function showFault(store: Store<PaneState>, error: unknown): void {
  const { text, detail } = faultFrom(error);
  store.update((state) => ({ ...state, fault: { ...text, detail }, notice: null }));
}

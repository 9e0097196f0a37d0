import { faultFrom } from '../excel/excel-faults';
import { paneTexts } from '../texts/pane';
import type { JobKind, PaneState } from './pane-state';
import type { Store } from './store';
import type { JobOptions } from './workbook-port';

/** How long Excel may be silent before the user is told why that may be. */
const PATIENCE = 2_000;

export interface JobRunner {
  /**
   * Does one thing at a time, shows that it is being done, and shows what went wrong.
   * Returns undefined where it failed or another job is running.
   */
  run<T>(kind: JobKind, work: (options: JobOptions) => Promise<T>): Promise<T | undefined>;
  cancel(): void;
}

export function jobRunner(store: Store<PaneState>, onWaiting: () => void = () => undefined): JobRunner {
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
    const impatience = setTimeout(() => {
      setWaiting(true);
      onWaiting();
    }, PATIENCE);
    const onAnswer = () => {
      clearTimeout(impatience);
      setWaiting(false);
    };
    try {
      return await work({ signal: own.signal, onAnswer });
    } catch (error) {
      showFault(store, error);
      return undefined;
    } finally {
      clearTimeout(impatience);
      controller = null;
      store.update((state) => ({ ...state, job: null }));
    }
  }

  return {
    run,
    cancel() {
      controller?.abort();
      store.update((state) => (state.job === null ? state : { ...state, job: { ...state.job, cancelling: true } }));
    },
  };
}

export function showFault(store: Store<PaneState>, error: unknown): void {
  const { text, detail } = faultFrom(error);
  store.update((state) => ({ ...state, fault: { ...text, detail }, notice: null }));
}

import { WorkbookFault } from '../excel/excel-faults';
import { faultTexts } from '../texts/faults';
import { INITIAL_STATE } from './pane-state';
import { jobRunner } from './run-job';
import { createStore } from './store';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const PATIENCE = { hint: 2_000, afterCancel: 5_000, answer: 15_000, quiet: Infinity };

function runner() {
  const store = createStore(INITIAL_STATE);
  const told: string[] = [];
  return { store, told, jobs: jobRunner(store, () => told.push('waiting'), PATIENCE) };
}

/** Ends when the signal says so, as what Excel is asked does. */
const untilStopped = (signal: AbortSignal) => new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new WorkbookFault('cancelled'))));

describe('what is asked briefly', () => {
  it('is never seen where Excel answers soon', async () => {
    const { store, told, jobs } = runner();
    const seen: unknown[] = [];
    store.subscribe(() => seen.push(store.get().job));
    await expect(jobs.runBriefly('going', async () => 1)).resolves.toBe(1);
    await jest.advanceTimersByTimeAsync(20_000);
    expect([seen, told]).toEqual([[], []]);
  });

  it('is shown as waiting where Excel is silent, can be cancelled, and leaves the way free', async () => {
    const { store, told, jobs } = runner();
    const done = jobs.runBriefly('going', untilStopped);
    await jest.advanceTimersByTimeAsync(2_000);
    expect([store.get().job, told]).toEqual([{ kind: 'going', waiting: true, cancelling: false }, ['waiting']]);
    jobs.cancel();
    await expect(done).resolves.toBeUndefined();
    expect([store.get().job, store.get().fault?.title]).toEqual([null, faultTexts.cancelled().title]);
    await expect(jobs.run('checking', async () => 2)).resolves.toBe(2);
  });

  it('is given up at last, and what comes of it later is told to stop', async () => {
    const { store, jobs } = runner();
    let stopped = false;
    const done = jobs.runBriefly('inserting', (signal) => new Promise((resolve) => setTimeout(() => { stopped = signal.aborted; resolve(1); }, 16_000)));
    await jest.advanceTimersByTimeAsync(15_000);
    await expect(done).resolves.toBeUndefined();
    expect([store.get().job, store.get().fault?.title]).toEqual([null, faultTexts['no-answer']().title]);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(stopped).toBe(true);
  });

  it('leaves a job that is running alone', async () => {
    const { store, jobs } = runner();
    const running = jobs.run('pulling', () => new Promise((resolve) => setTimeout(() => resolve('done'), 8_000)));
    const brief = jobs.runBriefly('going', () => new Promise((resolve) => setTimeout(() => resolve('there'), 4_000)));
    await jest.advanceTimersByTimeAsync(4_000);
    await expect(brief).resolves.toBe('there');
    expect(store.get().job?.kind).toBe('pulling');
    await jest.advanceTimersByTimeAsync(4_000);
    await expect(running).resolves.toBe('done');
    expect(store.get().job).toBeNull();
  });
});

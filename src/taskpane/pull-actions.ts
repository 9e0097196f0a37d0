import type { Datasets } from '../datasets/datasets';
import type { PullChoice } from '../sheets/pull-plan';
import type { OnExisting } from '../excel/render-plan';
import { paneTexts } from '../texts/pane';
import type { ConflictAnswer } from './components/conflict-box';
import type { PaneState } from './pane-state';
import { showFault } from './run-job';
import type { JobRunner } from './run-job';
import type { Store } from './store';
import type { WorkbookPort } from './workbook-port';

// Fetched with the planning itself, which the first paint does not need.
const plans = () => import(/* webpackChunkName: "pull" */ '../sheets/pull-plan');

/** `asked`: sheets of these names exist, and the user has been asked what to do. */
export type PullOutcome = 'written' | 'asked' | 'failed';

export interface PullActions {
  /** Loads what can be chosen. */
  loadChoices(): Promise<void>;
  choose(change: (choice: PullChoice) => PullChoice): void;
  pullChosen(): Promise<PullOutcome>;
  pullAllProposals(): Promise<PullOutcome>;
  pullAllKpiReports(): Promise<PullOutcome>;
  answerConflict(answer: ConflictAnswer): Promise<void>;
}

export function pullActions(store: Store<PaneState>, port: WorkbookPort, jobs: JobRunner, onWritten: () => void, pullInPlace: (choice: PullChoice) => Promise<boolean>): PullActions {
  async function pull(choice: PullChoice | (() => Promise<PullChoice>), onExisting: OnExisting): Promise<PullOutcome> {
    const done = await jobs.run('pulling', async (options) => {
      const wanted = typeof choice === 'function' ? await choice() : choice;
      const { tolerance } = store.get().settings;
      return { wanted, result: await port.pull(wanted, { ...options, onExisting, tolerance }) };
    });
    if (done === undefined) return 'failed';
    const { wanted, result } = done;
    if (result.kind === 'existing') {
      store.update((state) => ({ ...state, page: 'hent', conflict: { choice: wanted, sheets: result.sheets } }));
      return 'asked';
    }
    store.update((state) => ({ ...state, notice: paneTexts.pull.written(result.sheets.length) }));
    onWritten();
    return 'written';
  }

  const all = (choose: (datasets: Datasets) => Promise<PullChoice>) => pull(async () => choose(await port.datasets()), 'stop');

  return {
    async loadChoices() {
      try {
        const [datasets, { allProposals }] = await Promise.all([port.datasets(), plans()]);
        store.update((state) => ({ ...state, datasets, choice: state.choice ?? { ...allProposals(datasets), proposals: [] } }));
      } catch (error) {
        showFault(store, error);
      }
    },
    choose(change) {
      store.update((state) => (state.choice === null ? state : { ...state, choice: change(state.choice) }));
    },
    async pullChosen() {
      const { choice } = store.get();
      return choice === null ? 'failed' : pull(choice, 'stop');
    },
    pullAllProposals: () => all(async (datasets) => (await plans()).allProposals(datasets)),
    pullAllKpiReports: () => all(async (datasets) => (await plans()).allKpiReports(datasets)),
    async answerConflict(answer) {
      const { conflict } = store.get();
      if (conflict === null) return;
      store.update((state) => ({ ...state, conflict: null, notice: answer === 'cancel' ? paneTexts.conflict.cancelled : null }));
      if (answer === 'refresh') await pullInPlace(conflict.choice);
      else if (answer !== 'cancel') await pull(conflict.choice, answer);
    },
  };
}

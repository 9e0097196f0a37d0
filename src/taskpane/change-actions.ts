import type { ExampleRows } from '../excel/insert-example';
import type { WorkbookSettings } from '../excel/workbook-settings';
import { checkTexts } from '../texts/check-page';
import { halfDone } from '../texts/faults';
import { helpTexts } from '../texts/help';
import { paneTexts } from '../texts/pane';
import { shownCheck } from './check-actions';
import type { PaneState } from './pane-state';
import { correctionsOf, withBefore } from './planned-changes';
import type { PlannedChange } from './planned-changes';
import { itemsOf, subjectsOf } from './finding-list';
import type { FindingItem } from './finding-list';
import { afterwards, inTime } from './run-job';
import type { JobRunner } from './run-job';
import type { Store } from './store';
import type { WorkbookPort } from './workbook-port';

export interface ChangeActions {
  /** Shows what would be changed to put the findings right. */
  prepareCorrection(items: readonly FindingItem[]): Promise<void>;
  /** Makes the chosen ones of the changes shown, and checks again. */
  make(changes: readonly PlannedChange[]): Promise<void>;
  dropChanges(): void;
  insertExample(rows: ExampleRows): Promise<void>;
  setSettings(settings: WorkbookSettings): Promise<void>;
  loadSettings(): Promise<void>;
  setUserName(name: string): void;
}

const USER_NAME = 'sof-omstilling.navn';

export function changeActions(store: Store<PaneState>, port: WorkbookPort, jobs: JobRunner): ChangeActions {
  return {
    async prepareCorrection(items) {
      const wanted = new Set(items.map(({ key }) => key));
      const changes = await jobs.run('correcting', async (options) => {
        // Read anew, since rows may have moved since the check.
        const { result } = await port.check({ ...options, mark: false });
        const now = itemsOf(subjectsOf(result)).filter(({ key }) => wanted.has(key));
        return withBefore(correctionsOf(result, now.map(({ finding }) => finding)), port.readCells);
      });
      if (changes !== undefined) store.update((state) => ({ ...state, changes: { kind: 'correction', changes } }));
    },
    async make(changes) {
      const done = await jobs.run('correcting', async (options) => {
        const { check: before } = store.get();
        await port.writeCells(changes, options.signal);
        const marked = before && { result: before.result, without: changes };
        return afterwards(halfDone.written, () => port.check({ ...options, mark: before?.asked === true, marked }));
      });
      if (done === undefined) return;
      store.update((state) => ({
        ...state,
        changes: null,
        notice: checkTexts.corrected(changes.length),
        check: shownCheck(done, state.check?.asked === true),
      }));
    },
    dropChanges() {
      store.update((state) => ({ ...state, changes: null }));
    },
    async insertExample(rows) {
      const address = await jobs.runBriefly('inserting', (signal) => port.insertExample(rows, signal));
      if (address !== undefined) store.update((state) => ({ ...state, fault: null, notice: helpTexts.inserted(address) }));
    },
    async setSettings(settings) {
      const before = store.get().settings;
      store.update((state) => ({ ...state, settings }));
      const saved = await jobs.runBriefly('saving', async () => {
        await port.writeSettings(settings);
        return true;
      });
      store.update((state) => (saved ? { ...state, fault: null, notice: paneTexts.settings.saved } : { ...state, settings: before }));
    },
    async loadSettings() {
      try {
        const settings = await inTime(jobs.patience.answer, () => port.readSettings());
        store.update((state) => ({ ...state, settings, userName: storedName() }));
      } catch {
        // The defaults hold; what can't be read is said when something is asked of the workbook.
      }
    },
    setUserName(name) {
      store.update((state) => ({ ...state, userName: name }));
      storeName(name);
    },
  };
}

/** Browsers keep the storage of embedded pages apart by partition; Office says which. */
function storageKey(): string {
  return `${Office.context.partitionKey ?? ''}${USER_NAME}`;
}

/** Where the browser keeps nothing, the name holds as long as the pane does. */
function storeName(name: string): void {
  try {
    localStorage.setItem(storageKey(), name);
  } catch {
    // Refused by policy, or full: no reason to lose what the user is doing.
  }
}

function storedName(): string {
  try {
    return localStorage.getItem(storageKey()) ?? '';
  } catch {
    return '';
  }
}

import type { ComparedSheet } from '../sheets/refresh/refresh-comparison';
import type { PullChoice } from '../sheets/pull-plan';
import type { Difference } from '../sheets/refresh/refresh-differences';
import { halfDone } from '../texts/faults';
import { refreshTexts } from '../texts/refresh';
import { shownCheck } from './check-actions';
import type { PaneState } from './pane-state';
import { publishedChanges, withBefore } from './planned-changes';
import type { PlannedChange } from './planned-changes';
import type { RefreshState } from './refresh-state';
import { afterwards } from './run-job';
import type { JobRunner } from './run-job';
import type { Store } from './store';
import type { WorkbookPort } from './workbook-port';

export interface RefreshActions {
  /** Compares the sheets with what was published; `refresh` in the state holds what differs. */
  compare(): Promise<boolean>;
  /** Writes what is not there yet, and shows where the sheets that are there differ. */
  pullInPlace(choice: PullChoice): Promise<boolean>;
  /** Puts back the chosen ones of the differences shown, and checks again. */
  refresh(chosen: readonly Difference[]): Promise<void>;
  dropRefresh(): void;
}

/** Cells of sheets that are not known as pulled ones: what the rule about published figures has found there. */
function otherSheets(changes: readonly PlannedChange[]): Pick<RefreshState, 'sheets' | 'others'> {
  const others = new Map(changes.map((change) => [`${change.sheet}!${change.address}`, change]));
  const sheets = [...new Set(changes.map(({ sheet }) => sheet))].map((sheet): ComparedSheet => ({
    sheet,
    versions: [],
    differences: [...others].filter(([, change]) => change.sheet === sheet).map(([key, { address, value, before }]): Difference => ({
      key, sheet, kind: before.value === null ? 'blank' : 'figure', address, label: '', published: value, now: before.value, isFormula: before.isFormula,
    })),
  }));
  return { sheets, others };
}

export function refreshActions(store: Store<PaneState>, port: WorkbookPort, jobs: JobRunner, onWritten: () => void): RefreshActions {
  return {
    async compare() {
      const refresh = await jobs.run('comparing', async (options): Promise<RefreshState> => {
        const { result } = await port.check({ ...options, mark: false });
        const { sheets, unrecognised } = await port.refresh.compare({ ...options, tolerance: store.get().settings.tolerance });
        const known = new Set(sheets.map(({ sheet }) => sheet));
        const other = otherSheets(await withBefore(publishedChanges(result).filter(({ sheet }) => !known.has(sheet)), port.readCells));
        const named = [
          ...result.proposals.flatMap(({ parsed: { sheet, proposal } }) => (proposal.catalogue === null ? [] : [sheet])),
          ...result.kpiTables.flatMap(({ parsed: { sheet, table } }) => (table.report === null ? [] : [sheet])),
        ];
        const alike = [...new Set(named)].filter((sheet) => !known.has(sheet) && !other.sheets.some((each) => each.sheet === sheet));
        return { choice: null, unrecognised, others: other.others, sheets: [...sheets, ...other.sheets, ...alike.map((sheet) => ({ sheet, versions: [], differences: [] }))] };
      });
      if (refresh === undefined) return false;
      store.update((state) => ({ ...state, page: 'opdater', refresh }));
      return true;
    },
    async pullInPlace(choice) {
      const done = await jobs.run('pulling', async (options) => port.refresh.pull(choice, { ...options, tolerance: store.get().settings.tolerance }));
      if (done === undefined) return false;
      const { written, sheets, unrecognised } = done;
      store.update((state) => ({ ...state, page: 'opdater', notice: refreshTexts.pulled(written.length, sheets.length), refresh: { choice, sheets, unrecognised, others: new Map() } }));
      if (written.length > 0) onWritten();
      return true;
    },
    async refresh(chosen) {
      const shown = store.get().refresh;
      if (shown === null) return;
      const cells = chosen.flatMap(({ key }) => shown.others.get(key) ?? []);
      const differences = chosen.filter(({ key }) => !shown.others.has(key));
      const done = await jobs.run('updating', async (options) => {
        if (differences.length > 0) await port.refresh.write(shown.choice, differences, { ...options, tolerance: store.get().settings.tolerance });
        if (cells.length > 0) await (differences.length > 0 ? afterwards(halfDone.partlyRefreshed, () => port.writeCells(cells, options.signal)) : port.writeCells(cells, options.signal));
        return afterwards(halfDone.written, () => port.check({ ...options, mark: store.get().check?.asked === true }));
      });
      if (done === undefined) return;
      store.update((state) => ({
        ...state,
        refresh: null,
        notice: refreshTexts.refreshed(chosen.length),
        check: shownCheck(done, state.check?.asked === true),
      }));
    },
    dropRefresh() {
      store.update((state) => ({ ...state, refresh: null }));
    },
  };
}

import type { OnExisting } from '../excel/render-plan';
import { kpiPageTexts } from '../texts/kpi-page';
import type { KpiPort, KpiSheetWanted } from './kpi-port';
import type { KpiState } from './kpi-state';
import type { PaneState } from './pane-state';
import { inTime } from './run-job';
import type { JobRunner } from './run-job';
import type { Store } from './store';

export interface KpiActions {
  /** Sees which KPI tables there are. `silently`: nobody asked, so that nobody is told of faults. */
  surveyKpis(silently?: boolean): Promise<void>;
  /** "Ny måling" in all these sheets, or in none. */
  addMeasurement(sheets: readonly string[], year: number): Promise<void>;
  writeKpiSheet(wanted: KpiSheetWanted): Promise<void>;
  answerKpiConflict(answer: Exclude<OnExisting, 'stop'> | 'cancel'): Promise<void>;
}

export function kpiActions(store: Store<PaneState>, port: KpiPort, jobs: JobRunner, onWritten: () => void): KpiActions {
  const updateKpi = (change: Partial<KpiState>) => store.update((state) => ({ ...state, kpi: { ...state.kpi, ...change } }));

  async function surveyKpis(silently = false): Promise<void> {
    const look = () => port.survey();
    // Nobody asked: what went wrong is said when somebody does.
    const seen = await (silently ? inTime(jobs.patience.answer, look).catch(() => undefined) : jobs.runBriefly('looking', look));
    if (seen !== undefined) updateKpi({ survey: seen });
  }

  async function writeSheet(wanted: KpiSheetWanted, onExisting: OnExisting): Promise<void> {
    const done = await jobs.run('following', (options) => port.writeSheet(wanted, { ...options, onExisting }));
    if (done === undefined) return;
    if (done.kind === 'existing') {
      updateKpi({ conflict: { wanted, sheets: done.sheets } });
      return;
    }
    const notice = done.kind === 'nothing' ? kpiPageTexts.nothing[wanted.kind] : done.sheets.map(kpiPageTexts.written).join(' ');
    store.update((state) => ({ ...state, notice }));
    if (done.kind === 'written') onWritten();
  }

  return {
    surveyKpis,
    async addMeasurement(sheets, year) {
      updateKpi({ outcome: null });
      const outcome = await jobs.run('measuring', (options) => port.addMeasurement(sheets, year, options));
      if (outcome === undefined) return;
      updateKpi({ outcome });
      const notice = outcome.kind === 'added' ? kpiPageTexts.measurement.added(outcome.year, outcome.sheets.length) : kpiPageTexts.measurement.refusedHeading;
      store.update((state) => ({ ...state, notice }));
      if (outcome.kind === 'added') onWritten();
    },
    writeKpiSheet: (wanted) => writeSheet(wanted, 'stop'),
    async answerKpiConflict(answer) {
      const { conflict } = store.get().kpi;
      if (conflict === null) return;
      updateKpi({ conflict: null });
      if (answer === 'cancel') store.update((state) => ({ ...state, notice: kpiPageTexts.cancelled }));
      else await writeSheet(conflict.wanted, answer);
    },
  };
}

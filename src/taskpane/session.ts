import { changeActions } from './change-actions';
import type { ChangeActions } from './change-actions';
import { checkActions, outdated } from './check-actions';
import type { CheckActions } from './check-actions';
import { kpiActions } from './kpi-actions';
import type { KpiActions } from './kpi-actions';
import { INITIAL_STATE } from './pane-state';
import type { Page, PaneState } from './pane-state';
import { proposalToolActions } from './proposal-tool-actions';
import type { ProposalToolActions } from './proposal-tool-actions';
import { pullActions } from './pull-actions';
import type { PullActions } from './pull-actions';
import { refreshActions } from './refresh-actions';
import type { RefreshActions } from './refresh-actions';
import { PATIENCE, inTime, jobRunner, showFault } from './run-job';
import type { Patience } from './run-job';
import { createStore } from './store';
import type { Store } from './store';
import type { WorkbookPort } from './workbook-port';

/** What the pane and the ribbon can do, with the state that the pane shows. It lives as long as the workbook is open. */
export interface Session extends PullActions, CheckActions, ChangeActions, RefreshActions, KpiActions, ProposalToolActions {
  readonly store: Store<PaneState>;
  readonly port: WorkbookPort;
  /** Begins to follow the workbook. `host`: whether there is one. */
  start(host: 'excel' | 'none'): Promise<void>;
  open(page: Page): void;
  cancelJob(): void;
  dismiss(): void;
  /** Shows what went wrong elsewhere than in a job. */
  report(error: unknown): void;
}

export function createSession(port: WorkbookPort, limits: Partial<Patience> = {}): Session {
  const patience = { ...PATIENCE, ...limits };
  const store = createStore(INITIAL_STATE);
  // Someone who pressed a button on the ribbon must be able to see why nothing happens.
  const jobs = jobRunner(store, () => void port.showPane().catch(() => undefined), patience);
  const checks = checkActions(store, port, jobs);
  const changes = changeActions(store, port, jobs);
  const refreshes = refreshActions(store, port, jobs, onWritten);
  const kpis = kpiActions(store, port.kpi, jobs, onWritten);
  const proposalTools = proposalToolActions(store, port.proposalTools, jobs, onWritten, checks);
  const lookSoon = whenQuiet(patience.quiet, () => void checks.look());
  const lookAtStandingsSoon = whenQuiet(patience.quiet, () => void checks.lookAtStandings());
  const recheckSoon = whenQuiet(patience.quiet, () => void checks.recheck());
  const surveySoon = whenQuiet(patience.quiet, () => void kpis.surveyKpis(true));
  const surveyProposalsSoon = whenQuiet(patience.quiet, () => void proposalTools.surveyProposals(true));

  function onCells(): void {
    const { check, settings, job, page, tools } = store.get();
    if (job !== null) return;
    if (page === 'kpi') surveySoon();
    if (page === 'forslag') surveyProposalsSoon();
    if (settings.liveCheck && check?.asked === true) recheckSoon();
    else if (check?.asked === true) {
      store.update(outdated);
      // Said as soon as it is so, where somebody has prepared a proposal or is about to.
      if (check.standings.some(({ standing }) => standing.kind !== 'never') || (page === 'forslag' && tools.tool === 'submission')) lookAtStandingsSoon();
    } else lookSoon();
  }

  function onWritten(): void {
    const { check, page } = store.get();
    if (check?.asked === true) store.update(outdated);
    else lookSoon();
    if (page === 'kpi') void kpis.surveyKpis(true);
  }

  return {
    store,
    port,
    ...pullActions(store, port, jobs, onWritten, refreshes.pullInPlace),
    ...checks,
    ...changes,
    ...refreshes,
    ...kpis,
    ...proposalTools,
    async start(host) {
      store.update((state) => ({ ...state, host }));
      if (host === 'none') return;
      await changes.loadSettings();
      await checks.look();
      // Without events the pane works all the same; it only does not notice changes by itself.
      await inTime(patience.answer, () => port.watch({ onSheets: onCells, onCells })).catch(() => undefined);
    },
    open(page) {
      store.update((state) => ({ ...state, page, fault: null, notice: null, explained: null, changes: null, refresh: null }));
    },
    cancelJob: () => jobs.cancel(),
    report: (error) => showFault(store, error),
    dismiss() {
      store.update((state) => ({ ...state, fault: null, notice: null }));
    },
  };
}

function whenQuiet(milliseconds: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    if (milliseconds !== Infinity) timer = setTimeout(act, milliseconds);
  };
}

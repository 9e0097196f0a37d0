import type { OnExisting } from '../excel/render-plan';
import type { FollowUpWish } from '../sheets/follow-up/follow-up-present';
import type { RefreshChoice } from '../sheets/follow-up/follow-up-refresh-plan';
import type { ProposalToolWish } from '../sheets/proposal-tools/proposal-tools';
import { followUpRefreshTexts } from '../texts/follow-up-refresh';
import type { ProposalOnSheetKey } from '../sheets/submission/proposal-standings';
import { proposalToolTexts } from '../texts/proposal-tools';
import { submissionTexts } from '../texts/submission-page';
import { shownCheck } from './check-actions';
import type { CheckActions } from './check-actions';
import { itemsOf, subjectsOf } from './finding-list';
import { EVERYTHING } from './pane-state';
import type { PaneState } from './pane-state';
import type { ProposalToolPort } from './proposal-tool-port';
import type { ProposalTool, ProposalToolState, ReportWish } from './proposal-tool-state';
import { inTime } from './run-job';
import type { JobRunner } from './run-job';
import type { Store } from './store';

export interface ProposalToolActions {
  /** Opens the page "Forslag" at a tool. */
  openTool(tool: ProposalTool): void;
  /** Sees which proposals there are. `silently`: nobody asked, so that nobody is told of faults. */
  surveyProposals(silently?: boolean): Promise<void>;
  writeTool(wish: ProposalToolWish): Promise<void>;
  /** "Valideringsrapport": checks anew and writes what is found. */
  writeReport(): Promise<void>;
  /** "Klargør til indsendelse" for one proposal, or all (null): leads to the first error, or writes what is to be handed in. */
  prepareSubmission(only: ProposalOnSheetKey | null): Promise<void>;
  answerToolConflict(answer: Exclude<OnExisting, 'stop'> | 'cancel' | 'refresh'): Promise<void>;
  /** "Opdatér opfølgningen": shows what would be changed. */
  previewRefresh(wish: FollowUpWish): Promise<void>;
  /** Changes what was chosen of it. */
  makeRefresh(choice: RefreshChoice): Promise<void>;
  dropRefresh(): void;
}

export function proposalToolActions(store: Store<PaneState>, port: ProposalToolPort, jobs: JobRunner, onWritten: () => void, { check, goTo }: Pick<CheckActions, 'check' | 'goTo'>): ProposalToolActions {
  const updateTools = (change: Partial<ProposalToolState>) => store.update((state) => ({ ...state, tools: { ...state.tools, ...change } }));

  async function surveyProposals(silently = false): Promise<void> {
    const look = () => port.survey();
    // Nobody asked: what went wrong is said when somebody does.
    const seen = await (silently ? inTime(jobs.patience.answer, look).catch(() => undefined) : jobs.runBriefly('looking', look));
    if (seen !== undefined) updateTools({ proposals: seen });
  }

  async function write(wish: ProposalToolWish | ReportWish, onExisting: OnExisting): Promise<void> {
    const done = await jobs.run('writing', (options) => (wish.kind === 'report' ? port.writeReport(wish.result, { ...options, onExisting }) : port.write(wish, { ...options, onExisting })));
    if (done === undefined) return;
    if (done.kind === 'existing') {
      updateTools({ conflict: { wish, sheets: done.sheets } });
      return;
    }
    store.update((state) => ({ ...state, notice: done.kind === 'nothing' ? proposalToolTexts.nothing : proposalToolTexts.written(done.sheets) }));
    if (done.kind === 'nothing') return;
    onWritten();
    await surveyProposals(true);
  }

  async function previewRefresh(wish: FollowUpWish): Promise<void> {
    const shown = await jobs.run('refreshing', (options) => port.previewRefresh(wish, options));
    if (shown === undefined) return;
    const isSame = shown !== null && shown.changes.length + shown.rows.length + shown.rewritten.length + shown.newSheets.length === 0;
    updateTools({ refresh: shown === null || isSame ? null : { wish, shown } });
    if (shown === null || isSame) store.update((state) => ({ ...state, notice: shown === null ? followUpRefreshTexts.noFollowUp : followUpRefreshTexts.none }));
  }

  async function prepare(only: ProposalOnSheetKey | null, onExisting: OnExisting): Promise<void> {
    const done = await jobs.run('preparing', (options) => port.prepare(only, { ...options, onExisting }));
    if (done === undefined) return;
    if (done.kind === 'existing') {
      updateTools({ conflict: { wish: { kind: 'submission', only }, sheets: done.sheets } });
      return;
    }
    store.update((state) => ({ ...state, unread: false, check: shownCheck(done.checked, true), explained: null, current: null, changes: null }));
    const say = (notice: string) => store.update((state) => ({ ...state, notice }));
    if (done.kind === 'nothing') return say(submissionTexts.nothing);
    if (done.kind === 'prepared') return say(submissionTexts.prepared(done.proposals));
    const { first, errors, proposals } = done;
    const item = itemsOf(subjectsOf(done.checked.result)).find(({ finding }) => finding === first);
    store.update((state) => ({ ...state, page: 'kontrol', filter: EVERYTHING }));
    if (item) await goTo(item);
    if (store.get().fault === null) say(submissionTexts.blocked(errors, proposals, first.message));
  }

  return {
    previewRefresh,
    async makeRefresh(choice) {
      const { refresh } = store.get().tools;
      if (refresh === null) return;
      const done = await jobs.run('refreshing', (options) => port.makeRefresh(refresh.wish, refresh.shown, choice, options));
      updateTools({ refresh: null });
      if (done === undefined) return;
      store.update((state) => ({ ...state, notice: followUpRefreshTexts.done(done.cells, done.rows, done.sheets.length) }));
      onWritten();
    },
    dropRefresh() {
      updateTools({ refresh: null });
      store.update((state) => ({ ...state, notice: followUpRefreshTexts.cancelled }));
    },
    openTool(tool) {
      store.update((state) => ({ ...state, page: 'forslag', tools: { ...state.tools, tool, refresh: null }, fault: null, notice: null, explained: null, changes: null }));
    },
    surveyProposals,
    async writeReport() {
      if (!(await check())) return;
      const { check: checked } = store.get();
      if (checked !== null) await write({ kind: 'report', result: checked.result }, 'stop');
    },
    writeTool: (wish) => write(wish, 'stop'),
    prepareSubmission: (only) => prepare(only, 'stop'),
    async answerToolConflict(answer) {
      const { conflict } = store.get().tools;
      if (conflict === null) return;
      updateTools({ conflict: null });
      if (answer === 'cancel') store.update((state) => ({ ...state, notice: proposalToolTexts.cancelled }));
      else if (conflict.wish.kind === 'submission') {
        if (answer !== 'refresh') await prepare(conflict.wish.only, answer);
      } else if (answer !== 'refresh') await write(conflict.wish, answer);
      else if (conflict.wish.kind === 'followUp') await previewRefresh(conflict.wish.wish);
    },
  };
}

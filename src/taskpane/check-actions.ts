import type { Acceptance } from '../rules/acceptance';
import type { CheckResult } from '../sheets/check-result';
import { checkTexts } from '../texts/check-page';
import { halfDone } from '../texts/faults';
import type { JudgedWorkbook } from './checking';
import { countsOf, filtered, findingsOf, itemsOf, neighbour, subjectsOf, verdictCounts } from './finding-list';
import type { FindingItem } from './finding-list';
import type { CheckState, FindingFilter, PaneState } from './pane-state';
import { afterwards, unlessSilent } from './run-job';
import type { JobRunner } from './run-job';
import type { Store } from './store';
import type { JobOptions, WorkbookPort } from './workbook-port';

// Comes with the rules, which the first paint does not need; it is there as soon as something has been checked.
const acceptanceRules = () => import(/* webpackChunkName: "check" */ '../rules/acceptances');

export interface CheckActions {
  /** "Validér": reads, judges, marks, shows. Returns whether it was done. */
  check(): Promise<boolean>;
  /** Reads the workbook without a word, so that the start page can say what is in it. */
  look(): Promise<void>;
  /** The live check: like `check`, but silent and without leaving the page. */
  recheck(): Promise<void>;
  /** Reads whether earlier checks still hold, and changes nothing else that is shown. */
  lookAtStandings(): Promise<void>;
  clearMarks(): Promise<void>;
  setFilter(change: (filter: FindingFilter) => FindingFilter): void;
  /** Goes to the finding's first cell. */
  goTo(item: FindingItem): Promise<void>;
  /** Goes to a cell that belongs to no finding. */
  goToCell(sheet: string, cell: string): Promise<void>;
  /** Goes to the next or previous of the findings shown; checks first where that has not been done. */
  step(step: 1 | -1): Promise<void>;
  explain(rule: { readonly id: string; readonly name: string } | null): void;
  accept(item: FindingItem, reason: string, by: string): Promise<boolean>;
  revoke(item: FindingItem): Promise<void>;
}

/** @param asked false where the workbook was only looked at */
export function shownCheck({ result, acceptances, unmarkedSheets, standings }: JudgedWorkbook, asked: boolean): CheckState {
  return { asked, result, acceptances, unmarkedSheets, standings, stale: false };
}

/** What is shown of a check is no longer what stands in the sheets, and must not pass for it. */
export function outdated(state: PaneState): PaneState {
  return state.check === null || state.check.stale ? state : { ...state, check: { ...state.check, stale: true } };
}

export function checkActions(store: Store<PaneState>, port: WorkbookPort, jobs: JobRunner): CheckActions {
  async function read(options: JobOptions, mark: boolean, marked: CheckResult | null = null): Promise<CheckState> {
    return shownCheck(await port.check({ ...options, mark, marked: marked && { result: marked } }), mark);
  }

  async function check(): Promise<boolean> {
    const done = await jobs.run('checking', (options) => read(options, true));
    if (done === undefined) return false;
    store.update((state) => ({ ...state, unread: false, check: done, page: 'kontrol', explained: null, current: null, changes: null, notice: summaryOf(done.result) }));
    return true;
  }

  /** Without a job on the screen; while one is running, that one goes first. */
  async function silently(mark: boolean): Promise<void> {
    if (store.get().job !== null) return mark ? store.update(outdated) : undefined;
    try {
      const { check: before } = store.get();
      const done = await unlessSilent(jobs.patience.answer, (options) => read(options, mark, before?.asked === true ? before.result : null));
      if (mark && store.get().job !== null) return store.update(outdated);
      // A look that was begun before the check must not pass for it.
      store.update((state) => (state.job !== null || (!mark && state.check?.asked === true) ? state : { ...state, unread: false, check: done }));
    } catch {
      // Nobody asked; the next check that is asked for says what is wrong.
      store.update((state) => ({ ...state, unread: true }));
      if (mark) store.update(outdated);
    }
  }

  async function goTo({ key, finding }: FindingItem): Promise<void> {
    const [cell] = finding.cells;
    store.update((state) => ({ ...state, current: key, fault: null, notice: cell === undefined ? checkTexts.noCell : null }));
    if (finding.sheet !== null && cell !== undefined) await select(finding.sheet, cell);
  }

  async function select(sheet: string, cell: string): Promise<void> {
    await jobs.runBriefly('going', (signal) => port.selectCell(sheet, cell, signal));
  }

  /** Stores the acceptances and checks anew, so that verdict and marks follow. */
  async function storeAndCheck(acceptances: readonly Acceptance[], stored: string, notice: string): Promise<boolean> {
    const done = await jobs.run('accepting', async (options) => {
      await port.storeAcceptances(acceptances, options.signal);
      return afterwards(stored, () => read(options, true));
    });
    if (done === undefined) return false;
    store.update((state) => ({ ...state, check: done, notice }));
    return true;
  }

  return {
    check,
    look: () => silently(false),
    recheck: () => silently(true),
    async lookAtStandings() {
      if (store.get().job !== null) return;
      try {
        const { standings } = await unlessSilent(jobs.patience.answer, (options) => read(options, false));
        store.update((state) => (state.job === null && state.check !== null ? { ...state, check: { ...state.check, standings } } : state));
      } catch {
        // Nobody asked; what is shown says itself when it was checked.
      }
    },
    async clearMarks() {
      const cleared = await jobs.run('clearing', ({ signal }) => port.clearMarks(signal));
      if (cleared === undefined) return;
      const left = cleared.protectedSheets.length === 0 ? [] : [checkTexts.clearedBut(cleared.protectedSheets)];
      store.update((state) => ({ ...state, notice: [checkTexts.cleared(cleared.removed), ...left].join(' ') }));
    },
    setFilter(change) {
      store.update((state) => ({ ...state, filter: change(state.filter) }));
    },
    goTo,
    async goToCell(sheet, cell) {
      store.update((state) => ({ ...state, fault: null, notice: null }));
      await select(sheet, cell);
    },
    async step(step) {
      const known = store.get().check;
      if ((known === null || !known.asked) && !(await check())) return;
      const { check: checked, filter, current } = store.get();
      if (checked === null) return;
      const item = neighbour(itemsOf(filtered(subjectsOf(checked.result), filter)), current, step);
      if (item === undefined) store.update((state) => ({ ...state, notice: checkTexts.noNext }));
      else await goTo(item);
    },
    explain(rule) {
      store.update((state) => ({ ...state, explained: rule }));
    },
    async accept({ finding }, reason, by) {
      const { check: checked } = store.get();
      const acceptance = checked && (await acceptanceFor(checked.result, finding, reason, by));
      if (!checked || !acceptance) return false;
      store.update((state) => ({ ...state, userName: by }));
      return storeAndCheck([...checked.acceptances, acceptance], halfDone.accepted, checkTexts.acceptedNow);
    },
    async revoke({ finding }) {
      const { check: checked } = store.get();
      const revoked = checked && (await acceptanceFor(checked.result, finding, '', ''));
      if (!checked || !revoked) return;
      const { acceptSameFinding } = await acceptanceRules();
      await storeAndCheck(checked.acceptances.filter((acceptance) => !acceptSameFinding(acceptance, revoked)), halfDone.revoked, checkTexts.revokedNow);
    },
  };
}

/** For the status line, which screen readers read out: the verdict is where the eye is, not where the focus is. */
function summaryOf(result: CheckResult): string {
  return result.proposals.length + result.kpiTables.length + result.followUps.length === 0
    ? checkTexts.nothingFound
    : checkTexts.summary(verdictCounts(result), countsOf(findingsOf(result)));
}

/** The acceptance of a finding; null for findings of the workbook, which belong to nobody. */
async function acceptanceFor({ proposals, kpiTables, followUps }: CheckResult, finding: FindingItem['finding'], reason: string, by: string): Promise<Acceptance | null> {
  const { acceptanceOf, followUpSubject, kpiTableSubject, proposalSubject } = await acceptanceRules();
  const proposal = proposals.find(({ findings }) => findings.includes(finding));
  if (proposal) return acceptanceOf(proposalSubject(proposal.parsed.proposal), finding, reason, by);
  const kpiTable = kpiTables.find(({ findings }) => findings.includes(finding));
  if (kpiTable) return acceptanceOf(kpiTableSubject(kpiTable.parsed.table), finding, reason, by);
  const followed = followUps.find(({ findings }) => findings.includes(finding));
  return followed ? acceptanceOf(followUpSubject(followed.parsed.followUp), finding, reason, by) : null;
}

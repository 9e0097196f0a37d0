import type { CheckState } from './pane-state';

export type NextStep = 'unread' | 'pull' | 'check' | 'findings' | 'checkAgain' | 'done';

/** What is best done next in a workbook that was looked at or checked; `check` is null as long as neither has happened, and `unread` says that it was tried in vain. */
export function nextStep(check: CheckState | null, unread: boolean): NextStep {
  if (check === null) return unread ? 'unread' : 'pull';
  const { result: { proposals, kpiTables, followUps }, asked, stale } = check;
  if (proposals.length + kpiTables.length + followUps.length === 0) return 'pull';
  if (!asked) return 'check';
  if (stale) return 'checkAgain';
  const open = [...proposals, ...kpiTables, ...followUps].some(({ findings }) => findings.some(({ severity, acceptance }) => severity !== 'info' && acceptance === null));
  return open ? 'findings' : 'done';
}

import type { Severity } from '../domain/finding';
import type { Acceptance } from '../rules/acceptance';
import type { Datasets } from '../datasets/datasets';
import type { CheckResult } from '../sheets/check-result';
import type { ProposalStanding } from '../sheets/submission/proposal-standings';
import type { PullChoice } from '../sheets/pull-plan';
import type { FaultText } from '../texts/faults';
import { NO_KPIS } from './kpi-state';
import type { KpiState } from './kpi-state';
import type { PlannedChange } from './planned-changes';
import { FIRST_TOOL } from './proposal-tool-state';
import type { ProposalToolState } from './proposal-tool-state';
import type { RefreshState } from './refresh-state';
import type { WorkbookSettings } from '../excel/workbook-settings';

export const PAGES = ['start', 'hent', 'kontrol', 'opdater', 'forslag', 'kpi', 'kilder', 'hjaelp', 'indstillinger'] as const;
export type Page = (typeof PAGES)[number];

export type JobKind = 'pulling' | 'checking' | 'clearing' | 'updating' | 'comparing' | 'correcting' | 'accepting' | 'measuring' | 'following' | 'writing' | 'refreshing' | 'going' | 'inserting' | 'saving' | 'looking' | 'preparing';

export interface Job {
  readonly kind: JobKind;
  /** Excel does not answer; perhaps a cell is being edited. */
  readonly waiting: boolean;
  readonly cancelling: boolean;
}

export interface ShownFault extends FaultText {
  readonly detail: string | null;
}

/** Which findings are shown. */
export interface FindingFilter {
  readonly severities: Readonly<Record<Severity, boolean>>;
  readonly accepted: boolean;
  /** Key of a subject, null for all. */
  readonly subject: string | null;
}

/** What the workbook holds, and what the check made of it. */
export interface CheckState {
  /** False where the workbook was only looked at for the start page. */
  readonly asked: boolean;
  readonly result: CheckResult;
  readonly acceptances: readonly Acceptance[];
  readonly unmarkedSheets: readonly string[];
  /** Which proposals are ready for submission; kept up to date also where cells were changed since. */
  readonly standings: readonly ProposalStanding[];
  /** Whether cells were changed since. */
  readonly stale: boolean;
}

export interface PaneState {
  readonly page: Page;
  readonly host: 'starting' | 'excel' | 'none';
  readonly job: Job | null;
  readonly fault: ShownFault | null;
  /** What was done last, for the eye and for screen readers. */
  readonly notice: string | null;
  /** A pull that waits for an answer: these sheets exist. */
  readonly conflict: { readonly choice: PullChoice; readonly sheets: readonly string[] } | null;
  readonly datasets: Datasets | null;
  /** What is ticked on the page "Hent"; null until the datasets are there. */
  readonly choice: PullChoice | null;
  readonly check: CheckState | null;
  /** Whether the workbook could not be read when it was looked at last. */
  readonly unread: boolean;
  /** Changes of cells that are shown before they are made. */
  readonly changes: { readonly kind: 'correction'; readonly changes: readonly PlannedChange[] } | null;
  /** Where the sheets differ from what is published; null where they have not been compared. */
  readonly refresh: RefreshState | null;
  readonly filter: FindingFilter;
  /** Key of the finding that was gone to last. */
  readonly current: string | null;
  /** Folder of the rule whose page is shown. */
  readonly explained: { readonly id: string; readonly name: string } | null;
  readonly kpi: KpiState;
  readonly tools: ProposalToolState;
  readonly settings: WorkbookSettings;
  /** Name given when a finding is accepted. */
  readonly userName: string;
}

export const EVERYTHING: FindingFilter = { severities: { error: true, warning: true, info: true }, accepted: true, subject: null };

export const INITIAL_STATE: PaneState = {
  page: 'start',
  host: 'starting',
  job: null,
  fault: null,
  notice: null,
  conflict: null,
  datasets: null,
  choice: null,
  check: null,
  unread: false,
  changes: null,
  refresh: null,
  filter: EVERYTHING,
  current: null,
  explained: null,
  kpi: NO_KPIS,
  tools: FIRST_TOOL,
  settings: { tolerance: null, liveCheck: false },
  userName: '',
};

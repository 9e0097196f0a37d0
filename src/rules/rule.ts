import type { Correction, Severity } from '../domain/finding';
import type { Day } from '../domain/day';
import type { FollowUp } from '../domain/follow-up';
import type { KpiTable } from '../domain/kpi';
import type { Place } from '../domain/place';
import type { Proposal, TableKind } from '../domain/proposal';
import type { Acceptance } from './acceptance';

export type RuleGroup = 'arithmetic' | 'signs' | 'form' | 'submission' | 'published' | 'kpi' | 'follow-up';

export interface RuleMeta {
  /** Permanent: users write it in their notes. Never reused. */
  readonly id: string;
  /** Readable, lower case, words joined by "-", without æ, ø, å. */
  readonly name: string;
  /** Danish, one line: what the rule demands. */
  readonly title: string;
  /** Of a finding, unless its message says otherwise. */
  readonly severity: Severity;
  readonly group: RuleGroup;
  /** Danish message templates with `{named}` placeholders, no HTML; `severity` where it differs from the rule's. */
  readonly messages: Readonly<Record<string, string | { readonly text: string; readonly severity: Severity }>>;
  readonly corrects: boolean;
}

/** What a rule reports; the runner makes a `Finding` of it. */
export interface Report {
  readonly messageId: string;
  /** For the placeholders; numbers are written the Danish way. */
  readonly data: Readonly<Record<string, string | number>>;
  readonly table: TableKind | null;
  readonly model: string | null;
  readonly row: string | null;
  readonly years: readonly number[];
  readonly stated: readonly (number | string | null)[];
  readonly expected: readonly (number | string | null)[];
  readonly places: readonly Place[];
  readonly correction?: Correction;
  /**
   * Places that the report concerns without pointing at them, for example a total's lines; may be empty. Reports that
   * give it are related to each other where one points at a place that the other points at or concerns.
   */
  readonly involves?: readonly Place[];
}

/** Published figures, handed in by the caller: rules import no dataset. */
export interface Published {
  /** The published proposal of a catalogue and id, if there is one. */
  proposal(catalogue: string, id: string): Proposal | undefined;
  /** Letters that ids of a catalogue begin with, for example ["BU", "SI", "UD", "HA", "TV"]; undefined where the catalogue is unknown. */
  idLetters(catalogue: string): readonly string[] | undefined;
  /** The published table of a report and citizen centre. */
  kpiTable(report: string, citizenCentre: string): KpiTable | undefined;
  /** Keys of the reports, oldest first. */
  readonly reports: readonly string[];
  /** Danish: the document that a catalogue or report was published in, by its key; undefined where the key is unknown. */
  source?(key: string): string | undefined;
  /** Titles of the sections that a catalogue's template has; undefined where the catalogue is unknown. */
  standardHeadings?(catalogue: string): readonly string[] | undefined;
}

export interface ProposalRule {
  readonly meta: RuleMeta;
  readonly subject: 'proposal';
  check(proposal: Proposal, published: Published): readonly Report[];
  /** Where the rule holds for KPI tables too. */
  checkKpiTable?(table: KpiTable, published: Published): readonly Report[];
}

/** A rule about what stands together in a workbook; `index` tells which proposal a report belongs to. */
export interface WorkbookRule {
  readonly meta: RuleMeta;
  readonly subject: 'workbook';
  check(proposals: readonly Proposal[], published: Published): readonly (Report & { readonly index: number })[];
}

export interface KpiRule {
  readonly meta: RuleMeta;
  readonly subject: 'kpiTable';
  check(table: KpiTable, published: Published): readonly Report[];
}

/** A rule about acceptances that match nothing any more; `check` gets those of one proposal, one KPI table or neither. */
export interface AcceptanceRule {
  readonly meta: RuleMeta;
  readonly subject: 'acceptance';
  check(stale: readonly Acceptance[]): readonly Report[];
}

/** What a rule about follow-ups may hold them against. */
export interface FollowUpContext {
  readonly published: Published;
  /** The proposals of the workbook, which come before the published ones. */
  readonly proposals: readonly Proposal[];
  /** The day of the check; null where the caller has none, and nothing can be said of due dates. */
  readonly today: Day | null;
}

export interface FollowUpRule {
  readonly meta: RuleMeta;
  readonly subject: 'followUp';
  check(followUp: FollowUp, context: FollowUpContext): readonly Report[];
}

export type Rule = ProposalRule | WorkbookRule | KpiRule | AcceptanceRule | FollowUpRule;

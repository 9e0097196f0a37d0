import type { Direction } from '../domain/kpi';
import type { KpiStatus } from '../domain/kpi-status';
import type { SourceDocument } from './document';

/**
 * A KPI report as it was published, errors included. One JSON file per report in `kpi-reports/`.
 * Reports revise each other: each is kept as published, the later one links to the earlier and lists what it changed.
 */
export interface KpiReport {
  /** Year and month of publication, for example "2024-06". Unique. */
  readonly key: string;
  /** Of this dataset: rises with every correction, so that a pulled sheet can say what it was made from. */
  readonly version: number;
  readonly title: string;
  readonly document: SourceDocument;
  /** The text came to us read by machine from a picture, so letters and figures are damaged. */
  readonly machineRead: boolean;
  /** What the colours mean, as printed; empty where the report has no colours. */
  readonly legend: readonly { readonly status: KpiStatus; readonly meaning: string }[];
  /** One per citizen centre, in printed order. */
  readonly tables: readonly KpiReportTable[];
  /** Figures that the report names outside its tables, or in a footnote. */
  readonly contextFigures: readonly ContextFigure[];
  /** Investment proposals that the text names. Their ids are those of other catalogues: never look them up by id alone. */
  readonly proposalsNamed: readonly ProposalNamed[];
  /** Key of the report that `revisions` and the objectives' `earlier` refer to; null for the first report. */
  readonly revises: string | null;
  readonly revisions: readonly Revision[];
}

export type CitizenCentre = 'BCV' | 'BBU' | 'BCH';
export type Unit = '%' | 'antal' | 'år' | 'mdr.' | 'score';

export interface KpiReportTable {
  readonly citizenCentre: CitizenCentre;
  /** For example "Borgercenter Voksne". */
  readonly citizenCentreName: string;
  /** As printed, for example "Tabel 1. Borgercenter Voksnes udvalgte indikatorer". */
  readonly caption: string;
  /** The table's footnotes, shortened to what an economist needs to know. */
  readonly footnotes: readonly Footnote[];
  readonly objectives: readonly Objective[];
}

export interface Footnote {
  /** As printed, for example "**". */
  readonly mark: string;
  readonly text: string;
}

export interface Objective {
  /** Citizen centre and number, for example "BBU2". The same id in two reports need not be the same objective: see `earlier`. */
  readonly id: string;
  /** Number of track and objective within the citizen centre, from 1. */
  readonly number: number;
  readonly track: string;
  /** The objective's wording, spelt correctly. */
  readonly objective: string;
  /** Marked "NY MÅLSÆTNING" or named as new in the text. */
  readonly isNew: boolean;
  /** At least one. The objective's status is the worst of its decisive measures' statuses. */
  readonly measures: readonly Measure[];
  /** Source system as printed, for example "CSC og DUBU". */
  readonly source: string;
  /** Danish remarks on definition and reading. */
  readonly remarks: readonly string[];
  /** What the text says of the objective's development against the baseline, where the table can't be read; null otherwise. */
  readonly statusAccordingToText: StatusAccordingToText | null;
  /** The objective of the revised report that this one continues; null in the first report. */
  readonly earlier: EarlierObjective | null;
}

export interface StatusAccordingToText {
  readonly status: KpiStatus;
  /** Danish: why the text says so. */
  readonly reason: string;
  readonly source: string;
}

/** `same`: comparable in kind; `redefined`: another delimitation or calculation; `replaced`: something else is measured. */
export type Relation = 'same' | 'redefined' | 'replaced';

export interface EarlierObjective {
  readonly report: string;
  readonly id: string;
  readonly relation: Relation;
  readonly note: string | null;
}

export interface Measure {
  /** Objective and a word, for example "BCH2.samlet"; ".samlet" where the objective has one measure for all. */
  readonly id: string;
  /** For example "Psykiatri"; null where the objective has one measure for all. */
  readonly label: string | null;
  readonly unit: Unit;
  /** Which way is better; null where neither is (the composition of a total), then the measure is not decisive. */
  readonly direction: Direction | null;
  /** Whether the measure counts for the objective's status; others inform. */
  readonly decisive: boolean;
  /** The measurement that the others are compared with. Its year need not be 2020. */
  readonly baseline: Measurement;
  /** All others, by year; a year before the baseline's may occur (BBU3). */
  readonly measurements: readonly Measurement[];
  /** What the text says of the measure's development. */
  readonly developments: readonly Development[];
}

/**
 * Where a value comes from.
 * - `printed`: legible in the table (or, said in `source`, its footnote)
 * - `stated-in-text`: the table can't be read, the running text states the figure
 * - `not-legible`: the table had a figure that can't be read
 * - `conflicting`: two readings, named in `readings`, of which nothing decides
 * - `not-reported`: the report gives no figure
 * The last three have the value null and a note with the reason.
 */
export type Origin = 'printed' | 'stated-in-text' | 'not-legible' | 'conflicting' | 'not-reported';

export interface Measurement {
  /** The year of the table's column; a period that is not that calendar year stands in `period`. */
  readonly year: number;
  /** For example "skoleåret 20/21" or "01.09.2020-31.12.2020"; null for the calendar year. */
  readonly period: string | null;
  /** In the measure's unit; per cent as 15 for 15 %. */
  readonly value: number | null;
  /** Decimals that are printed; null where there is no value. */
  readonly decimals: number | null;
  /** The counts behind a share, where stated: `part` of `whole`. */
  readonly part: number | null;
  readonly whole: number | null;
  readonly origin: Origin;
  /** Danish: the reason of a missing value, a repair, or a caution; null where there is nothing to say. */
  readonly note: string | null;
  /** What the machine-read text says where it was put right, for example "12*" for 112; `note` says what confirms the repair. Null where nothing was repaired. */
  readonly readAs: string | null;
  /** All readings where nothing decides between them, or which column they belong to; otherwise empty. */
  readonly readings: readonly Reading[];
  /** A figure that follows from the text on an assumption; never the published value. */
  readonly derived: Derivation | null;
  /** Document part: table or section, and what of it. */
  readonly source: string;
}

export interface Reading {
  /** As it stands, for example "96%". */
  readonly text: string;
  readonly value: number | null;
  readonly source: string;
}

export interface Derivation {
  readonly value: number;
  /** For example "45 − 13". */
  readonly calculation: string;
  /** Danish: what would have to hold. */
  readonly assumption: string;
}

/** A statement of the running text about a development. */
export interface Development {
  /** What is compared with; null where the text does not say. */
  readonly since: number | 'baseline' | null;
  readonly year: number;
  /** In the sense of the objective: `positiv` is a fall where lower is better. */
  readonly verdict: 'positiv' | 'negativ' | 'uændret';
  /** Change in the measure's unit, with sign, where the text gives one. */
  readonly change: number | null;
  /** A few words of the text, spelt correctly. */
  readonly quotation: string;
  /** Danish: how the table's figures say otherwise; null where they agree or can't be read. */
  readonly disagreement: string | null;
  readonly source: string;
}

export interface ContextFigure {
  /** The objective that the figure belongs to; null where it belongs to none. */
  readonly objective: string | null;
  readonly label: string;
  /** Year, or a period as printed. */
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  /** "ca." and the like; null where the figure is exact. */
  readonly precision: string | null;
  readonly source: string;
}

export interface ProposalNamed {
  readonly id: string;
  readonly title: string;
  /** Where it was adopted, as printed, for example "overførselssagen 2021/2022". */
  readonly occasion: string;
  readonly objective: string;
  readonly source: string;
}

export type RevisionKind = 'baseline-adjusted' | 'measurement-adjusted' | 'printed-more-precisely' | 'redefined' | 'replaced' | 'extended' | 'source-changed';

/** What a report changed about an objective of the report it revises. */
export interface Revision {
  readonly objective: string;
  readonly kind: RevisionKind;
  /** The measurement concerned, by measure id and year in both reports; null where the revision is not about one figure. */
  readonly figure: RevisedFigure | null;
  /** Danish: what changed. */
  readonly text: string;
  /** The report's own reason (its footnote or text); null where it gives none. */
  readonly reason: string | null;
  readonly source: string;
}

export interface RevisedFigure {
  readonly year: number;
  readonly unit: Unit;
  readonly earlier: { readonly measure: string; readonly value: number };
  /** The value is null where it can't be read. */
  readonly later: { readonly measure: string; readonly value: number | null };
}

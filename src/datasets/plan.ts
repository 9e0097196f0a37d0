import type { Direction } from '../domain/kpi';
import type { SourceDocument } from './document';
import type { CitizenCentre } from './kpi-report';

/** A citizen centre's omstillingsplan: what it is to reach, by when, and how that is measured. One JSON file per plan in `plans/`. */
export interface Plan {
  /** Citizen centre and first year, for example "BBU-2021". */
  readonly key: string;
  /** Of this dataset: rises with every correction. */
  readonly version: number;
  readonly title: string;
  readonly document: SourceDocument;
  readonly citizenCentre: CitizenCentre;
  readonly period: PlanPeriod;
  readonly tracks: readonly Track[];
  readonly goals: readonly Goal[];
  /** "Faglige" indicators: benefits for the citizen. */
  readonly professionalIndicators: readonly ProfessionalIndicator[];
  /** "Økonomiske" indicators, with targets. */
  readonly economicIndicators: readonly EconomicIndicator[];
  /** What each goal gives the citizen and the economy, shortened, in printed order. */
  readonly benefits: readonly { readonly citizen: string; readonly economic: string; readonly source: string }[];
  readonly timePlan: TimePlan;
  readonly followUp: readonly FollowUp[];
  readonly amounts: readonly PlanAmount[];
}

export interface PlanPeriod {
  readonly from: number;
  readonly to: number;
  readonly source: string;
  /** A later decision that prolongs the plan; null where none is known. */
  readonly extension: { readonly to: number; readonly source: string } | null;
}

/** A spor. */
export interface Track {
  readonly id: string;
  readonly name: string;
  /** `crossCutting`: one of the "tværgående spor" that supplement the others. */
  readonly kind: 'main' | 'crossCutting';
  /** The track's name in the KPI reports; null where they have none. */
  readonly kpiTrack: string | null;
  /** The economic benefits that the plan expects of it, shortened; empty where it names none. */
  readonly expectedGains: readonly string[];
  readonly source: string;
}

export interface Goal {
  readonly id: string;
  /** What vulnerable children and young people are to get. */
  readonly text: string;
  /** Ids of the tracks that serve it: our reading, the plan draws no line between them. */
  readonly tracks: readonly string[];
  readonly source: string;
}

/** The KPI objective that measures an indicator. */
export interface KpiLink {
  /** For example "BBU2". */
  readonly objective: string;
  /** Keys of the only reports in which it does; null where it does in all. */
  readonly reports: readonly string[] | null;
  /** Danish: how far the KPI and the indicator are the same. */
  readonly note: string;
}

export interface ProfessionalIndicator {
  readonly id: string;
  readonly goal: string;
  readonly text: string;
  readonly direction: Direction;
  /** Null, with the reason in `note`, where the plan sets a direction only. */
  readonly target: Target | null;
  readonly kpi: KpiLink | null;
  readonly note: string | null;
  readonly source: string;
}

export interface EconomicIndicator {
  readonly id: string;
  /** What is to change, without the target. */
  readonly text: string;
  /** As printed, spelt correctly. */
  readonly printed: string;
  readonly target: Target;
  /** The expectations that the table sets beside it. */
  readonly expectation: string;
  readonly kpi: KpiLink | null;
  readonly note: string | null;
  readonly source: string;
}

export interface Target {
  /** With sign: -30 for "reduktion 30 forløb". */
  readonly change: number;
  readonly unit: 'forløb' | 'måneder' | 'anbringelser';
  /** "år" for "årligt"; null where the change is one of level. */
  readonly per: 'år' | null;
  /** "ca."; null where the figure is exact. */
  readonly precision: string | null;
  /** For example "en del af målgruppen"; null where it holds for all. */
  readonly scope: string | null;
}

export interface TimePlan {
  readonly phases: readonly Phase[];
  /** The figure of tracks by stage: its rows and stages. Which stage a track is in when is lost with the picture. */
  readonly figure: { readonly title: string; readonly rows: readonly string[]; readonly stages: readonly string[]; readonly note: string; readonly source: string };
}

export interface Phase {
  readonly name: string;
  /** As printed, for example "første halvdel af 2021"; null, with the reason in `note`, where the plan names none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly note: string | null;
  readonly source: string;
}

export interface FollowUp {
  readonly interval: 'kvartal' | 'år' | 'én gang';
  readonly subject: string;
  readonly source: string;
}

export interface PlanAmount {
  readonly label: string;
  readonly value: number;
  readonly unit: 'mio. kr.';
  readonly period: string;
  readonly source: string;
}

import type { Direction } from '../domain/kpi';
import type { SourceDocument } from './document';
import type { CitizenCentre } from './kpi-report';

/** The vilkårsramme of a plan: the figures it starts from, in each edition of the document. One JSON file per plan in `conditions/`. */
export interface Conditions {
  /** Key of the plan, for example "BBU-2021". */
  readonly key: string;
  /** Of this dataset: rises with every correction. */
  readonly version: number;
  readonly title: string;
  readonly citizenCentre: CitizenCentre;
  /** Oldest first. */
  readonly editions: readonly Edition[];
  readonly figures: readonly ConditionFigure[];
  /** Conditions that are not given as figures. */
  readonly facts: readonly ConditionFact[];
}

export interface Edition {
  /** For example "bilag-2". */
  readonly key: string;
  /** For column headings. */
  readonly title: string;
  readonly document: SourceDocument;
}

export interface ConditionFigure {
  readonly id: string;
  readonly topic: string;
  /** What the figure says, in the sense of `direction`. */
  readonly label: string;
  readonly unit: '%' | 'antal' | 'mio. kr.' | 'kr.' | 'dage';
  /** Which way is better; null where neither is. */
  readonly direction: Direction | null;
  /** One per edition, in the editions' order. */
  readonly readings: readonly ConditionReading[];
  /** Danish; null where there is nothing to say. */
  readonly note: string | null;
}

export interface ConditionReading {
  readonly edition: string;
  /** As printed, in the figure's unit; reductions are negative. Null, with the reason in `note`, where the edition has no such figure. */
  readonly value: number | null;
  readonly decimals: number | null;
  /** "ca.", "næsten", "omkring"; null where the figure is exact or missing. */
  readonly precision: string | null;
  /** For example "2019" or "september 2019 - august 2020"; null where the edition names none. */
  readonly period: string | null;
  /** What the printed figure says, where that is not the label ("vurderer ikke, at …"). Its polarity is then `opposite`. */
  readonly statement: string | null;
  readonly polarity: 'same' | 'opposite';
  /** The value in the label's sense, to compare editions with: that of the complement where the polarity is opposite. */
  readonly comparable: number | null;
  /** What the machine-read text says where it was put right; null where nothing was. */
  readonly readAs: string | null;
  readonly note: string | null;
  /** Section of the document; where it has no such figure, the section looked through. */
  readonly source: string;
}

export interface ConditionFact {
  readonly id: string;
  readonly topic: string;
  readonly label: string;
  /** One per edition; text null, with the reason in `note`, where the edition is silent. */
  readonly readings: readonly { readonly edition: string; readonly text: string | null; readonly note: string | null; readonly source: string }[];
}

import type { Figure } from './figure';

/** Which way is better: "op" a higher figure, "ned" a lower one. */
export type Direction = 'op' | 'ned';

/** What stands in the direction column where neither way is better: the measure only informs and has no status. */
export const NO_DIRECTION = 'ingen';

/** One measurement of a measure in a KPI table. */
export interface KpiFigure {
  readonly year: number;
  /** In the measure's unit; per cent as 15 for 15 %, never 0,15. */
  readonly value: Figure;
  /** The counts behind a share, where the table states them: `part` of `whole`. */
  readonly part: Figure;
  readonly whole: Figure;
  /** The cell holds a hundredth of `value`, shown as per cent: formulas reckon with that. Left out elsewhere. */
  readonly asPercent?: true;
}

/** One measure of an objective, as it stands in a KPI worksheet. */
export interface KpiRow {
  /** Key of the objective, for example "BBU2"; null where the table was not written by the add-in and names none. */
  readonly objectiveId: string | null;
  readonly track: string | null;
  readonly objective: string;
  /** What is measured, where an objective has several measures, for example "Psykiatri"; null otherwise. */
  readonly measure: string | null;
  /** "%", "antal", "år", "mdr." or "score"; null where not stated. */
  readonly unit: string | null;
  /** As written; null where not stated. */
  readonly direction: string | null;
  readonly baseline: KpiFigure | null;
  /** Measurements after the baseline, one per year column of the table. */
  readonly measurements: readonly KpiFigure[];
  /** The status cell's text, null where blank; `statusTyped` tells that it is no formula. */
  readonly status: string | null;
  readonly statusTyped: boolean;
  readonly source: string | null;
}

/** A KPI table as it stands in a worksheet. */
export interface KpiTable {
  /** Key of the report, for example "2024-06"; null where the sheet names none. */
  readonly report: string | null;
  /** "BCV", "BBU" or "BCH"; null where the sheet names none. */
  readonly citizenCentre: string | null;
  readonly rows: readonly KpiRow[];
}

import type { Place } from './place';
import type { TableKind } from './proposal';

/** `error` (fejl) blocks submission, `warning` (advarsel) wants a look, `info` only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** A change of cells that puts a finding right for certain. */
export interface Correction {
  readonly changes: readonly { readonly place: Place; readonly value: number | string }[];
}

/** What a rule reports (afvigelse). */
export interface Finding {
  /** Permanent id, for example "F101". */
  readonly rule: string;
  /** Readable name of the rule, for example "samlet-varig-aendring". */
  readonly name: string;
  readonly severity: Severity;
  readonly messageId: string;
  readonly table: TableKind | null;
  readonly model: string | null;
  /** Label of the row, as written. */
  readonly row: string | null;
  readonly years: readonly number[];
  /**
   * What stands there and what was expected, parallel to `years` (one element where there are no years).
   * In 1.000 kr.; KPIs in the measure's unit. Where two tables disagree: the first table's and the second's.
   */
  readonly stated: readonly (number | string | null)[];
  readonly expected: readonly (number | string | null)[];
  /** The places concerned, the most telling first. */
  readonly places: readonly Place[];
  /** Danish, complete: what is wrong, where, what stands, what was expected. */
  readonly message: string;
  readonly correction: Correction | null;
  /** Findings of the same proposal that belong to the same trouble, by `findingKey`. */
  readonly related: readonly string[];
}

/** A finding's key within its proposal. */
export function findingKey(finding: Pick<Finding, 'rule' | 'messageId' | 'places'>): string {
  return `${finding.rule}/${finding.messageId}/${JSON.stringify(finding.places[0] ?? null)}`;
}

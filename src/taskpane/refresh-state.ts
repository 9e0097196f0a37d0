import type { PullChoice } from '../sheets/pull-plan';
import type { ComparedSheet } from '../sheets/refresh/refresh-comparison';
import type { Difference } from '../sheets/refresh/refresh-differences';
import type { PlannedChange } from './planned-changes';

/** Where pulled sheets differ from what is published, as it is shown before anything is put back. */
export interface RefreshState {
  /** What was pulled; null where the whole workbook was compared. */
  readonly choice: PullChoice | null;
  readonly sheets: readonly ComparedSheet[];
  /** Sheets that hold something else than their names say; they are left alone. */
  readonly unrecognised: readonly string[];
  /** Cells of sheets that were not pulled but name a catalogue or report, by `Difference.key`. */
  readonly others: ReadonlyMap<string, PlannedChange>;
}

/** Whether any sheet could be compared. */
export function isComparable({ sheets }: RefreshState): boolean {
  return sheets.length > 0;
}

/**
 * What is ticked from the start: lines and columns that are gone, and the version that the sheet names. What the user has typed
 * stays as long as he does not say otherwise.
 */
export function tickedFirst({ sheets }: RefreshState): readonly Difference[] {
  return sheets.flatMap(({ versions, differences }) => differences.filter(({ kind }) => kind === 'rows' || kind === 'column' || (kind === 'source' && versions.length > 0)));
}

import type { Compared } from '../excel/refresh-sheets';
import type { PullChoice } from '../sheets/pull-plan';
import type { Difference } from '../sheets/refresh/refresh-differences';
import type { JobOptions } from './workbook-port';

export interface RefreshOptions extends JobOptions {
  readonly tolerance: number | null;
}

/** What refreshing asks of the workbook. Everything may throw a `WorkbookFault`. */
export interface RefreshPort {
  /** Compares all sheets that were pulled earlier with what is published. */
  compare(options: RefreshOptions): Promise<Compared>;
  /** Writes what is not there yet, and compares what is. */
  pull(choice: PullChoice, options: RefreshOptions): Promise<Compared>;
  /** Puts back what was chosen. @param choice what the differences were shown for; null: all sheets */
  write(choice: PullChoice | null, chosen: readonly Difference[], options: RefreshOptions): Promise<void>;
}

import type { OnExisting } from '../excel/render-plan';
import type { CheckResult } from '../sheets/check-result';
import type { ProposalInWorkbook, ProposalToolWish } from '../sheets/proposal-tools';
import type { JobOptions } from './workbook-port';

export type ProposalToolOutcome =
  | { readonly kind: 'written' | 'existing'; readonly sheets: readonly string[] }
  /** There is nothing to write about. */
  | { readonly kind: 'nothing' };

/** What the page "Forslag" asks of Excel. Everything may throw a `WorkbookFault`. */
export interface ProposalToolPort {
  /** The proposals that stand in the workbook. */
  survey(): Promise<readonly ProposalInWorkbook[]>;
  /** Writes the report on a check that was just made. */
  writeReport(result: CheckResult, options: JobOptions & { readonly onExisting: OnExisting }): Promise<ProposalToolOutcome>;
  write(wish: ProposalToolWish, options: JobOptions & { readonly onExisting: OnExisting }): Promise<ProposalToolOutcome>;
}

import type { Finding } from '../domain/finding';
import type { Place } from '../domain/place';

/** What an accepted finding is about. Null where the sheet names nothing: such acceptances hold for any sheet that names nothing. */
export type AcceptanceSubject =
  | { readonly kind: 'proposal'; readonly catalogue: string | null; readonly id: string | null }
  | { readonly kind: 'kpiTable'; readonly report: string | null; readonly citizenCentre: string | null }
  | { readonly kind: 'followUp'; readonly catalogue: string | null; readonly id: string | null; readonly plan: string | null };

/** A finding that the user has accepted with a reason, as it is stored in the workbook. */
export interface Acceptance {
  readonly subject: AcceptanceSubject;
  /** The rule's permanent id, for example "F104". */
  readonly rule: string;
  readonly messageId: string;
  /** The finding's first place; null where it had none. */
  readonly place: Place | null;
  /** The accepted figures; the acceptance stops counting as soon as the finding's differ. */
  readonly years: Finding['years'];
  readonly stated: Finding['stated'];
  readonly expected: Finding['expected'];
  readonly reason: string;
  /** The name that the user gives. */
  readonly by: string;
}

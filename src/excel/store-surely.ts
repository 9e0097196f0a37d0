import { faultFrom, faultSaying, mayBeDone } from './excel-faults';
import type { WorkbookFault } from './excel-faults';

/** What is to be stored, as far as it can be found again. */
export interface Stored {
  /** Looks whether the workbook holds it, in round trips of its own. */
  readonly isStored: () => Promise<boolean>;
  /** What is said where it can't be known whether it was stored. */
  readonly uncertain: string;
}

/**
 * Sends what is queued. Where Excel says that this failed, it is looked up whether it did: the answer may have been lost.
 * @returns why it was not stored; null where it was
 * @throws `WorkbookFault` where nobody can know
 */
export async function storeSurely(context: Excel.RequestContext, { isStored, uncertain }: Stored): Promise<WorkbookFault | null> {
  try {
    await context.sync();
    return null;
  } catch (error) {
    const fault = faultFrom(error);
    const found = await isStored().catch(isStored).catch(() => null);
    if (found === null && mayBeDone(fault)) throw faultSaying(uncertain, fault);
    return found === true ? null : fault;
  }
}

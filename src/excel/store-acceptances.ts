import type { Acceptance } from '../rules/acceptance';
import { ACCEPTANCES_NAMESPACE, acceptancesFromXml, acceptancesToXml } from '../sheets/submission/acceptance-xml';
import { uncertain } from '../texts/faults';
import { throwIfCancelled } from './request-batch';
import { runInWorkbook } from './run-in-workbook';
import { findStoredXml, storeXml } from './stored-xml';

const ACCEPTANCES = { namespace: ACCEPTANCES_NAMESPACE, read: acceptancesFromXml, uncertain: uncertain.acceptances };

/** Stores the accepted findings in the workbook, instead of those that it holds. Throws `WorkbookFault`. */
export function storeAcceptances(accepted: readonly Acceptance[], signal?: AbortSignal): Promise<void> {
  return runInWorkbook(async (context) => {
    const parts = findStoredXml(context, ACCEPTANCES_NAMESPACE);
    await context.sync();
    throwIfCancelled(signal);
    await storeXml(context, ACCEPTANCES, parts, accepted.length === 0 ? null : acceptancesToXml(accepted));
  });
}

import type { Acceptance } from '../rules/acceptance';
import { ACCEPTANCES_NAMESPACE, acceptancesToXml } from '../sheets/submission/acceptance-xml';
import { throwIfCancelled } from './request-batch';
import { runInWorkbook } from './run-in-workbook';
import { findStoredXml, replaceStoredXml } from './stored-xml';

/** Stores the accepted findings in the workbook, instead of those that it holds. Throws `WorkbookFault`. */
export function storeAcceptances(accepted: readonly Acceptance[], signal?: AbortSignal): Promise<void> {
  return runInWorkbook(async (context) => {
    const parts = findStoredXml(context, ACCEPTANCES_NAMESPACE);
    await context.sync();
    throwIfCancelled(signal);
    replaceStoredXml(context, parts, accepted.length === 0 ? null : acceptancesToXml(accepted));
    await context.sync();
  });
}

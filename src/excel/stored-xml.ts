import { storeSurely } from './store-surely';

/** Text that travels with the workbook as a custom XML part: one part per namespace, which is the root element's. */

/** Queues the search for the part; read it with `storedXml` after the next round trip and another. */
export function findStoredXml(context: Excel.RequestContext, namespace: string): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load('items/id');
  return parts;
}

/** Queues the reading of what was found. Should there be several parts, the first counts. */
export function storedXml(parts: Excel.CustomXmlPartScopedCollection): OfficeExtension.ClientResult<string> | null {
  return parts.items[0]?.getXml() ?? null;
}

/** What is stored of a kind, and how it is understood. */
export interface StoredKind {
  readonly namespace: string;
  readonly read: (xml: string) => unknown;
  /** What is said where it can't be known whether it was stored. */
  readonly uncertain: string;
}

/**
 * Stores it instead of what was found, in one round trip; null removes it. Where Excel says that this failed, it is looked up
 * whether it did. Throws `WorkbookFault`.
 */
export async function storeXml(context: Excel.RequestContext, kind: StoredKind, parts: Excel.CustomXmlPartScopedCollection, xml: string | null): Promise<void> {
  replaceStoredXml(context, parts, xml);
  const fault = await storeSurely(context, { isStored: () => isStored(context, kind, xml), uncertain: kind.uncertain });
  if (fault !== null) throw fault;
}

async function isStored(context: Excel.RequestContext, { namespace, read }: StoredKind, wanted: string | null): Promise<boolean> {
  const parts = findStoredXml(context, namespace);
  await context.sync();
  const found = storedXml(parts);
  await context.sync();
  if (found === null || wanted === null) return found === null && wanted === null;
  return JSON.stringify(read(found.value)) === JSON.stringify(read(wanted));
}

function replaceStoredXml(context: Excel.RequestContext, parts: Excel.CustomXmlPartScopedCollection, xml: string | null): void {
  const [first, ...others] = parts.items;
  if (xml === null) first?.delete();
  else if (first) first.setXml(xml);
  else context.workbook.customXmlParts.add(xml);
  for (const part of others) part.delete();
}

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

/** Queues the replacement of what was found; null removes it. */
export function replaceStoredXml(context: Excel.RequestContext, parts: Excel.CustomXmlPartScopedCollection, xml: string | null): void {
  const [first, ...others] = parts.items;
  if (xml === null) first?.delete();
  else if (first) first.setXml(xml);
  else context.workbook.customXmlParts.add(xml);
  for (const part of others) part.delete();
}

/**
 * Text as it must be handed to the .xlsx library: what already looks like one of the format's escapes (`_x0041_`) is
 * escaped itself, or it would be read back as another character; halves of characters and characters that XML forbids
 * are replaced, or Excel would call the file damaged.
 */
export function fileText(text: string): string {
  return text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, '\ufffd');
}

import { ShapeFault } from '../datasets/shape';
import type { Shape } from '../datasets/shape';

/**
 * Values that travel with the workbook, in the open one and in its file: JSON as the text of one XML element, in a custom XML
 * part of its own namespace.
 */
export interface StoredDocument {
  /** The root element's name and namespace. */
  readonly element: string;
  readonly namespace: string;
}

/** The document to store. */
export function toStoredXml({ element, namespace }: StoredDocument, value: unknown): string {
  return `<${element} xmlns="${namespace}" version="1">${escapeXml(JSON.stringify(value))}</${element}>`;
}

/**
 * What was stored; an empty list where the document is another one, or where its content can't be understood: then nothing
 * counts as accepted or checked, which is the safe side.
 */
export function storedList<T>(document: StoredDocument, shape: Shape<readonly T[]>, xml: string): readonly T[] {
  const content = contentOf(document, xml);
  if (content === null) return [];
  try {
    return shape(JSON.parse(unescapeXml(content)), '');
  } catch (fault) {
    if (fault instanceof SyntaxError || fault instanceof ShapeFault) return [];
    throw fault;
  }
}

/** The text of our element; null in other documents. Not one regular expression: foreign content could keep that busy for hours. */
function contentOf({ element, namespace }: StoredDocument, xml: string): string | null {
  const start = xml.search(new RegExp(`<${element}\\s`));
  const open = start === -1 ? -1 : xml.indexOf('>', start);
  const end = open === -1 ? -1 : xml.indexOf('<', open);
  if (end === -1 || !xml.slice(start, open).includes(`xmlns="${namespace}"`) || !xml.startsWith(`</${element}>`, end)) return null;
  return xml.slice(open + 1, end);
}

/** The characters below 32, which XML can't hold, are escaped by JSON already; the two others here. */
function escapeXml(content: string): string {
  return content.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`).replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Excel stores the document in its own spelling: any character may come back as an entity. */
function unescapeXml(content: string): string {
  return content.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? entity;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

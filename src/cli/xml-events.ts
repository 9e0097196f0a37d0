/** Text that is no well-formed XML. */
export class XmlFault extends Error {}

/** By local name: prefixes and namespace declarations are left out. */
export type XmlAttributes = ReadonlyMap<string, string>;

export interface XmlHandlers {
  /** `name` is the local name. */
  open?(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  /** May be called several times for one element's text. */
  text?(text: string): void;
}

const NAMED: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]);
const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const NAME = /[^\s/>]+/y;
const NO_ATTRIBUTES: XmlAttributes = new Map();

/**
 * Reads XML strictly: a document that is cut off or has tags that do not match is refused, so that no rows of a
 * worksheet go missing unnoticed. Document types are refused too: workbooks have none, and entities can be bombs.
 * @throws XmlFault
 */
export function readXmlEvents(xml: string, handlers: XmlHandlers): void {
  const open: string[] = [];
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  let roots = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const textEnd = tag === -1 ? xml.length : tag;
    if (textEnd > at) {
      const text = xml.slice(at, textEnd);
      if (open.length > 0) handlers.text?.(decodeText(text));
      else if (text.trim() !== '') throw new XmlFault('text outside the root element');
    }
    if (tag === -1) break;
    if (xml.startsWith('<!--', tag)) {
      at = endOf(xml, '-->', tag + 4);
    } else if (xml.startsWith('<![CDATA[', tag)) {
      at = endOf(xml, ']]>', tag + 9);
      handlers.text?.(xml.slice(tag + 9, at - 3));
    } else if (xml.startsWith('<?', tag)) {
      at = endOf(xml, '?>', tag + 2);
    } else if (xml.startsWith('<!', tag)) {
      throw new XmlFault('document types are not allowed');
    } else if (xml.startsWith('</', tag)) {
      at = endOf(xml, '>', tag + 2);
      const name = xml.slice(tag + 2, at - 1).trim();
      if (open.pop() !== name) throw new XmlFault(`</${name}> closes nothing`);
      handlers.close?.(localName(name));
    } else {
      const start = readStartTag(xml, tag + 1);
      if (open.length === 0 && (roots += 1) > 1) throw new XmlFault('more than one root element');
      at = start.end;
      const local = localName(start.name);
      handlers.open?.(local, start.attributes);
      if (start.empty) handlers.close?.(local);
      else open.push(start.name);
    }
  }
  if (open.length > 0 || roots === 0) throw new XmlFault('the document is cut off');
}

function readStartTag(xml: string, at: number): { name: string; attributes: XmlAttributes; empty: boolean; end: number } {
  NAME.lastIndex = at;
  const name = NAME.exec(xml)?.[0];
  if (name === undefined) throw new XmlFault('a tag without a name');
  let end = at + name.length;
  let attributes: Map<string, string> | undefined;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(xml);
    if (match === null) break;
    end = ATTRIBUTE.lastIndex;
    const key = match[1] ?? '';
    if (key.startsWith('xmlns')) continue;
    attributes ??= new Map();
    attributes.set(localName(key), decodeText(match[2] ?? match[3] ?? ''));
  }
  while (isSpace(xml.charCodeAt(end))) end += 1;
  const empty = xml[end] === '/';
  if (empty) end += 1;
  if (xml[end] !== '>') throw new XmlFault(`<${name}> is not closed`);
  return { name, attributes: attributes ?? NO_ATTRIBUTES, empty, end: end + 1 };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

function endOf(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found === -1) throw new XmlFault('the document is cut off');
  return found + mark.length;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function decodeText(text: string): string {
  const unified = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!unified.includes('&')) return unified;
  return unified.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z]+));|&/g, (_match, hex?: string, decimal?: string, name?: string) => {
    const named = NAMED.get(name ?? '');
    if (named !== undefined) return named;
    const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? parseInt(decimal, 10) : NaN;
    if (!(code <= 0x10ffff)) throw new XmlFault('an unknown entity');
    return String.fromCodePoint(code);
  });
}

/** The text of an XML part: UTF-8, or UTF-16 with a byte order mark. @throws XmlFault */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new XmlFault('the encoding is not valid');
  }
}

import type { Place } from '../domain/place';
import { either, list, nullable, number, object, oneOf, refined, ShapeFault, text } from '../datasets/shape';
import type { Shape } from '../datasets/shape';
import type { Acceptance, AcceptanceSubject } from '../rules/acceptance';

/** Namespace of the custom XML part that acceptances are stored in, in the open workbook and in its file. */
export const ACCEPTANCES_NAMESPACE = 'urn:sof-omstilling:accepterede-afvigelser';

const ELEMENT = 'accepteredeAfvigelser';

const subject: Shape<AcceptanceSubject> = either(
  object({ kind: oneOf('proposal'), catalogue: nullable(text), id: nullable(text) }),
  either(
    object({ kind: oneOf('kpiTable'), report: nullable(text), citizenCentre: nullable(text) }),
    object({ kind: oneOf('followUp'), catalogue: nullable(text), id: nullable(text), plan: nullable(text) }),
  ),
);

const figures = list(nullable(either(number, text)));

// A place is only ever compared with the places of findings, by its fields' text: an odd one matches nothing.
const place = refined(object({ part: text }), (fields) =>
  (Object.values(fields).some((value: unknown) => typeof value === 'object' && value !== null) ? ['', 'et sted'] : undefined)) as Shape<unknown> as Shape<Place>;

const acceptances: Shape<readonly Acceptance[]> = list(object({
  subject, rule: text, messageId: text, place: nullable(place), years: list(number), stated: figures, expected: figures, reason: text, by: text,
}));

/** The document to store. */
export function acceptancesToXml(accepted: readonly Acceptance[]): string {
  return `<${ELEMENT} xmlns="${ACCEPTANCES_NAMESPACE}" version="1">${escapeXml(JSON.stringify(accepted))}</${ELEMENT}>`;
}

/**
 * What was stored; an empty list where the document is another one. Content that can't be understood is an empty list too:
 * then all findings count, which is the safe side.
 */
export function acceptancesFromXml(xml: string): readonly Acceptance[] {
  const content = contentOf(xml);
  if (content === null) return [];
  try {
    return acceptances(JSON.parse(unescapeXml(content)), '');
  } catch (fault) {
    if (fault instanceof SyntaxError || fault instanceof ShapeFault) return [];
    throw fault;
  }
}

/** The text of our element; null in other documents. Not one regular expression: foreign content could keep that busy for hours. */
function contentOf(xml: string): string | null {
  const start = xml.search(new RegExp(`<${ELEMENT}\\s`));
  const open = start === -1 ? -1 : xml.indexOf('>', start);
  const end = open === -1 ? -1 : xml.indexOf('<', open);
  if (end === -1 || !xml.slice(start, open).includes(`xmlns="${ACCEPTANCES_NAMESPACE}"`) || !xml.startsWith(`</${ELEMENT}>`, end)) return null;
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

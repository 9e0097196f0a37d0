import type { Place } from '../../domain/place';
import { either, list, nullable, number, object, oneOf, refined, text } from '../../datasets/shape';
import type { Shape } from '../../datasets/shape';
import type { Acceptance, AcceptanceSubject } from '../../rules/acceptance';
import { storedList, toStoredXml } from '../stored-document';
import type { StoredDocument } from '../stored-document';

/** Namespace of the custom XML part that acceptances are stored in, in the open workbook and in its file. */
export const ACCEPTANCES_NAMESPACE = 'urn:sof-omstilling:accepterede-afvigelser';

const DOCUMENT: StoredDocument = { element: 'accepteredeAfvigelser', namespace: ACCEPTANCES_NAMESPACE };

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
  return toStoredXml(DOCUMENT, accepted);
}

/** What was stored; with nothing that can be understood, all findings count. */
export function acceptancesFromXml(xml: string): readonly Acceptance[] {
  return storedList(DOCUMENT, acceptances, xml);
}

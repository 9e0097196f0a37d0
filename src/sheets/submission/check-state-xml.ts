import { list, nullable, number, object, oneOf, text } from '../../datasets/shape';
import type { Shape } from '../../datasets/shape';
import type { CheckState } from './check-state';
import { storedList, toStoredXml } from '../stored-document';
import type { StoredDocument } from '../stored-document';

/** Namespace of the custom XML part that states of checking are stored in, in the open workbook and in its file. */
export const CHECK_STATES_NAMESPACE = 'urn:sof-omstilling:kontroltilstand';

const DOCUMENT: StoredDocument = { element: 'kontroltilstand', namespace: CHECK_STATES_NAMESPACE };

const states: Shape<readonly CheckState[]> = list(object({
  catalogue: nullable(text), id: nullable(text), at: text, program: text,
  rules: object({ ids: list(text), digest: text }),
  dataset: nullable(object({ key: text, version: number })),
  verdict: oneOf('ready', 'ready-with-warnings', 'tables-only', 'not-ready'),
  errors: number, warnings: number, figures: text, proposal: text, acceptances: text,
}));

/** The document to store. */
export function checkStatesToXml(stored: readonly CheckState[]): string {
  return toStoredXml(DOCUMENT, stored);
}

/** What was stored; with nothing that can be understood, nothing counts as checked. */
export function checkStatesFromXml(xml: string): readonly CheckState[] {
  return storedList(DOCUMENT, states, xml);
}

import { list, nullable, object, text } from './shape';
import type { Shape } from './shape';

/** The document that a dataset was read from. */
export interface SourceDocument {
  /** As printed on the document. */
  readonly title: string;
  readonly issuer: string;
  /** As far as the document says: "2019", "2024-06" or "2024-06-12"; null where it says nothing. */
  readonly date: string | null;
  /** Danish, for the page of sources: what kind of copy was read and what follows from it; null where there is nothing to say. */
  readonly remark: string | null;
}

/** Why something is null, or how a reading came about. */
export interface Note {
  /** Which part, as a path: "document.date", "tables[0].rows[1].budgetArea". */
  readonly field: string;
  /** Danish. */
  readonly reason: string;
}

/** Where a part of a dataset stands in its document. */
export interface SourceReference {
  /** Which part, as a path: "risk", "tables[0]". */
  readonly field: string;
  /** Danish, as a reader would look it up: "Tabel 2", "Opfølgning". */
  readonly reference: string;
}

export const documentShape: Shape<SourceDocument> = object({ title: text, issuer: text, date: nullable(text), remark: nullable(text) });
export const notesShape: Shape<readonly Note[]> = list(object({ field: text, reason: text }));
export const sourcesShape: Shape<readonly SourceReference[]> = list(object({ field: text, reference: text }));

import type { SourceDocument } from '../datasets/document';
import { sourceTexts } from '../texts/sources';

/** A document as a reader would name it: title, issuer, date. */
export function documentText({ title, issuer, date }: SourceDocument): string {
  return [title, issuer, date].filter((part) => part !== null).join(', ');
}

/** What a pulled sheet says of its source: document, dataset and the dataset's version. */
export function sourceText({ document, key, version }: { readonly document: SourceDocument; readonly key: string; readonly version: number }): string {
  return sourceTexts.source(documentText(document), key, version);
}

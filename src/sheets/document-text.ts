import type { SourceDocument } from '../datasets/document';

/** A document as a reader would name it: title, issuer, date. */
export function documentText({ title, issuer, date }: SourceDocument): string {
  return [title, issuer, date].filter((part) => part !== null).join(', ');
}

import type { Datasets } from '../datasets/datasets';
import type { SourceDocument } from '../datasets/document';

/** A document that figures come from, as the page of sources shows it. */
export interface Source extends SourceDocument {
  readonly key: string;
  readonly version: number;
  /** Danish remarks on what could not be read and what is peculiar. */
  readonly notes: readonly string[];
}

export function sourcesOf({ catalogues, kpiReports, plans, conditions }: Datasets): readonly Source[] {
  return [
    ...catalogues.map(({ key, version, document, notes, proposals }) => ({
      ...document, key, version,
      notes: [...notes.map(({ reason }) => reason), ...proposals.flatMap(({ id, notes: own }) => own.map(({ reason }) => `${id}: ${reason}`))],
    })),
    ...kpiReports.map(({ key, version, document, tables }) => ({
      ...document, key, version,
      notes: tables.flatMap(({ objectives }) => objectives.flatMap(({ id, remarks }) => remarks.map((remark) => `${id}: ${remark}`))),
    })),
    ...plans.map(({ key, version, document }) => ({ ...document, key, version, notes: [] })),
    ...conditions.flatMap(({ key, version, editions, figures }) => editions.map(({ document }, edition) => ({
      ...document, key, version,
      // The remarks are about the figures of all editions: said once.
      notes: edition > 0 ? [] : figures.flatMap(({ label, note }) => (note === null ? [] : [`${label}: ${note}`])),
    }))),
  ];
}

import type { Proposal } from '../domain/proposal';
import type { Note, SourceDocument, SourceReference } from './document';

/** What the list at the top of the catalogue says about a proposal since the last version. */
export type VersionMark = 'new' | 'changed' | 'unchanged';

/** What a proposal says about the service level. */
export interface ServiceLevel {
  readonly affected: boolean;
  /** Danish, our words: what the proposal says about it. */
  readonly statement: string;
}

/** A table that is none of the four kinds, for example a calculation of prices and placements. */
export interface ExtraTable {
  /** As printed. */
  readonly caption: string;
  /** Headings of the columns after the label, as printed. */
  readonly columns: readonly string[];
  /** Units stand in the columns' headings. */
  readonly rows: readonly { readonly role: 'line' | 'total'; readonly label: string; readonly values: readonly (number | string | null)[] }[];
}

/** A proposal as published, errors included; `summary` is one sentence of our own. Its figures are numbers or null. */
export interface PublishedProposal extends Proposal {
  readonly catalogue: string;
  readonly id: string;
  readonly title: string;
  readonly area: string;
  readonly summary: string;
  readonly versionMark: VersionMark;
  /** Null where the proposal says nothing of it. */
  readonly serviceLevel: ServiceLevel | null;
  readonly extraTables: readonly ExtraTable[];
  /** Ids of other proposals that the text mentions. */
  readonly references: readonly string[];
  /** Headings of the template that the proposal lacks, by title. */
  readonly missingHeadings: readonly string[];
  /** Where each block stands in the document. */
  readonly sources: readonly SourceReference[];
  /** Why something is null, and what is peculiar about what was printed. */
  readonly notes: readonly Note[];
}

/** A proposal that the catalogue names without containing it. */
export interface NamedProposal {
  readonly id: string;
  readonly title: string;
  /** `withdrawn`: no longer an investment proposal; `inProgress`: still being worked on. */
  readonly status: 'withdrawn' | 'inProgress';
  /** Danish: what the catalogue says about it. */
  readonly remark: string;
}

/** A heading that proposals stand under. */
export interface CatalogueArea {
  readonly name: string;
  /** Letters of the ids under it. */
  readonly idLetters: readonly string[];
}

/** A year's proposals. */
export interface PublishedCatalogue {
  /** Budget year, for example "2020". */
  readonly key: string;
  /** Of this dataset: rises with every correction, so that a pulled sheet can say what it was made from. */
  readonly version: number;
  readonly title: string;
  readonly document: SourceDocument;
  /** As printed in the tables, for example "2020 p/l". */
  readonly priceLevel: string;
  /** The version that `versionMark` compares with, in Danish; null where the document names none. */
  readonly comparedWith: string | null;
  readonly areas: readonly CatalogueArea[];
  /** Headings that a proposal of this catalogue's template has. */
  readonly standardHeadings: readonly string[];
  readonly proposals: readonly PublishedProposal[];
  readonly namedButNotIncluded: readonly NamedProposal[];
  readonly notes: readonly Note[];
}

/** Published proposals by catalogue and id. */
export interface PublishedProposals {
  proposal(catalogue: string, id: string): PublishedProposal | undefined;
  /** Letters that ids of a catalogue begin with; undefined where the catalogue is unknown. */
  idLetters(catalogue: string): readonly string[] | undefined;
}

export function publishedProposals(catalogues: readonly PublishedCatalogue[]): PublishedProposals {
  const proposals = new Map(catalogues.flatMap(({ key, proposals }) => proposals.map((proposal) => [`${key}:${proposal.id}`, proposal])));
  const letters = new Map(catalogues.map(({ key, areas }) => [key, areas.flatMap((area) => area.idLetters)]));
  return {
    proposal: (catalogue, id) => proposals.get(`${catalogue}:${id}`),
    idLetters: (catalogue) => letters.get(catalogue),
  };
}

import type { Proposal } from '../domain/proposal';
import type { Note, SourceDocument, SourceReference } from './document';

/** What the list at the top of the catalogue says about a proposal since the last version. */
export type VersionMark = 'new' | 'changed' | 'unchanged';

/** What a proposal says about the service level. */
export interface ServiceLevel {
  /** Null where the proposal names it as a possible consequence only. */
  readonly affected: boolean | null;
  /** Danish, our words: what the proposal says about it. */
  readonly statement: string;
}

/** A table that is none of the four kinds, for example a calculation of prices and placements. */
export interface ExtraTable {
  /** As printed; null where the table has none. */
  readonly caption: string | null;
  /** Headings of the columns after the label, as printed. */
  readonly columns: readonly string[];
  readonly rows: readonly ExtraRow[];
}

export interface ExtraRow {
  readonly role: 'line' | 'total';
  readonly label: string;
  /** "antal" or "1.000 kr."; null where the columns' headings give the units. */
  readonly unit: string | null;
  /** Parallel to the table's `columns`; null where the cell is blank. */
  readonly values: readonly (number | string | null)[];
}

/** Another proposal that a proposal's text mentions. */
export interface ProposalReference {
  readonly id: string;
  /** Key of the catalogue it belongs to; null where it is not one of those that we hold. */
  readonly catalogue: string | null;
  /** How the text names it: by its id, by its title, or by what it is about. */
  readonly namedBy: 'id' | 'title' | 'subject';
  /** Heading under which it is mentioned. */
  readonly section: string;
}

/** A proposal as published, errors included; `summary` is one sentence of our own. Its figures are numbers or null. */
export interface PublishedProposal extends Proposal {
  readonly catalogue: string;
  readonly id: string;
  readonly title: string;
  readonly area: string;
  readonly summary: string;
  /** Marks of status beside the title, for example "[Nyt forslag]". */
  readonly statusMarks: readonly string[];
  readonly versionMark: VersionMark;
  /** Null where the proposal says nothing of it. */
  readonly serviceLevel: ServiceLevel | null;
  readonly extraTables: readonly ExtraTable[];
  readonly references: readonly ProposalReference[];
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
  /** What the catalogue says about signs; null where it says nothing. */
  readonly signConvention: string | null;
  readonly areas: readonly CatalogueArea[];
  /** Titles of the text sections that this catalogue's template has; Tabel 1 stands before them. */
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

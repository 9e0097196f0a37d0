import type { Figure } from './figure';

/**
 * What a table is. Its caption says so, or its position as Tabel 1; never the label of its total.
 * - `summary`: Tabel 1, "Forslagets samlede økonomiske konsekvenser"
 * - `permanentService`: "Varige ændringer, service"
 * - `serviceInvestment`: "Serviceinvesteringer"
 * - `capitalInvestment`: "Anlægsinvesteringer"
 */
export type TableKind = 'summary' | 'permanentService' | 'serviceInvestment' | 'capitalInvestment';

/** Budget areas (styringsområder) that the catalogue knows. */
export const BUDGET_AREAS = ['Service', 'Anlæg', 'Overførsler'] as const;
export type BudgetArea = (typeof BUDGET_AREAS)[number];

/** The part of a table that a row belongs to. Detail tables have one section only. */
export type Section = 'permanent' | 'implementation' | 'netImpact';

/** One row with figures. Headings are not rows: `section`, `group` and `model` say what they said. */
export interface Row {
  /** A line is an addend; a total sums the lines of its section (and model), or, in `netImpact`, the two totals. */
  readonly role: 'line' | 'total';
  readonly section: Section;
  readonly label: string;
  /** As written; null where the cell is blank or the table has no such column. Compare with `BUDGET_AREAS`. */
  readonly budgetArea: string | null;
  /** The alternative the row belongs to or names ("Model 1"), null where the proposal has none or the row holds for all. */
  readonly model: string | null;
  /** The bracketed addition of the heading above, for example "Børnefamilier med særlige behov" (BU06). */
  readonly group: string | null;
  /** Parallel to the table's `years`. */
  readonly figures: readonly Figure[];
  /** What stands in "Innovationspulje (sæt X)"; null where blank or without that column. */
  readonly innovationPool: string | null;
}

/** A table with one column per year. */
export interface FinanceTable {
  readonly kind: TableKind;
  /** As printed, for example "Tabel 2. Varige ændringer, service". */
  readonly caption: string;
  /** Unit and price level as printed, for example "1.000 kr. 2020 p/l"; null where nothing is stated. */
  readonly unit: string | null;
  readonly years: readonly number[];
  readonly rows: readonly Row[];
}

/** A printed payback time. */
export interface Payback {
  /** `service`: "baseret på serviceeffektivisering"; `total`: "baseret på totaløkonomi", another measure (HA08). */
  readonly basis: 'service' | 'total';
  /** As printed. */
  readonly label: string;
  readonly model: string | null;
  /** Whole years, also where the cell says "3 år"; null where it is blank; other text keeps its wording with the number it says. */
  readonly figure: Figure;
}

/** An activity of the implementation plan. */
export interface Activity {
  readonly label: string;
  /** Parallel to the plan's `years`: what stands in the cell ("X", "X (Test)"), null where blank. */
  readonly marks: readonly (string | null)[];
}

export interface ImplementationPlan {
  readonly years: readonly number[];
  readonly activities: readonly Activity[];
}

/** A success criterion of the heading "Opfølgning"; null where the cell is blank. */
export interface SuccessCriterion {
  readonly criterion: string;
  readonly measuredBy: string | null;
  readonly responsible: string | null;
  readonly when: string | null;
}

/** A party of "Hvem er hørt?". */
export interface Consultation {
  readonly party: string;
  /** "Ja", "Nej", "Ikke relevant" as written; null where blank. */
  readonly answer: string | null;
  /** Date of approval, or the conclusion, as written; null where blank. */
  readonly conclusion: string | null;
}

/**
 * Why figures of a proposal's tables are not read:
 * - `belowTotal`: rows built as the table's lines, directly below its last total
 * - `aboveYears`: rows between the table's caption and its years
 * - `withoutYear`: a column of figures among the years or right after them, with no year above it
 * - `noYears`: rows of figures below the caption of one of the tables, with no row of years that is known as one
 * - `unknownCaption`: a table built as the proposal's, with a caption that names none of them
 * - `secondTable`: a further table of a kind; the rules judge the first
 */
export type UnreadReason = 'belowTotal' | 'aboveYears' | 'withoutYear' | 'noYears' | 'unknownCaption' | 'secondTable';

/** Figures that stand as if they belonged to a table of the proposal, but count nowhere. */
export interface UnreadFigures {
  readonly reason: UnreadReason;
  readonly table: Pick<FinanceTable, 'kind' | 'caption'>;
  /** Of the row, or what stands above the column; '' where nothing does. Of a table its caption. */
  readonly label: string;
  /** Of a row only. */
  readonly years: readonly number[];
  /** Of a row parallel to `years`; of a column from the top; of a table none. */
  readonly figures: readonly Figure[];
}

/**
 * An investment proposal, as published or as read from a worksheet.
 * A block that is null is absent; an empty list is a block without entries.
 */
export interface Proposal {
  /** Key of the catalogue, for example "2020"; null where the sheet names none. Ids are unique within a catalogue only. */
  readonly catalogue: string | null;
  /** Two letters and two digits, for example "BU01"; null where the sheet has none. */
  readonly id: string | null;
  readonly title: string | null;
  /** Marks of status in square brackets that stand beside the title, for example "[Nyt forslag]". */
  readonly statusMarks?: readonly string[];
  /** Heading of the catalogue that the proposal stands under, for example "Borgere med handicap". */
  readonly area: string | null;
  readonly summary: string | null;
  /** Where the money is applied for, as written, for example "Investeringspuljen". */
  readonly pool: string | null;
  readonly presentedBy: string | null;
  /** Affected administrations; null also where the document has lost its ticks. */
  readonly affectedAdministrations: readonly string[] | null;
  /** In the order printed; at most one of each kind in a well-formed proposal. */
  readonly tables: readonly FinanceTable[];
  readonly paybacks: readonly Payback[];
  /** Titles of the text sections that are present, without numbers, for example "Baggrund og formål". */
  readonly headings: readonly string[] | null;
  readonly implementationPlan: ImplementationPlan | null;
  readonly successCriteria: readonly SuccessCriterion[] | null;
  /** The level as written: "lav", "middel", "høj" …; null where not stated. */
  readonly risk: string | null;
  readonly consultations: readonly Consultation[] | null;
  /** What a worksheet holds beside its tables; absent where that is nothing. */
  readonly unread?: readonly UnreadFigures[];
}

export function tableOf(proposal: Proposal, kind: TableKind): FinanceTable | undefined {
  return proposal.tables.find((table) => table.kind === kind);
}

/** The alternatives a proposal offers, in order of appearance; `[null]` where it offers none. */
export function modelsOf(proposal: Proposal): readonly (string | null)[] {
  const summary = tableOf(proposal, 'summary');
  const models = new Set<string>();
  for (const row of summary?.rows ?? []) {
    if (row.model !== null && row.section !== 'implementation') models.add(row.model);
  }
  return models.size === 0 ? [null] : [...models];
}

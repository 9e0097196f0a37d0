import type { Block, ConsultationColumns, CriteriaColumns, HeadLabel } from './block-recognition';
import type { Caption } from './label-recognition';
import type { SheetCell, SheetRow } from '../sheet-rows';
import type { YearHeader } from './year-header';

/** A caption with the cell it stands in. */
export interface PlacedCaption extends Caption { readonly cell: SheetCell }

/** A table with a header row of years, before anything is said about what it holds. */
export interface RawTable {
  readonly caption: PlacedCaption | null;
  readonly header: YearHeader;
  /** Cells at the head of the table that are neither caption nor years. */
  readonly headerCells: readonly SheetCell[];
  readonly rows: readonly SheetRow[];
  /** Rows of figures between the caption and the years. */
  readonly aboveYears: readonly SheetRow[];
  /** Rows of the sheet that stand apart from what is above them: there are blank rows in between. */
  readonly apart: ReadonlySet<number>;
  /** How many rows stand above the row with the payback time; null where none stands within the table. */
  readonly paybackAfter: number | null;
  /** The title of the implementation plan stands above. */
  readonly planTitle: SheetCell | null;
}

export interface HeadEntry extends HeadLabel {
  readonly cell: SheetCell;
  /** Cells between this label and the next one of the row, and check boxes in the rows below. */
  readonly values: readonly SheetCell[];
}

/**
 * What a stretch of rows is, judged by its labels alone. Rows are in the order of the sheet; which proposal a part
 * belongs to is decided afterwards.
 */
export type SheetPart =
  /** The word "Investeringsforslag" alone in a row. */
  | { readonly type: 'start'; readonly row: number }
  | { readonly type: 'head'; readonly row: number; readonly entries: readonly HeadEntry[] }
  /** "BU01 – Peer-to-Peer …" alone in a row, without a label. */
  | { readonly type: 'title'; readonly row: number; readonly cell: SheetCell }
  | { readonly type: 'table'; readonly row: number; readonly table: RawTable }
  /** A known caption under which no row of years stands. */
  | { readonly type: 'caption'; readonly row: number; readonly caption: PlacedCaption; readonly figuresBelow: boolean }
  /** A table of years whose caption names none of a proposal's tables; it is left alone. */
  | { readonly type: 'foreignTable'; readonly row: number; readonly table: RawTable }
  | { readonly type: 'payback'; readonly row: number; readonly cells: readonly SheetCell[] }
  | { readonly type: 'criteria'; readonly row: number; readonly title: SheetCell; readonly columns: CriteriaColumns; readonly rows: readonly SheetRow[] }
  | { readonly type: 'consultations'; readonly row: number; readonly title: SheetCell; readonly columns: ConsultationColumns | null; readonly rows: readonly SheetRow[] }
  | { readonly type: 'headings'; readonly row: number; readonly title: SheetCell; readonly rows: readonly SheetRow[] }
  /** The stated risk, or the section about it. */
  | { readonly type: 'risk'; readonly row: number; readonly cells: readonly SheetCell[]; readonly rows: readonly SheetRow[] }
  /** A numbered heading ("1.2 Baggrund og formål"). */
  | { readonly type: 'section'; readonly row: number; readonly title: string; readonly cell: SheetCell }
  | { readonly type: 'unplaced'; readonly row: number; readonly cell: SheetCell; readonly reason: string };

export type PartType = SheetPart['type'];
export type { Block };

/**
 * What worksheets are to contain, as plain data: no Excel, no file format.
 * One renderer per target (src/excel, src/cli) writes it.
 */

export type PlannedValue = string | number | boolean;

/** A cell: a value, or a formula with the value it had when the plan was made. Strings are always text, never formulas. */
export interface PlannedCell {
  readonly value?: PlannedValue;
  /** With US separators and a leading "="; SOF functions as `SOF.NAME(…)`. */
  readonly formula?: string;
  /** The formula's result at the time of planning (files carry it); for a spilling formula the whole result. */
  readonly cached?: PlannedValue | { readonly error: string } | readonly (readonly PlannedValue[])[];
  readonly style?: StyleName;
  /** Shown as a comment on the cell (never a note: too new for many Excels). */
  readonly comment?: string;
}

/** Named styles; what they look like is in `cell-styles.ts`. */
export type StyleName =
  | 'title' | 'subtitle' | 'heading' | 'fieldLabel' | 'field' | 'note' | 'source'
  | 'tableCaption' | 'tableHeader' | 'yearHeader' | 'rowLabel' | 'groupLabel' | 'text' | 'wrapped'
  | 'amount' | 'totalLabel' | 'total' | 'years' | 'percent' | 'decimal' | 'integer' | 'date' | 'figure' | 'input' | 'figureInput' | 'amountInput' | 'percentInput' | 'dateInput' | 'statusCell' | 'link';

/** Zero-based, inclusive. */
export interface PlannedRange { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }

/** An Excel table (ListObject) with a header row. */
export interface PlannedTable { readonly name: string; readonly range: PlannedRange; readonly style: 'TableStyleLight9' | 'TableStyleMedium2' | 'TableStyleLight1' }

/** A list validation; text outside it is warned of, never refused. */
export interface PlannedValidation {
  readonly range: PlannedRange;
  readonly list: readonly string[];
  readonly prompt?: string;
}

/** Guidance that is shown when a cell is selected. Where amounts are expected, other content is warned of, never refused. */
export interface PlannedPrompt {
  readonly range: PlannedRange;
  readonly prompt: string;
  readonly expects: 'text' | 'amount';
}

/** A conditional format by formula, relative to the range's first cell. */
export interface PlannedConditionalFormat {
  readonly range: PlannedRange;
  /** US separators, leading "=". */
  readonly formula: string;
  readonly fill: string;
  readonly font: string;
  readonly bold?: boolean;
}

/** A native chart over ranges of the sheet. */
export interface PlannedChart {
  readonly title: string;
  readonly type: 'columnClustered' | 'columnStacked' | 'line' | 'barClustered';
  readonly source: PlannedRange;
  readonly seriesBy: 'rows' | 'columns';
  /** Top left cell and size in cells. */
  readonly at: PlannedRange;
}

export interface SheetPlan {
  /** At most 31 characters, none of []:*?/\ */
  readonly name: string;
  /** Rows from A1; null and missing cells are left blank. */
  readonly rows: readonly (readonly (PlannedCell | null)[])[];
  /** In characters; missing ones keep the default. */
  readonly columnWidths: readonly (number | null)[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly tables: readonly PlannedTable[];
  /** Zero-based columns that tell the rows of the sheet's one table from each other; all of them where left out. */
  readonly keyColumns?: readonly number[];
  readonly validations: readonly PlannedValidation[];
  readonly prompts?: readonly PlannedPrompt[];
  readonly conditionalFormats: readonly PlannedConditionalFormat[];
  readonly charts: readonly PlannedChart[];
  readonly page?: { readonly orientation: 'portrait' | 'landscape'; readonly fitToWidth: boolean; readonly fitToHeight: boolean };
  readonly tabColor?: string;
}

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
}

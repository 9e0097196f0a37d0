import type { StyleName } from './sheet-plan';

/** One edge of a cell; colours are "#RRGGBB" everywhere. */
export interface CellEdge {
  readonly style: 'thin' | 'medium';
  readonly color: string;
}

/** What a named style looks like; what is left out is as in a new worksheet. */
export interface CellStyle {
  /** `size` in points. */
  readonly font?: { readonly bold?: boolean; readonly italic?: boolean; readonly underline?: boolean; readonly size?: number; readonly color?: string };
  readonly fill?: string;
  /** In US notation, as Excel's object model and files have it. */
  readonly numberFormat?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  /** Steps of indentation from the left. */
  readonly indent?: number;
  readonly top?: CellEdge;
  readonly bottom?: CellEdge;
}

const INK = '#1F2937';
const MUTED = '#5B6472';
const ACCENT = '#1F4E79';
const TINT = '#EAF1F8';
const INPUT = '#FFFBE6';

const HAIRLINE: CellEdge = { style: 'thin', color: '#D0D5DD' };
const RULE: CellEdge = { style: 'thin', color: '#7F8EA3' };
const HEAVY: CellEdge = { style: 'medium', color: ACCENT };

/** Whole thousands with the minus in front; a 0 is shown, since a blank cell says something else. */
const AMOUNT = '#,##0;-#,##0;0';

/**
 * Quiet and Office-like: one accent colour, thin rules, no fill but for headers and cells to fill in. Contrast of text to
 * its fill is at least 4.5:1.
 */
export const CELL_STYLES: Readonly<Record<StyleName, CellStyle>> = {
  title: { font: { bold: true, size: 16, color: ACCENT } },
  subtitle: { font: { size: 12, color: MUTED } },
  heading: { font: { bold: true, size: 13, color: ACCENT }, bottom: HEAVY },
  fieldLabel: { font: { bold: true, color: MUTED }, vertical: 'top' },
  field: { font: { color: INK }, horizontal: 'left', vertical: 'top' },
  note: { font: { italic: true, color: MUTED }, vertical: 'top' },
  source: { font: { italic: true, color: MUTED }, horizontal: 'left', vertical: 'top' },
  tableCaption: { font: { bold: true, size: 12, color: ACCENT } },
  tableHeader: { font: { bold: true, color: INK }, fill: TINT, horizontal: 'left', vertical: 'center', wrap: true, bottom: RULE },
  yearHeader: { font: { bold: true, color: INK }, fill: TINT, numberFormat: '0', horizontal: 'right', vertical: 'center', bottom: RULE },
  rowLabel: { font: { color: INK }, vertical: 'top', wrap: true, indent: 1, bottom: HAIRLINE },
  groupLabel: { font: { bold: true, color: INK }, vertical: 'top', wrap: true, bottom: HAIRLINE },
  text: { font: { color: INK }, horizontal: 'left', vertical: 'top', bottom: HAIRLINE },
  wrapped: { font: { color: INK }, horizontal: 'left', vertical: 'top', wrap: true, bottom: HAIRLINE },
  amount: { font: { color: INK }, numberFormat: AMOUNT, horizontal: 'right', vertical: 'top', bottom: HAIRLINE },
  totalLabel: { font: { bold: true, color: INK }, vertical: 'top', wrap: true, top: RULE, bottom: RULE },
  total: { font: { bold: true, color: INK }, numberFormat: AMOUNT, horizontal: 'right', vertical: 'top', top: RULE, bottom: RULE },
  years: { font: { color: INK }, numberFormat: '0 "år"', horizontal: 'left', vertical: 'top', bottom: HAIRLINE },
  /** Per cent stand as 15 for 15 %, so the sign is only shown. */
  percent: { font: { color: INK }, numberFormat: '#,##0.0" %"', horizontal: 'right', vertical: 'top', bottom: HAIRLINE },
  decimal: { font: { color: INK }, numberFormat: '#,##0.0', horizontal: 'right', vertical: 'top', bottom: HAIRLINE },
  integer: { font: { color: INK }, numberFormat: '#,##0', horizontal: 'right', vertical: 'top', bottom: HAIRLINE },
  date: { font: { color: INK }, numberFormat: 'dd-mm-yyyy', horizontal: 'left', vertical: 'top', bottom: HAIRLINE },
  /** A figure whose decimals are not known beforehand. */
  figure: { font: { color: INK }, numberFormat: 'General', horizontal: 'right', vertical: 'top', bottom: HAIRLINE },
  input: { font: { color: INK }, fill: INPUT, horizontal: 'left', vertical: 'top', wrap: true, bottom: HAIRLINE },
  figureInput: { font: { color: INK }, fill: INPUT, numberFormat: 'General', horizontal: 'right', vertical: 'top', bottom: HAIRLINE },
  amountInput: { font: { color: INK }, fill: INPUT, numberFormat: AMOUNT, horizontal: 'right', vertical: 'top', bottom: HAIRLINE },
  percentInput: { font: { color: INK }, fill: INPUT, numberFormat: '#,##0" %"', horizontal: 'right', vertical: 'top', bottom: HAIRLINE },
  dateInput: { font: { color: INK }, fill: INPUT, numberFormat: 'dd-mm-yyyy', horizontal: 'left', vertical: 'top', bottom: HAIRLINE },
  statusCell: { font: { bold: true, color: INK }, horizontal: 'center', vertical: 'top', bottom: HAIRLINE },
  link: { font: { underline: true, color: '#0563C1' }, vertical: 'top' },
};

import type { Style } from '@odoo/o-spreadsheet';

/**
 * The format of a cell as Excel describes it, one flat record. What the grid can't show is kept in the cell's style
 * beside what it can, so undo, inserted rows and copies carry it along.
 */
export interface CellFormat {
  readonly numberFormat: string;
  readonly fillColor: string;
  readonly fontColor: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: string;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  readonly readingOrder: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: 'General', fillColor: '#FFFFFF', fontColor: '#000000', fontName: 'Calibri', fontSize: 11,
  bold: false, italic: false, strikethrough: false, underline: 'None',
  horizontalAlignment: 'General', verticalAlignment: 'Bottom', wrapText: false, indentLevel: 0, textOrientation: 0,
  shrinkToFit: false, readingOrder: 'Context', locked: true, formulaHidden: false,
};

/** Excel's own values, where the grid has none or fewer. */
export type ExcelOnly = Partial<Pick<CellFormat, 'numberFormat' | 'fontName' | 'underline' | 'horizontalAlignment' | 'verticalAlignment' | 'indentLevel' | 'shrinkToFit' | 'readingOrder' | 'locked' | 'formulaHidden'>>;

export interface HostStyle extends Style {
  readonly excel?: ExcelOnly;
}

const HORIZONTAL: Readonly<Record<string, Style['align']>> = { Left: 'left', Center: 'center', Right: 'right', CenterAcrossSelection: 'center' };
const VERTICAL: Readonly<Record<string, Style['verticalAlign']>> = { Top: 'top', Center: 'middle', Bottom: 'bottom' };
export const HORIZONTAL_ALIGNMENTS = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const;
export const VERTICAL_ALIGNMENTS = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
export const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

const keyFor = (table: Readonly<Record<string, unknown>>, value: unknown): string | undefined => Object.keys(table).find((key) => table[key] === value);

/** The number format is resolved elsewhere, since it depends on the grid's own format of the cell. */
export function formatOf(style: HostStyle | undefined): CellFormat {
  if (!style) return DEFAULT_FORMAT;
  const excel = style.excel ?? {};
  const horizontal = excel.horizontalAlignment !== undefined && HORIZONTAL[excel.horizontalAlignment] === style.align ? excel.horizontalAlignment : keyFor(HORIZONTAL, style.align);
  const vertical = excel.verticalAlignment !== undefined && VERTICAL[excel.verticalAlignment] === style.verticalAlign ? excel.verticalAlignment : keyFor(VERTICAL, style.verticalAlign);
  const underlined = style.underline === true;
  return {
    ...DEFAULT_FORMAT,
    ...excel,
    fillColor: upper(style.fillColor) ?? DEFAULT_FORMAT.fillColor,
    fontColor: upper(style.textColor) ?? DEFAULT_FORMAT.fontColor,
    fontSize: style.fontSize ?? DEFAULT_FORMAT.fontSize,
    bold: style.bold === true,
    italic: style.italic === true,
    strikethrough: style.strikethrough === true,
    underline: underlined ? (excel.underline !== undefined && excel.underline !== 'None' ? excel.underline : 'Single') : 'None',
    horizontalAlignment: horizontal ?? 'General',
    verticalAlignment: vertical ?? 'Bottom',
    wrapText: style.wrapping === 'wrap',
    textOrientation: style.rotation === undefined ? 0 : Math.round((-style.rotation * 180) / Math.PI),
  };
}

const upper = (color: string | undefined): string | undefined => (color === undefined || color === '' ? undefined : color.toUpperCase());

/** A style with some of its properties changed. An empty fill colour takes the fill away. */
export function withFormat(style: HostStyle | undefined, change: Partial<CellFormat>): HostStyle {
  const excel: Record<string, unknown> = { ...style?.excel };
  const next: Record<string, unknown> = { ...style };
  const excelOnly = (name: keyof ExcelOnly) => {
    if (change[name] === undefined) return;
    if (change[name] === DEFAULT_FORMAT[name]) delete excel[name];
    else excel[name] = change[name];
  };
  const grid = (name: keyof Style, value: unknown) => {
    if (value === undefined || value === false || value === '') delete next[name];
    else next[name] = value;
  };
  for (const name of ['numberFormat', 'fontName', 'underline', 'horizontalAlignment', 'verticalAlignment', 'indentLevel', 'shrinkToFit', 'readingOrder', 'locked', 'formulaHidden'] as const) excelOnly(name);
  if (change.fillColor !== undefined) grid('fillColor', change.fillColor);
  if (change.fontColor !== undefined) grid('textColor', change.fontColor);
  if (change.fontSize !== undefined) grid('fontSize', change.fontSize);
  if (change.bold !== undefined) grid('bold', change.bold);
  if (change.italic !== undefined) grid('italic', change.italic);
  if (change.strikethrough !== undefined) grid('strikethrough', change.strikethrough);
  if (change.underline !== undefined) grid('underline', change.underline !== 'None');
  if (change.horizontalAlignment !== undefined) grid('align', HORIZONTAL[change.horizontalAlignment]);
  if (change.verticalAlignment !== undefined) grid('verticalAlign', VERTICAL[change.verticalAlignment]);
  if (change.wrapText !== undefined) grid('wrapping', change.wrapText ? 'wrap' : undefined);
  if (change.textOrientation !== undefined) grid('rotation', change.textOrientation === 0 ? undefined : (-change.textOrientation * Math.PI) / 180);
  if (Object.keys(excel).length > 0) next.excel = excel;
  else delete next.excel;
  return next as HostStyle;
}

import type { CellStyle as FileStyle } from 'hucre/xlsx';
import { CELL_STYLES } from '../sheets/cell-styles';
import type { CellEdge } from '../sheets/cell-styles';
import type { StyleName } from '../sheets/sheet-plan';

/** A named style as the .xlsx library takes it. */
export function fileStyle(name: StyleName): FileStyle {
  const { font, fill, numberFormat, horizontal, vertical, wrap, indent, top, bottom } = CELL_STYLES[name];
  const style: FileStyle = {};
  if (font !== undefined) {
    const { color, ...rest } = font;
    // A font that names neither typeface nor size has none in the file.
    style.font = { name: 'Calibri', size: 11, ...rest, ...(color === undefined ? {} : { color: fileColor(color) }) };
  }
  if (fill !== undefined) style.fill = { type: 'pattern', pattern: 'solid', fgColor: fileColor(fill) };
  if (numberFormat !== undefined) style.numFmt = numberFormat;
  if (horizontal !== undefined || vertical !== undefined || wrap !== undefined || indent !== undefined) {
    style.alignment = {
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(vertical === undefined ? {} : { vertical }),
      ...(wrap === undefined ? {} : { wrapText: wrap }),
      ...(indent === undefined ? {} : { indent, horizontal: horizontal ?? 'left' }),
    };
  }
  if (top !== undefined || bottom !== undefined) {
    style.border = { ...(top === undefined ? {} : { top: fileEdge(top) }), ...(bottom === undefined ? {} : { bottom: fileEdge(bottom) }) };
  }
  return style;
}

/** "#RRGGBB" as files have it. */
export function fileColor(color: string): { rgb: string } {
  return { rgb: color.replace(/^#/, '').toUpperCase() };
}

function fileEdge({ style, color }: CellEdge): { style: CellEdge['style']; color: { rgb: string } } {
  return { style, color: fileColor(color) };
}

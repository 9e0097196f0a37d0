import type { CellEdge } from '../sheets/cell-styles';
import type { FormatStep } from './format-steps';

/** Queues one aspect of the cells' look. */
export function applyFormat(range: Excel.Range, step: FormatStep): void {
  const { format } = range;
  switch (step.aspect) {
    case 'numberFormat':
      // One value for all cells; the type knows only the form with a value per cell.
      range.numberFormat = step.value as unknown as string[][];
      return;
    case 'bold':
      format.font.bold = step.value;
      return;
    case 'italic':
      format.font.italic = step.value;
      return;
    case 'underline':
      format.font.underline = step.value ? 'Single' : 'None';
      return;
    case 'size':
      format.font.size = step.value;
      return;
    case 'color':
      format.font.color = step.value;
      return;
    case 'fill':
      format.fill.color = step.value;
      return;
    case 'horizontal':
      format.horizontalAlignment = HORIZONTAL[step.value];
      return;
    case 'vertical':
      format.verticalAlignment = step.value === 'top' ? 'Top' : 'Center';
      return;
    case 'wrap':
      format.wrapText = step.value;
      return;
    case 'indent':
      format.indentLevel = step.value;
      return;
    case 'top':
    case 'bottom':
      drawEdge(format.borders.getItem(step.aspect === 'top' ? 'EdgeTop' : 'EdgeBottom'), step.value);
      if (step.range.rows > 1) drawEdge(format.borders.getItem('InsideHorizontal'), step.value);
  }
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;

function drawEdge(border: Excel.RangeBorder, { style, color }: CellEdge): void {
  border.style = 'Continuous';
  border.weight = style === 'thin' ? 'Thin' : 'Medium';
  border.color = color;
}

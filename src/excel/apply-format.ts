import type { CellEdge } from '../sheets/cell-styles';
import type { FormatStep } from './format-steps';

/** Queues what gives a range its look. */
export function applyFormat(range: Excel.Range, steps: readonly FormatStep[]): void {
  const { format } = range;
  // Reading `font` or `borders` queues something already, hence only where they are needed, and once.
  let font: Excel.RangeFont | null = null;
  let borders: Excel.RangeBorderCollection | null = null;
  const fontOf = () => (font ??= format.font);
  const bordersOf = () => (borders ??= format.borders);
  for (const step of steps) applyStep(range, step, format, fontOf, bordersOf);
}

function applyStep(range: Excel.Range, step: FormatStep, format: Excel.RangeFormat, font: () => Excel.RangeFont, borders: () => Excel.RangeBorderCollection): void {
  switch (step.aspect) {
    case 'numberFormat':
      // One value for all cells; the type knows only the form with a value per cell.
      range.numberFormat = step.value as unknown as string[][];
      return;
    case 'bold':
      font().bold = step.value;
      return;
    case 'italic':
      font().italic = step.value;
      return;
    case 'underline':
      font().underline = step.value ? 'Single' : 'None';
      return;
    case 'size':
      font().size = step.value;
      return;
    case 'color':
      font().color = step.value;
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
      drawEdge(borders().getItem(step.aspect === 'top' ? 'EdgeTop' : 'EdgeBottom'), step.value);
      if (step.range.rows > 1) drawEdge(borders().getItem('InsideHorizontal'), step.value);
  }
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;

function drawEdge(border: Excel.RangeBorder, { style, color }: CellEdge): void {
  border.style = 'Continuous';
  // A continuous line is thin unless something else is said.
  if (style === 'medium') border.weight = 'Medium';
  border.color = color;
}

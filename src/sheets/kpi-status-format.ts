import type { KpiStatus } from '../domain/kpi-status';
import { cellAddress } from './grid';
import type { PlannedConditionalFormat, PlannedRange } from './sheet-plan';

/** Dark text on a light fill of its own colour, at least 4.5:1; the words and signs carry the meaning. */
const COLOURS: Readonly<Record<KpiStatus, { readonly fill: string; readonly font: string }>> = {
  Rød: { fill: '#FFC7CE', font: '#8A0010' },
  Gul: { fill: '#FFEB9C', font: '#6B4E00' },
  Grøn: { fill: '#C6EFCE', font: '#005A00' },
};

/** Traffic-light formats of a range with statuses, with or without signs and additions. */
export function statusFormats(range: PlannedRange): readonly PlannedConditionalFormat[] {
  const first = cellAddress(range.row, range.column);
  return (['Rød', 'Gul', 'Grøn'] as const).map((status) => ({ range, formula: `=ISNUMBER(SEARCH("${status}",${first}))`, ...COLOURS[status], bold: true }));
}

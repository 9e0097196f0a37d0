import type { KpiStatus } from '../../domain/kpi-status';
import { cellAddress } from '../grid';
import type { PlannedConditionalFormat, PlannedRange } from '../sheet-plan';

/** Dark text on a light fill of its own colour, at least 4.5:1; the words and signs carry the meaning. */
export const STATUS_COLOURS: Readonly<Record<KpiStatus, { readonly fill: string; readonly font: string }>> = {
  Rød: { fill: '#FFC7CE', font: '#8A0010' },
  Gul: { fill: '#FFEB9C', font: '#6B4E00' },
  Grøn: { fill: '#C6EFCE', font: '#005A00' },
};

/** Traffic-light formats of a range with words of which each stands for a status. */
export function wordFormats(range: PlannedRange, words: Readonly<Record<KpiStatus, string>>): readonly PlannedConditionalFormat[] {
  const first = cellAddress(range.row, range.column);
  return (['Rød', 'Gul', 'Grøn'] as const).map((status) => ({ range, formula: `=ISNUMBER(SEARCH("${words[status]}",${first}))`, ...STATUS_COLOURS[status], bold: true }));
}

/** Traffic-light formats of a range with statuses, with or without signs and additions. */
export function statusFormats(range: PlannedRange): readonly PlannedConditionalFormat[] {
  return wordFormats(range, { Rød: 'Rød', Gul: 'Gul', Grøn: 'Grøn' });
}

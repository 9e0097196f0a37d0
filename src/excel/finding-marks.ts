import type { Severity } from '../domain/finding';
import type { LocatedFinding } from '../sheets/check-result';
import { requestBatch } from './request-batch';
import type { BatchOptions } from './request-batch';

/**
 * Marks are conditional formats: they lie over the cell's own look and go without trace. Ours are known by this word in
 * their formula, which is true whatever the cell holds, and stays with them when the workbook is saved, copied or edited.
 */
const SIGNATURE = 'SOF-afvigelse';

const LOOK: Readonly<Record<Severity, { readonly fill: string; readonly font: string; readonly bold?: true; readonly italic?: true; readonly underline?: true }>> = {
  error: { fill: '#FBD5D5', font: '#8A1010', bold: true },
  warning: { fill: '#FFE9B8', font: '#6B4300', italic: true },
  info: { fill: '#D9E8FB', font: '#123E73', underline: true },
};

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

function markFormula(severity: Severity): string {
  return `="${SIGNATURE} ${severity}"<>""`;
}

/** Queues the loading of a sheet's conditional formats, so that `ownMarks` can pick ours. */
export function loadMarks(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load({ type: true, customOrNullObject: { rule: { formula: true } } });
  return formats;
}

export function ownMarks(formats: Excel.ConditionalFormatCollection): readonly Excel.ConditionalFormat[] {
  return formats.items.filter(({ type, customOrNullObject }) => type === 'Custom' && customOrNullObject.rule.formula.includes(SIGNATURE));
}

/** The cells to mark, by sheet and address, each with the gravest severity reported there. Accepted findings are not marked. */
export function marksOf(findings: readonly LocatedFinding[]): ReadonlyMap<string, ReadonlyMap<string, Severity>> {
  const sheets = new Map<string, Map<string, Severity>>();
  for (const { sheet, cells, severity, acceptance } of findings) {
    if (sheet === null || acceptance !== null) continue;
    const marks = sheets.get(sheet) ?? new Map<string, Severity>();
    sheets.set(sheet, marks);
    for (const cell of cells) {
      const known = marks.get(cell);
      if (known === undefined || RANK[known] < RANK[severity]) marks.set(cell, severity);
    }
  }
  return sheets;
}

/** What a mark takes in a request, measured. */
const BYTES_PER_MARK = 2_200;

/** Replaces the marks on the sheets by new ones. One round trip for each 4 MB. */
export async function replaceMarks(
  context: Excel.RequestContext,
  existing: readonly Excel.ConditionalFormat[],
  marks: ReturnType<typeof marksOf>,
  options: BatchOptions = {},
): Promise<void> {
  const batch = requestBatch(context, options);
  for (const mark of existing) await batch.add(300, () => mark.delete());
  for (const [name, cells] of marks) {
    for (const [address, severity] of cells) await batch.add(BYTES_PER_MARK, () => addMark(context.workbook.worksheets.getItem(name), address, severity));
  }
  await batch.send();
}

function addMark(sheet: Excel.Worksheet, address: string, severity: Severity): void {
  const range = sheet.getRange(address);
  const mark = range.conditionalFormats.add('Custom');
  range.untrack();
  const { fill, font, bold, italic, underline } = LOOK[severity];
  mark.custom.rule.formula = markFormula(severity);
  mark.custom.format.fill.color = fill;
  mark.custom.format.font.color = font;
  if (bold) mark.custom.format.font.bold = true;
  if (italic) mark.custom.format.font.italic = true;
  if (underline) mark.custom.format.font.underline = 'Single';
  // Above the user's own conditional formats, or they would hide it; theirs keep their order.
  mark.priority = 0;
}

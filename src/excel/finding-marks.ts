import type { Severity } from '../domain/finding';
import type { LocatedFinding } from '../sheets/check-result';
import type { PlannedRange } from '../sheets/sheet-plan';
import { marksLeft } from '../texts/faults';
import { faultFrom, faultSaying } from './excel-faults';
import { areExactly, loadAreas, markedBlocks, markedCells } from './mark-areas';
import { rangeAddress } from './range-address';
import { requestBatch } from './request-batch';
import type { BatchOptions } from './request-batch';

/**
 * Marks are conditional formats: they lie over the cell's own look and go without trace. Ours are known by this word in
 * their formula, which is true whatever the cell holds, and stays with them when the workbook is saved, copied or edited.
 * Cells next to each other that are marked alike share one. Those that stand apart don't: Excel takes areas by their
 * addresses with the list separator of the user's Windows between them, and does not tell which that is.
 */
const SIGNATURE = 'SOF-afvigelse';

const LOOK: Readonly<Record<Severity, { readonly fill: string; readonly font: string; readonly bold?: true; readonly italic?: true; readonly underline?: true }>> = {
  error: { fill: '#FBD5D5', font: '#8A1010', bold: true },
  warning: { fill: '#FFE9B8', font: '#6B4300', italic: true },
  info: { fill: '#D9E8FB', font: '#123E73', underline: true },
};

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function markFormula(severity: Severity): string {
  return `="${SIGNATURE} ${severity}"<>""`;
}

/** A sheet with its conditional formats, as they were when they were read. */
export interface SheetMarks {
  readonly sheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
}

/** Queues the loading of a sheet's conditional formats, so that `ownMarks` can pick ours. */
export function loadMarks(sheet: Excel.Worksheet): SheetMarks {
  const formats = sheet.getRange().conditionalFormats;
  formats.load({ id: true, type: true, customOrNullObject: { rule: { formula: true } } });
  return { sheet, formats };
}

/** Ours, and what was left of ours where Excel stopped half-way: a user's own rule has a formula. */
export function ownMarks({ formats }: SheetMarks): readonly Excel.ConditionalFormat[] {
  return formats.items.filter(({ type, customOrNullObject }) => type === 'Custom' && (customOrNullObject.rule.formula === '' || customOrNullObject.rule.formula.includes(SIGNATURE)));
}

/** How grave the finding is that a mark stands for; null where it can't be read. */
export function severityOf({ customOrNullObject }: Excel.ConditionalFormat): Severity | null {
  return SEVERITIES.find((severity) => customOrNullObject.rule.formula === markFormula(severity)) ?? null;
}

/** What is to be marked: severities by sheet and address. */
export type Marks = ReadonlyMap<string, ReadonlyMap<string, Severity>>;

/** The cells to mark, by sheet and address, each with the gravest severity reported there. Accepted findings are not marked. */
export function marksOf(findings: readonly LocatedFinding[]): Marks {
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

/**
 * Whether the marks wanted are those that were made before and are still there: as many as when they were made or, where
 * a correction has cut some of them up, over the same cells. Asks Excel, in one round trip, in the latter case only.
 */
export async function stillStand(context: Excel.RequestContext, sheets: readonly SheetMarks[], wanted: Marks, made: Marks, options: BatchOptions = {}): Promise<boolean> {
  if (!sheets.every(({ sheet: { name } }) => isSame(wanted.get(name), made.get(name)))) return false;
  const differing = sheets.flatMap((one) => {
    const cells = markedCells(wanted.get(one.sheet.name) ?? new Map());
    const own = ownMarks(one);
    return own.length === markedBlocks(cells).length ? [] : [{ cells, own }];
  });
  if (differing.some(({ cells, own }) => cells.size === 0 || own.length === 0)) return false;
  const batch = requestBatch(context, options);
  const areas = await loadAreas(batch, differing.flatMap(({ own }) => own));
  await batch.send();
  return differing.every(({ cells, own }) => areExactly(own.flatMap((mark) => areas(mark.id).map((range) => ({ range, severity: severityOf(mark) }))), cells));
}

function isSame(now: ReadonlyMap<string, Severity> = new Map(), before: ReadonlyMap<string, Severity> = new Map()): boolean {
  return now.size === before.size && [...now].every(([address, severity]) => before.get(address) === severity);
}

/** What a mark takes in a request, measured. */
export const BYTES_PER_MARK = 2_000;
export const BYTES_PER_REMOVAL = 320;

/**
 * Replaces the marks on the sheets by new ones, or leaves them as they were: where something fails, what was added is
 * taken away again. One round trip for each 4 MB. Throws `WorkbookFault`.
 */
export async function replaceMarks(context: Excel.RequestContext, sheets: readonly SheetMarks[], marks: Marks, options: BatchOptions = {}): Promise<void> {
  const batch = requestBatch(context, options);
  try {
    for (const { sheet } of sheets) {
      const blocks = markedBlocks(markedCells(marks.get(sheet.name) ?? new Map()));
      for (const { range, severity } of blocks) await batch.add(BYTES_PER_MARK, () => addMark(sheet, range, severity));
    }
    // Last, so that as long as one of them is missing, all new ones are there.
    for (const mark of sheets.flatMap(ownMarks)) await batch.add(BYTES_PER_REMOVAL, () => mark.delete());
    await batch.send();
  } catch (error) {
    const fault = faultFrom(error);
    const left = await settled(context, sheets).catch(() => 'between' as const);
    if (left === 'between') throw faultSaying(marksLeft, fault);
    if (left === 'before') throw fault;
  }
}

/** Takes the new marks away, or, where old ones are gone already, the rest of those. */
async function settled(context: Excel.RequestContext, sheets: readonly SheetMarks[]): Promise<'before' | 'complete'> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  const present = new Set(worksheets.items.map(({ id }) => id));
  const found = sheets.filter(({ sheet }) => present.has(sheet.id)).map((before) => ({ before, now: loadMarks(sheetOf(worksheets, before)) }));
  await context.sync();
  const replaced = found.some(({ before, now }) => {
    const ids = new Set(now.formats.items.map(({ id }) => id));
    return ownMarks(before).some(({ id }) => !ids.has(id));
  });
  for (const { before, now } of found) {
    const known = new Set(before.formats.items.map(({ id }) => id));
    for (const mark of ownMarks(now)) if (known.has(mark.id) === replaced) mark.delete();
  }
  await context.sync();
  return replaced ? 'complete' : 'before';
}

function sheetOf({ items }: Excel.WorksheetCollection, { sheet }: SheetMarks): Excel.Worksheet {
  return items.find(({ id }) => id === sheet.id) ?? sheet;
}

export function addMark(sheet: Excel.Worksheet, block: PlannedRange, severity: Severity): void {
  const range = sheet.getRange(rangeAddress(block));
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

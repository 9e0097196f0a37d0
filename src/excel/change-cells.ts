import { cellPosition } from '../sheets/grid';
import type { PlannedRange } from '../sheets/sheet-plan';
import { cellsLeft } from '../texts/faults';
import { cellBlocks, overlap, remaining } from './cell-blocks';
import type { CellPosition } from './cell-blocks';
import { bytesOf, contentAgain, loadContents, writeContents } from './cell-contents';
import type { CellContent, CellContents, NewContent } from './cell-contents';
import { textForCell } from './cell-text';
import { WorkbookFault, faultFrom, faultSaying } from './excel-faults';
import { BYTES_PER_MARK, BYTES_PER_REMOVAL, addMark, loadMarks, ownMarks, severityOf } from './finding-marks';
import type { SheetMarks } from './finding-marks';
import { loadAreas } from './mark-areas';
import { isTooLargeToSend, requestBatch, throwIfCancelled, tooManyCells } from './request-batch';
import { runInWorkbook } from './run-in-workbook';

/** What stands in a cell before it is changed. */
export interface CellBefore {
  readonly value: number | string | boolean | null;
  readonly isFormula: boolean;
}

/** A cell that is to get another value; null empties it. */
export interface CellChange {
  readonly sheet: string;
  readonly address: string;
  readonly value: number | string | null;
  /** What the user was shown: where something else stands there by now, nothing is changed. */
  readonly before?: CellBefore;
}

type CellPlace = Pick<CellChange, 'sheet' | 'address'>;

/** What stands in the cells now, parallel to them; one round trip for each 4 MB. Throws `WorkbookFault`. */
export function readCells(cells: readonly CellPlace[]): Promise<readonly CellBefore[]> {
  return runInWorkbook(async (context) => {
    const batch = requestBatch(context);
    const contents = new Map<string, CellContents>();
    for (const [name, own] of bySheet(cells)) contents.set(name, await loadContents(batch, context.workbook.worksheets.getItem(name), own.map(positionOf)));
    await batch.send();
    return cells.map((cell) => cellBefore(contents.get(cell.sheet)?.(positionOf(cell))));
  });
}

function bySheet<Cell extends CellPlace>(cells: readonly Cell[]): ReadonlyMap<string, readonly Cell[]> {
  const sheets = new Map<string, Cell[]>();
  for (const cell of cells) {
    const own = sheets.get(cell.sheet);
    if (own) own.push(cell);
    else sheets.set(cell.sheet, [cell]);
  }
  return sheets;
}

function positionOf({ sheet, address }: CellPlace): CellPosition {
  const position = cellPosition(address);
  if (position === null) throw new Error(`${sheet}!${address} is no cell.`);
  return position;
}

function cellBefore(content: CellContent | undefined): CellBefore {
  const { value, formula } = content ?? {};
  return {
    value: value === '' || value === undefined ? null : (value as string | number | boolean),
    isFormula: typeof formula === 'string' && formula.startsWith('=') && formula !== value,
  };
}

/** A sheet whose cells are changed. */
interface Target extends SheetMarks {
  readonly name: string;
  readonly changes: readonly CellChange[];
}

/** A mark that lies over changed cells, and where. */
interface TouchedMark {
  readonly mark: Excel.ConditionalFormat;
  readonly areas: readonly PlannedRange[];
  /** The cells that are not changed. */
  readonly rest: readonly PlannedRange[];
}

/** What is to be done on a sheet, and how it was. */
interface Edit {
  readonly target: Target;
  readonly before: CellContents;
  readonly touched: readonly TouchedMark[];
  readonly contents: readonly NewContent[];
}

/**
 * Writes the cells and takes the findings' marks off them, or does nothing. One request changes them, hence one Ctrl+Z undoes
 * it. Three round trips, more only where more than 4 MB are read. Throws `WorkbookFault`, `too-many-cells` where Excel takes no request of that size.
 */
export function writeCells(changes: readonly CellChange[], signal?: AbortSignal): Promise<void> {
  return runInWorkbook(async (context) => {
    const targets = await targetsOf(context, changes);
    const edits = await editsOf(context, targets, signal);
    throwIfCancelled(signal);
    for (const { target: { sheet }, contents, touched } of edits) {
      writeContents(sheet, contents);
      for (const { mark, rest } of touched) {
        mark.delete();
        markAgain(sheet, mark, rest);
      }
    }
    try {
      await context.sync();
    } catch (error) {
      const fault = faultFrom(error);
      if (isTooLargeToSend(error)) throw tooManyCells(fault, changes.length, edits.reduce((sum, edit) => sum + bytesOfEdit(edit), 0));
      await putBack(context, edits).catch(() => {
        throw faultSaying(cellsLeft(changes.map(cellName)), fault);
      });
      throw fault;
    }
  });
}

async function targetsOf(context: Excel.RequestContext, changes: readonly CellChange[]): Promise<readonly Target[]> {
  const targets = [...bySheet(changes)].map(([name, own]): Target => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('id,protection/protected');
    return { ...loadMarks(sheet), name, changes: own };
  });
  await context.sync();
  for (const { name, sheet } of targets) {
    if (sheet.isNullObject) throw new WorkbookFault('sheet-gone', name);
    if (sheet.protection.protected) throw new WorkbookFault('protected-sheet', name);
  }
  return targets;
}

/** Reads the cells and where the marks lie, right before writing: what changes in between, nobody notices. */
async function editsOf(context: Excel.RequestContext, targets: readonly Target[], signal: AbortSignal | undefined): Promise<readonly Edit[]> {
  const batch = requestBatch(context, { signal });
  const areas = await loadAreas(batch, targets.flatMap(ownMarks));
  const read: { readonly target: Target; readonly before: CellContents }[] = [];
  for (const target of targets) read.push({ target, before: await loadContents(batch, target.sheet, target.changes.map(positionOf)) });
  await batch.send();
  const changed = read.flatMap(({ target, before }) => target.changes.filter((change) => change.before !== undefined && !isSame(cellBefore(before(positionOf(change))), change.before)));
  if (changed.length > 0) throw new WorkbookFault('cells-changed', changed.map(cellName).join(', '));
  return read.map(({ target, before }) => ({ target, before, touched: touchedMarks(target, areas), contents: target.changes.map(newContent) }));
}

function touchedMarks(target: Target, areasOf: (id: string) => readonly PlannedRange[]): readonly TouchedMark[] {
  const changed = cellBlocks(target.changes.map(positionOf));
  return ownMarks(target).flatMap((mark) => {
    const areas = areasOf(mark.id);
    return areas.some((area) => changed.some((block) => overlap(area, block))) ? [{ mark, areas, rest: remaining(areas, changed) }] : [];
  });
}

/** A mark of which Excel wrote no more than the beginning is not made anew. */
function markAgain(sheet: Excel.Worksheet, mark: Excel.ConditionalFormat, blocks: readonly PlannedRange[]): void {
  const severity = severityOf(mark);
  if (severity !== null) for (const block of blocks) addMark(sheet, block, severity);
}

function newContent(change: CellChange): NewContent {
  return { ...positionOf(change), content: typeof change.value === 'string' ? textForCell(change.value) : (change.value ?? '') };
}

function bytesOfEdit({ touched, contents }: Edit): number {
  return bytesOf(contents) + touched.reduce((sum, { rest }) => sum + BYTES_PER_REMOVAL + rest.length * BYTES_PER_MARK, 0);
}

/** Gives cells what they held, and their marks, where they hold something else and their sheet is still there. */
async function putBack(context: Excel.RequestContext, edits: readonly Edit[]): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  const present = new Map(worksheets.items.map((sheet) => [sheet.id, sheet]));
  const batch = requestBatch(context);
  const left: { readonly edit: Edit; readonly now: SheetMarks; readonly after: CellContents }[] = [];
  for (const edit of edits) {
    const sheet = present.get(edit.target.sheet.id);
    if (sheet) left.push({ edit, now: loadMarks(sheet), after: await loadContents(batch, sheet, edit.contents) });
  }
  await batch.send();
  for (const { edit: { target, before, touched, contents }, now, after } of left) {
    const known = new Set(target.formats.items.map(({ id }) => id));
    const kept = new Set(now.formats.items.map(({ id }) => id));
    for (const { mark, areas } of touched) if (!kept.has(mark.id)) markAgain(now.sheet, mark, areas);
    for (const mark of ownMarks(now)) if (!known.has(mark.id)) mark.delete();
    const differing = contents.filter((cell) => after(cell).formula !== before(cell).formula);
    writeContents(now.sheet, differing.map((cell) => ({ ...cell, content: contentAgain(before(cell)) })));
  }
  await context.sync();
}

const cellName = ({ sheet, address }: CellPlace) => `${sheet}!${address}`;

/** What a formula gives may change by itself. */
function isSame(now: CellBefore, shown: CellBefore): boolean {
  return now.isFormula === shown.isFormula && (now.isFormula || now.value === shown.value);
}

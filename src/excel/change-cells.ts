import { cellsLeft } from '../texts/faults';
import { textForCell } from './cell-text';
import { WorkbookFault, faultFrom } from './excel-faults';
import { addMark, loadFormats, ownMarks, severityOf } from './finding-marks';
import { throwIfCancelled } from './request-batch';
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

/** What stands in the cells now, parallel to them; one round trip. Throws `WorkbookFault`. */
export function readCells(cells: readonly CellPlace[]): Promise<readonly CellBefore[]> {
  return runInWorkbook(async (context) => {
    const ranges = cells.map(({ sheet, address }) => context.workbook.worksheets.getItem(sheet).getRange(address).load('values,formulas'));
    await context.sync();
    return ranges.map(contentOf);
  });
}

function contentOf({ values, formulas }: Excel.Range): CellBefore {
  const value: unknown = values[0]?.[0];
  const formula: unknown = formulas[0]?.[0];
  return {
    value: value === '' || value === undefined ? null : (value as string | number | boolean),
    isFormula: typeof formula === 'string' && formula.startsWith('=') && formula !== value,
  };
}

/**
 * Writes the cells and takes the findings' marks off them, or does nothing. One request changes them, hence one Ctrl+Z undoes
 * it. Two round trips. Throws `WorkbookFault`.
 */
export function writeCells(changes: readonly CellChange[], signal?: AbortSignal): Promise<void> {
  return runInWorkbook(async (context) => {
    const sheets = [...new Set(changes.map(({ sheet }) => sheet))].map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load('id,protection/protected');
      return { name, sheet };
    });
    const cells = changes.map((change) => {
      const now = context.workbook.worksheets.getItemOrNullObject(change.sheet).getRange(change.address).load('values,formulas');
      return { change, now, formats: loadFormats(now) };
    });
    await context.sync();
    throwIfCancelled(signal);
    for (const { name, sheet } of sheets) {
      if (sheet.isNullObject) throw new WorkbookFault('sheet-gone', name);
      if (sheet.protection.protected) throw new WorkbookFault('protected-sheet', name);
    }
    const changed = cells.filter(({ change, now }) => change.before !== undefined && !isSame(contentOf(now), change.before));
    if (changed.length > 0) throw new WorkbookFault('cells-changed', changed.map(({ change }) => cellName(change)).join(', '));

    for (const { change } of cells) writeCell(context.workbook.worksheets.getItem(change.sheet), change.address, asContent(change.value));
    for (const mark of cells.flatMap(ownMarks)) mark.delete();
    try {
      await context.sync();
    } catch (error) {
      const fault = faultFrom(error);
      await putBack(context, sheets.map(({ sheet }) => sheet), cells).catch(() => {
        throw new WorkbookFault(fault.kind, fault.about, { cause: error, unchanged: cellsLeft(changes.map(cellName)) });
      });
      throw fault;
    }
  });
}

function writeCell(sheet: Excel.Worksheet, address: string, content: number | string | boolean): void {
  const cell = sheet.getRange(address);
  cell.formulas = [[content]];
  cell.untrack();
}

interface CellNow {
  readonly change: CellPlace;
  readonly now: Excel.Range;
  readonly formats: Excel.ConditionalFormatCollection;
}

/** Gives cells what they held, and their marks, where they hold something else and their sheet is still there. */
async function putBack(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], cells: readonly CellNow[]): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const written = new Set(sheets.map(({ id }) => id));
  const present = new Map(worksheets.items.filter(({ id }) => written.has(id)).map((sheet) => [sheet.name, sheet]));
  const left = cells.flatMap(({ change: { sheet: name, address }, now, formats }) => {
    const sheet = present.get(name);
    if (!sheet) return [];
    const after = sheet.getRange(address).load('values,formulas');
    return [{ sheet, address, before: now, after, marks: ownMarks({ formats }), formats: loadFormats(after) }];
  });
  await context.sync();
  for (const { sheet, address, before, after, marks, formats } of left) {
    const kept = new Set(formats.items.map(({ id }) => id));
    for (const severity of marks.flatMap((mark) => (kept.has(mark.id) ? [] : (severityOf(mark) ?? [])))) addMark(sheet, address, severity);
    const { value, isFormula } = contentOf(before);
    if (after.formulas[0]?.[0] !== before.formulas[0]?.[0]) writeCell(sheet, address, isFormula ? String(before.formulas[0]?.[0]) : asContent(value));
  }
  await context.sync();
}

const cellName = ({ sheet, address }: CellPlace) => `${sheet}!${address}`;

/** What a formula gives may change by itself. */
function isSame(now: CellBefore, shown: CellBefore): boolean {
  return now.isFormula === shown.isFormula && (now.isFormula || now.value === shown.value);
}

function asContent(value: CellBefore['value']): number | string | boolean {
  return typeof value === 'string' ? textForCell(value) : (value ?? '');
}

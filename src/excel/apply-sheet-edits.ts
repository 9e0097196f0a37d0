import { columnBefore, rowBefore } from '../sheets/sheet-edits';
import type { NumberValidation, SheetEdits } from '../sheets/sheet-edits';
import type { PlannedCell, PlannedRange } from '../sheets/sheet-plan';
import { numberAlert } from '../texts/sheet-edits';
import { applyFormat } from './apply-format';
import { cellKey, cellsOf } from './cell-blocks';
import type { CellPosition } from './cell-blocks';
import { readCellsBefore } from './cells-before';
import type { ChangedCells } from './cells-before';
import { WorkbookFault, faultFrom } from './excel-faults';
import { equalRectangles, formatsByRange } from './format-steps';
import { rangeAddress, withRange } from './range-address';
import { requestBatch } from './request-batch';
import type { BatchOptions } from './request-batch';
import { editsTakenBack, entireColumn, entireRows, rowBlocks } from './take-edits-back';
import type { EditedSheet } from './take-edits-back';
import { requireExcelApi } from './requirement-sets';
import { addConditionalFormat, cellContent, validate } from './write-sheet';

/** What lengthening a table takes. */
const TABLE_RESIZE_API = '1.13';

/** What asking for a sheet takes in a request. */
const BYTES_PER_SHEET = 500;
/** And a call for a range, measured. */
const BYTES_PER_CALL = 400;

/**
 * Makes all edits or none: where something fails, what was done is taken back. Two round trips, more only where more than
 * 4 MB are read; the last writes everything, so that one Ctrl+Z undoes it. Throws `WorkbookFault`.
 */
export async function applySheetEdits(context: Excel.RequestContext, edits: readonly SheetEdits[], options: BatchOptions = {}): Promise<void> {
  if (edits.length === 0) return;
  if (edits.some(({ tables = [] }) => tables.length > 0)) requireExcelApi(TABLE_RESIZE_API);
  const targets = await targetsOf(context, edits, options.signal);
  const batch = requestBatch(context, options);
  try {
    // Not cut into several requests: each would be an undo step of its own.
    await batch.add(1, () => {
      // Tells afterwards whether Excel has begun with this request.
      targets[0]?.sheet.load('visibility');
      // Whatever could be refused for what the sheets are comes first.
      for (const target of targets) insertColumns(target);
      for (const target of targets) insertRows(target);
      for (const target of targets) write(target);
      const selected = targets.find((target) => target.edits.select !== null);
      if (selected?.edits.select) select(selected.sheet, selected.edits.select);
    });
    await batch.send();
  } catch (error) {
    throw await editsTakenBack(context, targets, faultFrom(error));
  }
}

async function targetsOf(context: Excel.RequestContext, edits: readonly SheetEdits[], signal: AbortSignal | undefined): Promise<readonly EditedSheet[]> {
  const batch = requestBatch(context, { signal });
  const targets: EditedSheet[] = [];
  for (const each of edits) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(each.sheet);
    await batch.add(BYTES_PER_SHEET, () => sheet.load('protection/protected'));
    const used = sheet.getUsedRangeOrNullObject(true).load('rowCount,columnCount');
    targets.push({ edits: each, sheet, used, before: await readCellsBefore(batch, sheet, changedCells(each)), inserted: [], insertedRows: [] });
  }
  await batch.send();
  for (const { edits: { sheet: name }, sheet } of targets) {
    if (sheet.isNullObject) throw new WorkbookFault('sheet-gone', name);
    if (sheet.protection.protected) throw new WorkbookFault('protected-sheet', name);
  }
  return targets;
}

/** The cells that are there already and get something else, where they stand now. */
function changedCells({ insertColumns: inserts, insertRows: rowInserts = [], cells, validations, numberValidations }: SheetEdits): ChangedCells {
  const before = (positions: readonly CellPosition[]) => {
    const there = positions.flatMap(({ row, column }) => {
      const at = columnBefore(inserts, column);
      const line = rowBefore(rowInserts, row);
      return at === null || line === null ? [] : [{ row: line, column: at }];
    });
    return [...new Map(there.map((position) => [cellKey(position), position])).values()];
  };
  const validated = [...validations, ...numberValidations].flatMap(({ range }) => cellsOf(range));
  return {
    all: before([...cells, ...validated]),
    looks: before(cells.filter(({ cell }) => cell.style !== undefined)),
    validations: before(validated),
  };
}

/** From the right, so that the positions of the others stay what they are. */
function insertColumns({ edits, sheet, inserted }: EditedSheet): void {
  for (const column of [...edits.insertColumns].reverse()) {
    inserted.push({ column, range: sheet.getRange(entireColumn(column)).insert('Right') });
  }
}

/** From below, for the same reason. */
function insertRows({ edits, sheet, insertedRows }: EditedSheet): void {
  for (const block of [...rowBlocks(edits)].reverse()) {
    insertedRows.push({ block, range: sheet.getRange(entireRows(block.row, block.count)).insert('Down') });
  }
}

function write({ edits: { cells, validations, numberValidations, tables = [], conditionalFormats = [] }, sheet }: EditedSheet): void {
  for (const { name, range } of tables) sheet.tables.getItem(name).resize(rangeAddress(range));
  const rows = rowsOf(cells);
  for (const { range, contents } of contentBlocks(rows)) withRange(sheet, range, (written) => { written.formulas = contents; });
  // A new column looks like the one beside it until it is told otherwise, and styles say only what differs from a plain cell.
  for (const { range } of equalRectangles(rows.map((row) => row.map((cell) => (cell?.style === undefined ? undefined : true))))) withRange(sheet, range, makePlain);
  for (const { range, steps } of formatsByRange({ rows })) withRange(sheet, range, (formatted) => applyFormat(formatted, steps));
  for (const validation of validations) withRange(sheet, validation.range, (range) => validate(range, validation));
  for (const validation of numberValidations) withRange(sheet, validation.range, (range) => expectNumber(range, validation));
  for (const format of conditionalFormats) withRange(sheet, format.range, (range) => addConditionalFormat(range, format));
}

/** The contents to be written, in rectangles without a cell that is to stay as it is. */
function contentBlocks(rows: readonly (readonly (PlannedCell | null)[])[]): readonly { readonly range: PlannedRange; readonly contents: (string | number | boolean)[][] }[] {
  return equalRectangles(rows.map((row) => row.map((cell) => (cell === null || (cell.formula === undefined && cell.value === undefined) ? undefined : true)))).map(({ range }) => ({
    range,
    contents: Array.from({ length: range.rows }, (_, down) => Array.from({ length: range.columns }, (_unused, right) => cellContent(rows[range.row + down]?.[range.column + right] ?? null))),
  }));
}

/** Roughly what making edits takes in a request. */
export function bytesOfEdits({ cells }: SheetEdits): number {
  const rows = rowsOf(cells);
  const calls = contentBlocks(rows).length + formatsByRange({ rows }).reduce((sum, { steps }) => sum + 1 + steps.length, 0);
  return calls * BYTES_PER_CALL + JSON.stringify(cells.map(({ cell }) => cell.formula ?? cell.value ?? '')).length;
}

function makePlain({ format }: Excel.Range): void {
  format.font.bold = false;
  format.font.italic = false;
  format.fill.clear();
  format.wrapText = false;
}

/** The cells as rows of a sheet, of which most are blank. */
function rowsOf(cells: SheetEdits['cells']): readonly (readonly (PlannedCell | null)[])[] {
  const height = cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const width = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const rows = Array.from({ length: height }, () => new Array<PlannedCell | null>(width).fill(null));
  for (const { row, column, cell } of cells) rows[row]?.splice(column, 1, cell);
  return rows;
}

function expectNumber({ dataValidation }: Excel.Range, { min, max, prompt }: NumberValidation): void {
  dataValidation.rule = { decimal: max === null ? { formula1: min, operator: 'GreaterThanOrEqualTo' } : { formula1: min, formula2: max, operator: 'Between' } };
  dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: numberAlert.title, message: numberAlert.message(min, max, prompt).slice(0, 255) };
  dataValidation.prompt = { showPrompt: true, title: '', message: prompt.slice(0, 255) };
}

function select(sheet: Excel.Worksheet, { row, column }: NonNullable<SheetEdits['select']>): void {
  sheet.activate();
  withRange(sheet, { row, column, rows: 1, columns: 1 }, (range) => range.select());
}

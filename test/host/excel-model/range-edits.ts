import { MAX_COLUMNS, MAX_ROWS, columnsOf, parseAddress, rowsOf, splitSheet } from '../grid-port/address';
import type { Arguments } from '../protocol/arguments';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/host-error';
import { RESET } from '../grid-port/pending-cells';
import { formatOf } from '../grid-port/cell-styles';
import type { HostStyle } from '../grid-port/cell-styles';
import { forEachCell, resetFormat } from './range-format';
import { Range } from './range';

type ClearWhat = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks';

export function clearRange(range: Range, what: string): void {
  const location = 'Range.clear';
  const parts: readonly ClearWhat[] = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'];
  if (!parts.some((part) => part === what)) throw invalidArgument(location);
  const { grid } = range.context;
  grid.mustWrite();
  range.context.mustBeEditable(range.sheetId, range.zone, location);
  if (what === 'All' || what === 'Contents') {
    grid.flush();
    const zone = range.storedZone();
    forEachCell(zone, (row, column) => {
      const cell = grid.cell(range.sheetId, row, column);
      if (cell?.isFormula || (cell && cell.content !== '')) grid.pending.setContent(range.sheetId, row, column, '');
    });
    range.context.workbook.events.cellsWritten(range.sheetId, zone);
  }
  if (what === 'All' || what === 'Formats') resetFormat(range, location);
  if (what === 'All') {
    for (const rule of range.context.workbook.validations.overlapping(range.sheetId, range.zone)) range.context.workbook.validations.clear(rule, range.zone);
    for (const rule of range.context.workbook.conditionalFormats.overlapping(range.sheetId, range.zone)) range.context.workbook.conditionalFormats.cut(rule, range.zone);
  }
}

/** Whole rows and columns move the rest of the sheet; single cells are refused by this host. */
function wholeHeaders(range: Range, dimension: 'ROW' | 'COL', location: string): readonly [number, number] {
  const whole = dimension === 'ROW' ? columnsOf(range.zone) === MAX_COLUMNS : rowsOf(range.zone) === MAX_ROWS;
  if (!whole) throw notImplemented(`${location} for parts of rows and columns`);
  return dimension === 'ROW' ? [range.zone.top, range.zone.bottom] : [range.zone.left, range.zone.right];
}

export function deleteCells(range: Range, shift: 'Up' | 'Left'): void {
  const { grid } = range.context;
  const dimension = shift === 'Up' ? 'ROW' : 'COL';
  grid.mustWrite();
  range.context.mustBeEditable(range.sheetId, range.zone, 'Range.delete', dimension === 'ROW' ? 'allowDeleteRows' : 'allowDeleteColumns');
  const [first, last] = wholeHeaders(range, dimension, 'Range.delete');
  grid.finishRules();
  const size = dimension === 'ROW' ? grid.getters.getNumberRows(range.sheetId) : grid.getters.getNumberCols(range.sheetId);
  const elements = Array.from({ length: Math.min(last, size - 1) - first + 1 }, (_, index) => first + index);
  if (elements.length > 0) {
    // The grid needs at least one row and column left.
    if (elements.length === size) grid.ensureSize(range.sheetId, dimension === 'ROW' ? size : 0, dimension === 'COL' ? size : 0, 'Range.delete');
    grid.command('REMOVE_COLUMNS_ROWS', { sheetId: range.sheetId, sheetName: range.worksheet.name, dimension, elements }, 'Range.delete');
  }
  range.context.workbook.events.structureChanged(range.sheetId, range.zone, dimension === 'ROW' ? 'RowDeleted' : 'ColumnDeleted');
}

export function insertCells(range: Range, shift: 'Down' | 'Right'): Range {
  const { grid } = range.context;
  const dimension = shift === 'Down' ? 'ROW' : 'COL';
  grid.mustWrite();
  range.context.mustBeEditable(range.sheetId, range.zone, 'Range.insert', dimension === 'ROW' ? 'allowInsertRows' : 'allowInsertColumns');
  const [first, last] = wholeHeaders(range, dimension, 'Range.insert');
  grid.finishRules();
  grid.ensureSize(range.sheetId, dimension === 'ROW' ? first : 0, dimension === 'COL' ? first : 0, 'Range.insert');
  grid.command('ADD_COLUMNS_ROWS', { sheetId: range.sheetId, sheetName: range.worksheet.name, dimension, base: first, position: 'before', quantity: last - first + 1 }, 'Range.insert');
  range.context.workbook.events.structureChanged(range.sheetId, range.zone, dimension === 'ROW' ? 'RowInserted' : 'ColumnInserted');
  return new Range(range.context, range.sheetId, range.zone);
}

/** Copies cells; a smaller source is repeated over the target, as far as it goes a whole number of times. */
export function copyFrom(range: Range, args: Arguments): void {
  const location = 'Range.copyFrom';
  const source = sourceRange(range, args, location);
  const what = args.has(1) ? args.oneOf(1, ['All', 'Formulas', 'Values', 'Formats', 'Link']) : 'All';
  if (what === 'Link' || (args.has(2) && args.boolean(2)) || (args.has(3) && args.boolean(3))) throw notImplemented(`${location} with these options`);
  const { grid } = range.context;
  grid.calculated();
  grid.mustWrite();
  const [rows, columns] = [rowsOf(source.zone), columnsOf(source.zone)];
  const target = { ...range.zone, bottom: Math.max(range.zone.bottom, range.zone.top + rows - 1), right: Math.max(range.zone.right, range.zone.left + columns - 1) };
  range.context.mustBeEditable(range.sheetId, target, location);
  const zone = new Range(range.context, range.sheetId, target).writableZone(location);
  const writes: (() => void)[] = [];
  forEachCell(zone, (row, column) => {
    const from = { row: source.zone.top + ((row - zone.top) % rows), column: source.zone.left + ((column - zone.left) % columns) };
    const cell = grid.cell(source.sheetId, from.row, from.column);
    const style = cell?.style as HostStyle | undefined;
    if (what !== 'Formats') {
      const evaluated = grid.evaluated(source.sheetId, from.row, from.column);
      const plain = evaluated.value === null ? '' : evaluated.type === 'text' ? `'${String(evaluated.value)}` : String(evaluated.value);
      const content = cell?.isFormula && what !== 'Values'
        ? grid.getters.getTranslatedCellFormula(range.sheetId, column - from.column, row - from.row, cell.compiledFormula)
        : what === 'Values' ? plain : (cell && !cell.isFormula ? cell.content : '');
      writes.push(() => grid.pending.setContent(range.sheetId, row, column, content));
    }
    if (what === 'All' || what === 'Formats') {
      const format = formatOf(style);
      writes.push(() => {
        grid.pending.changeFormat(range.sheetId, row, column, RESET);
        if (style || cell?.format) grid.pending.changeFormat(range.sheetId, row, column, { ...format, numberFormat: format.numberFormat === 'General' && cell?.format ? cell.format : format.numberFormat, fillColor: style?.fillColor ?? '' });
      });
    }
  });
  for (const write of writes) write();
  range.context.workbook.events.cellsWritten(range.sheetId, zone);
}

function sourceRange(range: Range, args: Arguments, location: string): Range {
  const source = args.instanceOrText(0, Range);
  if (typeof source !== 'string') return source;
  const { sheet, address } = splitSheet(source);
  const worksheet = sheet === null ? range.worksheet : range.context.sheets().find((candidate) => candidate.name.toLowerCase() === sheet.toLowerCase());
  if (!worksheet) throw itemNotFound(location);
  return new Range(range.context, worksheet.id, parseAddress(address, location));
}

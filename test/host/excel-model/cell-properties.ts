import { columnsOf, rowsOf } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import { invalidArgument, notImplemented } from '../protocol/host-error';
import { camelCase, isRecord, pascalCase } from '../protocol/remote-object';
import type { RemoteObject } from '../protocol/remote-object';
import { Range } from './range';

type Wanted = Readonly<Record<string, unknown>>;

const cellRange = (range: Range, row: number, column: number): Range => new Range(range.context, range.sheetId, { top: row, bottom: row, left: column, right: column });

/** What Excel gives per cell; other names are refused. */
const CELL_PROPERTIES: ReadonlySet<string> = new Set(['address', 'addressLocal', 'format', 'hidden', 'numberFormat', 'style', 'hyperlink']);

/** Formats of every cell in one call, in the shape of what is wanted (`{ format: { fill: { color: true } } }`). */
export function getCellProperties(range: Range, wanted: unknown): unknown {
  return eachCell(range, 'Range.getCellProperties', (row, column) => {
    if (!isRecord(wanted)) throw invalidArgument('Range.getCellProperties');
    for (const name of Object.keys(wanted)) if (!CELL_PROPERTIES.has(camelCase(name))) throw invalidArgument('Range.getCellProperties');
    return picked(cellRange(range, row, column), wanted);
  });
}

function eachCell<T>(range: Range, location: string, read: (row: number, column: number) => T): T[][] {
  if (range.isUnbounded) throw invalidArgument(location);
  const { zone } = range;
  return Array.from({ length: rowsOf(zone) }, (_, row) => Array.from({ length: columnsOf(zone) }, (_unused, column) => read(zone.top + row, zone.left + column)));
}

function picked(object: RemoteObject, wanted: Wanted): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, want] of Object.entries(wanted)) {
    if (want === false || want === undefined || want === null) continue;
    const wireName = pascalCase(name);
    if (isRecord(want) && wireName === 'Borders') answer[camelCase(name)] = pickedBorders(object, want);
    else if (isRecord(want) && object.hasNavigation(wireName)) {
      const related = object.navigate(wireName);
      if (related) answer[camelCase(name)] = picked(related, want);
    } else {
      const value = object.getProperty(wireName);
      answer[camelCase(name)] = wireName === 'NumberFormat' && Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
    }
  }
  return answer;
}

/** All four edges with the wanted properties. */
function pickedBorders(format: RemoteObject, wanted: Wanted): Record<string, unknown> {
  const borders = format.navigate('Borders');
  const edges = ['top', 'bottom', 'left', 'right'] as const;
  const properties = Object.values(wanted).some(isRecord) ? null : wanted;
  const answer: Record<string, unknown> = {};
  for (const edge of edges) {
    const want = properties ?? wanted[edge];
    const border = borders?.invoke('GetItem', [`Edge${pascalCase(edge)}`]);
    if (isRecord(want) && border) answer[edge] = picked(border as RemoteObject, want);
  }
  return answer;
}

/** One record per cell, in the range's shape; empty records leave their cell alone. */
export function setCellProperties(range: Range, input: unknown): void {
  const location = 'Range.setCellProperties';
  const { zone } = range;
  if (!Array.isArray(input) || input.length !== rowsOf(zone)) throw invalidArgument(location);
  range.context.grid.mustWrite();
  const writes: (() => void)[] = [];
  (input as readonly unknown[]).forEach((cells, rowOffset) => {
    if (!Array.isArray(cells) || cells.length !== columnsOf(zone)) throw invalidArgument(location);
    (cells as readonly unknown[]).forEach((state, columnOffset) => {
      if (state === null || state === undefined) return;
      if (!isRecord(state)) throw invalidArgument(location);
      for (const name of Object.keys(state)) if (!CELL_PROPERTIES.has(camelCase(name))) throw invalidArgument(location);
      writes.push(() => applyState(cellRange(range, zone.top + rowOffset, zone.left + columnOffset), state));
    });
  });
  for (const write of writes) write();
}

function applyState(target: RemoteObject, state: Wanted): void {
  for (const [name, value] of Object.entries(state)) {
    const wireName = pascalCase(name);
    if (wireName === 'Borders' && isRecord(value)) setBorders(target, value);
    else if (isRecord(value) && target.hasNavigation(wireName)) {
      const related = target.navigate(wireName);
      if (related) applyState(related, value);
    } else if (value !== undefined && value !== null) target.setProperty(wireName, value);
  }
}

function setBorders(format: RemoteObject, state: Wanted): void {
  const borders = format.navigate('Borders');
  for (const [edge, look] of Object.entries(state)) {
    const side = /^(inside|diagonal|edge)/i.test(edge) ? pascalCase(edge) : { horizontal: 'InsideHorizontal', vertical: 'InsideVertical' }[edge] ?? `Edge${pascalCase(edge)}`;
    const border = borders?.invoke('GetItem', [side]);
    if (border && isRecord(look)) applyState(border as RemoteObject, look);
  }
}

const headerZone = (zone: Zone, dimension: 'ROW' | 'COL', index: number): Zone =>
  dimension === 'ROW' ? { ...zone, top: zone.top + index, bottom: zone.top + index } : { ...zone, left: zone.left + index, right: zone.left + index };

export function getHeaderProperties(range: Range, dimension: 'ROW' | 'COL', wanted: unknown): unknown {
  if (!isRecord(wanted)) throw invalidArgument('Range.getRowProperties');
  const { zone } = range;
  const count = dimension === 'ROW' ? rowsOf(zone) : columnsOf(zone);
  return Array.from({ length: count }, (_, index) => picked(new Range(range.context, range.sheetId, headerZone(zone, dimension, index)), wanted));
}

export function setHeaderProperties(range: Range, dimension: 'ROW' | 'COL', input: unknown): void {
  const location = dimension === 'ROW' ? 'Range.setRowProperties' : 'Range.setColumnProperties';
  const { zone } = range;
  const count = dimension === 'ROW' ? rowsOf(zone) : columnsOf(zone);
  if (!Array.isArray(input) || input.length !== count) throw invalidArgument(location);
  range.context.grid.mustWrite();
  (input as readonly unknown[]).forEach((state, index) => {
    if (!isRecord(state)) throw invalidArgument(location);
    const hidden = dimension === 'ROW' ? 'rowHidden' : 'columnHidden';
    for (const name of Object.keys(state)) if (name !== 'format' && name !== hidden) throw notImplemented(`${location} ${name}`);
    applyState(new Range(range.context, range.sheetId, headerZone(zone, dimension, index)), state);
  });
}

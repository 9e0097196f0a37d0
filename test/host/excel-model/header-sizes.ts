import type { Zone } from '../grid-port/address';
import { excelText } from '../grid-port/cell-values';
import { formatOf } from '../grid-port/cell-styles';
import type { HostStyle } from '../grid-port/cell-styles';
import type { Grid } from '../grid-port/grid';
import { invalidArgument } from '../protocol/host-error';
import type { Range } from './range';

/** Excel measures in points, the grid in pixels. */
const POINTS_PER_PIXEL = 0.75;
/** Excel's own defaults, which the grid's columns and rows are wider and higher than. */
const DEFAULT_POINTS = { COL: 48, ROW: 15 } as const;

type Dimension = 'COL' | 'ROW';

const headers = (zone: Zone, dimension: Dimension): number[] => {
  const [first, last] = dimension === 'COL' ? [zone.left, zone.right] : [zone.top, zone.bottom];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

const factKey = (sheetId: string, dimension: Dimension): string => `sheet/${sheetId}/sized/${dimension}`;

/** Sizes that a transaction has set, by key and index; null is Excel's own. The grid gets those of a sheet together, at the end. */
const pendingSizes = new WeakMap<Grid, Map<string, Map<number, number | null>>>();

function setSizes(grid: Grid, sheetId: string, dimension: Dimension, sizes: Iterable<readonly [index: number, points: number | null]>): void {
  const key = factKey(sheetId, dimension);
  const sheets = pendingSizes.get(grid) ?? new Map<string, Map<number, number | null>>();
  pendingSizes.set(grid, sheets);
  const pending = sheets.get(key) ?? new Map<number, number | null>();
  sheets.set(key, pending);
  for (const [index, points] of sizes) pending.set(index, points);
  grid.atEnd(key, () => applySizes(grid, sheetId, dimension));
}

function applySizes(grid: Grid, sheetId: string, dimension: Dimension): void {
  const key = factKey(sheetId, dimension);
  const pending = pendingSizes.get(grid)?.get(key);
  pendingSizes.get(grid)?.delete(key);
  if (!pending || !grid.getters.tryGetSheet(sheetId)) return;
  const sized = new Map(Object.entries((grid.fact(key) ?? {}) as Readonly<Record<string, number>>));
  const bySize = new Map<number | null, number[]>();
  for (const [index, points] of pending) {
    // Where nobody set a size the grid measures the content, as Excel does.
    if (points === null && !sized.delete(String(index))) continue;
    if (points !== null) sized.set(String(index), points);
    const alike = bySize.get(points);
    if (alike) alike.push(index);
    else bySize.set(points, [index]);
  }
  for (const [points, elements] of bySize) {
    grid.command('RESIZE_COLUMNS_ROWS', { sheetId, dimension, elements, size: points === null ? null : Math.round(points / POINTS_PER_PIXEL) }, 'RangeFormat');
  }
  if (bySize.size > 0) grid.setFact(key, Object.fromEntries(sized));
}

/** Gives the grid the sizes that are still to be set, before something is measured by them. */
export function finishSizes(grid: Grid, sheetId: string): void {
  for (const dimension of ['COL', 'ROW'] as const) grid.doNow(factKey(sheetId, dimension));
}

/** Null where the columns (or rows) of the range differ. */
export function readSize(range: Range, dimension: Dimension): number | null {
  const { grid } = range.context;
  grid.flush();
  grid.doNow(factKey(range.sheetId, dimension));
  const zone = range.storedZone();
  const sized = (grid.fact(factKey(range.sheetId, dimension)) ?? {}) as Readonly<Record<number, number>>;
  const sizes = new Set(headers(zone, dimension).map((index) => {
    const pixels = dimension === 'COL' ? grid.getters.getColSize(range.sheetId, index) : grid.getters.getUserRowSize(range.sheetId, index);
    const kept = sized[index];
    if (kept !== undefined && Math.round(kept / POINTS_PER_PIXEL) === pixels) return kept;
    return dimension === 'COL' && kept === undefined && pixels === 96 ? DEFAULT_POINTS.COL : pixels === undefined ? DEFAULT_POINTS.ROW : pixels * POINTS_PER_PIXEL;
  }));
  if (zone.isCut) sizes.add(DEFAULT_POINTS[dimension]);
  return sizes.size === 1 ? ([...sizes][0] ?? null) : null;
}

export function writeSize(range: Range, dimension: Dimension, value: unknown, location: string): void {
  const { grid } = range.context;
  const most = dimension === 'COL' ? 1791 : 409.5;
  if (typeof value !== 'number' || value < 0 || value > most) throw invalidArgument(location);
  grid.mustWrite();
  range.context.mustBeEditable(range.sheetId, range.zone, location, dimension === 'COL' ? 'allowFormatColumns' : 'allowFormatRows');
  setSizes(grid, range.sheetId, dimension, headers(range.writableZone(location), dimension).map((index) => [index, value]));
}

/** Back to Excel's own width or height. */
export function resetSize(range: Range, dimension: Dimension, location: string): void {
  const { grid } = range.context;
  grid.mustWrite();
  range.context.mustBeEditable(range.sheetId, range.zone, location, dimension === 'COL' ? 'allowFormatColumns' : 'allowFormatRows');
  setSizes(grid, range.sheetId, dimension, headers(range.storedZone(), dimension).map((index) => [index, null]));
}

/**
 * Rows have the height of their content in the grid as long as nobody sets one. Columns get a width by the number of
 * characters, as no font is measured: enough for "wider than before", not for exact widths.
 */
export function autofit(range: Range, dimension: Dimension): void {
  const location = `RangeFormat.autofit${dimension === 'COL' ? 'Columns' : 'Rows'}`;
  const { grid } = range.context;
  if (dimension === 'ROW') return resetSize(range, 'ROW', location);
  grid.calculated();
  grid.mustWrite();
  range.context.mustBeEditable(range.sheetId, range.zone, location, 'allowFormatColumns');
  const zone = range.storedZone();
  const sizes = new Map<number, number>();
  for (let column = zone.left; column <= zone.right; column += 1) {
    let widest = 0;
    for (let row = zone.top; row <= zone.bottom; row += 1) {
      const lines = excelText(grid.evaluated(range.sheetId, row, column)).split('\n');
      const { fontSize } = formatOf(grid.cell(range.sheetId, row, column)?.style as HostStyle | undefined);
      widest = Math.max(widest, ...lines.map((line) => line.length * fontSize * 0.5));
    }
    if (widest > 0) sizes.set(column, Math.min(Math.round(widest) + 6, 1791));
  }
  if (sizes.size > 0) setSizes(grid, range.sheetId, 'COL', sizes);
}

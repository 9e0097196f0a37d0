import type { Severity } from '../domain/finding';
import type { PlannedRange } from '../sheets/sheet-plan';
import { addressedRange, cellBlocks, cellKey, cellsOf } from './cell-blocks';
import type { CellPosition } from './cell-blocks';
import type { RequestBatch } from './request-batch';

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

/** Cells that are marked alike, next to each other. */
export interface MarkedBlock {
  readonly range: PlannedRange;
  readonly severity: Severity;
}

/** Severities by zero-based "row,column". */
export type MarkedCells = ReadonlyMap<string, Severity>;

function cellOf(key: string): CellPosition {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return { row, column };
}

/** The cells of addresses ("B2", "A1:C4"), each with the gravest of its severities. */
export function markedCells(marks: ReadonlyMap<string, Severity>): MarkedCells {
  const addressed = [...marks].map(([address, severity]) => ({ range: addressedRange(address), severity }));
  return new Map(SEVERITIES.flatMap((wanted) => addressed.flatMap(({ range, severity }) => (range === null || severity !== wanted ? [] : cellsOf(range).map((cell) => [cellKey(cell), severity] as const)))));
}

/** The cells in blocks, the gravest last. */
export function markedBlocks(cells: MarkedCells): readonly MarkedBlock[] {
  return SEVERITIES.flatMap((wanted) => cellBlocks([...cells].filter(([, severity]) => severity === wanted).map(([key]) => cellOf(key))).map((range) => ({ range, severity: wanted })));
}

/** Whether blocks cover these cells, each once, and no others. */
export function areExactly(blocks: readonly { readonly range: PlannedRange; readonly severity: Severity | null }[], cells: MarkedCells): boolean {
  // Their number first: a block may have been stretched over whole columns.
  return cellCount(blocks.map(({ range }) => range)) === cells.size && blocks.every(({ range, severity }) => cellsOf(range).every((cell) => cells.get(cellKey(cell)) === severity));
}

export function cellCount(ranges: readonly PlannedRange[]): number {
  return ranges.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}

/** Queues asking for the rectangles that conditional formats lie over; ask when the batch has been sent, by the format's id. */
export async function loadAreas(batch: RequestBatch, formats: readonly Excel.ConditionalFormat[]): Promise<(id: string) => readonly PlannedRange[]> {
  const loaded = new Map<string, Excel.RangeCollection>();
  for (const format of formats) {
    await batch.add(BYTES_PER_FORMAT, () => {
      const ranges = format.getRanges();
      loaded.set(format.id, ranges.areas.load('rowIndex,columnIndex,rowCount,columnCount'));
      ranges.untrack();
    });
  }
  return (id) => (loaded.get(id)?.items ?? []).map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({ row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount }));
}

/** What asking for the areas of a conditional format takes in a request, measured. */
const BYTES_PER_FORMAT = 850;

import type { Grid } from '../grid';
import { bestPairing } from './refresh-columns';
import type { ColumnPlaces } from './refresh-columns';
import { isBlankRow, isPlanned, plannedKey, sheetKey } from './refresh-contents';
import type { SheetPlan } from '../sheet-plan';

/** The sheet's row of each row of the plan; null where it is not there. Blank rows of the plan have none. */
export type RowPlaces = readonly (number | null)[];

/** How much of a row must stand where it was written, for it to be the same row. */
const SAME_ROW = 0.4;
const SAME_RECORD = 0.8;
/** Beyond this many comparisons, records whose key was changed count as the user's own. */
const MOST_COMPARISONS = 2_000_000;

interface Weighed { readonly place: number; readonly key: string; readonly weight: number }

/** The contents of a planned row with what they count: its first text most, figures least. */
function weighed(plan: SheetPlan, row: number, columns: ColumnPlaces): readonly Weighed[] {
  let isFirst = true;
  return (plan.rows[row] ?? []).flatMap((cell, column) => {
    const key = plannedKey(cell);
    const place = columns[column] ?? null;
    if (key === '' || place === null) return [];
    const weight = key.startsWith('t') ? (isFirst ? 4 : 2) : 1;
    isFirst = false;
    return [{ place, key, weight }];
  });
}

function likeness(cells: readonly Weighed[], grid: Grid, row: number): number {
  let same = 0;
  let total = 0;
  let isNamed = false;
  for (const [index, { place, key, weight }] of cells.entries()) {
    total += weight;
    if (sheetKey(grid, row, place) !== key) continue;
    same += weight;
    isNamed ||= index === 0 && key.startsWith('t');
  }
  return isNamed || same >= SAME_ROW * total ? same : 0;
}

/** The rows between two places of the sheet that hold something. */
function filledRows(grid: Grid, from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index).filter((row) => !isBlankRow(grid, row));
}

/** Rows in the order of the plan, those between `from` and `to` of the plan and of the sheet. */
function inOrder(plan: SheetPlan, grid: Grid, columns: ColumnPlaces, planned: readonly number[], standing: readonly number[]): Map<number, number> {
  const cells = planned.map((row) => weighed(plan, row, columns));
  const pairs = bestPairing(planned.length, standing.length, (a, b) => {
    const [own, row] = [cells[a], standing[b]];
    return own === undefined || row === undefined ? 0 : likeness(own, grid, row);
  });
  return new Map(pairs.flatMap((pair, index) => {
    const [row, place] = [planned[index], pair === null ? undefined : standing[pair]];
    return row === undefined || place === undefined ? [] : [[row, place] as const];
  }));
}

/** A text alone in its row that reads differently now: as many of them as the plan has, between the same neighbours. */
function rewritten(plan: SheetPlan, grid: Grid, columns: ColumnPlaces, found: Map<number, number>, planned: readonly number[], end: number): void {
  let before = grid.row - 1;
  for (let index = 0; index < planned.length; index += 1) {
    const first = planned[index];
    if (first === undefined) break;
    const own = found.get(first);
    if (own !== undefined) {
      before = own;
      continue;
    }
    let next = index;
    while (next < planned.length && !found.has(planned[next] ?? -1)) next += 1;
    const gap = planned.slice(index, next);
    const after = found.get(planned[next] ?? -1) ?? end;
    const rows = filledRows(grid, before + 1, after);
    const fits = gap.length === rows.length && gap.every((row, position) => {
      const cells = weighed(plan, row, columns);
      const place = rows[position];
      return cells.length === 1 && place !== undefined && cells.every((cell) => sheetKey(grid, place, cell.place) !== '');
    });
    if (fits) for (const [position, row] of gap.entries()) found.set(row, rows[position] ?? 0);
    index = next - 1;
  }
}

/** Rows that were emptied and not taken away: blank ones between neighbours that stand as far apart as they did. */
function emptied(grid: Grid, found: Map<number, number>, height: number): void {
  let before: number | null = null;
  for (let row = 0; row < height; row += 1) {
    if (found.has(row)) {
      before = row;
      continue;
    }
    if (before === null) continue;
    let next = row;
    while (next < height && !found.has(next)) next += 1;
    const [from, to] = [found.get(before), found.get(next)];
    if (from !== undefined && to !== undefined && to - from === next - before) {
      for (let each = row; each < next; each += 1) {
        const place = from + each - before;
        if (isBlankRow(grid, place)) found.set(each, place);
      }
    }
    row = next - 1;
  }
}

function places(plan: SheetPlan, found: ReadonlyMap<number, number>): RowPlaces {
  return plan.rows.map((_, row) => (isPlanned(plan, row) ? (found.get(row) ?? null) : null));
}

/** The rows of a sheet that is read from the top down: they keep their order. */
export function formRows(plan: SheetPlan, grid: Grid, columns: ColumnPlaces): RowPlaces {
  const planned = [...plan.rows.keys()].filter((row) => isPlanned(plan, row));
  const end = grid.row + grid.values.length;
  const found = inOrder(plan, grid, columns, planned, filledRows(grid, grid.row, end));
  rewritten(plan, grid, columns, found, planned, end);
  emptied(grid, found, plan.rows.length);
  return places(plan, found);
}

/** The row of the sheet that has most of the table's headings; null where none has half of them. */
export function headingRow(plan: SheetPlan, grid: Grid, planned: number): number | null {
  const headings = new Set((plan.rows[planned] ?? []).map(plannedKey).filter((key) => key !== ''));
  let best: { readonly row: number; readonly count: number } | null = null;
  for (const [index, cells] of grid.values.entries()) {
    const own = new Set(cells.map((_, column) => sheetKey(grid, grid.row + index, grid.column + column)));
    const count = [...headings].filter((heading) => own.has(heading)).length;
    if (count * 2 >= headings.size && count > (best?.count ?? 0)) best = { row: grid.row + index, count };
  }
  return best?.row ?? null;
}

/** Where the texts above a table stand: in one column, whatever has become of the table's columns. */
export function headPlaces(plan: SheetPlan, grid: Grid, planned: number, standing: number): ColumnPlaces {
  const texts = new Set(plan.rows.slice(0, planned).map((cells) => plannedKey(cells[0])).filter((key) => key !== ''));
  let best = { column: 0, count: 0 };
  const width = Math.max(0, ...grid.values.map((cells) => cells.length));
  for (let column = grid.column; column < grid.column + width; column += 1) {
    let count = 0;
    for (let row = grid.row; row < standing; row += 1) if (texts.has(sheetKey(grid, row, column))) count += 1;
    if (count > best.count) best = { column, count };
  }
  return [best.column];
}

/** The records of a sheet that is one table: known by their key, in whatever order the user has sorted them. */
export function tableRows(plan: SheetPlan, grid: Grid, columns: ColumnPlaces, headColumns: ColumnPlaces, planned: number, standing: number): RowPlaces {
  const end = grid.row + grid.values.length;
  const above = [...plan.rows.keys()].filter((row) => row < planned && isPlanned(plan, row));
  const found = inOrder(plan, grid, headColumns, above, filledRows(grid, grid.row, standing));
  rewritten(plan, grid, headColumns, found, above, standing);
  found.set(planned, standing);

  const records = [...plan.rows.keys()].filter((row) => row > planned && isPlanned(plan, row));
  const rows = filledRows(grid, standing + 1, end);
  const all = columns.map((_, column) => column);
  pairByKey(plan, grid, columns, all, records, rows, found);
  pairByKey(plan, grid, columns, plan.keyColumns ?? all, records, rows, found);
  pairByLikeness(plan, grid, columns, records, rows, found);
  return places(plan, found);
}

function pairByKey(plan: SheetPlan, grid: Grid, columns: ColumnPlaces, keyColumns: readonly number[], records: readonly number[], rows: readonly number[], found: Map<number, number>): void {
  const used = new Set(found.values());
  const keys = keyColumns.flatMap((column) => {
    const place = columns[column] ?? null;
    return place === null ? [] : [{ column, place }];
  });
  if (keys.length === 0) return;
  const waiting = new Map<string, number[]>();
  for (const row of rows) {
    if (used.has(row)) continue;
    const key = JSON.stringify(keys.map(({ place }) => sheetKey(grid, row, place)));
    waiting.set(key, [...(waiting.get(key) ?? []), row]);
  }
  for (const record of records) {
    if (found.has(record)) continue;
    const row = waiting.get(JSON.stringify(keys.map(({ column }) => plannedKey(plan.rows[record]?.[column]))))?.shift();
    if (row !== undefined) found.set(record, row);
  }
}

/** Records of which the user has changed one part of the key; two parts, and it is another record. */
function pairByLikeness(plan: SheetPlan, grid: Grid, columns: ColumnPlaces, records: readonly number[], rows: readonly number[], found: Map<number, number>): void {
  const used = new Set(found.values());
  const left = records.filter((record) => !found.has(record));
  const free = new Set(rows.filter((row) => !used.has(row)));
  if (left.length * free.size > MOST_COMPARISONS) return;
  for (const record of left) {
    const cells = weighed(plan, record, columns);
    const keys = (plan.keyColumns ?? []).flatMap((column) => (columns[column] === null ? [] : [{ column, place: columns[column] ?? 0 }]));
    let best: { readonly row: number; readonly share: number } | null = null;
    for (const row of free) {
      if (keys.filter(({ column, place }) => sheetKey(grid, row, place) !== plannedKey(plan.rows[record]?.[column])).length > 1) continue;
      const share = cells.filter(({ place, key }) => sheetKey(grid, row, place) === key).length / cells.length;
      if (share >= SAME_RECORD && share > (best?.share ?? 0)) best = { row, share };
    }
    if (best === null) continue;
    found.set(record, best.row);
    free.delete(best.row);
  }
}

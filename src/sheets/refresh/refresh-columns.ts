import type { Grid } from '../grid';
import { isBlankColumn, plannedKey, sheetKey } from './refresh-contents';
import type { SheetPlan } from '../sheet-plan';

/** The sheet's column of each column of the plan; null where it is not there. */
export type ColumnPlaces = readonly (number | null)[];

/** What a heading says of a column counts more than what stands below it. */
const HEADING_WEIGHT = 20;

type Contents = ReadonlyMap<string, number>;

function widthOf({ rows }: SheetPlan): number {
  return Math.max(0, ...rows.map((cells) => cells.length));
}

function plannedContents({ rows }: SheetPlan, column: number): Contents {
  const contents = new Map<string, number>();
  for (const cells of rows) {
    const cell = cells[column];
    const key = plannedKey(cell);
    if (key === '') continue;
    contents.set(key, (contents.get(key) ?? 0) + (cell?.style === 'yearHeader' || cell?.style === 'tableHeader' ? HEADING_WEIGHT : 1));
  }
  return contents;
}

function sheetContents(grid: Grid): readonly Contents[] {
  const width = Math.max(0, ...grid.values.map((cells) => cells.length));
  return Array.from({ length: width }, (_, index) => {
    const contents = new Map<string, number>();
    for (let row = 0; row < grid.values.length; row += 1) {
      const key = sheetKey(grid, grid.row + row, grid.column + index);
      if (key !== '') contents.set(key, (contents.get(key) ?? 0) + 1);
    }
    return contents;
  });
}

/** A heading that the sheet has counts in full, other contents as often as both have them. */
function likeness(planned: Contents, standing: Contents): number {
  let sum = 0;
  for (const [key, weight] of planned) {
    const count = standing.get(key);
    if (count !== undefined) sum += weight >= HEADING_WEIGHT ? weight : Math.min(weight, count);
  }
  return sum;
}

/** The best pairing of two sequences that keeps their order: for each of the first, the index of its partner or null. */
export function bestPairing(first: number, second: number, score: (a: number, b: number) => number): (number | null)[] {
  const best = Array.from({ length: first + 1 }, () => new Float64Array(second + 1));
  const at = (a: number, b: number) => best[a]?.[b] ?? 0;
  const scores = Array.from({ length: first }, (_, a) => Float64Array.from({ length: second }, (_unused, b) => score(a, b)));
  for (let a = first - 1; a >= 0; a -= 1) {
    const line = best[a];
    if (line === undefined) continue;
    for (let b = second - 1; b >= 0; b -= 1) {
      const own = scores[a]?.[b] ?? 0;
      line[b] = Math.max(at(a + 1, b), at(a, b + 1), own > 0 ? own + at(a + 1, b + 1) : 0);
    }
  }
  const pairs: (number | null)[] = Array.from({ length: first }, () => null);
  for (let a = 0, b = 0; a < first && b < second;) {
    const own = scores[a]?.[b] ?? 0;
    if (own > 0 && at(a, b) === own + at(a + 1, b + 1)) {
      pairs[a] = b;
      a += 1;
      b += 1;
    } else if (at(a, b) === at(a + 1, b)) a += 1;
    else b += 1;
  }
  return pairs;
}

/** Columns by their headings, in whatever order the user has put them. */
function byHeading(plan: SheetPlan, grid: Grid, headerRow: number, sheetRow: number): (number | null)[] {
  const standing = new Map<string, number>();
  for (const [index] of (grid.values[sheetRow - grid.row] ?? []).entries()) {
    const key = sheetKey(grid, sheetRow, grid.column + index);
    if (key !== '' && !standing.has(key)) standing.set(key, grid.column + index);
  }
  return Array.from({ length: widthOf(plan) }, (_, column) => standing.get(plannedKey(plan.rows[headerRow]?.[column])) ?? null);
}

/**
 * Columns that were not found, where their neighbours say where they would be: no column has been taken away or put between
 * them. Behind the last one that was found, only blank columns.
 */
function betweenNeighbours(places: readonly (number | null)[], grid: Grid): ColumnPlaces {
  const found = [...places];
  const used = new Set(places.filter((place) => place !== null));
  for (let column = 0; column < found.length; column += 1) {
    if (found[column] !== null) continue;
    let next = column;
    while (next < found.length && found[next] === null) next += 1;
    const before = column === 0 ? -1 : (found[column - 1] ?? -1);
    const after = found[next] ?? null;
    const fits = after === null ? true : after - before === next - column + 1;
    for (let each = column; fits && each < next; each += 1) {
      const place = before + 1 + each - column;
      if (used.has(place) || (after === null && !isBlankColumn(grid, place))) break;
      found[each] = place;
    }
    column = next;
  }
  return found;
}

/** @param headings row of the headings in the plan and in the sheet; null for a sheet that is not one table */
export function columnPlaces(plan: SheetPlan, grid: Grid, headings: { readonly planned: number; readonly standing: number } | null): ColumnPlaces {
  if (headings) return betweenNeighbours(byHeading(plan, grid, headings.planned, headings.standing), grid);
  const standing = sheetContents(grid);
  const planned = Array.from({ length: widthOf(plan) }, (_, column) => plannedContents(plan, column));
  const pairs = bestPairing(planned.length, standing.length, (a, b) => {
    const [one, other] = [planned[a], standing[b]];
    return one && other ? likeness(one, other) : 0;
  });
  return betweenNeighbours(pairs.map((pair) => (pair === null ? null : pair + grid.column)), grid);
}

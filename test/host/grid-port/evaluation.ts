import type { Getters } from '@odoo/o-spreadsheet';
import type { Zone } from './address';

interface SheetZone {
  readonly sheetId: string;
  readonly zone: Zone;
}

/** The engine's own set of cells. */
interface RangeSet extends Iterable<SheetZone> {
  readonly constructor: new (ranges: Iterable<SheetZone>) => RangeSet;
  hasPosition(position: { readonly sheetId: string; readonly row: number; readonly col: number }): boolean;
}

/** What the engine knows of formulas: for each sheet and column, which ranges are pointed to, and by whom. */
interface DependencyGraph {
  readonly forest: Readonly<Record<string, Readonly<Record<number, { query(zone: Zone): readonly { readonly dependents: SheetZone }[] } | undefined>> | undefined>>;
}

/** The part of the engine that calculates. */
export interface Evaluator {
  evaluatedCells: { readonly constructor: new () => Evaluator['evaluatedCells'] };
  evaluate(ranges: Iterable<SheetZone>): void;
  evaluateAllCells(): void;
  formulaDependencies(): DependencyGraph;
  /** What is to be evaluated next anyway. */
  readonly nextRangesToUpdate: RangeSet;
  getCellsDependingOn(ranges: Iterable<SheetZone>): RangeSet;
}

const COLUMNS = 16_384;

/** Calculates everything without looking at each empty cell: most of a new sheet's are, and every new sheet makes the engine begin anew. */
export function calculateUsedCells(evaluator: Evaluator, getters: Getters): void {
  evaluator.evaluateAllCells = () => {
    evaluator.evaluatedCells = new evaluator.evaluatedCells.constructor();
    evaluator.evaluate(getters.getSheetIds().flatMap((sheetId) => cellsZone(getters, sheetId) ?? []));
  };
}

/** Around all cells that hold anything or have a format. */
function cellsZone(getters: Getters, sheetId: string): SheetZone | null {
  let [bottom, right] = [-1, -1];
  for (const { id } of getters.getCells(sheetId)) {
    const { row, col } = getters.getCellPosition(id);
    bottom = Math.max(bottom, row);
    right = Math.max(right, col);
  }
  return bottom < 0 ? null : { sheetId, zone: { top: 0, left: 0, bottom, right } };
}

/**
 * Finds the cells that depend on others in time that follows their number. The engine's own way compares with all that has
 * been found for each range it looks at, which takes most of the time where thousands of cells are written at once.
 */
export function findDependentsQuickly(evaluator: Evaluator): void {
  evaluator.getCellsDependingOn = (ranges) => {
    const { nextRangesToUpdate } = evaluator;
    const { forest } = evaluator.formulaDependencies();
    const seen = new Map<string, Set<number>>();
    const take = ({ sheetId, zone }: SheetZone): SheetZone[] => {
      let cells = seen.get(sheetId);
      if (!cells) seen.set(sheetId, (cells = new Set()));
      const fresh: SheetZone[] = [];
      for (let col = zone.left; col <= zone.right; col += 1) {
        for (let row = zone.top; row <= zone.bottom; row += 1) {
          const key = row * COLUMNS + col;
          if (cells.has(key)) continue;
          cells.add(key);
          fresh.push({ sheetId, zone: { top: row, left: col, bottom: row, right: col } });
        }
      }
      return fresh;
    };

    const queue = [...ranges];
    for (const range of queue) take(range);
    const found: SheetZone[] = [];
    for (let range = queue.pop(); range; range = queue.pop()) {
      const { sheetId, zone } = range;
      for (let col = zone.left; col <= zone.right; col += 1) {
        for (const { dependents } of forest[sheetId]?.[col]?.query(zone) ?? []) {
          const fresh = take(dependents).filter((cell) => !nextRangesToUpdate.hasPosition({ sheetId: cell.sheetId, row: cell.zone.top, col: cell.zone.left }));
          found.push(...fresh);
          queue.push(...fresh);
        }
      }
    }
    return new nextRangesToUpdate.constructor(found);
  };
}

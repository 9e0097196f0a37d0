import type { Direction } from '../domain/kpi';
import { DEFAULT_TOLERANCE, kpiStatus } from '../domain/kpi-status';
import { functionTexts } from '../texts/functions';
import { isBlank, isErrorCell } from './amount-range';
import type { CellArgument } from './amount-range';
import { invalidValue, notAvailable } from './function-error';

type Matrix = readonly (readonly CellArgument[])[];
type StatusCell = string | CustomFunctions.Error;

const DIRECTIONS: ReadonlyMap<unknown, Direction> = new Map<unknown, Direction>([['op', 'op'], ['ned', 'ned'], [1, 'op'], [-1, 'ned'], ['1', 'op'], ['-1', 'ned']]);

function directionOf(cell: CellArgument): Direction | undefined {
  return DIRECTIONS.get(typeof cell === 'string' ? cell.trim().toLowerCase() : cell);
}

function isNumber(cell: CellArgument): cell is number {
  return typeof cell === 'number' && Number.isFinite(cell);
}

/** Status of one measurement; a fault is the cell's own, so that the rest of a column still has its status. */
function statusCell(baseline: CellArgument, measurement: CellArgument, direction: CellArgument, tolerance: CellArgument): StatusCell {
  if (isBlank(baseline) && isBlank(measurement)) return '';
  for (const [cell, name] of [[baseline, 'baseline'], [measurement, 'måling']] as const) {
    if (isBlank(cell)) return notAvailable(functionTexts.missing(name));
    if (isErrorCell(cell)) return invalidValue(functionTexts.errorIn(name));
    if (!isNumber(cell)) return invalidValue(functionTexts.notANumber(name, String(cell)));
  }
  const way = directionOf(direction);
  if (way === undefined) return invalidValue(functionTexts.unknownDirection(isBlank(direction) ? '' : String(direction)));
  if (!isNumber(tolerance)) return invalidValue(functionTexts.notANumber('tolerance', String(tolerance)));
  if (tolerance < 0) return invalidValue(functionTexts.negativeTolerance);
  return isNumber(baseline) && isNumber(measurement) ? kpiStatus(baseline, measurement, way, tolerance) : '';
}

/** How to read a matrix as if it had the size of the result: a single row or column serves all. */
function broadcast(matrix: Matrix): (row: number, column: number) => CellArgument {
  const oneRow = matrix.length === 1;
  const oneColumn = (matrix[0]?.length ?? 0) === 1;
  return (row, column) => matrix[oneRow ? 0 : row]?.[oneColumn ? 0 : column];
}

/**
 * Statuses of whole ranges. Scalars and single rows or columns are broadcast.
 * @param tolerance null where left out
 * @throws CustomFunctions.Error #VALUE! where the ranges differ in size
 */
export function statusMatrix(baseline: Matrix, measurement: Matrix, direction: Matrix, tolerance: Matrix | null): StatusCell[][] {
  const matrices = [baseline, measurement, direction, tolerance ?? [[DEFAULT_TOLERANCE]]];
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
  for (const matrix of matrices) {
    const [height, width] = [matrix.length, matrix[0]?.length ?? 0];
    if ((height !== 1 && height !== rows) || (width !== 1 && width !== columns)) {
      throw invalidValue(functionTexts.differentSizes({ rows: height, columns: width }, { rows, columns }));
    }
  }
  const [baselineAt, measurementAt, directionAt, toleranceAt] = matrices.map(broadcast) as [Reader, Reader, Reader, Reader];
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => {
    const limit = toleranceAt(row, column);
    return statusCell(baselineAt(row, column), measurementAt(row, column), directionAt(row, column), isBlank(limit) ? DEFAULT_TOLERANCE : limit);
  }));
}

type Reader = (row: number, column: number) => CellArgument;

import { functionTexts } from '../texts/functions';
import { invalidValue } from './function-error';

/** What Excel hands over for one cell of a range: number, text, boolean, blank, or an error object. */
export type CellArgument = unknown;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

export function isBlank(cell: CellArgument): boolean {
  return cell === null || cell === undefined || cell === '';
}

/** Error cells arrive as objects, or as their text where Excel is old. */
export function isErrorCell(cell: CellArgument): boolean {
  return (typeof cell === 'object' && cell !== null) || (typeof cell === 'string' && /^#[A-ZÆØÅ0-9/_]+[!?]?$/.test(cell));
}

/** A range as Excel hands it over; a single value counts as one cell. */
export function asMatrix(argument: unknown): CellArgument[][] {
  if (!Array.isArray(argument)) return [[argument]];
  return argument.map((row: unknown) => (Array.isArray(row) ? row : [row]));
}

/** Whether a row is the years of a header: at least two whole years that follow each other. */
function isYearRow(row: readonly number[]): boolean {
  return row.length >= 2 && row.every((year, column) =>
    Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR && year === (row[0] ?? 0) + column);
}

/**
 * A range of amounts in 1.000 kr., one row per line and one column per year; blank cells become 0.
 * @param name the parameter's name, for the message
 * @throws CustomFunctions.Error #VALUE! with a Danish message that names the fault
 */
export function amountRange(argument: unknown, name: string): number[][] {
  const matrix = asMatrix(argument);
  const columns = matrix[0]?.length ?? 0;
  if (matrix.length > 1 && columns === 1) throw invalidValue(functionTexts.yearsDownwards(name));

  let numbers = 0;
  const amounts = matrix.map((row, rowIndex) => Array.from({ length: columns }, (_, columnIndex) => {
    const cell = row[columnIndex];
    if (isBlank(cell)) return 0;
    if (typeof cell === 'number' && Number.isFinite(cell)) {
      numbers += 1;
      return cell;
    }
    const position = { row: rowIndex + 1, column: columnIndex + 1 };
    if (isErrorCell(cell)) throw invalidValue(functionTexts.errorCell(name, position));
    if (typeof cell === 'boolean') throw invalidValue(functionTexts.booleanCell(name, position));
    throw invalidValue(functionTexts.textCell(name, position, String(cell)));
  }));

  if (numbers === 0) throw invalidValue(functionTexts.noNumbers(name));
  if (isYearRow(amounts[0] ?? [])) throw invalidValue(functionTexts.yearHeader(name));
  return amounts;
}

/** @throws CustomFunctions.Error #VALUE! where the ranges do not cover the same years */
export function requireSameYears(first: number[][], firstName: string, second: number[][], secondName: string): void {
  const [a, b] = [first[0]?.length ?? 0, second[0]?.length ?? 0];
  if (a !== b) throw invalidValue(functionTexts.differentYears(firstName, a, secondName, b));
}

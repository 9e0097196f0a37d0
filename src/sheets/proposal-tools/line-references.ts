import { placeKey } from '../../domain/place';
import { tableOf } from '../../domain/proposal';
import type { FinanceTable, Row } from '../../domain/proposal';
import { figurePlace, placedRows, rowPlace } from '../../domain/row-place';
import { cellText } from '../cell-text';
import { excelSum, fixedCell, fixedRange } from '../form-draft';
import { cellPosition, quotedSheetName } from '../grid';
import type { Grid } from '../grid';
import { endsModels, modelHeadingOf } from '../proposal-reading/label-recognition';
import type { ParsedProposal } from '../reading';
import { isBetween, withBounds } from '../rows-between';
import type { RowsBetween } from '../rows-between';

/** A proposal as it was read, with the grid that it was read from. */
export interface ProposalOnSheet {
  readonly parsed: ParsedProposal;
  readonly grid: Grid;
}

/**
 * Where the lines of Tabel 1 stand, as references for formulas on other sheets. They reach over blank rows above, between and
 * below the lines to the rows with other figures, so that lines that are inserted anywhere between those count too.
 */
export interface LineReferences {
  readonly table: FinanceTable;
  /** The year's heading, "'BU01'!$C$8", by column of the table. */
  readonly years: readonly string[];
  /** The lines that count for a model. */
  lines(section: 'permanent' | 'implementation', model: string | null): readonly Row[];
  /** The sum of the lines' figures in a column of the table, as an expression. */
  sum(section: 'permanent' | 'implementation', model: string | null, column: number): string;
  /** The same of the savings ("<0") or the costs (">0") alone. */
  sumOfSign(section: 'permanent' | 'implementation', model: string | null, column: number, sign: '<0' | '>0'): string;
  /** What that sum is: numbers count, text does not. With an area, only the lines of that budget area. */
  amount(section: 'permanent' | 'implementation', model: string | null, column: number, area?: string): number;
  /** The sum of the lines of a budget area, as an expression; 0 where the table has no such column. */
  sumOfArea(section: 'permanent' | 'implementation', model: string | null, column: number, area: string): string;
}

/** Rows of which one of the columns holds something. */
function filledRows({ row, column, values }: Grid, columns: readonly number[]): ReadonlySet<number> {
  return new Set(values.flatMap((cells, index) => (columns.some((each) => (cells[each - column] ?? null) !== null && cells[each - column] !== '') ? [row + index] : [])));
}

/** Rows in which a heading says for which alternative the lines below it hold. */
function modelHeadings({ row, values }: Grid): ReadonlySet<number> {
  const isHeading = (text: string) => endsModels(text) || modelHeadingOf(text) !== null;
  return new Set(values.flatMap((cells, index) => (cells.some((value) => typeof value === 'string' && isHeading(cellText(value))) ? [row + index] : [])));
}

/** Stretches of rows that hold the wanted ones and blank rows, but none that is not wanted. */
function spansOf(wanted: readonly number[], isBarrier: (row: number) => boolean, end: number): readonly RowsBetween[] {
  const rows = new Set(wanted);
  const spans: RowsBetween[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    if (spans.some(({ first, last }) => row >= first && row <= last)) continue;
    const blank = (candidate: number) => candidate >= 0 && candidate <= end && !rows.has(candidate) && !isBarrier(candidate);
    let first = row;
    while (blank(first - 1)) first -= 1;
    let last = row;
    while (rows.has(last + 1) || blank(last + 1)) last += 1;
    spans.push({ first, last, openAbove: first > 0 });
  }
  return spans;
}

/** Null where the proposal has no Tabel 1 whose cells are known. */
export function lineReferences({ parsed, grid }: ProposalOnSheet): LineReferences | null {
  const table = tableOf(parsed.proposal, 'summary');
  if (!table) return null;
  const at = (key: string) => cellPosition(parsed.addresses.get(key) ?? '');
  const sheet = quotedSheetName(grid.sheet);
  const headings = table.years.map((year) => at(placeKey({ part: 'year', table: 'summary', year })));
  const columns = headings.map((heading) => heading?.column ?? -1);
  if (columns.some((column) => column < 0)) return null;
  const [firstYear = 0] = table.years;
  const placed = placedRows(table).map((one) => ({
    row: one.row,
    at: at(placeKey(figurePlace(one, firstYear)))?.row ?? -1,
    area: at(placeKey(rowPlace(one, 'budgetArea')))?.column ?? null,
  }));
  const filled = filledRows(grid, columns);
  const headingRows = modelHeadings(grid);
  const own = new Set(placed.map((one) => one.at));
  const end = grid.row + grid.values.length - 1;

  const counted = (section: Row['section'], model: string | null) => placed.filter(({ row }) => row.role === 'line' && row.section === section && (row.model === null || row.model === model));
  const spans = (section: Row['section'], model: string | null) => {
    const wanted = counted(section, model).map((one) => one.at);
    return spansOf(wanted, (row) => filled.has(row) || own.has(row) || headingRows.has(row), end);
  };
  const areaColumn = placed.find((one) => one.area !== null)?.area ?? null;
  const range = (column: number, span: RowsBetween) => {
    const { first, last } = withBounds(span);
    return `${sheet}!${fixedRange(column, first, last)}`;
  };
  /** @param only further conditions for a row, as factors: "*(…)" */
  const added = (section: Row['section'], model: string | null, column: number, only: (span: RowsBetween) => string = () => '') => {
    const terms = spans(section, model).map((span) => `SUMPRODUCT(${isBetween(span, `${sheet}!`)}${only(span)},${range(columns[column] ?? 0, span)})`);
    return terms.length === 0 ? '0' : terms.join('+');
  };
  return {
    table,
    years: headings.map((heading) => `${sheet}!${fixedCell(heading?.row ?? 0, heading?.column ?? 0)}`),
    lines: (section, model) => counted(section, model).map(({ row }) => row),
    sum: (section, model, column) => added(section, model, column),
    sumOfSign: (section, model, column, sign) => added(section, model, column, (span) => `*(${range(columns[column] ?? 0, span)}${sign})`),
    amount: (section, model, column, only) => excelSum(counted(section, model)
      .filter(({ row }) => only === undefined || row.budgetArea?.toLowerCase() === only.toLowerCase())
      .map(({ row }) => row.figures[column] ?? null)),
    sumOfArea: (section, model, column, area) => (areaColumn === null
      ? '0'
      : added(section, model, column, (span) => `*(${range(areaColumn, span)}="${area}")`)),
  };
}

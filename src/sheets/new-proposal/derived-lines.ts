import { BUDGET_AREAS } from '../../domain/proposal';
import type { BudgetArea, Row } from '../../domain/proposal';
import { newProposalTexts } from '../../texts/new-proposal';
import { AREA_COLUMN, FIRST_YEAR_COLUMN, LABEL_COLUMN } from '../proposal/finance-table-plan';
import { columnRange, fixedCell, fixedRange, fixedRows } from '../form-draft';
import type { LineBlock } from './new-proposal-lines';
import { isBetween, withBounds } from '../rows-between';
import type { PlannedCell, PlannedValue, StyleName } from '../sheet-plan';

type Cells = readonly (PlannedCell | null)[];

/** Fewest lines that a derived table has room for. */
const FEWEST_LINES = 3;
/** Larger than any number of rows: puts lines of other areas last. */
const LAST = 1_000_000;

/** Lines without a known budget area are taken for service, so that no line of Tabel 1 is lost. */
const OTHER_AREAS = BUDGET_AREAS.filter((area) => area !== 'Service');

/** Lines of Tabel 1 that a detail table takes over. */
export interface Derivation {
  /** Lines of Tabel 1, with the rows they stand in. */
  readonly block: LineBlock;
  readonly area: BudgetArea;
  readonly years: number;
  /** Whether "Innovationspulje (sæt X)" is carried along; it stands after the years. */
  readonly withPool: boolean;
  readonly spareLines: number;
}

/** A line of Tabel 1 that belongs to the area, with its place in the range, counted from 1 as INDEX does. */
interface Taken { readonly line: Row; readonly position: number }

function areaInFormulas({ budgetArea }: Row): BudgetArea {
  return OTHER_AREAS.find((area) => area.toLowerCase() === budgetArea?.toLowerCase()) ?? 'Service';
}

function taken({ block, area }: Derivation): readonly Taken[] {
  return block.lines.flatMap((line, index) => {
    const position = (block.at[index] ?? block.first) - withBounds(block).first + 1;
    return areaInFormulas(line) === area && line.figures.some((figure) => figure !== null) ? [{ line, position }] : [];
  });
}

/** The lines that a derived table shows. */
export function derivedLines(derivation: Derivation): readonly Row[] {
  return taken(derivation).map(({ line }) => line);
}

/** How many lines the table has room for. */
function roomOf(derivation: Derivation): number {
  return Math.max(FEWEST_LINES, taken(derivation).length + derivation.spareLines);
}

/** How many rows `derivedRows` gives. */
export function derivedHeight(derivation: Derivation): number {
  return roomOf(derivation) + 2;
}

/** 1 for each row of the range that stands in the block and names the area. */
function ofArea({ block, area }: Pick<Derivation, 'block' | 'area'>): string {
  const { first, last } = withBounds(block);
  const areas = fixedRange(AREA_COLUMN, first, last);
  const named = area === 'Service' ? OTHER_AREAS.map((other) => `(${areas}<>"${other}")`).join('*') : `(${areas}="${area}")`;
  return `${named}*${isBetween(block)}`;
}

/** 1 for each row of the range that is a line of the area, as an expression over arrays; headings have no figures. */
function isLine({ block, area, years }: Derivation): string {
  const { first, last } = withBounds(block);
  const figures = Array.from({ length: years }, (_, index) => `(${fixedRange(FIRST_YEAR_COLUMN + index, first, last)}<>"")`).join('+');
  return `${ofArea({ block, area })}*((${figures})>0)`;
}

/** The sum of the area's lines in Tabel 1, in the column of a year. */
export function areaSum(lines: Pick<Derivation, 'block' | 'area'>, column: number): string {
  const { first, last } = withBounds(lines.block);
  return `SUMPRODUCT(${ofArea(lines)},${fixedRows(column, first, last)})`;
}

function cachedFigure(figure: Row['figures'][number] | undefined): PlannedValue {
  if (figure === null || figure === undefined) return '';
  return typeof figure === 'number' ? figure : figure.text;
}

/**
 * The lines of the area one below the other, a last row for lines that there is no room for, and a row that says where they
 * come from. They follow Tabel 1 also when lines are inserted there or change their budget area.
 * @param top row of the sheet that the first of them stands in
 * @param positions row of the sheet with the places of the lines, see `positionCells`
 */
export function derivedRows(derivation: Derivation, top: number, positions: number): readonly Cells[] {
  const { block, years, withPool } = derivation;
  const lines = taken(derivation);
  const range = withBounds(block);
  const room = roomOf(derivation);
  const count = fixedCell(positions, AREA_COLUMN);
  const rows = Array.from({ length: room }, (_, index): Cells => {
    const line = lines[index]?.line;
    const position = fixedCell(positions, FIRST_YEAR_COLUMN + index);
    const carried = (range: string, cached: PlannedValue, style: StyleName): PlannedCell => {
      const value = `INDEX(${range},${position})`;
      return { formula: `=IF(${position}="","",IF(${value}="","",${value}))`, cached, style };
    };
    return [
      carried(fixedRange(LABEL_COLUMN, range.first, range.last), line?.label ?? '', 'rowLabel'),
      { style: 'text' },
      ...Array.from({ length: years }, (__, year) => carried(fixedRows(FIRST_YEAR_COLUMN + year, range.first, range.last), cachedFigure(line?.figures[year]), 'amount')),
      ...(withPool ? [carried(fixedRange(FIRST_YEAR_COLUMN + years, range.first, range.last), line?.innovationPool ?? '', 'text')] : []),
    ];
  });
  const others: Cells = [
    { formula: `=IF(${count}>${room},"${newProposalTexts.otherLines}","")`, cached: '', style: 'rowLabel' },
    { style: 'text' },
    ...Array.from({ length: years }, (_, index): PlannedCell => {
      const column = FIRST_YEAR_COLUMN + index;
      return { formula: `=IF(${count}>${room},${areaSum(derivation, column)}-SUM(${columnRange(column, top, top + room - 1)}),"")`, cached: '', style: 'amount' };
    }),
  ];
  return [...rows, others, [{ value: newProposalTexts.derived, style: 'note' }]];
}

/**
 * How many lines of the area there are, and where in the block of Tabel 1 the n-th of them stands. No array formula, which an
 * older Excel would want to be entered as such: SUMPRODUCT calculates arrays in every Excel.
 * @param at row of the sheet that the cells stand in
 */
export function positionCells(derivation: Derivation, label: string, at: number): Cells {
  const { first, last } = withBounds(derivation.block);
  const lines = taken(derivation);
  const condition = isLine(derivation);
  const places = `ROW(${fixedRange(AREA_COLUMN, first, last)})-ROW(${fixedCell(first, AREA_COLUMN)})+1`;
  return [
    { value: label, style: 'note' },
    { formula: `=SUMPRODUCT(${condition})`, cached: lines.length, style: 'note' },
    ...Array.from({ length: roomOf(derivation) }, (_, index): PlannedCell => ({
      formula: `=IF(${fixedCell(at, AREA_COLUMN)}<${index + 1},"",SUMPRODUCT(SMALL(${LAST}*(1-${condition})+${places},${index + 1})))`,
      cached: lines[index]?.position ?? '',
      style: 'note',
    })),
  ];
}

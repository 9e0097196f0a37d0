import { amountOf, sameAmount, sumOf } from '../../domain/figure';
import type { Figure } from '../../domain/figure';
import { unplacedReasons } from '../../texts/sheet-reading';
import { labelKey } from '../cell-text';
import { captionOf, isActivityHeader, isBudgetAreaHeader, isLabelHeader, isPoolHeader, isUnit, meaningOf } from './label-recognition';
import type { LabelMeaning } from './label-recognition';
import { figureOf } from '../number-text';
import type { RawTable } from './sheet-parts';
import type { SheetCell, SheetRow } from '../sheet-rows';
import { firstColumn, lastColumn } from './year-header';
import type { YearHeader } from './year-header';

/** Where the columns of a table stand. */
export interface TableColumns {
  readonly label: number;
  readonly budgetArea: number | null;
  readonly innovationPool: number | null;
  readonly years: readonly number[];
}

/** A row of a table, cell by cell, before anything is said about what it is. */
export interface RawLine {
  readonly row: number;
  readonly label: string;
  readonly meaning: LabelMeaning;
  /** Column that the label stands in, or should. */
  readonly labelColumn: number;
  readonly budgetArea: string | null;
  /** Parallel to the table's years. */
  readonly figures: readonly Figure[];
  readonly hasFigures: boolean;
  readonly innovationPool: string | null;
  readonly cell: SheetCell;
  /** Stands below the payback time. */
  readonly afterPayback: boolean;
  /** Blank rows part it from what is above it. */
  readonly apart: boolean;
}

/** A column of figures among the years or right after them, with no year above it. */
export interface ColumnWithoutYear {
  readonly cell: SheetCell;
  readonly label: string;
  readonly figures: readonly Figure[];
}

export interface UnplacedCell { readonly cell: SheetCell; readonly reason: string }

export interface TableLines {
  readonly columns: TableColumns;
  readonly lines: readonly RawLine[];
  readonly withoutYear: readonly ColumnWithoutYear[];
  readonly unplaced: readonly UnplacedCell[];
}

function isText({ value }: SheetCell): boolean {
  return typeof value === 'string';
}

const AREAS: ReadonlySet<string> = new Set(['service', 'anlæg', 'overførsler', 'overførsel', 'efterspørgselsstyrede', 'efterspørgselsstyretservice'].map(labelKey));

function isKnownLabel({ total, section, modelHeading }: LabelMeaning): boolean {
  return total?.strength === 'strong' || section !== null || modelHeading !== null;
}

interface ColumnCount { texts: number; known: number; areas: number }

function countColumns(rows: readonly SheetRow[], end: number, meaning: (text: string) => LabelMeaning): ReadonlyMap<number, ColumnCount> {
  const counts = new Map<number, ColumnCount>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.column >= end) break;
      const count = counts.get(cell.column) ?? { texts: 0, known: 0, areas: 0 };
      if (isText(cell)) count.texts += 1;
      if (isText(cell) && isKnownLabel(meaning(cell.text))) count.known += 1;
      if (AREAS.has(cell.key)) count.areas += 1;
      counts.set(cell.column, count);
    }
  }
  return counts;
}

/** Column that is a column of budget areas by what it holds, where no header says so and another one has the labels. */
function areaColumnByContent(counts: ReadonlyMap<number, ColumnCount>): number | null {
  if ([...counts.values()].filter(({ texts }) => texts > 0).length < 2) return null;
  for (const [column, { areas, texts, known }] of counts) if (known === 0 && areas > 0 && areas * 2 >= texts) return column;
  return null;
}

/** The column with the labels that are known; where there are none, the one with the most text, of those the leftmost. */
function labelColumn(counts: ReadonlyMap<number, ColumnCount>, taken: ReadonlySet<number>, first: number): number {
  const candidates = [...counts].filter(([column, { texts }]) => !taken.has(column) && texts > 0)
    .sort(([a, x], [b, y]) => y.known - x.known || y.texts - x.texts || a - b);
  return candidates[0]?.[0] ?? Math.max(0, first - (taken.has(first - 1) ? 2 : 1));
}

function isKnownHeader(cell: SheetCell): boolean {
  return isUnit(cell) || isBudgetAreaHeader(cell) || isPoolHeader(cell) || isActivityHeader(cell) || isLabelHeader(cell) || captionOf(cell.text) !== null;
}

/** "2020/21", "2025 (skøn)": meant as a year, though it says none for certain. */
function meansYear(text: string): boolean {
  return /(?<!\d)(?:19|20|21)\d\d(?!\d)|^\d\d\/\d\d$/.test(text);
}

function sumOfRow({ cells }: SheetRow, columns: ReadonlySet<number>): number | undefined {
  return sumOf(cells.filter(({ column }) => columns.has(column)).map(({ value }) => figureOf(value)));
}

/**
 * Columns of figures beside the lines that have lost their year or never had one. A column that is headed otherwise
 * ("I alt") is the user's own, and so is one behind the years that holds nothing but the sums of its rows.
 */
function columnsWithoutYear(header: YearHeader, rows: readonly SheetRow[], strange: readonly SheetCell[], known: ReadonlySet<number>): readonly ColumnWithoutYear[] {
  const years = new Set(header.years.map(({ column }) => column));
  const [first, last] = [firstColumn(header), lastColumn(header)];
  const found = new Map<number, { cell: SheetCell; figures: Figure[]; sums: boolean }>();
  for (const row of rows) {
    if (!row.cells.some(({ column }) => years.has(column))) continue;
    for (const cell of row.cells) {
      if (cell.column <= first || cell.column > last + 1 || years.has(cell.column) || known.has(cell.column)) continue;
      const figure = figureOf(cell.value);
      const amount = amountOf(figure);
      if (amount === undefined || !/\d/.test(cell.text)) continue;
      const sum = sumOfRow(row, years);
      const column = found.get(cell.column) ?? { cell, figures: [], sums: true };
      column.figures.push(figure);
      column.sums &&= sum !== undefined && sameAmount(sum, amount);
      found.set(cell.column, column);
    }
  }
  return [...found].sort(([a], [b]) => a - b).flatMap(([column, { cell, figures, sums }]): ColumnWithoutYear[] => {
    const heading = strange.find((one) => one.column === column);
    if (heading ? !meansYear(heading.text) : sums && column > last) return [];
    if (figures.every((figure) => amountOf(figure) === 0)) return [];
    return [{ cell: heading ?? cell, label: heading?.text ?? '', figures }];
  });
}

/** Reads a table's rows by its columns. Extra columns are the user's own: they are named once and left alone. */
export function readLines({ header, headerCells, rows, paybackAfter, apart }: RawTable): TableLines {
  const [first, last] = [firstColumn(header), lastColumn(header)];
  const yearColumns = new Map(header.years.map(({ column }, index) => [column, index]));
  const meanings = new Map<string, LabelMeaning>();
  function meaning(text: string): LabelMeaning {
    const known = meanings.get(text) ?? meaningOf(text);
    meanings.set(text, known);
    return known;
  }
  const counts = countColumns(rows, first, meaning);
  const pool = headerCells.find(isPoolHeader)?.column ?? null;
  const area = headerCells.find(isBudgetAreaHeader)?.column ?? areaColumnByContent(counts);
  const strange = headerCells.filter((cell) => !isKnownHeader(cell) && !yearColumns.has(cell.column));
  const label = labelColumn(counts, new Set([area ?? -1, pool ?? -1]), first);
  const extra = new Set(strange.filter(({ column }) => column !== label).map(({ column }) => column));
  const unplaced: UnplacedCell[] = strange.map((cell) => ({ cell, reason: extra.has(cell.column) ? unplacedReasons.extraColumn : unplacedReasons.headerText }));

  const named = new Set<number>();
  /** Cells of one column are named once: there may be as many as there are rows. */
  function besides(cell: SheetCell, nearLabel: boolean): void {
    const numeric = typeof cell.value === 'number';
    const once = numeric || cell.column < label;
    if (once && named.has(cell.column)) return;
    if (once) named.add(cell.column);
    const withoutYear = numeric && !nearLabel && cell.column <= last + 1;
    unplaced.push({ cell, reason: withoutYear ? unplacedReasons.columnWithoutYear : unplacedReasons.besideTable });
  }

  const lines: RawLine[] = [];
  for (const [index, { row, cells }] of rows.entries()) {
    const figures: Figure[] = header.years.map(() => null);
    let hasFigures = false;
    let budgetArea: string | null = null;
    let innovationPool: string | null = null;
    const labels: SheetCell[] = [];
    for (const cell of cells) {
      const year = yearColumns.get(cell.column);
      if (year !== undefined) {
        figures[year] = figureOf(cell.value);
        hasFigures = true;
      } else if (cell.column === area) budgetArea = cell.text;
      else if (cell.column === pool) innovationPool = cell.text;
      else if (extra.has(cell.column)) continue;
      else if (cell.column === label || (cell.column < first && isText(cell))) labels.push(cell);
      else besides(cell, cell.column < label);
    }
    const own = labels.find(({ column }) => column === label);
    const other = labels.find((cell) => cell !== own);
    const anyCell = cells[0];
    if (!anyCell) continue;
    const afterPayback = paybackAfter !== null && index >= paybackAfter;
    const base = { row, budgetArea, figures, hasFigures, innovationPool, afterPayback, apart: apart.has(row) };
    const heading = labels.find(({ text }) => meaning(text).section !== null);
    const beside = heading && labels.find(({ text }) => meaning(text).section === null);
    if (heading && beside) {
      // A heading beside the first of its lines, as in an outline.
      lines.push({ row, label: heading.text, meaning: meaning(heading.text), labelColumn: heading.column, budgetArea: null, figures: header.years.map(() => null), hasFigures: false, innovationPool: null, cell: heading, afterPayback, apart: apart.has(row) });
      lines.push({ ...base, label: beside.text, meaning: meaning(beside.text), labelColumn: beside.column, cell: beside });
      continue;
    }
    const chosen = own ?? other;
    for (const cell of labels) if (cell !== chosen) besides(cell, false);
    if (!chosen && !hasFigures && budgetArea === null && innovationPool === null) continue;
    const text = chosen?.text ?? '';
    lines.push({ ...base, label: text, meaning: meaning(text), labelColumn: chosen?.column ?? label, cell: chosen ?? anyCell });
  }
  return {
    columns: { label, budgetArea: area, innovationPool: pool, years: [...yearColumns.keys()] }, lines, unplaced,
    withoutYear: columnsWithoutYear(header, rows, strange, new Set([label, area ?? -1, pool ?? -1])),
  };
}

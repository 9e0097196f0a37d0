import { portfolioTexts as texts } from '../../texts/portfolio';
import { fixedCell, fixedRange, fixedRows, rowRange } from '../form-draft';
import { cellAddress, columnLetters, quotedSheetName } from '../grid';
import { entryPayback, entrySum, ownYears, PORTFOLIO_AREAS } from './portfolio-entries';
import type { LinkedText, PortfolioArea, PortfolioEntry, PortfolioSection } from './portfolio-entries';
import type { PlannedCell, SheetPlan } from '../sheet-plan';

type Cells = readonly (PlannedCell | null)[];

/** Columns: chosen, proposal, area, budget area, kind, then the years. */
const [CHOSEN, AREA, BUDGET_AREA, KIND] = [0, 2, 3, 4];
const FIRST_YEAR = 5;

const SECTIONS: readonly PortfolioSection[] = ['permanent', 'implementation'];
const KINDS = { permanent: texts.permanent, implementation: texts.implementation } as const;
const TOTALS = { permanent: texts.permanentTotal, implementation: texts.implementationTotal } as const;

/** A row of the figures: a budget area of an entry, or (`area` null) its total. */
interface FigureRow {
  readonly entry: PortfolioEntry;
  readonly section: PortfolioSection;
  readonly area: PortfolioArea | null;
}

/** Where the figures stand, for the formulas of "Porteføljen". */
export interface PortfolioFigures {
  readonly plan: SheetPlan;
  /** The years' headings: "'Porteføljens tal'!$F$60:$K$60". */
  readonly years: string;
  /** An entry's total, in the years from one position to another. */
  total(entry: PortfolioEntry, section: PortfolioSection, from: number, to: number): string;
  /** The cell with an entry's payback. It stands here, since the function is not to stand in an Excel table. */
  payback(entry: PortfolioEntry): string;
  /** The chosen entries' sum in the year at a position, as an expression. */
  chosenSum(section: PortfolioSection, year: number): string;
}

/** What stands for a text of a proposal's head: the cell, or the text where no cell is known. */
export function linkedCell({ text, cell }: LinkedText, otherwise = ''): PlannedCell {
  const shown = text === '' ? otherwise : text;
  if (cell === null) return shown === '' ? { style: 'text' } : { value: shown, style: 'text' };
  return { formula: otherwise === '' ? `=${cell}&""` : `=IF(${cell}="","${otherwise}",${cell})`, cached: shown, style: 'text' };
}

function areaText({ area }: PortfolioEntry): string {
  return area.text === '' ? texts.noArea : area.text;
}

function figureRows(entries: readonly PortfolioEntry[]): readonly FigureRow[] {
  return entries.flatMap((entry) => [
    ...SECTIONS.flatMap((section) => PORTFOLIO_AREAS.map((area): FigureRow => ({ entry, section, area }))),
    ...SECTIONS.map((section): FigureRow => ({ entry, section, area: null })),
  ]);
}

/** The planning of the sheet: rows of figures below rows of sums. */
interface Layout {
  readonly years: readonly number[];
  readonly figures: readonly FigureRow[];
  /** Row of the figures' header, zero-based. */
  readonly header: number;
  /** Position of each entry's first figure. */
  readonly starts: ReadonlyMap<PortfolioEntry, number>;
}

/** The row of an entry's total: behind its budget areas. */
function rowOf({ header, starts }: Layout, entry: PortfolioEntry, section: PortfolioSection): number {
  return header + 1 + (starts.get(entry) ?? 0) + SECTIONS.length * PORTFOLIO_AREAS.length + SECTIONS.indexOf(section);
}

function columnOf({ figures, header }: Layout, column: number): string {
  const [first, last] = [header + 1, header + figures.length];
  return column < FIRST_YEAR ? fixedRange(column, first, last) : fixedRows(column, first, last);
}

/** Figures of one row. What names no known budget area is what the others leave of the total. */
function figureCells(layout: Layout, row: number, figure: FigureRow): Cells {
  const { entry, section, area } = figure;
  const { references, model } = entry;
  const total = rowOf(layout, entry, section);
  const others = PORTFOLIO_AREAS.length - 1;
  return layout.years.map((year, position): PlannedCell => {
    const column = references.table.years.indexOf(year);
    const cached = entrySum(entry, section, year, area ?? undefined);
    const at = FIRST_YEAR + position;
    if (cached === null) return { style: 'amount' };
    if (area === null) return { formula: `=${references.sum(section, model, column)}`, cached, style: 'total' };
    const rest = `=${cellAddress(total, at)}-SUM(${cellAddress(row - others, at)}:${cellAddress(row - 1, at)})`;
    return { formula: area === texts.otherBudgetArea ? rest : `=${references.sumOfArea(section, model, column, area)}`, cached, style: 'amount' };
  });
}

/** @param chosen whether an entry is chosen, as an expression of the cell with its key */
function figureRow(layout: Layout, index: number, figure: FigureRow, chosen: (key: string) => string): Cells {
  const row = layout.header + 1 + index;
  const { entry, section, area } = figure;
  return [
    { formula: `=${chosen(`$B${row + 1}`)}`, cached: entry.chosen ? texts.yes : texts.no, style: 'text' },
    { value: entry.key, style: 'text' },
    linkedCell(entry.area, texts.noArea),
    area === null ? { style: 'text' } : { value: area, style: 'text' },
    { value: area === null ? TOTALS[section] : KINDS[section], style: area === null ? 'totalLabel' : 'text' },
    ...figureCells(layout, row, figure),
    ...(area === null && section === 'permanent' ? [paybackCell(layout, entry)] : []),
  ];
}

/** The payback of an entry over its own years, from its totals. */
function paybackCell(layout: Layout, entry: PortfolioEntry): PlannedCell {
  const { first, last } = ownYears(entry, layout.years);
  const range = (section: PortfolioSection) => rowRange(rowOf(layout, entry, section), FIRST_YEAR + first, last - first + 1);
  const call = `SOF.TILBAGEBETALING(${range('permanent')},${range('implementation')})`;
  const formula = `=IF(SUM(${range('implementation')})<0,"${texts.notComputable}",IF(ISNA(${call}),"${texts.notRepaid}",${call}))`;
  return { formula, cached: entryPayback(entry, layout.years), style: 'integer' };
}

interface SumRow { readonly area: string; readonly budgetArea: PortfolioArea; readonly section: PortfolioSection }

/** Combinations of area and budget area that have figures. */
function sumRows(entries: readonly PortfolioEntry[], years: readonly number[]): readonly SumRow[] {
  const areas = [...new Set(entries.map(areaText))];
  return areas.flatMap((area) => PORTFOLIO_AREAS.flatMap((budgetArea) => SECTIONS.flatMap((section): SumRow[] => {
    const has = entries.some((entry) => areaText(entry) === area && years.some((year) => (entrySum(entry, section, year, budgetArea) ?? 0) !== 0));
    return has ? [{ area, budgetArea, section }] : [];
  })));
}

function cachedSum(entries: readonly PortfolioEntry[], year: number, section: PortfolioSection, only?: SumRow): number {
  return entries.filter((entry) => entry.chosen && (only === undefined || areaText(entry) === only.area))
    .reduce((sum, entry) => sum + (entrySum(entry, section, year, only?.budgetArea) ?? 0), 0);
}

function chosenSum(layout: Layout, section: PortfolioSection, column: number): string {
  return `SUMIFS(${columnOf(layout, column)},${columnOf(layout, CHOSEN)},"${texts.yes}",${columnOf(layout, KIND)},"${KINDS[section]}")`;
}

function sumsBlock(layout: Layout, sums: readonly SumRow[], entries: readonly PortfolioEntry[], first: number): readonly Cells[] {
  const { years } = layout;
  const label = (area: string, budgetArea: string, kind: string, style: 'text' | 'totalLabel'): Cells =>
    [null, null, { value: area, style }, budgetArea === '' ? { style } : { value: budgetArea, style }, { value: kind, style }];
  const listed = (section: PortfolioSection, column: number) => `SUMIFS(${columnLetters(column)}$${first + 1}:${columnLetters(column)}$${first + sums.length},${fixedRange(KIND, first, first + sums.length - 1)},"${KINDS[section]}")`;
  const net = years.map((year) => SECTIONS.reduce((sum, section) => sum + cachedSum(entries, year, section), 0));
  const row = (index: number) => first + sums.length + SECTIONS.length + index;
  return [
    ...sums.map((sum, index): Cells => [
      ...label(sum.area, sum.budgetArea, KINDS[sum.section], 'text'),
      ...years.map((year, position): PlannedCell => {
        const own = (column: number) => fixedCell(first + index, column);
        const criteria = [[CHOSEN, `"${texts.yes}"`], [AREA, own(AREA)], [BUDGET_AREA, own(BUDGET_AREA)], [KIND, own(KIND)]] as const;
        return { formula: `=SUMIFS(${[columnOf(layout, FIRST_YEAR + position), ...criteria.map(([column, value]) => `${columnOf(layout, column)},${value}`)].join(',')})`, cached: cachedSum(entries, year, sum.section, sum), style: 'amount' };
      }),
    ]),
    // What is in none of the rows above, because it was written after the sheet was made.
    ...SECTIONS.map((section): Cells => [
      ...label(texts.otherAreas, '', KINDS[section], 'text'),
      ...years.map((_, position): PlannedCell => ({ formula: `=${chosenSum(layout, section, FIRST_YEAR + position)}${sums.length === 0 ? '' : `-${listed(section, FIRST_YEAR + position)}`}`, cached: 0, style: 'amount' })),
    ]),
    ...SECTIONS.map((section): Cells => [
      ...label(texts.allAreas, '', KINDS[section], 'totalLabel'),
      ...years.map((year, position): PlannedCell => ({ formula: `=${chosenSum(layout, section, FIRST_YEAR + position)}`, cached: cachedSum(entries, year, section), style: 'total' })),
    ]),
    [
      ...label(texts.allAreas, '', texts.netImpact, 'totalLabel'),
      ...years.map((_, position): PlannedCell => ({ formula: `=${cellAddress(row(0), FIRST_YEAR + position)}+${cellAddress(row(1), FIRST_YEAR + position)}`, cached: net[position] ?? 0, style: 'total' })),
    ],
  ];
}

function header(labels: readonly string[], years: readonly number[]): Cells {
  return [...labels.map((value): PlannedCell => (value === '' ? { style: 'tableHeader' } : { value, style: 'tableHeader' })), ...years.map((year): PlannedCell => ({ value: year, style: 'yearHeader' }))];
}

/**
 * The sheet "Porteføljens tal": the entries' figures by budget area and year, taken from their sheets, and the sums of the
 * chosen ones by area.
 * @param chosen whether an entry is chosen, as an expression of the cell with its key
 */
export function portfolioFigures(entries: readonly PortfolioEntry[], years: readonly number[], chosen: (key: string) => string): PortfolioFigures {
  const sums = sumRows(entries, years);
  const firstSum = 5;
  // Other areas, all areas and the net impact follow the sums; then a blank row and a caption.
  const figures = figureRows(entries);
  const starts = new Map<PortfolioEntry, number>();
  for (const [index, { entry }] of figures.entries()) if (!starts.has(entry)) starts.set(entry, index);
  const layout: Layout = { years, figures, starts, header: firstSum + sums.length + 2 * SECTIONS.length + 1 + 2 };
  const rows: Cells[] = [
    [{ value: texts.figuresHeading, style: 'title' }],
    [{ value: texts.figuresNote, style: 'note' }],
    [],
    [{ value: texts.sums, style: 'tableCaption' }],
    header(['', '', texts.area, texts.budgetArea, texts.kind], years),
    ...sumsBlock(layout, sums, entries, firstSum),
    [],
    [{ value: texts.figures, style: 'tableCaption' }],
    [...header([texts.chosen, texts.key, texts.area, texts.budgetArea, texts.kind], years), { value: texts.payback, style: 'tableHeader' }],
    ...layout.figures.map((figure, index) => figureRow(layout, index, figure, chosen)),
  ];
  const sheet = quotedSheetName(texts.figuresSheet);
  return {
    plan: {
      name: texts.figuresSheet, rows, columnWidths: [8, 16, 32, 20, 34, ...years.map(() => 12), 16], tables: [], validations: [], conditionalFormats: [], charts: [],
      page: { orientation: 'landscape', fitToWidth: true, fitToHeight: false },
    },
    years: `${sheet}!${fixedCell(layout.header, FIRST_YEAR)}:${fixedCell(layout.header, FIRST_YEAR + years.length - 1)}`,
    total: (entry, section, from, to) => {
      const row = rowOf(layout, entry, section);
      return `${sheet}!${fixedCell(row, FIRST_YEAR + from)}:${fixedCell(row, FIRST_YEAR + to)}`;
    },
    payback: (entry) => `${sheet}!${fixedCell(rowOf(layout, entry, 'permanent'), FIRST_YEAR + years.length)}`,
    chosenSum: (section, year) => {
      const at = (column: number) => `${sheet}!${fixedRange(column, layout.header + 1, layout.header + layout.figures.length)}`;
      return `SUMIFS(${at(FIRST_YEAR + year)},${at(CHOSEN)},"${texts.yes}",${at(KIND)},"${KINDS[section]}")`;
    },
  };
}

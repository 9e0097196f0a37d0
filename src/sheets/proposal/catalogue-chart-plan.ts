import { catalogueChartTexts as texts } from '../../texts/catalogue-charts';
import { columnRange, rowRange } from '../form-draft';
import { cellAddress } from '../grid';
import type { ProposalOnSheet } from '../proposal-tools/line-references';
import { entryPayback, entrySum, ownYears, portfolioEntries, portfolioYears } from '../portfolio/portfolio-entries';
import type { PortfolioEntry, PortfolioSection } from '../portfolio/portfolio-entries';
import type { PlannedCell, PlannedChart, SheetPlan } from '../sheet-plan';

type Cells = readonly (PlannedCell | null)[];

const NOT_AVAILABLE = { error: '#N/A' } as const;

/** The charts stand above their figures: two below each other, and the one with a bar per proposal beside them. */
const FIRST_CHART_ROW = 4;
const CHART_ROWS = 17;
const [LEFT_COLUMNS, RIGHT_COLUMNS] = [4, 6];
const WIDTHS = [40, ...Array.from({ length: LEFT_COLUMNS + RIGHT_COLUMNS - 1 }, () => 12)];

const FIRST_YEAR = 1;

/** Rows of the blocks of figures, zero-based. */
interface Layout {
  readonly years: readonly number[];
  /** Those that count in the sums stand first. */
  readonly entries: readonly PortfolioEntry[];
  readonly counted: number;
  readonly byPayback: readonly PortfolioEntry[];
  readonly perYear: number;
  readonly accumulated: number;
  readonly payback: number;
  /** First row with an entry's figures. */
  readonly figures: Readonly<Record<PortfolioSection, number>>;
}

function layoutOf(all: readonly PortfolioEntry[], years: readonly number[]): Layout {
  const entries = [...all.filter(({ chosen }) => chosen), ...all.filter(({ chosen }) => !chosen)];
  const order = (entry: PortfolioEntry) => { const payback = entryPayback(entry, years); return typeof payback === 'number' ? payback : Infinity; };
  // Excel draws the first bar at the bottom: the shortest payback is to be on top.
  const byPayback = [...entries].sort((a, b) => (order(a) === order(b) ? 0 : order(b) - order(a)));
  // Each block: caption, header, its rows, a blank row.
  const perYear = FIRST_CHART_ROW + 2 * (CHART_ROWS + 1) + 1;
  const accumulated = perYear + 5;
  const payback = accumulated + 4;
  const permanent = payback + entries.length + 5;
  return {
    years, entries, byPayback, perYear, accumulated, payback,
    counted: entries.filter(({ chosen }) => chosen).length,
    figures: { permanent, implementation: permanent + entries.length + 3 },
  };
}

function label({ key, chosen }: PortfolioEntry): PlannedCell {
  return { value: chosen ? key : texts.notCounted(key), style: 'rowLabel' };
}

function caption(value: string): Cells {
  return [{ value, style: 'tableCaption' }];
}

/** The corner is blank and the years are text: Excel then takes the row for what stands below the axis. */
function yearHeader({ years }: Layout): Cells {
  return [null, ...years.map((year): PlannedCell => ({ value: String(year), style: 'yearHeader' }))];
}

/** An entry's sums as formulas on its own sheet; blank in years that its table does not have. */
function figureRows({ years, entries }: Layout, section: PortfolioSection): readonly Cells[] {
  return entries.map((entry) => [label(entry), ...years.map((year): PlannedCell => {
    const { references, model } = entry;
    const cached = entrySum(entry, section, year);
    return cached === null ? { style: 'amount' } : { formula: `=${references.sum(section, model, references.table.years.indexOf(year))}`, cached, style: 'amount' };
  })]);
}

function countedSum({ entries }: Layout, section: PortfolioSection, year: number): number {
  return entries.filter(({ chosen }) => chosen).reduce((sum, entry) => sum + (entrySum(entry, section, year) ?? 0), 0);
}

function countedRange({ figures, counted }: Layout, section: PortfolioSection, position: number): string {
  return columnRange(FIRST_YEAR + position, figures[section], figures[section] + counted - 1);
}

function perYearRows(layout: Layout): readonly Cells[] {
  const { years } = layout;
  const sum = (section: PortfolioSection, position: number) => `SUM(${countedRange(layout, section, position)})`;
  return [
    [{ value: texts.investment, style: 'rowLabel' }, ...years.map((year, position): PlannedCell => ({ formula: `=${sum('implementation', position)}`, cached: countedSum(layout, 'implementation', year), style: 'amount' }))],
    [{ value: texts.netImpact, style: 'rowLabel' }, ...years.map((year, position): PlannedCell => ({ formula: `=${sum('permanent', position)}+${sum('implementation', position)}`, cached: netImpact(layout, year), style: 'amount' }))],
  ];
}

function netImpact(layout: Layout, year: number): number {
  return countedSum(layout, 'permanent', year) + countedSum(layout, 'implementation', year);
}

function accumulatedRow(layout: Layout): Cells {
  const { years, accumulated, perYear } = layout;
  let sum = 0;
  return [{ value: texts.accumulatedRow, style: 'rowLabel' }, ...years.map((year, position): PlannedCell => {
    sum += netImpact(layout, year);
    const own = cellAddress(perYear + 3, FIRST_YEAR + position);
    const before = position === 0 ? '' : `${cellAddress(accumulated + 2, FIRST_YEAR + position - 1)}+`;
    return { formula: `=${before}${own}`, cached: sum, style: 'amount' };
  })];
}

function paybackRows({ byPayback, entries, years, figures }: Layout): readonly Cells[] {
  return byPayback.map((entry) => {
    const { first, last } = ownYears(entry, years);
    const range = (section: PortfolioSection) => rowRange(figures[section] + entries.indexOf(entry), FIRST_YEAR + first, last - first + 1);
    const result = entryPayback(entry, years);
    return [label(entry), {
      formula: `=IFERROR(SOF.TILBAGEBETALING(${range('permanent')},${range('implementation')}),NA())`,
      cached: typeof result === 'number' ? result : NOT_AVAILABLE,
      style: 'integer',
    }];
  });
}

function charts({ years, entries, perYear, accumulated, payback }: Layout): readonly PlannedChart[] {
  const width = FIRST_YEAR + years.length;
  const second = FIRST_CHART_ROW + CHART_ROWS + 1;
  return [
    {
      title: texts.perYear, type: 'columnClustered', seriesBy: 'rows',
      source: { row: perYear + 1, column: 0, rows: 3, columns: width },
      at: { row: FIRST_CHART_ROW, column: 0, rows: CHART_ROWS, columns: LEFT_COLUMNS },
    },
    {
      title: texts.accumulated, type: 'line', seriesBy: 'rows',
      source: { row: accumulated + 1, column: 0, rows: 2, columns: width },
      at: { row: second, column: 0, rows: CHART_ROWS, columns: LEFT_COLUMNS },
    },
    {
      title: texts.payback, type: 'barClustered', seriesBy: 'columns',
      source: { row: payback + 1, column: 0, rows: entries.length + 1, columns: 2 },
      at: { row: FIRST_CHART_ROW, column: LEFT_COLUMNS, rows: 2 * CHART_ROWS + 1, columns: RIGHT_COLUMNS },
    },
  ];
}

/**
 * The proposals of a workbook as native charts: investment and net impact per year, the net impact accumulated, and the payback
 * time of each proposal. Below them their figures, which are formulas on the proposals' sheets and follow them. Amounts in
 * 1.000 kr. Null where no proposal has a Tabel 1.
 */
export function catalogueChartPlan(sources: readonly ProposalOnSheet[]): SheetPlan | null {
  const all = portfolioEntries(sources);
  const years = portfolioYears(all);
  if (years.length === 0) return null;
  const layout = layoutOf(all, years);
  const rows: Cells[] = [
    [{ value: texts.heading, style: 'title' }],
    [{ value: texts.note, style: 'note' }],
    [{ value: texts.noteAlternatives, style: 'note' }],
  ];
  while (rows.length < layout.perYear) rows.push([]);
  const header = yearHeader(layout);
  rows.push(
    caption(texts.perYear), header, ...perYearRows(layout), [],
    caption(texts.accumulated), header, accumulatedRow(layout), [],
    caption(texts.payback), [null, { value: texts.paybackColumn, style: 'tableHeader' }], ...paybackRows(layout), [],
    caption(texts.permanentByProposal), header, ...figureRows(layout, 'permanent'), [],
    caption(texts.implementationByProposal), header, ...figureRows(layout, 'implementation'),
  );
  return {
    name: texts.sheet,
    rows,
    columnWidths: WIDTHS,
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: charts(layout),
    page: { orientation: 'landscape', fitToWidth: true, fitToHeight: false },
  };
}

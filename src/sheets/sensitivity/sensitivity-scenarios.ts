import { accumulated, sensitivity } from '../../domain/sensitivity';
import type { ProposalFigures, Scenario, ScenarioResult } from '../../domain/sensitivity';
import { sensitivityTexts as texts } from '../../texts/sensitivity';
import { addPrompt, fixedCell, rowRange } from '../form-draft';
import type { FormDraft } from '../form-draft';
import { cellAddress, columnLetters } from '../grid';
import { allYears, headerCells, inColumn, SCENARIO_COLUMNS as AT, sumOf, yearCells, YEARS_COLUMN, yearsRow, yearsTo } from './sensitivity-layout';
import type { Cells, SensitivityLayout } from './sensitivity-layout';
import type { PlannedCell, PlannedChart } from '../sheet-plan';

const CHART_ROWS = 18;

/** What is tried out: savings realised by 50-120 %, a year late, a dearer investment, and all of it together. */
const SCENARIOS: readonly Scenario[] = [
  ...[50, 60, 70, 80, 90, 100, 110, 120].map((realisation) => ({ realisation, delay: 0, extraCost: 0 })),
  { realisation: 100, delay: 1, extraCost: 0 },
  { realisation: 100, delay: 0, extraCost: 20 },
  { realisation: 100, delay: 0, extraCost: 50 },
  { realisation: 80, delay: 1, extraCost: 20 },
];

function isDrawn({ realisation, delay, extraCost }: Scenario): boolean {
  return extraCost === 0 && (delay > 0 || [50, 80, 100, 120].includes(realisation));
}

/** A scenario with the rows, zero-based, of its result and of the workings below. */
interface Tried {
  readonly scenario: Scenario;
  readonly result: ScenarioResult;
  readonly row: number;
  readonly permanentRow: number;
  readonly costRow: number;
}

/** A parameter of a scenario, "$B20". */
function parameter({ row }: Tried, column: number): string {
  return `$${columnLetters(column)}${row + 1}`;
}

function nameOf({ realisation, delay, extraCost }: Scenario): string {
  const later = delay === 0 ? '' : `${texts.later[0]}${delay}${texts.later[1]}`;
  const dearer = extraCost === 0 ? '' : `${texts.dearer[0]}${extraCost}${texts.dearer[1]}`;
  return `${realisation}${texts.ofSavings}${later}${dearer}`;
}

function nameCell(tried: Tried): PlannedCell {
  const [realisation, delay, extraCost] = [AT.realisation, AT.delay, AT.extraCost].map((column) => parameter(tried, column));
  const added = (cell: string | undefined, [before, after]: readonly [string, string]) => `IF(${cell}=0,"","${before}"&${cell}&"${after}")`;
  return { formula: `=${realisation}&"${texts.ofSavings}"&${added(delay, texts.later)}&${added(extraCost, texts.dearer)}`, cached: nameOf(tried.scenario), style: 'rowLabel' };
}

/** The name again, in a row of workings. */
function sameName({ scenario, row }: Tried): PlannedCell {
  return { formula: `=${fixedCell(row, AT.name)}`, cached: nameOf(scenario), style: 'rowLabel' };
}

function paybackCell({ result: { payback }, permanentRow, costRow }: Tried, { years, yearRow }: SensitivityLayout): PlannedCell {
  const call = `SOF.TILBAGEBETALING(${rowRange(permanentRow, YEARS_COLUMN, years.length)},${rowRange(costRow, YEARS_COLUMN, years.length)})`;
  const notRepaid = `"${texts.notBy}"&${fixedCell(yearRow, YEARS_COLUMN + years.length - 1)}`;
  const cached = payback.kind === 'repaid' ? payback.years : payback.kind === 'not-repaid' ? `${texts.notBy}${years.at(-1) ?? ''}` : { error: '#VALUE!' };
  return { formula: `=IF(ISNA(${call}),${notRepaid},${call})`, cached, style: 'integer' };
}

function resultCells(tried: Tried, layout: SensitivityLayout): Cells {
  const { scenario, result, row, permanentRow, costRow } = tried;
  return [
    nameCell(tried),
    { value: scenario.realisation, style: 'percentInput' },
    { value: scenario.delay, style: 'figureInput' },
    { value: scenario.extraCost, style: 'percentInput' },
    paybackCell(tried, layout),
    { formula: `=SUM(${rowRange(row, YEARS_COLUMN, layout.years.length)})`, cached: sumOf(result.netImpact), style: 'total' },
    ...yearCells(layout, (column, year): PlannedCell => ({ formula: `=${cellAddress(permanentRow, column)}+${cellAddress(costRow, column)}`, cached: result.netImpact[year] ?? 0, style: 'amount' })),
  ];
}

/** The savings of so many years earlier, by the scenario's share, and the running costs of the year. */
function permanentFormula(tried: Tried, layout: SensitivityLayout, column: number, year: number): string {
  const earlier = `${year + 1}-${parameter(tried, AT.delay)}`;
  const savings = `IF(OR(${earlier}<1,${earlier}>${layout.years.length}),0,INDEX(${allYears(layout.savings, layout)},1,${earlier}))`;
  return `=${parameter(tried, AT.realisation)}/100*${savings}+${inColumn(layout.runningCosts, column)}`;
}

/** Rows for a chart: names and years side by side, which is how charts take them. */
function accumulatedRows(drawn: readonly Tried[], layout: SensitivityLayout): readonly Cells[] {
  return [
    [{ style: 'tableHeader' }, ...yearCells(layout, (column, year): PlannedCell => ({ formula: `=${inColumn(layout.yearRow, column)}`, cached: layout.years[year] ?? 0, style: 'yearHeader' }))],
    ...drawn.map((tried): Cells => {
      const sums = accumulated(tried.result.netImpact);
      return [sameName(tried), ...yearCells(layout, (column, year): PlannedCell => ({ formula: `=SUM(${yearsTo(tried.row, column)})`, cached: sums[year] ?? 0, style: 'amount' }))];
    }),
  ];
}

function addGuidance(draft: FormDraft, row: number): void {
  const prompts = [[AT.realisation, texts.realisationPrompt], [AT.delay, texts.delayPrompt], [AT.extraCost, texts.extraCostPrompt]] as const;
  for (const [column, prompt] of prompts) addPrompt(draft, { row, column, rows: SCENARIOS.length }, prompt, 'amount');
}

/** The scenarios with payback and net impact, the chart, and below them the figures that they are calculated from. */
export function planScenarios(draft: FormDraft, layout: SensitivityLayout, figures: ProposalFigures): readonly PlannedChart[] {
  const { rows } = draft;
  rows.push([{ value: texts.scenarios, style: 'tableCaption' }], headerCells([texts.scenario, texts.realisation, texts.delay, texts.extraCost, texts.payback, texts.netTotal], layout));
  const first = rows.length;
  const chartRow = first + SCENARIOS.length + 1;
  const drawnRow = chartRow + CHART_ROWS + 1;
  // Each block of workings: a caption, a header, its rows, and a blank row before the next.
  const permanentRow = drawnRow + 2 + SCENARIOS.filter(isDrawn).length + 3;
  const costRow = permanentRow + SCENARIOS.length + 3;
  const all = SCENARIOS.map((scenario, index): Tried => ({
    scenario, result: sensitivity(figures, scenario), row: first + index, permanentRow: permanentRow + index, costRow: costRow + index,
  }));
  const drawn = all.filter(({ scenario }) => isDrawn(scenario));

  rows.push(...all.map((tried) => resultCells(tried, layout)));
  addGuidance(draft, first);
  while (rows.length < drawnRow) rows.push([]);
  rows.push([{ value: texts.accumulated, style: 'tableCaption' }], ...accumulatedRows(drawn, layout), []);
  rows.push([{ value: texts.permanentInScenarios, style: 'tableCaption' }], headerCells([], layout));
  rows.push(...all.map((tried) => yearsRow(sameName(tried), layout, tried.result.permanent, (column, year) => permanentFormula(tried, layout, column, year))), []);
  rows.push([{ value: texts.costsInScenarios, style: 'tableCaption' }], headerCells([], layout));
  rows.push(...all.map((tried) => yearsRow(sameName(tried), layout, tried.result.implementation, (column) => `=(1+${parameter(tried, AT.extraCost)}/100)*${inColumn(layout.implementation, column)}`)));
  return [{
    title: texts.chart,
    type: 'line',
    source: { row: drawnRow + 1, column: 0, rows: 1 + drawn.length, columns: 1 + layout.years.length },
    seriesBy: 'rows',
    at: { row: chartRow, column: 0, rows: CHART_ROWS, columns: YEARS_COLUMN + layout.years.length },
  }];
}

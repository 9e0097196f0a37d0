import { accumulated, leastRealisation } from '../../domain/sensitivity';
import type { ProposalFigures } from '../../domain/sensitivity';
import { sensitivityTexts as texts } from '../../texts/sensitivity';
import { fixedCell, formDraft } from '../form-draft';
import type { FormDraft } from '../form-draft';
import { lineReferences } from '../proposal-tools/line-references';
import type { LineReferences, ProposalOnSheet } from '../proposal-tools/line-references';
import { allYears, headerCells, inColumn, SCENARIO_COLUMNS, sumOf, yearCells, YEARS_COLUMN, yearsRow, yearsTo } from './sensitivity-layout';
import type { SensitivityLayout } from './sensitivity-layout';
import { planScenarios } from './sensitivity-scenarios';
import type { PlannedCell, SheetPlan } from '../sheet-plan';
import { asSheetName } from '../sheet-names';

const WIDTHS = [44, 13, 11, 11, 20, 16];
const YEAR_WIDTH = 13;

/** What the formulas make of the proposal's lines: numbers count, text does not. */
function figuresOf(references: LineReferences, model: string | null): ProposalFigures {
  const ofSign = (counts: (amount: number) => boolean) => references.table.years.map((_, year) =>
    sumOf(references.lines('permanent', model).flatMap(({ figures }) => {
      const figure = figures[year] ?? null;
      return typeof figure === 'number' && counts(figure) ? [figure] : [];
    })));
  return {
    savings: ofSign((amount) => amount < 0),
    runningCosts: ofSign((amount) => amount > 0),
    implementation: references.table.years.map((_, year) => references.amount('implementation', model, year)),
  };
}

/** The proposal's figures, taken from its sheet. */
function planBasis({ rows }: FormDraft, references: LineReferences, figures: ProposalFigures, model: string | null): SensitivityLayout {
  const { years } = references.table;
  rows.push([{ value: texts.basis, style: 'tableCaption' }]);
  const yearRow = rows.length;
  const layout: SensitivityLayout = { years, yearRow, savings: yearRow + 1, runningCosts: yearRow + 2, implementation: yearRow + 3 };
  rows.push([
    { value: texts.amounts, style: 'tableHeader' }, ...[1, 2, 3, 4].map((): PlannedCell => ({ style: 'tableHeader' })), { value: texts.total, style: 'tableHeader' },
    ...yearCells(layout, (_, year): PlannedCell => ({ formula: `=${references.years[year] ?? ''}`, cached: years[year] ?? 0, style: 'yearHeader' })),
  ]);
  const ofSign = (sign: '<0' | '>0') => (year: number) => references.sumOfSign('permanent', model, year, sign);
  const lines: readonly (readonly [string, readonly number[], (year: number) => string])[] = [
    [texts.savings, figures.savings, ofSign('<0')],
    [texts.runningCosts, figures.runningCosts, ofSign('>0')],
    [texts.implementation, figures.implementation, (year) => references.sum('implementation', model, year)],
  ];
  for (const [label, amounts, sum] of lines) {
    const row = rows.length;
    const cells = [...yearsRow({ value: label, style: 'rowLabel' }, layout, amounts, (_, year) => `=${sum(year)}`)];
    cells[SCENARIO_COLUMNS.netTotal] = { formula: `=SUM(${allYears(row, layout)})`, cached: sumOf(amounts), style: 'total' };
    rows.push(cells);
  }
  rows.push([]);
  return layout;
}

/** "Besparelsen kan falde til 72 %, før forslaget ikke er tilbagebetalt i 2024.": with the formula that keeps saying it. */
function sentence(layout: SensitivityLayout, investment: number, leastRow: number, least: number | null): PlannedCell {
  const costs = `SUM(${allYears(layout.implementation, layout)})`;
  const last = fixedCell(leastRow, YEARS_COLUMN + layout.years.length - 1);
  const lastYear = fixedCell(layout.yearRow, YEARS_COLUMN + layout.years.length - 1);
  // A whole per cent that is enough; what is 72 but for the last bit is 72.
  const said = ([before, after]: readonly [string, string]) => `"${before}"&ROUNDUP(ROUND(${last},6),0)&"${after}"&${lastYear}&"."`;
  const [before, after] = least !== null && least > 100 ? texts.mustRise : texts.mayFall;
  const cached = investment <= 0 ? texts.noInvestment : least === null ? texts.noSavings : `${before}${Math.ceil(Number(least.toFixed(6)))}${after}${layout.years.at(-1) ?? ''}.`;
  return { formula: `=IF(${costs}<=0,"${texts.noInvestment}",IF(${last}="","${texts.noSavings}",IF(${last}>100,${said(texts.mustRise)},${said(texts.mayFall)})))`, cached, style: 'subtitle' };
}

/** What has been saved and spent so far, and what share of the savings would have been enough. */
function planBreakEven({ rows }: FormDraft, layout: SensitivityLayout, figures: ProposalFigures): void {
  rows.push([{ value: texts.breakEven, style: 'tableCaption' }]);
  const saved = rows.length + 2;
  const [run, needed, least] = [saved + 1, saved + 2, saved + 3];
  const investment = sumOf(figures.implementation);
  const [savedSoFar, costsSoFar] = [accumulated(figures.savings).map((sum) => -sum), accumulated(figures.runningCosts)];
  const leasts = leastRealisation(figures);
  const shares = savedSoFar.map((sum, year) => (investment > 0 && sum > 0 ? (100 * (investment + (costsSoFar[year] ?? 0))) / sum : null));
  const costs = `SUM(${allYears(layout.implementation, layout)})`;
  const name = (value: string): PlannedCell => ({ value, style: 'rowLabel' });
  rows.push(
    [sentence(layout, investment, least, leasts.at(-1) ?? null)],
    headerCells([texts.amounts], layout),
    yearsRow(name(texts.savedSoFar), layout, savedSoFar, (column) => `=-SUM(${yearsTo(layout.savings, column)})`),
    yearsRow(name(texts.costsSoFar), layout, costsSoFar, (column) => `=SUM(${yearsTo(layout.runningCosts, column)})`),
    yearsRow(name(texts.neededInYear), layout, shares, (column) => `=IF(AND(${costs}>0,${inColumn(saved, column)}>0),100*(${costs}+${inColumn(run, column)})/${inColumn(saved, column)},"")`, 'percent'),
    yearsRow(name(texts.least), layout, leasts, (column) => `=IF(COUNT(${yearsTo(needed, column)})=0,"",MIN(${yearsTo(needed, column)}))`, 'percent'),
    [],
  );
}

/**
 * The sheet "Følsomhed" for one proposal or alternative: what payback and net impact become when savings are realised by more or
 * less, come later, or the implementation costs more, and how little must be realised for it to be repaid. All of it are
 * formulas on the proposal's own sheet, so it follows what is changed there. Null where there is no Tabel 1.
 * @param model the alternative; null where there are none
 */
export function sensitivityPlan(source: ProposalOnSheet, model: string | null): SheetPlan | null {
  const references = lineReferences(source);
  if (!references) return null;
  const { parsed: { proposal }, grid } = source;
  const figures = figuresOf(references, model);
  const draft = formDraft();
  const name = [proposal.id ?? grid.sheet, model].filter((part) => part !== null).join(' ');
  const called = [proposal.id, proposal.title].filter((part) => part !== null).join(' – ') || grid.sheet;
  draft.rows.push([{ value: texts.heading(called, model), style: 'title' }], [{ value: texts.note(grid.sheet), style: 'note' }], [{ value: texts.change, style: 'note' }], []);
  const layout = planBasis(draft, references, figures, model);
  planBreakEven(draft, layout, figures);
  const charts = planScenarios(draft, layout, figures);
  return {
    name: asSheetName(texts.sheet(name)),
    rows: draft.rows,
    columnWidths: [...WIDTHS, ...layout.years.map(() => YEAR_WIDTH)],
    tables: [],
    validations: [],
    prompts: draft.prompts,
    conditionalFormats: [],
    charts,
    page: { orientation: 'landscape', fitToWidth: true, fitToHeight: false },
  };
}

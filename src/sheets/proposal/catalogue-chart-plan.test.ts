import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { soundProposalArbitrary } from '../../../test/arbitraries/proposal';
import { CalculatedWorkbook } from '../../../test/sheet-edits/calculated-workbook';
import { wrongResults } from '../../../test/sheet-edits/planned-results';
import { linesOf, sumPerYear } from '../../domain/proposal-sums';
import { tableOf } from '../../domain/proposal';
import type { Proposal } from '../../domain/proposal';
import { catalogueChartTexts as texts } from '../../texts/catalogue-charts';
import { catalogueChartPlan } from './catalogue-chart-plan';
import { planGrid } from '../plan-grid';
import { proposalPayback } from './proposal-figures';
import { proposalsPlan } from './proposal-plan';
import { readSheet } from '../sheet-reader';
import type { PlannedChart, SheetPlan } from '../sheet-plan';

const published: readonly Proposal[] = (JSON.parse(readFileSync(path.join(__dirname, '../../datasets/catalogues/2020.json'), 'utf8')) as { proposals: Proposal[] }).proposals;

function sheetsOf(proposals: readonly Proposal[]): readonly SheetPlan[] {
  return proposalsPlan(proposals.map((proposal) => ({ proposal, origin: { source: 'Investeringskatalog 2020' } })));
}

function chartsOf(sheets: readonly SheetPlan[]): SheetPlan {
  const plan = catalogueChartPlan(sheets.flatMap((sheet) => {
    const grid = planGrid(sheet);
    return readSheet(grid).proposals.map((parsed) => ({ parsed, grid }));
  }));
  if (!plan) throw new Error('no charts');
  return plan;
}

function chartOf({ charts }: SheetPlan, title: string): PlannedChart {
  const chart = charts.find((each) => each.title === title);
  if (!chart) throw new Error(title);
  return chart;
}

/** What a chart shows: labels and figures of its source, without the header. */
function series(plan: SheetPlan, workbook: CalculatedWorkbook, title: string): readonly (readonly unknown[])[] {
  const { source } = chartOf(plan, title);
  return Array.from({ length: source.rows - 1 }, (_, row) => Array.from({ length: source.columns }, (_unused, column) => workbook.value(plan.name, source.row + 1 + row, source.column + column)));
}

describe('the published catalogue', () => {
  const sheets = sheetsOf(published);
  const plan = chartsOf(sheets);
  const workbook = new CalculatedWorkbook([...sheets, plan]);

  test('the figures are what a real engine calculates from the proposals’ sheets', () => {
    expect(wrongResults([plan], workbook)).toEqual([]);
  });

  test('investment and net impact per year are those of all proposals, of alternatives the first', () => {
    const [investment, impact] = series(plan, workbook, texts.perYear);
    const total = (section: 'permanent' | 'implementation', year: number) => published.reduce((sum, proposal) => {
      const table = tableOf(proposal, 'summary');
      const model = proposal.id === 'SI05' ? 'Model 1' : null;
      const at = table?.years.indexOf(year) ?? -1;
      return sum + (table && at >= 0 ? (sumPerYear(linesOf(table, section, model), table.years.length)?.[at] ?? NaN) : 0);
    }, 0);
    const years = [2019, 2020, 2021, 2022, 2023, 2024];
    expect(investment).toEqual([texts.investment, ...years.map((year) => total('implementation', year))]);
    expect(impact).toEqual([texts.netImpact, ...years.map((year) => total('permanent', year) + total('implementation', year))]);
  });

  test('payback is that of each proposal and model, the shortest on top', () => {
    const rows = series(plan, workbook, texts.payback);
    expect(rows).toHaveLength(23);
    const byLabel = new Map(rows.map(([label, years]) => [label, years]));
    expect([byLabel.get('HA02'), byLabel.get('SI05 Model 1'), byLabel.get(texts.notCounted('SI05 Model 2'))]).toEqual([3, expect.any(Number), expect.any(Number)]);
    for (const proposal of published.filter(({ id }) => id !== 'SI05')) {
      const payback = proposalPayback(proposal, null);
      if (payback?.kind === 'repaid') expect(byLabel.get(proposal.id ?? '')).toBe(payback.years);
    }
    const figures = rows.map(([, years]) => Number(years));
    expect(figures).toEqual([...figures].sort((a, b) => b - a));
  });

  test('charts follow what is changed on a proposal’s sheet', () => {
    const changed = new CalculatedWorkbook([...sheets, plan]);
    const before = Number(series(plan, changed, texts.perYear)[1]?.[2]);
    const bu01 = sheets.find(({ name }) => name === 'BU01');
    const row = bu01?.rows.findIndex((cells) => String(cells[0]?.value).startsWith('Kortere behandlingsperiode')) ?? -1;
    changed.write('BU01', row, 3, -2300);
    expect(Number(series(plan, changed, texts.perYear)[1]?.[2])).toBe(before - 1000);
    expect(series(plan, changed, texts.accumulated)[0]?.[2]).toBe(Number(series(plan, workbook, texts.accumulated)[0]?.[2]) - 1000);
  });

  test('no chart covers another or the figures, and each source begins with a blank corner', () => {
    const cover = (a: PlannedChart['at'], b: PlannedChart['at']) =>
      a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
    for (const [index, { at, source }] of plan.charts.entries()) {
      for (const other of plan.charts.slice(index + 1)) expect(cover(at, other.at)).toBe(false);
      for (const each of plan.charts) expect(cover(at, each.source)).toBe(false);
      expect(plan.rows[source.row]?.[source.column] ?? null).toBeNull();
    }
  });

  test('the sheet is no proposal to the reader', () => {
    expect(readSheet(planGrid(plan)).proposals).toEqual([]);
  });
});

test('proposals of any form give figures that an engine calculates too', () => {
  fc.assert(fc.property(fc.array(soundProposalArbitrary, { minLength: 1, maxLength: 3 }), (proposals) => {
    const sheets = sheetsOf(proposals.map((proposal, index) => ({ ...proposal, id: `ZZ0${index}` })));
    const plan = catalogueChartPlan(sheets.flatMap((sheet) => { const grid = planGrid(sheet); return readSheet(grid).proposals.map((parsed) => ({ parsed, grid })); }));
    if (plan !== null) expect(wrongResults([plan], new CalculatedWorkbook([...sheets, plan]))).toEqual([]);
  }), { numRuns: 15 });
});

test('there is nothing to draw without proposals', () => {
  expect(catalogueChartPlan([])).toBeNull();
});

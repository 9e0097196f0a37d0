import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { soundProposalArbitrary } from '../../../test/arbitraries/proposal';
import { CalculatedWorkbook } from '../../../test/sheet-edits/calculated-workbook';
import { wrongResults } from '../../../test/sheet-edits/planned-results';
import { tableOf } from '../../domain/proposal';
import type { Proposal } from '../../domain/proposal';
import { leastRealisation, sensitivity } from '../../domain/sensitivity';
import type { ProposalFigures, Scenario } from '../../domain/sensitivity';
import { sensitivityTexts } from '../../texts/sensitivity';
import type { CellValue } from '../grid';
import { newProposalPlan } from '../new-proposal/new-proposal-plan';
import { planGrid } from '../plan-grid';
import { proposalPlan } from '../proposal/proposal-plan';
import { sensitivityPlan } from './sensitivity-plan';
import { YEARS_COLUMN } from './sensitivity-layout';
import { readSheet } from '../sheet-reader';
import type { SheetPlan } from '../sheet-plan';

const published: readonly Proposal[] = (JSON.parse(readFileSync(path.join(__dirname, '../../datasets/catalogues/2020.json'), 'utf8')) as { proposals: Proposal[] }).proposals;

function publishedProposal(id: string): Proposal {
  const found = published.find((proposal) => proposal.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

function sheetOf(proposal: Proposal): SheetPlan {
  return proposalPlan(proposal, { source: 'Investeringskatalog 2020' });
}

function planOf(sheet: SheetPlan, model: string | null = null): SheetPlan {
  const grid = planGrid(sheet);
  const [parsed] = readSheet(grid).proposals;
  const plan = parsed && sensitivityPlan({ parsed, grid }, model);
  if (!plan) throw new Error('no plan');
  return plan;
}

/** The rows below a caption and its header, with their values. */
function rowsBelow(workbook: CalculatedWorkbook, plan: SheetPlan, caption: string, count: number): CellValue[][] {
  const at = plan.rows.findIndex(([cell]) => cell?.value === caption);
  return Array.from({ length: count }, (_, row) => Array.from({ length: 16 }, (__, column) => workbook.value(plan.name, at + 2 + row, column)));
}

/** Added up from the proposal's lines, not from what the sheet says. */
function figuresOf(proposal: Proposal): ProposalFigures {
  const table = tableOf(proposal, 'summary');
  if (!table) throw new Error('no Tabel 1');
  const sums = (section: string, part: (amount: number) => number) => table.years.map((_, year) => table.rows
    .filter((row) => row.role === 'line' && row.section === section)
    .reduce((sum, { figures }) => sum + part(Number(figures[year] ?? 0)), 0));
  return { savings: sums('permanent', (amount) => Math.min(amount, 0)), runningCosts: sums('permanent', (amount) => Math.max(amount, 0)), implementation: sums('implementation', (amount) => amount) };
}

function scenarioRows(workbook: CalculatedWorkbook, plan: SheetPlan): { readonly scenario: Scenario; readonly payback: CellValue; readonly total: CellValue; readonly years: readonly CellValue[] }[] {
  return rowsBelow(workbook, plan, sensitivityTexts.scenarios, 12).map(([, realisation, delay, extraCost, payback = null, total = null, ...years]) =>
    ({ scenario: { realisation: Number(realisation), delay: Number(delay), extraCost: Number(extraCost) }, payback, total, years }));
}

describe('the sheet Følsomhed', () => {
  test('says what a direct computation says, in every scenario', () => {
    fc.assert(fc.property(soundProposalArbitrary, fc.tuple(fc.integer({ min: 30, max: 140 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 90 })), (proposal, [realisation, delay, extraCost]) => {
      const sheet = sheetOf(proposal);
      const plan = planOf(sheet);
      expect(wrongResults([sheet, plan]).filter(({ cell }) => cell.startsWith('Følsomhed'))).toEqual([]);

      const workbook = new CalculatedWorkbook([sheet, plan]);
      const first = plan.rows.findIndex(([cell]) => cell?.value === sensitivityTexts.scenarios) + 2;
      for (const [column, value] of [realisation, delay, extraCost].entries()) workbook.write(plan.name, first, 1 + column, value);
      const figures = figuresOf(proposal);
      const lastYear = tableOf(proposal, 'summary')?.years.at(-1);
      for (const { scenario, payback, total, years } of scenarioRows(workbook, plan)) {
        const direct = sensitivity(figures, scenario);
        expect(payback).toBe(direct.payback.kind === 'repaid' ? direct.payback.years : `ikke senest i ${lastYear}`);
        expect(total).toBeCloseTo(direct.netImpact.reduce((sum, amount) => sum + amount, 0), 6);
        for (const [year, amount] of direct.netImpact.entries()) expect(years[year]).toBeCloseTo(amount, 6);
      }
    }), { numRuns: 20 });
  });

  test('gives the least degree of realisation for every year', () => {
    fc.assert(fc.property(soundProposalArbitrary, (proposal) => {
      const plan = planOf(sheetOf(proposal));
      const row = plan.rows.find(([cell]) => cell?.value === sensitivityTexts.least) ?? [];
      const direct = leastRealisation(figuresOf(proposal));
      for (const [year, least] of direct.entries()) {
        const shown = row[YEARS_COLUMN + year]?.cached;
        if (least === null) expect(shown).toBe('');
        else expect(shown).toBeCloseTo(least, 6);
      }
    }), { numRuns: 100 });
  });

  test('tells in a sentence how far the savings may fall', () => {
    const sheet = newProposalPlan({ catalogue: '2020', id: 'HA01', firstYear: 2019, years: 6, priceYear: 2020, administration: 'Socialforvaltningen', alternatives: 0, details: 'derived', copyOf: publishedProposal('HA01') });
    const plan = planOf(sheet);
    const at = plan.rows.findIndex(([cell]) => cell?.value === sensitivityTexts.breakEven) + 1;
    const workbook = new CalculatedWorkbook([sheet, plan]);
    expect(workbook.value(plan.name, at, 0)).toBe('Besparelsen kan falde til 51 %, før forslaget ikke er tilbagebetalt i 2024.');

    // A line that is inserted above the first one, and one below the last, count at once.
    const firstLine = sheet.rows.findIndex(([cell]) => cell?.value === 'Forebyggende foranstaltninger');
    workbook.insertRow(sheet.name, firstLine);
    for (const [column, value] of ['Flere udgifter', 'Service', 0, 1000, 1000, 1000, 1000, 1000].entries()) workbook.write(sheet.name, firstLine, column, value);
    expect(workbook.value(plan.name, at, 0)).toBe('Besparelsen kan falde til 65 %, før forslaget ikke er tilbagebetalt i 2024.');
    const lastCost = sheet.rows.findIndex(([cell]) => cell?.value === 'Deponering') + 2;
    workbook.insertRow(sheet.name, lastCost);
    for (const [column, value] of ['Mere anlæg', 'Anlæg', 15_000].entries()) workbook.write(sheet.name, lastCost, column, value);
    expect(workbook.value(plan.name, at, 0)).toBe('Besparelsen skal stige til 106 %, før forslaget er tilbagebetalt i 2024.');
  });

  test.each(published.map((proposal) => [proposal.id, proposal] as const))('of %s is saved with the results of a calculation', (_id, proposal) => {
    const sheet = sheetOf(proposal);
    const models = [...new Set(tableOf(proposal, 'summary')?.rows.flatMap(({ section, model }) => (section === 'permanent' && model !== null ? [model] : [])))];
    for (const model of models.length === 0 ? [null] : models) {
      const plan = planOf(sheet, model);
      expect(wrongResults([sheet, plan]).filter(({ cell }) => cell.startsWith('Følsomhed') || cell.startsWith("'Følsomhed"))).toEqual([]);
      expect(plan.name.length).toBeLessThanOrEqual(31);
    }
  });

  test('draws what has been accumulated, a line for each scenario drawn', () => {
    const plan = planOf(sheetOf(publishedProposal('BU01')));
    const [chart] = plan.charts;
    expect(chart?.source).toMatchObject({ column: 0, rows: 6, columns: 7 });
    const names = Array.from({ length: 5 }, (_, index) => plan.rows[(chart?.source.row ?? 0) + 1 + index]?.[0]?.cached);
    expect(names).toEqual(['50 % af besparelsen', '80 % af besparelsen', '100 % af besparelsen', '120 % af besparelsen', '100 % af besparelsen, 1 år senere']);
    const overlapped = plan.rows.slice(chart?.at.row, (chart?.at.row ?? 0) + (chart?.at.rows ?? 0)).flat();
    expect(overlapped).toEqual([]);
  });

  test('is not taken for a proposal', () => {
    for (const proposal of published) expect(readSheet(planGrid(planOf(sheetOf(proposal), proposal.id === 'SI05' ? 'Model 1' : null)))).toMatchObject({ proposals: [], kpiTables: [] });
  });

  test('is not made of a sheet without Tabel 1', () => {
    const sheet = sheetOf({ ...publishedProposal('BU01'), tables: [] });
    const grid = planGrid(sheet);
    const [parsed] = readSheet(grid).proposals;
    expect(parsed && sensitivityPlan({ parsed, grid }, null)).toBeNull();
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { labelArbitrary, soundProposalArbitrary } from '../../../test/arbitraries/proposal';
import { CalculatedWorkbook } from '../../../test/sheet-edits/calculated-workbook';
import { wrongResults } from '../../../test/sheet-edits/planned-results';
import { BUDGET_AREAS, tableOf } from '../../domain/proposal';
import type { BudgetArea, Proposal } from '../../domain/proposal';
import type { Published } from '../../rules/rule';
import { newProposalTexts } from '../../texts/new-proposal';
import { checkWorkbook } from '../check-workbook';
import { FIRST_YEAR_COLUMN } from '../proposal/finance-table-plan';
import type { Grid } from '../grid';
import { newProposalPlan, proposalFormPlan } from './new-proposal-plan';
import type { SheetPlan } from '../sheet-plan';

const NOTHING_PUBLISHED: Published = { proposal: () => undefined, idLetters: () => undefined, kpiTable: () => undefined, reports: [] };
const published: readonly Proposal[] = (JSON.parse(readFileSync(path.join(__dirname, '../../datasets/catalogues/2020.json'), 'utf8')) as { proposals: Proposal[] }).proposals;
const CHOICE = { catalogue: '2027', id: 'BU11', firstYear: 2027, years: 5, priceYear: 2027, administration: 'Socialforvaltningen', alternatives: 0 };

function publishedProposal(id: string): Proposal {
  const found = published.find((proposal) => proposal.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

function read(grid: Grid) {
  const { proposals } = checkWorkbook([grid], { published: NOTHING_PUBLISHED, acceptances: [] });
  const [only] = proposals;
  if (!only) throw new Error('no proposal');
  return { ...only, wrong: only.findings.filter(({ rule, messageId }) => /^F(?:10\d|201)$/.test(rule) && messageId !== 'neverRepaid').map(({ message }) => message) };
}

/** Rows of each section of Tabel 1: that of its first line, and that of its total. */
function sections(workbook: CalculatedWorkbook, { name, rows }: SheetPlan): readonly { readonly first: number; readonly last: number }[] {
  const labels = Array.from({ length: rows.length + 15 }, (_, row) => workbook.value(name, row, 0));
  return ([['Varige ændringer', newProposalTexts.permanentTotal], ['Implementeringsomkostninger', newProposalTexts.costTotal]] as const).flatMap(([heading, total]) => {
    const row = labels.findIndex((label) => typeof label === 'string' && label.startsWith(heading) && label.length < heading.length + 40);
    const last = labels.findIndex((label) => typeof label === 'string' && label.startsWith(total));
    return row < 0 || last < 0 ? [] : [{ first: row + 1, last }];
  });
}

interface Line { readonly section: number; readonly where: number; readonly label: string; readonly area: BudgetArea; readonly figures: readonly number[] }

const linesArbitrary: fc.Arbitrary<readonly Line[]> = fc.array(fc.record({
  section: fc.constantFrom(0, 1),
  where: fc.nat(1000),
  label: labelArbitrary,
  area: fc.constantFrom(...BUDGET_AREAS),
  figures: fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 5, maxLength: 5 }),
}), { minLength: 1, maxLength: 9 });

describe('formulas of a new proposal', () => {
  test('are saved with the results that a calculation gives', () => {
    fc.assert(fc.property(soundProposalArbitrary, fc.constantFrom('derived' as const, 'byHand' as const), (proposal, details) => {
      expect(wrongResults([proposalFormPlan(proposal, { details })])).toEqual([]);
    }), { numRuns: 25 });
  });

  test.each(published.map((proposal) => [proposal.id, proposal] as const))('likewise in a copy of %s', (_id, copyOf) => {
    expect(wrongResults([newProposalPlan({ ...CHOICE, details: 'derived', copyOf })])).toEqual([]);
    expect(wrongResults([newProposalPlan({ ...CHOICE, details: 'byHand', copyOf })])).toEqual([]);
  });

  test.each([0, 3])('likewise when nothing is filled in, with %s alternatives', (alternatives) => {
    expect(wrongResults([newProposalPlan({ ...CHOICE, alternatives, details: 'derived', copyOf: null })])).toEqual([]);
  });

  test('follow lines that are inserted anywhere, in any order', () => {
    fc.assert(fc.property(fc.option(fc.constantFrom(publishedProposal('BU01'), publishedProposal('BU06'), publishedProposal('HA01')), { nil: null }), linesArbitrary, (copyOf, lines) => {
      const plan = newProposalPlan({ ...CHOICE, details: 'derived', copyOf });
      const workbook = new CalculatedWorkbook([plan]);
      const before = read(workbook.grid(plan.name)).parsed.proposal;
      for (const { section, where, label, area, figures } of lines) {
        const { first, last } = sections(workbook, plan)[section] ?? { first: 0, last: 0 };
        const row = first + (where % (last - first + 1));
        workbook.insertRow(plan.name, row);
        for (const [column, value] of [label, area, ...figures].entries()) workbook.write(plan.name, row, column, value);
      }
      const { parsed: { proposal, unplaced }, wrong } = read(workbook.grid(plan.name));
      expect(wrong).toEqual([]);
      expect(unplaced).toEqual([]);
      const count = (of: Proposal) => tableOf(of, 'summary')?.rows.filter(({ role }) => role === 'line').length ?? 0;
      expect(count(proposal)).toBe(count(before) + lines.length);
      // The later tables hold every new service line by its own name.
      const permanent = tableOf(proposal, 'permanentService')?.rows.map(({ label }) => label) ?? [];
      const overflow = permanent.includes(newProposalTexts.otherLines);
      for (const { section, area, label } of lines) if (section === 0 && area === 'Service' && !overflow) expect(permanent).toContain(label);
    }), { numRuns: 25 });
  });

  test('follow a changed budget area, a cleared line and another first year', () => {
    const plan = newProposalPlan({ ...CHOICE, years: 6, firstYear: 2019, details: 'derived', copyOf: publishedProposal('HA01') });
    const workbook = new CalculatedWorkbook([plan]);
    const { first } = sections(workbook, plan)[1] ?? { first: 0 };
    workbook.write(plan.name, first, 1, 'Anlæg');
    const header = plan.rows.findIndex((cells) => cells[1]?.value === 'Styringsområde');
    workbook.write(plan.name, header, FIRST_YEAR_COLUMN, 2031);
    const { parsed: { proposal }, wrong } = read(workbook.grid(plan.name));
    expect(wrong).toEqual([]);
    expect(proposal.tables.map(({ years }) => years[0])).toEqual([2031, 2031, 2031, 2031]);
    const label = tableOf(proposal, 'summary')?.rows.find(({ section }) => section === 'implementation')?.label;
    expect(tableOf(proposal, 'capitalInvestment')?.rows.map((row) => row.label)).toContain(label);
    expect(tableOf(proposal, 'serviceInvestment')?.rows.map((row) => row.label)).not.toContain(label);
  });

  test('gather in a last row the lines that a derived table has no room for', () => {
    const plan = newProposalPlan({ ...CHOICE, details: 'derived', copyOf: null });
    const workbook = new CalculatedWorkbook([plan]);
    const { first } = sections(workbook, plan)[0] ?? { first: 0 };
    for (let line = 0; line < 12; line += 1) {
      workbook.insertRow(plan.name, first);
      for (const [column, value] of [`Indsats ${line}`, 'Service', 0, -100, -100, -100, -100].entries()) workbook.write(plan.name, first, column, value);
    }
    const { parsed: { proposal }, wrong } = read(workbook.grid(plan.name));
    expect(wrong).toEqual([]);
    expect(tableOf(proposal, 'permanentService')?.rows.slice(-2).map(({ label, figures }) => [label, figures[1]])).toEqual([[newProposalTexts.otherLines, -600], ['Varige ændringer totalt, service', -1200]]);
  });

  test('give the payback as soon as there are savings and costs, and say when there is none within the years', () => {
    const plan = newProposalPlan({ ...CHOICE, details: 'derived', copyOf: null });
    const workbook = new CalculatedWorkbook([plan]);
    const [permanent, implementation] = sections(workbook, plan);
    const payback = () => read(workbook.grid(plan.name)).parsed.proposal.paybacks.map(({ figure }) => figure);
    const says = () => workbook.grid(plan.name).values.some(([label]) => label === newProposalTexts.notRepaid(null));
    for (const [column, value] of ['Færre anbringelser', 'Service', 0, -100, -100, -100, -100].entries()) workbook.write(plan.name, permanent?.first ?? 0, column, value);
    expect([payback(), says()]).toEqual([[null], false]);
    for (const [column, value] of ['Projektledelse', 'Service', 250].entries()) workbook.write(plan.name, implementation?.first ?? 0, column, value);
    expect([payback(), says()]).toEqual([[4], false]);
    workbook.write(plan.name, implementation?.first ?? 0, 2, 2500);
    expect([payback(), says()]).toEqual([[null], true]);
  });

  test('count an alternative’s own costs in its payback only', () => {
    const plan = newProposalPlan({ ...CHOICE, years: 6, firstYear: 2019, details: 'derived', copyOf: publishedProposal('SI05') });
    const { parsed: { proposal }, wrong } = read(new CalculatedWorkbook([plan]).grid(plan.name));
    expect(wrong).toEqual([]);
    expect(proposal.paybacks.map(({ model }) => model)).toEqual(['Model 1', 'Model 2']);
    expect(proposal.paybacks.every(({ figure }) => typeof figure === 'number')).toBe(true);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { soundProposalArbitrary } from '../../../test/arbitraries/proposal';
import { CalculatedWorkbook } from '../../../test/sheet-edits/calculated-workbook';
import { wrongResults } from '../../../test/sheet-edits/planned-results';
import { modelsOf, tableOf } from '../../domain/proposal';
import type { Proposal } from '../../domain/proposal';
import { portfolioTexts as texts } from '../../texts/portfolio';
import type { CellValue } from '../grid';
import type { ProposalOnSheet } from '../proposal-tools/line-references';
import { newProposalPlan } from '../new-proposal/new-proposal-plan';
import { planGrid } from '../plan-grid';
import { portfolioPlan } from './portfolio-plan';
import { investmentOf, lastPermanentChange, proposalPayback } from '../proposal/proposal-figures';
import { proposalsPlan } from '../proposal/proposal-plan';
import { readSheet } from '../sheet-reader';
import type { SheetPlan } from '../sheet-plan';

const published: readonly Proposal[] = (JSON.parse(readFileSync(path.join(__dirname, '../../datasets/catalogues/2020.json'), 'utf8')) as { proposals: Proposal[] }).proposals;

function sourcesOf(sheets: readonly SheetPlan[]): readonly ProposalOnSheet[] {
  return sheets.flatMap((sheet) => {
    const grid = planGrid(sheet);
    return readSheet(grid).proposals.map((parsed) => ({ parsed, grid }));
  });
}

function sheetsOf(proposals: readonly Proposal[]): readonly SheetPlan[] {
  return proposalsPlan(proposals.map((proposal) => ({ proposal, origin: { source: 'Investeringskatalog 2020' } })));
}

/** A workbook of proposals and their portfolio, read by the labels of its cells. */
class Portfolio {
  readonly plans: readonly SheetPlan[];
  readonly workbook: CalculatedWorkbook;
  private readonly plan: SheetPlan;

  constructor(readonly sheets: readonly SheetPlan[]) {
    this.plans = portfolioPlan(sourcesOf(sheets));
    const [plan] = this.plans;
    if (!plan) throw new Error('no portfolio');
    this.plan = plan;
    this.workbook = new CalculatedWorkbook([...sheets, ...this.plans]);
  }

  private get headerRow(): number {
    return this.plan.rows.findIndex(([cell]) => cell?.value === texts.chosen);
  }

  column(name: string): number {
    return this.plan.rows[this.headerRow]?.findIndex((cell) => cell?.value === name) ?? -1;
  }

  /** The table's rows, as records of what they show. */
  rows(): readonly Readonly<Record<string, CellValue>>[] {
    const headers = this.plan.rows[this.headerRow]?.map((cell) => String(cell?.value)) ?? [];
    const count = (this.plan.tables[0]?.range.rows ?? 1) - 1;
    return Array.from({ length: count }, (_, index) => Object.fromEntries(headers.map((header, column) => [header, this.workbook.value(this.plan.name, this.headerRow + 1 + index, column)])));
  }

  choose(key: string, answer: string): void {
    const index = this.rows().findIndex((row) => row[texts.key] === key);
    this.workbook.write(this.plan.name, this.headerRow + 1 + index, 0, answer);
  }

  /** The cell beside a label above the table. */
  private beside(label: string): { readonly row: number; readonly column: number } {
    return { row: this.plan.rows.findIndex((cells) => cells[2]?.value === label), column: 3 };
  }

  value(label: string): CellValue {
    const { row, column } = this.beside(label);
    return this.workbook.value(this.plan.name, row, column);
  }

  set(label: string, value: number): void {
    const { row, column } = this.beside(label);
    this.workbook.write(this.plan.name, row, column, value);
  }

  /** What stands in a row of sums of the chosen entries. */
  sums(label: string, years: number): readonly CellValue[] {
    const { row } = this.beside(label);
    return Array.from({ length: years }, (_, year) => this.workbook.value(this.plan.name, row, 5 + year));
  }

  says(): readonly CellValue[] {
    const row = this.beside(texts.invested).row + 1;
    return [this.workbook.value(this.plan.name, row + 1, 2), this.workbook.value(this.plan.name, row, 2)];
  }
}

function total(proposals: readonly (readonly [Proposal, string | null])[], section: string, year: number): number {
  return proposals.reduce((sum, [proposal, model]) => {
    const table = tableOf(proposal, 'summary');
    const column = table?.years.indexOf(year) ?? -1;
    const lines = table?.rows.filter((row) => row.role === 'line' && row.section === section && (row.model === null || row.model === model)) ?? [];
    return sum + lines.reduce((part, { figures }) => part + Number(column < 0 ? 0 : (figures[column] ?? 0)), 0);
  }, 0);
}

describe('the portfolio of the catalogue', () => {
  const portfolio = new Portfolio(sheetsOf(published));

  test('is saved with the results of a calculation', () => {
    expect(wrongResults([...portfolio.sheets, ...portfolio.plans], portfolio.workbook).filter(({ cell }) => cell.startsWith('Portefølj'))).toEqual([]);
  });

  test('shows each proposal and alternative with its investment, saving and payback', () => {
    const expected = published.flatMap((proposal) => modelsOf(proposal).map((model) => {
      const { Service, Anlæg, Overførsler, other } = investmentOf(proposal, model);
      const payback = proposalPayback(proposal, model);
      return [proposal.id, model ?? '', [Service, Anlæg, Overførsler, other].reduce<number>((sum, part) => sum + (part ?? 0), 0), lastPermanentChange(proposal, model), payback?.kind === 'repaid' ? payback.years : texts.notRepaid];
    }));
    expect(portfolio.rows().map((row) => [row[texts.id], row[texts.model] ?? '', row[texts.investment], row[texts.lastChange], row[texts.payback]])).toEqual(expected);
  });

  test('ranks by payback and by what is saved in the last year', () => {
    const rows = portfolio.rows();
    const inOrder = (rank: string, value: string) => [...rows].sort((a, b) => Number(a[rank]) - Number(b[rank])).map((row) => Number(row[value]));
    const byPayback = inOrder(texts.paybackRank, texts.payback);
    expect(byPayback).toEqual([...byPayback].sort((a, b) => a - b));
    const byEffect = inOrder(texts.effectRank, texts.lastChange);
    expect(byEffect).toEqual([...byEffect].sort((a, b) => a - b));
    expect(rows.map((row) => row[texts.paybackRank]).sort((a, b) => Number(a) - Number(b))).toEqual(rows.map((_, index) => index + 1));
  });

  test('begins with each proposal chosen once', () => {
    expect(portfolio.rows().filter((row) => row[texts.chosen] === texts.no).map((row) => row[texts.key])).toEqual(['SI05 Model 2']);
  });

  test('is not taken for proposals', () => {
    for (const plan of portfolio.plans) expect(readSheet(planGrid(plan))).toMatchObject({ proposals: [], kpiTables: [] });
  });
});

describe('a choice of proposals', () => {
  test('is added up, by year, and by area and budget area', () => {
    const portfolio = new Portfolio(sheetsOf(published));
    const out = ['BU01', 'HA01', 'TV01'];
    for (const key of out) portfolio.choose(key, texts.no);
    portfolio.choose('SI05', texts.no);
    portfolio.choose('SI05 Model 1', texts.no);
    portfolio.choose('SI05 Model 2', texts.yes);
    const chosen = published.filter(({ id }) => !out.includes(id ?? '')).map((proposal) => [proposal, proposal.id === 'SI05' ? 'Model 2' : null] as const);
    const years = [2019, 2020, 2021, 2022, 2023, 2024];
    for (const [label, section] of [[texts.permanent, 'permanent'], [texts.implementation, 'implementation']] as const) {
      expect(portfolio.sums(label, 6)).toEqual(years.map((year) => total(chosen, section, year)));
    }
    expect(portfolio.sums(texts.netImpact, 6)).toEqual(years.map((year) => total(chosen, 'permanent', year) + total(chosen, 'implementation', year)));

    const [, figures] = portfolio.plans;
    const area = published.find(({ id }) => id === 'HA02')?.area ?? '';
    const row = figures?.rows.findIndex((cells) => cells[2]?.value === area && cells[3]?.value === 'Service' && cells[4]?.value === texts.permanent) ?? -1;
    const service = chosen.filter(([proposal]) => proposal.area === area).map(([proposal, model]) => [{
      ...proposal, tables: proposal.tables.map((table) => ({ ...table, rows: table.rows.filter(({ role, budgetArea }) => role === 'total' || budgetArea === 'Service') })),
    }, model] as const);
    expect(portfolio.workbook.value(figures?.name ?? '', row, 10)).toBe(total(service, 'permanent', 2024));
  });

  test('of two alternatives at once is remarked', () => {
    const portfolio = new Portfolio(sheetsOf(published.filter(({ id }) => id === 'SI05' || id === 'BU01')));
    portfolio.choose('SI05 Model 2', texts.yes);
    expect(portfolio.rows().map((row) => row[texts.remark])).toEqual(['', texts.chosenTwice, texts.chosenTwice]);
  });

  test('is measured against the target', () => {
    const portfolio = new Portfolio(sheetsOf(published.filter(({ id }) => ['BU01', 'HA01', 'TV01'].includes(id ?? ''))));
    portfolio.set(texts.target, 5);
    portfolio.set(texts.targetYear, 2022);
    const saved = -published.filter(({ id }) => ['BU01', 'HA01', 'TV01'].includes(id ?? '')).reduce((sum, proposal) => sum + total([[proposal, null]], 'permanent', 2022), 0) / 1000;
    expect(portfolio.value(texts.saved)).toBeCloseTo(saved, 9);
    expect(portfolio.value(texts.missing)).toBeCloseTo(Math.max(0, 5 - saved), 9);
    for (const key of ['BU01', 'HA01', 'TV01']) portfolio.choose(key, texts.no);
    expect([portfolio.value(texts.saved), portfolio.value(texts.missing)]).toEqual([0, 5]);
    expect(portfolio.says()[1]).toBe(texts.notReached);
    portfolio.set(texts.target, 10_000);
    expect(portfolio.says()[0]).toBe(texts.unreachable);
  });

  test('that is enough for the target is the shortest by what is saved, and reaches it', () => {
    fc.assert(fc.property(fc.array(soundProposalArbitrary, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 40 }), (proposals, target) => {
      const portfolio = new Portfolio(sheetsOf(proposals));
      portfolio.set(texts.target, target);
      const rows = portfolio.rows();
      const counted = rows.filter((row) => row[texts.counted] === 1);
      const effects = counted.map((row) => Number(row[texts.targetEffect])).filter((effect) => effect < 0).sort((a, b) => a - b);
      const enough = rows.filter((row) => row[texts.enough] === texts.yes).map((row) => Number(row[texts.targetEffect])).sort((a, b) => a - b);
      expect(enough).toEqual(effects.slice(0, enough.length));
      const saved = (list: readonly number[]) => -list.reduce((sum, effect) => sum + effect, 0);
      if (saved(effects) >= 1000 * target) expect([saved(enough) >= 1000 * target, saved(enough.slice(0, -1)) < 1000 * target]).toEqual([true, true]);
      else expect(enough).toEqual(effects);
    }), { numRuns: 15 });
  });
});

test('figures that are changed on a proposal’s sheet, also in inserted lines, change the portfolio', () => {
  const bu01 = published.find(({ id }) => id === 'BU01') ?? null;
  const sheet = newProposalPlan({ catalogue: '2020', id: 'BU01', firstYear: 2019, years: 6, priceYear: 2020, administration: 'Socialforvaltningen', alternatives: 0, details: 'derived', copyOf: bu01 });
  const portfolio = new Portfolio([sheet]);
  expect(portfolio.rows()[0]).toMatchObject({ [texts.lastChange]: -1000, [texts.payback]: 3 });
  const line = sheet.rows.findIndex(([cell]) => cell?.value === 'Varige ændringer') + 1;
  portfolio.workbook.insertRow(sheet.name, line);
  for (const [column, value] of ['Færre indsatser', 'Anlæg', 0, -500, -500, -500, -500, -500].entries()) portfolio.workbook.write(sheet.name, line, column, value);
  expect(portfolio.rows()[0]).toMatchObject({ [texts.lastChange]: -1500, [texts.payback]: 3 });
  const [, figures] = portfolio.plans;
  const row = figures?.rows.findIndex((cells) => cells[1]?.value === 'BU01' && cells[3]?.value === 'Anlæg' && cells[4]?.value === texts.permanent) ?? -1;
  expect(portfolio.workbook.value(figures?.name ?? '', row, 10)).toBe(-500);
  // No sum by area was planned for permanent changes of that budget area: they stand with the others.
  const others = figures?.rows.findIndex((cells) => cells[2]?.value === texts.otherAreas) ?? -1;
  expect(portfolio.workbook.value(figures?.name ?? '', others, 10)).toBe(-500);
});

test('proposals with other years stand beside each other, each in its own', () => {
  const [first, second] = published;
  if (!first || !second) throw new Error('no proposals');
  const later = { ...second, tables: second.tables.map((table) => ({ ...table, years: table.years.map((year) => year + 3) })) };
  const portfolio = new Portfolio(sheetsOf([first, later]));
  expect(wrongResults([...portfolio.sheets, ...portfolio.plans], portfolio.workbook).filter(({ cell }) => cell.startsWith('Portefølj'))).toEqual([]);
  expect(portfolio.rows().map((row) => row[texts.lastChange])).toEqual([-1000, -700]);
  expect(portfolio.sums(texts.permanent, 9)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027].map((year) => total([[first, null], [later, null]], 'permanent', year)));
});

test('a proposal that is not repaid, and one whose costs are negative, say so and come last', () => {
  const [first, second] = published;
  if (!first || !second) throw new Error('no proposals');
  const times = (proposal: Proposal, id: string, by: number): Proposal => ({
    ...proposal, id,
    tables: proposal.tables.map((table) => ({ ...table, rows: table.rows.map((row) => (row.section === 'implementation' ? { ...row, figures: row.figures.map((figure) => Number(figure) * by) } : row)) })),
  });
  const portfolio = new Portfolio(sheetsOf([times(first, 'BU91', 100), times(first, 'BU92', -1), second]));
  expect(wrongResults([...portfolio.sheets, ...portfolio.plans], portfolio.workbook).filter(({ cell }) => cell.startsWith('Portefølj'))).toEqual([]);
  expect(portfolio.rows().map((row) => [row[texts.payback], row[texts.paybackRank]])).toEqual([[texts.notRepaid, 2], [texts.notComputable, 3], [6, 1]]);
});

test('a workbook without proposals has no portfolio', () => {
  expect(portfolioPlan([])).toEqual([]);
});

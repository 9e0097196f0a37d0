import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CalculatedWorkbook } from '../../../test/sheet-edits/calculated-workbook';
import { wrongResults } from '../../../test/sheet-edits/planned-results';
import { paybackTime } from '../../domain/payback';
import { tableOf } from '../../domain/proposal';
import type { FinanceTable, Proposal, TableKind } from '../../domain/proposal';
import { newProposalTexts } from '../../texts/new-proposal';
import { portfolioTexts } from '../../texts/portfolio';
import { sensitivityTexts } from '../../texts/sensitivity';
import { TABLE_CAPTIONS } from '../../texts/sheet-labels';
import { checkWorkbook } from '../check-workbook';
import { portfolioPlan } from '../portfolio/portfolio-plan';
import { YEARS_COLUMN } from '../sensitivity/sensitivity-layout';
import { sensitivityPlan } from '../sensitivity/sensitivity-plan';
import { newProposalPlan } from './new-proposal-plan';
import type { SheetPlan } from '../sheet-plan';

const published: readonly Proposal[] = (JSON.parse(readFileSync(path.join(__dirname, '../../datasets/catalogues/2020.json'), 'utf8')) as { proposals: Proposal[] }).proposals;
jest.setTimeout(120_000);

const YEARS = 6;
const FIRST_FIGURE = 2;
const ADDED = [30, -300, -300, -310, -320, -330];

function formOf(id: string | null, details: 'derived' | 'byHand'): SheetPlan {
  const copyOf = published.find((proposal) => proposal.id === id) ?? null;
  return newProposalPlan({ catalogue: '2027', id: 'BU11', firstYear: 2027, years: YEARS, priceYear: 2027, administration: 'Socialforvaltningen', alternatives: 0, details, copyOf });
}

function labelsOf(workbook: CalculatedWorkbook, { name, rows }: SheetPlan): readonly string[] {
  return Array.from({ length: rows.length + 15 }, (_, row) => String(workbook.value(name, row, 0) ?? ''));
}

function insert(workbook: CalculatedWorkbook, sheet: string, row: number, cells: readonly (string | number)[]): void {
  workbook.insertRow(sheet, row);
  for (const [column, value] of cells.entries()) if (value !== '') workbook.write(sheet, row, column, value);
}

function read(workbook: CalculatedWorkbook, sheet: string) {
  const grid = workbook.grid(sheet);
  const { proposals } = checkWorkbook([grid], { published: { proposal: () => undefined, idLetters: () => undefined, kpiTable: () => undefined, reports: [] }, acceptances: [] });
  const [only] = proposals;
  if (!only) throw new Error('no proposal');
  const found = only.findings.filter(({ rule, messageId }) => /^F(?:10\d|201)$/.test(rule) && messageId !== 'neverRepaid');
  return { grid, parsed: only.parsed, proposal: only.parsed.proposal, wrong: found.map(({ rule, message }) => `${rule} ${message}`) };
}

/** Figures of the row with a label; of a table's total where the label is that of one. */
function figuresOf(table: FinanceTable | undefined, label: string): readonly number[] {
  const row = table?.rows.find((each) => each.label.startsWith(label));
  if (!row) throw new Error(`no ${label}`);
  return row.figures.map(Number);
}

const plus = (figures: readonly number[], more: readonly number[] = ADDED) => figures.map((figure, year) => figure + (more[year] ?? 0));

/** Rows that a line can be inserted above: directly below the table's header or heading, between its lines, above its total. */
function positions(labels: readonly string[], above: number, total: string): readonly number[] {
  const last = labels.findIndex((label, row) => row > above && label.startsWith(total));
  if (above < 0 || last < 0) throw new Error(`no ${total}`);
  return Array.from({ length: last - above }, (_, index) => above + 1 + index);
}

/** A form, with what its tables say before a line is inserted. */
function prepared(id: string | null, details: 'derived' | 'byHand') {
  const plan = formOf(id, details);
  const before = new CalculatedWorkbook([plan]);
  if (id === null) {
    const labels = labelsOf(before, plan);
    const rows = plan.rows.map((cells) => [...cells]);
    const write = (below: string, cells: readonly (string | number)[]) => {
      const row = labels.indexOf(below) + 1;
      for (const [column, value] of cells.entries()) (rows[row] ??= [])[column] = { value };
    };
    write('Varige ændringer', ['Færre anbringelser', 'Service', 0, -500, -500, -500, -500, -500]);
    write('Implementeringsomkostninger', ['Projektledelse', 'Service', 900, 300]);
    const filled = { ...plan, rows };
    const workbook = new CalculatedWorkbook([filled]);
    return { plan: filled, labels: labelsOf(workbook, filled), before: read(workbook, plan.name) };
  }
  return { plan, labels: labelsOf(before, plan), before: read(before, plan.name) };
}

const SECTIONS = [
  { section: 'permanent', total: newProposalTexts.permanentTotal, of: 'permanentService', area: 'Service' },
  { section: 'implementation', total: newProposalTexts.costTotal, of: 'serviceInvestment', area: 'Service' },
  { section: 'implementation', total: newProposalTexts.costTotal, of: 'capitalInvestment', area: 'Anlæg' },
] as const;
const TABLES = ['permanentService', 'serviceInvestment', 'capitalInvestment'] as const satisfies readonly TableKind[];

describe.each([null, 'HA01'])('a line inserted anywhere in Tabel 1 of a form made from %s', (id) => {
  const { plan, labels, before } = prepared(id, 'derived');
  const summary = tableOf(before.proposal, 'summary');
  const header = labels.indexOf(TABLE_CAPTIONS.summary) + 1;
  const sensitivity = sensitivityPlan(before, null);
  const portfolio = portfolioPlan([before]);
  const others = [...(sensitivity ? [sensitivity] : []), ...portfolio];

  test.each(SECTIONS)('counts in every total, $of: $area', ({ section, total, of, area }) => {
    expect(sensitivity).not.toBeNull();
    expect(portfolio.length).toBeGreaterThan(0);
    const above = section === 'permanent' ? header : labels.findIndex((label) => label.startsWith('Implementeringsomkostninger'));
    const costs = section === 'implementation' ? ADDED.map(Math.abs) : ADDED;
    const rows = positions(labels, above, total);
    for (const row of rows) {
      const workbook = new CalculatedWorkbook([plan, ...others]);
      insert(workbook, plan.name, row, ['Indsat linje', area, ...costs]);
      const after = read(workbook, plan.name);
      const table = tableOf(after.proposal, 'summary');
      const [permanent, implementation] = [newProposalTexts.permanentTotal, newProposalTexts.costTotal].map((each) => (each === total ? plus(figuresOf(summary, each), costs) : figuresOf(summary, each)));
      const net = plus(figuresOf(summary, newProposalTexts.netImpact), costs);
      const repaid = paybackTime(permanent ?? [], implementation ?? []);
      expect({ row, wrong: after.wrong, unplaced: after.parsed.unplaced }).toEqual({ row, wrong: [], unplaced: [] });
      expect([row, figuresOf(table, newProposalTexts.permanentTotal), figuresOf(table, newProposalTexts.costTotal), figuresOf(table, newProposalTexts.netImpact)]).toEqual([row, permanent, implementation, net]);
      expect([row, after.proposal.paybacks.map(({ figure }) => figure)]).toEqual([row, [repaid.kind === 'repaid' ? repaid.years : null]]);
      for (const kind of TABLES) {
        const own = figuresOf(tableOf(before.proposal, kind), newProposalTexts.detailTotals[kind]);
        expect([row, kind, figuresOf(tableOf(after.proposal, kind), newProposalTexts.detailTotals[kind])]).toEqual([row, kind, kind === of ? plus(own, costs) : own]);
      }
      expect(tableOf(after.proposal, of)?.rows.map(({ label }) => label)).toContain('Indsat linje');

      // The sheets that were written before follow; those written now begin with it.
      const atEdge = row === rows[0] || row === rows.at(-1);
      const written = atEdge ? [[...[sensitivityPlan(after, null)].flatMap((each) => each ?? []), ...portfolioPlan([after])]] : [];
      for (const sheets of [others, ...written]) {
        const live = sheets === others ? workbook : new CalculatedWorkbook([planOf(workbook, plan.name), ...sheets]);
        if (sheets !== others) expect(wrongResults(sheets, live)).toEqual([]);
        const [follows] = sheets;
        const at = follows?.rows.findIndex(([cell]) => cell?.value === sensitivityTexts.savings) ?? -1;
        const inYears = (below: number) => Array.from({ length: YEARS }, (_, year) => Number(live.value(follows?.name ?? '', at + below, YEARS_COLUMN + year)));
        expect([row, plus(inYears(0), inYears(1)), inYears(2)]).toEqual([row, permanent, implementation]);
        const [overview] = sheets.slice(1);
        for (const [label, sums] of [[portfolioTexts.permanent, permanent], [portfolioTexts.implementation, implementation], [portfolioTexts.netImpact, net]] as const) {
          const line = overview?.rows.findIndex((cells) => cells[2]?.value === label) ?? -1;
          expect([row, label, Array.from({ length: YEARS }, (_, year) => live.value(overview?.name ?? '', line, 5 + year))]).toEqual([row, label, sums]);
        }
      }
    }
  });
});

/** The sheet as it is now, for a workbook of its own. */
function planOf(workbook: CalculatedWorkbook, sheet: string): SheetPlan {
  const { values, formulas } = workbook.grid(sheet);
  const rows = values.map((cells, row) => cells.map((value, column) => {
    const formula = formulas.get(`${row},${column}`);
    if (formula !== undefined) return { formula };
    return value === null || value === '' || typeof value === 'object' ? null : { value };
  }));
  return { name: sheet, rows, columnWidths: [], tables: [], validations: [], conditionalFormats: [], charts: [] };
}

describe.each(TABLES)('a line inserted anywhere in %s', (kind) => {
  const total = newProposalTexts.detailTotals[kind];

  test.each([null, 'HA01'])('that is filled in by hand counts in its total and its difference from Tabel 1, in a form made from %s', (id) => {
    const { plan, labels, before } = prepared(id, 'byHand');
    const { area, total: inSummary } = SECTIONS.find(({ of }) => of === kind) ?? SECTIONS[0];
    const was = figuresOf(tableOf(before.proposal, kind), total);
    for (const row of positions(labels, labels.indexOf(TABLE_CAPTIONS[kind]) + 2, total)) {
      const workbook = new CalculatedWorkbook([plan]);
      const difference = () => {
        const at = labelsOf(workbook, plan).findIndex((label) => label.startsWith(total)) + 1;
        return Array.from({ length: YEARS }, (_, year) => workbook.value(plan.name, at, FIRST_FIGURE + year));
      };
      const difference0 = difference().map(Number);
      insert(workbook, plan.name, row, ['Indsat linje', '', ...ADDED]);
      expect([row, figuresOf(tableOf(read(workbook, plan.name).proposal, kind), total)]).toEqual([row, plus(was)]);
      expect([row, difference()]).toEqual([row, plus(difference0)]);
      insert(workbook, plan.name, labels.findIndex((label) => label.startsWith(inSummary)), ['Indsat linje', area, ...ADDED]);
      expect([row, difference()]).toEqual([row, difference0]);
      if (id === 'HA01') expect([row, read(workbook, plan.name).wrong]).toEqual([row, before.wrong]);
    }
  });

  test('that follows Tabel 1 counts in its total', () => {
    const { plan, labels, before } = prepared('HA01', 'derived');
    const was = figuresOf(tableOf(before.proposal, kind), total);
    for (const row of positions(labels, labels.indexOf(TABLE_CAPTIONS[kind]) + 2, total)) {
      const workbook = new CalculatedWorkbook([plan]);
      insert(workbook, plan.name, row, ['Indsat linje', '', ...ADDED]);
      expect([row, figuresOf(tableOf(read(workbook, plan.name).proposal, kind), total)]).toEqual([row, plus(was)]);
    }
  });
});

test('a line inserted below an alternative’s heading, or anywhere down to its total, counts in that alternative', () => {
  const plan = formOf('SI05', 'derived');
  const start = new CalculatedWorkbook([plan]);
  const [labels, before] = [labelsOf(start, plan), read(start, plan.name)];
  const tables = portfolioPlan([before]);
  /** What the portfolio says of each alternative's last year. */
  const changes = (workbook: CalculatedWorkbook) => ['Model 1', 'Model 2'].map((each) => {
    const figures = tables.find(({ name }) => name === portfolioTexts.figuresSheet);
    const at = figures?.rows.findIndex((cells) => cells[1]?.value === `BU11 ${each}` && cells[4]?.value === portfolioTexts.permanentTotal) ?? -1;
    return Number(workbook.value(portfolioTexts.figuresSheet, at, 5 + YEARS - 1));
  });
  const changesBefore = changes(new CalculatedWorkbook([plan, ...tables]));
  for (const model of ['Model 1', 'Model 2']) {
    const total = newProposalTexts.forModel(newProposalTexts.permanentTotal, model);
    const other = newProposalTexts.forModel(newProposalTexts.permanentTotal, model === 'Model 1' ? 'Model 2' : 'Model 1');
    for (const row of positions(labels, labels.indexOf(model), total)) {
      const workbook = new CalculatedWorkbook([plan, ...tables]);
      insert(workbook, plan.name, row, ['Indsat linje', 'Service', ...ADDED]);
      const after = read(workbook, plan.name);
      expect({ row, wrong: after.wrong }).toEqual({ row, wrong: before.wrong });
      const [was, is] = [tableOf(before.proposal, 'summary'), tableOf(after.proposal, 'summary')];
      expect([row, figuresOf(is, total), figuresOf(is, other)]).toEqual([row, plus(figuresOf(was, total)), figuresOf(was, other)]);
      expect([row, changes(workbook)]).toEqual([row, changesBefore.map((change, index) => change + (`Model ${index + 1}` === model ? (ADDED.at(-1) ?? 0) : 0))]);
    }
  }
});

test('a cost inserted below an alternative’s heading, or anywhere down to the next one, counts in that alternative’s payback and portfolio', () => {
  const empty = newProposalPlan({ catalogue: '2027', id: 'BU11', firstYear: 2027, years: YEARS, priceYear: 2027, administration: 'Socialforvaltningen', alternatives: 2, details: 'derived', copyOf: null });
  const labels = labelsOf(new CalculatedWorkbook([empty]), empty);
  const headings = ['Model 1', 'Model 2'].map((model) => labels.flatMap((label, row) => (label === model ? [row] : [])));
  const rows = empty.rows.map((cells) => [...cells]);
  for (const [permanent, implementation] of headings) {
    for (const [below, cells] of [[permanent, ['Færre anbringelser', 'Service', 0, -500, -500, -500, -500, -500]], [implementation, ['Projektledelse', 'Service', 900, 300]]] as const) {
      for (const [column, value] of cells.entries()) (rows[(below ?? 0) + 1] ??= [])[column] = { value };
    }
  }
  const plan = { ...empty, rows };
  const before = read(new CalculatedWorkbook([plan]), plan.name);
  const tables = portfolioPlan([before]);
  expect(before.proposal.paybacks.map(({ figure }) => figure)).toEqual([4, 4]);
  const costsOf = (workbook: CalculatedWorkbook) => ['Model 1', 'Model 2'].map((model) => {
    const at = tables.find(({ name }) => name === portfolioTexts.figuresSheet)?.rows.findIndex((cells) => cells[1]?.value === `BU11 ${model}` && cells[4]?.value === portfolioTexts.implementationTotal) ?? -1;
    return workbook.value(portfolioTexts.figuresSheet, at, 5);
  });
  for (const [index, [, heading = -1]] of headings.entries()) {
    const next = labels.findIndex((label, row) => row > heading && (label === 'Model 2' || label === 'Alle modeller'));
    for (let row = heading + 1; row <= next; row += 1) {
      const workbook = new CalculatedWorkbook([plan, ...tables]);
      insert(workbook, plan.name, row, ['Indsat linje', 'Service', 1000]);
      const after = read(workbook, plan.name);
      expect({ row, wrong: after.wrong }).toEqual({ row, wrong: [] });
      expect([row, after.proposal.paybacks.map(({ figure }) => figure)]).toEqual([row, [0, 1].map((each) => (each === index ? 6 : 4))]);
      expect([row, costsOf(workbook)]).toEqual([row, [0, 1].map((each) => (each === index ? 1900 : 900))]);
    }
  }
});

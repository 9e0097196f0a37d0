import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { proposalArbitrary, soundProposalArbitrary } from '../../../test/arbitraries/proposal';
import { isTextFigure } from '../../domain/figure';
import { modelsOf, tableOf } from '../../domain/proposal';
import type { Proposal, Row } from '../../domain/proposal';
import type { Published } from '../../rules/rule';
import { STANDARD_HEADINGS } from '../../domain/standard-headings';
import { checkWorkbook } from '../check-workbook';
import type { CheckedProposal } from '../check-result';
import { copiedProposal, emptyProposal } from './new-proposal';
import type { NewProposalChoice } from './new-proposal';
import { newProposalPlan, proposalFormPlan } from './new-proposal-plan';
import type { ProposalFormOptions } from './new-proposal-plan';
import { planGrid } from '../plan-grid';
import type { SheetPlan } from '../sheet-plan';

const NOTHING_PUBLISHED: Published = { proposal: () => undefined, idLetters: () => undefined, kpiTable: () => undefined, reports: [] };
const published: readonly Proposal[] = (JSON.parse(readFileSync(path.join(__dirname, '../../datasets/catalogues/2020.json'), 'utf8')) as { proposals: Proposal[] }).proposals;
const CHOICE: NewProposalChoice = { catalogue: '2027', id: 'BU11', firstYear: 2027, years: 6, priceYear: 2027, administration: 'Socialforvaltningen' };
const ARITHMETIC = /^F(?:10\d|201)$/;

function checked(plan: SheetPlan): CheckedProposal {
  const { proposals, otherSheets } = checkWorkbook([planGrid(plan)], { published: NOTHING_PUBLISHED, acceptances: [] });
  const [only, ...more] = proposals;
  if (!only || more.length > 0) throw new Error(`${proposals.length} proposals ${JSON.stringify(otherSheets)}`);
  return only;
}

/** What a rule says of sums, tables that disagree, payback and signs; that an investment is not repaid is no wrong sum. */
function wrongSums(plan: SheetPlan): readonly string[] {
  return checked(plan).findings.filter(({ rule, messageId }) => ARITHMETIC.test(rule) && messageId !== 'neverRepaid').map(({ message }) => message);
}

function linesOf(proposal: Proposal, section: Row['section']): readonly Row[] {
  return tableOf(proposal, 'summary')?.rows.filter((row) => row.role === 'line' && row.section === section) ?? [];
}

/** Alternatives together, in the order in which the form has them: permanent changes for all come first, costs for all last. */
function byModel(proposal: Proposal, section: Row['section']): readonly Row[] {
  const rows = linesOf(proposal, section);
  const models = [...new Set((['permanent', 'implementation'] as const).flatMap((each) => linesOf(proposal, each).flatMap(({ model }) => model ?? [])))];
  return (section === 'permanent' ? [null, ...models] : [...models, null]).flatMap((model) => rows.filter((row) => row.model === model));
}

const withNumbers = (proposal: Proposal): Proposal => ({
  ...proposal,
  tables: proposal.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, figures: row.figures.map((figure) => (isTextFigure(figure) ? (figure.value ?? 1) : figure)) }))
      // A line without figures is not taken over: it changes no sum.
      .map((row) => (row.figures.every((figure) => figure === null) ? { ...row, figures: row.figures.map(() => 1) } : row)),
  })),
});

/** Proposals with a Tabel 1 whose figures are numbers, as they are typed where Excel warns of text. */
const typedArbitrary = proposalArbitrary.filter((proposal) => tableOf(proposal, 'summary') !== undefined).map(withNumbers);
const optionsArbitrary: fc.Arbitrary<ProposalFormOptions> = fc.record({
  details: fc.constantFrom('derived' as const, 'byHand' as const),
  spareLines: fc.integer({ min: 0, max: 4 }),
  source: fc.option(fc.constant('Kopi af 2020:BU01.'), { nil: null }),
});

describe('a sheet to write a proposal in', () => {
  test('gives back the head, the lines and the blocks of any proposal', () => {
    fc.assert(fc.property(typedArbitrary, optionsArbitrary, (proposal, options) => {
      const sectionTexts = Object.fromEntries((proposal.headings ?? []).map((heading) => [heading, 'Skrevet.']));
      const { parsed } = checked(proposalFormPlan(proposal, { ...options, sectionTexts }));
      const read = parsed.proposal;
      const { catalogue, id, title, area, summary, pool, presentedBy, risk, successCriteria, implementationPlan, consultations, affectedAdministrations } = proposal;
      expect(parsed.unplaced).toEqual([]);
      expect({ ...read, tables: [], paybacks: [], headings: [], implementationPlan: [] }).toEqual({
        catalogue, id, title, area, summary, pool, presentedBy, risk,
        affectedAdministrations: affectedAdministrations ?? [], successCriteria: successCriteria ?? [], consultations: consultations ?? [],
        tables: [], paybacks: [], headings: [], implementationPlan: [],
      });
      expect(read.implementationPlan?.activities).toEqual(implementationPlan?.activities ?? []);
      for (const section of ['permanent', 'implementation'] as const) expect(linesOf(read, section)).toEqual(byModel(proposal, section));
      expect(read.tables.map(({ kind, years, unit }) => ({ kind, years, unit }))).toEqual((['summary', 'permanentService', 'serviceInvestment', 'capitalInvestment'] as const)
        .map((kind) => ({ kind, years: tableOf(proposal, 'summary')?.years, unit: tableOf(proposal, 'summary')?.unit ?? null })));
      expect(new Set(read.headings)).toEqual(new Set([
        ...Object.keys(sectionTexts),
        ...(implementationPlan && implementationPlan.activities.length > 0 ? ['Implementering af forslaget'] : []),
        ...(successCriteria && successCriteria.length > 0 ? ['Opfølgning'] : []),
        ...(risk === null ? [] : ['Risikovurdering']),
        ...(consultations?.some(({ answer }) => answer !== null) ? ['Hvem er hørt?'] : []),
      ]));
    }), { numRuns: 250 });
  });

  test('has no wrong sum, whatever is written in it, as long as the later tables follow Tabel 1', () => {
    fc.assert(fc.property(fc.oneof(typedArbitrary, fc.constantFrom(...published)), fc.integer({ min: 0, max: 4 }), (proposal, spareLines) => {
      expect(wrongSums(proposalFormPlan(proposal, { details: 'derived', spareLines }))).toEqual([]);
    }), { numRuns: 400 });
  });

  test('reads as the same proposal where all of it is right already', () => {
    fc.assert(fc.property(soundProposalArbitrary, fc.constantFrom('derived' as const, 'byHand' as const), (proposal, details) => {
      const sectionTexts = Object.fromEntries((proposal.headings ?? []).map((heading) => [heading, 'Skrevet.']));
      const { parsed, findings } = checked(proposalFormPlan(proposal, { details, sectionTexts }));
      const tables = parsed.proposal.tables.filter(({ kind, rows }) => rows.length > 1 || proposal.tables.some((table) => table.kind === kind));
      const filled = (row: Row) => row.figures.some((figure) => figure !== null && figure !== 0);
      const amounts = (rows: readonly Row[]) => rows.filter(filled).map(({ label, role, figures }) => [label, role, figures]);
      expect(tables.map(({ kind, rows }) => [kind, amounts(rows)])).toEqual(proposal.tables.map(({ kind, rows }) => [kind, amounts(rows)]));
      expect(parsed.proposal.paybacks.map(({ figure }) => figure)).toEqual(proposal.paybacks.length === 0 ? [null] : proposal.paybacks.map(({ figure }) => figure));
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }), { numRuns: 200 });
  });

  test('agrees with Tabel 1 when the later tables start from it by hand', () => {
    fc.assert(fc.property(typedArbitrary, (proposal) => {
      const withoutDetails = { ...proposal, tables: proposal.tables.filter(({ kind }) => kind === 'summary') };
      expect(wrongSums(proposalFormPlan(withoutDetails, { details: 'byHand' }))).toEqual([]);
    }), { numRuns: 150 });
  });
});

describe('Nyt forslag', () => {
  test.each([0, 2, 3])('is empty, without errors, with %s alternatives', (alternatives) => {
    for (const details of ['derived', 'byHand'] as const) {
      const plan = newProposalPlan({ ...CHOICE, details, alternatives, copyOf: null });
      const { parsed, findings, verdict } = checked(plan);
      expect(plan.name).toBe('BU11');
      expect(parsed.unplaced).toEqual([]);
      expect(plan.rows.flat().filter((cell) => typeof cell?.cached === 'object' && cell.cached !== null)).toEqual([]);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(verdict).toBe('ready-with-warnings');
      expect(parsed.proposal.tables.map(({ kind, unit, years }) => [kind, unit, years[0], years.length])).toEqual(['summary', 'permanentService', 'serviceInvestment', 'capitalInvestment'].map((kind) => [kind, '1.000 kr. 2027 p/l', 2027, 6]));
      expect(modelsOf(parsed.proposal)).toHaveLength(Math.max(1, alternatives));
      expect(parsed.proposal.paybacks.map(({ model, figure }) => [model, figure])).toEqual(modelsOf(parsed.proposal).map((model) => [model, null]));
      expect(parsed.proposal.headings).toEqual([]);
    }
  });

  test.each([1, 2, 9])('has tables of %s years', (years) => {
    const { parsed } = checked(newProposalPlan({ ...CHOICE, years, details: 'derived', alternatives: 0, copyOf: null }));
    expect(parsed.proposal.tables.map((table) => table.years)).toEqual(Array.from({ length: 4 }, () => Array.from({ length: years }, (_, index) => 2027 + index)));
  });

  test.each(published.map((proposal) => [proposal.id, proposal] as const))('copies %s without its errors, in other years', (_id, original) => {
    const plan = newProposalPlan({ ...CHOICE, years: 8, details: 'derived', alternatives: 0, copyOf: original });
    const { parsed: { proposal, unplaced } } = checked(plan);
    expect(unplaced).toEqual([]);
    expect(wrongSums(plan)).toEqual([]);
    expect([proposal.catalogue, proposal.id, proposal.title]).toEqual(['2027', 'BU11', original.title]);
    const before = linesOf(original, 'permanent');
    expect(linesOf(proposal, 'permanent').map(({ label }) => label)).toEqual(before.map(({ label }) => label));
    for (const [index, { figures }] of linesOf(proposal, 'permanent').entries()) {
      const old = before[index]?.figures ?? [];
      expect(figures).toEqual(Array.from({ length: 8 }, (_, year) => old[Math.min(year, old.length - 1)] ?? null));
    }
    expect(linesOf(proposal, 'implementation').map(({ figures }) => figures.slice(6))).toEqual(linesOf(original, 'implementation').map(() => [null, null]));
    expect(proposal.consultations?.every(({ answer, conclusion }) => answer === null && conclusion === null)).toBe(true);
  });

  test('says that copied amounts are not converted, where the price level differs', () => {
    const [original] = published;
    if (!original) throw new Error('no proposal');
    const source = (priceYear: number) => JSON.stringify(newProposalPlan({ ...CHOICE, priceYear, details: 'derived', alternatives: 0, copyOf: original }).rows);
    expect(source(2027)).toContain('Beløbene er i 1.000 kr. 2020 p/l og er ikke omregnet.');
    expect(source(2020)).not.toContain('ikke omregnet');
  });

  test('guides every cell that is to be filled in, briefly enough for Excel', () => {
    const { prompts = [], validations } = newProposalPlan({ ...CHOICE, details: 'byHand', alternatives: 2, copyOf: null });
    expect(prompts.map(({ prompt }) => prompt.length).filter((length) => length === 0 || length > 255)).toEqual([]);
    expect(validations.map(({ list }) => list.join(',').length).filter((length) => length > 255)).toEqual([]);
    expect(prompts.some(({ expects }) => expects === 'amount')).toBe(true);
    expect(STANDARD_HEADINGS).toHaveLength(10);
  });

  test('has at most one validation on a cell: Excel takes no more', () => {
    for (const details of ['derived', 'byHand'] as const) {
      for (const copyOf of [null, ...published]) {
        const { prompts = [], validations } = newProposalPlan({ ...CHOICE, details, alternatives: copyOf ? 0 : 2, copyOf });
        const cells = [...prompts, ...validations].flatMap(({ range: { row, column, rows, columns } }) =>
          Array.from({ length: rows * columns }, (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`));
        expect(cells.length).toBe(new Set(cells).size);
      }
    }
  });

  test('starts from what was chosen', () => {
    expect(emptyProposal(CHOICE)).toMatchObject({ presentedBy: 'Socialforvaltningen', affectedAdministrations: ['Socialforvaltningen'], tables: [{ rows: [], years: [2027, 2028, 2029, 2030, 2031, 2032] }] });
    const [original] = published;
    if (!original) throw new Error('no proposal');
    expect(copiedProposal(original, { ...CHOICE, years: 3 }).tables[0]?.rows[0]?.figures).toEqual([null, -1300, -1300]);
  });
});

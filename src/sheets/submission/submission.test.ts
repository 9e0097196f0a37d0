import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { soundProposalArbitrary } from '../../../test/arbitraries/proposal';
import { CalculatedWorkbook } from '../../../test/sheet-edits/calculated-workbook';
import { wrongResults } from '../../../test/sheet-edits/planned-results';
import type { Proposal } from '../../domain/proposal';
import { acceptanceOf, proposalSubject } from '../../rules/acceptances';
import type { Acceptance } from '../../rules/acceptance';
import { RULES } from '../../rules/registry';
import type { Published } from '../../rules/rule';
import { reportSheetTexts, summaryTexts } from '../../texts/submission';
import { checkStanding } from './check-state';
import type { CheckBasis } from './check-state';
import { checkWorkbook } from '../check-workbook';
import { planGrid } from '../plan-grid';
import { proposalsPlan } from '../proposal/proposal-plan';
import { reportPlan } from './report-plan';
import type { SheetPlan } from '../sheet-plan';
import { prepareSubmission } from './submission';

const NOTHING_PUBLISHED: Published = { proposal: () => undefined, idLetters: () => undefined, kpiTable: () => undefined, reports: [] };
const published: readonly Proposal[] = (JSON.parse(readFileSync(path.join(__dirname, '../../datasets/catalogues/2020.json'), 'utf8')) as { proposals: Proposal[] }).proposals;
const BASIS: CheckBasis = { program: '1.0.0', datasets: [{ key: '2020', version: 1 }] };
const AT = '2025-11-22T09:30';

function sheetsOf(proposals: readonly Proposal[]): readonly SheetPlan[] {
  return proposalsPlan(proposals.map((proposal) => ({ proposal, origin: { source: 'Kilde' } })));
}

function named(...ids: readonly string[]): readonly Proposal[] {
  return published.filter(({ id }) => id !== null && ids.includes(id));
}

function prepared(sheets: readonly SheetPlan[], acceptances: readonly Acceptance[] = []) {
  const grids = sheets.map(planGrid);
  const result = checkWorkbook(grids, { published: NOTHING_PUBLISHED, acceptances });
  return { grids, result, submission: prepareSubmission(result, { grids, acceptances, states: [], basis: BASIS, at: AT }) };
}

function column(plan: SheetPlan, header: string): readonly unknown[] {
  const at = plan.rows.findIndex((cells) => cells.some((cell) => cell?.value === reportSheetTexts.message));
  const index = plan.rows[at]?.findIndex((cell) => cell?.value === header) ?? -1;
  const count = (plan.tables[0]?.range.rows ?? 1) - 1;
  return plan.rows.slice(at + 1, at + 1 + count).map((cells) => cells[index]?.value ?? cells[index]?.cached ?? null);
}

describe('Klargør til indsendelse', () => {
  test('writes a report and a summary of every proposal, and stores their states, where there is no fejl', () => {
    const { submission, result } = prepared(sheetsOf(named('BU01', 'HA01')));
    if (submission.kind !== 'ready') throw new Error(submission.kind);
    expect(submission.plan.sheets.map(({ name }) => name)).toEqual(['Valideringsrapport', 'Resumé BU01', 'Resumé HA01']);
    expect(submission.states.map(({ id, at, errors }) => [id, at, errors])).toEqual([['BU01', AT, 0], ['HA01', AT, 0]]);
    for (const { parsed } of result.proposals) expect(checkStanding(parsed.proposal, submission.states, [], BASIS).kind).toBe('holds');
  });

  test('leads to the first fejl where there is one', () => {
    const { submission } = prepared(sheetsOf(named('BU01', 'BU05', 'HA02')));
    expect(submission).toMatchObject({ kind: 'blocked', errors: 3, proposals: 2, first: { rule: 'F104', sheet: 'BU05' }, proposal: { parsed: { proposal: { id: 'BU05' } } } });
  });

  test('goes on where every fejl is accepted', () => {
    const sheets = sheetsOf(named('HA02'));
    const acceptances = prepared(sheets).result.proposals.flatMap(({ parsed: { proposal }, findings }) =>
      findings.filter(({ severity }) => severity === 'error').map((finding) => acceptanceOf(proposalSubject(proposal), finding, 'Trykt sådan', 'Økonomi')));
    const { submission, result } = prepared(sheets, acceptances);
    if (submission.kind !== 'ready') throw new Error(submission.kind);
    const [report] = submission.plan.sheets;
    expect(report && column(report, reportSheetTexts.status)).toContain('Accepteret');
    expect(report && column(report, reportSheetTexts.reason)).toContain('Trykt sådan (Økonomi)');
    const proposal = result.proposals[0]?.parsed.proposal;
    expect(proposal && checkStanding(proposal, submission.states, [], BASIS)).toMatchObject({ kind: 'outdated', reasons: ['acceptances'] });
  });

  test('has nothing to do without a proposal', () => {
    expect(prepared([]).submission).toEqual({ kind: 'nothing' });
  });

  test('writes no sheet that is taken for a proposal or anything else to be checked', () => {
    const sheets = sheetsOf(named('BU01', 'SI01', 'HA01'));
    const { submission } = prepared(sheets);
    if (submission.kind !== 'ready') throw new Error(submission.kind);
    const again = checkWorkbook([...sheets, ...submission.plan.sheets].map(planGrid), { published: NOTHING_PUBLISHED, acceptances: [] });
    expect(again.proposals.map(({ parsed }) => parsed.sheet)).toEqual(['BU01', 'SI01', 'HA01']);
    expect([again.kpiTables, again.followUps]).toEqual([[], []]);
  });
});

describe('the report', () => {
  const { result } = prepared(sheetsOf(published));
  const plan = reportPlan(result, BASIS, AT);

  test('says when it was made, with which rules and datasets, and what the verdicts are', () => {
    const texts = plan.rows.flatMap((cells) => cells.flatMap((cell) => cell?.value ?? []));
    expect(texts).toEqual(expect.arrayContaining(['Kontrolleret 22-11-2025 kl. 09.30', `Omstilling version 1.0.0 med ${RULES.length} regler`, 'Datasæt: 2020, version 1', 'Ikke klar: 2 fejl, 2 advarsler']));
  });

  test('has a row for every finding and year, with figures as numbers', () => {
    const findings = [...result.proposals.flatMap((proposal) => proposal.findings), ...result.findings];
    expect(plan.tables[0]?.range.rows).toBe(1 + findings.reduce((sum, { years }) => sum + Math.max(1, years.length), 0));
    expect(new Set(column(plan, reportSheetTexts.number)).size).toBe(findings.length);
    const at = column(plan, reportSheetTexts.row).findIndex((row) => row === 'Samlet varig ændring model 2');
    const of = (header: string) => column(plan, header).slice(at, at + 5);
    expect(of(reportSheetTexts.year)).toEqual([2020, 2021, 2022, 2023, 2024]);
    expect(of(reportSheetTexts.stated)).toEqual([-9115, -9115, -9115, -9115, -9115]);
    expect(of(reportSheetTexts.expected)).toEqual([-9132, -9132, -9132, -9132, -9132]);
    expect(new Set(of(reportSheetTexts.cell)).size).toBe(5);
    for (const cell of of(reportSheetTexts.cell)) expect(cell).toMatch(/^SI05![D-H]\d+$/);
  });

  test('links to the cells', () => {
    const sheet = "Bo's “forslag” & co";
    const [only] = sheetsOf(named('BU05'));
    const one = prepared(only ? [{ ...only, name: sheet }] : []).result;
    const links = reportPlan(one, BASIS, AT).rows.flat().flatMap((cell) => (cell?.style === 'link' ? [cell.formula] : []));
    expect(links[0]).toMatch(/^=HYPERLINK\("#'Bo''s “forslag” & co'!C\d+","Bo's “forslag” & co!C\d+"\)$/);
  });

  test('has unequal column headings, and no table where nothing was found', () => {
    const headers = plan.rows[plan.tables[0]?.range.row ?? 0]?.map((cell) => String(cell?.value).toLowerCase()) ?? [];
    expect(new Set(headers).size).toBe(headers.length);
    const clean = reportPlan({ proposals: [], kpiTables: [], followUps: [], findings: [], readSheets: [], otherSheets: [], unplaced: [] }, BASIS, AT);
    expect(clean.tables).toEqual([]);
    expect(clean.rows.flat().map((cell) => cell?.value)).toContain('Ingen afvigelser.');
  });

  test('says what each sheet was taken for', () => {
    const texts = plan.rows.flatMap((cells) => cells.map((cell) => cell?.value));
    const at = texts.indexOf(reportSheetTexts.readSheets);
    expect(texts.slice(at)).toEqual(expect.arrayContaining(['BU01', expect.stringMatching(/^Forslag BU01: Tabel 1, varige ændringer, service/)]));
  });

  test('lists what could not be placed', () => {
    const unplaced = Array.from({ length: 60 }, (_, index) => ({ sheet: 'BU01', address: `K${index + 1}`, text: 'x', reason: 'Ukendt.' }));
    const listed = reportPlan({ proposals: [], kpiTables: [], followUps: [], findings: [], readSheets: [], otherSheets: [], unplaced }, BASIS, AT);
    expect(listed.rows.flat().map((cell) => cell?.value)).toContain('… og 10 mere');
  });
});

describe('the summary', () => {
  test('is saved with the results of a calculation and fits one page', () => {
    fc.assert(fc.property(fc.oneof(soundProposalArbitrary, fc.constantFrom(...named('BU01', 'SI01', 'HA01', 'HA07'))), (proposal) => {
      const sheets = sheetsOf([proposal]);
      const { submission } = prepared(sheets);
      if (submission.kind !== 'ready') throw new Error(submission.kind);
      const [, summary] = submission.plan.sheets;
      if (!summary) throw new Error('no summary');
      expect(summary.page).toEqual({ orientation: 'portrait', fitToWidth: true, fitToHeight: true });
      expect(wrongResults([...sheets, summary]).filter(({ cell }) => cell.startsWith('Resumé'))).toEqual([]);
    }), { numRuns: 20 });
  });

  test('follows the figures of the proposal’s sheet', () => {
    const sheets = sheetsOf(named('BU01'));
    const { submission } = prepared(sheets);
    const summary = submission.kind === 'ready' ? submission.plan.sheets[1] : undefined;
    if (!summary) throw new Error('no summary');
    const workbook = new CalculatedWorkbook([...sheets, summary]);
    const beside = (label: string) => workbook.value(summary.name, summary.rows.findIndex(([cell]) => cell?.value === label), 1);
    expect([beside(summaryTexts.investment), beside(summaryTexts.service), beside(summaryTexts.lastChange(2024)), beside(summaryTexts.payback)]).toEqual([1800, 1800, -1000, 3]);
    const line = sheets[0]?.rows.findIndex(([cell]) => cell?.value === 'Kortere behandlingsperiode i et familiebehandlingsforløb') ?? -1;
    for (let year = 1; year < 6; year += 1) workbook.write('BU01', line, 2 + year, -700);
    expect([beside(summaryTexts.lastChange(2024)), beside(summaryTexts.payback)]).toEqual([-400, 6]);
  });

  test('cuts long texts', () => {
    const [proposal] = named('BU01');
    const long = proposal ? { ...proposal, summary: 'ord '.repeat(2000) } : null;
    const { submission } = prepared(sheetsOf(long ? [long] : []));
    const summary = submission.kind === 'ready' ? submission.plan.sheets[1] : undefined;
    expect(summary?.rows.flat().filter((cell) => typeof cell?.value === 'string' && cell.value.startsWith('ord'))).toHaveLength(8);
  });
});

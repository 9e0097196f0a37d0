import { countOf } from '../../rules/verdict';
import { checkStateTexts } from '../../texts/check-state';
import { gatheredPlace, gatheredTexts as texts } from '../../texts/gathering';
import { portfolioTexts } from '../../texts/portfolio';
import { verdictTexts } from '../../texts/verdicts';
import { contentDigest, figuresDigest } from '../submission/check-state';
import type { CheckStanding } from '../submission/check-state';
import type { CheckedProposal } from '../check-result';
import { numberCell, textCell } from '../data-table-plan';
import type { DataColumn } from '../data-table-plan';
import { OVERVIEW_SHEET, overviewPlan } from '../proposal/overview-plan';
import { planGrid } from '../plan-grid';
import { portfolioPlan } from './portfolio-plan';
import { proposalsPlan } from '../proposal/proposal-plan';
import { linkCell } from '../submission/report-plan';
import { readSheet } from '../sheet-reader';
import { standingText } from '../submission/standing-text';
import type { PlannedCell, SheetPlan, WorkbookPlan } from '../sheet-plan';

export const GATHERED_TABLE = 'SofSamlet';

/** A proposal that was handed in, checked anew, and what is stored with it. */
export interface GatheredProposal {
  /** As the file was named. */
  readonly file: string;
  readonly checked: CheckedProposal;
  readonly standing: CheckStanding;
}

/** A file that nothing could be taken from; the message is Danish. */
export interface GatheringProblem { readonly file: string; readonly message: string }

/** Another proposal with the same catalogue and id, and how far they agree. */
export interface Doublet { readonly of: GatheredProposal; readonly agree: 'content' | 'figures' | 'nothing' }

export function verdictText({ verdict, findings }: CheckedProposal): string {
  return verdictTexts[verdict](countOf(findings, 'error'), countOf(findings, 'warning'));
}

function placeOf({ file, checked }: GatheredProposal): string {
  return gatheredPlace(file, checked.parsed.sheet);
}

/** Each proposal's doublets, parallel to the proposals. Those without an id have none. */
export function doubletsOf(gathered: readonly GatheredProposal[]): readonly (readonly Doublet[])[] {
  const keys = gathered.map(({ checked: { parsed: { proposal: { catalogue, id } } } }) => (id === null ? null : JSON.stringify([catalogue, id.toUpperCase()])));
  const byKey = new Map<string | null, GatheredProposal[]>();
  for (const [index, one] of gathered.entries()) byKey.set(keys[index] ?? null, [...(byKey.get(keys[index] ?? null) ?? []), one]);
  return gathered.map((one, index) => {
    const key = keys[index] ?? null;
    if (key === null) return [];
    const mine = one.checked.parsed.proposal;
    return (byKey.get(key) ?? []).filter((other) => other !== one).map((other): Doublet => {
      const theirs = other.checked.parsed.proposal;
      return { of: other, agree: contentDigest(mine) === contentDigest(theirs) ? 'content' : figuresDigest(mine) === figuresDigest(theirs) ? 'figures' : 'nothing' };
    });
  });
}

/** "fil.xlsx, arket “BU01” (samme tal, andre tekster)". */
export function doubletText({ of, agree }: Doublet): string {
  return texts.doubletOf(placeOf(of), { content: texts.sameContent, figures: texts.sameFigures, nothing: texts.otherFigures }[agree]);
}

interface Entry extends GatheredProposal {
  readonly doublets: readonly Doublet[];
  /** The sheet that it is written to. */
  readonly plan: SheetPlan;
}

/** Whether the sheet that is written says the same as the one that was read. */
function isFaithful({ checked, plan }: Entry): boolean {
  const [read] = readSheet(planGrid(plan)).proposals;
  return read !== undefined && contentDigest(read.proposal) === contentDigest(checked.parsed.proposal);
}

const COLUMNS: readonly DataColumn<Entry>[] = [
  { header: texts.sheetHere, width: 14, cell: ({ plan }) => linkCell(plan.name, 'A1', plan.name) },
  { header: texts.catalogue, width: 9, cell: ({ checked }) => textCell(checked.parsed.proposal.catalogue) },
  { header: texts.id, width: 8, cell: ({ checked }) => textCell(checked.parsed.proposal.id) },
  { header: texts.title, width: 50, cell: ({ checked }) => textCell(checked.parsed.proposal.title, 'wrapped') },
  { header: texts.verdict, width: 28, cell: ({ checked }) => textCell(verdictText(checked), 'wrapped') },
  { header: texts.errors, width: 8, cell: ({ checked }) => numberCell(countOf(checked.findings, 'error'), 'integer') },
  { header: texts.warnings, width: 10, cell: ({ checked }) => numberCell(countOf(checked.findings, 'warning'), 'integer') },
  { header: texts.standing, width: 14, cell: ({ standing }) => textCell(checkStateTexts.short[standing.kind]) },
  { header: texts.standingDetail, width: 44, cell: ({ standing }) => textCell(standingText(standing), 'wrapped') },
  { header: texts.doublet, width: 40, cell: ({ doublets }) => textCell(doublets.length === 0 ? null : doublets.map(doubletText).join('; '), 'wrapped') },
  { header: texts.file, width: 30, cell: ({ file }) => textCell(file, 'wrapped') },
  { header: texts.sheetInFile, width: 16, cell: ({ checked }) => textCell(checked.parsed.sheet) },
  { header: texts.remark, width: 40, cell: (entry) => textCell(isFaithful(entry) ? null : texts.unfaithful, 'wrapped') },
];

function indexPlan(entries: readonly Entry[], problems: readonly GatheringProblem[]): SheetPlan {
  const files = new Set([...entries, ...problems].map(({ file }) => file)).size;
  const rows: (readonly (PlannedCell | null)[])[] = [[{ value: texts.heading, style: 'title' }], [{ value: texts.note(entries.length, files), style: 'note' }], []];
  const header = rows.length;
  if (entries.length > 0) rows.push(COLUMNS.map((column): PlannedCell => ({ value: column.header, style: 'tableHeader' })), ...entries.map((entry) => COLUMNS.map(({ cell }) => cell(entry))), []);
  if (problems.length > 0) {
    rows.push([{ value: texts.problems, style: 'tableCaption' }]);
    // The reason runs on over the columns to the right.
    for (const { file, message } of problems) rows.push([{ value: `${file}: ${message}`, style: 'field' }]);
  }
  return {
    name: texts.sheet,
    rows,
    columnWidths: COLUMNS.map(({ width }) => width),
    freeze: { rows: header + 1, columns: 1 },
    tables: entries.length === 0 ? [] : [{ name: GATHERED_TABLE, range: { row: header, column: 0, rows: entries.length + 1, columns: COLUMNS.length }, style: 'TableStyleLight9' }],
    validations: [],
    conditionalFormats: [],
    charts: [],
    page: { orientation: 'landscape', fitToWidth: true, fitToHeight: false },
  };
}

/**
 * A workbook of proposals that were handed in: what was received, the overview, the portfolio, and a sheet for each proposal
 * with its figures as they were, errors included.
 */
export function gatheredPlan(gathered: readonly GatheredProposal[], problems: readonly GatheringProblem[]): WorkbookPlan {
  const taken = [texts.sheet, OVERVIEW_SHEET, portfolioTexts.sheet, portfolioTexts.figuresSheet];
  const plans = proposalsPlan(gathered.map((one) => ({ proposal: one.checked.parsed.proposal, origin: { source: texts.source(placeOf(one)) } })), taken);
  const doublets = doubletsOf(gathered);
  const entries = gathered.flatMap((one, index): Entry[] => {
    const plan = plans[index];
    return plan ? [{ ...one, plan, doublets: doublets[index] ?? [] }] : [];
  });
  const grids = plans.map(planGrid);
  const sources = grids.flatMap((grid) => readSheet(grid).proposals.map((parsed) => ({ parsed, grid })));
  const overview = entries.length === 0 ? [] : [overviewPlan(entries.map(({ checked, plan }) => ({ proposal: checked.parsed.proposal, sheet: plan })), texts.overviewSource)];
  return { sheets: [indexPlan(entries, problems), ...overview, ...portfolioPlan(sources), ...plans] };
}

import type { PublishedCatalogue, PublishedProposal } from '../datasets/catalogue';
import type { Datasets } from '../datasets/datasets';
import { conditionsPlan } from './conditions-plan';
import { sourceText } from './document-text';
import { kpiReportPlan } from './kpi/kpi-report-plan';
import { overviewPlan } from './proposal/overview-plan';
import { consultationsPlan, linesPlan, successCriteriaPlan } from './proposal/proposal-data-plans';
import { proposalPlan } from './proposal/proposal-plan';
import { publishedPlanSheet } from './published-plan-sheet';
import type { SheetPlan, WorkbookPlan } from './sheet-plan';

/** A proposal's key: ids are unique within a catalogue only. */
export interface ProposalKey { readonly catalogue: string; readonly id: string }

/** What the user wants to have in the workbook. */
export interface PullChoice {
  readonly proposals: readonly ProposalKey[];
  /** The overview of the chosen proposals. */
  readonly overview: boolean;
  /** One worksheet per chosen proposal. */
  readonly proposalSheets: boolean;
  /** Long tables of the chosen proposals, for pivots. */
  readonly lines: boolean;
  readonly consultations: boolean;
  readonly successCriteria: boolean;
  /** Keys of KPI reports. */
  readonly kpiReports: readonly string[];
  /** Keys of conditions (vilkårsrammer). */
  readonly conditions: readonly string[];
  /** Keys of plans (omstillingsplaner). */
  readonly plans: readonly string[];
}

export interface PullOptions {
  /** Written into the KPISTATUS formulas as fourth argument; null leaves the function's default. */
  readonly tolerance: number | null;
}

export const NOTHING: PullChoice = { proposals: [], overview: false, proposalSheets: false, lines: false, consultations: false, successCriteria: false, kpiReports: [], conditions: [], plans: [] };

/** "Hent forslag" without a choice: every proposal and the overview. */
export function allProposals({ catalogues }: Datasets): PullChoice {
  const proposals = catalogues.flatMap(({ key, proposals: published }) => published.map(({ id }) => ({ catalogue: key, id })));
  return { ...NOTHING, proposals, overview: true, proposalSheets: true };
}

/** "Hent KPI" without a choice: every report. */
export function allKpiReports({ kpiReports }: Datasets): PullChoice {
  return { ...NOTHING, kpiReports: kpiReports.map(({ key }) => key) };
}

/** Everything that can be pulled. */
export function everything(datasets: Datasets): PullChoice {
  return {
    ...allProposals(datasets), lines: true, consultations: true, successCriteria: true, kpiReports: allKpiReports(datasets).kpiReports,
    plans: datasets.plans.map(({ key }) => key), conditions: datasets.conditions.map(({ key }) => key),
  };
}

interface Chosen { readonly catalogue: PublishedCatalogue; readonly proposal: PublishedProposal }

function chosenProposals({ catalogues }: Datasets, choice: PullChoice): readonly Chosen[] {
  const wanted = new Set(choice.proposals.map(({ catalogue, id }) => `${catalogue}:${id}`));
  return catalogues.flatMap((catalogue) => catalogue.proposals
    .filter(({ id }) => wanted.has(`${catalogue.key}:${id}`))
    .map((proposal) => ({ catalogue, proposal })));
}

/** Ids repeat across catalogues; the first catalogue's proposals keep the plain id as sheet name. */
function sheetNames(chosen: readonly Chosen[]): readonly string[] {
  const taken = new Set<string>();
  return chosen.map(({ catalogue, proposal }) => {
    const name = taken.has(proposal.id) ? `${proposal.id} (${catalogue.key})` : proposal.id;
    taken.add(name);
    return name;
  });
}

function proposalPlans(chosen: readonly Chosen[], choice: PullChoice): readonly SheetPlan[] {
  if (chosen.length === 0) return [];
  const names = sheetNames(chosen);
  const sheets = chosen.map(({ catalogue, proposal }, index) => ({ ...proposalPlan(proposal, { source: sourceText(catalogue), standardHeadings: catalogue.standardHeadings }), name: names[index] ?? proposal.id }));
  const proposals = chosen.map(({ proposal }) => proposal);
  const source = [...new Set(chosen.map(({ catalogue }) => sourceText(catalogue)))].join(' ');
  const entries = choice.proposalSheets
    ? chosen.flatMap(({ proposal }, index) => { const sheet = sheets[index]; return sheet ? [{ proposal, sheet }] : []; })
    : proposals.map((proposal) => ({ proposal, sheet: null }));
  return [
    ...(choice.overview ? [overviewPlan(entries, source)] : []),
    ...(choice.proposalSheets ? sheets : []),
    ...(choice.lines ? [linesPlan(proposals, source)] : []),
    ...(choice.consultations ? [consultationsPlan(proposals, source)] : []),
    ...(choice.successCriteria ? [successCriteriaPlan(proposals, source)] : []),
  ];
}

/** The worksheets for a choice, in the order they are to stand in. Names within the plan are unique. */
export function pullPlan(datasets: Datasets, choice: PullChoice, { tolerance }: PullOptions = { tolerance: null }): WorkbookPlan {
  const reports = datasets.kpiReports.filter(({ key }) => choice.kpiReports.includes(key));
  const plans = datasets.plans.filter(({ key }) => choice.plans.includes(key));
  const conditions = datasets.conditions.filter(({ key }) => choice.conditions.includes(key));
  return {
    sheets: [
      ...proposalPlans(chosenProposals(datasets, choice), choice),
      ...reports.flatMap((report) => kpiReportPlan(report, { tolerance })),
      ...plans.map(publishedPlanSheet),
      ...conditions.map(conditionsPlan),
    ],
  };
}

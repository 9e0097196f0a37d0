import { tableOf } from '../../domain/proposal';
import type { FinanceTable, Proposal } from '../../domain/proposal';
import { newProposalTexts } from '../../texts/new-proposal';
import { TABLE_CAPTIONS } from '../../texts/sheet-labels';
import { formDraft } from '../form-draft';
import { copiedProposal, copySource, emptyProposal, modelNames } from './new-proposal';
import type { NewProposalChoice } from './new-proposal';
import { planBlockForms } from './new-proposal-blocks';
import { planDetailForms } from './new-proposal-details';
import { planHeadForm } from './new-proposal-head';
import { planSummaryForm } from './new-proposal-summary';
import { sheetName } from '../proposal/proposal-plan';
import type { SheetPlan } from '../sheet-plan';

/** Labels; budget area and texts; then the years. */
const WIDTHS = [50, 44];
const YEAR_WIDTH = 13;
/** Blank lines of a section that begins empty, and of one that is copied. */
const EMPTY_LINES = 6;
const FURTHER_LINES = 2;

export interface ProposalFormOptions {
  /** Whether Tabel 2-4 take their lines from Tabel 1 by formula, or are filled in by hand. */
  readonly details: 'derived' | 'byHand';
  /** The alternatives, where the lines of Tabel 1 name none; empty where there is but one way. */
  readonly models?: readonly string[];
  /** Blank lines in each section of a table. */
  readonly spareLines?: number;
  /** What the sheet is made from, in Danish; null where it is not a copy. */
  readonly source?: string | null;
  /** Texts of sections that are written already, by heading. */
  readonly sectionTexts?: Readonly<Record<string, string>>;
}

function alternatives(summary: FinanceTable, named: readonly string[]): readonly string[] {
  const models = new Set(summary.rows.flatMap(({ role, model }) => (role === 'line' && model !== null ? [model] : [])));
  return models.size === 0 ? named : [...models];
}

/**
 * A worksheet to write a proposal in, in the catalogue's form. It holds the proposal's texts and the lines of its Tabel 1;
 * totals, the later tables, net impact and payback are formulas that follow the lines wherever rows are inserted. Nothing is
 * locked. The reader gives back the proposal, and no sum of it can be wrong.
 * @param proposal what is written already; its totals are not used
 */
export function proposalFormPlan(proposal: Proposal, { details, models = [], spareLines = FURTHER_LINES, source = null, sectionTexts = {} }: ProposalFormOptions): SheetPlan {
  const draft = formDraft();
  const table: FinanceTable = tableOf(proposal, 'summary') ?? { kind: 'summary', caption: TABLE_CAPTIONS.summary, unit: null, years: [], rows: [] };
  planHeadForm(draft, proposal, source);
  const summary = planSummaryForm(draft, table, alternatives(table, models), spareLines, proposal.paybacks.filter(({ basis }) => basis === 'total'));
  draft.rows.push([]);
  planDetailForms(draft, summary, proposal.tables, { derived: details === 'derived', spareLines });
  planBlockForms(draft, proposal, summary, sectionTexts);
  return {
    name: proposal.id === null ? newProposalTexts.sheet : sheetName(proposal),
    rows: draft.rows,
    columnWidths: [...WIDTHS, ...Array.from({ length: Math.max(summary.years.length, 2) + 1 }, () => YEAR_WIDTH)],
    tables: [],
    validations: draft.validations,
    prompts: draft.prompts,
    conditionalFormats: draft.conditionalFormats,
    charts: [],
    page: { orientation: 'landscape', fitToWidth: true, fitToHeight: false },
  };
}

/** "Nyt forslag", as the user chose it. */
export interface NewProposalPlanChoice extends NewProposalChoice {
  readonly details: 'derived' | 'byHand';
  /** How many alternatives an empty proposal offers; below 2: none. A copy has those of its original. */
  readonly alternatives: number;
  /** The published proposal to begin with; null for an empty one. */
  readonly copyOf: Proposal | null;
  /** Its own title; without one a copy keeps that of its original. */
  readonly title?: string | null;
}

/** The worksheet for "Nyt forslag". */
export function newProposalPlan(choice: NewProposalPlanChoice): SheetPlan {
  const { copyOf, details, title = null } = choice;
  const titled = (proposal: Proposal) => (title === null ? proposal : { ...proposal, title });
  if (copyOf) return proposalFormPlan(titled(copiedProposal(copyOf, choice)), { details, source: copySource(copyOf, choice) });
  return proposalFormPlan(titled(emptyProposal(choice)), { details, models: modelNames(choice.alternatives), spareLines: EMPTY_LINES });
}

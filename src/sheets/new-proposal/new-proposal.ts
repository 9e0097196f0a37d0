import type { Figure } from '../../domain/figure';
import { tableOf } from '../../domain/proposal';
import type { FinanceTable, Proposal, Row } from '../../domain/proposal';
import { budgetAreaOf } from '../../rules/analysis/budget-area';
import { CONSULTED_PARTIES, newProposalTexts } from '../../texts/new-proposal';
import { TABLE_CAPTIONS } from '../../texts/sheet-labels';

/** What the user says of a proposal before the first cell is written. */
export interface NewProposalChoice {
  /** Key of the catalogue it is written for, for example "2027"; null where there is none yet. */
  readonly catalogue: string | null;
  /** Two letters and two digits; null where it has none yet. */
  readonly id: string | null;
  readonly firstYear: number;
  /** How many years the tables have; at least 1. */
  readonly years: number;
  /** The year in whose prices the amounts stand. */
  readonly priceYear: number;
  /** The administration that presents the proposal. */
  readonly administration: string;
}

function yearsFrom({ firstYear, years }: NewProposalChoice): readonly number[] {
  return Array.from({ length: Math.max(1, years) }, (_, index) => firstYear + index);
}

function emptySummary(choice: NewProposalChoice): FinanceTable {
  return { kind: 'summary', caption: TABLE_CAPTIONS.summary, unit: newProposalTexts.unit(choice.priceYear), years: yearsFrom(choice), rows: [] };
}

/** A proposal in which nothing is written but what was chosen. */
export function emptyProposal(choice: NewProposalChoice): Proposal {
  return {
    catalogue: choice.catalogue, id: choice.id, title: null, area: null, summary: null, pool: null,
    presentedBy: choice.administration, affectedAdministrations: [choice.administration],
    tables: [emptySummary(choice)], paybacks: [], headings: [], implementationPlan: null, successCriteria: [], risk: null,
    consultations: CONSULTED_PARTIES.map((party) => ({ party, answer: null, conclusion: null })),
  };
}

/** Figures for another number of years: a permanent change goes on as in the last year, a one-off cost does not come again. */
function forYears({ section, figures }: Row, years: number): readonly Figure[] {
  const further = section === 'permanent' ? (figures.at(-1) ?? null) : null;
  return Array.from({ length: years }, (_, index) => (index < figures.length ? (figures[index] ?? null) : further));
}

function copiedTable(table: FinanceTable, choice: NewProposalChoice): FinanceTable {
  const years = yearsFrom(choice);
  const lines = table.rows.filter(({ role }) => role === 'line');
  return {
    ...emptySummary(choice),
    kind: table.kind,
    caption: TABLE_CAPTIONS[table.kind],
    rows: lines.map((line) => ({ ...line, budgetArea: budgetAreaOf(line.budgetArea) ?? line.budgetArea, figures: forYears(line, years.length) })),
  };
}

function copiedPlan({ implementationPlan: plan }: Proposal, oldFirst: number | undefined, { firstYear }: NewProposalChoice): Proposal['implementationPlan'] {
  return plan && { ...plan, years: plan.years.map((year) => year + firstYear - (oldFirst ?? firstYear)) };
}

/**
 * A new proposal that begins as another: its lines in the new years, its plan, criteria and risk. Amounts are not converted to
 * the new price level. Nobody has been consulted on it yet, and its sections are still to be written.
 */
export function copiedProposal(original: Proposal, choice: NewProposalChoice): Proposal {
  const { title, area, summary, pool, affectedAdministrations, risk, successCriteria, consultations } = original;
  const empty = emptyProposal(choice);
  const tables = original.tables.map((table) => copiedTable(table, choice));
  return {
    ...empty, title, area, summary, pool, risk,
    affectedAdministrations: affectedAdministrations ?? empty.affectedAdministrations,
    tables: tables.some(({ kind }) => kind === 'summary') ? tables : [emptySummary(choice), ...tables],
    paybacks: original.paybacks.filter(({ basis }) => basis === 'total').map((payback) => ({ ...payback, figure: null })),
    implementationPlan: copiedPlan(original, tableOf(original, 'summary')?.years[0], choice),
    successCriteria: successCriteria ?? [],
    consultations: consultations?.map(({ party }) => ({ party, answer: null, conclusion: null })) ?? empty.consultations,
  };
}

/** What the sheet says about where a copy comes from. */
export function copySource(original: Proposal, choice: NewProposalChoice): string {
  const unit = tableOf(original, 'summary')?.unit ?? null;
  const key = [original.catalogue, original.id].filter((part) => part !== null).join(':');
  return newProposalTexts.copied(key, original.title ?? '', unit === newProposalTexts.unit(choice.priceYear) ? null : unit);
}

/** Names of alternatives: "Model 1", "Model 2" …; none where there is but one way. */
export function modelNames(count: number): readonly string[] {
  return count < 2 ? [] : Array.from({ length: count }, (_, index) => `Model ${index + 1}`);
}

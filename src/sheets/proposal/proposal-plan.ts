import type { Proposal } from '../../domain/proposal';
import { sheetLabels } from '../../texts/sheet-labels';
import { planFinanceTable } from './finance-table-plan';
import type { PlannedTableRows } from './finance-table-plan';
import { planPaybacks } from './payback-plan';
import { planBlocks } from './proposal-block-plans';
import { planHead } from './proposal-head-plan';
import type { ProposalOrigin } from './proposal-head-plan';
import type { SheetDraft } from '../sheet-draft';
import type { SheetPlan } from '../sheet-plan';
import { freeName, LONGEST_NAME, nameKey } from '../sheet-names';

/** Labels, budget area, then the years. */
const WIDTHS = [58, 30];
const YEAR_WIDTH = 13;

export function sheetName({ id }: Proposal): string {
  const name = (id ?? '').replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim().slice(0, LONGEST_NAME);
  return name === '' ? 'Forslag' : name;
}

/**
 * A worksheet for a proposal in the catalogue's own form: head, tables, payback times, and the blocks that it has.
 * What was printed stands as values, also where it is wrong; the only formulas are those beside the printed payback.
 * The reader gives back the same proposal from it.
 */
export function proposalPlan(proposal: Proposal, origin: ProposalOrigin): SheetPlan {
  const draft: SheetDraft = { rows: [], validations: [] };
  planHead(draft, proposal, origin);
  let summary: PlannedTableRows | null = null;
  let paybacksPlanned = false;
  for (const table of proposal.tables) {
    const planned = planFinanceTable(draft, table, proposal);
    if (table.kind === 'summary' && !summary) {
      summary = planned;
      planPaybacks(draft, proposal, summary);
      draft.rows.push([{ value: sheetLabels.amountsNote, style: 'note' }]);
      paybacksPlanned = true;
    }
    draft.rows.push([]);
  }
  if (!paybacksPlanned && proposal.paybacks.length > 0) {
    planPaybacks(draft, proposal, null);
    draft.rows.push([]);
  }
  planBlocks(draft, proposal, origin.standardHeadings);
  while (draft.rows.at(-1)?.length === 0) draft.rows.pop();

  const years = Math.max(0, ...proposal.tables.map((table) => table.years.length), proposal.implementationPlan?.years.length ?? 0);
  return {
    name: sheetName(proposal),
    rows: draft.rows,
    columnWidths: [...WIDTHS, ...Array.from({ length: Math.max(years, 2) + 1 }, () => YEAR_WIDTH)],
    tables: [],
    validations: draft.validations,
    conditionalFormats: [],
    charts: [],
    page: { orientation: 'landscape', fitToWidth: true, fitToHeight: false },
  };
}

export interface ProposalWithOrigin { readonly proposal: Proposal; readonly origin: ProposalOrigin }

/**
 * Worksheets for several proposals. Names are the ids; where ids repeat, or a name is taken, a number is added.
 * @param taken names of sheets that are there already
 */
export function proposalsPlan(entries: readonly ProposalWithOrigin[], taken: readonly string[] = []): readonly SheetPlan[] {
  const names = new Set(taken.map(nameKey));
  return entries.map(({ proposal, origin }) => {
    const plan = proposalPlan(proposal, origin);
    return { ...plan, name: freeName(plan.name, names) };
  });
}

import type { PaybackResult } from '../../domain/payback';
import { modelsOf, tableOf } from '../../domain/proposal';
import type { Proposal } from '../../domain/proposal';
import { overviewTexts } from '../../texts/overview';
import { dataTablePlan, numberCell, textCell } from '../data-table-plan';
import type { DataColumn } from '../data-table-plan';
import { cellAddress, quotedSheetName } from '../grid';
import { investmentOf, lastPermanentChange, proposalPayback } from './proposal-figures';
import type { PlannedCell, SheetPlan } from '../sheet-plan';

/** A proposal with the sheet it is written to; null where the overview stands alone. */
export interface OverviewEntry {
  readonly proposal: Proposal;
  readonly sheet: SheetPlan | null;
}

export const OVERVIEW_SHEET = overviewTexts.sheet;
export const OVERVIEW_TABLE = 'SofOverblik';

/** A row of the overview: a proposal, or one of its models. */
interface OverviewRow extends OverviewEntry {
  readonly model: string | null;
  /** Position among the proposal's models, from 0. */
  readonly modelIndex: number;
}

function printedPayback(proposal: Proposal, model: string | null): PlannedCell {
  const payback = proposal.paybacks.find((candidate) => candidate.basis === 'service' && (candidate.model === null || candidate.model === model));
  return numberCell(typeof payback?.figure === 'number' ? payback.figure : null, 'years');
}

function cachedPayback(result: PaybackResult | undefined): PlannedCell['cached'] {
  if (result?.kind === 'repaid') return result.years;
  return { error: result?.kind === 'not-repaid' ? '#N/A' : '#VALUE!' };
}

/**
 * The address of the n-th computed payback on a proposal's sheet. The overview links to it, so that it follows when
 * figures are changed there, and works in Excels without dynamic arrays.
 */
function paybackCell(sheet: SheetPlan, index: number): string | undefined {
  const found = sheet.rows.flatMap((cells, row) => cells.flatMap((cell, column) =>
    cell?.formula?.includes('SOF.TILBAGEBETALING(') ? [cellAddress(row, column)] : []));
  return found[index] ?? found[0];
}

function computedPayback({ proposal, sheet, model, modelIndex }: OverviewRow): PlannedCell {
  const result = proposalPayback(proposal, model);
  const cached = cachedPayback(result);
  const address = sheet && paybackCell(sheet, modelIndex);
  if (sheet && address && cached !== undefined) return { formula: `=${quotedSheetName(sheet.name)}!${address}`, cached, style: 'years' };
  return numberCell(result?.kind === 'repaid' ? result.years : null, 'years');
}

const COLUMNS: readonly DataColumn<OverviewRow>[] = [
  { header: overviewTexts.catalogue, width: 9, isKey: true, cell: ({ proposal }) => textCell(proposal.catalogue) },
  { header: overviewTexts.id, width: 8, isKey: true, cell: ({ proposal }) => textCell(proposal.id) },
  { header: overviewTexts.title, width: 60, cell: ({ proposal }) => textCell(proposal.title, 'wrapped') },
  { header: overviewTexts.area, width: 30, cell: ({ proposal }) => textCell(proposal.area) },
  { header: overviewTexts.model, width: 10, isKey: true, cell: ({ model }) => textCell(model) },
  { header: overviewTexts.service, width: 13, cell: ({ proposal, model }) => numberCell(investmentOf(proposal, model).Service, 'amount') },
  { header: overviewTexts.capital, width: 13, cell: ({ proposal, model }) => numberCell(investmentOf(proposal, model).Anlæg, 'amount') },
  { header: overviewTexts.transfers, width: 13, cell: ({ proposal, model }) => numberCell(investmentOf(proposal, model).Overførsler, 'amount') },
  { header: overviewTexts.other, width: 13, cell: ({ proposal, model }) => numberCell(investmentOf(proposal, model).other, 'amount') },
  { header: overviewTexts.lastYear, width: 9, cell: ({ proposal }) => numberCell(tableOf(proposal, 'summary')?.years.at(-1) ?? null, 'text') },
  { header: overviewTexts.lastChange, width: 14, cell: ({ proposal, model }) => numberCell(lastPermanentChange(proposal, model), 'amount') },
  { header: overviewTexts.printed, width: 14, cell: ({ proposal, model }) => printedPayback(proposal, model) },
  { header: overviewTexts.computed, width: 14, cell: computedPayback },
];

/**
 * The overview: one row per proposal and model with what it costs by budget area (all years, 1.000 kr.), what it saves in
 * the last year of its table, and its payback as printed and as computed. Sums are of the lines, never of printed totals.
 * @param source what the figures come from, in Danish
 */
export function overviewPlan(entries: readonly OverviewEntry[], source: string): SheetPlan {
  return dataTablePlan({
    sheet: OVERVIEW_SHEET,
    table: OVERVIEW_TABLE,
    heading: overviewTexts.heading,
    source,
    note: overviewTexts.note,
    columns: COLUMNS,
    entries: entries.flatMap((entry) => modelsOf(entry.proposal).map((model, modelIndex) => ({ ...entry, model, modelIndex }))),
    frozenColumns: 0,
  });
}

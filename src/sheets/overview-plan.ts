import type { PaybackResult } from '../domain/payback';
import { modelsOf, tableOf } from '../domain/proposal';
import type { Proposal } from '../domain/proposal';
import { overviewTexts } from '../texts/overview';
import { cellAddress, quotedSheetName } from './grid';
import { investmentOf, lastPermanentChange, proposalPayback } from './proposal-figures';
import type { PlannedCell, SheetPlan, StyleName } from './sheet-plan';

/** A proposal with the sheet it is written to. */
export interface OverviewEntry {
  readonly proposal: Proposal;
  readonly sheet: SheetPlan;
}

export const OVERVIEW_SHEET = overviewTexts.sheet;
export const OVERVIEW_TABLE = 'SofOverblik';

/** Rows above the table: title, source, note, blank. */
const HEADER_ROW = 4;

interface Column {
  readonly header: string;
  readonly width: number;
  readonly cell: (entry: OverviewEntry, model: string | null, modelIndex: number) => PlannedCell | null;
}

function number(value: number | null, style: StyleName): PlannedCell {
  return value === null ? { style } : { value, style };
}

function text(value: string | null, style: StyleName = 'text'): PlannedCell {
  return value === null ? { style } : { value, style };
}

function printedPayback(proposal: Proposal, model: string | null): PlannedCell {
  const payback = proposal.paybacks.find((candidate) => candidate.basis === 'service' && (candidate.model === null || candidate.model === model));
  return number(typeof payback?.figure === 'number' ? payback.figure : null, 'years');
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

function computedPayback({ proposal, sheet }: OverviewEntry, model: string | null, modelIndex: number): PlannedCell {
  const address = paybackCell(sheet, modelIndex);
  const cached = cachedPayback(proposalPayback(proposal, model));
  return address === undefined || cached === undefined ? { style: 'years' } : { formula: `=${quotedSheetName(sheet.name)}!${address}`, cached, style: 'years' };
}

const COLUMNS: readonly Column[] = [
  { header: overviewTexts.catalogue, width: 9, cell: ({ proposal }) => text(proposal.catalogue) },
  { header: overviewTexts.id, width: 8, cell: ({ proposal }) => text(proposal.id) },
  { header: overviewTexts.title, width: 60, cell: ({ proposal }) => text(proposal.title, 'wrapped') },
  { header: overviewTexts.area, width: 30, cell: ({ proposal }) => text(proposal.area) },
  { header: overviewTexts.model, width: 10, cell: (_entry, model) => text(model) },
  { header: overviewTexts.service, width: 13, cell: ({ proposal }, model) => number(investmentOf(proposal, model).Service, 'amount') },
  { header: overviewTexts.capital, width: 13, cell: ({ proposal }, model) => number(investmentOf(proposal, model).Anlæg, 'amount') },
  { header: overviewTexts.transfers, width: 13, cell: ({ proposal }, model) => number(investmentOf(proposal, model).Overførsler, 'amount') },
  { header: overviewTexts.other, width: 13, cell: ({ proposal }, model) => number(investmentOf(proposal, model).other, 'amount') },
  { header: overviewTexts.lastYear, width: 9, cell: ({ proposal }) => number(tableOf(proposal, 'summary')?.years.at(-1) ?? null, 'yearHeader') },
  { header: overviewTexts.lastChange, width: 14, cell: ({ proposal }, model) => number(lastPermanentChange(proposal, model), 'amount') },
  { header: overviewTexts.printed, width: 14, cell: ({ proposal }, model) => printedPayback(proposal, model) },
  { header: overviewTexts.computed, width: 14, cell: computedPayback },
];

/**
 * The overview: one row per proposal and model with what it costs by budget area (all years, 1.000 kr.), what it saves in
 * the last year of its table, and its payback as printed and as computed. Sums are of the lines, never of printed totals.
 * @param source what the figures come from, in Danish
 */
export function overviewPlan(entries: readonly OverviewEntry[], source: string): SheetPlan {
  const body = entries.flatMap((entry) => modelsOf(entry.proposal).map((model, index) => COLUMNS.map((column) => column.cell(entry, model, index))));
  return {
    name: OVERVIEW_SHEET,
    rows: [
      [{ value: overviewTexts.heading, style: 'title' }],
      [{ value: source, style: 'source' }],
      [{ value: overviewTexts.note, style: 'note' }],
      [],
      COLUMNS.map(({ header }) => ({ value: header, style: 'tableHeader' })),
      ...body,
    ],
    columnWidths: COLUMNS.map(({ width }) => width),
    freeze: { rows: HEADER_ROW + 1, columns: 2 },
    tables: body.length === 0 ? [] : [{ name: OVERVIEW_TABLE, range: { row: HEADER_ROW, column: 0, rows: body.length + 1, columns: COLUMNS.length }, style: 'TableStyleLight9' }],
    validations: [],
    conditionalFormats: [],
    charts: [],
    page: { orientation: 'landscape', fitToWidth: true, fitToHeight: false },
  };
}

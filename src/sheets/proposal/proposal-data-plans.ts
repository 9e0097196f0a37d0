import { figureContent } from '../../domain/figure';
import type { Consultation, FinanceTable, Proposal, Row, SuccessCriterion } from '../../domain/proposal';
import { dataTableTexts } from '../../texts/data-tables';
import { dataTablePlan, numberCell, textCell } from '../data-table-plan';
import type { DataColumn } from '../data-table-plan';
import type { SheetPlan } from '../sheet-plan';

interface OfProposal { readonly proposal: Proposal }

interface LineEntry extends OfProposal {
  readonly table: FinanceTable;
  readonly row: Row;
  readonly year: number;
  readonly amount: number | string;
}

const PROPOSAL_COLUMNS: readonly DataColumn<OfProposal>[] = [
  { header: dataTableTexts.catalogue, width: 9, isKey: true, cell: ({ proposal }) => textCell(proposal.catalogue) },
  { header: dataTableTexts.id, width: 8, isKey: true, cell: ({ proposal }) => textCell(proposal.id) },
  { header: dataTableTexts.title, width: 40, cell: ({ proposal }) => textCell(proposal.title) },
  { header: dataTableTexts.area, width: 26, cell: ({ proposal }) => textCell(proposal.area) },
];

const lines = dataTableTexts.lines;

const LINE_COLUMNS: readonly DataColumn<LineEntry>[] = [
  ...PROPOSAL_COLUMNS,
  { header: lines.table, width: 34, isKey: true, cell: ({ table }) => textCell(table.caption) },
  { header: lines.kind, width: 26, cell: ({ table }) => textCell(lines.kinds[table.kind]) },
  { header: lines.section, width: 26, isKey: true, cell: ({ row }) => textCell(lines.sections[row.section]) },
  { header: lines.role, width: 12, isKey: true, cell: ({ row }) => textCell(lines.roles[row.role]) },
  { header: lines.label, width: 50, isKey: true, cell: ({ row }) => textCell(row.label) },
  { header: lines.group, width: 20, isKey: true, cell: ({ row }) => textCell(row.group) },
  { header: lines.model, width: 10, isKey: true, cell: ({ row }) => textCell(row.model) },
  { header: lines.budgetArea, width: 14, cell: ({ row }) => textCell(row.budgetArea) },
  { header: lines.unit, width: 18, cell: ({ table }) => textCell(table.unit) },
  { header: lines.year, width: 8, isKey: true, cell: ({ year }) => numberCell(year, 'text') },
  { header: lines.amount, width: 12, cell: ({ amount }) => (typeof amount === 'number' ? numberCell(amount, 'amount') : textCell(amount)) },
];

/** All figures of all tables, one row per proposal, table, line and year; blanks are left out. In 1.000 kr. */
export function linesPlan(proposals: readonly Proposal[], source: string): SheetPlan {
  const entries = proposals.flatMap((proposal) => proposal.tables.flatMap((table) => table.rows.flatMap((row) => table.years.flatMap((year, index): LineEntry[] => {
    const figure = row.figures[index] ?? null;
    const amount = figureContent(figure);
    return amount === null ? [] : [{ proposal, table, row, year, amount }];
  }))));
  return dataTablePlan({ ...lines, table: 'SofLinjer', source, columns: LINE_COLUMNS, entries, frozenColumns: 0 });
}

const consultations = dataTableTexts.consultations;

const CONSULTATION_COLUMNS: readonly DataColumn<OfProposal & { readonly entry: Consultation }>[] = [
  ...PROPOSAL_COLUMNS,
  { header: consultations.party, width: 40, isKey: true, cell: ({ entry }) => textCell(entry.party) },
  { header: consultations.answer, width: 16, cell: ({ entry }) => textCell(entry.answer) },
  { header: consultations.conclusion, width: 60, cell: ({ entry }) => textCell(entry.conclusion, 'wrapped') },
];

/** All parties under "Hvem er hørt?", one row each. */
export function consultationsPlan(proposals: readonly Proposal[], source: string): SheetPlan {
  const entries = proposals.flatMap((proposal) => (proposal.consultations ?? []).map((entry) => ({ proposal, entry })));
  return dataTablePlan({ ...consultations, table: 'SofHoeringer', source, columns: CONSULTATION_COLUMNS, entries, frozenColumns: 0 });
}

const criteria = dataTableTexts.criteria;

const CRITERION_COLUMNS: readonly DataColumn<OfProposal & { readonly entry: SuccessCriterion }>[] = [
  ...PROPOSAL_COLUMNS,
  { header: criteria.criterion, width: 50, isKey: true, cell: ({ entry }) => textCell(entry.criterion, 'wrapped') },
  { header: criteria.measuredBy, width: 50, cell: ({ entry }) => textCell(entry.measuredBy, 'wrapped') },
  { header: criteria.responsible, width: 30, cell: ({ entry }) => textCell(entry.responsible, 'wrapped') },
  { header: criteria.when, width: 30, cell: ({ entry }) => textCell(entry.when, 'wrapped') },
];

/** All success criteria, one row each. */
export function successCriteriaPlan(proposals: readonly Proposal[], source: string): SheetPlan {
  const entries = proposals.flatMap((proposal) => (proposal.successCriteria ?? []).map((entry) => ({ proposal, entry })));
  return dataTablePlan({ ...criteria, table: 'SofSucceskriterier', source, columns: CRITERION_COLUMNS, entries, frozenColumns: 0 });
}

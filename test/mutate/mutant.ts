import type { Figure } from '../../src/domain/figure';
import type { FinanceTable, Proposal, Row } from '../../src/domain/proposal';

/** What is changed. The expectations are fixed by kind. */
export type MutationKind =
  | 'figure of a line' | 'figure of a total' | 'sign of a line' | 'sign of a total' | 'blank for 0, or 0 for blank'
  | 'number as text' | 'words for a number'
  | 'label of a line' | 'label of a total'
  | 'price level left out' | 'another price level' | 'unit left out'
  | 'another year' | 'last year left out'
  | 'another budget area' | 'no budget area' | 'unknown budget area'
  | 'another payback' | 'no payback' | 'payback on the total economy';

/** Where the change was made; `row` and `column` as they were before. */
export interface Site {
  readonly table: FinanceTable | null;
  readonly row: Row | null;
  readonly column: number | null;
  /** The new figure as a number, where a figure was changed. */
  readonly amount: number | null;
  readonly budgetArea: string | null;
}

export interface Mutant {
  readonly kind: MutationKind;
  readonly original: Proposal;
  readonly mutated: Proposal;
  readonly site: Site;
  /** For the list of survivors. */
  readonly description: string;
}

export const NOWHERE: Site = { table: null, row: null, column: null, amount: null, budgetArea: null };

export function withTable(proposal: Proposal, table: FinanceTable, changed: FinanceTable): Proposal {
  return { ...proposal, tables: proposal.tables.map((one) => (one === table ? changed : one)) };
}

export function withRow(proposal: Proposal, table: FinanceTable, row: Row, changed: Row): Proposal {
  return withTable(proposal, table, { ...table, rows: table.rows.map((one) => (one === row ? changed : one)) });
}

export function withFigure(proposal: Proposal, table: FinanceTable, row: Row, column: number, figure: Figure): Proposal {
  return withRow(proposal, table, row, { ...row, figures: row.figures.map((one, index) => (index === column ? figure : one)) });
}

import type { BudgetArea, FinanceTable, Row, TableKind } from '../../domain/proposal';
import { newProposalTexts } from '../../texts/new-proposal';
import { sheetLabels, TABLE_CAPTIONS } from '../../texts/sheet-labels';
import { areaSum, derivedHeight, derivedLines, derivedRows, positionCells } from './derived-lines';
import type { Derivation } from './derived-lines';
import { FIRST_YEAR_COLUMN, LABEL_COLUMN } from '../proposal/finance-table-plan';
import { excelSum, fixedCell } from '../form-draft';
import type { FormDraft } from '../form-draft';
import { cellAddress } from '../grid';
import { headingRow, planLineBlocks } from './new-proposal-lines';
import type { LineBlock } from './new-proposal-lines';
import { joined, lineSums, totalCells } from './new-proposal-summary';
import type { SummaryRows } from './new-proposal-summary';
import type { PlannedCell } from '../sheet-plan';

type DetailKind = Exclude<TableKind, 'summary'>;

interface Detail {
  readonly kind: DetailKind;
  readonly section: 'permanent' | 'implementation';
  /** Whose lines of Tabel 1 the table holds. */
  readonly area: BudgetArea;
}

const DETAILS: readonly Detail[] = [
  { kind: 'permanentService', section: 'permanent', area: 'Service' },
  { kind: 'serviceInvestment', section: 'implementation', area: 'Service' },
  { kind: 'capitalInvestment', section: 'implementation', area: 'Anlæg' },
];

export interface DetailOptions {
  /** Whether the tables take their lines from Tabel 1 by formula, or are filled in by hand. */
  readonly derived: boolean;
  /** Blank lines to write in, or room for further lines of Tabel 1. */
  readonly spareLines: number;
}

/** The blocks of Tabel 1 that a table's blocks correspond to: one for each alternative; investments are one list. */
function blocksOf({ section }: Detail, summary: SummaryRows): readonly LineBlock[] {
  return section === 'permanent' ? summary.permanent : [joined(summary.implementation)];
}

function planHeader(draft: FormDraft, { kind, section }: Detail, { header, years }: SummaryRows): void {
  const blank = years.slice(1).map((): PlannedCell => ({ style: 'tableHeader' }));
  const pool: PlannedCell[] = section === 'permanent' ? [] : [{ value: sheetLabels.innovationPool, style: 'tableHeader' }];
  const unit = draft.rows[header]?.[LABEL_COLUMN]?.value ?? '';
  const unitCell = fixedCell(header, LABEL_COLUMN);
  draft.rows.push(
    [{ value: TABLE_CAPTIONS[kind], style: 'tableCaption' }],
    [{ style: 'tableHeader' }, { style: 'tableHeader' }, { formula: `=IF(${unitCell}="","",${unitCell})`, cached: unit, style: 'tableHeader' }, ...blank, ...pool],
    [
      { style: 'tableHeader' }, { style: 'tableHeader' },
      ...years.map((year, index): PlannedCell => ({ formula: `=${cellAddress(header, FIRST_YEAR_COLUMN + index)}`, cached: year, style: 'yearHeader' })),
      ...pool.map((): PlannedCell => ({ style: 'tableHeader' })),
    ],
  );
}

/** The total below a block; blocks that hold for all alternatives have none of their own, but count in each. */
function totaller(draft: FormDraft, { kind }: Detail, { years, models }: SummaryRows, below: (block: LineBlock, total: number) => void) {
  let common: LineBlock | null = null;
  return (block: LineBlock): void => {
    if (models.length > 0 && kind === 'permanentService' && block.model === null) {
      common = block;
      return;
    }
    const cells = totalCells(common ? [common, block] : [block], years.length);
    draft.rows.push([{ value: newProposalTexts.forModel(newProposalTexts.detailTotals[kind], block.model), style: 'totalLabel' }, { style: 'totalLabel' }, ...cells]);
    below(block, draft.rows.length - 1);
  };
}

function planDerived(draft: FormDraft, detail: Detail, summary: SummaryRows, spareLines: number): void {
  const { rows } = draft;
  const addTotal = totaller(draft, detail, summary, () => undefined);
  for (const block of blocksOf(detail, summary)) {
    const derivation: Derivation = { block, area: detail.area, years: summary.years.length, withPool: detail.section === 'implementation', spareLines };
    const first = rows.length;
    if (summary.models.length > 0 && detail.section === 'permanent') rows.push(headingRow(block.model ?? sheetLabels.allModels, summary.years.length));
    const top = rows.length;
    const totalled = !(summary.models.length > 0 && detail.section === 'permanent' && block.model === null);
    const positions = top + derivedHeight(derivation) + (totalled ? 1 : 0);
    rows.push(...derivedRows(derivation, top, positions));
    addTotal({ model: detail.section === 'permanent' ? block.model : null, lines: derivedLines(derivation), at: [], first, last: rows.length - 1, openAbove: top === first });
    rows.push(positionCells(derivation, newProposalTexts.positions(newProposalTexts.detailNames[detail.kind], block.model), rows.length));
  }
}

/** How far the total is from Tabel 1's lines of that area; 0 where they agree. The reader leaves the row alone. */
function differenceCells(detail: Detail, counted: readonly LineBlock[], total: readonly (PlannedCell | null)[], at: number, years: number): PlannedCell[] {
  const lines = counted.flatMap((block) => derivedLines({ block, area: detail.area, years, withPool: false, spareLines: 0 }));
  const sums = lineSums(lines, years);
  return Array.from({ length: years }, (_, index): PlannedCell => {
    const column = FIRST_YEAR_COLUMN + index;
    const cached = total[column]?.cached;
    return {
      formula: `=${cellAddress(at, column)}-${counted.map((block) => areaSum({ block, area: detail.area }, column)).join('-')}`,
      cached: excelSum([typeof cached === 'number' ? cached : 0, -(sums[index] ?? 0)]),
      style: 'amount',
    };
  });
}

function planByHand(draft: FormDraft, detail: Detail, summary: SummaryRows, lines: readonly Row[], spareLines: number): void {
  const years = summary.years.length;
  const models = detail.section === 'permanent' ? summary.models : [];
  const addTotal = totaller(draft, detail, summary, (block, total) => {
    const counted = blocksOf(detail, summary).filter(({ model }) => detail.section === 'implementation' || model === null || model === block.model);
    const cells = differenceCells(detail, counted, draft.rows[total] ?? [], total, years);
    draft.rows.push([{ value: newProposalTexts.difference, style: 'note' }, null, ...cells]);
  });
  planLineBlocks(draft, { section: detail.section, years, withArea: false, withPool: detail.section === 'implementation', models, headed: false, spareLines, belowHeader: true }, lines, addTotal);
}

/** The lines to begin with when a table is filled in by hand: its own, otherwise those of Tabel 1. */
function startingLines(detail: Detail, tables: readonly FinanceTable[], summary: SummaryRows): readonly Row[] {
  const own = tables.find(({ kind }) => kind === detail.kind)?.rows.filter(({ role }) => role === 'line');
  if (own) return own;
  const years = summary.years.length;
  return blocksOf(detail, summary).flatMap((block) => derivedLines({ block, area: detail.area, years, withPool: true, spareLines: 0 })).map((line) => ({ ...line, budgetArea: null, group: null }));
}

/** Tabel 2, 3 and 4: derived from Tabel 1, or to be filled in by hand with the difference from Tabel 1 below. */
export function planDetailForms(draft: FormDraft, summary: SummaryRows, tables: readonly FinanceTable[], { derived, spareLines }: DetailOptions): void {
  for (const detail of DETAILS) {
    planHeader(draft, detail, summary);
    if (derived) planDerived(draft, detail, summary, spareLines);
    else planByHand(draft, detail, summary, startingLines(detail, tables, summary), spareLines);
    draft.rows.push([]);
  }
}

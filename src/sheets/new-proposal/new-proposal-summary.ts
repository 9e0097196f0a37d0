import { paybackTime } from '../../domain/payback';
import type { FinanceTable, Payback, Row } from '../../domain/proposal';
import { columnSums } from '../../domain/net-effect';
import { newProposalPrompts, newProposalTexts } from '../../texts/new-proposal';
import { sheetLabels, TABLE_CAPTIONS } from '../../texts/sheet-labels';
import { FIRST_YEAR_COLUMN } from '../proposal/finance-table-plan';
import { addPrompt, excelSum, figureCell, rowRange } from '../form-draft';
import type { FormDraft } from '../form-draft';
import { cellAddress } from '../grid';
import { planLineBlocks } from './new-proposal-lines';
import type { LineBlock } from './new-proposal-lines';
import { isBetween, sumBetween, withBounds } from '../rows-between';
import { textCell } from '../sheet-draft';
import type { PlannedCell } from '../sheet-plan';

/** Tabel 1 as it was planned: what the other tables and the payback refer to. Zero-based rows. */
export interface SummaryRows {
  readonly years: readonly number[];
  readonly models: readonly string[];
  /** The row with the unit and the years. */
  readonly header: number;
  readonly permanent: readonly LineBlock[];
  readonly implementation: readonly LineBlock[];
}

/** A row of sums with the values that Excel will give. */
interface TotalRow { readonly row: number; readonly values: readonly number[] }

/** Sums of lines, year by year, as Excel's SUM gives them. */
export function lineSums(lines: readonly Row[], years: number): number[] {
  return Array.from({ length: years }, (_, index) => excelSum(lines.map(({ figures }) => figures[index] ?? null)));
}

function yearCells(draft: FormDraft, years: readonly number[]): PlannedCell[] {
  const header = draft.rows.length;
  return years.map((year, index): PlannedCell => {
    const follows = index > 0 && year === (years[index - 1] ?? 0) + 1;
    return follows ? { formula: `=${cellAddress(header, FIRST_YEAR_COLUMN + index - 1)}+1`, cached: year, style: 'yearHeader' } : { value: year, style: 'yearHeader' };
  });
}

/** A total of blocks, below the last of them. */
export function totalCells(blocks: readonly LineBlock[], years: number): PlannedCell[] {
  const sums = columnSums(blocks.map(({ lines }) => lineSums(lines, years)));
  return Array.from({ length: years }, (_, index): PlannedCell => ({
    formula: `=${blocks.map((block) => sumBetween(FIRST_YEAR_COLUMN + index, block)).join('+')}`,
    cached: sums[index] ?? 0,
    style: 'total',
  }));
}

function pushTotal(draft: FormDraft, label: string, cells: readonly PlannedCell[]): TotalRow {
  draft.rows.push([{ value: label, style: 'totalLabel' }, { style: 'totalLabel' }, ...cells]);
  return { row: draft.rows.length - 1, values: cells.map(({ cached }) => (typeof cached === 'number' ? cached : 0)) };
}

/** Blocks side by side in one range, so that lines inserted between them count too. */
export function joined(blocks: readonly LineBlock[]): LineBlock {
  const [first] = blocks;
  return { model: null, lines: blocks.flatMap(({ lines }) => lines), at: blocks.flatMap(({ at }) => at), first: first?.first ?? 0, last: blocks.at(-1)?.last ?? 0, openAbove: first?.openAbove ?? false };
}

interface PaybackArguments { readonly permanent: TotalRow; readonly implementation: TotalRow; readonly counted: readonly LineBlock[]; readonly costs: readonly LineBlock[] }

function hasFigures(blocks: readonly LineBlock[]): boolean {
  return blocks.some(({ lines }) => lines.some(({ figures }) => figures.some((figure) => typeof figure === 'number')));
}

/**
 * The payback by our function, from the totals. Blank until there are figures on both sides, and where the investment is not
 * repaid within the years; then the row below says so.
 */
function planPayback(draft: FormDraft, label: string, model: string | null, years: number, { permanent, implementation, counted, costs }: PaybackArguments): void {
  const call = `SOF.TILBAGEBETALING(${rowRange(permanent.row, FIRST_YEAR_COLUMN, years)},${rowRange(implementation.row, FIRST_YEAR_COLUMN, years)})`;
  const figures = (blocks: readonly LineBlock[]) => blocks.map((block) => {
    const { first, last } = withBounds(block);
    return `SUMPRODUCT(ISNUMBER(${cellAddress(first, FIRST_YEAR_COLUMN)}:${cellAddress(last, FIRST_YEAR_COLUMN + years - 1)})*${isBetween(block)})`;
  }).join('+');
  const blank = `OR(${figures(counted)}=0,${figures(costs)}=0)`;
  const result = hasFigures(counted) && hasFigures(costs) ? paybackTime(permanent.values, implementation.values) : null;
  const shown = result?.kind === 'repaid' ? result.years : result?.kind === 'negative-costs' ? { error: '#VALUE!' } : '';
  const text = newProposalTexts.notRepaid(model);
  draft.rows.push(
    [{ value: label, style: 'rowLabel' }, { formula: `=IF(${blank},"",IF(ISNA(${call}),"",${call}))`, cached: shown, style: 'years' }],
    [{ formula: `=IF(${blank},"",IF(ISNA(${call}),"${text}",""))`, cached: result?.kind === 'not-repaid' ? text : '', style: 'note' }],
  );
}

/** Below the payback: the costs that count for an alternative, where some name another. The reader leaves such rows alone. */
function costBasis(draft: FormDraft, model: string, blocks: readonly LineBlock[], years: number): TotalRow {
  const cells = totalCells(blocks, years).map((cell): PlannedCell => ({ ...cell, style: 'amount' }));
  draft.rows.push([{ value: sheetLabels.computedBasis('implementation', model), style: 'note' }, null, ...cells]);
  return { row: draft.rows.length - 1, values: cells.map(({ cached }) => (typeof cached === 'number' ? cached : 0)) };
}

function planHeader(draft: FormDraft, { caption, unit, years }: FinanceTable): void {
  draft.rows.push([{ value: caption === '' ? TABLE_CAPTIONS.summary : caption, style: 'tableCaption' }]);
  const row = draft.rows.length;
  draft.rows.push([
    textCell(unit, 'tableHeader'), { value: sheetLabels.budgetArea, style: 'tableHeader' }, ...yearCells(draft, years),
    { value: sheetLabels.innovationPool, style: 'tableHeader' },
  ]);
  addPrompt(draft, { row, column: 0 }, newProposalPrompts.unit);
  addPrompt(draft, { row, column: FIRST_YEAR_COLUMN }, newProposalPrompts.firstYear);
}

function linesIn({ rows }: FinanceTable, section: Row['section']): readonly Row[] {
  return rows.filter((row) => row.role === 'line' && row.section === section);
}

/**
 * Tabel 1 to be filled in: lines with room for more, totals and payback as formulas that follow the lines.
 * @param models the alternatives; empty where there is but one way
 * @param paybacks further payback times to be written by hand, such as that of the total economy
 */
export function planSummaryForm(draft: FormDraft, table: FinanceTable, models: readonly string[], spareLines: number, paybacks: readonly Payback[]): SummaryRows {
  const years = table.years.length;
  const header = draft.rows.length + 1;
  planHeader(draft, table);
  const shape = { years, models, withArea: true, withPool: true, headed: true, spareLines };

  const totals = new Map<string | null, { readonly total: TotalRow; readonly counted: readonly LineBlock[] }>();
  let common: LineBlock | null = null;
  const permanent = planLineBlocks(draft, { ...shape, section: 'permanent', belowHeader: true }, linesIn(table, 'permanent'), (block) => {
    if (models.length > 0 && block.model === null) {
      common = block;
      return;
    }
    const counted = common ? [common, block] : [block];
    totals.set(block.model, { counted, total: pushTotal(draft, newProposalTexts.forModel(newProposalTexts.permanentTotal, block.model), totalCells(counted, years)) });
  });
  const implementation = planLineBlocks(draft, { ...shape, section: 'implementation', belowHeader: false }, linesIn(table, 'implementation'));
  const costs = pushTotal(draft, newProposalTexts.costTotal, totalCells([joined(implementation)], years));

  for (const [model, { total }] of totals) {
    pushTotal(draft, newProposalTexts.forModel(newProposalTexts.netImpact, model), Array.from({ length: years }, (_, index): PlannedCell => ({
      formula: `=${cellAddress(total.row, FIRST_YEAR_COLUMN + index)}+${cellAddress(costs.row, FIRST_YEAR_COLUMN + index)}`,
      cached: (total.values[index] ?? 0) + (costs.values[index] ?? 0),
      style: 'total',
    })));
  }
  for (const [model, { total, counted }] of totals) {
    const label = newProposalTexts.forModel(newProposalTexts.payback, model);
    const own = implementation.filter((block) => block.model === null || block.model === model);
    // The basis stands above its payback: rows that are left alone may stand anywhere.
    const implied = model === null ? costs : costBasis(draft, model, own, years);
    planPayback(draft, label, model, years, { permanent: total, implementation: implied, counted, costs: own });
  }
  for (const { label, figure } of paybacks) {
    addPrompt(draft, { row: draft.rows.length, column: 1 }, newProposalPrompts.totalEconomy);
    draft.rows.push([{ value: label, style: 'rowLabel' }, figureCell(figure, 'years')]);
  }
  draft.rows.push([{ value: newProposalTexts.note, style: 'note' }]);
  return { years: table.years, models, header, permanent, implementation };
}

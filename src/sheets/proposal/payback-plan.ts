import { amountOf, isTextFigure, sumOf } from '../../domain/figure';
import type { Figure } from '../../domain/figure';
import { columnSums } from '../../domain/net-effect';
import { paybackTime } from '../../domain/payback';
import { modelsOf } from '../../domain/proposal';
import type { Payback, Proposal, Row } from '../../domain/proposal';
import { sheetLabels } from '../../texts/sheet-labels';
import { FIRST_YEAR_COLUMN } from './finance-table-plan';
import type { PlannedTableRows } from './finance-table-plan';
import { cellAddress } from '../grid';
import type { PlannedRow, SheetDraft } from '../sheet-draft';
import type { PlannedCell } from '../sheet-plan';
import { figureCell } from '../form-draft';

/** One row of the sheet that is an addend. */
interface Addend { readonly row: Row; readonly at: number }

/** What the function is given for one argument. */
interface Argument {
  readonly range: string;
  /** As the cells of the range hold them, from its first row with figures. */
  readonly rows: readonly (readonly Figure[])[];
}

/** What can be computed for a model: the formula with its result, and the rows it needs below. */
interface Computed { readonly cell: PlannedCell; readonly basis: readonly PlannedRow[] }

function rowRange(first: number, last: number, years: number): string {
  return `${cellAddress(first, FIRST_YEAR_COLUMN)}:${cellAddress(last, FIRST_YEAR_COLUMN + years - 1)}`;
}

/** Lines of a section that count for a model; the section's total where it has no lines. */
function addends({ rows }: PlannedTableRows, section: 'permanent' | 'implementation', model: string | null): readonly Addend[] {
  const own = rows.filter(({ row }) => row.section === section && (row.model === null || row.model === model));
  const lines = own.filter(({ row }) => row.role === 'line');
  return lines.length > 0 ? lines : own.slice(-1);
}

/**
 * Whether one range holds the addends and nothing else that has figures. A single year needs a single row: the function
 * takes a column of figures for years that run downwards.
 */
function isOneRange({ rows, table }: PlannedTableRows, counted: readonly Addend[]): boolean {
  const [first, last] = [counted[0]?.at ?? 0, counted.at(-1)?.at ?? 0];
  if (table.years.length === 1 && last > first) return false;
  const between = rows.filter(({ at }) => at >= first && at <= last);
  return between.length === counted.length;
}

/**
 * A row that adds the addends up, year by year. Where lines of another model (or totals) stand between the addends no
 * single range holds them, and a formula cannot hand over several. Arithmetic on ranges inside the call would need an
 * array formula in Excels without dynamic arrays; a row of plain sums works in every Excel and can be followed by eye.
 * Sums are written with "+", so that text in a line shows as an error instead of being left out.
 */
function basisRow(section: 'permanent' | 'implementation', model: string | null, counted: readonly Addend[], sums: readonly Figure[]): PlannedRow {
  const cells = sums.map((sum, index): PlannedCell => ({
    formula: `=${counted.map(({ at }) => cellAddress(at, FIRST_YEAR_COLUMN + index)).join('+')}`,
    cached: typeof sum === 'number' ? sum : { error: '#VALUE!' },
    style: 'amount',
  }));
  return [{ value: sheetLabels.computedBasis(section, model), style: 'note' }, null, ...cells];
}

/** What the cells of a basis row come to; an error where a line has text. */
function basisSums(counted: readonly Addend[], years: number): readonly Figure[] {
  return Array.from({ length: years }, (_, index) => {
    const figures = counted.map(({ row }) => row.figures[index] ?? null);
    return figures.some(isTextFigure) ? { text: '#VALUE!', value: null } : (sumOf(figures) ?? null);
  });
}

/** Amounts that could be the years of a header, which the function refuses: 2019, 2020, 2021. */
function looksLikeYears(row: readonly Figure[]): boolean {
  return row.length >= 2 && row.every((figure, index) => typeof figure === 'number' && Number.isInteger(figure) && figure >= 1900 && figure <= 2100 && figure === Number(row[0]) + index);
}

function isFault({ rows }: Argument): boolean {
  return rows.some((row) => row.some(isTextFigure)) || rows.every((row) => row.every((figure) => figure === null)) || looksLikeYears(rows[0] ?? []);
}

function amounts({ rows }: Argument): number[] {
  return columnSums(rows.map((row) => row.map((figure) => amountOf(figure) ?? 0)));
}

/** The function's result for the cells, as it answers: text, no figures at all, and years are faults. */
function resultFor(permanent: Argument, implementation: Argument): number | { readonly error: string } {
  if (isFault(permanent) || isFault(implementation)) return { error: '#VALUE!' };
  const result = paybackTime(amounts(permanent), amounts(implementation));
  if (result.kind === 'repaid') return result.years;
  return { error: result.kind === 'not-repaid' ? '#N/A' : '#VALUE!' };
}

/** @param nextRow the row of the sheet that the first extra row would stand in */
function computedPayback(summary: PlannedTableRows, model: string | null, nextRow: number): Computed | null {
  const years = summary.table.years.length;
  const basis: PlannedRow[] = [];
  const args = (['permanent', 'implementation'] as const).map((section): Argument | null => {
    const counted = addends(summary, section, model);
    const [first, last] = [counted[0], counted.at(-1)];
    if (!first || !last) return null;
    if (isOneRange(summary, counted)) return { range: rowRange(first.at, last.at, years), rows: counted.map(({ row }) => row.figures) };
    const sums = basisSums(counted, years);
    basis.push(basisRow(section, model, counted, sums));
    const at = nextRow + basis.length - 1;
    return { range: rowRange(at, at, years), rows: [sums] };
  });
  const [permanent, implementation] = args;
  if (!permanent || !implementation) return null;
  const formula = `=SOF.TILBAGEBETALING(${permanent.range},${implementation.range})`;
  return { cell: { formula, cached: resultFor(permanent, implementation), style: 'years' }, basis };
}

/** Models that a printed payback is computed for: the one it names, or every one of the proposal. */
function computedModels(proposal: Proposal, payback: Payback | null): readonly (string | null)[] {
  return payback && payback.model !== null ? [payback.model] : modelsOf(proposal);
}

/** Adds what the function makes of the lines: beside the printed payback, and below it for further models. */
function addComputed(draft: SheetDraft, first: readonly [PlannedCell, PlannedCell], models: readonly (string | null)[], summary: PlannedTableRows): void {
  let lead: readonly (PlannedCell | null)[] = first;
  let written = false;
  for (const model of models) {
    const computed = computedPayback(summary, model, draft.rows.length + 1);
    if (!computed) continue;
    draft.rows.push([...lead, { value: sheetLabels.computed, style: 'note' }, computed.cell, ...(model === null ? [] : [{ value: model, style: 'note' } as const])]);
    draft.rows.push(...computed.basis);
    lead = [null, null];
    written = true;
  }
  if (!written) draft.rows.push(lead);
}

/**
 * The printed payback times, and beside the one "baseret på serviceeffektivisering" the computed one. Nothing is computed
 * beside "baseret på totaløkonomi": that is another measure.
 */
export function planPaybacks(draft: SheetDraft, proposal: Proposal, summary: PlannedTableRows | null): void {
  for (const payback of proposal.paybacks) {
    const { label, figure, basis } = payback;
    const printed = figureCell(figure, 'years');
    const lead = [{ value: label, style: 'rowLabel' }, printed] as const;
    if (basis === 'service' && summary) addComputed(draft, lead, computedModels(proposal, payback), summary);
    else draft.rows.push(lead);
  }
  if (summary && !proposal.paybacks.some(({ basis }) => basis === 'service')) {
    addComputed(draft, [{ value: sheetLabels.computedPayback, style: 'note' }, { style: 'years' }], computedModels(proposal, null), summary);
  }
}

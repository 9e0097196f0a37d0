import type { TableKind } from '../../domain/proposal';
import { labelKey } from '../cell-text';
import { isActivityHeader, isBudgetAreaHeader, isPoolHeader, isUnit } from './label-recognition';
import type { RawTable } from './sheet-parts';
import type { RawLine, TableLines } from './table-lines';

export interface TableWithLines { readonly raw: RawTable; readonly lines: TableLines }

/** A table whose years head activities with marks ("X"), not amounts. */
export function isImplementationPlan({ raw, lines }: TableWithLines): boolean {
  const caption = raw.caption;
  if (caption && caption.kind !== null) return false;
  if (raw.headerCells.some(isActivityHeader) || (raw.planTitle && !raw.headerCells.some(isUnit))) return true;
  const figures = lines.lines.flatMap((line) => line.figures.filter((figure) => figure !== null));
  return !caption && !raw.headerCells.some((cell) => isUnit(cell) || isBudgetAreaHeader(cell) || isPoolHeader(cell))
    && figures.length > 0 && figures.every((figure) => typeof figure === 'object' && figure.value === null);
}

function namesSection({ meaning }: RawLine, section: 'permanent' | 'implementation'): boolean {
  return meaning.section?.section === section || (meaning.total?.strength === 'strong' && meaning.total.names === section);
}

/** Built like Tabel 1: budget areas, a payback time, the net impact, or both permanent changes and implementation costs. */
export function isBuiltAsSummary({ raw, lines }: TableWithLines): boolean {
  return raw.paybackAfter !== null || lines.columns.budgetArea !== null
    || lines.lines.some(({ meaning: { total } }) => total?.strength === 'strong' && total.names === 'netImpact')
    || (lines.lines.some((line) => namesSection(line, 'permanent')) && lines.lines.some((line) => namesSection(line, 'implementation')));
}

/** Says in some way that it is a proposal's: a caption, a column, a heading or a total that no other table has. */
export function looksLikeProposalTable({ raw, lines }: TableWithLines): boolean {
  if (raw.caption && (raw.caption.kind !== null || (raw.caption.first && raw.headerCells.some(isUnit)))) return true;
  if (raw.headerCells.some(isPoolHeader) || raw.paybackAfter !== null || lines.columns.budgetArea !== null) return true;
  return lines.lines.some(({ label, meaning: { section, total } }) =>
    section?.section === 'permanent' || ((section || total?.strength === 'strong') && /varig|impl\p{L}*omk|økonomiskpåvirkning/u.test(labelKey(label))));
}

function keysOf(lines: readonly RawLine[]): ReadonlySet<string> {
  return new Set(lines.map(({ label }) => labelKey(label)));
}

/** Lines of Tabel 1 by section, and for implementation by budget area, as far as its headings tell. */
function summaryKeys(summary: TableWithLines | undefined): { readonly permanent: ReadonlySet<string>; readonly service: ReadonlySet<string>; readonly capital: ReadonlySet<string> } {
  const sections: { permanent: RawLine[]; service: RawLine[]; capital: RawLine[] } = { permanent: [], service: [], capital: [] };
  let implementation = false;
  for (const line of summary?.lines.lines ?? []) {
    if (namesSection(line, 'permanent')) implementation = false;
    else if (namesSection(line, 'implementation')) implementation = true;
    else if (!implementation) sections.permanent.push(line);
    else sections[labelKey(line.budgetArea ?? '') === 'anlæg' ? 'capital' : 'service'].push(line);
  }
  return { permanent: keysOf(sections.permanent), service: keysOf(sections.service), capital: keysOf(sections.capital) };
}

const DETAIL_KINDS = ['permanentService', 'serviceInvestment', 'capitalInvestment'] as const;

/**
 * What a table is that no caption names: by its place after Tabel 1, the lines it shares with Tabel 1, and the column of
 * investments; never by the label of its total, which says another table's name in four of 22 proposals.
 * @param summary Tabel 1, where one has been read
 * @param used kinds that the proposal has already
 */
export function guessKind(table: TableWithLines, summary: TableWithLines | undefined, used: ReadonlySet<TableKind>): TableKind {
  if (!used.has('summary') && (table.raw.caption?.first || isBuiltAsSummary(table) || (used.size === 0 && !table.raw.headerCells.some(isPoolHeader)))) return 'summary';
  const known = summaryKeys(summary);
  const keys = [...keysOf(table.lines.lines)];
  const shared = {
    permanentService: keys.filter((key) => known.permanent.has(key)).length,
    serviceInvestment: keys.filter((key) => known.service.has(key)).length,
    capitalInvestment: keys.filter((key) => known.capital.has(key)).length,
  };
  const pool = table.raw.headerCells.some(isPoolHeader);
  const candidates = DETAIL_KINDS.filter((kind) => !pool || kind !== 'permanentService');
  const best = [...candidates].sort((a, b) => shared[b] - shared[a])[0];
  if (best && shared[best] > 0) return best;
  const capitalOnly = known.service.size === 0 && known.capital.size > 0;
  const free = candidates.filter((kind) => !used.has(kind) && !(kind === 'serviceInvestment' && capitalOnly));
  return free[0] ?? candidates[0] ?? 'permanentService';
}

import { paybackTime } from '../../domain/payback';
import type { PaybackResult } from '../../domain/payback';
import { tableOf } from '../../domain/proposal';
import type { FinanceTable, Proposal, Section } from '../../domain/proposal';
import { placedRows } from '../../domain/row-place';
import type { PlacedRow } from '../../domain/row-place';
import { amountAt, countsFor, sameModel, sumAt } from './rows';

type Amounts = readonly number[];

function known(amounts: readonly (number | undefined)[]): Amounts[] {
  const readable = amounts.filter((amount) => amount !== undefined);
  return readable.length === amounts.length ? [readable] : [];
}

function readings(table: FinanceTable, rows: readonly PlacedRow[], section: Section, model: string | null): Amounts[] {
  const inSection = rows.filter(({ row }) => row.section === section);
  const lines = inSection.filter(({ row }) => row.role === 'line');
  const totals = inSection.filter(({ row }) => row.role === 'total');
  const own = totals.findLast(({ row }) => sameModel(row.model, model));
  const total = own ?? (section === 'implementation' ? totals.findLast(({ row }) => row.model === null) : undefined);
  // The one list of costs holds for every alternative, except the lines that name another.
  const others = own || section === 'permanent' || model === null ? [] : lines.filter((line) => !countsFor(line, model));
  const counted = model === null ? lines : lines.filter((line) => countsFor(line, model));
  const byLines = counted.length > 0 ? known(table.years.map((_year, column) => sumAt(counted, column))) : [];
  const byTotal = total === undefined ? [] : known(table.years.map((_year, column) => {
    const amount = amountAt(total.row, column);
    const elsewhere = sumAt(others, column);
    return amount === undefined || elsewhere === undefined ? undefined : amount - elsewhere;
  }));
  return [...byLines, ...byTotal];
}

/**
 * The payback times that Tabel 1 gives, by its lines first and then by its totals as stated: where the two differ, that
 * is reported of the total, and either may be meant. Empty where nothing can be computed.
 */
export function paybackReadings(proposal: Proposal, model: string | null): readonly PaybackResult[] {
  const summary = tableOf(proposal, 'summary');
  if (!summary) return [];
  const rows = placedRows(summary);
  const costs = readings(summary, rows, 'implementation', model);
  return readings(summary, rows, 'permanent', model).flatMap((permanent) => costs.map((implementation) => paybackTime(permanent, implementation)));
}

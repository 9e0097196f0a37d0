import { sumOf } from '../../domain/figure';
import { paybackTime } from '../../domain/payback';
import type { PaybackOptions, PaybackResult } from '../../domain/payback';
import { BUDGET_AREAS, tableOf } from '../../domain/proposal';
import type { BudgetArea, Proposal } from '../../domain/proposal';
import { linesOf, sumPerYear } from '../../domain/proposal-sums';

/** Payback of a proposal's model from the lines of Tabel 1; undefined without a table or with figures that can't be read. */
export function proposalPayback(proposal: Proposal, model: string | null, options?: PaybackOptions): PaybackResult | undefined {
  const table = tableOf(proposal, 'summary');
  if (!table) return undefined;
  const permanent = sumPerYear(linesOf(table, 'permanent', model), table.years.length);
  const implementation = sumPerYear(linesOf(table, 'implementation', model), table.years.length);
  return permanent && implementation && paybackTime(permanent, implementation, options);
}

/** Implementation costs of a model over all years in 1.000 kr., by budget area; `other` holds lines without a known one. */
export interface Investment extends Readonly<Record<BudgetArea, number | null>> {
  readonly other: number | null;
}

/** Null where the figures of an area can't be read. */
export function investmentOf(proposal: Proposal, model: string | null): Investment {
  const table = tableOf(proposal, 'summary');
  const lines = table ? linesOf(table, 'implementation', model) : [];
  const sum = (belongs: (area: string | null) => boolean) =>
    sumOf(lines.filter((line) => belongs(line.budgetArea)).flatMap((line) => line.figures)) ?? null;
  const known: readonly (string | null)[] = BUDGET_AREAS;
  return {
    Service: sum((area) => area === 'Service'),
    Anlæg: sum((area) => area === 'Anlæg'),
    Overførsler: sum((area) => area === 'Overførsler'),
    other: sum((area) => !known.includes(area)),
  };
}

/** Permanent change in the last year of Tabel 1 in 1.000 kr., from the lines; null where it can't be read. */
export function lastPermanentChange(proposal: Proposal, model: string | null): number | null {
  const table = tableOf(proposal, 'summary');
  if (!table) return null;
  return sumPerYear(linesOf(table, 'permanent', model), table.years.length)?.at(-1) ?? null;
}

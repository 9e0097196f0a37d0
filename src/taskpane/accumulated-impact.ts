import { paybackTime } from '../domain/payback';
import type { PaybackResult } from '../domain/payback';
import { modelsOf, tableOf } from '../domain/proposal';
import type { Proposal } from '../domain/proposal';
import { linesOf, sumPerYear } from '../domain/proposal-sums';

/** What a proposal (or one of its models) has cost or saved up to each year, in 1.000 kr.; costs positive. */
export interface AccumulatedImpact {
  readonly model: string | null;
  readonly years: readonly number[];
  /** Parallel to `years`. */
  readonly amounts: readonly number[];
  /** Position of the year in which it has been paid back; null where that is not within the years, or nothing is to be paid back. */
  readonly repaid: number | null;
  readonly payback: PaybackResult;
}

/** Of each model, from the lines of Tabel 1; those whose figures can't be read are left out. */
export function accumulatedImpacts(proposal: Proposal): readonly AccumulatedImpact[] {
  const table = tableOf(proposal, 'summary');
  if (!table || table.years.length < 2) return [];
  return modelsOf(proposal).flatMap((model): AccumulatedImpact[] => {
    const permanent = sumPerYear(linesOf(table, 'permanent', model), table.years.length);
    const implementation = sumPerYear(linesOf(table, 'implementation', model), table.years.length);
    if (!permanent || !implementation) return [];
    let sum = 0;
    const amounts = table.years.map((_, year) => (sum += (permanent[year] ?? 0) + (implementation[year] ?? 0)));
    const payback = paybackTime(permanent, implementation);
    const first = implementation.findIndex((cost) => cost !== 0);
    return [{ model, years: table.years, amounts, payback, repaid: payback.kind === 'repaid' && payback.years > 0 ? first + payback.years - 1 : null }];
  });
}

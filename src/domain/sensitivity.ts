import { paybackTime } from './payback';
import type { PaybackResult } from './payback';

/** A proposal's (or alternative's) figures per year in 1.000 kr., parallel. */
export interface ProposalFigures {
  /** What the permanent lines save: their negative figures. */
  readonly savings: readonly number[];
  /** What they cost in running: their positive figures. */
  readonly runningCosts: readonly number[];
  /** One-off costs of all budget areas. */
  readonly implementation: readonly number[];
}

/** "What if": how the savings and the investment turn out. Running costs come as planned. */
export interface Scenario {
  /** How much of the savings is realised, in per cent. */
  readonly realisation: number;
  /** By how many whole years the savings come later. */
  readonly delay: number;
  /** How much more the implementation costs, in per cent. */
  readonly extraCost: number;
}

export interface ScenarioResult {
  readonly permanent: readonly number[];
  readonly implementation: readonly number[];
  /** Per year: permanent and implementation. */
  readonly netImpact: readonly number[];
  readonly payback: PaybackResult;
}

export function sensitivity({ savings, runningCosts, implementation }: ProposalFigures, { realisation, delay, extraCost }: Scenario): ScenarioResult {
  const permanent = savings.map((_, year) => (realisation / 100) * (savings[year - delay] ?? 0) + (runningCosts[year] ?? 0));
  const costs = implementation.map((cost) => (1 + extraCost / 100) * cost);
  return { permanent, implementation: costs, netImpact: permanent.map((change, year) => change + (costs[year] ?? 0)), payback: paybackTime(permanent, costs) };
}

/** Sums from the first year to each year. */
export function accumulated(amounts: readonly number[]): readonly number[] {
  let sum = 0;
  return amounts.map((amount) => (sum += amount));
}

/**
 * The break-even degree of realisation: how much of the savings, in per cent, must be realised for the investment to be repaid
 * at the latest in each year; more than 100 where the proposal is not repaid as planned. Null in years before anything is
 * saved, and in all years where there is no investment to repay.
 */
export function leastRealisation({ savings, runningCosts, implementation }: ProposalFigures): readonly (number | null)[] {
  const investment = implementation.reduce((sum, cost) => sum + cost, 0);
  const [saved, run] = [accumulated(savings), accumulated(runningCosts)];
  let least: number | null = null;
  return saved.map((change, year) => {
    if (investment <= 0) return null;
    if (change < 0) {
      const needed = (100 * (investment + (run[year] ?? 0))) / -change;
      least = least === null ? needed : Math.min(least, needed);
    }
    return least;
  });
}

import { AMOUNT_TOLERANCE } from './figure';
import type { FollowUpFigure } from './follow-up';
import { worstStatus } from './kpi-status';
import type { KpiStatus } from './kpi-status';
import { paybackTime } from './payback';
import type { PaybackResult } from './payback';

/**
 * How far what is realised may fall short of what was planned and still count as yellow, as a share of the planned. The
 * documents give no number; this is our default, and users can change it.
 */
export const DEFAULT_FOLLOW_UP_TOLERANCE = 0.1;

/** Planned and realised of a year as numbers, in 1.000 kr. or in a target's unit. */
export interface YearAmounts {
  readonly year: number;
  readonly planned: number;
  /** Null where nothing is reported. */
  readonly realised: number | null;
}

/** What a worksheet's formulas see: text is no figure to them, and a blank plan is 0. */
export function yearAmounts(figures: readonly FollowUpFigure[]): readonly YearAmounts[] {
  return figures.map(({ year, planned, realised }) => ({
    year,
    planned: typeof planned === 'number' ? planned : 0,
    realised: typeof realised === 'number' ? realised : null,
  }));
}

/** Realised minus planned: positive where less is saved, or more is spent, than planned. */
export function difference(planned: number, realised: number): number {
  return realised - planned;
}

/** Degree of realisation (realiseringsgrad). */
export type Degree =
  /** Realised in per cent of planned: 80 for 80 %; below 0 where the signs differ. 100 where nothing was planned and nothing came. */
  | { readonly kind: 'percent'; readonly percent: number }
  /** Something came where nothing was planned: there is nothing to measure it against. */
  | { readonly kind: 'unplanned' };

export function degreeOf(planned: number, realised: number): Degree {
  if (planned === 0) return realised === 0 ? { kind: 'percent', percent: 100 } : { kind: 'unplanned' };
  return { kind: 'percent', percent: realised === 0 ? 0 : 100 * (realised / planned) };
}

export interface Accumulated {
  readonly year: number;
  readonly planned: number;
  readonly realised: number;
}

/** Sums from the first year on, of the reported years alone; a year without a report has null. */
export function accumulated(amounts: readonly YearAmounts[]): readonly (Accumulated | null)[] {
  let [planned, realised] = [0, 0];
  return amounts.map((amount) => {
    if (amount.realised === null) return null;
    planned += amount.planned;
    realised += amount.realised;
    return { year: amount.year, planned, realised };
  });
}

/** What is to be expected of each year: realised where reported, planned otherwise. */
export function expectedAmounts(amounts: readonly YearAmounts[]): readonly number[] {
  return amounts.map(({ planned, realised }) => realised ?? planned);
}

/** Payback with realised figures so far and the plan for the rest. The two run parallel. */
export function expectedPayback(permanent: readonly YearAmounts[], implementation: readonly YearAmounts[]): PaybackResult {
  return paybackTime(expectedAmounts(permanent), expectedAmounts(implementation));
}

export interface NetImpactToDate {
  readonly year: number;
  readonly planned: number;
  /** With the plan where a figure is missing; null after the last year with a report. */
  readonly realised: number | null;
}

/** Accumulated net impact (permanent changes and implementation costs) per year. The two run parallel. */
export function accumulatedNetImpact(permanent: readonly YearAmounts[], implementation: readonly YearAmounts[]): readonly NetImpactToDate[] {
  const isReported = (amount: YearAmounts | undefined) => amount !== undefined && amount.realised !== null;
  const reported = permanent.findLastIndex((amount, index) => isReported(amount) || isReported(implementation[index]));
  let [planned, realised] = [0, 0];
  return permanent.map((amount, index) => {
    const cost = implementation[index];
    planned += amount.planned + (cost?.planned ?? 0);
    realised += (amount.realised ?? amount.planned) + (cost?.realised ?? cost?.planned ?? 0);
    return { year: amount.year, planned, realised: index <= reported ? realised : null };
  });
}

/**
 * Green: at least what was planned. Yellow: short of it by no more than the tolerance. Red: by more.
 * Holds for permanent changes and implementation costs alike, since the larger figure is the worse in both.
 * @param tolerance share of the planned amount, not negative
 */
export function realisationStatus(planned: number, realised: number, tolerance: number): KpiStatus {
  const shortfall = difference(planned, realised);
  if (shortfall <= AMOUNT_TOLERANCE) return 'Grøn';
  return shortfall <= tolerance * Math.abs(planned) + AMOUNT_TOLERANCE ? 'Gul' : 'Rød';
}

/** The same of a target, which may be to reduce (-30 courses) or to raise (10 placements). */
export function targetStatus(target: number, realised: number, tolerance: number): KpiStatus {
  return target < 0 ? realisationStatus(target, realised, tolerance) : realisationStatus(-target, -realised, tolerance);
}

/** The worst of permanent changes and implementation costs, as far as they are reported; null where neither is. */
export function yearStatus(amounts: readonly { readonly planned: number; readonly realised: number | null }[], tolerance: number): KpiStatus | null {
  return worstStatus(amounts.flatMap(({ planned, realised }) => (realised === null ? [] : [realisationStatus(planned, realised, tolerance)])));
}

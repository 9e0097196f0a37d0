import type { Day } from '../../domain/day';
import { dayNumber } from '../../domain/day';
import type { Degree } from '../../domain/realisation';
import { degreeOf } from '../../domain/realisation';
import { AMOUNT_TOLERANCE } from '../../domain/figure';
import type { KpiStatus } from '../../domain/kpi-status';
import { followUpFigures } from '../../texts/follow-up';
import { STATUS_WITH_SIGN } from '../../texts/kpi-labels';
import type { PlannedCell, PlannedValue, StyleName } from '../sheet-plan';

/** The expression where a cell holds a number, blank otherwise. */
export function whereNumber(cell: string, expression: string): string {
  return `=IF(ISNUMBER(${cell}),${expression},"")`;
}

/** Degree of realisation as an expression, in per cent (80 for 80 %). */
export function degreeExpression(planned: string, realised: string): string {
  return `IF(${planned}=0,IF(${realised}=0,100,"${followUpFigures.unplanned}"),100*(${realised}/${planned}))`;
}

export function degreeValue(degree: Degree): PlannedValue {
  return degree.kind === 'percent' ? degree.percent : followUpFigures.unplanned;
}

/** What the degree's formula gives for a year; blank without a report. */
export function cachedDegree(planned: number, realised: number | null): PlannedValue {
  return realised === null ? '' : degreeValue(degreeOf(planned, realised));
}

/** How far a figure falls short: the cell with the shortfall, and the planned amount that the tolerance is a share of. */
export interface ShortfallCells {
  readonly shortfall: string;
  readonly planned: string;
}

/**
 * The worst status of several shortfalls, with its sign; blank shortfalls don't count.
 * @param blank expression that is true where nothing is reported
 * @param tolerance cell with the tolerance in per cent
 */
export function statusFormula(cells: readonly ShortfallCells[], blank: string, tolerance: string, otherwise = '""'): string {
  const any = (limit: (cell: ShortfallCells) => string) => {
    const conditions = cells.map((cell) => `IF(ISNUMBER(${cell.shortfall}),${cell.shortfall}>${limit(cell)},FALSE)`);
    return conditions.length === 1 ? conditions.join('') : `OR(${conditions.join(',')})`;
  };
  const least = String(AMOUNT_TOLERANCE.toFixed(6));
  const { Rød, Gul, Grøn } = STATUS_WITH_SIGN;
  return `=IF(${blank},${otherwise},IF(${any(({ planned }) => `${tolerance}/100*ABS(${planned})+${least}`)},"${Rød}",IF(${any(() => least)},"${Gul}","${Grøn}")))`;
}

export function cachedStatus(status: KpiStatus | null): string {
  return status === null ? '' : STATUS_WITH_SIGN[status];
}

/** A text as a constant of a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

export function dayCell(day: Day | null, style: StyleName): PlannedCell {
  return day === null ? { style } : { value: dayNumber(day), style };
}

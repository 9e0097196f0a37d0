import { amountOf } from '../../domain/figure';
import type { Direction, KpiFigure, KpiRow } from '../../domain/kpi';
import { normalLabel } from '../label';

/** How messages name a row: its objective, and its measure where there are several. */
export function kpiRowName({ objective, measure }: KpiRow): string {
  return measure === null ? objective : `${objective}, ${measure}`;
}

/** Baseline and measurements in the order of their years. */
export function figuresByYear({ baseline, measurements }: KpiRow): readonly KpiFigure[] {
  return [...(baseline ? [baseline] : []), ...measurements].sort((a, b) => a.year - b.year);
}

/** A figure's value; undefined where the cell is blank or can't be read. */
export function knownValue({ value }: Pick<KpiFigure, 'value'>): number | undefined {
  const amount = value === null ? undefined : amountOf(value);
  return amount !== undefined && Number.isFinite(amount) ? amount : undefined;
}

/** The direction that a cell names, as `SOF.KPISTATUS` takes it; undefined where it names none. */
export function directionOf(text: string | null): Direction | undefined {
  const said = normalLabel(text ?? '');
  if (said === 'op' || said === '1') return 'op';
  return said === 'ned' || said === '-1' ? 'ned' : undefined;
}

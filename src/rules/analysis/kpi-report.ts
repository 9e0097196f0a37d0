import type { PlacedKpiRow } from '../../domain/kpi-place';
import type { Place } from '../../domain/place';
import type { MessageData } from '../message-text';
import type { Report } from '../rule';
import { kpiRowName } from './kpi-row';

interface Figures {
  readonly years: readonly number[];
  readonly stated: readonly (number | string | null)[];
  readonly expected: readonly (number | string | null)[];
}

const NO_FIGURES: Figures = { years: [], stated: [null], expected: [null] };

/** A report about a row of a KPI table; every message names the row. */
export function kpiReport(messageId: string, { row }: PlacedKpiRow, data: MessageData, places: readonly Place[], figures: Figures = NO_FIGURES): Report {
  const name = kpiRowName(row);
  return { messageId, data: { row: name, ...data }, table: null, model: null, row: name, ...figures, places };
}

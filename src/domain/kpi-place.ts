import type { KpiRow, KpiTable } from './kpi';
import type { KpiColumn, Place } from './place';

/** What tells a row from the others of its table: the objective's id (its wording where it has none) and the measure. */
export function kpiRowKey({ objectiveId, objective, measure }: Pick<KpiRow, 'objectiveId' | 'objective' | 'measure'>): string {
  const name = objectiveId ?? objective;
  return measure === null ? name : `${name}, ${measure}`;
}

/** A row with what tells it from the other rows of its table. */
export interface PlacedKpiRow {
  readonly row: KpiRow;
  readonly key: string;
  /** From 1, counted among rows of the same key. */
  readonly occurrence: number;
}

/** A table's rows, in order, each with its key and occurrence. */
export function placedKpiRows(table: Pick<KpiTable, 'rows'>): readonly PlacedKpiRow[] {
  const seen = new Map<string, number>();
  return table.rows.map((row) => {
    const key = kpiRowKey(row);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return { row, key, occurrence };
  });
}

/**
 * Where a part of a row stands.
 * @param year of a figure (`value`, `part`, `whole`), also the baseline's; null for the other columns
 */
export function kpiPlace({ key, occurrence }: Pick<PlacedKpiRow, 'key' | 'occurrence'>, column: KpiColumn, year: number | null = null): Place {
  return { part: 'kpi', row: key, occurrence, column, year };
}

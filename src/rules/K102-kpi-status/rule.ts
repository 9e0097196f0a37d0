import { danishNumber } from '../../domain/danish-number';
import type { KpiTable } from '../../domain/kpi';
import { kpiPlace, placedKpiRows } from '../../domain/kpi-place';
import type { PlacedKpiRow } from '../../domain/kpi-place';
import { kpiStatus, worstStatus } from '../../domain/kpi-status';
import type { KpiStatus } from '../../domain/kpi-status';
import { kpiReport } from '../analysis/kpi-report';
import { directionOf, knownValue } from '../analysis/kpi-row';
import { normalLabel } from '../label';
import type { KpiRule, Report } from '../rule';

const STATUSES: readonly KpiStatus[] = ['Grøn', 'Gul', 'Rød'];

interface Computed { readonly status: KpiStatus; readonly year: number; readonly baseline: number; readonly measurement: number }

/** The status of the latest measurement; undefined where something that it needs is missing. */
function computed({ row }: PlacedKpiRow): Computed | undefined {
  const direction = directionOf(row.direction);
  const baseline = row.baseline ? knownValue(row.baseline) : undefined;
  const latest = [...row.measurements].sort((a, b) => b.year - a.year)[0];
  const measurement = latest && knownValue(latest);
  if (direction === undefined || baseline === undefined || !latest || measurement === undefined) return undefined;
  return { status: kpiStatus(baseline, measurement, direction), year: latest.year, baseline, measurement };
}

/** The status of the objective that a row belongs to: the worst of its measures'. */
function ofObjective(rows: readonly PlacedKpiRow[], { row }: PlacedKpiRow): KpiStatus | null {
  if (row.objectiveId === null) return null;
  return worstStatus(rows.filter((other) => other.row.objectiveId === row.objectiveId).map((other) => computed(other)?.status ?? null));
}

function check(table: KpiTable): readonly Report[] {
  const rows = placedKpiRows(table);
  return rows.flatMap((placed) => {
    const { status, statusTyped } = placed.row;
    if (!statusTyped || status === null || status.trim() === '') return [];
    const typed = STATUSES.find((candidate) => normalLabel(candidate) === normalLabel(status));
    const place = [kpiPlace(placed, 'status')];
    if (typed === undefined) return [kpiReport('unknown', placed, { stated: status }, place, { years: [], stated: [status], expected: [null] })];
    const own = computed(placed);
    // Where an objective has several measures, the cell may hold the objective's status.
    if (own === undefined || own.status === typed || ofObjective(rows, placed) === typed) return [];
    const data = { stated: typed, expected: own.status, year: String(own.year), baseline: danishNumber(own.baseline), measurement: danishNumber(own.measurement) };
    return [kpiReport('differs', placed, data, place, { years: [], stated: [typed], expected: [own.status] })];
  });
}

export const rule: KpiRule = {
  meta: {
    id: 'K102',
    name: 'kpi-status',
    title: 'En status, der er skrevet i hånden, er den, som SOF.KPISTATUS giver.',
    severity: 'warning',
    group: 'kpi',
    messages: {
      differs: '"{row}": Status er skrevet som {stated}, men baseline {baseline} og måling {measurement} i {year} giver {expected}.',
      unknown: '"{row}": Status "{stated}" er hverken Grøn, Gul eller Rød.',
    },
    corrects: false,
  },
  subject: 'kpiTable',
  check,
};

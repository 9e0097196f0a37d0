import { sameAmount } from '../../domain/figure';
import { danishNumber } from '../../domain/danish-number';
import type { KpiRow, KpiTable } from '../../domain/kpi';
import { kpiPlace, placedKpiRows } from '../../domain/kpi-place';
import { kpiReport } from '../analysis/kpi-report';
import { directionOf, knownValue } from '../analysis/kpi-row';
import type { KpiRule, Published, Report } from '../rule';

/**
 * The row of an earlier report that measures the same: objective, measure, unit, direction and the baseline's year.
 * An objective that was replaced differs in one of them. A measure that stood alone, unnamed, is the later one that counts.
 */
function sameMeasure({ rows }: KpiTable, row: KpiRow, countsAlone: boolean): KpiRow | undefined {
  const ofObjective = rows.filter(({ objectiveId }) => objectiveId !== null && objectiveId === row.objectiveId);
  const alone = ofObjective.length === 1 && ofObjective[0]?.measure === null && countsAlone ? ofObjective[0] : undefined;
  const earlier = ofObjective.find(({ measure }) => measure === row.measure) ?? alone;
  return earlier && earlier.unit === row.unit && directionOf(earlier.direction) === directionOf(row.direction) && earlier.baseline?.year === row.baseline?.year
    ? earlier
    : undefined;
}

function check(table: KpiTable, published: Published): readonly Report[] {
  const { report, citizenCentre } = table;
  if (report === null || citizenCentre === null) return [];
  const known = published.reports.indexOf(report);
  const before = known < 0 ? published.reports.filter((key) => key < report) : published.reports.slice(0, known);
  const earlierTables = [...before].reverse().flatMap((key) => {
    const earlier = published.kpiTable(key, citizenCentre);
    return earlier ? [{ key, earlier }] : [];
  });
  const rows = placedKpiRows(table);
  return rows.flatMap((placed) => {
    const { row } = placed;
    const stated = row.baseline ? knownValue(row.baseline) : undefined;
    if (!row.baseline || stated === undefined) return [];
    // Rows without a direction inform; they don't count.
    const counting = rows.filter((other) => other.row.objectiveId === row.objectiveId && directionOf(other.row.direction) !== undefined);
    const countsAlone = counting.length === 1 && counting[0] === placed;
    // The latest report that has the measure counts.
    const match = earlierTables.flatMap(({ key, earlier }) => {
      const found = sameMeasure(earlier, row, countsAlone);
      const value = found?.baseline ? knownValue(found.baseline) : undefined;
      return value === undefined ? [] : [{ key, value }];
    })[0];
    if (!match || sameAmount(match.value, stated)) return [];
    const { year } = row.baseline;
    const data = { year: String(year), stated: danishNumber(stated), expected: danishNumber(match.value), source: published.source?.(match.key) ?? match.key };
    return [kpiReport('revised', placed, data, [kpiPlace(placed, 'value', year)], { years: [year], stated: [stated], expected: [match.value] })];
  });
}

export const rule: KpiRule = {
  meta: {
    id: 'K103',
    name: 'revideret-baseline',
    title: 'Baseline er den samme som i den forrige rapport.',
    severity: 'info',
    group: 'kpi',
    messages: { revised: '"{row}": Baseline for {year} er revideret. Her {stated}, tidligere {expected}. Kilde: {source}.' },
    corrects: false,
  },
  subject: 'kpiTable',
  check,
};

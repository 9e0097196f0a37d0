import { danishNumber } from '../../domain/danish-number';
import type { KpiTable } from '../../domain/kpi';
import { kpiPlace, placedKpiRows } from '../../domain/kpi-place';
import { kpiReport } from '../analysis/kpi-report';
import { figuresByYear, knownValue } from '../analysis/kpi-row';
import { byYear } from '../message-text';
import type { KpiRule, Report } from '../rule';

/** How many times as large or as small as both neighbours a measurement may be. */
const MOST = 5;

interface Known { readonly year: number; readonly value: number }

function isUnlikely(value: number, neighbours: readonly number[]): boolean {
  if (neighbours.length < 2 || [value, ...neighbours].some((amount) => amount <= 0)) return false;
  return neighbours.every((neighbour) => value > MOST * neighbour) || neighbours.every((neighbour) => value * MOST < neighbour);
}

function check(table: KpiTable): readonly Report[] {
  return placedKpiRows(table).flatMap((placed) => {
    const known = figuresByYear(placed.row).flatMap((figure): Known[] => {
      const value = knownValue(figure);
      return value === undefined ? [] : [{ year: figure.year, value }];
    });
    const around = (index: number) => [known[index - 1], known[index + 1]].flatMap((neighbour) => neighbour ?? []);
    const unlikely = known.flatMap((one, index) => (isUnlikely(one.value, around(index).map(({ value }) => value)) ? [{ ...one, neighbours: around(index) }] : []));
    if (unlikely.length === 0) return [];
    const years = unlikely.map(({ year }) => year);
    const figures = byYear(years, (index) => unlikely.slice(index, index + 1)
      .map(({ value, neighbours }) => `${danishNumber(value)} mellem ${neighbours.map((neighbour) => danishNumber(neighbour.value)).join(' og ')}`).join(''));
    return [kpiReport('unlikely', placed, { figures }, years.map((year) => kpiPlace(placed, 'value', year)),
      { years, stated: unlikely.map(({ value }) => value), expected: years.map(() => null) })];
  });
}

export const rule: KpiRule = {
  meta: {
    id: 'K105',
    name: 'usandsynlig-maaling',
    title: 'En måling er højst fem gange så stor eller lille som målingerne på begge sider.',
    severity: 'info',
    group: 'kpi',
    messages: { unlikely: '"{row}": Målingen er over fem gange så stor eller lille som målingerne før og efter. {figures}. Se efter, om den er rigtig.' },
    corrects: false,
  },
  subject: 'kpiTable',
  check,
};

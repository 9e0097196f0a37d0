import { amountOf } from '../../domain/figure';
import type { KpiFigure, KpiTable } from '../../domain/kpi';
import { kpiPlace, placedKpiRows } from '../../domain/kpi-place';
import { kpiReport } from '../analysis/kpi-report';
import { figuresByYear, knownValue } from '../analysis/kpi-row';
import { byYear } from '../message-text';
import { danishNumber } from '../../domain/danish-number';
import type { KpiRule, Report } from '../rule';

interface Share { readonly year: number; readonly stated: number; readonly expected: number; readonly part: number; readonly whole: number }

function decimalsOf(value: number): number {
  const [, decimals = ''] = String(value).split('.');
  return /e/.test(String(value)) ? 0 : decimals.length;
}

/** The share that the counts give, where it is not the one stated at the precision it is stated with. */
function wrongShare(figure: KpiFigure): Share[] {
  const stated = knownValue(figure);
  const part = figure.part === null ? undefined : amountOf(figure.part);
  const whole = figure.whole === null ? undefined : amountOf(figure.whole);
  if (stated === undefined || part === undefined || whole === undefined || whole === 0) return [];
  const decimals = decimalsOf(stated);
  const share = (part / whole) * 100;
  if (!Number.isFinite(share) || Math.abs(share - stated) <= 0.5 * 10 ** -decimals + 1e-9) return [];
  return [{ year: figure.year, stated, expected: Number(share.toFixed(Math.min(decimals, 10))), part, whole }];
}

function check(table: KpiTable): readonly Report[] {
  return placedKpiRows(table).flatMap((placed) => {
    if (placed.row.unit !== null && placed.row.unit.trim() !== '%') return [];
    const shares = figuresByYear(placed.row).flatMap(wrongShare);
    if (shares.length === 0) return [];
    const years = shares.map(({ year }) => year);
    const text = ({ stated, expected, part, whole }: Share) =>
      `der står ${danishNumber(stated)} %, men ${danishNumber(part)} af ${danishNumber(whole)} er ${danishNumber(expected)} %`;
    return [kpiReport('share', placed, { figures: byYear(years, (index) => shares.slice(index, index + 1).map(text).join('')) },
      years.map((year) => kpiPlace(placed, 'value', year)),
      { years, stated: shares.map(({ stated }) => stated), expected: shares.map(({ expected }) => expected) })];
  });
}

export const rule: KpiRule = {
  meta: {
    id: 'K101',
    name: 'andel-og-antal',
    title: 'En andel, der er anført med sine antal, stemmer med dem i den nøjagtighed, den er skrevet med.',
    severity: 'warning',
    group: 'kpi',
    messages: { share: '"{row}": Andelen stemmer ikke med antallene. {figures}.' },
    corrects: false,
  },
  subject: 'kpiTable',
  check,
};

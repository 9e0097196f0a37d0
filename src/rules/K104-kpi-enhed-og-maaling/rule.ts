import { NO_DIRECTION } from '../../domain/kpi';
import type { KpiTable } from '../../domain/kpi';
import { kpiPlace, placedKpiRows } from '../../domain/kpi-place';
import type { PlacedKpiRow } from '../../domain/kpi-place';
import { kpiReport } from '../analysis/kpi-report';
import { directionOf, figuresByYear } from '../analysis/kpi-row';
import { yearsText } from '../message-text';
import type { KpiRule, Published, Report } from '../rule';

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}

function hasNone(direction: string | null): boolean {
  return direction?.trim().toLowerCase() === NO_DIRECTION;
}

function unitAndDirection(placed: PlacedKpiRow, published: PlacedKpiRow | undefined): Report[] {
  const { unit, direction } = placed.row;
  const reports: Report[] = [];
  if (isBlank(unit)) reports.push(kpiReport('noUnit', placed, {}, [kpiPlace(placed, 'unit')]));
  // The composition of a total has no better or worse: the sheet says so, or the published report gives no direction either.
  const isComposition = hasNone(direction) || (published !== undefined && (isBlank(published.row.direction) || hasNone(published.row.direction)));
  if (isBlank(direction)) {
    if (!isComposition) reports.push(kpiReport('noDirection', placed, {}, [kpiPlace(placed, 'direction')]));
  } else if (directionOf(direction) === undefined && !isComposition) {
    reports.push(kpiReport('unknownDirection', placed, { stated: direction ?? '' }, [kpiPlace(placed, 'direction')], { years: [], stated: [direction], expected: [null] }));
  }
  return reports;
}

function missingMeasurements(placed: PlacedKpiRow): Report[] {
  const years = figuresByYear(placed.row).filter(({ value }) => value === null).map(({ year }) => year);
  if (years.length === 0) return [];
  return [kpiReport('noMeasurement', placed, { years: yearsText(years) }, years.map((year) => kpiPlace(placed, 'value', year)),
    { years, stated: years.map(() => null), expected: years.map(() => null) })];
}

function check(table: KpiTable, published: Published): readonly Report[] {
  const { report, citizenCentre } = table;
  const other = report === null || citizenCentre === null ? undefined : published.kpiTable(report, citizenCentre);
  const publishedRows = new Map((other ? placedKpiRows(other) : []).map((placed) => [JSON.stringify([placed.key, placed.occurrence]), placed]));
  return placedKpiRows(table).flatMap((placed) => [
    ...unitAndDirection(placed, publishedRows.get(JSON.stringify([placed.key, placed.occurrence]))),
    ...missingMeasurements(placed),
  ]);
}

export const rule: KpiRule = {
  meta: {
    id: 'K104',
    name: 'kpi-enhed-og-maaling',
    title: 'Hver KPI har enhed, retning og målinger.',
    severity: 'warning',
    group: 'kpi',
    messages: {
      noUnit: '"{row}": Enheden mangler.',
      noDirection: '"{row}": Retningen mangler. Skriv "op", hvis et højere tal er bedre, eller "ned", hvis et lavere er bedre.',
      unknownDirection: '"{row}": Retningen "{stated}" er ukendt. Skriv "op", hvis et højere tal er bedre, eller "ned", hvis et lavere er bedre.',
      noMeasurement: { text: '"{row}": Der mangler en måling for {years}.', severity: 'info' },
    },
    corrects: false,
  },
  subject: 'kpiTable',
  check,
};

import { NO_DIRECTION } from '../../domain/kpi';
import type { KpiTable } from '../../domain/kpi';
import { kpiPlace, placedKpiRows } from '../../domain/kpi-place';
import type { PlacedKpiRow } from '../../domain/kpi-place';
import { kpiReport } from '../analysis/kpi-report';
import { directionOf, figuresByYear, knownValue } from '../analysis/kpi-row';
import { amountText, byYear, yearsText } from '../message-text';
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

/** A share typed as "15 %" among others written 15: the status in the sheet reckons with 0,15. */
function mixedPercent(placed: PlacedKpiRow): Report[] {
  const figures = figuresByYear(placed.row).filter((figure) => knownValue(figure) !== undefined);
  const percent = figures.filter(({ asPercent }) => asPercent === true);
  if (percent.length === 0 || percent.length === figures.length) return [];
  const years = percent.map(({ year }) => year);
  const values = percent.flatMap((figure) => knownValue(figure) ?? []);
  return [kpiReport('percent', placed, { figures: byYear(years, (index) => `${amountText(values[index] ?? null)} %`) }, years.map((year) => kpiPlace(placed, 'value', year)),
    { years, stated: values.map((value) => Number((value / 100).toPrecision(12))), expected: values })];
}

function check(table: KpiTable, published: Published): readonly Report[] {
  const { report, citizenCentre } = table;
  const other = report === null || citizenCentre === null ? undefined : published.kpiTable(report, citizenCentre);
  const publishedRows = new Map((other ? placedKpiRows(other) : []).map((placed) => [JSON.stringify([placed.key, placed.occurrence]), placed]));
  return placedKpiRows(table).flatMap((placed) => [
    ...unitAndDirection(placed, publishedRows.get(JSON.stringify([placed.key, placed.occurrence]))),
    ...missingMeasurements(placed),
    ...mixedPercent(placed),
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
      percent: '"{row}": Målingen er skrevet som procent, mens rækkens andre er skrevet som tal. {figures}. Formlen for status regner med en hundrededel. Giv cellen talformatet Standard, og skriv for eksempel 15 i stedet for 15 %.',
      noMeasurement: { text: '"{row}": Der mangler en måling for {years}.', severity: 'info' },
    },
    corrects: false,
  },
  subject: 'kpiTable',
  check,
};

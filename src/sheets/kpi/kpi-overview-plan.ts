import { CITIZEN_CENTRE_NAMES } from '../../texts/kpi-labels';
import { kpiOverviewTexts } from '../../texts/kpi-follow-up';
import { kpiSheetTexts } from '../../texts/kpi-sheets';
import type { Grid } from '../grid';
import { cellText } from '../cell-text';
import { developmentArrow } from './kpi-formulas';
import { hasDirection, linkedKpiTables, newestReport } from './kpi-links';
import type { Link, LinkedKpi, LinkedKpiTable, LinkedMeasure } from './kpi-links';
import { statusFormats } from './kpi-status-format';
import type { PlannedCell, PlannedConditionalFormat, SheetPlan } from '../sheet-plan';

/** Tracks beside each other; more than these go on below. */
const ACROSS = 5;

const ORDER = Object.keys(CITIZEN_CENTRE_NAMES);

type Cells = (PlannedCell | null)[];

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function statusCell(kpiStatus: Link | null): PlannedCell {
  if (kpiStatus === null) return { value: kpiOverviewTexts.noStatus, style: 'statusCell' };
  const { expression, value } = kpiStatus;
  return { formula: `=IF(${expression}="",${quoted(kpiOverviewTexts.noStatus)},${expression})`, cached: cellText(value) || kpiOverviewTexts.noStatus, style: 'statusCell' };
}

/** A number as Danes write it, whatever the language of the computer. */
function danish(expression: string): string {
  return `SUBSTITUTE(${expression}&"",".",",")`;
}

/** "Psykiatri: ↓ fra 37 til 34 mdr.": a measure's way since the baseline, following its cells. */
function developmentCell({ row, baseline, newest, development }: LinkedMeasure): PlannedCell {
  const label = row.measure === null ? '' : `${row.measure}: `;
  if (baseline === null) return { value: `${label}${kpiOverviewTexts.missing}`, style: 'wrapped' };
  const [from, to] = [baseline.expression, newest.expression];
  const unit = row.unit === null || row.unit === 'antal' ? '' : ` ${row.unit}`;
  const arrow = development?.expression ?? `IF(${to}>${from},"↑",IF(${to}<${from},"↓","→"))`;
  const { from: fromWord, to: toWord, missing } = kpiOverviewTexts;
  const known = typeof baseline.value === 'number' && typeof newest.value === 'number';
  const cached = known
    ? `${label}${developmentArrow(Number(baseline.value), Number(newest.value))}${fromWord}${cellText(baseline.value)}${toWord}${cellText(newest.value)}${unit}`
    : `${label}${missing}`;
  return {
    formula: `=${quoted(label)}&IF(OR(${from}="",${to}=""),${quoted(missing)},${arrow}&${quoted(fromWord)}&${danish(from)}&${quoted(toWord)}&${danish(to)}&${quoted(unit)})`,
    cached,
    style: 'wrapped',
  };
}

/** Up to five objectives beside each other. */
function band(table: LinkedKpiTable, kpis: readonly LinkedKpi[], name: string): readonly Cells[] {
  const { newestHeading } = table;
  const centre: PlannedCell = newestHeading === null ? { value: name, style: 'tableHeader' } : {
    formula: `=${quoted(kpiOverviewTexts.centre(name))}&RIGHT(${newestHeading.expression},4)`,
    cached: `${kpiOverviewTexts.centre(name)}${cellText(newestHeading.value).slice(-4)}`,
    style: 'tableHeader',
  };
  const label = (value: string): PlannedCell => ({ value, style: 'fieldLabel' });
  const counting = kpis.map(({ measures }) => measures.filter(({ row }) => hasDirection(row)));
  const lines = Math.max(1, ...counting.map((measures) => measures.length));
  return [
    [centre, ...kpis.map(({ track }): PlannedCell => ({ value: track ?? '', style: 'tableHeader' }))],
    [label(kpiOverviewTexts.objective), ...kpis.map(({ id, objective }): PlannedCell => ({ value: id === null ? objective : `${id}. ${objective}`, style: 'wrapped' }))],
    [label(kpiOverviewTexts.status), ...kpis.map(({ kpiStatus }) => statusCell(kpiStatus))],
    ...Array.from({ length: lines }, (_, index): Cells => [
      index === 0 ? label(kpiOverviewTexts.development) : null,
      ...counting.map((measures) => { const measure = measures[index]; return measure === undefined ? { style: 'wrapped' as const } : developmentCell(measure); }),
    ]),
    [],
  ];
}

/**
 * The overview "KPI-status" on one A4 page: each citizen centre's tracks with objective, status and what the figures have done
 * since the baseline. Its cells refer to the KPI sheets, so it follows what is typed there. Of the newest report in the
 * workbook; null where there is no KPI table.
 */
export function kpiOverviewPlan(grids: readonly Grid[]): SheetPlan | null {
  const all = newestReport(linkedKpiTables(grids).filter(({ kpis }) => kpis.length > 0));
  const tables = [...all].sort((a, b) => ORDER.indexOf(a.citizenCentre ?? '') - ORDER.indexOf(b.citizenCentre ?? ''));
  const [first] = tables;
  if (first === undefined) return null;
  const rows: Cells[] = [
    [{ value: kpiOverviewTexts.title(first.report), style: 'title' }],
    [{ value: kpiOverviewTexts.subtitle, style: 'subtitle' }],
    [],
  ];
  const conditionalFormats: PlannedConditionalFormat[] = [];
  for (const table of tables) {
    const name = Object.entries(CITIZEN_CENTRE_NAMES).find(([letters]) => letters === table.citizenCentre)?.[1] ?? table.citizenCentre ?? kpiOverviewTexts.sheet;
    for (let from = 0; from < table.kpis.length; from += ACROSS) {
      const kpis = table.kpis.slice(from, from + ACROSS);
      conditionalFormats.push(...statusFormats({ row: rows.length + 2, column: 1, rows: 1, columns: kpis.length }));
      rows.push(...band(table, kpis, name));
    }
  }
  rows.push(
    [{ value: kpiOverviewTexts.legend(kpiSheetTexts.statusMeanings), style: 'note' }],
    [{ value: kpiOverviewTexts.arrows, style: 'note' }],
    [{ value: kpiSheetTexts.kpiStatus, style: 'note' }],
  );
  return {
    name: kpiOverviewTexts.sheet,
    rows,
    columnWidths: [22, 27, 27, 27, 27, 27],
    tables: [],
    validations: [],
    conditionalFormats,
    charts: [],
    page: { orientation: 'landscape', fitToWidth: true, fitToHeight: true },
  };
}

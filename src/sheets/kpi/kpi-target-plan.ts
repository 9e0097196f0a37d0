import type { EconomicIndicator, KpiLink, Plan, ProfessionalIndicator } from '../../datasets/plan';
import { targetTexts } from '../../texts/kpi-follow-up';
import { kpiLabels } from '../../texts/kpi-labels';
import { dataTablePlan, textCell } from '../data-table-plan';
import type { DataColumn } from '../data-table-plan';
import { documentText } from '../document-text';
import type { Grid } from '../grid';
import { linkedKpiTables } from './kpi-links';
import type { Link, LinkedKpi, LinkedKpiTable, LinkedMeasure } from './kpi-links';
import { statusFormats } from './kpi-status-format';
import type { PlannedCell, SheetPlan, StyleName } from '../sheet-plan';

/** An indicator beside one measure of the KPI that measures it. */
interface TargetEntry {
  readonly kind: 'professional' | 'economic';
  readonly goal: string;
  readonly indicator: string;
  readonly target: string;
  readonly link: KpiLink | null;
  readonly table: LinkedKpiTable | null;
  readonly kpi: LinkedKpi | null;
  readonly measure: LinkedMeasure | null;
  /** Of the objective's first measure, which stands for the objective. */
  readonly isFirst: boolean;
  readonly remarks: readonly string[];
  readonly source: string;
}

function linkCell(link: Link | null | undefined, style: StyleName): PlannedCell {
  if (link === null || link === undefined) return { style };
  const { expression, value } = link;
  return { formula: `=IF(${expression}="","",${expression})`, cached: typeof value === 'object' && value !== null ? value : value ?? '', style };
}

const COLUMNS: readonly DataColumn<TargetEntry>[] = [
  { header: targetTexts.kind, width: 11, cell: ({ kind }) => textCell(targetTexts.kinds[kind]) },
  { header: targetTexts.goal, width: 40, cell: ({ goal }) => textCell(goal, 'wrapped') },
  { header: targetTexts.indicator, width: 44, cell: ({ indicator }) => textCell(indicator, 'wrapped') },
  { header: targetTexts.target, width: 30, cell: ({ target }) => textCell(target, 'wrapped') },
  { header: targetTexts.kpi, width: 8, cell: ({ link }) => textCell(link?.objective ?? null) },
  { header: targetTexts.report, width: 14, cell: ({ table }) => textCell(table?.report ?? null) },
  { header: targetTexts.kpiObjective, width: 40, cell: ({ kpi }) => textCell(kpi?.objective ?? null, 'wrapped') },
  { header: kpiLabels.measure, width: 18, cell: ({ measure }) => textCell(measure?.row.measure ?? null, 'wrapped') },
  { header: kpiLabels.unit, width: 8, cell: ({ measure }) => textCell(measure?.row.unit ?? null) },
  { header: targetTexts.baseline, width: 10, cell: ({ measure }) => linkCell(measure?.baseline, 'figure') },
  { header: targetTexts.newest, width: 10, cell: ({ measure }) => linkCell(measure?.newest, 'figure') },
  { header: kpiLabels.development, width: 10, cell: ({ measure }) => linkCell(measure?.development, 'statusCell') },
  { header: kpiLabels.kpiStatus, width: 22, cell: ({ kpi, isFirst }) => linkCell(isFirst ? kpi?.kpiStatus : null, 'statusCell') },
  { header: kpiLabels.remark, width: 50, cell: ({ remarks }) => textCell(remarks.length === 0 ? null : remarks.join(' '), 'wrapped') },
  { header: kpiLabels.source, width: 34, cell: ({ source }) => textCell(source, 'wrapped') },
];

type Indicator = { readonly kind: 'professional'; readonly indicator: ProfessionalIndicator } | { readonly kind: 'economic'; readonly indicator: EconomicIndicator };

/** What the indicator says, apart from the KPI. */
function described(plan: Plan, { kind, indicator }: Indicator): Pick<TargetEntry, 'goal' | 'target'> {
  if (kind === 'economic') return { goal: indicator.expectation, target: indicator.printed };
  const goal = plan.goals.find(({ id }) => id === indicator.goal)?.text ?? '';
  return { goal, target: targetTexts.directionOnly[indicator.direction] };
}

/** The newest report's table, among those that measure the indicator, that has the objective. */
function linkedKpi(tables: readonly LinkedKpiTable[], { objective, reports }: KpiLink): { readonly table: LinkedKpiTable; readonly kpi: LinkedKpi } | undefined {
  return tables
    .filter(({ report }) => reports === null || (report !== null && reports.includes(report)))
    .flatMap((table) => table.kpis.filter(({ id }) => id === objective).map((kpi) => ({ table, kpi })))
    .sort((a, b) => (b.table.report ?? '').localeCompare(a.table.report ?? ''))[0];
}

function entriesOf(plan: Plan, tables: readonly LinkedKpiTable[], subject: Indicator): readonly TargetEntry[] {
  const { kind, indicator } = subject;
  const found = indicator.kpi === null ? undefined : linkedKpi(tables, indicator.kpi);
  const missing = indicator.kpi === null ? targetTexts.noKpi : found === undefined ? targetTexts.noSheet(indicator.kpi.objective, indicator.kpi.reports ?? []) : null;
  const base = {
    kind,
    ...described(plan, subject),
    indicator: indicator.text,
    link: indicator.kpi,
    table: found?.table ?? null,
    kpi: found?.kpi ?? null,
    remarks: [missing, indicator.kpi?.note ?? null, indicator.note].flatMap((remark) => remark ?? []),
    source: indicator.source,
  };
  const measures = found?.kpi.measures ?? [];
  return measures.length === 0
    ? [{ ...base, measure: null, isFirst: true }]
    : measures.map((measure, index) => ({ ...base, measure, isFirst: index === 0, remarks: index === 0 ? base.remarks : [] }));
}

/**
 * A plan's professional and economic indicators, each beside the KPI that measures it, where there is one. Figures and
 * statuses refer to the KPI sheets among `grids` and follow them.
 */
export function kpiTargetPlan(plan: Plan, grids: readonly Grid[]): SheetPlan {
  const tables = linkedKpiTables(grids).filter(({ citizenCentre }) => citizenCentre === plan.citizenCentre);
  const indicators: readonly Indicator[] = [
    ...plan.professionalIndicators.map((indicator) => ({ kind: 'professional', indicator }) as const),
    ...plan.economicIndicators.map((indicator) => ({ kind: 'economic', indicator }) as const),
  ];
  const entries = indicators.flatMap((indicator) => entriesOf(plan, tables, indicator));
  const table = dataTablePlan({
    sheet: targetTexts.sheet(plan.citizenCentre),
    table: `SofMaal${plan.key.replace(/\W/g, '')}`,
    heading: targetTexts.heading(plan.title),
    source: documentText(plan.document),
    note: targetTexts.note,
    columns: COLUMNS,
    entries,
    frozenColumns: 0,
  });
  const statusColumn = COLUMNS.findIndex(({ header }) => header === kpiLabels.kpiStatus);
  const firstRow = table.rows.length - entries.length;
  return { ...table, conditionalFormats: entries.length === 0 ? [] : statusFormats({ row: firstRow, column: statusColumn, rows: entries.length, columns: 1 }) };
}

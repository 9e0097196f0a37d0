import type { EconomicIndicator, KpiLink, Plan } from '../datasets/plan';
import { publishedPlanTexts as texts } from '../texts/published-plan';
import { dataTablePlan, numberCell, textCell } from './data-table-plan';
import type { DataColumn } from './data-table-plan';
import { sourceText } from './document-text';
import type { SheetPlan } from './sheet-plan';

interface Entry {
  readonly part: string;
  readonly text: string;
  readonly source: string;
  readonly belongsTo?: string | null;
  readonly direction?: string | null;
  readonly target?: number | null;
  readonly unit?: string | null;
  readonly printed?: string | null;
  readonly details?: string | null;
  readonly period?: string | null;
  readonly kpi?: KpiLink | null;
  readonly remark?: string | null;
}

const COLUMNS: readonly DataColumn<Entry>[] = [
  { header: texts.part, width: 20, isKey: true, cell: ({ part }) => textCell(part) },
  { header: texts.text, width: 56, isKey: true, cell: ({ text }) => textCell(text, 'wrapped') },
  { header: texts.belongsTo, width: 34, cell: ({ belongsTo }) => textCell(belongsTo ?? null, 'wrapped') },
  { header: texts.direction, width: 9, cell: ({ direction }) => textCell(direction ?? null) },
  { header: texts.target, width: 9, cell: ({ target }) => numberCell(target ?? null, 'integer') },
  { header: texts.unit, width: 18, cell: ({ unit }) => textCell(unit ?? null) },
  { header: texts.printed, width: 34, cell: ({ printed }) => textCell(printed ?? null, 'wrapped') },
  { header: texts.details, width: 50, cell: ({ details }) => textCell(details ?? null, 'wrapped') },
  { header: texts.period, width: 26, cell: ({ period }) => textCell(period ?? null, 'wrapped') },
  { header: texts.kpi, width: 16, cell: ({ kpi }) => textCell(kpi ? texts.inReports(kpi.objective, kpi.reports) : null) },
  { header: texts.remark, width: 50, cell: ({ remark, kpi }) => textCell([remark, kpi?.note].filter((part) => part !== null && part !== undefined).join(' ') || null, 'wrapped') },
  { header: texts.source, width: 40, cell: ({ source }) => textCell(source, 'wrapped') },
];

function economicEntry({ text, printed, target, expectation, kpi, note, source }: EconomicIndicator): Entry {
  return { part: texts.parts.economic, text, printed, target: target.change, unit: texts.perUnit(target.unit, target.per), details: expectation, kpi, remark: note, source };
}

function entriesOf({ period, tracks, goals, professionalIndicators, economicIndicators, benefits, timePlan, followUp, amounts }: Plan): readonly Entry[] {
  const { parts } = texts;
  const trackName = new Map(tracks.map(({ id, name }) => [id, name]));
  const goalText = new Map(goals.map(({ id, text }) => [id, text]));
  const { figure } = timePlan;
  return [
    { part: parts.period, text: texts.planPeriod, period: texts.years(period.from, period.to), remark: period.extension ? texts.extended(period.extension.to, period.extension.source) : null, source: period.source },
    ...tracks.map(({ kind, name, expectedGains, source }): Entry => ({ part: kind === 'main' ? parts.mainTrack : parts.crossCuttingTrack, text: name, details: expectedGains.join(' ') || null, source })),
    ...goals.map(({ text, tracks: own, source }): Entry => ({ part: parts.goal, text, belongsTo: own.map((id) => trackName.get(id) ?? id).join('; '), source })),
    ...professionalIndicators.map(({ text, goal, direction, target, kpi, note, source }): Entry => ({
      part: parts.professional, text, belongsTo: goalText.get(goal) ?? goal, direction, target: target?.change ?? null, unit: target === null ? null : texts.perUnit(target.unit, target.per), kpi, remark: note, source,
    })),
    ...economicIndicators.map(economicEntry),
    ...benefits.map(({ citizen, economic, source }): Entry => ({ part: parts.benefit, text: citizen, details: economic, source })),
    ...timePlan.phases.map(({ name, from, to, note, source }): Entry => ({
      part: parts.phase, text: name, period: [from === null ? null : texts.from(from), to === null ? null : texts.until(to)].filter((part) => part !== null).join(' ') || null, remark: note, source,
    })),
    ...figure.rows.map((row): Entry => ({ part: parts.figure, text: row, belongsTo: figure.title, details: figure.stages.join('; '), remark: figure.note, source: figure.source })),
    ...followUp.map(({ interval, subject, source }): Entry => ({ part: parts.followUp, text: subject, period: interval, source })),
    ...amounts.map(({ label, value, unit, period: when, source }): Entry => ({ part: parts.amount, text: label, target: value, unit, period: when, source })),
  ];
}

/** An omstillingsplan as published: one row for each of its tracks, goals, indicators, benefits, phases and amounts. */
export function publishedPlanSheet(plan: Plan): SheetPlan {
  return dataTablePlan({
    sheet: texts.sheet(plan.citizenCentre),
    table: `SofPlan${plan.citizenCentre}`,
    heading: plan.title,
    source: sourceText(plan),
    note: texts.note,
    columns: COLUMNS,
    entries: entriesOf(plan),
    frozenColumns: 0,
  });
}

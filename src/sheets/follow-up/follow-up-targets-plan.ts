import type { KpiReport, Measurement } from '../../datasets/kpi-report';
import type { EconomicIndicator, Plan } from '../../datasets/plan';
import type { Figure } from '../../domain/figure';
import { timeOf } from '../../domain/due-date';
import { termsOf } from '../../domain/due-terms';
import type { FollowUp, FollowUpCriterion } from '../../domain/follow-up';
import { targetStatus, yearAmounts } from '../../domain/realisation';
import type { YearAmounts } from '../../domain/realisation';
import { followUpCriteria, followUpSheets, followUpTargets } from '../../texts/follow-up';
import { CITIZEN_CENTRE_NAMES } from '../../texts/kpi-labels';
import { numberCell, textCell } from '../data-table-plan';
import { cachedDegree, cachedStatus, degreeExpression, statusFormula, whereNumber } from './follow-up-formulas';
import { toleranceSetting } from './follow-up-options';
import type { FollowUpOptions } from './follow-up-options';
import type { FollowUpColumn, FollowUpTable } from './follow-up-table';
import { statusFormats } from '../kpi/kpi-status-format';
import { figureCell } from '../form-draft';

export type TargetKey =
  | 'id' | 'plan' | 'citizenCentre' | 'indicator' | 'printed' | 'unit' | 'year' | 'planned' | 'realised' | 'difference' | 'degree' | 'status' | 'remark'
  | 'kpi' | 'kpiObjective' | 'kpiValue' | 'kpiUnit' | 'about' | 'source' | 'reported';

/** A plan with the follow-up on its targets. */
export interface FollowedPlan {
  readonly plan: Plan;
  readonly followUp: FollowUp;
  /** The reports that a target's KPI is looked up in. */
  readonly kpiReports: readonly KpiReport[];
}

interface LinkedKpi { readonly id: string; readonly objective: string | null; readonly unit: string | null; readonly figures: readonly Measurement[] }

/** An indicator in one year. */
export interface TargetEntry {
  readonly plan: Plan;
  readonly indicator: EconomicIndicator;
  readonly amounts: YearAmounts;
  readonly planned: Figure;
  readonly realised: Figure;
  readonly remark: string | null;
  readonly kpi: LinkedKpi | null;
  readonly tolerance: number;
}

function planYears({ period }: Plan): readonly number[] {
  const last = period.extension?.to ?? period.to;
  return Array.from({ length: Math.max(0, last - period.from + 1) }, (_, index) => period.from + index);
}

/** A time that a text names ("primo 2021"). */
const NAMED_TIME = /(?:(?:primo|medio|ultimo) )?20\d\d/i;

/** How the plan itself is to be followed up on, as criteria: quarterly on what was started, yearly on its goals. */
function planCriterion(centre: string, { interval, subject }: Plan['followUp'][number], index: number): FollowUpCriterion {
  const when = (interval === 'én gang' ? NAMED_TIME.exec(subject)?.[0] : undefined) ?? followUpCriteria.planInterval[interval];
  return { number: index + 1, criterion: subject, measuredBy: null, responsible: centre, when, terms: termsOf(timeOf(when)), result: null, resultDate: null };
}

/**
 * The follow-up on a plan as it begins: the economic targets for each year of the plan, nothing realised, and what the plan
 * says of its own follow-up. The centre whose plan it is answers for that.
 */
export function planFollowUpOf(plan: Plan): FollowUp {
  return {
    catalogue: null,
    id: null,
    plan: plan.key,
    title: plan.title,
    citizenCentre: plan.citizenCentre,
    series: plan.economicIndicators.map(({ id, target }) => ({
      kind: 'target', model: null, target: id, figures: planYears(plan).map((year) => ({ year, planned: target.change, realised: null })),
    })),
    criteria: plan.followUp.map((each, index) => planCriterion(CITIZEN_CENTRE_NAMES[plan.citizenCentre], each, index)),
    remarks: [],
  };
}

/** The KPI that measures an indicator, with the figures of the newest report that has it; its first measure stands for it. */
function linkedKpi({ kpi }: EconomicIndicator, reports: readonly KpiReport[]): LinkedKpi | null {
  if (kpi === null) return null;
  const [newest] = [...reports]
    .filter(({ key }) => kpi.reports === null || kpi.reports.includes(key))
    .sort((a, b) => b.key.localeCompare(a.key))
    .flatMap(({ tables }) => tables.flatMap(({ objectives }) => objectives.filter(({ id }) => id === kpi.objective)));
  const measure = newest?.measures.find(({ decisive }) => decisive) ?? newest?.measures[0];
  return { id: kpi.objective, objective: newest?.objective ?? null, unit: measure?.unit ?? null, figures: measure === undefined ? [] : [measure.baseline, ...measure.measurements] };
}

function targetEntries({ plan, followUp, kpiReports }: FollowedPlan, tolerance: number): readonly TargetEntry[] {
  return plan.economicIndicators.flatMap((indicator) => {
    const figures = followUp.series.find(({ target }) => target === indicator.id)?.figures ?? [];
    const amounts = yearAmounts(figures);
    const kpi = linkedKpi(indicator, kpiReports);
    return figures.flatMap(({ year, planned, realised }, index): TargetEntry[] => {
      const own = amounts[index];
      const remark = followUp.remarks.find(({ at }) => 'year' in at && at.target === indicator.id && at.year === year)?.text ?? null;
      return own === undefined ? [] : [{ plan, indicator, amounts: own, planned, realised, remark, kpi, tolerance }];
    });
  });
}

const COLUMNS: readonly FollowUpColumn<TargetEntry, TargetKey>[] = [
  { key: 'id', header: followUpTargets.id, width: 26, cell: ({ indicator }) => textCell(indicator.id) },
  { key: 'plan', header: followUpTargets.plan, width: 14, cell: ({ plan }) => textCell(plan.key) },
  { key: 'citizenCentre', header: followUpTargets.citizenCentre, width: 13, cell: ({ plan }) => textCell(plan.citizenCentre) },
  { key: 'indicator', header: followUpTargets.indicator, width: 40, cell: ({ indicator }) => textCell(indicator.text, 'wrapped') },
  { key: 'printed', header: followUpTargets.printed, width: 28, cell: ({ indicator }) => textCell(indicator.printed, 'wrapped') },
  { key: 'unit', header: followUpTargets.unit, width: 12, cell: ({ indicator }) => textCell(indicator.target.unit) },
  { key: 'year', header: followUpTargets.year, width: 7, cell: ({ amounts }) => ({ value: amounts.year, style: 'text' }) },
  { key: 'planned', header: followUpTargets.planned, width: 10, cell: ({ planned }) => figureCell(planned, 'figure') },
  { key: 'realised', header: followUpTargets.realised, width: 12, cell: ({ realised }) => figureCell(realised, 'figureInput') },
  {
    key: 'difference', header: followUpTargets.difference, width: 11,
    cell: ({ amounts: { planned, realised } }, at) => ({ formula: whereNumber(at.cell('realised'), `${at.cell('realised')}-${at.cell('planned')}`), cached: realised === null ? '' : realised - planned, style: 'figure' }),
  },
  {
    key: 'degree', header: followUpTargets.degree, width: 13,
    cell: ({ amounts: { planned, realised } }, at) => ({ formula: whereNumber(at.cell('realised'), degreeExpression(at.cell('planned'), at.cell('realised'))), cached: cachedDegree(planned, realised), style: 'percent' }),
  },
  {
    key: 'status', header: followUpTargets.status, width: 11,
    cell: ({ amounts: { planned, realised }, tolerance }, at) => {
      // A target to raise falls short where less came than planned, one to reduce where more did.
      const shortfall = `IF(${at.cell('planned')}<0,${at.cell('difference')},0-${at.cell('difference')})`;
      return {
        formula: statusFormula([{ shortfall, planned: at.cell('planned') }], `COUNT(${at.cell('realised')})=0`, at.setting('tolerance')),
        cached: cachedStatus(realised === null ? null : targetStatus(planned, realised, tolerance)),
        style: 'statusCell',
      };
    },
  },
  { key: 'remark', header: followUpTargets.remark, width: 36, cell: ({ remark }) => textCell(remark, 'input') },
  { key: 'kpi', header: followUpTargets.kpi, width: 8, cell: ({ kpi }) => textCell(kpi?.id ?? null) },
  { key: 'kpiObjective', header: followUpTargets.kpiObjective, width: 36, cell: ({ kpi }) => textCell(kpi?.objective ?? null, 'wrapped') },
  { key: 'kpiValue', header: followUpTargets.kpiValue, width: 10, cell: ({ kpi, amounts }) => numberCell(kpi?.figures.find(({ year }) => year === amounts.year)?.value ?? null, 'figure') },
  { key: 'kpiUnit', header: followUpTargets.kpiUnit, width: 10, cell: ({ kpi }) => textCell(kpi?.unit ?? null) },
  { key: 'about', header: followUpTargets.about, width: 50, cell: ({ indicator }) => textCell([indicator.kpi?.note, indicator.note].flatMap((text) => text ?? []).join(' ') || null, 'wrapped') },
  { key: 'source', header: followUpTargets.source, width: 34, cell: ({ indicator }) => textCell(indicator.source, 'wrapped') },
  { key: 'reported', header: followUpTargets.reported, width: 11, cell: ({ amounts }, at) => ({ formula: `=COUNT(${at.cell('realised')})`, cached: amounts.realised === null ? 0 : 1, style: 'integer' }) },
];

/**
 * "Opfølgning mål": a plan's economic targets against what came, one row per target and year, beside the KPI that measures it.
 * @param toleranceLink cell that holds the tolerance on another sheet; null where this sheet holds it
 */
export function targetsTable(followed: readonly FollowedPlan[], options: FollowUpOptions, toleranceLink: string | null): FollowUpTable<TargetEntry, TargetKey> {
  return {
    sheet: followUpSheets.targets,
    table: 'SofOpfMaal',
    heading: followUpTargets.heading,
    source: [...new Set(followed.map(({ plan }) => plan.title))].join('. '),
    note: followUpTargets.note,
    settings: [toleranceSetting(options, toleranceLink)],
    columns: COLUMNS,
    entries: followed.flatMap((each) => targetEntries(each, options.tolerance)),
    frozenColumns: 1,
    formats: [{ key: 'status', of: statusFormats }],
  };
}

import type { KpiReport } from '../../src/datasets/kpi-report';
import type { KpiLink, Plan } from '../../src/datasets/plan';
import type { DatasetReport, MissingValue } from './dataset-report';

/** Checks that what a plan says of the KPI reports is there, and that what is missing says why. */
export function checkPlan(file: string, plan: Plan, reports: readonly KpiReport[]): DatasetReport {
  const indicators = [...plan.professionalIndicators, ...plan.economicIndicators];
  const faults = [
    ...indicators.flatMap(({ id, kpi }) => (kpi === null ? [] : linkFaults(id, kpi, plan, reports))),
    ...plan.tracks.flatMap(({ id, kpiTrack }) => (kpiTrack === null || tracksOf(plan, reports).has(kpiTrack) ? [] : [`${id} is “${kpiTrack}” in no KPI report`])),
    ...missingOf(plan).filter(({ reason }) => reason === '').map(({ where }) => `${where} is null without a reason`),
  ];
  return {
    file,
    counts: {
      tracks: plan.tracks.length,
      goals: plan.goals.length,
      'professional indicators': plan.professionalIndicators.length,
      'economic indicators with targets': plan.economicIndicators.length,
      'indicators that a KPI measures': indicators.filter(({ kpi }) => kpi !== null).length,
      phases: plan.timePlan.phases.length,
      amounts: plan.amounts.length,
    },
    faults: faults.map((fault) => `${plan.key}: ${fault}`),
    missing: missingOf(plan).map(({ where, reason }) => ({ where: `${plan.key} ${where}`, reason })),
  };
}

function tracksOf({ citizenCentre }: Plan, reports: readonly KpiReport[]): ReadonlySet<string> {
  return new Set(reports.flatMap(({ tables }) => tables.filter((table) => table.citizenCentre === citizenCentre)).flatMap(({ objectives }) => objectives.map(({ track }) => track)));
}

function linkFaults(indicator: string, { objective, reports: only }: KpiLink, { citizenCentre }: Plan, reports: readonly KpiReport[]): readonly string[] {
  return (only ?? reports.map(({ key }) => key)).flatMap((key) => {
    const report = reports.find((candidate) => candidate.key === key);
    if (!report) return [`${indicator} names the report ${key}, which does not exist`];
    const found = report.tables.some((table) => table.citizenCentre === citizenCentre && table.objectives.some(({ id }) => id === objective));
    return found ? [] : [`${indicator} is measured by ${objective}, which ${key} does not have`];
  });
}

function missingOf(plan: Plan): readonly MissingValue[] {
  return [
    ...plan.professionalIndicators.filter(({ target }) => target === null).map(({ id, note }) => ({ where: `${id} target`, reason: note ?? '' })),
    ...plan.timePlan.phases.filter(({ from, to }) => from === null || to === null).map(({ name, note }) => ({ where: `“${name}” from/to`, reason: note ?? '' })),
  ];
}

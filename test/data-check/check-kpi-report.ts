import type { KpiReport, Measure, Measurement } from '../../src/datasets/kpi-report';
import type { DatasetReport, MissingValue } from './dataset-report';

interface MeasurementPlace { readonly measure: Measure; readonly measurement: Measurement; readonly baseline: boolean }

/** Checks what a schema can't say: that ids and links fit, and that what is missing says why. */
export function checkKpiReport(file: string, report: KpiReport, all: readonly KpiReport[]): DatasetReport {
  const objectives = report.tables.flatMap((table) => table.objectives);
  const measures = objectives.flatMap((objective) => objective.measures);
  const places: readonly MeasurementPlace[] = measures.flatMap((measure) => [
    { measure, measurement: measure.baseline, baseline: true },
    ...measure.measurements.map((measurement) => ({ measure, measurement, baseline: false })),
  ]);
  return {
    file,
    counts: countsOf(report, places),
    faults: [...idFaults(report), ...linkFaults(report, all), ...places.flatMap(measurementFaults)].map((fault) => `${report.key}: ${fault}`),
    missing: places.flatMap(({ measure, measurement, baseline }): readonly MissingValue[] =>
      measurement.value === null
        ? [{ where: `${report.key}:${measure.id} ${baseline ? 'baseline ' : ''}${measurement.year}`, reason: measurement.note ?? '' }]
        : []),
  };
}

function idFaults(report: KpiReport): readonly string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  const see = (id: string): void => {
    if (seen.has(id)) faults.push(`${id} occurs twice`);
    seen.add(id);
  };
  for (const { citizenCentre, objectives } of report.tables) {
    for (const objective of objectives) {
      see(objective.id);
      if (!objective.id.startsWith(citizenCentre)) faults.push(`${objective.id} does not belong to ${citizenCentre}`);
      for (const measure of objective.measures) {
        see(measure.id);
        if (!measure.id.startsWith(`${objective.id}.`)) faults.push(`${measure.id} does not belong to ${objective.id}`);
        if (measure.decisive && measure.direction === null) faults.push(`${measure.id} counts for the status but has no direction`);
        const years = measure.measurements.map(({ year }) => year);
        if (new Set([...years, measure.baseline.year]).size !== years.length + 1) faults.push(`${measure.id} has two measurements of one year`);
      }
    }
  }
  return faults;
}

function linkFaults(report: KpiReport, all: readonly KpiReport[]): readonly string[] {
  const faults: string[] = [];
  const objectives = report.tables.flatMap((table) => table.objectives);
  const earlier = all.find(({ key }) => key === report.revises);
  const earlierObjectives = earlier?.tables.flatMap((table) => table.objectives) ?? [];
  if (report.revises !== null && !earlier) faults.push(`revises ${report.revises}, which does not exist`);
  for (const objective of objectives) {
    if (objective.earlier === null) continue;
    if (objective.earlier.report !== report.revises) faults.push(`${objective.id} continues an objective of another report than the one revised`);
    else if (!earlierObjectives.some(({ id }) => id === objective.earlier?.id)) faults.push(`${objective.id} continues ${objective.earlier.id}, which does not exist`);
  }
  for (const { objective, figure } of report.revisions) {
    if (![...objectives, ...earlierObjectives].some(({ id }) => id === objective)) faults.push(`a revision speaks of ${objective}, which does not exist`);
    if (figure === null) continue;
    const sides = [['earlier', earlierObjectives, figure.earlier], ['later', objectives, figure.later]] as const;
    for (const [side, its, { measure: id, value }] of sides) {
      const measure = its.flatMap(({ measures }) => measures).find((candidate) => candidate.id === id);
      const found = measure && [measure.baseline, ...measure.measurements].find(({ year }) => year === figure.year);
      if (!found) faults.push(`a revision speaks of ${id} ${figure.year} (${side}), which does not exist`);
      else if (found.value !== value) faults.push(`a revision gives ${value} for ${id} ${figure.year} (${side}), the report ${found.value}`);
    }
  }
  for (const { objective, label } of report.contextFigures) {
    if (objective !== null && !objectives.some(({ id }) => id === objective)) faults.push(`“${label}” belongs to ${objective}, which does not exist`);
  }
  for (const { objective, id } of report.proposalsNamed) {
    if (!objectives.some((candidate) => candidate.id === objective)) faults.push(`${id} belongs to ${objective}, which does not exist`);
  }
  return faults;
}

function measurementFaults({ measure, measurement }: MeasurementPlace): readonly string[] {
  const { year, value, origin, note, readings, part, whole, readAs } = measurement;
  const where = `${measure.id} ${year}`;
  const faults: string[] = [];
  const legible = origin === 'printed' || origin === 'stated-in-text';
  if (legible !== (value !== null)) faults.push(`${where}: the value ${value} does not go with “${origin}”`);
  if (value === null && note === null) faults.push(`${where}: null without a reason`);
  if (readAs !== null && note === null) faults.push(`${where}: put right without a reason`);
  if (origin === 'conflicting' && readings.length < 2) faults.push(`${where}: conflicting, but the readings are not named`);
  if ((part === null) !== (whole === null) && note === null) faults.push(`${where}: one of the two counts is missing without a reason`);
  return faults;
}

function countsOf(report: KpiReport, places: readonly MeasurementPlace[]): Readonly<Record<string, number>> {
  const objectives = report.tables.flatMap((table) => table.objectives);
  const origins = (origin: Measurement['origin']): number => places.filter(({ measurement }) => measurement.origin === origin).length;
  return {
    'KPIs (objectives)': objectives.length,
    measures: objectives.flatMap(({ measures }) => measures).length,
    'measurements with baselines': places.length,
    'with a value': places.filter(({ measurement }) => measurement.value !== null).length,
    'not legible': origins('not-legible'),
    conflicting: origins('conflicting'),
    'not reported': origins('not-reported'),
    'stated in the text': origins('stated-in-text'),
    'put right': places.filter(({ measurement }) => measurement.readAs !== null).length,
    'with counts': places.filter(({ measurement }) => measurement.whole !== null).length,
    'context figures': report.contextFigures.length,
    revisions: report.revisions.length,
  };
}

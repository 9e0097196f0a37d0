import type { Measure, Measurement, Objective } from '../../datasets/kpi-report';
import { kpiSheetTexts } from '../../texts/kpi-sheets';

/** What is to be said of an objective as a whole. */
export function objectiveRemark({ isNew, remarks, statusAccordingToText }: Objective): readonly string[] {
  return [
    ...(isNew ? [kpiSheetTexts.newObjective] : []),
    ...remarks,
    ...(statusAccordingToText === null ? [] : [kpiSheetTexts.statusReason(statusAccordingToText.reason, statusAccordingToText.source)]),
  ];
}

/** What is to be said of a measure's figures: periods, repairs and why a figure is missing. The same note on several figures is given once. */
export function measureRemark({ baseline, measurements, developments }: Measure): readonly string[] {
  const names = new Map<string, string[]>();
  const periods: string[] = [];
  const add = ({ year, period, note }: Measurement, isBaseline: boolean) => {
    const name = kpiSheetTexts.figureName(year, period, isBaseline);
    if (note !== null) names.set(note, [...(names.get(note) ?? []), name]);
    else if (period !== null) periods.push(name);
  };
  add(baseline, true);
  for (const measurement of measurements) add(measurement, false);
  const missing = new Set([baseline, ...measurements].filter(({ value }) => value === null).map(({ year }) => year));
  return [
    ...[...names].map(([note, figures]) => kpiSheetTexts.figureNote(figures, note)),
    ...(periods.length === 0 ? [] : [kpiSheetTexts.periods(periods)]),
    ...developments.flatMap(({ year, quotation, disagreement, source }) => [
      ...(missing.has(year) ? [kpiSheetTexts.textSays(year, quotation, source)] : []),
      ...(disagreement === null ? [] : [kpiSheetTexts.disagreement(year, disagreement)]),
    ]),
  ];
}

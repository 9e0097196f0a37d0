import type { KpiReport, Measure, Measurement, Objective, RevisedFigure } from './kpi-report';
import { documentShape } from './document';
import { either, flag, list, nullable, number, object, oneOf, refined, text, year } from './shape';
import type { Shape } from './shape';

const unit = oneOf('%', 'antal', 'år', 'mdr.', 'score');
const status = oneOf('Grøn', 'Gul', 'Rød');

const measurement: Shape<Measurement> = refined(
  object({
    year,
    period: nullable(text),
    value: nullable(number),
    decimals: nullable(number),
    part: nullable(number),
    whole: nullable(number),
    origin: oneOf('printed', 'stated-in-text', 'not-legible', 'conflicting', 'not-reported'),
    note: nullable(text),
    readAs: nullable(text),
    readings: list(object({ text, value: nullable(number), source: text })),
    derived: nullable(object({ value: number, calculation: text, assumption: text })),
    source: text,
  }),
  ({ value, note }) => (value === null && note === null ? ['.note', 'en begrundelse, når værdien mangler'] : undefined),
);

const measure: Shape<Measure> = object({
  id: text,
  label: nullable(text),
  unit,
  direction: nullable(oneOf('op', 'ned')),
  decisive: flag,
  baseline: measurement,
  measurements: list(measurement),
  developments: list(
    object({
      since: nullable(either(oneOf('baseline'), year)),
      year,
      verdict: oneOf('positiv', 'negativ', 'uændret'),
      change: nullable(number),
      quotation: text,
      disagreement: nullable(text),
      source: text,
    }),
  ),
});

const objective: Shape<Objective> = object({
  id: text,
  number,
  track: text,
  objective: text,
  isNew: flag,
  measures: list(measure),
  source: text,
  remarks: list(text),
  statusAccordingToText: nullable(object({ status, reason: text, source: text })),
  earlier: nullable(object({ report: text, id: text, relation: oneOf('same', 'redefined', 'replaced'), note: nullable(text) })),
});

const revisedFigure: Shape<RevisedFigure> = object({
  year,
  unit,
  earlier: object({ measure: text, value: number }),
  later: object({ measure: text, value: nullable(number) }),
});

/** A KPI report's file; objectives and measures have ids of their own. */
export const kpiReportShape: Shape<KpiReport> = refined(
  object({
    key: text,
    version: number,
    title: text,
    document: documentShape,
    machineRead: flag,
    legend: list(object({ status, meaning: text })),
    tables: list(
      object({
        citizenCentre: oneOf('BCV', 'BBU', 'BCH'),
        citizenCentreName: text,
        caption: text,
        footnotes: list(object({ mark: text, text })),
        objectives: list(objective),
      }),
    ),
    contextFigures: list(
      object({ objective: nullable(text), label: text, period: text, value: number, unit: text, precision: nullable(text), source: text }),
    ),
    proposalsNamed: list(object({ id: text, title: text, occasion: text, objective: text, source: text })),
    revises: nullable(text),
    revisions: list(
      object({
        objective: text,
        kind: oneOf('baseline-adjusted', 'measurement-adjusted', 'printed-more-precisely', 'redefined', 'replaced', 'extended', 'source-changed'),
        figure: nullable(revisedFigure),
        text,
        reason: nullable(text),
        source: text,
      }),
    ),
  }),
  ({ tables }) => {
    const seen = new Set<string>();
    for (const [tableIndex, table] of tables.entries()) {
      for (const [index, { id, measures }] of table.objectives.entries()) {
        for (const name of [id, ...measures.map((each) => each.id)]) {
          if (seen.has(name)) return [`tables[${tableIndex}].objectives[${index}]`, `uden id’er, der står flere gange (“${name}”)`];
          seen.add(name);
        }
      }
    }
    return undefined;
  },
);

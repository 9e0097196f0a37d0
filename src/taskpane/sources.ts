import type { PublishedCatalogue } from '../datasets/catalogue';
import type { Conditions } from '../datasets/conditions';
import type { Datasets } from '../datasets/datasets';
import type { SourceDocument } from '../datasets/document';
import type { KpiReport, Measure, Measurement } from '../datasets/kpi-report';
import type { Plan } from '../datasets/plan';
import { sourceNoteTexts as texts } from '../texts/source-notes';

/** A document that figures come from, as the page of sources shows it. Everything is Danish. */
export interface Source extends SourceDocument {
  readonly key: string;
  readonly version: number;
  /** What the document does not say or what can't be read in it, each with its reason. */
  readonly missing: readonly string[];
  /** What was taken from running text, put right, or worked out, and is no figure of a table as it stands. */
  readonly derived: readonly string[];
  /** What is peculiar. */
  readonly remarks: readonly string[];
}

type Parts = Pick<Source, 'missing' | 'derived' | 'remarks'>;

/** The value at a path like "tables[0].rows[1].budgetArea"; undefined where there is none. */
function valueAt(from: unknown, path: string): unknown {
  return path.split(/[.[\]]+/).filter((step) => step !== '').reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[step] : undefined), from);
}

/** Notes about what is null are about what is missing; the others are remarks. */
function notesOf(owner: { readonly notes: readonly { readonly field: string; readonly reason: string }[] }, prefix: string): Parts {
  const isMissing = ({ field }: { readonly field: string }) => valueAt(owner, field) === null;
  const text = ({ reason }: { readonly reason: string }) => `${prefix}${reason}`;
  return { missing: owner.notes.filter(isMissing).map(text), derived: [], remarks: owner.notes.filter((note) => !isMissing(note)).map(text) };
}

function together(parts: readonly Parts[]): Parts {
  return { missing: parts.flatMap(({ missing }) => missing), derived: parts.flatMap(({ derived }) => derived), remarks: parts.flatMap(({ remarks }) => remarks) };
}

function catalogueParts(catalogue: PublishedCatalogue): Parts {
  const named = catalogue.namedButNotIncluded.map(({ id, title, remark }) => `${id} ${title}: ${remark}`);
  return together([notesOf(catalogue, ''), ...catalogue.proposals.map((proposal) => notesOf(proposal, `${proposal.id}: `)), { missing: [], derived: [], remarks: named }]);
}

function measurementParts(name: string, measurement: Measurement): Parts {
  const { value, note, derived, origin, readAs, source, readings } = measurement;
  const read = readings.map(({ text, source: at }) => texts.reading(text, at));
  return {
    missing: value === null ? [texts.missing(name, note, read)] : [],
    derived: [
      ...(derived === null ? [] : [texts.derived(name, derived.value, derived.calculation, derived.assumption)]),
      ...(value !== null && origin === 'stated-in-text' ? [texts.fromText(name, value, source)] : []),
      ...(value !== null && readAs !== null ? [texts.putRight(name, value, readAs, note)] : []),
    ],
    remarks: value !== null && readAs === null && note !== null ? [`${name}: ${note}`] : [],
  };
}

function measureParts(objective: string, { label, baseline, measurements }: Measure): Parts {
  const name = (measurement: Measurement) => texts.figure(objective, label, measurement === baseline, measurement.year);
  return together([baseline, ...measurements].map((measurement) => measurementParts(name(measurement), measurement)));
}

function reportParts({ tables, revisions }: KpiReport): Parts {
  const objectives = tables.flatMap((table) => table.objectives);
  return together([
    ...objectives.map(({ id, remarks, measures, statusAccordingToText: status }) => together([
      { missing: [], derived: status === null ? [] : [texts.status(id, status.status, status.reason, status.source)], remarks: remarks.map((remark) => `${id}: ${remark}`) },
      ...measures.map((measure) => measureParts(id, measure)),
    ])),
    { missing: [], derived: [], remarks: revisions.map(({ objective, text }) => texts.revised(objective, text)) },
  ]);
}

function planParts({ professionalIndicators, economicIndicators, timePlan, goals }: Plan): Parts {
  return {
    missing: [
      ...professionalIndicators.flatMap(({ text, target, note }) => (target === null && note !== null ? [`${text}: ${note}`] : [])),
      ...timePlan.phases.flatMap(({ name, note }) => (note === null ? [] : [`${name}: ${note}`])),
      `${timePlan.figure.title}: ${timePlan.figure.note}`,
    ],
    derived: [
      ...(goals.some(({ tracks }) => tracks.length > 0) ? [texts.tracksOfGoals] : []),
      ...[...professionalIndicators, ...economicIndicators].flatMap(({ text, kpi }) => (kpi === null ? [] : [texts.kpi(text, kpi.objective, kpi.note)])),
    ],
    remarks: economicIndicators.flatMap(({ text, note }) => (note === null ? [] : [`${text}: ${note}`])),
  };
}

/** What is said of one edition; what concerns all is said with the first. */
function editionParts({ figures, facts }: Conditions, edition: string, isFirst: boolean): Parts {
  const read = figures.flatMap(({ label, readings }) => readings.filter((reading) => reading.edition === edition).map((reading) => ({ label, reading })));
  return {
    missing: [
      ...read.flatMap(({ label, reading: { value, note } }) => (value === null ? [texts.missing(label, note, [])] : [])),
      ...facts.flatMap(({ label, readings }) => readings.flatMap((reading) => (reading.edition === edition && reading.text === null ? [texts.missing(label, reading.note, [])] : []))),
    ],
    derived: read.flatMap(({ label, reading: { value, comparable, statement, readAs, note } }) => [
      ...(value !== null && comparable !== null && comparable !== value ? [texts.opposite(label, value, comparable, statement)] : []),
      ...(value !== null && readAs !== null ? [texts.putRight(label, value, readAs, note)] : []),
    ]),
    remarks: [
      ...read.flatMap(({ label, reading: { value, note, readAs } }) => (value !== null && readAs === null && note !== null ? [`${label}: ${note}`] : [])),
      ...(isFirst ? figures.flatMap(({ label, note }) => (note === null ? [] : [`${label}: ${note}`])) : []),
    ],
  };
}

export function sourcesOf({ catalogues, kpiReports, plans, conditions }: Datasets): readonly Source[] {
  return [
    ...catalogues.map((catalogue) => ({ ...catalogue.document, key: catalogue.key, version: catalogue.version, ...catalogueParts(catalogue) })),
    ...kpiReports.map((report) => ({ ...report.document, key: report.key, version: report.version, ...reportParts(report) })),
    ...plans.map((plan) => ({ ...plan.document, key: plan.key, version: plan.version, ...planParts(plan) })),
    ...conditions.flatMap((each) => each.editions.map(({ document, key: edition }, index) => ({ ...document, key: each.key, version: each.version, ...editionParts(each, edition, index === 0) }))),
  ];
}

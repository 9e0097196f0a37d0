import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import type { KpiReport, Measure, Measurement, Objective } from './kpi-report';
import { loadKpiReport, loadKpiReports } from './load-kpi-reports';
import { measurementIn, objectiveStatus } from './objective-status';
import { publishedKpiTable } from './published-kpi-table';

const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(__dirname, file), 'utf8'));
const fetchJson = (file: string) => Promise.resolve(readJson(file));

const objectives = (report: KpiReport): readonly Objective[] => report.tables.flatMap((table) => table.objectives);
const measures = (report: KpiReport): readonly Measure[] => objectives(report).flatMap((objective) => objective.measures);
const all = (measure: Measure): readonly Measurement[] => [measure.baseline, ...measure.measurements];

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
}
const objectiveOf = (report: KpiReport, id: string) => found(objectives(report).find((objective) => objective.id === id), id);
const measureOf = (report: KpiReport, id: string) => found(measures(report).find((measure) => measure.id === id), id);

let reports: readonly KpiReport[];
let june2022: KpiReport;
let june2024: KpiReport;
beforeAll(async () => {
  reports = await loadKpiReports(fetchJson);
  june2022 = await loadKpiReport('2022-06', fetchJson);
  june2024 = await loadKpiReport('2024-06', fetchJson);
});

describe('the schema of KPI reports', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(readJson('schemas/kpi-report.schema.json') as object);

  const index = readJson('index.json') as { datasets: { kind: string; file: string }[] };
  test.each(index.datasets.filter(({ kind }) => kind === 'kpi-report').map(({ file }) => file))('accepts %s', (file) => {
    validate(readJson(file));
    expect(validate.errors).toBeNull();
  });

  const faults: readonly [string, (measurement: Record<string, unknown>, measure: Record<string, unknown>) => void][] = [
    ['a missing value without reason', (measurement) => Object.assign(measurement, { value: null, decimals: null, origin: 'not-legible', note: null })],
    ['a missing value that claims to be printed', (measurement) => Object.assign(measurement, { value: null, decimals: null, note: 'Mangler.' })],
    ['a value that claims to be illegible', (measurement) => Object.assign(measurement, { origin: 'not-legible' })],
    ['a value with a derivation beside it', (measurement) => Object.assign(measurement, { derived: { value: 1, calculation: '1', assumption: 'x' } })],
    ['conflicting readings that are not named', (measurement) => Object.assign(measurement, { value: null, decimals: null, origin: 'conflicting', note: 'Uenighed.' })],
    ['a repair without what confirms it', (measurement) => Object.assign(measurement, { readAs: '12*', note: null })],
    ['an empty source', (measurement) => Object.assign(measurement, { source: '' })],
    ['a decisive measure without direction', (_, measure) => Object.assign(measure, { direction: null })],
    ['an unknown unit', (_, measure) => Object.assign(measure, { unit: 'pct.' })],
    ['an unknown property', (measurement) => Object.assign(measurement, { vaerdi: 1 })],
  ];
  test.each(faults)('refuses %s', (_, spoil) => {
    const report = readJson('kpi-reports/2022-06.json') as { tables: { objectives: { measures: (Record<string, unknown> & { baseline: Record<string, unknown> })[] }[] }[] };
    expect(validate(report)).toBe(true);
    const measure = found(report.tables[0]?.objectives[0]?.measures[0], 'a measure');
    spoil(measure.baseline, measure);
    expect(validate(report)).toBe(false);
  });
});

describe('the KPI reports', () => {
  test('stand in the index oldest first', () => {
    expect(reports.map((report) => report.key)).toEqual([...reports.map((report) => report.key)].sort());
    expect(reports).toEqual(expect.arrayContaining([june2022, june2024]));
  });

  test('of June 2022 and June 2024 have twelve objectives each', () => {
    expect([june2022, june2024].map((report) => objectives(report).length)).toEqual([12, 12]);
  });

  test('number their objectives within the citizen centre', () => {
    for (const report of reports) {
      for (const { citizenCentre, objectives: own } of report.tables) {
        expect(own.map(({ id, number }) => [id, number])).toEqual(own.map((_, index) => [`${citizenCentre}${index + 1}`, index + 1]));
      }
      for (const objective of objectives(report)) for (const measure of objective.measures) expect(measure.id.startsWith(`${objective.id}.`)).toBe(true);
    }
  });

  test('give each year of a measure once', () => {
    for (const measure of reports.flatMap(measures)) {
      const years = all(measure).map(({ year }) => year);
      expect([measure.id, new Set(years).size]).toEqual([measure.id, years.length]);
    }
  });

  test('state shares that agree with their counts at printed precision', () => {
    const shares = reports.flatMap(measures).flatMap((measure) => all(measure).map((measurement) => ({ measure: measure.id, ...measurement })));
    const withCounts = shares.filter(({ part, whole }) => part !== null && whole !== null);
    expect(withCounts.length).toBeGreaterThanOrEqual(10);
    for (const { measure, year, value, decimals, part, whole } of withCounts) {
      expect([measure, year, ((100 * (part ?? NaN)) / (whole ?? NaN)).toFixed(decimals ?? NaN)]).toEqual([measure, year, value?.toFixed(decimals ?? NaN)]);
    }
  });

  test('print no value with more decimals than it says', () => {
    for (const { value, decimals, source } of reports.flatMap(measures).flatMap(all)) {
      if (value !== null) expect([source, Number(value.toFixed(decimals ?? NaN))]).toEqual([source, value]);
    }
  });

  test('agree with what their text says of the development, or say that they don’t', () => {
    const disagreeing: string[] = [];
    for (const measure of measures(june2024)) {
      for (const { since, year, verdict, change, disagreement } of measure.developments) {
        const from = since === null ? undefined : since === 'baseline' ? measure.baseline : measurementIn(measure, since);
        const before = from?.value ?? null;
        const after = measurementIn(measure, year)?.value ?? null;
        if (before === null || after === null) continue;
        const better = Math.sign(after - before) * (measure.direction === 'ned' ? -1 : 1);
        const said = { positiv: 1, negativ: -1, uændret: 0 }[verdict];
        if (change !== null) expect(after - before).toBeCloseTo(change);
        if (better !== said) disagreeing.push(`${measure.id}: ${disagreement ?? 'unflagged'}`);
        else expect(disagreement).toBeNull();
      }
    }
    expect(disagreeing).toEqual([expect.stringMatching(/^BCH1\.voksne: (?!unflagged)/)]);
  });

  test('refer only to objectives and reports that exist', () => {
    for (const report of reports) {
      const ids = new Set(objectives(report).map(({ id }) => id));
      for (const { objective } of [...report.contextFigures, ...report.proposalsNamed, ...report.revisions]) if (objective !== null) expect(ids).toContain(objective);
      const revised = reports.find(({ key }) => key === report.revises);
      expect(revised === undefined).toBe(report.revises === null);
      for (const { id, earlier } of objectives(report)) {
        if (!revised) expect(earlier).toBeNull();
        else expect([id, earlier?.report, objectiveOf(revised, earlier?.id ?? '').id]).toEqual([id, revised.key, earlier?.id]);
      }
    }
  });
});

describe('the report of June 2024', () => {
  test('names each revision with the figures of both reports', () => {
    const figures = june2024.revisions.flatMap(({ figure }) => figure ?? []);
    expect(figures.length).toBeGreaterThan(0);
    for (const { year, unit, earlier, later } of figures) {
      const [before, after] = [measureOf(june2022, earlier.measure), measureOf(june2024, later.measure)];
      expect([before.unit, after.unit]).toEqual([unit, unit]);
      expect([measurementIn(before, year)?.value, measurementIn(after, year)?.value]).toEqual([earlier.value, later.value]);
    }
  });

  test('leaves no changed figure of a continued objective without a revision', () => {
    const revised = new Set(june2024.revisions.flatMap(({ figure }) => (figure ? [`${figure.later.measure}/${figure.year}`] : [])));
    const changed: string[] = [];
    for (const objective of objectives(june2024).filter(({ earlier }) => earlier !== null && earlier.relation !== 'replaced')) {
      for (const measure of objective.measures) {
        const before = measures(june2022).find(({ id }) => id === measure.id);
        for (const { year, value } of before ? all(before) : []) {
          const now = measurementIn(measure, year)?.value ?? null;
          if (now !== null && value !== null && now !== value) changed.push(`${measure.id}/${year}`);
        }
      }
    }
    expect(changed.sort()).toEqual(['BBU2.samlet/2020', 'BBU5.samlet/2020', 'BBU5.samlet/2021', 'BCH2.samlet/2020', 'BCH2.samlet/2021']);
    expect(changed.filter((key) => !revised.has(key))).toEqual([]);
  });

  test('says of each replaced or redefined objective what changed', () => {
    const explained = new Set(june2024.revisions.filter(({ kind }) => kind === 'replaced' || kind === 'redefined').map(({ objective }) => objective));
    const marked = objectives(june2024).filter(({ earlier }) => earlier?.relation === 'replaced' || earlier?.relation === 'redefined');
    expect(marked.map(({ id }) => id)).toEqual(['BCV1', 'BBU3', 'BBU4', 'BBU5', 'BCH1']);
    expect(new Set(marked.map(({ id }) => id))).toEqual(explained);
    expect(marked.filter(({ isNew }) => isNew).map(({ id }) => id)).toEqual(['BCV1', 'BBU3', 'BBU4']);
  });

  test('has the statuses that follow from its figures', () => {
    expect(Object.fromEntries(objectives(june2024).map((objective) => [objective.id, objectiveStatus(objective, 2023)]))).toEqual({
      BCV1: null, BCV2: null, BCV3: null, BCV4: 'Grøn',
      BBU1: 'Rød', BBU2: 'Gul', BBU3: 'Rød', BBU4: 'Rød', BBU5: 'Grøn',
      BCH1: 'Rød', BCH2: 'Grøn', BCH3: 'Grøn',
    });
  });

  test('counts six positive objectives, as its text does: by formula, or by the text where the table can’t be read', () => {
    const positive = objectives(june2024).filter((objective) => (objectiveStatus(objective, 2023) ?? objective.statusAccordingToText?.status) === 'Grøn');
    expect(positive.map(({ id }) => id)).toEqual(['BCV1', 'BCV2', 'BCV4', 'BBU5', 'BCH2', 'BCH3']);
    expect(june2024.contextFigures).toContainEqual(expect.objectContaining({ value: positive.length, unit: 'KPI’er' }));
  });

  test('takes a status from the text only where none follows from the figures', () => {
    for (const objective of objectives(june2024)) if (objective.statusAccordingToText) expect(objectiveStatus(objective, 2023)).toBeNull();
  });

  test('names both readings of the shares of BCV3 that conflict', () => {
    const shares = measureOf(june2024, 'BCV3.fastholdt');
    expect(all(shares).map(({ year, value, readings }) => [year, value, readings.map(({ text }) => text)])).toEqual([
      [2020, 76, []],
      [2021, 90, []],
      [2022, null, ['96%', '97%']],
      [2023, null, ['—', '96%']],
    ]);
  });

  test('distributes the bought placements to 100 % where the distribution can be read', () => {
    const parts = objectiveOf(june2024, 'BCH2').measures.filter(({ decisive }) => !decisive);
    expect(parts.reduce((sum, measure) => sum + (measurementIn(measure, 2022)?.value ?? NaN), 0)).toBeCloseTo(100);
    expect(parts.reduce((sum, { baseline }) => sum + (baseline.readings[0]?.value ?? NaN), 0)).toBeCloseTo(100);
  });
});

test('the status of an objective has no year before its baseline’s and none that the report lacks', () => {
  const youth = objectiveOf(june2024, 'BBU3');
  expect([2020, 2021, 2022, 2024].map((year) => objectiveStatus(youth, year))).toEqual([null, null, 'Rød', null]);
  expect(objectiveStatus(youth, 2022, 0.2)).toBe('Gul');
});

describe('a published table in the worksheets’ form', () => {
  test('has a row per measure with its figures', () => {
    const table = found(publishedKpiTable(june2024, 'BBU'), 'the table');
    expect([table.report, table.citizenCentre, table.rows.length]).toEqual(['2024-06', 'BBU', 5]);
    expect(table.rows[1]).toEqual({
      objectiveId: 'BBU2', track: 'Netværk', objective: 'Flere netværksanbringelser ift. det samlede antal anbringelser', measure: null, unit: '%', direction: 'op',
      baseline: { year: 2020, value: 15, part: 116, whole: 795 },
      measurements: [{ year: 2021, value: 16, part: 143, whole: 890 }, { year: 2022, value: 15, part: 143, whole: 924 }, { year: 2023, value: 15, part: 146, whole: 995 }],
      status: null, statusTyped: false, source: 'CSC og DUBU',
    });
  });

  test('is undefined for a citizen centre that the report has not', () => {
    expect(publishedKpiTable(june2024, 'XYZ')).toBeUndefined();
  });
});

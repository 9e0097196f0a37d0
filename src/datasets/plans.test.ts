import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import type { Conditions } from './conditions';
import { conditionsShape } from './conditions-shape';
import type { KpiReport } from './kpi-report';
import { loadKpiReports } from './load-kpi-reports';
import { loadAllConditions, loadConditions, loadPlan, loadPlans } from './load-plans';
import type { Plan } from './plan';
import { planShape } from './plan-shape';
import { ShapeFault } from './shape';

const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(__dirname, file), 'utf8'));
const fetchJson = (file: string) => Promise.resolve(readJson(file));
const index = readJson('index.json') as { datasets: { kind: string; file: string }[] };
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });

let plan: Plan;
let conditions: Conditions;
let reports: readonly KpiReport[];
beforeAll(async () => {
  plan = await loadPlan('BBU-2021', fetchJson);
  conditions = await loadConditions('BBU-2021', fetchJson);
  reports = await loadKpiReports(fetchJson);
});

type Json = Record<string, unknown>;
const fresh = (file: string) => readJson(file) as Record<string, Json[]>;
const readingsOf = (file: Record<string, Json[]>, list: string, position: number) => file[list]?.[position]?.['readings'] as Json[];

describe.each(['plan', 'conditions'])('the schema of %s', (kind) => {
  const validate = ajv.compile(readJson(`schemas/${kind}.schema.json`) as object);
  test.each(index.datasets.filter((entry) => entry.kind === kind).map(({ file }) => file))('accepts %s', (file) => {
    validate(readJson(file));
    expect(validate.errors).toBeNull();
  });
});

describe('the schemas refuse', () => {
  const faults: readonly [string, string, string, (file: Record<string, Json[]>) => void][] = [
    ['a missing target without reason', 'plan', 'plans/BBU-2021.json', (file) => Object.assign(file['professionalIndicators']?.[0] ?? {}, { note: null })],
    ['a target of an unknown unit', 'plan', 'plans/BBU-2021.json', (file) => Object.assign((file['economicIndicators']?.[0]?.['target'] ?? {}) as Json, { unit: 'stk.' })],
    ['an unknown property', 'plan', 'plans/BBU-2021.json', (file) => Object.assign(file['tracks']?.[0] ?? {}, { navn: 'x' })],
    ['a figure without source', 'conditions', 'conditions/BBU-2021.json', (file) => Object.assign(readingsOf(file, 'figures', 0)[0] ?? {}, { source: '' })],
    ['a missing figure without reason', 'conditions', 'conditions/BBU-2021.json', (file) => Object.assign(readingsOf(file, 'figures', 0)[0] ?? {}, { value: null, decimals: null, comparable: null, note: null })],
    ['an opposite polarity without its statement', 'conditions', 'conditions/BBU-2021.json', (file) => Object.assign(readingsOf(file, 'figures', 0)[0] ?? {}, { polarity: 'opposite', statement: null })],
    ['a missing fact without reason', 'conditions', 'conditions/BBU-2021.json', (file) => Object.assign(readingsOf(file, 'facts', 0)[1] ?? {}, { text: null, note: null })],
  ];
  test.each(faults)('%s', (_, kind, file, spoil) => {
    const validate = ajv.compile(readJson(`schemas/${kind}.schema.json`) as object);
    const content = fresh(file);
    expect(validate(content)).toBe(true);
    spoil(content);
    expect(validate(content)).toBe(false);
  });
});

describe('the plan of Børn og Unge', () => {
  test('is among the plans', async () => {
    expect(await loadPlans(fetchJson)).toContainEqual(plan);
  });

  test('has five tracks and two that cross them, each main track under its name in the KPI reports', () => {
    expect(plan.tracks.map(({ kind }) => kind)).toEqual([...Array<string>(5).fill('main'), 'crossCutting', 'crossCutting']);
    const named = new Set(reports.flatMap(({ tables }) => tables).filter(({ citizenCentre }) => citizenCentre === 'BBU').flatMap(({ objectives }) => objectives.map(({ track }) => track)));
    expect(new Set(plan.tracks.flatMap(({ kpiTrack }) => kpiTrack ?? []))).toEqual(named);
  });

  test('has its economic targets with sign', () => {
    expect(plan.economicIndicators.map(({ id, target: { change, unit, per, precision, scope } }) => [id, change, unit, per, precision, scope])).toEqual([
      ['familiebehandling-forloeb', -30, 'forløb', 'år', null, null],
      ['kontaktperson-forloeb', -13, 'forløb', 'år', null, null],
      ['familiebehandling-varighed', -1, 'måneder', null, 'ca.', 'en del af målgruppen'],
      ['kontaktperson-varighed', -1, 'måneder', null, 'ca.', 'en del af målgruppen'],
      ['doegninstitution-varighed', -1, 'måneder', null, 'ca.', 'en del af målgruppen'],
      ['netvaerkspleje', 10, 'anbringelser', 'år', null, null],
    ]);
    for (const { printed, target } of plan.economicIndicators) expect(printed).toContain(String(Math.abs(target.change)));
  });

  test('names the KPI that measures an indicator, in reports that have it and with the same direction', () => {
    const links = [...plan.professionalIndicators, ...plan.economicIndicators].flatMap(({ id, kpi }) => (kpi ? [[id, kpi.objective] as const] : []));
    expect(links).toEqual([
      ['alder-foranstaltning', 'BBU1'],
      ['positivt-faellesskab', 'BBU3'],
      ['skolefravaer', 'BBU5'],
      ['oplevet-sammenhaeng', 'BBU4'],
      ['netvaerkspleje', 'BBU2'],
    ]);
    for (const { direction, kpi } of plan.professionalIndicators) {
      if (kpi === null) continue;
      expect(reports.map(({ key }) => key)).toEqual(expect.arrayContaining([...(kpi.reports ?? [])]));
      for (const report of reports.filter(({ key }) => kpi.reports?.includes(key) ?? true)) {
        const objective = report.tables.flatMap(({ objectives }) => objectives).find(({ id }) => id === kpi.objective);
        expect(objective?.measures.map((measure) => measure.direction)).toEqual(objective?.measures.map(() => direction));
        expect(objective).toBeDefined();
      }
    }
  });

  test('is refused where it refers to what it does not have', () => {
    const spoilt = (change: Json) => () => planShape({ ...(readJson('plans/BBU-2021.json') as Json), ...change }, '');
    expect(spoilt({})).not.toThrow();
    expect(spoilt({ goals: plan.goals.map((goal) => ({ ...goal, tracks: ['ukendt'] })) })).toThrow('goals[0].tracks skal være id’er på planens spor.');
    expect(spoilt({ goals: plan.goals.slice(1) })).toThrow('professionalIndicators[0].goal skal være id’et på et af planens mål.');
    expect(spoilt({ tracks: [...plan.tracks, ...plan.tracks] })).toThrow(ShapeFault);
  });
});

describe('the conditions of the plan of Børn og Unge', () => {
  const pair = (id: string) => conditions.figures.find((figure) => figure.id === id)?.readings.map(({ value, comparable }) => [value, comparable]);

  test('belong to a plan', async () => {
    expect(await loadAllConditions(fetchJson)).toContainEqual(conditions);
    expect(conditions.key).toBe(plan.key);
  });

  test('compare opposite polarities by the complement', () => {
    expect(pair('livskvalitet')).toEqual([[56, 44], [51, 51]]);
    for (const { readings, unit } of conditions.figures) {
      for (const { value, comparable, polarity, statement } of readings) {
        if (polarity === 'same') expect(comparable).toBe(value);
        else expect([unit, (value ?? NaN) + (comparable ?? NaN), statement]).toEqual(['%', 100, expect.any(String)]);
      }
    }
  });

  test('have the growth of notifications that their counts give', () => {
    const [before, after, growth] = ['underretninger-2014', 'underretninger-2019', 'underretninger-vaekst'].map((id) => (pair(id) ?? []).map(([value]) => value ?? NaN));
    expect(before).toEqual(before?.map(() => 9787));
    for (const edition of [0, 1]) expect(Math.round((100 * (after?.[edition] ?? NaN)) / (before?.[edition] ?? NaN) - 100)).toBe(growth?.[edition]);
  });

  test('name the parts of the staff turnover that do not add up', () => {
    const [total, internal, external] = ['personaleomsaetning', 'personaleomsaetning-intern', 'personaleomsaetning-ekstern'].map((id) => conditions.figures.find((figure) => figure.id === id));
    const value = (figure: typeof total) => figure?.readings[1]?.value ?? NaN;
    expect(value(internal) + value(external)).toBeCloseTo(22.6);
    expect(value(total)).toBe(22.5);
    expect(total?.note).toContain('22,6');
  });

  test('are refused where an edition is missing', () => {
    const figures = conditions.figures.map((figure) => ({ ...figure, readings: figure.readings.slice(0, 1) }));
    expect(() => conditionsShape({ ...conditions, figures }, '')).toThrow('figures[0].readings skal være en aflæsning for hver udgave (bilag-2, bilag-b).');
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { CitizenCentre, KpiReport, Measure, Measurement, Objective } from '../../datasets/kpi-report';
import { loadKpiReport } from '../../datasets/load-kpi-reports';
import { kpiReportPlan } from './kpi-report-plan';
import { kpiTableOf } from './kpi-table';
import { readKpiTables } from './kpi-reader';
import { planGrid } from '../plan-grid';
import type { PlannedCell, SheetPlan } from '../sheet-plan';

const fetchJson = (file: string): Promise<unknown> => Promise.resolve(JSON.parse(readFileSync(path.join(__dirname, '../../datasets', file), 'utf8')));

const CENTRES: readonly CitizenCentre[] = ['BCV', 'BBU', 'BCH'];
const DEFAULT = { tolerance: null };

let reports: readonly KpiReport[];
beforeAll(async () => {
  reports = await Promise.all(['2022-06', '2024-06'].map((key) => loadKpiReport(key, fetchJson)));
});
const report = (key: string): KpiReport => {
  const found = reports.find((candidate) => candidate.key === key);
  if (found === undefined) throw new Error(`no report ${key}`);
  return found;
};
const sheet = (plans: readonly SheetPlan[], name: string): SheetPlan => {
  const found = plans.find((plan) => plan.name === name);
  if (found === undefined) throw new Error(`no sheet ${name} among ${plans.map((plan) => plan.name).join(', ')}`);
  return found;
};

/** Column and rows of a sheet by the headings in the row that begins with "Id". */
function tableOf(plan: SheetPlan): readonly ReadonlyMap<string, PlannedCell>[] {
  const at = plan.rows.findIndex((row) => row[0]?.value === 'Id');
  const headings = (plan.rows[at] ?? []).map((cell) => String(cell?.value));
  const end = plan.rows.findIndex((row, index) => index > at && row.length === 0);
  return plan.rows.slice(at + 1, end).map((row) => new Map(row.flatMap((cell, column) => (cell === null ? [] : [[headings[column] ?? '', cell] as const]))));
}

function kpiStatuses(plans: readonly SheetPlan[], key: string): Readonly<Record<string, unknown>> {
  const entries = CENTRES.flatMap((centre) => tableOf(sheet(plans, `KPI ${key} ${centre}`)).flatMap((row) => {
    const status = row.get('KPI-status');
    return status?.formula === undefined ? [] : [[row.get('Id')?.value, status.cached]];
  }));
  return Object.fromEntries(entries) as Record<string, unknown>;
}

describe('a KPI report as worksheets', () => {
  test('has a sheet per citizen centre and one with all figures', () => {
    expect(kpiReportPlan(report('2024-06'), DEFAULT).map(({ name }) => name))
      .toEqual(['KPI 2024-06 BCV', 'KPI 2024-06 BBU', 'KPI 2024-06 BCH', 'KPI 2024-06 data']);
  });

  test('shows the statuses of June 2024 from printed figures, and those of the text where the table can’t be read', () => {
    expect(kpiStatuses(kpiReportPlan(report('2024-06'), DEFAULT), '2024-06')).toEqual({
      BCV1: '▲ Grøn ifølge teksten', BCV2: '▲ Grøn ifølge teksten', BCV3: '', BCV4: '▲ Grøn',
      BBU1: '▼ Rød', BBU2: '● Gul', BBU3: '▼ Rød', BBU4: '▼ Rød', BBU5: '▲ Grøn',
      BCH1: '▼ Rød', BCH2: '▲ Grøn', BCH3: '▲ Grøn',
    });
  });

  test('computes a status from the baseline, the newest measurement and the direction', () => {
    const [row] = tableOf(sheet(kpiReportPlan(report('2024-06'), DEFAULT), 'KPI 2024-06 BBU'));
    expect(row?.get('Status')).toMatchObject({ formula: '=IF(OR(H8="",L8=""),"",SOF.KPISTATUS(H8,L8,F8))', cached: 'Rød' });
    expect(row?.get('Udvikling')).toMatchObject({ cached: '↑' });
    expect(row?.get('KPI-status')?.formula).toBe('=IF(OR(N8="Rød"),"▼ Rød",IF(OR(N8=""),"",IF(OR(N8="Gul"),"● Gul","▲ Grøn")))');
  });

  test('writes a tolerance of the user’s own into the formulas and into what they give', () => {
    const plans = kpiReportPlan(report('2024-06'), { tolerance: 0.05 });
    const [row] = tableOf(sheet(plans, 'KPI 2024-06 BBU'));
    expect(row?.get('Status')).toMatchObject({ formula: '=IF(OR(H8="",L8=""),"",SOF.KPISTATUS(H8,L8,F8,0.05))', cached: 'Gul' });
    expect(JSON.stringify(plans[0]?.rows)).toContain('højst 5 % af baseline');
  });

  test('compares BBU3 with the full year 2021 and repeats the baseline in its year', () => {
    const row = tableOf(sheet(kpiReportPlan(report('2024-06'), DEFAULT), 'KPI 2024-06 BBU')).find((each) => each.get('Id')?.value === 'BBU3');
    expect(['Baselineår', 'Baseline', '2020', '2021', '2022', '2023'].map((heading) => row?.get(heading)?.value ?? row?.get(heading)?.cached)).toEqual([2021, 176, 67, 176, 154, 134]);
  });

  test('puts the counts in rows below their share', () => {
    const rows = tableOf(sheet(kpiReportPlan(report('2024-06'), DEFAULT), 'KPI 2024-06 BBU'));
    const at = rows.findIndex((row) => row.get('Id')?.value === 'BBU2');
    expect(rows.slice(at, at + 3).map((row) => [row.get('Måles på')?.value, row.get('Baseline')?.value, row.get('2023')?.value])).toEqual([
      [undefined, 15, 15], ['Antal bag andelen', 116, 146], ['Af i alt', 795, 995],
    ]);
  });

  test('gives no status where nothing was measured after the baseline', () => {
    const rows = tableOf(sheet(kpiReportPlan(report('2022-06'), DEFAULT), 'KPI 2022-06 BCH'));
    expect(rows[0]?.get('Status')).toMatchObject({ formula: '=IF(OR(H8="",I8="",G8>=I7),"",SOF.KPISTATUS(H8,I8,F8))', cached: '' });
  });

  test('leaves unknown figures blank and says why', () => {
    const row = tableOf(sheet(kpiReportPlan(report('2024-06'), DEFAULT), 'KPI 2024-06 BCV')).find((each) => each.get('Måles på')?.value === 'Andel fastholdt');
    expect(row?.get('2023')).not.toHaveProperty('value');
    expect(String(row?.get('Bemærkning')?.value)).toContain('2023');
  });

  test('lists every figure in the long table', () => {
    const plan = sheet(kpiReportPlan(report('2024-06'), DEFAULT), 'KPI 2024-06 data');
    const figures = report('2024-06').tables.flatMap((table) => table.objectives.flatMap((objective) => objective.measures.flatMap((measure) => [measure.baseline, ...measure.measurements])));
    expect(plan.tables[0]?.range.rows).toBe(figures.length + 1);
    const values = plan.rows.slice(5).map((row) => row[12]?.value ?? null);
    expect([...values].sort()).toEqual(figures.map(({ value }) => value).sort());
  });

  test('text that looks like a formula stays text', () => {
    const from = report('2022-06');
    const [table] = from.tables;
    const [objective] = table?.objectives ?? [];
    if (table === undefined || objective === undefined) throw new Error('no objective');
    const changed: KpiReport = { ...from, tables: [{ ...table, objectives: [{ ...objective, objective: '=1+1', source: '@x' }] }] };
    const row = tableOf(sheet(kpiReportPlan(changed, DEFAULT), 'KPI 2022-06 BCV'))[0];
    expect([row?.get('Målsætning'), row?.get('Kilde')]).toEqual([{ value: '=1+1', style: 'wrapped' }, { value: '@x', style: 'wrapped' }]);
  });
});

const words = fc.array(fc.constantFrom('borgere', 'flere', 'anbringelser', 'forløb', 'tilbud', 'Æbler', 'øvrige', '§ 52,3', 'i alt', 'p.a.'), { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const amount = fc.integer({ min: -9999, max: 99999 }).map((tenths) => tenths / 10);
const figureArbitrary = (year: number): fc.Arbitrary<Measurement> => fc.record({ value: fc.option(amount), part: fc.option(fc.nat(9999)), whole: fc.option(fc.nat(9999)), period: fc.option(words), note: fc.option(words) })
  .map((known) => ({ ...known, year, decimals: known.value === null ? null : 1, origin: known.value === null ? 'not-legible' : 'printed', readAs: null, readings: [], derived: null, source: 'Tabel 1' }));
const measureArbitrary = (id: string, label: string | null): fc.Arbitrary<Measure> => fc.tuple(fc.integer({ min: 2018, max: 2026 }), fc.uniqueArray(fc.integer({ min: 2018, max: 2027 }), { maxLength: 5 }))
  .chain(([baselineYear, years]) => fc.record({
    id: fc.constant(id), label: fc.constant(label), unit: fc.constantFrom('%', 'antal', 'år', 'mdr.', 'score'), direction: fc.constantFrom('op', 'ned', null), decisive: fc.boolean(),
    baseline: figureArbitrary(baselineYear),
    measurements: fc.tuple(...years.filter((year) => year !== baselineYear).map(figureArbitrary)),
    developments: fc.constant([]),
  }));
const objectiveArbitrary = (centre: string, number: number): fc.Arbitrary<Objective> => fc.uniqueArray(words, { minLength: 1, maxLength: 3 }).chain((labels) => fc.record({
  id: fc.constant(`${centre}${number}`), number: fc.constant(number), track: words, objective: words, isNew: fc.boolean(), source: words, remarks: fc.array(words, { maxLength: 2 }),
  measures: fc.tuple(...labels.map((label, index) => measureArbitrary(`${centre}${number}.${index}`, labels.length === 1 ? null : label))),
  statusAccordingToText: fc.option(fc.record({ status: fc.constantFrom('Grøn', 'Gul', 'Rød'), reason: words, source: words })),
  earlier: fc.constant(null),
}));
const reportArbitrary: fc.Arbitrary<KpiReport> = fc.record({
  key: fc.constantFrom('2022-06', '2024-06', '2025-12'), version: fc.nat(9), title: words,
  document: fc.record({ title: words, issuer: words, date: fc.option(fc.constant('2024-06')), remark: fc.option(words) }),
  machineRead: fc.boolean(), legend: fc.constant([]),
  tables: fc.tuple(...CENTRES.map((centre) => fc.tuple(words, fc.integer({ min: 1, max: 4 })).chain(([caption, count]) => fc.record({
    citizenCentre: fc.constant(centre), citizenCentreName: fc.constant({ BCV: 'Borgercenter Voksne', BBU: 'Borgercenter Børn og Unge', BCH: 'Borgercenter Handicap' }[centre]), caption: fc.constant(caption),
    footnotes: fc.array(fc.record({ mark: fc.constantFrom('*', '**'), text: words }), { maxLength: 2 }),
    objectives: fc.tuple(...Array.from({ length: count }, (_, index) => objectiveArbitrary(centre, index + 1))),
  })))),
  contextFigures: fc.constant([]), proposalsNamed: fc.constant([]), revises: fc.constant(null), revisions: fc.constant([]),
});

describe('round trip', () => {
  const readBack = (from: KpiReport) => kpiReportPlan(from, DEFAULT).flatMap((plan) => readKpiTables(planGrid(plan)));

  test.each(['2022-06', '2024-06'])('the report %s is read back as it was published', (key) => {
    const read = readBack(report(key));
    expect(read.map(({ table }) => table)).toEqual(CENTRES.map((centre) => kpiTableOf(report(key), centre)));
    expect(read.flatMap(({ unplaced }) => unplaced)).toEqual([]);
  });

  test('any report is read back as it was planned', () => {
    fc.assert(fc.property(reportArbitrary, (from) => {
      const read = readBack(from);
      expect(read.map(({ table }) => table)).toEqual(CENTRES.map((centre) => kpiTableOf(from, centre)));
      expect(read.flatMap(({ unplaced }) => unplaced)).toEqual([]);
    }), { numRuns: 150 });
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { soundProposalArbitrary } from '../../../test/arbitraries/proposal';
import { CalculatedWorkbook } from '../../../test/sheet-edits/calculated-workbook';
import { wrongResults } from '../../../test/sheet-edits/planned-results';
import type { KpiReport } from '../../datasets/kpi-report';
import type { Plan } from '../../datasets/plan';
import { dayNumber } from '../../domain/day';
import type { FollowUp } from '../../domain/follow-up';
import { followUpOf } from '../../domain/follow-up-start';
import { modelsOf } from '../../domain/proposal';
import type { Proposal } from '../../domain/proposal';
import { followUpCriteria, followUpDue, followUpFigures, followUpOverview, followUpSheets, followUpTargets } from '../../texts/follow-up';
import { FOLLOW_UP_DEFAULTS } from './follow-up-options';
import type { FollowUpOptions } from './follow-up-options';
import { followUpPlan } from './follow-up-plan';
import type { FollowUpChoice } from './follow-up-plan';
import { planFollowUpOf } from './follow-up-targets-plan';
import { proposalPayback } from '../proposal/proposal-figures';
import type { CellValue } from '../grid';
import type { SheetPlan } from '../sheet-plan';

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(__dirname, '../../datasets', file), 'utf8')) as T;
const proposals = read<{ readonly proposals: readonly Proposal[] }>('catalogues/2020.json').proposals;
const plan = read<Plan>('plans/BBU-2021.json');
const kpiReports = ['2022-06', '2024-06'].map((key) => read<KpiReport>(`kpi-reports/${key}.json`));

const OPTIONS: FollowUpOptions = { ...FOLLOW_UP_DEFAULTS, day: '2021-02-01', source: 'Kilde: kataloget' };
const PLANS: FollowUpChoice['plans'] = [{ plan, followUp: planFollowUpOf(plan), kpiReports }];

function proposal(id: string): Proposal {
  const found = proposals.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

/** The sheets of a follow-up, calculated, with their cells found by heading and row. */
class Sheets {
  readonly plans: readonly SheetPlan[];
  readonly workbook: CalculatedWorkbook;

  constructor(choice: FollowUpChoice, options: FollowUpOptions = OPTIONS) {
    this.plans = followUpPlan(choice, options).sheets;
    this.workbook = new CalculatedWorkbook(this.plans);
  }

  sheet(name: string): SheetPlan {
    const found = this.plans.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  }

  private at(name: string, header: string): { readonly row: number; readonly column: number } {
    const row = this.sheet(name).rows.findIndex((cells) => cells.some((cell) => cell?.value === header));
    const column = this.sheet(name).rows[row]?.findIndex((cell) => cell?.value === header) ?? -1;
    if (row < 0 || column < 0) throw new Error(`no heading ${header} on ${name}`);
    return { row, column };
  }

  /** The row of a table where all of these stand. */
  row(name: string, where: Readonly<Record<string, CellValue>>): number {
    const { row: header } = this.at(name, Object.keys(where)[0] ?? '');
    for (let row = header + 1; row < this.sheet(name).rows.length; row += 1) {
      if (Object.entries(where).every(([heading, value]) => this.workbook.value(name, row, this.at(name, heading).column) === value)) return row;
    }
    throw new Error(`no row ${JSON.stringify(where)} on ${name}`);
  }

  value(name: string, row: number, heading: string): CellValue {
    return this.workbook.value(name, row, this.at(name, heading).column);
  }

  write(name: string, row: number, heading: string, value: string | number): void {
    this.workbook.write(name, row, this.at(name, heading).column, value);
  }

  column(name: string, heading: string): readonly CellValue[] {
    const { row: header, column } = this.at(name, heading);
    return this.sheet(name).rows.slice(header + 1).map((_cells, index) => this.workbook.value(name, header + 1 + index, column));
  }

  /** What stands to the right of a label. */
  beside(name: string, label: string, occurrence = 1): readonly CellValue[] {
    const rows = this.sheet(name).rows.flatMap((cells, row) => (cells[0]?.value === label ? [row] : []));
    const row = rows[occurrence - 1];
    if (row === undefined) throw new Error(`no ${label} on ${name}`);
    return (this.sheet(name).rows[row] ?? []).slice(1).map((_cell, index) => this.workbook.value(name, row, index + 1));
  }

  /** Types a realised figure. */
  realise(key: string, year: number, figures: { readonly permanent?: number; readonly implementation?: number }): void {
    const row = this.row(followUpSheets.figures, { [followUpFigures.proposal]: key, [followUpFigures.year]: year });
    if (figures.permanent !== undefined) this.write(followUpSheets.figures, row, followUpFigures.permanent.realised, figures.permanent);
    if (figures.implementation !== undefined) this.write(followUpSheets.figures, row, followUpFigures.implementation.realised, figures.implementation);
  }

  figure(key: string, year: number, heading: string): CellValue {
    return this.value(followUpSheets.figures, this.row(followUpSheets.figures, { [followUpFigures.proposal]: key, [followUpFigures.year]: year }), heading);
  }

  overview(key: string, heading: string): CellValue {
    return this.value(followUpSheets.overview, this.row(followUpSheets.overview, { [followUpFigures.proposal]: key }), heading);
  }
}

/** The follow-up with realised figures as planned, up to and with a year. */
function asPlanned(followUp: FollowUp, lastYear: number): FollowUp {
  return { ...followUp, series: followUp.series.map((series) => ({ ...series, figures: series.figures.map((figure) => ({ ...figure, realised: figure.year <= lastYear ? figure.planned ?? 0 : null })) })) };
}

describe('the formulas', () => {
  test('are saved with the results that a calculation gives, for the whole catalogue and the plan', () => {
    expect(wrongResults(followUpPlan({ proposals: proposals.map(followUpOf), plans: PLANS }, OPTIONS).sheets)).toEqual([]);
  });

  test('and with results entered, whatever they are', () => {
    const amount = fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: fc.integer({ min: -3000, max: 3000 }) });
    const day = fc.constantFrom('2019-06-15', '2020-12-31', '2021-01-01', '2023-08-31');
    const entered = (followUp: FollowUp): fc.Arbitrary<FollowUp> => fc.tuple(
      fc.array(amount, { minLength: 60, maxLength: 60 }),
      fc.array(fc.record({ result: fc.option(fc.constantFrom('Opfyldt', 'Ikke opfyldt')), resultDate: fc.option(day) }), { minLength: 10, maxLength: 10 }),
    ).map(([amounts, answers]) => {
      let index = 0;
      // Costs below nothing have no payback but an error, which the engine spells in its own way.
      const next = (isCost: boolean) => { const realised = amounts[(index += 1) % 60] ?? null; return isCost && realised !== null ? Math.abs(realised) : realised; };
      return {
        ...followUp,
        series: followUp.series.map((series) => ({ ...series, figures: series.figures.map((figure) => ({ ...figure, realised: next(series.kind === 'implementation') })) })),
        criteria: followUp.criteria.map((criterion, position) => ({ ...criterion, ...answers[position % 10] })),
      };
    });
    const some = fc.subarray([...proposals], { minLength: 1, maxLength: 4 }).chain((chosen) => fc.tuple(...chosen.map((each) => entered(followUpOf(each)))));
    const choice = fc.tuple(some, entered(planFollowUpOf(plan)), day, fc.constantFrom(0, 0.05, 0.3));
    fc.assert(fc.property(choice, ([followUps, targets, today, tolerance]) => {
      const { sheets } = followUpPlan({ proposals: followUps, plans: [{ plan, followUp: targets, kpiReports }] }, { ...OPTIONS, day: today, tolerance });
      expect(wrongResults(sheets)).toEqual([]);
    }), { numRuns: 25 });
  });

  test('with realised as planned every degree is 100 %, every status green, and the payback is the proposal’s', () => {
    fc.assert(fc.property(soundProposalArbitrary, fc.nat(9), (one, years) => {
      const followUp = followUpOf({ ...one, catalogue: '2020', id: 'BU01' });
      const firstYear = followUp.series[0]?.figures[0]?.year ?? 2019;
      const sheets = new Sheets({ proposals: [asPlanned(followUp, firstYear + years)], plans: [] });
      for (const heading of [followUpFigures.permanent.degree, followUpFigures.permanent.accumulatedDegree, followUpFigures.implementation.degree, followUpFigures.implementation.accumulatedDegree]) {
        for (const degree of sheets.column(followUpSheets.figures, heading)) expect(degree === '' || (typeof degree === 'number' && Math.abs(degree - 100) < 1e-9)).toBe(true);
      }
      expect(new Set(sheets.column(followUpSheets.figures, followUpFigures.status).filter((status) => status !== ''))).toEqual(new Set(['▲ Grøn']));
      for (const [index, model] of modelsOf(one).entries()) {
        const expected = proposalPayback(one, model);
        const shown = sheets.beside(followUpSheets.proposals, 'Tilbagebetalingstid, forventet (år)', index + 1)[0];
        expect(shown).toEqual(expected?.kind === 'repaid' ? expected.years : { error: expected?.kind === 'not-repaid' ? '#N/A' : '#VALUE!' });
      }
    }), { numRuns: 20 });
  });
});

describe('two proposals through two years of made-up results', () => {
  let sheets: Sheets;
  const [first, second] = ['2020:BU01', '2020:TV02'];

  beforeAll(() => {
    sheets = new Sheets({ proposals: [followUpOf(proposal('BU01')), followUpOf(proposal('TV02'))], plans: PLANS });
  });

  test('nothing is reported at first', () => {
    expect([sheets.figure(first, 2020, followUpFigures.permanent.degree), sheets.figure(first, 2020, followUpFigures.status), sheets.overview(first, followUpOverview.status)]).toEqual(['', '', 'Ikke indberettet']);
    expect(sheets.beside(followUpSheets.proposals, 'Akkumuleret påvirkning, realiseret')).toEqual(Array.from({ length: 6 }, () => ({ error: '#N/A' })));
    expect(sheets.beside(followUpSheets.proposals, 'Akkumuleret påvirkning, planlagt')).toEqual([300, 200, -200, -1200, -2200, -3200]);
  });

  test('the first year is as planned, the second falls short', () => {
    sheets.realise(first, 2019, { permanent: 0, implementation: 300 });
    expect([sheets.figure(first, 2019, followUpFigures.permanent.degree), sheets.figure(first, 2019, followUpFigures.status)]).toEqual([100, '▲ Grøn']);
    sheets.realise(first, 2020, { permanent: -600, implementation: 950 });
    expect([followUpFigures.permanent.difference, followUpFigures.permanent.degree, followUpFigures.permanent.accumulatedPlanned, followUpFigures.permanent.accumulatedRealised, followUpFigures.permanent.accumulatedDegree, followUpFigures.status]
      .map((heading) => sheets.figure(first, 2020, heading))).toEqual([400, 60, -1000, -600, 60, '▼ Rød']);
    expect([sheets.figure(first, 2020, followUpFigures.implementation.difference), sheets.figure(first, 2021, followUpFigures.status)]).toEqual([50, '']);
  });

  test('the chart’s source, the payback and the overview follow', () => {
    expect(sheets.beside(followUpSheets.proposals, 'Akkumuleret påvirkning, realiseret').slice(0, 3)).toEqual([300, 650, { error: '#N/A' }]);
    expect([sheets.beside(followUpSheets.proposals, 'Tilbagebetalingstid, plan (år)')[0], sheets.beside(followUpSheets.proposals, 'Tilbagebetalingstid, forventet (år)')[0]]).toEqual([3, 4]);
    expect([followUpOverview.years, followUpOverview.planned, followUpOverview.realised, followUpOverview.degree, followUpOverview.status, followUpOverview.paybackPlanned, followUpOverview.paybackExpected].map((heading) => sheets.overview(first, heading)))
      .toEqual([2, -1000, -600, 60, '▼ Rød', 3, 4]);
    expect(sheets.overview(second, followUpOverview.status)).toBe('Ikke indberettet');
  });

  test('the tolerance is the user’s', () => {
    sheets.workbook.write(followUpSheets.figures, 3, 1, 40);
    expect([sheets.figure(first, 2020, followUpFigures.status), sheets.overview(first, followUpOverview.status)]).toEqual(['● Gul', '● Gul']);
    sheets.workbook.write(followUpSheets.figures, 3, 1, 10);
    expect(sheets.figure(first, 2020, followUpFigures.status)).toBe('▼ Rød');
  });

  test('the list of what is due follows the results and the day', () => {
    const listed = () => sheets.column(followUpSheets.due, followUpDue.due).filter((due) => due !== '').length;
    const row = sheets.row(followUpSheets.criteria, { [followUpCriteria.id]: 'TV02', [followUpCriteria.number]: 1 });
    const status = () => sheets.value(followUpSheets.criteria, row, followUpCriteria.status);
    expect([sheets.value(followUpSheets.criteria, row, followUpCriteria.nextDue), status(), listed()]).toEqual([dayNumber('2019-12-31'), '▼ Overskredet', 5]);
    sheets.write(followUpSheets.criteria, row, followUpCriteria.result, 'Compliance steget til 82 %');
    sheets.write(followUpSheets.criteria, row, followUpCriteria.resultDate, dayNumber('2021-01-15'));
    expect([sheets.value(followUpSheets.criteria, row, followUpCriteria.nextDue), status(), listed()]).toEqual([dayNumber('2021-03-31'), '● Forfalder', 5]);
    sheets.workbook.write(followUpSheets.criteria, 4, 1, 30);
    expect([status(), listed()]).toEqual(['△ Senere', 1]);
    sheets.workbook.write(followUpSheets.criteria, 3, 1, dayNumber('2022-01-01'));
    expect([status(), listed(), sheets.overview(first, followUpOverview.overdue), sheets.overview(second, followUpOverview.overdue)]).toEqual(['▼ Overskredet', 6, 2, 3]);
    expect(sheets.column(followUpSheets.due, followUpCriteria.citizenCentre).filter((centre) => centre !== '')).toEqual(['BBU', 'BBU', 'BBU', 'Tværgående forslag', 'Tværgående forslag', 'Tværgående forslag']);
  });

  test('a due date that the text does not give is the user’s to set', () => {
    const own = new Sheets({ proposals: [followUpOf(proposal('TV01'))], plans: [] });
    const row = own.row(followUpSheets.criteria, { [followUpCriteria.when]: 'Senest ét år efter implementering' });
    expect([own.value(followUpSheets.criteria, row, followUpCriteria.nextDue), own.value(followUpSheets.criteria, row, followUpCriteria.status)]).toEqual(['', '○ Uden frist']);
    own.write(followUpSheets.criteria, row, followUpCriteria.first, dayNumber('2021-01-31'));
    expect([own.value(followUpSheets.criteria, row, followUpCriteria.nextDue), own.value(followUpSheets.criteria, row, followUpCriteria.status)]).toEqual([dayNumber('2021-01-31'), '▼ Overskredet']);
  });

  test('what the plan says of its own follow-up is due by the quarter and the year', () => {
    const own = new Sheets({ proposals: [], plans: PLANS });
    const due = planFollowUpOf(plan).criteria.map(({ number, when }) => {
      const row = own.row(followUpSheets.criteria, { [followUpCriteria.plan]: 'BBU-2021', [followUpCriteria.number]: number });
      return [when, own.value(followUpSheets.criteria, row, followUpCriteria.nextDue), own.value(followUpSheets.criteria, row, followUpCriteria.responsible)];
    });
    const centre = 'Borgercenter Børn og Unge';
    expect(due).toEqual([['Kvartalsvis', dayNumber('2021-03-31'), centre], ['Årligt', dayNumber('2021-12-31'), centre], ['Årligt', dayNumber('2021-12-31'), centre], ['primo 2021', dayNumber('2021-03-31'), centre]]);
  });

  test('the plan’s targets stand beside their KPI and are measured by their sign', () => {
    const row = (id: string) => sheets.row(followUpSheets.targets, { [followUpTargets.id]: id, [followUpTargets.year]: 2022 });
    const placements = row('netvaerkspleje');
    expect([followUpTargets.planned, followUpTargets.kpi, followUpTargets.kpiUnit].map((heading) => sheets.value(followUpSheets.targets, placements, heading))).toEqual([10, 'BBU2', '%']);
    expect(typeof sheets.value(followUpSheets.targets, placements, followUpTargets.kpiValue)).toBe('number');
    sheets.write(followUpSheets.targets, placements, followUpTargets.realised, 9);
    const courses = row('familiebehandling-forloeb');
    sheets.write(followUpSheets.targets, courses, followUpTargets.realised, -12);
    const shown = (at: number) => [followUpTargets.difference, followUpTargets.degree, followUpTargets.status].map((heading) => sheets.value(followUpSheets.targets, at, heading));
    expect([shown(placements), shown(courses)]).toEqual([[-1, 90, '● Gul'], [18, 40, '▼ Rød']]);
    expect(sheets.beside(followUpSheets.overview, 'BBU-2021', 1).slice(3, 6)).toEqual(['', 40, '']);
  });

  test('sorting the table of amounts changes nothing that is computed from it', () => {
    const { followUp, sorted } = { followUp: followUpOf(proposal('BU01')), sorted: new Sheets({ proposals: [followUpOf(proposal('BU01')), followUpOf(proposal('TV02'))], plans: [] }) };
    const before = sorted.beside(followUpSheets.proposals, 'Varig ændring, planlagt', 1);
    // The rows of 2019 and 2024 change places, as a sort by year does.
    const [a, b] = [2019, 2024].map((year) => sorted.row(followUpSheets.figures, { [followUpFigures.proposal]: first, [followUpFigures.year]: year }));
    const planned = [followUp.series[0]?.figures[5]?.planned, followUp.series[0]?.figures[0]?.planned];
    for (const [index, row] of [a, b].entries()) {
      sorted.write(followUpSheets.figures, row ?? 0, followUpFigures.year, index === 0 ? 2024 : 2019);
      sorted.write(followUpSheets.figures, row ?? 0, followUpFigures.permanent.planned, Number(planned[index]));
    }
    expect(sorted.beside(followUpSheets.proposals, 'Varig ændring, planlagt', 1)).toEqual(before);
  });
});

describe('the sheets', () => {
  const { sheets } = followUpPlan({ proposals: proposals.map(followUpOf), plans: PLANS }, OPTIONS);

  test('stand in an order that leads from input to overview', () => {
    expect(sheets.map(({ name }) => name)).toEqual(['Opfølgning', 'Opfølgning kriterier', 'Opfølgning mål', 'Skal følges op', 'Opfølgning pr. forslag', 'Opfølgning overblik']);
  });

  test('have names that Excel takes, and tables with headings of their own', () => {
    for (const { name, rows, tables } of sheets) {
      expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
      for (const { range } of tables) {
        const headings = (rows[range.row] ?? []).slice(range.column, range.column + range.columns).map((cell) => String(cell?.value ?? '').toLowerCase());
        expect(headings).not.toContain('');
        expect(new Set(headings).size).toBe(headings.length);
        expect(rows.slice(range.row + 1, range.row + range.rows).flat().some((cell) => Array.isArray(cell?.cached))).toBe(false);
      }
    }
    const tables = sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
    expect([new Set(tables).size, tables.length]).toEqual([5, 5]);
  });

  test('leave out what there is nothing to write on, and what is not wanted', () => {
    const names = (choice: FollowUpChoice, options = OPTIONS) => followUpPlan(choice, options).sheets.map(({ name }) => name);
    expect(names({ proposals: [], plans: [] })).toEqual([]);
    expect(names({ proposals: [], plans: PLANS })).toEqual(['Opfølgning kriterier', 'Opfølgning mål', 'Skal følges op']);
    expect(names({ proposals: [followUpOf({ ...proposal('BU01'), successCriteria: null })], plans: [] }, { ...OPTIONS, overview: false })).toEqual(['Opfølgning', 'Opfølgning pr. forslag']);
    expect(followUpPlan({ proposals: [followUpOf(proposal('BU01'))], plans: [] }, { ...OPTIONS, charts: false }).sheets.flatMap(({ charts }) => charts)).toEqual([]);
  });

  test('draw planned against realised for each proposal and model, with blank corner and years as text', () => {
    const { charts, rows } = sheets.find(({ name }) => name === 'Opfølgning pr. forslag') ?? { charts: [], rows: [] };
    expect(charts).toHaveLength(23);
    for (const { source, type, seriesBy } of charts) {
      expect([type, seriesBy, source.rows]).toEqual(['line', 'rows', 3]);
      expect(rows[source.row]?.[0]).toBeNull();
      expect(rows[source.row]?.slice(1, source.columns).every((cell) => typeof cell?.value === 'string')).toBe(true);
      expect([rows[source.row + 1]?.[0]?.value, rows[source.row + 2]?.[0]?.value]).toEqual(['Akkumuleret påvirkning, planlagt', 'Akkumuleret påvirkning, realiseret']);
    }
  });

  test('tell two proposals of the same name apart', () => {
    const twice = followUpPlan({ proposals: [followUpOf({ ...proposal('BU01'), id: null }), followUpOf({ ...proposal('BU01'), id: null })], plans: [] }, OPTIONS).sheets[0];
    expect(new Set(twice?.rows.slice(6).map((cells) => cells[0]?.value)).size).toBe(2);
  });
});

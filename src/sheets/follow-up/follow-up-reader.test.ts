import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { proposalArbitrary } from '../../../test/arbitraries/proposal';
import type { Plan } from '../../datasets/plan';
import { dayNumber } from '../../domain/day';
import { criterionPlace, followUpPlace } from '../../domain/follow-up';
import type { FollowUp } from '../../domain/follow-up';
import { joinedFollowUps } from '../../domain/follow-up-merge';
import { followUpOf } from '../../domain/follow-up-start';
import { placeKey } from '../../domain/place';
import type { Proposal } from '../../domain/proposal';
import { FOLLOW_UP_DEFAULTS } from './follow-up-options';
import { followUpPlan } from './follow-up-plan';
import { readFollowUps } from './follow-up-reader';
import { planFollowUpOf } from './follow-up-targets-plan';
import type { CellValue, Grid } from '../grid';
import { planGrid } from '../plan-grid';
import { readSheet } from '../sheet-reader';

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(__dirname, '../../datasets', file), 'utf8')) as T;
const proposals = read<{ readonly proposals: readonly Proposal[] }>('catalogues/2020.json').proposals;
const plan = read<Plan>('plans/BBU-2021.json');
const OPTIONS = { ...FOLLOW_UP_DEFAULTS, day: '2021-02-01', source: 'Kilde: kataloget' };

function gridsOf(followUps: readonly FollowUp[], targets: FollowUp | null = null): readonly Grid[] {
  return followUpPlan({ proposals: followUps, plans: targets === null ? [] : [{ plan, followUp: targets, kpiReports: [] }] }, OPTIONS).sheets.map(planGrid);
}

function readBack(grids: readonly Grid[]): readonly FollowUp[] {
  return joinedFollowUps(grids.flatMap((grid) => readFollowUps(grid)?.followUps.map(({ followUp }) => followUp) ?? []));
}

/** The grid with cells changed; addresses as zero-based row and column. */
function changed(grid: Grid, cells: readonly (readonly [row: number, column: number, value: CellValue])[]): Grid {
  const values = grid.values.map((row) => [...row]);
  for (const [row, column, value] of cells) {
    const line = values[row];
    if (line !== undefined) line[column] = value;
  }
  return { ...grid, values };
}

const HEADER = 5;

function firstFollowUp(): FollowUp {
  const [first] = proposals;
  if (first === undefined) throw new Error('no proposal');
  return followUpOf(first);
}

const ENTERED: FollowUp = (() => {
  const followUp = firstFollowUp();
  return {
    ...followUp,
    series: followUp.series.map((series) => ({ ...series, figures: series.figures.map((figure) => (figure.year > 2020 ? figure : { ...figure, realised: figure.year === 2019 ? 0 : -612.5 })) })),
    criteria: followUp.criteria.map((criterion) => (criterion.number === 1 ? { ...criterion, result: '12 familier', resultDate: '2020-11-15' } : { ...criterion, terms: { first: '2021-06-30', interval: 6, last: '2022-12-31' } })),
    remarks: [{ at: { model: null, target: null, year: 2020 }, text: 'Startede et halvt år for sent' }, { at: { criterion: 2 }, text: 'Aftalt på møde' }],
  };
})();

test('the catalogue’s follow-ups are read back as they were written', () => {
  const followUps = proposals.map(followUpOf);
  expect(readBack(gridsOf(followUps))).toEqual(followUps);
});

test('what the user has entered is read back too', () => {
  expect(readBack(gridsOf([ENTERED]))).toEqual([ENTERED]);
});

test('a plan’s targets and what it says of its own follow-up are read back', () => {
  const targets = planFollowUpOf(plan);
  const entered = { ...targets, series: targets.series.map((series) => ({ ...series, figures: series.figures.map((figure) => ({ ...figure, realised: figure.year === 2022 ? -7 : null })) })), remarks: [{ at: { model: null, target: 'netvaerkspleje', year: 2022 }, text: 'Foreløbigt' }] };
  expect(readBack(gridsOf([], entered))).toEqual([entered]);
});

test('any proposal’s follow-up is read back', () => {
  fc.assert(fc.property(proposalArbitrary, (proposal) => {
    const followUp = followUpOf({ ...proposal, catalogue: '2020', id: 'BU01' });
    const criteria = followUp.criteria.filter(({ criterion }) => criterion.trim() !== '');
    const [again] = readBack(gridsOf([{ ...followUp, criteria }]));
    expect(again?.series ?? []).toEqual(followUp.series);
    expect((again?.criteria ?? []).map(({ criterion, when, terms }) => [criterion, when, terms])).toEqual(criteria.map(({ criterion, when, terms }) => [criterion, when, terms]));
  }));
});

test('a place has the address of its cell, blank cells too', () => {
  const [figures, criteria] = gridsOf([ENTERED]).map((grid) => readFollowUps(grid)?.followUps[0]);
  const series = { kind: 'permanent', model: null, target: null } as const;
  expect([2019, 2023].map((year) => figures?.addresses.get(placeKey(followUpPlace(series, 'realised', year))))).toEqual(['I7', 'I11']);
  expect(figures?.addresses.get(placeKey(followUpPlace({ ...series, kind: 'implementation' }, 'planned', 2019)))).toBe('L7');
  expect([criterionPlace(1, 'result'), criterionPlace(2, 'nextDue')].map((place) => criteria?.addresses.get(placeKey(place)))).toEqual(['P8', 'N9']);
});

describe('the user’s own', () => {
  const [grid] = gridsOf([ENTERED]);
  if (grid === undefined) throw new Error('no sheet');
  const width = grid.values[0]?.length ?? 0;

  test('columns are left alone, wherever they stand', () => {
    const inserted: Grid = { ...grid, values: grid.values.map((row, index) => [...row.slice(0, 8), index === HEADER ? 'Kontonummer' : index > HEADER ? 4711 : null, ...row.slice(8)]) };
    expect(readBack([inserted])[0]?.series).toEqual(ENTERED.series);
    expect(readFollowUps(inserted)?.unplaced).toEqual([]);
  });

  test('rows without a proposal are left alone, and named where they have figures', () => {
    const rows: Grid = { ...grid, values: [...grid.values, Array.from({ length: width }, () => null), ['Noter fra mødet', ...Array.from({ length: width - 1 }, () => null)], [...Array.from({ length: 8 }, () => null), -300, ...Array.from({ length: width - 9 }, () => null)]] };
    expect(readBack([rows])[0]?.series).toEqual(ENTERED.series);
    expect(readFollowUps(rows)?.unplaced.map(({ address, reason }) => [address, reason])).toEqual([[`I${grid.values.length + 3}`, 'Rækken har tal, men intet forslag eller år, og er ikke læst.']]);
  });

  test('rows of years of their own belong to the proposal, a second one of the same year does not', () => {
    const [last] = grid.values.slice(-1);
    const own = (year: number, realised: number): readonly CellValue[] => (last ?? []).map((value, column) => (column === 6 ? year : column === 8 ? realised : value));
    const reading = readFollowUps({ ...grid, values: [...grid.values, own(2025, -900), own(2024, -1)] });
    expect(reading?.followUps[0]?.followUp.series[0]?.figures.slice(-2).map(({ year, realised }) => [year, realised])).toEqual([[2024, null], [2025, -900]]);
    expect(reading?.unplaced.map(({ text }) => text)).toEqual(['2024']);
  });

  test('table may stand further down and to the right, in any order of rows', () => {
    const [head, body] = [grid.values.slice(0, HEADER + 1), grid.values.slice(HEADER + 1)];
    const moved: Grid = { ...grid, row: 3, column: 2, values: [...head, ...[...body].reverse()] };
    expect(readBack([moved])[0]?.series).toEqual(ENTERED.series);
    expect(readFollowUps(moved)?.followUps[0]?.addresses.get(placeKey(followUpPlace({ kind: 'permanent', model: null, target: null }, 'realised', 2024)))).toBe('K10');
  });
});

test('text in place of a figure keeps its number and is named', () => {
  const [grid] = gridsOf([firstFollowUp()]);
  const reading = grid === undefined ? null : readFollowUps(changed(grid, [[7, 8, '-1.300'], [8, 8, 'ca. 900']]));
  expect(reading?.followUps[0]?.followUp.series[0]?.figures.slice(1, 3).map(({ realised }) => realised)).toEqual([{ text: '-1.300', value: -1300 }, { text: 'ca. 900', value: null }]);
  expect(reading?.followUps[0]?.unplaced.map(({ address }) => address)).toEqual(['I8', 'I9']);
});

test('a date that was typed as text is read and named; text that is none is named', () => {
  const [, grid] = gridsOf([firstFollowUp()]);
  const reading = grid === undefined ? null : readFollowUps(changed(grid, [[7, 16, '15-11-2020'], [8, 16, 'snart'], [8, 15, 47], [8, 11, 0]]));
  const [one, other] = reading?.followUps[0]?.followUp.criteria ?? [];
  expect([one?.resultDate, other?.resultDate, other?.result, other?.terms.interval]).toEqual(['2020-11-15', null, '47', null]);
  expect(reading?.followUps[0]?.unplaced.map(({ address, reason }) => [address, reason])).toEqual([['Q8', 'Datoen står som tekst. Arkets formler regner ikke med den.'], ['Q9', 'Teksten kan ikke læses som en dato.']]);
});

test('dates are those of the cells', () => {
  const [, grid] = gridsOf([ENTERED]);
  expect(grid?.values[7]?.[16]).toBe(dayNumber('2020-11-15'));
});

test('says what each sheet was taken for; other sheets are none of a follow-up’s', () => {
  const taken = gridsOf(proposals.map(followUpOf), planFollowUpOf(plan)).map((grid) => readFollowUps(grid)?.takenFor);
  expect(taken).toEqual([
    'Opfølgning: 22 forslag, 138 rækker med tal', 'Opfølgning: 59 succeskriterier', 'Opfølgning: 6 mål', ...Array.from({ length: 3 }, () => 'Opfølgning: beregnet af de andre opfølgningsark'),
  ]);
  expect(readFollowUps({ sheet: 'Ark1', row: 0, column: 0, values: [['Succeskriterium', 'Hvornår'], ['Færre', '2021']], formulas: new Map() })).toBeNull();
  expect(readFollowUps({ sheet: 'Tomt', row: 0, column: 0, values: [], formulas: new Map() })).toBeNull();
});

test('never throws, whatever the sheet holds', () => {
  const [grid] = gridsOf([ENTERED]);
  const cell = fc.oneof(fc.constant(null), fc.double(), fc.string(), fc.boolean(), fc.constant({ error: '#REF!' }), fc.constantFrom('År', 'Varig ændring, planlagt', 'Varig ændring, realiseret', 'Succeskriterium', 'Første frist', 'Resultat'));
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(30), cell), { maxLength: 40 }), (cells) => {
    if (grid === undefined) return;
    const hostile = changed(grid, cells);
    expect(() => [readFollowUps(hostile), readSheet(hostile)]).not.toThrow();
  }));
});

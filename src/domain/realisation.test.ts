import fc from 'fast-check';
import type { FollowUpFigure } from './follow-up';
import { paybackTime } from './payback';
import { accumulated, accumulatedNetImpact, degreeOf, expectedPayback, realisationStatus, targetStatus, yearAmounts, yearStatus } from './realisation';
import type { YearAmounts } from './realisation';

const AMOUNT = fc.integer({ min: -50_000, max: 50_000 });

function amounts(planned: readonly number[], realised: readonly (number | null)[] = []): readonly YearAmounts[] {
  return planned.map((each, index) => ({ year: 2019 + index, planned: each, realised: realised[index] ?? null }));
}

describe('degree of realisation', () => {
  test.each([
    [-1000, -800, { kind: 'percent', percent: 80 }],
    [-1000, -1200, { kind: 'percent', percent: 120 }],
    [-1000, 200, { kind: 'percent', percent: -20 }],
    [-1000, 0, { kind: 'percent', percent: 0 }],
    [600, 750, { kind: 'percent', percent: 125 }],
    [0, 0, { kind: 'percent', percent: 100 }],
    [0, -300, { kind: 'unplanned' }],
    [0, 300, { kind: 'unplanned' }],
  ] as const)('of %d planned and %d realised', (planned, realised, degree) => {
    expect(degreeOf(planned, realised)).toEqual(degree);
  });
});

describe('status', () => {
  test.each([
    ['as planned', -1000, -1000, 'Grøn'],
    ['more than planned', -1000, -1200, 'Grøn'],
    ['short by the tolerance', -1000, -900, 'Gul'],
    ['short by more', -1000, -899, 'Rød'],
    ['a cost instead of a saving', -1000, 500, 'Rød'],
    ['spent less than planned', 600, 500, 'Grøn'],
    ['spent a little more', 600, 660, 'Gul'],
    ['spent much more', 600, 661, 'Rød'],
    ['spent where nothing was planned', 0, 1, 'Rød'],
    ['saved where nothing was planned', 0, -1, 'Grøn'],
  ] as const)('%s', (_name, planned, realised, status) => {
    expect(realisationStatus(planned, realised, 0.1)).toBe(status);
  });

  test('of a year is the worst of what is reported', () => {
    expect(yearStatus([{ planned: -1000, realised: -1000 }, { planned: 600, realised: 700 }], 0.1)).toBe('Rød');
    expect(yearStatus([{ planned: -1000, realised: -950 }, { planned: 600, realised: null }], 0.1)).toBe('Gul');
    expect(yearStatus([{ planned: -1000, realised: null }, { planned: 600, realised: null }], 0.1)).toBeNull();
  });

  test('of a target follows its sign', () => {
    expect([targetStatus(-30, -28, 0.1), targetStatus(-30, -20, 0.1), targetStatus(10, 9, 0.1), targetStatus(10, 8, 0.1), targetStatus(10, 12, 0.1)]).toEqual(['Gul', 'Rød', 'Gul', 'Rød', 'Grøn']);
  });
});

test('what is accumulated is of the reported years alone', () => {
  expect(accumulated(amounts([0, -500, -800], [0, null, -700]))).toEqual([
    { year: 2019, planned: 0, realised: 0 }, null, { year: 2021, planned: -800, realised: -700 },
  ]);
});

test('the net impact is realised up to the last year with a report', () => {
  expect(accumulatedNetImpact(amounts([0, -400, -700], [0, -300]), amounts([500, 600, 0], [550]))).toEqual([
    { year: 2019, planned: 500, realised: 550 }, { year: 2020, planned: 700, realised: 850 }, { year: 2021, planned: 0, realised: null },
  ]);
});

test('text is no figure, and a blank plan is nothing', () => {
  const figures: readonly FollowUpFigure[] = [{ year: 2019, planned: null, realised: { text: '-1.300', value: -1300 } }, { year: 2020, planned: -1, realised: 0 }];
  expect(yearAmounts(figures)).toEqual([{ year: 2019, planned: 0, realised: null }, { year: 2020, planned: -1, realised: 0 }]);
});

test('with realised as planned every degree is 100 %, every status green, and the payback is the plan\u2019s', () => {
  const plan = fc.integer({ min: 1, max: 10 }).chain((years) => fc.tuple(fc.array(AMOUNT, { minLength: years, maxLength: years }), fc.array(fc.nat(20_000), { minLength: years, maxLength: years })));
  fc.assert(fc.property(plan, fc.nat(10), ([permanent, implementation], reported) => {
    const far = (planned: readonly number[]) => amounts(planned, planned.slice(0, reported));
    for (const series of [far(permanent), far(implementation)]) {
      for (const sum of accumulated(series)) if (sum !== null) expect(degreeOf(sum.planned, sum.realised)).toEqual({ kind: 'percent', percent: 100 });
      for (const { planned, realised } of series) {
        if (realised === null) continue;
        expect(degreeOf(planned, realised)).toEqual({ kind: 'percent', percent: 100 });
        expect(realisationStatus(planned, realised, 0)).toBe('Grøn');
      }
    }
    expect(expectedPayback(far(permanent), far(implementation))).toEqual(paybackTime(permanent, implementation));
    for (const { planned, realised } of accumulatedNetImpact(far(permanent), far(implementation))) if (realised !== null) expect(realised).toBe(planned);
  }));
});

test('a better result never has a worse status or a lower tolerance a better one', () => {
  const order = ['Grøn', 'Gul', 'Rød'];
  fc.assert(fc.property(AMOUNT, AMOUNT, AMOUNT, fc.double({ min: 0, max: 1, noNaN: true }), (planned, a, b, tolerance) => {
    const status = (realised: number, limit: number) => order.indexOf(realisationStatus(planned, realised, limit));
    expect(status(Math.min(a, b), tolerance)).toBeLessThanOrEqual(status(Math.max(a, b), tolerance));
    expect(status(a, tolerance)).toBeLessThanOrEqual(status(a, 0));
  }));
});

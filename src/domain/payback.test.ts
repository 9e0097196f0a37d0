import fc from 'fast-check';
import { LONGEST_PAYBACK, paybackTime } from './payback';

const amounts = (min: number, max: number) => fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: 12 });
const years = fc.integer({ min: 1, max: 12 });
const table = years.chain((length) => fc.record({
  permanent: fc.array(fc.integer({ min: -5000, max: 1000 }), { minLength: length, maxLength: length }),
  implementation: fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: length, maxLength: length }),
}));

describe('paybackTime', () => {
  test.each([
    // Investment catalogue of budget 2020, Tabel 1 of the proposals named.
    ['BU01', [0, -1000, -1000, -1000, -1000, -1000], [300, 900, 600, 0, 0, 0], 3],
    ['BU02', [0, -700, -700, -700, -700, -700], [540, 1280, 1280, 0, 0, 0], 6],
    ['SI02, where the accumulated net impact reaches 0 a year late', [0, -3000, -3000, -3000, -3000, -3000], [1150, 1850, 1500, 0, 0, 0], 3],
    ['TV01, likewise', [0, -10700, -14450, -19450, -19450, -19450], [5500, 11850, 6500, 3200, 0, 0], 4],
    ['HA01, anlæg counts too', [0, -950, -1670, -4400, -7150, -7150], [2750, 500, 0, 0, 0, 0], 4],
    ['HA02, which prints 4', [0, -1350, -3350, -3350, -3350, -3350], [3050, 500, 0, 0, 0, 0], 3],
  ])('%s', (_name, permanent, implementation, expected) => {
    expect(paybackTime(permanent, implementation)).toEqual({ kind: 'repaid', years: expected });
  });

  test('without implementation costs nothing has to be repaid', () => {
    expect(paybackTime([0, -100], [0, 0])).toEqual({ kind: 'repaid', years: 0 });
  });

  test('is counted from the first year with implementation costs, and savings before it count', () => {
    expect(paybackTime([0, 0, -60, -60], [0, 100, 0, 0])).toEqual({ kind: 'repaid', years: 3 });
    expect(paybackTime([-100, 0, 0], [0, 0, 100])).toEqual({ kind: 'repaid', years: 1 });
  });

  test('not repaid: tells whether more years could help', () => {
    expect(paybackTime([0, -10], [100, 0])).toEqual({ kind: 'not-repaid', savesInLastYear: true });
    expect(paybackTime([0, 10], [100, 0])).toEqual({ kind: 'not-repaid', savesInLastYear: false });
    expect(paybackTime([-50, 0], [100, 0], { extrapolate: true })).toEqual({ kind: 'not-repaid', savesInLastYear: false });
  });

  test('carried on, the last year decides, for 30 years at the most', () => {
    expect(paybackTime([0, -10], [100, 0], { extrapolate: true })).toEqual({ kind: 'repaid', years: 11 });
    expect(paybackTime([0, -10], [290, 0], { extrapolate: true })).toEqual({ kind: 'repaid', years: LONGEST_PAYBACK });
    expect(paybackTime([0, -10], [291, 0], { extrapolate: true })).toEqual({ kind: 'not-repaid', savesInLastYear: true });
  });

  test('costs below nothing are a fault', () => {
    expect(paybackTime([-10], [-5])).toEqual({ kind: 'negative-costs', sum: -5 });
  });

  test('is the first year whose accumulated savings cover all costs', () => {
    fc.assert(fc.property(table, ({ permanent, implementation }) => {
      const result = paybackTime(permanent, implementation);
      const costs = implementation.reduce((a, b) => a + b, 0);
      if (result.kind !== 'repaid' || result.years === 0) return;
      const first = implementation.findIndex((cost) => cost > 0);
      const savedAfter = (count: number) => -permanent.slice(0, count).reduce((a, b) => a + b, 0);
      const last = first + result.years - 1;
      const reached = permanent.findIndex((_, year) => savedAfter(year + 1) >= costs);
      expect(reached).toBeGreaterThanOrEqual(0);
      expect(last).toBe(Math.max(first, reached));
    }));
  });

  test('a line more of savings never lengthens it', () => {
    fc.assert(fc.property(table, amounts(0, 500), ({ permanent, implementation }, extra) => {
      const before = paybackTime(permanent, implementation);
      const after = paybackTime(permanent.map((change, year) => change - (extra[year] ?? 0)), implementation);
      if (before.kind === 'repaid') {
        expect(after.kind).toBe('repaid');
        if (after.kind === 'repaid') expect(after.years).toBeLessThanOrEqual(before.years);
      }
    }));
  });

  test('carrying on equals computing with the last year repeated', () => {
    fc.assert(fc.property(table, ({ permanent, implementation }) => {
      const first = implementation.findIndex((cost) => cost > 0);
      if (first < 0) return;
      const more = Math.max(0, first + LONGEST_PAYBACK - permanent.length);
      const longer = [...permanent, ...Array.from({ length: more }, () => permanent.at(-1) ?? 0)];
      const carried = paybackTime(permanent, implementation, { extrapolate: true });
      const repeated = paybackTime(longer, [...implementation, ...Array.from({ length: more }, () => 0)]);
      expect(carried).toEqual(repeated);
    }));
  });
});

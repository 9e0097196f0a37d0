import fc from 'fast-check';
import { paybackTime } from './payback';
import { leastRealisation, sensitivity } from './sensitivity';
import type { ProposalFigures } from './sensitivity';

/** HA01 of the catalogue of budget 2020. */
const HA01: ProposalFigures = {
  savings: [0, -3000, -4920, -7650, -10_400, -10_400],
  runningCosts: [0, 2050, 3250, 3250, 3250, 3250],
  implementation: [2750, 500, 0, 0, 0, 0],
};

const figuresArbitrary: fc.Arbitrary<ProposalFigures> = fc.integer({ min: 1, max: 9 }).chain((years) => {
  const amounts = (min: number, max: number) => fc.array(fc.integer({ min, max }), { minLength: years, maxLength: years });
  return fc.record({ savings: amounts(-9000, 0), runningCosts: amounts(0, 900), implementation: amounts(0, 3000) });
});

const AS_PLANNED = { realisation: 100, delay: 0, extraCost: 0 };

describe('what if', () => {
  test('everything goes as planned, the result is the proposal’s own', () => {
    const { payback, netImpact } = sensitivity(HA01, AS_PLANNED);
    expect(payback).toEqual({ kind: 'repaid', years: 4 });
    expect(netImpact).toEqual([2750, -450, -1670, -4400, -7150, -7150]);
  });

  test('half is saved, a year late, and the investment is a fifth dearer', () => {
    const result = sensitivity(HA01, { realisation: 50, delay: 1, extraCost: 20 });
    expect(result.permanent).toEqual([0, 2050, 1750, 790, -575, -1950]);
    expect(result.implementation).toEqual([3300, 600, 0, 0, 0, 0]);
    expect(result.payback).toEqual({ kind: 'not-repaid', savesInLastYear: true });
  });

  test('a delay as long as the table leaves no savings', () => {
    expect(sensitivity(HA01, { realisation: 100, delay: 6, extraCost: 0 }).permanent).toEqual(HA01.runningCosts);
  });
});

describe('the least realisation', () => {
  test('of HA01', () => {
    expect(leastRealisation(HA01).map((least) => least && Math.ceil(least))).toEqual([null, 177, 108, 76, 58, 51]);
  });

  test('is null without an investment, and without savings', () => {
    expect(leastRealisation({ ...HA01, implementation: [0, 0, 0, 0, 0, 0] })).toEqual([null, null, null, null, null, null]);
    expect(leastRealisation({ ...HA01, savings: [0, 0, 0, 0, 0, 0] })).toEqual([null, null, null, null, null, null]);
  });

  test('is where repaid turns into not repaid, for the last year and for any earlier one', () => {
    fc.assert(fc.property(figuresArbitrary, fc.nat(8), (figures, to) => {
      const last = to % figures.savings.length;
      const least = leastRealisation(figures)[last] ?? null;
      const repaidBy = (realisation: number) => {
        const { permanent, implementation } = sensitivity(figures, { ...AS_PLANNED, realisation });
        const costs = implementation.reduce((sum, cost) => sum + cost, 0);
        // As if the table ended with that year; all costs count, whenever they fall.
        const result = paybackTime(permanent.slice(0, last + 1), [costs, ...permanent.slice(1, last + 1).map(() => 0)]);
        return result.kind === 'repaid';
      };
      if (least === null) expect([0, 100, 1000].every((degree) => !repaidBy(degree)) || figures.implementation.every((cost) => cost === 0)).toBe(true);
      else expect([repaidBy(least + 1e-6), repaidBy(least - 1e-6)]).toEqual([true, false]);
    }));
  });
});

import fc from 'fast-check';
import { DEFAULT_TOLERANCE, kpiStatus, worstStatus } from './kpi-status';

describe('kpiStatus', () => {
  test.each([
    // KPI report of June 2024, at printed precision.
    ['BCV4: 74 -> 162, more is better', 74, 162, 'op', 'Grøn'],
    ['BBU1: 9,5 -> 9,9 years, less is better', 9.5, 9.9, 'ned', 'Rød'],
    ['BBU2: 15 % -> 15 %', 15, 15, 'op', 'Gul'],
    ['BBU3: 176 -> 134, more is better', 176, 134, 'op', 'Rød'],
    ['BBU4: 2,3 % -> 3,6 %, less is better', 2.3, 3.6, 'ned', 'Rød'],
    ['BBU5: 14,9 % -> 13,3 %, less is better', 14.9, 13.3, 'ned', 'Grøn'],
    ['BCH2: 32,6 % -> 32,5 %, less is better', 32.6, 32.5, 'ned', 'Grøn'],
    ['BCH3: 69 % -> 81 %, more is better', 69, 81, 'op', 'Grøn'],
  ] as const)('%s', (_name, baseline, measurement, direction, expected) => {
    expect(kpiStatus(baseline, measurement, direction)).toBe(expected);
  });

  test('a negative development within the tolerance is yellow, outside it red', () => {
    expect(kpiStatus(100, 98, 'op')).toBe('Gul');
    expect(kpiStatus(100, 97.9, 'op')).toBe('Rød');
    expect(kpiStatus(100, 97.9, 'op', 0.05)).toBe('Gul');
    expect(kpiStatus(-100, -102, 'op')).toBe('Gul');
    expect(kpiStatus(0, -1, 'op')).toBe('Rød');
  });

  test('differences from rounding alone are none', () => {
    expect(kpiStatus(0.3, 0.1 + 0.2, 'op')).toBe('Gul');
  });

  test('turning the direction round turns green into yellow or red, and back', () => {
    fc.assert(fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }), (baseline, measurement) => {
      const [up, down] = [kpiStatus(baseline, measurement, 'op'), kpiStatus(baseline, measurement, 'ned')];
      if (baseline === measurement) expect([up, down]).toEqual(['Gul', 'Gul']);
      else expect([up, down].filter((status) => status === 'Grøn')).toHaveLength(1);
    }));
  });

  test('the default tolerance is two per cent', () => {
    expect(DEFAULT_TOLERANCE).toBe(0.02);
  });
});

describe('worstStatus', () => {
  test.each([
    [['Grøn', 'Gul'], 'Gul'],
    [['Grøn', 'Grøn'], 'Grøn'],
    [['Grøn', null], null],
    [['Rød', null], 'Rød'],
    [[], null],
  ] as const)('%j -> %s', (statuses, expected) => {
    expect(worstStatus(statuses)).toBe(expected);
  });
});

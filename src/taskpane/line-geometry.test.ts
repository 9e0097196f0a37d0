import fc from 'fast-check';
import { lineGeometry } from './line-geometry';
import type { Frame } from './line-geometry';

const FRAME: Frame = { width: 300, height: 120, left: 20, right: 20, top: 20, bottom: 20 };

test('higher values stand higher, later ones to the right, and a missing one interrupts the line', () => {
  const { points, path, referenceY } = lineGeometry([{ label: '2019', value: 10 }, { label: '2020', value: null }, { label: '2021', value: -10 }], 0, FRAME);
  expect(points.map(({ x, y, label }) => [label, x, y])).toEqual([['2019', 20, 20], ['2021', 280, 100]]);
  expect(referenceY).toBe(60);
  expect(path).toBe('M20 20M280 100');
});

test('all points and the reference are within the frame, in order', () => {
  const value = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { nil: null });
  fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }), (values, reference) => {
    const { points, referenceY } = lineGeometry(values.map((each, index) => ({ label: String(index), value: each })), reference, FRAME);
    for (const { x, y } of [...points, { x: 150, y: referenceY }]) {
      expect(x).toBeGreaterThanOrEqual(20);
      expect(x).toBeLessThanOrEqual(280);
      expect(y).toBeGreaterThanOrEqual(20 - 1e-6);
      expect(y).toBeLessThanOrEqual(100 + 1e-6);
    }
    for (const [index, point] of points.entries()) {
      const next = points[index + 1];
      if (next) expect(next.x).toBeGreaterThan(point.x);
      if (next && next.value > point.value) expect(next.y).toBeLessThanOrEqual(point.y);
    }
  }));
});

import fc from 'fast-check';
import { either, flag, list, nullable, number, object, oneOf, refined, ShapeFault, text, year } from './shape';
import type { Shape } from './shape';

function faultOf(shape: Shape<unknown>, value: unknown): string {
  try {
    shape(value, '');
  } catch (fault) {
    if (fault instanceof ShapeFault) return fault.message;
    throw fault;
  }
  return 'ingen fejl';
}

const row = object({ label: text, figures: list(nullable(number)), role: oneOf('line', 'total') });

test('a value of the right shape comes back unchanged', () => {
  const rows = fc.array(fc.record({ label: fc.string(), figures: fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }))), role: fc.constantFrom('line', 'total') }));
  fc.assert(fc.property(rows, (value) => list(row)(value, '') === value));
});

test('properties that the shape does not name are left alone', () => {
  const value = { $schema: 'x', label: 'a', figures: [], role: 'line' };
  expect(row(value, '')).toBe(value);
});

test('the fault names the path and what is expected, wherever it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer()), { maxLength: 8 }), fc.array(fc.option(fc.integer()), { maxLength: 8 }), fc.constantFrom('12', true, {}, [], undefined, NaN, Infinity), (before, after, wrong) => {
      const value = [{ label: 'a', figures: [...before, wrong, ...after], role: 'line' }];
      expect(faultOf(list(row), value)).toBe(`[0].figures[${before.length}] skal være et tal.`);
    }),
  );
});

test.each<readonly [string, Shape<unknown>, unknown, string]>([
  ['a missing property', row, { figures: [], role: 'line' }, 'label skal være tekst.'],
  ['a word that is none of the choices', row, { label: 'a', figures: [], role: 'sum' }, 'role skal være en af “line”, “total”.'],
  ['a list for an object', row, [], 'indholdet skal være et objekt.'],
  ['null for an object', row, null, 'indholdet skal være et objekt.'],
  ['an object for a list', list(text), { length: 0 }, 'indholdet skal være en liste.'],
  ['text for a flag', flag, 'ja', 'indholdet skal være sandt eller falsk.'],
  ['a year with decimals', year, 2020.5, 'indholdet skal være et årstal.'],
  ['a figure for a year', year, 1100, 'indholdet skal være et årstal.'],
  ['neither of two', either(number, text), null, 'indholdet skal være tekst.'],
  ['a demand that is not met', object({ sum: refined(list(number), (values) => (values.length > 1 ? undefined : ['[1]', 'et tal mere'])) }), { sum: [1] }, 'sum[1] skal være et tal mere.'],
])('%s', (_, shape, value, message) => {
  expect(faultOf(shape, value)).toBe(message);
});

test('a fault that is none of ours is not swallowed', () => {
  const broken: Shape<number> = () => { throw new RangeError('own'); };
  expect(() => either(broken, text)('a', '')).toThrow(RangeError);
});

import fc from 'fast-check';
import { digestOf } from './digest';

test.each([['', 'cbf29ce484222325'], ['a', 'af63dc4c8601ec8c'], ['foobar', '85944171f73967e8']])('the published test values of the algorithm: "%s"', (text, digest) => {
  expect(digestOf(text)).toBe(digest);
});

test('differs for texts that differ', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => (digestOf(one) === digestOf(other)) === (one === other)));
});

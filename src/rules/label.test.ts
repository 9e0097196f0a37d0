import fc from 'fast-check';
import { normalLabel } from './label';

test('case, white space and punctuation at word ends don’t count', () => {
  expect(normalLabel(' Fremskudte  sagsbehandlere, 1. år ')).toBe(normalLabel('fremskudte sagsbehandlere 1 år'));
  expect(normalLabel('machine\u2010learning')).toBe('machine-learning');
  expect(normalLabel('netværks\u00adkonsulent')).toBe('netværkskonsulent');
  expect(normalLabel('§ 107-pladser')).toBe('§ 107-pladser');
});

test('words that differ do', () => {
  expect(normalLabel('Netværkskonsulent')).not.toBe(normalLabel('Netværkskonsulenter'));
  expect(normalLabel('Drift, 1. år')).not.toBe(normalLabel('Drift, 2. år'));
});

test('it is stable: a normal label is its own normal label', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', 'Å', ' ', '-', '.', ',', '§', '1', '\u00a0') })), (label) => {
    expect(normalLabel(normalLabel(label))).toBe(normalLabel(label));
  }));
});

test('white space around and between words, and case, never count', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('Drift', 'af', 'ældre', 'IT'), { minLength: 1 }), fc.constantFrom(' ', '  ', '\u00a0', '\n'), (words, gap) => {
    expect(normalLabel(`${gap}${words.join(gap)}${gap}`.toUpperCase())).toBe(normalLabel(words.join(' ')));
  }));
});

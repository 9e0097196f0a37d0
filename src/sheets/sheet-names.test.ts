import { freeName } from './sheet-names';

describe('freeName', () => {
  it('counts up and stays within 31 characters', () => {
    const taken = new Set(['forslag', 'forslag (2)']);
    expect(freeName('Forslag', taken)).toBe('Forslag (3)');
    const long = 'x'.repeat(31);
    expect(freeName(long, new Set([long]))).toBe(`${'x'.repeat(27)} (2)`);
  });
});

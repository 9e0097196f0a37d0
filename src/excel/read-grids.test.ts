import { grid } from './read-grids';

describe('grid', () => {
  it('tells blanks, errors, numbers, truth values and text apart', () => {
    expect(grid('Ark', 0, 0, [['', '#N/A', 1.5, true, 'tekst', '#1']], [['', '=NA()', 1.5, true, 'tekst', '#1']]).values).toEqual([
      [null, { error: '#N/A' }, 1.5, true, 'tekst', '#1'],
    ]);
  });

  it('keys formulas by their place on the sheet', () => {
    expect([...grid('Ark', 4, 2, [[3, ''], [5, 6]], [['=1+2', '=""'], [5, '=B1']]).formulas]).toEqual([['4,2', '=1+2'], ['4,3', '=""'], ['5,3', '=B1']]);
  });

  it('takes text that begins with "=" for text', () => {
    const { formulas, values } = grid('Ark', 0, 0, [['=ikke en formel']], [['=ikke en formel']]);
    expect(formulas.size).toBe(0);
    expect(values).toEqual([['=ikke en formel']]);
  });
});

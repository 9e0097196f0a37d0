import { grid } from './read-grids';

const general = (values: readonly (readonly unknown[])[]) => values.map((cells) => cells.map(() => 'General'));

describe('grid', () => {
  it('tells blanks, errors, numbers, truth values and text apart', () => {
    const values = [['', '#N/A', 1.5, true, 'tekst', '#1']];
    expect(grid('Ark', 0, 0, { values, formulas: [['', '=NA()', 1.5, true, 'tekst', '#1']], numberFormat: general(values) }).values).toEqual([
      [null, { error: '#N/A' }, 1.5, true, 'tekst', '#1'],
    ]);
  });

  it('keys formulas by their place on the sheet', () => {
    const values = [[3, ''], [5, 6]];
    expect([...grid('Ark', 4, 2, { values, formulas: [['=1+2', '=""'], [5, '=B1']], numberFormat: general(values) }).formulas]).toEqual([['4,2', '=1+2'], ['4,3', '=""'], ['5,3', '=B1']]);
  });

  it('takes text that begins with "=" for text', () => {
    const values = [['=ikke en formel']];
    const { formulas, values: read } = grid('Ark', 0, 0, { values, formulas: values, numberFormat: general(values) });
    expect(formulas.size).toBe(0);
    expect(read).toEqual([['=ikke en formel']]);
  });

  it('names the numbers that are shown as per cent', () => {
    const values = [[0.15, 15, 0.15], ['tekst', '', 0.1]];
    const { percentCells } = grid('Ark', 4, 2, { values, formulas: values, numberFormat: [['0%', '0" %"', 'General'], ['0%', '0%', '0.0 %']] });
    expect([...percentCells ?? []]).toEqual(['4,2', '5,4']);
  });
});

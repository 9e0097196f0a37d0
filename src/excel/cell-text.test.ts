import fc from 'fast-check';
import { textForCell } from './cell-text';

describe('textForCell', () => {
  it.each(['Varige ændringer', 'Ældre borgere (65+)', 'Samlet varig ændring', 'BU01', 'maj', 'Decentralisering', 'Tabel 2. Varige ændringer'])('leaves "%s" as it is', (text) => {
    expect(textForCell(text)).toBe(text);
  });

  it.each([
    '=1+1', '+45 33', '-1.300', '@navn', "'citat", '1-2', '5 %', '123.456', '12:30', '(5)', '#N/A', '1/2', 'TRUE', 'falsk', 'Sand',
    'juni 2024', 'Jun-24', 'dec. 2022', 'kr. 500', 'DKK 10', ' 12', '\t=1',
  ])('marks "%s" as text', (text) => {
    expect(textForCell(text)).toBe(`'${text}`);
  });

  it('leaves nothing that begins like a formula or a figure', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(textForCell(text)).not.toMatch(/^[=+\-@\d(]/);
    }));
  });

  it('keeps a blank blank', () => {
    expect(textForCell('')).toBe('');
  });
});

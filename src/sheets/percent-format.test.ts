import fc from 'fast-check';
import { CELL_STYLES } from './cell-styles';
import { isPercentFormat } from './percent-format';

describe('isPercentFormat', () => {
  test.each(['0%', '0.00%', '#,##0 %', '0 %;[Red]-0 %', '[>=0.5]0%;0.0%', '0%_)', '"ca. "0%'])('%s multiplies by a hundred', (format) => {
    expect(isPercentFormat(format)).toBe(true);
  });

  test.each(['General', '0.0', '', '#,##0" %"', '0\\%', '0 "% af alle"', '0_%', '#,##0;-#,##0;0', '[Blue]0', '0*%', '"%'])('%s does not', (format) => {
    expect(isPercentFormat(format)).toBe(false);
  });

  test('what the add-in writes stands as 15 for 15 %', () => {
    expect(Object.values(CELL_STYLES).filter(({ numberFormat }) => isPercentFormat(numberFormat ?? 'General'))).toEqual([]);
  });

  test('quoted text never counts', () => {
    fc.assert(fc.property(fc.string().filter((text) => !text.includes('"')), (text) => {
      expect(isPercentFormat(`0"${text}"`)).toBe(false);
      expect(isPercentFormat(`0%"${text}"`)).toBe(true);
    }));
  });
});

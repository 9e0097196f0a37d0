import fc from 'fast-check';
import { danishNumber } from '../domain/danish-number';
import { figureOf, numberFromText, paybackFigureOf } from './number-text';

describe('the number that a text says', () => {
  test.each<[string, number]>([
    ['-1.300', -1300], ['-1300', -1300], ['\u22121 300', -1300], ['\u2013500', -500], ['\u2011500', -500], ['1200 ', 1200], [' 1200', 1200],
    ['1\u202f300', 1300], ['1\u00a0300', 1300], ['1 300 000', 1_300_000], ['1.300.000,5', 1_300_000.5], ['12,5', 12.5], ['0,125', 0.125],
    ['+45', 45], ['- 500', -500], ['500-', -500], ['(500)', -500], ['( 1.500 )', -1500], ['300,-', 300], ['-', 0], ['\u2013', 0], ['0', 0], ['-0', 0],
  ])('%j is %d', (text, number) => {
    expect(numberFromText(text)).toBe(number);
  });

  test.each(['', ' ', 'x', 'ca. 300', '300 kr.', '12 %', '1.5', '12.50', '1.30', '1,300', '12,345', '1.300,', ',5', '1..300', '--5', '-5-', '(-5)', '1 30', '3 år', '1e3', '2019/20'])('%j says none', (text) => {
    expect(numberFromText(text)).toBeNull();
  });

  test('is the number that was written the Danish way', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, hundredths) => {
      const number = whole + Math.sign(whole || 1) * hundredths / 100;
      expect(numberFromText(danishNumber(number))).toBeCloseTo(number, 6);
      expect(numberFromText(danishNumber(whole).replaceAll('.', '\u202f').replace('-', '\u2212'))).toBe(whole);
    }));
  });
});

describe('a figure cell', () => {
  test('keeps numbers, blanks, and the wording of text', () => {
    expect([-5, null, '   ', '1.200 ', 'ca. 3', true, { error: '#DIV/0!' }].map(figureOf)).toEqual([
      -5, null, null, { text: '1.200 ', value: 1200 }, { text: 'ca. 3', value: null }, { text: 'SAND', value: null }, { text: '#DIV/0!', value: null },
    ]);
  });

  test('a payback of "3 år" is 3; other text keeps its wording', () => {
    expect(['3 år', ' 3\u00a0ÅR.', 3, null, 'ca. 3 år', '3', '3,5 år'].map(paybackFigureOf)).toEqual([
      3, 3, 3, null, { text: 'ca. 3 år', value: null }, { text: '3', value: 3 }, { text: '3,5 år', value: null },
    ]);
  });
});

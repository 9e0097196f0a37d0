import fc from 'fast-check';
import { cellAddress, columnNumber } from '../sheets/grid';
import { shiftFormula } from './shared-formula';

describe('shared formulas', () => {
  test.each([
    ['SUM(C3:C9)', 'SUM(D4:D10)'],
    ['$C3+C$3+$C$3', '$C4+D$3+$C$3'],
    ["'Ark 1, A1'!B2*Ark1!B2", "'Ark 1, A1'!C3*Ark1!C3"],
    ['IF(A1="B2",LOG10(A1),"C3 ""D4""")', 'IF(B2="B2",LOG10(B2),"C3 ""D4""")'],
    ['SUM(A:A)+SUM($A:B)+SUM(1:1)+SUM($1:2)', 'SUM(B:B)+SUM($A:C)+SUM(2:2)+SUM($1:3)'],
    ['Tabel1[[#This Row],[A1]]+A1', 'Tabel1[[#This Row],[A1]]+B2'],
    ['[1]Ark1!A1', '[1]Ark1!B2'],
    ['ÅR2024+min_A1+A1_sum', 'ÅR2024+min_A1+A1_sum'],
    ['XFD1+A1048576', '#REF!+#REF!'],
    ['1+2.5E3', '1+2.5E3'],
    ['ZZZ9', 'ZZZ9'],
  ])('%s one row down and one column to the right', (formula, shifted) => {
    expect(shiftFormula(formula, 1, 1)).toBe(shifted);
  });

  test('moving there and back gives the same formula', () => {
    const distance = fc.integer({ min: 0, max: 50 });
    fc.assert(fc.property(fc.nat(999), fc.nat(600), distance, distance, (row, column, down, right) => {
      const formula = `SUM(${cellAddress(row, column)}:${cellAddress(row + 3, column + 2)})`;
      const moved = shiftFormula(formula, down, right);
      expect(moved).toBe(`SUM(${cellAddress(row + down, column + right)}:${cellAddress(row + down + 3, column + right + 2)})`);
      expect(shiftFormula(moved, -down, -right)).toBe(formula);
    }));
  });

  test('letters of columns', () => {
    expect(['A', 'Z', 'AA', 'XFD', 'aa'].map(columnNumber)).toEqual([0, 25, 26, 16383, 26]);
  });
});

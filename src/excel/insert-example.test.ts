import { exampleCell, movedFormula } from './insert-example';

describe('movedFormula', () => {
  it.each([
    ['=SOF.TILBAGEBETALING(B2:E2,B3:E3)', 4, 2, '=SOF.TILBAGEBETALING(D6:G6,D7:G7)'],
    ['=SOF.KPISTATUS(A1,B1,"ned")', 0, 1, '=SOF.KPISTATUS(B1,C1,"ned")'],
    ['=IF(A1="B2",Z9,0)', 1, 1, '=IF(B2="B2",AA10,0)'],
    ['=LOG10(A1)', 1, 0, '=LOG10(A2)'],
  ])('%s', (formula, rows, columns, expected) => {
    expect(movedFormula(formula, rows, columns)).toBe(expected);
  });
});

describe('exampleCell', () => {
  it('keeps figures, and text from becoming a formula or a date', () => {
    expect(exampleCell(2020, 3, 3)).toBe(2020);
    expect(exampleCell('-500', 3, 3)).toBe("'-500");
    expect(exampleCell('Varige ændringer', 3, 3)).toBe('Varige ændringer');
  });
});

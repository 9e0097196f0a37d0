import { refersToColumn, withColumns } from './formula-references';

const next = (formula: string, from: number) => withColumns(formula, (column) => (column >= from ? column + 1 : column));

describe('withColumns', () => {
  test.each([
    ['=IF(OR(H8="",L8=""),"",SOF.KPISTATUS(H8,L8,F8,0.05))', '=IF(OR(H8="",M8=""),"",SOF.KPISTATUS(H8,M8,F8,0.05))'],
    ['=$L$8+L$8+$K8', '=$M$8+M$8+$K8'],
    ['=SUM(K8:L9)', '=SUM(K8:M9)'],
    ['=Z1', '=AA1'],
    ['=IF(L8="L8","M9",LOG10(L9))', '=IF(M8="L8","M9",LOG10(M9))'],
    ["='Ark L8'!L8+Ark2!L8:L9+L8", "='Ark L8'!L8+Ark2!L8:L9+M8"],
    ['=SOF.L8(1)', '=SOF.L8(1)'],
    ['=1E+12', '=1E+12'],
  ])('%s -> %s', (formula, expected) => {
    expect(next(formula, 11)).toBe(expected);
  });

  test('finds references', () => {
    expect(refersToColumn('=H8+$L8', 11)).toBe(true);
    expect(refersToColumn('="L8"&Ark2!L8', 11)).toBe(false);
  });
});

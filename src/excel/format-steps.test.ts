import fc from 'fast-check';
import { CELL_STYLES } from '../sheets/cell-styles';
import type { PlannedRange, SheetPlan } from '../sheets/sheet-plan';
import { equalRectangles, formatSteps } from './format-steps';

function covers(range: PlannedRange, row: number, column: number): boolean {
  return row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns;
}

const grids = fc.array(fc.array(fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }), { maxLength: 6 }), { maxLength: 8 });

describe('equalRectangles', () => {
  it('covers every defined value exactly once, and nothing else', () => {
    fc.assert(fc.property(grids, (grid) => {
      const rectangles = equalRectangles(grid);
      for (let row = 0; row < 9; row += 1) {
        for (let column = 0; column < 7; column += 1) {
          const covering = rectangles.filter(({ range }) => covers(range, row, column)).map(({ value }) => value);
          const value = grid[row]?.[column];
          expect(covering).toEqual(value === undefined ? [] : [value]);
        }
      }
    }));
  });

  it('makes one rectangle of a block', () => {
    expect(equalRectangles([['a', 'a'], ['a', 'a'], ['a', 'a']])).toEqual([{ range: { row: 0, column: 0, rows: 3, columns: 2 }, value: 'a' }]);
  });

  it('joins equal edges', () => {
    const edge = () => ({ style: 'thin', color: '#000000' });
    expect(equalRectangles([[edge(), edge()], [edge(), edge()]])).toHaveLength(1);
  });
});

describe('formatSteps', () => {
  const plan: SheetPlan = {
    name: 'Ark',
    rows: [[{ value: 'Tabel 1', style: 'tableCaption' }], [{ value: 'Linje', style: 'rowLabel' }, { value: -5, style: 'amount' }], [null, { value: 1 }]],
    columnWidths: [], tables: [], validations: [], conditionalFormats: [], charts: [],
  };

  it('sets each aspect of each style on its cells and leaves unstyled cells alone', () => {
    const steps = formatSteps(plan);
    expect(steps).toContainEqual({ range: { row: 1, column: 1, rows: 1, columns: 1 }, aspect: 'numberFormat', value: CELL_STYLES.amount.numberFormat });
    expect(steps).toContainEqual({ range: { row: 1, column: 0, rows: 1, columns: 2 }, aspect: 'bottom', value: CELL_STYLES.amount.bottom });
    expect(steps.some(({ range }) => covers(range, 2, 0) || covers(range, 2, 1))).toBe(false);
  });

  it('takes few calls for a long table', () => {
    const rows = Array.from({ length: 500 }, () => [{ value: 'x', style: 'rowLabel' as const }, ...Array.from({ length: 6 }, () => ({ value: 1, style: 'amount' as const }))]);
    expect(formatSteps({ ...plan, rows }).length).toBeLessThan(12);
  });
});

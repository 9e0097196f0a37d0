import fc from 'fast-check';
import { columnAfter, columnBefore } from './sheet-edits';

const insertions = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 6 }).map((columns) => columns.sort((a, b) => a - b));

describe('columns before and after insertions', () => {
  test('are the same without any', () => {
    expect([columnAfter([], 4), columnBefore([], 4)]).toEqual([4, 4]);
  });

  test('a column before which one is inserted moves, the inserted one was nowhere', () => {
    expect([11, 12, 13].map((column) => columnAfter([12], column))).toEqual([11, 13, 14]);
    expect([11, 12, 13].map((column) => columnBefore([12], column))).toEqual([11, null, 12]);
  });

  test('lead back to where a column came from', () => {
    fc.assert(fc.property(insertions, fc.integer({ min: 0, max: 60 }), (columns, column) => {
      expect(columnBefore(columns, columnAfter(columns, column))).toBe(column);
    }));
  });

  test('every insertion makes one column that was nowhere', () => {
    fc.assert(fc.property(insertions, (columns) => {
      const nowhere = Array.from({ length: 60 }, (_, column) => columnBefore(columns, column)).filter((before) => before === null);
      expect(nowhere).toHaveLength(columns.length);
    }));
  });
});

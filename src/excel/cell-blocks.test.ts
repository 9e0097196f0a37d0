import fc from 'fast-check';
import { cellAddress, cellPosition } from '../sheets/grid';
import type { PlannedRange } from '../sheets/sheet-plan';
import { addressedRange, cellBlocks, cellsOf, cutByRows, remaining } from './cell-blocks';
import { rangeAddress } from './range-address';

const positions = (...addresses: readonly string[]) => addresses.map((address) => cellPosition(address) ?? { row: -1, column: -1 });
const blocks = (...addresses: readonly string[]) => cellBlocks(positions(...addresses)).map(rangeAddress);
const addresses = (ranges: readonly PlannedRange[]) => ranges.flatMap(cellsOf).map(({ row, column }) => cellAddress(row, column));

const cells = fc.uniqueArray(fc.record({ row: fc.nat(8), column: fc.nat(6) }), { selector: ({ row, column }) => `${row},${column}`, maxLength: 40 });
const ranges = fc.array(fc.record({ row: fc.nat(6), column: fc.nat(6), rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) }), { maxLength: 6 });

test('cells next to each other are one block, others are not', () => {
  expect(blocks('B2')).toEqual(['B2']);
  expect(blocks('D4', 'B4', 'C4')).toEqual(['B4:D4']);
  expect(blocks('B2', 'B3', 'B4', 'C2', 'C3', 'C4')).toEqual(['B2:C4']);
  expect(blocks('B2', 'C2', 'B3')).toEqual(['B2:C2', 'B3']);
  expect(blocks('A1', 'A3', 'B2')).toEqual(['A1', 'B2', 'A3']);
  expect(blocks()).toEqual([]);
});

test('blocks cover the cells, each once, whatever their order', () => {
  fc.assert(fc.property(cells, (some) => {
    const found = cellBlocks(some);
    expect(addresses(found).sort()).toEqual(some.map(({ row, column }) => cellAddress(row, column)).sort());
    expect(cellBlocks([...some].reverse())).toEqual(found);
  }));
});

test('what remains of blocks is what is not taken, each cell once', () => {
  fc.assert(fc.property(cells, ranges, (some, taken) => {
    const gone = new Set(addresses(taken));
    expect(addresses(remaining(cellBlocks(some), taken)).sort()).toEqual(some.map(({ row, column }) => cellAddress(row, column)).filter((cell) => !gone.has(cell)).sort());
  }));
  expect(remaining([{ row: 0, column: 1, rows: 1_048_576, columns: 1 }], [{ row: 4, column: 1, rows: 1, columns: 1 }]).map(rangeAddress)).toEqual(['B1:B4', 'B6:B1048576']);
});

test('a block is cut by whole rows', () => {
  const block = { row: 2, column: 1, rows: 5, columns: 3 };
  expect(cutByRows(block, 6).map(rangeAddress)).toEqual(['B3:D4', 'B5:D6', 'B7:D7']);
  expect(cutByRows(block, 1).map(rangeAddress)).toEqual(['B3:D3', 'B4:D4', 'B5:D5', 'B6:D6', 'B7:D7']);
});

test('an address is read as the block that it names', () => {
  expect(addressedRange('B2')).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
  expect(addressedRange('A1:C4')).toEqual({ row: 0, column: 0, rows: 4, columns: 3 });
  expect(addressedRange('2024')).toBeNull();
});

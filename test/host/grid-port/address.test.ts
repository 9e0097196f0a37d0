import fc from 'fast-check';
import { HostError } from '../protocol/host-error';
import { MAX_COLUMNS, MAX_ROWS, formatZone, parseAddress, quoteSheetName, splitSheet } from './address';
import type { Zone } from './address';

const zones = fc.tuple(fc.nat(MAX_ROWS - 1), fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), fc.nat(MAX_COLUMNS - 1))
  .map(([a, b, c, d]): Zone => ({ top: Math.min(a, b), bottom: Math.max(a, b), left: Math.min(c, d), right: Math.max(c, d) }));

test('every zone is read back from its address', () => {
  fc.assert(fc.property(zones, (zone) => {
    expect(parseAddress(formatZone(zone), 'test')).toEqual(zone);
  }));
});

test.each([
  ['B2', { top: 1, left: 1, bottom: 1, right: 1 }],
  ['$D$4:b2', { top: 1, left: 1, bottom: 3, right: 3 }],
  ['B:D', { top: 0, left: 1, bottom: MAX_ROWS - 1, right: 3 }],
  ['2:3', { top: 1, left: 0, bottom: 2, right: MAX_COLUMNS - 1 }],
])('%s', (address, zone) => {
  expect(parseAddress(address, 'test')).toEqual(zone);
});

test.each(['', 'A', '7', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:2', 'A1;B2', 'A1,B2', 'Æ1', '=A1'])('"%s" is no address', (address) => {
  expect(() => parseAddress(address, 'test')).toThrow(HostError);
});

test('every sheet name is read back from a quoted address', () => {
  fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[[\]:*?/\\!]/.test(name) && !name.startsWith("'") && name.trim() === name && name !== ''), (name) => {
    expect(splitSheet(`${quoteSheetName(name)}!A1`)).toEqual({ sheet: name, address: 'A1' });
  }));
});

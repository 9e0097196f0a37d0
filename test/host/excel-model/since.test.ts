import { readFileSync } from 'node:fs';
import { SINCE, availability } from './since';

/** What office.js itself says of each member: `_throwIfApiNotSupported("Range.copyFrom", _defaultApiSetName, "1.9", …)`. */
function versionsInOfficeJs(): ReadonlyMap<string, string> {
  const source = readFileSync(require.resolve('@microsoft/office-js/dist/excel-win32-16.01.debug.js'), 'utf8');
  const calls = source.matchAll(/_throwIfApiNotSupported\("([\w.]+)", _defaultApiSetName, "([\d.]+)"/g);
  return new Map([...calls].map(([, member = '', version = '']) => [member, version]));
}

test('the versions are those that office.js names', () => {
  const known = versionsInOfficeJs();
  const listed = Object.entries(SINCE).flatMap(([version, members]) => members.map((member) => [member, version]));
  expect(listed.length).toBeGreaterThan(100);
  expect(listed.filter(([member = '', version]) => known.get(member) !== version)).toEqual([]);
});

test('an Excel has what is not newer than itself', () => {
  const has = availability('1.7');
  expect(has?.('Worksheet.freezePanes')).toBe(true);
  expect(has?.('Range.copyFrom')).toBe(false);
  expect(has?.('Range.values')).toBe(true);
  expect(availability('1.17')).toBeNull();
});

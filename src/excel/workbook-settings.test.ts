import fc from 'fast-check';
import { DEFAULT_SETTINGS, settingsFrom } from './workbook-settings';

describe('settingsFrom', () => {
  it('reads what was written', () => {
    expect(settingsFrom(JSON.stringify({ tolerance: 0.05, liveCheck: true }))).toEqual({ tolerance: 0.05, liveCheck: true });
  });

  it.each([undefined, null, 17, '{', '[]', 'null', '{"tolerance":-1,"liveCheck":"ja"}', '{"tolerance":"0,02"}'])('falls back on the defaults for %p', (stored) => {
    expect(settingsFrom(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('takes nothing but its own fields from foreign content', () => {
    fc.assert(fc.property(fc.json(), (json) => {
      const settings = settingsFrom(json);
      expect(Object.keys(settings).sort()).toEqual(['liveCheck', 'tolerance']);
      expect(settings.tolerance === null || (settings.tolerance >= 0 && settings.tolerance <= 1)).toBe(true);
    }));
  });
});

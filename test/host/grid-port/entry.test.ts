import fc from 'fast-check';
import { parseEntry } from './entry';

const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 });

test('every number is read back from its own text', () => {
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
    expect(parseEntry(String(value))).toMatchObject({ kind: 'number', value: value === 0 ? 0 : value });
  }));
});

test('commas between thousands, a currency and parentheses do not change the number', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), fc.nat(99), (units, cents) => {
    const value = (units * 100 + cents) / 100;
    expect(parseEntry(grouped(value))).toMatchObject({ kind: 'number', value });
    expect(parseEntry(`$${grouped(value)}`)).toMatchObject({ kind: 'number', value });
    expect(parseEntry(`(${grouped(value)})`)).toMatchObject({ kind: 'number', value: -value });
    expect(parseEntry(`-$${grouped(value)}`)).toMatchObject({ kind: 'number', value: -value });
  }));
});

test('a day is the same number however it is written', () => {
  fc.assert(fc.property(fc.integer({ min: 10_960, max: 47_483 }), (serial) => {
    const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
    const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
    const name = day.toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
    const texts = [
      `${year}-${month}-${date}`, `${month}/${date}/${year}`, `${month}-${date}-${String(year).slice(2)}`,
      `${date} ${name} ${year}`, `${date}-${name.slice(0, 3)}-${year}`, `${name} ${date}, ${year}`,
    ];
    for (const text of texts) {
      expect([text, parseEntry(text)]).toEqual([text, expect.objectContaining({ kind: 'number', value: serial })]);
    }
  }));
});

test('a moment is its day and the share of it that has passed', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 }), (hour, minute, second) => {
    const two = (part: number): string => String(part).padStart(2, '0');
    const share = (hour * 3600 + minute * 60 + second) / 86_400;
    expect(parseEntry(`${two(hour)}:${two(minute)}:${two(second)}`)).toMatchObject({ kind: 'number', value: share });
    expect(parseEntry(`${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)}:${two(second)} ${hour < 12 ? 'AM' : 'PM'}`)).toMatchObject({ kind: 'number', value: share });
    expect(parseEntry(`2024-03-01 ${hour}:${two(minute)}`)).toMatchObject({ kind: 'number', value: 45_352 + (hour * 3600 + minute * 60) / 86_400 });
  }));
});

test.each(['31-02-2024', '2024-13-01', '13/13/2024', '1.234.567', '1,23', '1,2345', '25:61', 'jan', 'marts 2024', '1 000', '--5', '(-5)', '(5', '5 kr.', '1e', '∞', 'NaN', 'Infinity'])('"%s" stays text', (text) => {
  const entry = parseEntry(text);
  expect(entry.kind === 'number' || entry.kind === 'boolean').toBe(false);
});

test('whatever follows an apostrophe is text', () => {
  fc.assert(fc.property(fc.string(), (text) => {
    expect(parseEntry(`'${text}`)).toEqual({ kind: 'text', value: text });
  }));
});

test('no text is lost: what is nothing else is text', () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => {
    const entry = parseEntry(text);
    if (entry.kind === 'text' && !text.startsWith("'")) expect(entry.value).toBe(text);
    if (entry.kind === 'formula') expect(entry.formula.endsWith(text)).toBe(true);
  }));
});

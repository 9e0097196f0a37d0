import fc from 'fast-check';
import { amountText, byYear, fillTemplate, listText, placeholdersOf, yearsText } from './message-text';

test('placeholders are filled, numbers the Danish way', () => {
  expect(fillTemplate('{table}: {stated} i stedet for {expected}', { table: 'Tabel 1', stated: -1000, expected: 1890.5 })).toBe('Tabel 1: -1.000 i stedet for 1.890,5');
});

test('what fills the beginning of a sentence begins with a capital', () => {
  const table = 'tabellen "Serviceinvesteringer"';
  expect(fillTemplate('{table} mangler i {table}. {table}: {row}', { table, row: 'drift' })).toBe(`T${table.slice(1)} mangler i ${table}. T${table.slice(1)}: drift`);
});

test('what a user wrote is not taken for a template', () => {
  expect(fillTemplate('"{row}" og {other}', { row: '{other} $& $1', other: 'x' })).toBe('"{other} $& $1" og x');
});

test('a placeholder without data is left standing', () => {
  expect(fillTemplate('{a} {b}', { a: 1 })).toBe('1 {b}');
  expect(placeholdersOf('{a} {b} { c }')).toEqual(['a', 'b']);
});

test('lists and years are written as one writes them', () => {
  expect(listText([])).toBe('');
  expect(listText(['a', 'b', 'c'])).toBe('a, b og c');
  expect(yearsText([2019])).toBe('2019');
  expect(yearsText([2019, 2020, 2022, 2023, 2024])).toBe('2019-2020 og 2022-2024');
});

test('years of which the same is said stand together', () => {
  expect(byYear([2020, 2021, 2022], (index) => (index === 1 ? 'b' : 'a'))).toBe('2020 og 2022: a; 2021: b');
});

test('every year is named once, whatever is said', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 2000, max: 2040 }), { minLength: 1 }), fc.array(fc.constantFrom('a', 'b'), { minLength: 41, maxLength: 41 }), (unsorted, said) => {
    const years = [...unsorted].sort();
    const text = byYear(years, (index) => said[index] ?? 'a');
    const named = [...text.matchAll(/(\d{4})(?:-(\d{4}))?/g)].flatMap(([, first, last]) => {
      const from = Number(first);
      return Array.from({ length: Number(last ?? first) - from + 1 }, (_year, index) => from + index);
    });
    expect([...named].sort()).toEqual(years);
  }));
});

test('amounts of findings', () => {
  expect([amountText(1890), amountText(null), amountText('ca. 300')]).toEqual(['1.890', 'ingenting', '"ca. 300"']);
});

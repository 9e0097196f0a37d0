import fc from 'fast-check';
import { addMonths, danishDay, dayFromNumber, dayNumber, dayOf, isMonthEnd, lastDayOf } from './day';

const DAY = fc.record({ year: fc.integer({ min: 2000, max: 2099 }), month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 27 }) })
  .map(({ year, month, date }) => dayOf(year, month, date) ?? '');

test('days that the calendar lacks are none', () => {
  expect([dayOf(2021, 2, 29), dayOf(2020, 2, 29), dayOf(2021, 13, 1), dayOf(2021, 0, 1), dayOf(2021, 4, 31)]).toEqual([null, '2020-02-29', null, null, null]);
});

test('the number is the one that spreadsheets keep', () => {
  expect([dayNumber('2020-12-31'), dayNumber('2000-01-01')]).toEqual([44196, 36526]);
  expect([dayFromNumber(44196), dayFromNumber(44196.9), dayFromNumber(5), dayFromNumber(1e12), dayFromNumber(-1)]).toEqual(['2020-12-31', '2020-12-31', null, null, null]);
});

test('the last day of a month stays the last', () => {
  expect(addMonths('2020-02-29', 12)).toBe('2021-02-28');
  expect(addMonths('2020-06-30', 6)).toBe('2020-12-31');
  expect(addMonths('2020-01-30', 1)).toBe('2020-02-29');
  expect(addMonths('2020-05-15', -5)).toBe('2019-12-15');
  expect([lastDayOf(2020, 14), isMonthEnd('2021-02-28'), isMonthEnd('2020-02-28')]).toEqual(['2021-02-28', true, false]);
});

test('a day is written the Danish way', () => {
  expect(danishDay('2020-03-31')).toBe('31-03-2020');
});

test('numbers and days are each other, and months add up', () => {
  fc.assert(fc.property(DAY, fc.integer({ min: -24, max: 24 }), fc.integer({ min: -24, max: 24 }), (day, a, b) => {
    expect(dayFromNumber(dayNumber(day))).toBe(day);
    expect(addMonths(addMonths(day, a), b)).toBe(addMonths(day, a + b));
  }));
});

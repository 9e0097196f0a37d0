import fc from 'fast-check';
import { addMonths, dayFromNumber, dayNumber } from './day';
import { timeOf } from './due-date';
import { dueState, nextDueDate, openDueDate, termsOf } from './due-terms';
import type { Answer, DueTerms } from './due-terms';

const NOTHING: Answer = { result: null, resultDate: null };
const on = (resultDate: string): Answer => ({ result: 'Opfyldt', resultDate });

test('several dates are an interval with a last day, where they are equally far apart', () => {
  expect(termsOf(timeOf('I 2020 og 2021'))).toEqual({ first: '2020-12-31', interval: 12, last: '2021-12-31' });
  expect(termsOf(timeOf('Evalueringer i 2020, 2022 og 2023'))).toEqual({ first: '2020-12-31', interval: null, last: null });
  expect(termsOf(timeOf('Kvartalsvis fra ultimo 2019 til ultimo 2021'))).toEqual({ first: '2019-12-31', interval: 3, last: '2021-12-31' });
  expect(termsOf(timeOf('Løbende'))).toEqual({ first: null, interval: null, last: null });
});

describe('due once', () => {
  const terms = termsOf(timeOf('2021'));

  test.each([
    ['long before', NOTHING, '2021-01-01', '2021-12-31', 'later'],
    ['within the notice', NOTHING, '2021-10-15', '2021-12-31', 'due'],
    ['on its last day', NOTHING, '2021-12-31', '2021-12-31', 'due'],
    ['after it', NOTHING, '2022-01-01', '2021-12-31', 'overdue'],
    ['answered', on('2021-05-01'), '2022-01-01', null, 'done'],
    ['answered too late', on('2023-05-01'), '2023-06-01', null, 'done'],
    ['answered without a day', { result: 'Opfyldt', resultDate: null }, '2022-01-01', null, 'done'],
  ] as const)('%s', (_name, answer, day, due, state) => {
    expect(openDueDate(terms, answer, day)).toBe(due);
    expect(dueState(terms, answer, day, 90)).toBe(state);
  });
});

describe('due every year from a first day', () => {
  const terms = termsOf(timeOf('Årligt og første gang i starten af 2020'));

  test.each([
    ['never answered', NOTHING, '2021-06-01', '2020-03-31', 'overdue'],
    ['answered in time', on('2020-03-01'), '2020-06-01', '2021-03-31', 'later'],
    ['answered a little late', on('2020-05-10'), '2020-06-01', '2021-03-31', 'later'],
    ['answered for the year after', on('2021-02-01'), '2021-06-01', '2022-03-31', 'later'],
    ['answered once, long ago', on('2020-03-01'), '2022-01-01', '2021-03-31', 'overdue'],
    ['measured long before the first time', on('2018-01-01'), '2020-01-15', '2020-03-31', 'due'],
    ['answered without a day', { result: 'Ja', resultDate: null }, '2020-06-01', '2021-03-31', 'later'],
  ] as const)('%s', (_name, answer, day, due, state) => {
    expect(openDueDate(terms, answer, day)).toBe(due);
    expect(dueState(terms, answer, day, 90)).toBe(state);
  });
});

describe('due every half year, without a first day', () => {
  const terms = termsOf(timeOf('Løbende med særligt opfølgning halvårligt.'));

  test.each([
    ['never answered: this half year', NOTHING, '2021-05-01', '2021-06-30', 'due'],
    ['never answered: next half year', NOTHING, '2021-07-01', '2021-12-31', 'later'],
    ['answered this half year', on('2021-05-01'), '2021-06-01', '2021-12-31', 'later'],
    ['answered just after the last half year', on('2021-01-20'), '2021-02-01', '2021-06-30', 'later'],
    ['answered long ago', on('2020-06-01'), '2021-02-01', '2020-12-31', 'overdue'],
  ] as const)('%s', (_name, answer, day, due, state) => {
    expect(openDueDate(terms, answer, day)).toBe(due);
    expect(dueState(terms, answer, day, 90)).toBe(state);
  });
});

test('the last day ends it', () => {
  const terms = termsOf(timeOf('I 2020 og 2021'));
  expect(openDueDate(terms, NOTHING, '2025-01-01')).toBe('2020-12-31');
  expect(openDueDate(terms, on('2020-12-01'), '2025-01-01')).toBe('2021-12-31');
  expect(openDueDate(terms, on('2021-12-01'), '2025-01-01')).toBeNull();
  expect(dueState(terms, on('2021-12-01'), '2025-01-01', 90)).toBe('done');
});

test('what can not be dated is undated until it has a result', () => {
  const terms = termsOf(timeOf('Senest ét år efter implementering'));
  expect(dueState(terms, NOTHING, '2022-01-01', 90)).toBe('undated');
  expect(dueState(terms, on('2021-01-01'), '2022-01-01', 90)).toBe('done');
});

const DAY = fc.integer({ min: dayNumber('2015-01-01'), max: dayNumber('2035-12-31') }).map((number) => dayFromNumber(number) ?? '2020-01-01');
const TERMS: fc.Arbitrary<DueTerms> = fc.record({ first: fc.option(DAY), interval: fc.option(fc.constantFrom(1, 3, 6, 12, 24)), last: fc.constant(null) });

test('the next due date is on or after the day, and there is none in between', () => {
  fc.assert(fc.property(TERMS, DAY, (terms, day) => {
    const next = nextDueDate(terms, day);
    if (next === null) {
      expect(terms.interval === null && (terms.first === null || terms.first < day)).toBe(true);
      return;
    }
    expect(next >= day).toBe(true);
    expect(nextDueDate(terms, next)).toBe(next);
    if (terms.interval !== null && next !== terms.first) expect(addMonths(next, -terms.interval) <= day).toBe(true);
  }));
});

test('answering on a due date leaves the one after it', () => {
  fc.assert(fc.property(DAY, fc.constantFrom(1, 3, 6, 12), fc.integer({ min: 0, max: 12 }), (first, interval, step) => {
    const terms: DueTerms = { first, interval, last: null };
    const due = addMonths(first, step * interval);
    expect(openDueDate(terms, on(due), '2020-01-01')).toBe(addMonths(first, (step + 1) * interval));
  }));
});

test('answering later never makes the open due date earlier', () => {
  fc.assert(fc.property(TERMS, DAY, DAY, DAY, (terms, a, b, day) => {
    const [early, late] = [a, b].sort();
    const before = openDueDate(terms, on(early ?? a), day);
    const after = openDueDate(terms, on(late ?? b), day);
    expect(before === null ? after === null : after !== null && after >= before).toBe(true);
  }));
});

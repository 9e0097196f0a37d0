import { addMonths, dayNumber } from './day';
import type { Day } from './day';
import { endOfPeriod } from './due-date';
import type { TimeExpression } from './due-date';

/** When something is due, in the form that worksheets keep: all three may be changed by the user. */
export interface DueTerms {
  /** Null where it is not known; with an interval, it is then due at the end of each calendar period. */
  readonly first: Day | null;
  /** Months to the next; null where it is due once. */
  readonly interval: number | null;
  /** The last day on which it is due; null where it goes on. */
  readonly last: Day | null;
}

/** What has been answered; a result without a day answers the first due date. */
export interface Answer {
  readonly result: string | null;
  readonly resultDate: Day | null;
}

function monthsBetween(from: Day, to: Day): number {
  return Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - Number(from.slice(0, 4)) * 12 - Number(from.slice(5, 7));
}

/** Months between equally distant days; null where they are not. */
function commonInterval(dates: readonly Day[]): number | null {
  const [first, second] = dates;
  if (first === undefined || second === undefined) return null;
  const months = monthsBetween(first, second);
  return dates.every((date, index) => date === addMonths(first, months * index)) && months > 0 ? months : null;
}

/**
 * The terms that a time expression sets. Several dates become an interval with a last day; where they are not equally far
 * apart, only the first is known to the terms.
 */
export function termsOf({ dates, interval }: TimeExpression): DueTerms {
  const first = dates[0] ?? null;
  const last = dates.length > 1 ? dates.at(-1) ?? null : null;
  if (last === null) return { first, interval, last };
  const months = interval ?? commonInterval(dates);
  return { first, interval: months, last: months === null ? null : last };
}

/** How often the interval has passed, to the nearest. */
function intervalsBetween(from: Day, to: Day, months: number): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / ((months * 365.25) / 12));
}

function withinLast(due: Day, { last }: DueTerms): Day | null {
  return last !== null && due > last ? null : due;
}

/** The first due date on or after a day, whatever has been answered; null where there is none or it can't be told. */
export function nextDueDate(terms: DueTerms, day: Day): Day | null {
  const { first, interval } = terms;
  if (interval === null) return first !== null && first >= day ? first : null;
  if (first === null) return withinLast(endOfPeriod(day, interval), terms);
  let step = Math.max(0, Math.floor(monthsBetween(first, day) / interval));
  while (addMonths(first, step * interval) < day) step += 1;
  return withinLast(addMonths(first, step * interval), terms);
}

function isAnswered({ result, resultDate }: Answer): boolean {
  return result !== null || resultDate !== null;
}

/** Where the due dates are counted from, and how many of them are answered. */
export interface DueReckoning {
  /** The first due date, or the end of the calendar period of the result (of the day, as long as there is none); null where nothing can be dated. */
  readonly from: Day | null;
  readonly answered: number;
}

/** A result answers the due date nearest to its own day, and those before. */
export function dueReckoning({ first, interval }: DueTerms, answer: Answer, day: Day): DueReckoning {
  const from = first ?? (interval === null ? null : endOfPeriod(answer.resultDate ?? day, interval));
  if (from === null || !isAnswered(answer)) return { from, answered: 0 };
  if (interval === null || answer.resultDate === null) return { from, answered: first === null ? 0 : 1 };
  return { from, answered: Math.max(0, intervalsBetween(from, answer.resultDate, interval) + 1) };
}

/**
 * The first due date that is not answered. It may lie before `day`, then it is overdue. Null where everything is answered or
 * nothing can be dated.
 */
export function openDueDate(terms: DueTerms, answer: Answer, day: Day): Day | null {
  const { from, answered } = dueReckoning(terms, answer, day);
  if (from === null) return null;
  if (terms.interval === null) return answered > 0 ? null : from;
  return withinLast(addMonths(from, answered * terms.interval), terms);
}

/** `overdue`: its day has passed; `due`: within the notice; `undated`: nothing to go by. */
export type DueState = 'overdue' | 'due' | 'later' | 'done' | 'undated';

/** @param notice days before its day from which something counts as due */
export function dueState(terms: DueTerms, answer: Answer, day: Day, notice: number): DueState {
  const open = openDueDate(terms, answer, day);
  if (open === null) return isAnswered(answer) ? 'done' : 'undated';
  if (open < day) return 'overdue';
  return dayNumber(open) - dayNumber(day) <= notice ? 'due' : 'later';
}

/** A day as "2020-12-31"; days compare as text. */
export type Day = string;

const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of spreadsheets, for days after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

function parts(day: Day): readonly [year: number, month: number, date: number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

function fromTime(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}

/** The day that a clock shows here. The caller has the clock: nothing in this layer looks at one. */
export function todayOf(now: Date): Day {
  return fromTime(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

/** The day; null where the calendar has none such. `month` from 1. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (!Number.isInteger(year) || year < 1901 || year > 9998 || month < 1 || date < 1) return null;
  const day = fromTime(Date.UTC(year, month - 1, date));
  const [, sameMonth, sameDate] = parts(day);
  return sameMonth === month && sameDate === date ? day : null;
}

/** The last day of a month, counted from 1; months before and after the year's are those of other years. */
export function lastDayOf(year: number, month: number): Day {
  return fromTime(Date.UTC(year, month, 0));
}

export function yearOf(day: Day): number {
  return parts(day)[0];
}

/** Month of the year, from 1. */
export function monthOf(day: Day): number {
  return parts(day)[1];
}

/** Whether the day is the last of its month. */
export function isMonthEnd(day: Day): boolean {
  const [year, month] = parts(day);
  return day === lastDayOf(year, month);
}

/** The same day of a later (or earlier) month, or that month's last day; the last day of a month stays the last. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = parts(day);
  const last = lastDayOf(year, month + months);
  if (isMonthEnd(day)) return last;
  return date > parts(last)[2] ? last : `${last.slice(0, 8)}${String(date).padStart(2, '0')}`;
}

/** The number that spreadsheets keep for a day. */
export function dayNumber(day: Day): number {
  const [year, month, date] = parts(day);
  return Math.round((Date.UTC(year, month - 1, date) - DAY_ZERO) / MILLISECONDS_PER_DAY);
}

/** The day that a spreadsheet keeps as a number; null where the number is none of the years 2000-2099. */
export function dayFromNumber(number: number): Day | null {
  const day = fromTime(DAY_ZERO + Math.floor(Math.min(Math.max(number, 0), 100_000)) * MILLISECONDS_PER_DAY);
  return yearOf(day) >= 2000 && yearOf(day) < 2100 ? day : null;
}

/** A day as Danes write it: 31-12-2020. */
export function danishDay(day: Day): string {
  return day.split('-').reverse().join('-');
}

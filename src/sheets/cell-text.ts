import { danishNumber } from '../domain/danish-number';
import { remembered } from '../domain/remembered';
import type { CellValue } from './grid';

/** What makes a text need cleaning: anything but common letters and signs, and spaces that are not single or inside. */
const UNCLEAN = /[^ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]| {2}|^ | $/;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * Text as one line: line breaks and all kinds of spaces (non-breaking, narrow) are one space, soft hyphens and
 * zero-width characters are gone. What is read from a sheet is compared and kept in this form.
 */
export function cleanText(text: string): string {
  return UNCLEAN.test(text) ? text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim() : text;
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Letters and digits of a text in lower case: "Styrings- område" and "STYRINGSOMRÅDE:" are the same label. */
export const labelKey = remembered(keyOf);

/** What a cell says, as one line; '' where it is blank. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : danishNumber(value);
  if (typeof value === 'boolean') return value ? 'SAND' : 'FALSK';
  return value.error;
}

export const FIRST_DATE = 36526; // 1 January 2000
export const LAST_DATE = 73050; // 31 December 2099
const MILLISECONDS_PER_DAY = 86_400_000;

/** The date that a number of days is to Excel, as 2019-02-12. */
export function dateOfDays(days: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** The same for a column of dates: a date is a number of days to Excel, and is written as 12-02-2019. */
export function dateOrText(value: CellValue): string {
  if (typeof value !== 'number' || !(value >= FIRST_DATE && value <= LAST_DATE)) return cellText(value);
  return dateOfDays(value).split('-').reverse().join('-');
}

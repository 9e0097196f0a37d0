/**
 * What Excel makes of text that is put into a cell through `values` or `formulas`: the same as if a user with US
 * settings had typed it, whatever the user's own language (office-js issues 1559, 1724, 2128).
 */
export type Entry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'formula'; readonly formula: string };

const ERRORS = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!', '#CALC!']);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export function parseEntry(text: string): Entry {
  if (text === '') return { kind: 'empty' };
  if (text.startsWith("'")) return { kind: 'text', value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  if (/^(true|false)$/i.test(text)) return { kind: 'boolean', value: text.toLowerCase() === 'true' };
  if (ERRORS.has(text.toUpperCase())) return { kind: 'error', value: text.toUpperCase() };
  const number = parseNumber(text.trim()) ?? parseMoment(text.trim());
  if (number) return { kind: 'number', ...number };
  // A leading sign starts a formula; "@" is what older Excels wrote before a function.
  if (/^[+\-@]./.test(text) && !/^[+-]\s*$/.test(text)) return { kind: 'formula', formula: `=${text}` };
  return { kind: 'text', value: text };
}

interface ParsedNumber {
  readonly value: number;
  readonly format?: string;
}

function parseNumber(text: string): ParsedNumber | null {
  const match = /^(\()?([+-])?(\$)?\s*([+-])?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:e([+-]?\d+))?\s*(%)?(\))?$/i.exec(text);
  if (!match) return parseFraction(text);
  const [, open, sign, dollar, innerSign, digits = '', exponent, percent, close] = match;
  if ((open === undefined) !== (close === undefined) || (open && (sign ?? innerSign)) || (sign && innerSign)) return null;
  const magnitude = Number(digits.replaceAll(',', '') + (exponent === undefined ? '' : `e${exponent}`));
  if (!Number.isFinite(magnitude)) return null;
  const negative = open !== undefined || (sign ?? innerSign) === '-';
  const value = (negative ? -magnitude : magnitude) / (percent ? 100 : 1);
  const decimals = digits.includes('.');
  const format = exponent !== undefined ? '0.00E+00'
    : percent ? (decimals ? '0.00%' : '0%')
      : dollar ? (decimals ? '$#,##0.00_);[Red]($#,##0.00)' : '$#,##0_);[Red]($#,##0)')
        : digits.includes(',') ? (decimals ? '#,##0.00' : '#,##0') : undefined;
  return { value: value === 0 ? 0 : value, ...(format !== undefined && { format }) };
}

function parseFraction(text: string): ParsedNumber | null {
  const match = /^([+-])?(\d+) (\d+)\/(\d+)$/.exec(text);
  if (!match || Number(match[4]) === 0) return null;
  const magnitude = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return { value: match[1] === '-' ? -magnitude : magnitude, format: (match[4] ?? '').length > 1 ? '# ??/??' : '# ?/?' };
}

/** Dates in US order, ISO dates, times, and both together, as serial numbers of the 1900 calendar. */
function parseMoment(text: string): ParsedNumber | null {
  const [, datePart, timePart] = /^(.*?)(?:[ T]+)?(\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)?$/i.exec(text) ?? [];
  const time = timePart === undefined ? null : parseTime(timePart);
  if (timePart !== undefined && time === null) return null;
  if (!datePart) return time;
  const date = parseDate(datePart);
  if (!date) return null;
  return time ? { value: date.value + time.value, format: 'm/d/yyyy h:mm' } : date;
}

function parseTime(text: string): ParsedNumber | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap])m)?$/i.exec(text);
  if (!match) return null;
  const half = match[4]?.toLowerCase();
  const hour = half === undefined ? Number(match[1]) : (Number(match[1]) % 12) + (half === 'p' ? 12 : 0);
  const [minute, second] = [Number(match[2]), Number(match[3] ?? 0)];
  if (minute > 59 || second > 59) return null;
  return { value: (hour * 3600 + minute * 60 + second) / 86_400, format: `h:mm${match[3] ? ':ss' : ''}${half ? ' AM/PM' : ''}` };
}

function parseDate(text: string): ParsedNumber | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy');
  const us = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(text);
  if (us) return us[3] === undefined ? dated(new Date().getFullYear(), Number(us[1]), Number(us[2]), 'd-mmm') : dated(fullYear(us[3]), Number(us[1]), Number(us[2]), 'm/d/yyyy');
  const dayMonth = /^(\d{1,2})[- ]([a-z]{3,9})(?:[- ](\d{2}|\d{4}))?$/i.exec(text);
  if (dayMonth) return dated(dayMonth[3] === undefined ? new Date().getFullYear() : fullYear(dayMonth[3]), monthNumber(dayMonth[2]), Number(dayMonth[1]), dayMonth[3] === undefined ? 'd-mmm' : 'd-mmm-yy');
  const monthDay = /^([a-z]{3,9}) (\d{1,2}), (\d{4})$/i.exec(text);
  if (monthDay) return dated(Number(monthDay[3]), monthNumber(monthDay[1]), Number(monthDay[2]), 'd-mmm-yy');
  const monthYear = /^([a-z]{3,9})[- ](\d{2}|\d{4})$/i.exec(text);
  if (monthYear) return dated(fullYear(monthYear[2] ?? ''), monthNumber(monthYear[1]), 1, 'mmm-yy');
  return null;
}

const fullYear = (digits: string): number => (digits.length === 2 ? Number(digits) + (Number(digits) < 30 ? 2000 : 1900) : Number(digits));

function monthNumber(name = ''): number {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  const full = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'][month];
  return full !== undefined && (name.length === 3 || full === name.toLowerCase()) ? month + 1 : 0;
}

function dated(year: number, month: number, day: number, format: string): ParsedNumber | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { value: Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000), format };
}

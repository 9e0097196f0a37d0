import { invalidArgument } from '../protocol/host-error';

/** Zero-based and inclusive. */
export interface Zone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Zone = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

const columnNumber = (letters: string): number => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const rowsOf = (zone: Zone): number => zone.bottom - zone.top + 1;
export const columnsOf = (zone: Zone): number => zone.right - zone.left + 1;

export const overlaps = (a: Zone, b: Zone): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
export const contains = (outer: Zone, inner: Zone): boolean => outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

export function intersectionOf(a: Zone, b: Zone): Zone | null {
  const zone = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return zone.top > zone.bottom || zone.left > zone.right ? null : zone;
}

export const unionOf = (a: Zone, b: Zone): Zone => ({ top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) });

/** "B2", "B2:D4", "B:D", "2:4", with or without "$". Refuses anything else, and what lies outside Excel's sheet. */
export function parseAddress(address: string, location: string): Zone {
  const match = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i.exec(address.trim());
  const [, letters, digits, lastLetters, lastDigits] = match ?? [];
  const isRange = address.includes(':');
  if (!match || (letters === undefined && digits === undefined)) throw invalidArgument(location);
  if (isRange && ((letters === undefined) !== (lastLetters === undefined) || (digits === undefined) !== (lastDigits === undefined))) throw invalidArgument(location);
  if (!isRange && (letters === undefined || digits === undefined)) throw invalidArgument(location);
  const columns = letters === undefined ? [0, MAX_COLUMNS - 1] : [columnNumber(letters), columnNumber(lastLetters ?? letters)];
  const rows = digits === undefined ? [0, MAX_ROWS - 1] : [Number(digits) - 1, Number(lastDigits ?? digits) - 1];
  const zone = { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
  if (!contains(WHOLE_SHEET, zone)) throw invalidArgument(location);
  return zone;
}

/** "B2:D4"; whole columns and rows as "B:D" and "2:4", as Excel writes them. */
export function formatZone(zone: Zone): string {
  if (rowsOf(zone) === MAX_ROWS) return `${columnLetters(zone.left)}:${columnLetters(zone.right)}`;
  if (columnsOf(zone) === MAX_COLUMNS) return `${zone.top + 1}:${zone.bottom + 1}`;
  const first = `${columnLetters(zone.left)}${zone.top + 1}`;
  const last = `${columnLetters(zone.right)}${zone.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** A sheet name as it stands before "!". */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\d_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^R\d*C\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'Blad 1'!A1:B2" -> the name without quotes and the address; the sheet is null where none is named. */
export function splitSheet(address: string): { readonly sheet: string | null; readonly address: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/.exec(address.trim());
  if (!match) return { sheet: null, address };
  return { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), address: match[3] ?? '' };
}

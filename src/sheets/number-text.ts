import type { Figure } from '../domain/figure';
import { cellText, cleanText } from './cell-text';
import type { CellValue } from './grid';

const DASHES = /[\u2010-\u2015\u2212]/g;
const DIGITS = /^(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+)(?:,(\d+))?$/;

function unsigned(text: string): number | null {
  const match = DIGITS.exec(text);
  const whole = match?.[1];
  if (whole === undefined) return null;
  const decimals = match?.[2] ?? '';
  // "1,300" is 1,3 to a Dane and 1.300 to Excel in English: nobody can know which was meant.
  if (decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return null;
  const amount = Number(`${whole.replace(/[. ]/g, '')}.${decimals || '0'}`);
  return Number.isFinite(amount) ? amount : null;
}

/**
 * The number that a text says in Danish notation, or null where it says none or could mean two: "-1.300", "1200 ",
 * "−500" with a real minus, "1 300" with any kind of space, "500-" as the accounting systems write it, "(500)" which is
 * minus 500 to Excel too, "300,-", and "-" for nothing. "1.5" and "1,300" are not Danish numbers without doubt.
 */
export function numberFromText(text: string): number | null {
  const plain = cleanText(text).replace(DASHES, '-');
  if (plain === '-') return 0;
  const bracketed = /^\(\s*(.+?)\s*\)$/.exec(plain)?.[1];
  const signed = bracketed === undefined ? plain.replace(/,-+$/, '') : `-${bracketed}`;
  const match = /^([+-]?)\s*([\d., ]*\d)\s*(-?)$/.exec(signed);
  if (!match || (match[1] !== '' && match[3] === '-')) return null;
  const amount = unsigned(match[2] ?? '');
  return amount === null || amount === 0 ? amount : match[1] === '-' || match[3] === '-' ? -amount : amount;
}

/** What a figure cell holds. Text keeps its wording; an error or TRUE is text without a number. */
export function figureOf(value: CellValue): Figure {
  if (value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { text: String(value), value: null };
  if (typeof value !== 'string') return { text: cellText(value), value: null };
  return cleanText(value) === '' ? null : { text: value, value: numberFromText(value) };
}

/** A payback cell: "3 år" is the usual way to write 3; any other text keeps its wording. */
export function paybackFigureOf(value: CellValue): Figure {
  if (typeof value !== 'string') return figureOf(value);
  const years = /^(\d{1,3}) ?år\.?$/i.exec(cleanText(value))?.[1];
  return years === undefined ? figureOf(value) : Number(years);
}

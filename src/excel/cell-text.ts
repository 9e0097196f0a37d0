const MONTHS = 'jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec';

/** Letters, then only what can't make Excel think of a number, a date, a currency or a truth value. */
const PLAIN_TEXT = /^\p{L}/u;
const TRUTH_VALUE = /^(true|false|sandt?|falsk)$/i;
const DATE_OR_CURRENCY = new RegExp(`^(${MONTHS}|kr|dkk|eur|usd|gbp)[\\p{L}.]*[\\s.,/-]*\\d`, 'iu');

/**
 * Text as it is to be assigned to `Range.formulas`, so that Excel takes it as text. Excel parses what is assigned as if
 * it were typed: "=…" becomes a formula, "1-2" a date, "5 %" a number. A leading apostrophe prevents that and is not
 * part of the cell's text.
 */
export function textForCell(text: string): string {
  if (text === '') return '';
  const plain = PLAIN_TEXT.test(text) && !TRUTH_VALUE.test(text.trim()) && !DATE_OR_CURRENCY.test(text);
  return plain ? text : `'${text}`;
}

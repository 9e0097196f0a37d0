/** What shows a character as it is, or stands for no digit: quoted text, escaped characters, widths and fillings, [conditions]. */
const LITERALS = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/gs;

/**
 * Whether a number format shows 0,15 as 15 %: a per cent sign that is no literal text.
 * @param format in US notation, as Excel's object model and files have it
 */
export function isPercentFormat(format: string): boolean {
  return format.includes('%') && format.replace(LITERALS, '').includes('%');
}

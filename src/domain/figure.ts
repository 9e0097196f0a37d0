/** A cell of a table that should hold a number but holds text, for example "-1.300" typed as text or "ca. 300". */
export interface TextFigure {
  /** What the cell says, unchanged. */
  readonly text: string;
  /** The number that the text says (Danish notation), or null where it says none. */
  readonly value: number | null;
}

/**
 * One figure of a table: a number, a blank cell (null), or text.
 * Amounts are in 1.000 kr.; savings are negative, costs positive.
 */
export type Figure = number | null | TextFigure;

/** Whether the cell holds text instead of a number. */
export function isTextFigure(figure: Figure): figure is TextFigure {
  return typeof figure === 'object' && figure !== null;
}

/** What the cell holds: its number, its text, or null where it is blank. */
export function figureContent(figure: Figure): number | string | null {
  return isTextFigure(figure) ? figure.text : figure;
}

/**
 * The number a figure stands for: a blank is 0, text that looks like a number is that number.
 * `undefined` where the text says no number, so that nothing can be concluded from it.
 */
export function amountOf(figure: Figure): number | undefined {
  if (figure === null) return 0;
  if (typeof figure === 'number') return figure;
  return figure.value ?? undefined;
}

/** Sum of figures, or `undefined` as soon as one of them can't be read. */
export function sumOf(figures: Iterable<Figure>): number | undefined {
  let sum = 0;
  for (const figure of figures) {
    const amount = amountOf(figure);
    if (amount === undefined) return undefined;
    sum += amount;
  }
  return sum;
}

/** Figures closer than this are the same figure; amounts are whole thousands, sums of decimals are not exact. */
export const AMOUNT_TOLERANCE = 1e-6;

export function sameAmount(a: number, b: number): boolean {
  return Math.abs(a - b) <= AMOUNT_TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}

import { columnLetters, columnNumber } from '../sheets/grid';
import { outsideQuotes } from './formula-names';

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** A cell, a stretch of whole columns or of whole rows; not part of a longer name, and no function's name. */
const REFERENCE = /(?<![\p{L}\p{N}_.$\\])(?:(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6}))(?![\p{L}\p{N}_.(\\!])/gu;
/** References to table columns: their brackets hold names, not addresses. */
const BRACKETS = /(\[(?:[^[\]]|\[[^\]]*\])*\])/;

/**
 * A shared formula is written out once, for the first of its cells; in the others the relative references have moved
 * along. `rows` and `columns`: how far this cell is from the first.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const row = (fixed: string, digits: string): string | null => {
    const to = Number(digits) + (fixed === '' ? rows : 0);
    return to < 1 || to > ROWS ? null : `${fixed}${to}`;
  };
  const column = (fixed: string, letters: string): string | null => {
    const to = columnNumber(letters) + (fixed === '' ? columns : 0);
    return to < 0 || to >= COLUMNS ? null : `${fixed}${columnLetters(to)}`;
  };
  const shift = (code: string): string =>
    code.replace(REFERENCE, (...groups) => {
      const [match, c, cl, r, rd, ca, cal, cb, cbl, ra, rad, rb, rbd] = groups as (string | undefined)[];
      const parts =
        rd !== undefined ? [column(c ?? '', cl ?? ''), row(r ?? '', rd)]
        : cal !== undefined ? [column(ca ?? '', cal), ':', column(cb ?? '', cbl ?? '')]
        : [row(ra ?? '', rad ?? ''), ':', row(rb ?? '', rbd ?? '')];
      if (cl !== undefined && columnNumber(cl) >= COLUMNS) return match ?? '';
      return parts.includes(null) ? '#REF!' : parts.join('');
    });
  return outsideQuotes(formula, (code) => code.split(BRACKETS).map((piece) => (piece.startsWith('[') ? piece : shift(piece))).join(''));
}

import { danishNumber } from '../domain/danish-number';

/** What Excel says when a cell gets something else than the number it is meant for. It warns; it never refuses. */
export const numberAlert = {
  title: 'Er tallet rigtigt?',
  message: (min: number, max: number | null, prompt: string) =>
    `Her ventes ${max === null ? `et tal på mindst ${danishNumber(min)}` : `et tal fra ${danishNumber(min)} til ${danishNumber(max)}`}. ${prompt}`,
};

/** What is said instead of "uændret" where edits could not be taken back. */
export function editsNotTakenBack(sheets: readonly string[]): string {
  return `Excel ville ikke fjerne det, der nåede at blive skrevet. Se efter på ${sheets.map((sheet) => `“${sheet}”`).join(', ')}, og fortryd med Ctrl+Z.`;
}

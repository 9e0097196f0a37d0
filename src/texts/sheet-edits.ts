import { danishNumber } from '../domain/danish-number';
import { quotedNames } from './quoted-names';

/** What Excel says when a cell gets something else than the number it is meant for. It warns; it never refuses. */
export const numberAlert = {
  title: 'Er tallet rigtigt?',
  message: (min: number, max: number | null, prompt: string) =>
    `Her ventes ${max === null ? `et tal på mindst ${danishNumber(min)}` : `et tal fra ${danishNumber(min)} til ${danishNumber(max)}`}. ${prompt}`,
};

/** What is said instead of "uændret" where it can't be known whether the edits were made. */
export function editsPerhapsMade(sheets: readonly string[]): string {
  return `Det er uvist, om noget nåede at blive skrevet. Se efter på ${quotedNames(sheets)}. Er der kommet noget, der ikke skulle stå der, så fortryd det med Ctrl+Z.`;
}

/** What is said instead of "uændret" where Excel had begun, and what it may have written could not be taken back. */
export function editsNotTakenBack(sheets: readonly string[]): string {
  return `Noget kan være blevet skrevet, og Excel ville ikke fjerne det igen. Se efter på ${quotedNames(sheets)}, og fortryd med Ctrl+Z, hvis der står noget nyt.`;
}

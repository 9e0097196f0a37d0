import { remembered } from '../domain/remembered';

/** Words with one space between them: nothing but their case is to be evened out. */
const PLAIN = /^[\wæøåÆØÅ§/%]+(?: [\wæøåÆØÅ§/%]+)*$/;

function normalised(label: string): string {
  if (PLAIN.test(label)) return label.toLowerCase();
  return label
    .normalize('NFKC')
    .replace(/\u00ad/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/["'“”„»«’‘.,;:()]/g, ' ')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * A label for comparison: case, white space, soft hyphens and punctuation at word ends don't count.
 * Words that differ do: two labels that mean the same are left to the reader.
 */
export const normalLabel = remembered(normalised);

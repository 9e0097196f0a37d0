/** Words with one space between them: nothing but their case is to be evened out. */
const PLAIN = /^[\wæøåÆØÅ§/%]+(?: [\wæøåÆØÅ§/%]+)*$/;

/** Every rule compares the same few labels; beyond this many all are forgotten. */
const MOST_KNOWN = 5_000;
const known = new Map<string, string>();

/**
 * A label for comparison: case, white space, soft hyphens and punctuation at word ends don't count.
 * Words that differ do: two labels that mean the same are left to the reader.
 */
export function normalLabel(label: string): string {
  const found = known.get(label);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const normal = normalised(label);
  known.set(label, normal);
  return normal;
}

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

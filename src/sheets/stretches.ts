/** Numbers that follow each other without a gap. */
export interface Stretch { readonly first: number; readonly count: number }

/** Ascending numbers as stretches: 1, 2, 5 -> 1 and 2, and 5. */
export function stretches(ascending: Iterable<number>): readonly Stretch[] {
  const found: { readonly first: number; count: number }[] = [];
  for (const number of ascending) {
    const last = found.at(-1);
    if (last && number === last.first + last.count) last.count += 1;
    else found.push({ first: number, count: 1 });
  }
  return found;
}

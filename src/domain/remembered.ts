/** The same few labels stand on every sheet. Long texts are no labels; beyond so many all are forgotten. */
const LONGEST = 80;
const MOST = 5_000;

/** The same function of a text, which computes each label once. */
export function remembered(compute: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > LONGEST) return compute(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST) known.clear();
    const computed = compute(text);
    known.set(text, computed);
    return computed;
  };
}

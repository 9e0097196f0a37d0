/** Names as they are said in a sentence: “A”, “B”. */
export function quotedNames(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

/** Excel's limit for the name of a sheet. */
export const LONGEST_NAME = 31;

/** A name for a sheet, without the characters that Excel refuses in one. */
export function asSheetName(text: string): string {
  return text.replace(/[[\]:*?/\\]/g, ' ').slice(0, LONGEST_NAME).trim();
}

/** Excel takes "bu01" and "BU01" for the same name. */
export function nameKey(name: string): string {
  return name.toLocaleLowerCase('da');
}

/** The first of "name", "name (2)", "name (3)" … that is free. `taken` holds keys; the name is added to it. */
export function freeName(name: string, taken: Set<string>, longest = LONGEST_NAME, suffix = (number: number) => ` (${number})`): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : suffix(number);
    const candidate = name.slice(0, longest - ending.length) + ending;
    if (!taken.has(nameKey(candidate))) {
      taken.add(nameKey(candidate));
      return candidate;
    }
  }
}

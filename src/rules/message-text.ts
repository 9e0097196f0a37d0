import { danishNumber } from '../domain/danish-number';

export type MessageData = Readonly<Record<string, string | number>>;

const PLACEHOLDER = /\{([a-zA-Z]+)\}/g;

export function placeholdersOf(template: string): readonly string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/**
 * The template with its placeholders filled; one without data is left standing, so that the rule tester sees it. What
 * fills the beginning of a sentence begins with a capital: "tabellen …" is a name that stands inside sentences too.
 */
export function fillTemplate(template: string, data: MessageData): string {
  return template.replace(PLACEHOLDER, (placeholder, name: string, at: number) => {
    const value = data[name];
    if (value === undefined) return placeholder;
    const text = typeof value === 'number' ? danishNumber(value) : value;
    return at === 0 || /[.!?] $/.test(template.slice(0, at)) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  });
}

/** "a", "a og b", "a, b og c". */
export function listText(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} og ${items.at(-1)}`;
}

/** "2020", "2020-2022 og 2024". */
export function yearsText(years: readonly number[]): string {
  const spans: { first: number; last: number }[] = [];
  for (const year of years) {
    const span = spans.at(-1);
    if (span && year === span.last + 1) span.last = year;
    else spans.push({ first: year, last: year });
  }
  return listText(spans.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`)));
}

/** What is said of each year, years of which the same is said together: "2021: …; 2022-2024: …". */
export function byYear(years: readonly number[], statement: (index: number) => string): string {
  const grouped = new Map<string, number[]>();
  for (const [index, year] of years.entries()) {
    const said = statement(index);
    grouped.set(said, [...(grouped.get(said) ?? []), year]);
  }
  return [...grouped].map(([said, of]) => `${yearsText(of)}: ${said}`).join('; ');
}

/** An amount of a finding: blank cells say so, text is quoted. */
export function amountText(amount: number | string | null): string {
  if (amount === null) return 'ingenting';
  return typeof amount === 'number' ? danishNumber(amount) : `"${amount}"`;
}

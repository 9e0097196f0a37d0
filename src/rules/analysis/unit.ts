/** What a table says about its figures; null where it says nothing. */
export interface StatedUnit {
  /** "1.000 kr.", "mio. kr." or "kr.". */
  readonly amounts: string | null;
  /** The year in whose prices the figures stand, for example "2020". */
  readonly priceYear: string | null;
}

const AMOUNTS: readonly (readonly [string, RegExp])[] = [
  ['1.000 kr.', /1[.\s]?000\s*kr|\bt\.?\s?kr|tusinde?\s*kr/],
  ['mio. kr.', /mi[ol]l?\.?\s*kr/],
  ['kr.', /\bkr/],
];

const PRICE_YEAR = [/\b(\d{4})\s*-?\s*(?:p\s*\/?\s*l\b|pris|niveau)/, /\bp\s*\/?\s*l\s*-?\s*(\d{4})\b/];

/** Reads "1.000 kr. 2020 p/l" and its variants, in any case. */
export function statedUnit(text: string | null): StatedUnit {
  const said = (text ?? '').normalize('NFKC').replace(/[\u2010-\u2015]/g, '-').replace(/\s+/g, ' ').toLowerCase();
  const priceYear = PRICE_YEAR.map((pattern) => pattern.exec(said)?.[1]).find((year) => year !== undefined);
  return { amounts: AMOUNTS.find(([, pattern]) => pattern.test(said))?.[0] ?? null, priceYear: priceYear ?? null };
}

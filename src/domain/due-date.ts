import { dayOf, lastDayOf, monthOf, yearOf } from './day';
import type { Day } from './day';

/**
 * What a printed time expression says about when a success criterion is followed up ("Primo 2020", "Kvartalsvis første gang
 * ultimo 2019", "Løbende").
 *
 * A day is the last on which what is printed is still kept: "2021" is 31 December 2021. The documents define neither "primo"
 * nor "medio"; we read primo, "starten af" as the first quarter, medio as the first half, ultimo, "udgangen af" as the whole
 * year. Of a month: the 10th, the 20th and the last day.
 */
export interface TimeExpression {
  /** As printed. */
  readonly text: string;
  /** Days that the text names, earliest first; none where what it says can't be dated. */
  readonly dates: readonly Day[];
  /**
   * Months from one follow-up to the next; null where it doesn't recur at a fixed interval. Where the text names several,
   * the longest: "løbende i forbindelse med månedsopfølgninger, særskilt status ifm. halvårsregnskaber" is half-yearly.
   */
  readonly interval: number | null;
  /** "Løbende", "kontinuerligt": goes on all the time, besides what has a date. */
  readonly continuous: boolean;
  /** Counts from something whose day the text doesn't tell: "efter endt forløb", "ved implementering af den enkelte robot". */
  readonly relative: boolean;
}

const MONTHS = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'];
const MONTH = `(${MONTHS.join('|')})`;
const YEAR = '(20\\d\\d)';
const OF = '(?:\\s+(?:af|i|på))?\\s+(?:år\\s+)?';
const EARLY = '(?:primo|primus|primio|(?:i\\s+)?(?:starten|begyndelsen)|tidligt|start)';
const MIDDLE = '(?:medio|midten|midt)';
const LATE = '(?:ultimo|(?:ved\\s+)?(?:udgangen|slutningen|afslutningen)|sent|slut)';
const ORDINAL = '(\\d|første|anden|andet|tredje|fjerde)\\.?';
const ORDINALS: ReadonlyMap<string, number> = new Map([['1', 1], ['2', 2], ['3', 3], ['4', 4], ['første', 1], ['anden', 2], ['andet', 2], ['tredje', 3], ['fjerde', 4]]);

type Reading = (groups: readonly string[]) => Day | null;

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf(name ?? '') + 1;
}

function partOfYear(month: number): Reading {
  return ([year]) => lastDayOf(Number(year), month);
}

function partOfMonth(date: number | null): Reading {
  return ([month, year]) => (date === null ? lastDayOf(Number(year), monthNumber(month)) : dayOf(Number(year), monthNumber(month), date));
}

function numbered(months: number): Reading {
  return ([ordinal, year]) => {
    const month = (ORDINALS.get(ordinal ?? '') ?? 99) * months;
    return month > 12 ? null : lastDayOf(Number(year), month);
  };
}

/** Ways to name a day, the most telling first: what one has taken is not read again. */
const DATES: readonly (readonly [pattern: string, read: Reading])[] = [
  // A span of years or a school year has no one day that could be told.
  [`${YEAR}\\s*[-–]\\s*(?:20)?\\d\\d(?!\\d|[-.])`, () => null],
  [`${YEAR}\\s*/\\s*\\d\\d(?!\\d)`, () => null],
  [`${YEAR}-(\\d\\d)-(\\d\\d)`, ([year, month, date]) => dayOf(Number(year), Number(month), Number(date))],
  [`(\\d{1,2})\\s?[-./]\\s?(\\d{1,2})\\s?[-./]\\s?${YEAR}`, ([date, month, year]) => dayOf(Number(year), Number(month), Number(date))],
  [`(\\d{1,2})\\.?\\s+${MONTH}\\s+${YEAR}`, ([date, month, year]) => dayOf(Number(year), monthNumber(month), Number(date))],
  [`${EARLY}${OF}${MONTH}\\s+${YEAR}`, partOfMonth(10)],
  [`${MIDDLE}${OF}${MONTH}\\s+${YEAR}`, partOfMonth(20)],
  [`${LATE}${OF}${MONTH}\\s+${YEAR}`, partOfMonth(null)],
  [`${MONTH}\\s+${YEAR}`, partOfMonth(null)],
  [`${ORDINAL}\\s+kvartal${OF}${YEAR}`, numbered(3)],
  [`${ORDINAL}\\s+(?:halvår|halvdel)${OF}${YEAR}`, numbered(6)],
  [`(?:foråret|forår)${OF}${YEAR}`, partOfYear(5)],
  [`(?:sommeren|sommer)${OF}${YEAR}`, partOfYear(8)],
  [`(?:efteråret|efterår)${OF}${YEAR}`, partOfYear(11)],
  [`(?:inden|før)\\s+${YEAR}`, ([year]) => lastDayOf(Number(year) - 1, 12)],
  [`${EARLY}${OF}${YEAR}`, partOfYear(3)],
  [`${MIDDLE}${OF}${YEAR}`, partOfYear(6)],
  [`${LATE}${OF}${YEAR}`, partOfYear(12)],
  [YEAR, partOfYear(12)],
];

const NAMED_DATE = DATES.map(([pattern, read]) => ({ pattern: new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, 'gu'), read }));

interface Found { readonly from: number; readonly to: number; readonly day: Day | null }

function namedDates(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const { pattern, read } of NAMED_DATE) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.every((other) => to <= other.from || from >= other.to)) found.push({ from, to, day: read(match.slice(1)) });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The days of a text; of alternatives ("ved udgangen af 2020/primo 2021") the last. */
function datesOf(text: string): readonly Day[] {
  const days: Day[] = [];
  let before: Found | undefined;
  for (const found of namedDates(text)) {
    const isAlternative = before !== undefined && /^\s*(?:\/|eller)\s*$/.test(text.slice(before.to, found.from));
    if (isAlternative) days.pop();
    if (found.day !== null) days.push(found.day);
    before = found;
  }
  return [...new Set(days)].sort();
}

const COUNT = '(?:to|tre|fire|2|3|4)\\s+gange\\s+(?:årligt|om\\s+året|pr\\.?\\s+år)';
const COUNTS: readonly (readonly [RegExp, number])[] = [[/^(?:to|2)/, 6], [/^(?:tre|3)/, 4], [/^(?:fire|4)/, 3]];

/** Words for intervals, in months. */
const INTERVALS: readonly (readonly [pattern: string, months: number])[] = [
  ['(?:månedlig|månedsvis|hver\\s+måned|månedsopfølgning|månedsregnskab)', 1],
  ['(?:kvartalsvis|kvartalsopfølgning|kvartalsregnskab|hvert\\s+kvartal|kvartårlig)', 3],
  ['(?:halvårlig|halvårsvis|halvårsregnskab|hvert\\s+halv(?:e\\s+)?år)', 6],
  ['(?:årlig|hvert\\s+år|én\\s+gang\\s+om\\s+året|en\\s+gang\\s+om\\s+året|årsregnskab)', 12],
  ['(?:hvert\\s+andet\\s+år|hvert\\s+2\\.?\\s+år)', 24],
];

function intervalOf(text: string): number | null {
  const counted = new RegExp(`(?<!\\p{L})${COUNT}`, 'u').exec(text)?.[0];
  const rest = counted === undefined ? text : text.replace(counted, '');
  const months = [
    ...INTERVALS.filter(([pattern]) => new RegExp(`(?<!\\p{L})${pattern}`, 'u').test(rest)).map(([, each]) => each),
    ...COUNTS.filter(([pattern]) => counted !== undefined && pattern.test(counted)).map(([, each]) => each),
  ];
  return months.length === 0 ? null : Math.max(...months);
}

/** Time expressions are short; of what is longer, only the beginning is looked at. */
const LONGEST = 1000;

/** Without the sentences that say when the effect is expected: that is no time of following up. */
function withoutEffect(text: string): string {
  const isEffect = (sentence: string) => sentence.includes('effekt') && sentence.includes('forvent', sentence.indexOf('effekt'));
  return text.split(/(?<=[.;]) /u).filter((sentence) => !isEffect(sentence)).join(' ');
}

/** What a time expression says. Never throws; what it doesn't understand names no dates. */
export function timeOf(printed: string): TimeExpression {
  const text = withoutEffect(printed.slice(0, LONGEST).normalize('NFKC').toLowerCase().replace(/\s+/g, ' '));
  const continuous = /(?<!\p{L})(?:løbende|kontinuerlig)/u.test(text);
  // "Løbende igennem 2019 og 2020" has no day on which it is due, "Kontinuerligt. Første gang i 2021" has.
  const dates = continuous && !/første\s+gang/u.test(text) ? [] : datesOf(text);
  const relative = dates.length === 0 && /(?<!\p{L})(?:efter|inde\s+i|når|ved\s+implementering|ved\s+opstart)(?!\p{L})/u.test(text);
  return { text: printed, dates, interval: intervalOf(text), continuous, relative };
}

/** The last day of the calendar period that a day belongs to: of `months` months, twelve of which begin with January. */
export function endOfPeriod(day: Day, months: number): Day {
  const before = yearOf(day) * 12;
  return lastDayOf(yearOf(day), Math.ceil((before + monthOf(day)) / months) * months - before);
}

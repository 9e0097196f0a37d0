import type { Figure } from '../../domain/figure';
import { cellText, cleanText } from '../cell-text';
import type { CellValue } from '../grid';
import { figureOf, numberFromText } from '../number-text';

/** What a cell of a KPI table says of one measure. */
export interface CellFigure {
  /** The measure's name where the cell gives it: "Psykiatri: 37 mdr."; null otherwise. */
  readonly label: string | null;
  readonly value: Figure;
  readonly part: Figure;
  readonly whole: Figure;
  readonly unit: string | null;
  /** The cell is marked "(baseline)". */
  readonly isBaseline: boolean;
}

const NUMBER = String.raw`-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?`;
const BRACKETS = /\(([^()]*)(?:\)|$)/g;
const LABELLED = new RegExp(String.raw`(\p{L}[^:()/]{0,120}?) ?: ?(?=${NUMBER})`, 'gu');
const NAMED_IN_BRACKETS = new RegExp(String.raw`^${NUMBER}[^()\d]*\((\p{L}[^()\d]*)\)[ *]*$`, 'u');
const COUNTS = new RegExp(String.raw`^(${NUMBER}) \p{L}[^/]*(?:/ ?(${NUMBER})(?: \p{L}[^/]*)?)?$`, 'u');
const FIGURE = new RegExp(String.raw`^(${NUMBER}) ?(.*)$`, 'u');
const BASELINE_MARK = /^\s*baseline\s*$/i;

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(%|pct\.?|procent)(?!\p{L})/iu, '%'],
  [/^år(?!\p{L})/iu, 'år'],
  [/^(mdr\.?|måned(er)?)(?!\p{L})/iu, 'mdr.'],
];

function unitOf(text: string): string | null {
  return UNITS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** @param whole the cell's text, kept as the figure's wording  @param open whether other text may follow the figure */
function figureIn(segment: string, whole: string, label: string | null, open: boolean): CellFigure {
  const brackets = [...segment.matchAll(BRACKETS)].map((match) => (match[1] ?? '').trim());
  const counts = brackets.map((text) => COUNTS.exec(text)).find((match) => match !== null);
  const main = cleanText(segment.replace(BRACKETS, ' ').replace(/\*/g, ' '));
  const figure = FIGURE.exec(main);
  const rest = figure?.[2] ?? '';
  const value = figure?.[1] === undefined || (!open && /\d/.test(rest)) ? null : numberFromText(figure[1]);
  const count = (text: string | undefined): Figure => (text === undefined ? null : { text: whole, value: numberFromText(text) });
  return {
    label,
    value: main === '' && counts !== undefined ? null : { text: whole, value },
    part: count(counts?.[1]),
    whole: count(counts?.[2]),
    unit: value === null ? null : unitOf(rest),
    isBaseline: brackets.some((text) => BASELINE_MARK.test(text)),
  };
}

/** Brackets as long as they are, without what stands in them. */
function outsideBrackets(text: string): string {
  return text.replace(BRACKETS, (brackets) => `(${' '.repeat(Math.max(0, brackets.length - 2))})`.slice(0, brackets.length));
}

/** "Psykiatri: 37 mdr. Udsatte: 45 mdr.": the pieces with their labels. */
function labelledSegments(text: string): readonly { readonly label: string; readonly segment: string }[] {
  const found = [...outsideBrackets(text).matchAll(LABELLED)];
  const labels = found.map((match, index) => {
    const raw = match[1] ?? '';
    // A unit behind the figure before ("37 mdr. Udsatte") belongs to it, not to the label.
    const unit = index === 0 ? undefined : UNITS.map(([pattern]) => pattern.exec(raw)?.[0]).find((each) => each !== undefined);
    const skipped = unit?.length ?? 0;
    return { label: raw.slice(skipped).trim(), from: match.index + skipped, figure: match.index + match[0].length };
  });
  return labels.map(({ label, figure }, index) => ({ label, segment: text.slice(figure, labels[index + 1]?.from) }));
}

/**
 * What a cell of a KPI table says, as typed or pasted from a report: "15 % (116 anbragte i netværket / 795 anbragte)" with its
 * counts, "9,5 år*" with its unit, "24 % (Myndighed) / 41 % (Udfører)" with a figure for each of two measures.
 * Empty where the cell is blank or has a dash.
 */
export function cellFigures(value: CellValue): readonly CellFigure[] {
  const text = cellText(value);
  if (text === '' || /^[-\u2010-\u2015\u2212]$/.test(text)) return [];
  const plain = { label: null, part: null, whole: null, unit: null, isBaseline: false };
  if (typeof value !== 'string') return [{ ...plain, value: figureOf(value) }];
  const whole = value;
  if (numberFromText(text) !== null) return [{ ...plain, value: figureOf(value) }];
  const labelled = labelledSegments(text);
  const [first] = labelled;
  if (first !== undefined && labelled.length > 1) return labelled.map(({ label, segment }) => figureIn(segment, whole, label, true));
  if (first !== undefined) return [figureIn(first.segment, whole, null, true)];
  const parts = text.split(/(?<=\)\**) ?\/ ?/);
  if (parts.length > 1 && parts.every((part) => NAMED_IN_BRACKETS.test(part))) {
    return parts.map((part) => figureIn(part, whole, (NAMED_IN_BRACKETS.exec(part)?.[1] ?? '').trim(), false));
  }
  return [figureIn(text, whole, null, false)];
}

import type { Section, TableKind } from '../../domain/proposal';
import { dateOfDays, FIRST_DATE, labelKey, LAST_DATE } from '../cell-text';
import type { SheetCell } from '../sheet-rows';

/**
 * What the labels of a proposal's tables say, as the catalogue prints them and as people write them.
 * \b knows no æ, ø, å: where a word may end in one, the patterns ask for what is no letter.
 */

/** A table's caption. `kind` is null where it names none of a proposal's tables. */
export interface Caption {
  readonly kind: TableKind | null;
  /** Begins with "Tabel N". */
  readonly numbered: boolean;
  /** "Tabel 2" and nothing more. */
  readonly bare: boolean;
  /** "Tabel 1", whatever it is called: a proposal's first table is its summary. */
  readonly first: boolean;
}

const NUMBERED_CAPTION = /^(?:\d+(?:\.\d+)*\.?\s+)?tab(?:elle|el|le)?\.?\s*(\d+)(?!\d)\s*[.:)–-]?\s*(.*)$/i;
/** Captions without a number, as keys. */
const PLAIN_CAPTION = /^(?:(?:forslagets)?samledeøkonomiskekonsekvenser|varigeændringer(?:på|i)?service|(?:service|anlægs?)investeringer?(?:iforslaget)?|investeringer?(?:på|i)?(?:service|anlæg))$/;
const LONGEST_CAPTION = 120;

function kindNamed(key: string): TableKind | null {
  if (/samledeøkonomiske|økonomiskekonsekvens|samletøkonomi/.test(key)) return 'summary';
  if (/invest|implementering/.test(key)) {
    if (key.includes('anlæg')) return 'capitalInvestment';
    return key.includes('service') ? 'serviceInvestment' : null;
  }
  if (/varig/.test(key) && !/anlæg|overførs/.test(key)) return 'permanentService';
  return null;
}

/** The caption that a cell holds; null where it is no caption. Whether a caption without a number is one, its rows tell. */
export function captionOf(text: string): Caption | null {
  if (text.length > LONGEST_CAPTION) return null;
  const match = NUMBERED_CAPTION.exec(text);
  if (match) {
    const rest = labelKey(match[2] ?? '');
    return { kind: kindNamed(rest), numbered: true, bare: rest === '', first: match[1] === '1' };
  }
  const key = labelKey(text);
  return PLAIN_CAPTION.test(key) ? { kind: kindNamed(key), numbered: false, bare: false, first: false } : null;
}

const UNIT = /^\(?\s*(?:\d[\d. ]*\s*(?:t\.?)?\s*(?:kr|dkk|eur|€)|t\.?\s?kr|tkr|tusinde?\s+kr|(?:i\s+)?mio\.?\s*(?:kr|dkk)|(?:i\s+)?kr\.|(?:19|20|21)\d\d[- ]?\s*p\s*\/?\s*l|p\s*\/\s*l|(?:\d{4}-?\s?)?priser|pris- og løn)/i;

/** Unit and price level: "1.000 kr. 2020 p/l" in any spelling. */
export function isUnit(cell: SheetCell): boolean {
  return typeof cell.value === 'string' && cell.text.length <= 60 && UNIT.test(cell.text);
}

/** The unit in a caption: "Tabel 2. Varige ændringer, service (1.000 kr. 2020 p/l)". */
export function unitInCaption(text: string): string | null {
  return /(?<![\d.])1[. ]?000 kr\.?(?:,? ?\d{4} ?p ?\/ ?l)?/i.exec(text)?.[0].trim() ?? null;
}

export function isBudgetAreaHeader(cell: SheetCell): boolean {
  return cell.key === 'styringsområde' || cell.key === 'styringsområder';
}

export function isPoolHeader(cell: SheetCell): boolean {
  return cell.key.startsWith('innovationspulje');
}

export function isActivityHeader(cell: SheetCell): boolean {
  return /^aktivitet(er)?$/.test(cell.key);
}

/** Words that head the column of labels and say nothing more. */
export function isLabelHeader(cell: SheetCell): boolean {
  return /^(linje|post|poster|tekst|beskrivelse|tiltag|emne|indsats|område|år|budgetår)$/.test(cell.key);
}

const YEAR_TEXT = /^(?:år |b[fo]? ?|r ?)?((?:19|20|21)\d\d) ?(?:[*:.)]|\(\p{L}[^()\d]{0,19}\))?$/iu;
const DATE_TEXT = /^(?:0?1[-./]0?1|31[-./]12)[-./]((?:19|20|21)\d\d)$/;

/** The year whose first or last day a date is, as Excel counts days; other numbers are none. */
function yearOfDate(value: number): number | null {
  if (!Number.isInteger(value) || value < FIRST_DATE || value > LAST_DATE) return null;
  const [year, month, day] = dateOfDays(value).split('-');
  return (month === '01' && day === '01') || (month === '12' && day === '31') ? Number(year) : null;
}

/** The year that a header cell states, also as text or as its first or last day: "2019", "År 2019", "2019*", "B2019", "2019 (skøn)", 01-01-2019. */
export function yearOf(cell: SheetCell): number | null {
  if (typeof cell.value === 'number') return Number.isInteger(cell.value) && cell.value >= 1900 && cell.value < 2200 ? cell.value : yearOfDate(cell.value);
  if (typeof cell.value !== 'string') return null;
  const digits = (YEAR_TEXT.exec(cell.text) ?? DATE_TEXT.exec(cell.text))?.[1];
  return digits === undefined ? null : Number(digits);
}

/** A heading within a table: the section it begins and its bracketed addition. */
export interface SectionHeading {
  readonly section: 'permanent' | 'implementation';
  readonly group: string | null;
}

const HEADING_END = String.raw`(?:\s*\/\s*\p{L}+)?(?:,? (?:service|anlæg))?\s*(?:\((.*)\))?\s*:?$`;
const PERMANENT_HEADING = new RegExp(String.raw`^varige? (?:service)?ændring(?:er)?${HEADING_END}`, 'iu');
const IMPLEMENTATION_HEADING = new RegExp(
  String.raw`^(?:impl\w*\.?-? ?(?:omk\w*\.?|udgift\w*)|implementering|(?:service|anlægs)?investering(?:er|som\w+|sudgift\w*)?|engangs(?:omkostninger|udgifter|investeringer))${HEADING_END}`, 'iu');

export function sectionHeadingOf(text: string): SectionHeading | null {
  const permanent = PERMANENT_HEADING.exec(text);
  const match = permanent ?? IMPLEMENTATION_HEADING.exec(text);
  if (!match) return null;
  return { section: permanent ? 'permanent' : 'implementation', group: match[1]?.trim() || null };
}

/** What a total's label says. A weak one ("Samlet indsats …") is a total only where it stands last. */
export interface TotalLabel {
  readonly strength: 'strong' | 'weak';
  readonly names: Section | null;
}

const TOTAL_START = /^(?:saml(?:et|ede|\.)|total(?:e|t)?|i ?alt|sum|netto\w*)(?!\p{L})/iu;
const TOTAL_ALONE = /^(?:saml(?:et|ede)|total(?:e|t)?|i ?alt|sum|netto)\s*[:.]?$/iu;
const TOTAL_WORD = /(?<!\p{L})(?:totalt?|i ?alt)(?!\p{L})/iu;

function sectionNamed(key: string): Section | null {
  if (/varig|permanent/.test(key)) return 'permanent';
  if (/impl|invest|engangs/.test(key)) return 'implementation';
  return /økon|påvirk|nettoeffekt|nettovirk|nettopåvirk/.test(key) ? 'netImpact' : null;
}

export function totalOf(text: string): TotalLabel | null {
  const starts = TOTAL_START.test(text);
  if (!starts && !TOTAL_WORD.test(text)) return null;
  if (TOTAL_ALONE.test(text)) return { strength: 'strong', names: /^netto/i.test(text) ? 'netImpact' : null };
  const names = sectionNamed(labelKey(text));
  // "Projektledelse, 600 t. kr. i alt" is a line that speaks of its sum; "Varige ændringer totalt, service" is a total.
  const strong = names !== null && (starts || sectionNamed(labelKey(text.split(' ')[0] ?? '')) !== null);
  return { strength: strong ? 'strong' : 'weak', names };
}

const MODEL = /(?<![\p{L}\d])(model|alternativ|scenarie|scenario|variant) (\d{1,2}|[A-H]|I{1,3}|IV|V)(?![\p{L}\d])/u;
const MODEL_WORD = /model|alternativ|scenari|variant/i;
const MODEL_WORDS = /(?<![\p{L}\d])(model|alternativ|scenarie|scenario|variant)(?= )/giu;

/** The alternative that a label names, in its usual spelling: "… tilbud model 2" names "Model 2". */
export function modelNamedIn(text: string): string | null {
  if (!MODEL_WORD.test(text)) return null;
  const match = MODEL.exec(text.replace(MODEL_WORDS, (word) => word.toLowerCase()));
  if (!match) return null;
  const word = match[1] ?? '';
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)} ${match[2] ?? ''}`;
}

/** The alternative that a heading begins ("Model 1", "Model 1: …"). */
export function modelHeadingOf(text: string): string | null {
  const name = modelNamedIn(text);
  return name !== null && text.toLowerCase().startsWith(name.toLowerCase()) && /^(?:\s*[:(–-].*)?$/.test(text.slice(name.length)) ? name : null;
}

/** What a label of a table says, all in one. */
export interface LabelMeaning {
  readonly section: SectionHeading | null;
  readonly total: TotalLabel | null;
  /** The alternative that it names. */
  readonly model: string | null;
  /** The alternative that it begins as a heading. */
  readonly modelHeading: string | null;
  readonly endsModels: boolean;
}

export function meaningOf(text: string): LabelMeaning {
  const model = modelNamedIn(text);
  return { section: sectionHeadingOf(text), total: totalOf(text), model, modelHeading: model === null ? null : modelHeadingOf(text), endsModels: endsModels(text) };
}

/** The heading after which rows hold for every alternative again. */
export function endsModels(text: string): boolean {
  return labelKey(text) === 'allemodeller';
}

/** A follow-up holds what was planned against what came of it: its payback times are not a proposal's. */
const OF_FOLLOW_UP = /(?<!\p{L})(?:plan|planlagt|forventet|realiseret|beregnet)(?!\p{L})/iu;

/** Which payback time a label is about; null where it is about none that a proposal states. */
export function paybackBasisOf(text: string): 'service' | 'total' | null {
  if (OF_FOLLOW_UP.test(text)) return null;
  if (text.length > LONGEST_CAPTION || !/^(?:\S+ )?tilbagebetaling(?:stid)?(?!\p{L})/iu.test(text)) return null;
  return /total/i.test(text) ? 'total' : 'service';
}

/** A row or cell that the add-in computes beside what was printed. */
export function isComputed(cell: SheetCell): boolean {
  return cell.key === 'beregnet' || cell.key === 'beregnettilbagebetalingstid' || cell.key.startsWith('beregnetgrundlag');
}

export function isNote(text: string): boolean {
  return /^(?:note|noter|anm|bemærk|obs)(?:\.|:|\s|$)/i.test(text) || /^\*/.test(text);
}

const OWN_RECKONING = /^(?:egen |egne )?(?:(?:kontrol|tjek|check)(?:sum|tal|beregning)?|differencer?|diff|forskel|afvigelser?|(?:ak)?kumuler(?:et|ede)|heraf|deraf|hvoraf|pct|procent|andel|indeks|index|antal|årsværk|fuldtidsstillinger|gennemsnit|balance|rest|nutidsværdi|stemmer|p ?\/ ?l)(?!\p{L})|^%|^\(?\d{1,2}\)/iu;

/** What someone reckons or remarks below a table, which is no line of it: "Kontrol mod Tabel 1", "Heraf løn", "Årsværk", "1) ekskl. moms". */
export function isReckoningLabel(text: string): boolean {
  return OWN_RECKONING.test(text);
}

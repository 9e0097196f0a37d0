import { STANDARD_HEADINGS } from '../../domain/standard-headings';
import { labelKey } from '../cell-text';
import { isUnit } from './label-recognition';
import type { SheetCell, SheetRow } from '../sheet-rows';

/** Labels of a proposal's head and of its blocks other than the tables. */

export type HeadField =
  | 'catalogue' | 'id' | 'title' | 'statusMarks' | 'area' | 'summary' | 'pool' | 'presentedBy' | 'affectedAdministrations'
  /** Known, but no part of a proposal. */
  | 'source';

export interface HeadLabel {
  readonly field: HeadField;
  /** No other sheet would say this; "Titel" or "Område" could stand anywhere. */
  readonly strong: boolean;
  /** What stands behind the colon in the same cell. */
  readonly inline: string | null;
}

const HEAD_LABELS: Readonly<Record<string, { readonly field: HeadField; readonly strong?: true }>> = {
  katalog: { field: 'catalogue' },
  investeringskatalog: { field: 'catalogue' },
  forslagetsid: { field: 'id', strong: true },
  forslagsid: { field: 'id', strong: true },
  forslagetsnummer: { field: 'id', strong: true },
  forslagsnummer: { field: 'id', strong: true },
  forslagsnr: { field: 'id', strong: true },
  id: { field: 'id' },
  forslagetstitel: { field: 'title', strong: true },
  forslagstitel: { field: 'title', strong: true },
  titel: { field: 'title' },
  mærkervedtitlen: { field: 'statusMarks', strong: true },
  område: { field: 'area' },
  kortresumé: { field: 'summary' },
  kortresume: { field: 'summary' },
  resumé: { field: 'summary' },
  resume: { field: 'summary' },
  dersøgesommidlerfra: { field: 'pool' },
  dersøgesmidlerfra: { field: 'pool' },
  søgesommidlerfra: { field: 'pool' },
  fremstillendeforvaltning: { field: 'presentedBy' },
  berørteforvaltninger: { field: 'affectedAdministrations' },
  berørtforvaltning: { field: 'affectedAdministrations' },
  berørteforvaltning: { field: 'affectedAdministrations' },
  kilde: { field: 'source' },
  datasæt: { field: 'source' },
};

export function headLabelOf(cell: SheetCell): HeadLabel | null {
  const whole = Object.hasOwn(HEAD_LABELS, cell.key) ? HEAD_LABELS[cell.key] : undefined;
  if (whole) return { field: whole.field, strong: whole.strong === true, inline: null };
  const colon = cell.text.indexOf(':');
  if (colon < 0) return null;
  const key = labelKey(cell.text.slice(0, colon));
  const known = Object.hasOwn(HEAD_LABELS, key) ? HEAD_LABELS[key] : undefined;
  return known ? { field: known.field, strong: known.strong === true, inline: cell.text.slice(colon + 1).trim() || null } : null;
}

export type Block = 'headings' | 'implementationPlan' | 'successCriteria' | 'risk' | 'consultations';

const BLOCK_TITLES: Readonly<Record<string, Block>> = {
  afsnitiforslaget: 'headings',
  forslagetsafsnit: 'headings',
  implementeringafforslaget: 'implementationPlan',
  implementeringsplan: 'implementationPlan',
  tidsplan: 'implementationPlan',
  aktivitetsplan: 'implementationPlan',
  opfølgning: 'successCriteria',
  succeskriterier: 'successCriteria',
  risikovurdering: 'risk',
  hvemerhørt: 'consultations',
  høring: 'consultations',
  høringer: 'consultations',
};

export function blockTitledBy(text: string): Block | null {
  const key = labelKey(text);
  return Object.hasOwn(BLOCK_TITLES, key) ? (BLOCK_TITLES[key] ?? null) : null;
}

export function isRiskLabel(cell: SheetCell): boolean {
  return /^(forslagetsrisiko|risiko|samletrisiko|risikoniveau)$/.test(cell.key);
}

const STANDARD_BY_KEY: ReadonlyMap<string, string> = new Map(STANDARD_HEADINGS.map((heading) => [labelKey(heading), heading]));

/** A heading of the template in its own spelling ("BAGGRUND OG FORMÅL" is "Baggrund og formål"), otherwise as written. */
export function standardSpelling(heading: string): string {
  return STANDARD_BY_KEY.get(labelKey(heading)) ?? heading;
}

export function isStandardHeading(text: string): boolean {
  return STANDARD_BY_KEY.has(labelKey(text));
}

/** The title of a numbered heading ("1.2 BAGGRUND OG FORMÅL"); null where the cell is none. */
export function numberedHeadingOf(text: string): string | null {
  const title = /^\d{1,2}\.\d{1,2}\.? +(\p{L}.*)$/u.exec(text)?.[1];
  if (title === undefined || title.length > 100) return null;
  if (isStandardHeading(title)) return standardSpelling(title);
  return title === title.toUpperCase() ? `${title.slice(0, 1)}${title.slice(1).toLowerCase()}` : null;
}

/** "BU01 – Peer-to-Peer …": a title that brings its id. */
export function titleWithId(text: string): { readonly id: string; readonly title: string } | null {
  const match = /^([A-ZÆØÅ]{2}\d{2})\s*[-–—:]\s*(\S.*)$/u.exec(text);
  return match ? { id: match[1] ?? '', title: match[2] ?? '' } : null;
}

export interface CriteriaColumns { readonly criterion: number; readonly measuredBy: number | null; readonly responsible: number | null; readonly when: number | null }

/** The header row of the success criteria. A column with another heading after the criteria holds how they are measured, unless it is one of amounts (UD03). */
const CRITERION_HEADER = /^succeskriteri(?:er|erne|um|e|et)?$/;
const MEASURED_BY_HEADER = /^(?:hvordan(?:måles|laves|gøres|følges).{0,40}|måling|måles|målemetode)$/;
const RESPONSIBLE_HEADER = /^(?:hvemer)?ansvarlig(?:e)?(?:foropfølgning(?:en)?)?$/;
const WHEN_HEADER = /^(?:hvornår.{0,40}|tidspunkt|opfølgningstidspunkt)$/;

export function criteriaHeaderOf({ cells }: SheetRow): CriteriaColumns | null {
  const criterion = cells.find(({ key }) => CRITERION_HEADER.test(key));
  const responsible = cells.find(({ key }) => RESPONSIBLE_HEADER.test(key));
  const when = cells.find(({ key }) => WHEN_HEADER.test(key));
  const others = cells.filter((cell) => cell !== criterion && cell !== responsible && cell !== when);
  const measuredBy = others.find(({ key }) => MEASURED_BY_HEADER.test(key)) ?? others.find((cell) => criterion && cell.column > criterion.column && !isUnit(cell));
  if (!criterion || (!responsible && !when && !MEASURED_BY_HEADER.test(measuredBy?.key ?? ''))) return null;
  return { criterion: criterion.column, measuredBy: measuredBy?.column ?? null, responsible: responsible?.column ?? null, when: when?.column ?? null };
}

export interface ConsultationColumns { readonly party: number | null; readonly answer: number; readonly conclusion: number | null }

export function consultationHeaderOf({ cells }: SheetRow): ConsultationColumns | null {
  const answer = cells.find(({ key }) => key === 'janej' || key === 'janejikkerelevant');
  if (!answer) return null;
  const party = cells.find(({ column }) => column < answer.column);
  const conclusion = cells.find(({ column }) => column > answer.column);
  return { party: party?.column ?? null, answer: answer.column, conclusion: conclusion?.column ?? null };
}

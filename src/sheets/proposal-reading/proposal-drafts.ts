import { readParts } from './part-reader';
import type { SheetPart } from './sheet-parts';
import type { SheetRow } from '../sheet-rows';
import { isBuiltAsSummary, isImplementationPlan, looksLikeProposalTable } from './table-kind';
import type { TableWithLines } from './table-kind';
import { readLines } from './table-lines';

/** The parts of a sheet that may be one proposal. */
export interface Draft {
  readonly parts: SheetPart[];
  /** The parts' tables, in order, with their lines. */
  readonly tables: TableWithLines[];
}

interface Seen {
  /** Fields of the head that have been met. */
  readonly fields: Set<string>;
  title: boolean;
  summary: boolean;
  /** Anything but the head. */
  body: boolean;
}

function isSummary(table: TableWithLines): boolean {
  const { caption } = table.raw;
  if (caption && caption.kind !== null) return caption.kind === 'summary';
  return !isImplementationPlan(table) && isBuiltAsSummary(table);
}

/**
 * Whether a proposal begins here: a title line, a head that is already filled or follows a body, a second Tabel 1. A label
 * that could stand anywhere ("Katalog") begins one only together with the next.
 */
function begins(part: SheetPart, next: SheetPart | undefined, table: TableWithLines | undefined, seen: Seen): boolean {
  switch (part.type) {
    case 'start':
      return seen.body || seen.fields.size > 0;
    case 'title':
      return seen.body || seen.title;
    case 'head': {
      if (seen.title && part.entries.some(({ field, strong }) => field === 'title' && strong)) return true;
      const repeats = part.entries.some(({ field }) => field !== 'source' && seen.fields.has(field));
      return (seen.body || repeats) && (part.entries.some(({ strong }) => strong) || next?.type === 'head' || next?.type === 'start');
    }
    case 'table':
      return seen.summary && table !== undefined && isSummary(table);
    case 'caption':
      return seen.summary && part.caption.kind === 'summary';
    default:
      return false;
  }
}

function split(parts: readonly SheetPart[]): Draft[] {
  const drafts: Draft[] = [];
  let seen: Seen = { fields: new Set(), title: false, summary: false, body: false };
  for (const [index, part] of parts.entries()) {
    const table: TableWithLines | undefined = part.type === 'table' ? { raw: part.table, lines: readLines(part.table) } : undefined;
    if (drafts.length === 0 || begins(part, parts[index + 1], table, seen)) {
      drafts.push({ parts: [], tables: [] });
      seen = { fields: new Set(), title: false, summary: false, body: false };
    }
    drafts.at(-1)?.parts.push(part);
    if (table) drafts.at(-1)?.tables.push(table);
    if (part.type === 'head') for (const { field } of part.entries) seen.fields.add(field);
    else if (part.type === 'title') seen.title = true;
    else if (part.type !== 'unplaced' && part.type !== 'start' && part.type !== 'foreignTable') seen.body = true;
    if ((table && isSummary(table)) || (part.type === 'caption' && part.caption.kind === 'summary')) seen.summary = true;
  }
  return drafts;
}

/** A label that only proposals have. */
export function hasStrongHead({ parts }: Draft): boolean {
  return parts.some((part) => part.type === 'head' && part.entries.some(({ strong }) => strong));
}

/** Whether the parts say that they are a proposal's; a row of years alone does not. */
export function isProposal(draft: Draft): boolean {
  return hasStrongHead(draft) || draft.parts.some(({ type }) => type === 'caption')
    || draft.tables.some((table) => !isImplementationPlan(table) && looksLikeProposalTable(table));
}

function firstRow({ parts }: Draft): number {
  return parts[0]?.row ?? 0;
}

/**
 * Divides the strips of a sheet into proposals. What stands beside a proposal without a head or a Tabel 1 of its own
 * belongs to that proposal; parts that belong to none stay drafts that are no proposals.
 */
export function proposalDrafts(bands: readonly (readonly SheetRow[])[]): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const [band, rows] of bands.entries()) {
    const toTheLeft = drafts.filter(isProposal).sort((a, b) => firstRow(a) - firstRow(b));
    let next = 0;
    for (const draft of split(readParts(rows))) {
      const own = hasStrongHead(draft) || draft.tables.some(isSummary);
      while (next < toTheLeft.length && firstRow(toTheLeft[next] ?? draft) <= firstRow(draft)) next += 1;
      const left = toTheLeft[Math.max(0, next - 1)];
      if (band > 0 && !own && left) {
        for (const part of draft.parts) left.parts.push(part);
        for (const table of draft.tables) left.tables.push(table);
      } else drafts.push(draft);
    }
  }
  return drafts;
}

import { unplacedReasons } from '../../texts/sheet-reading';
import { blockTitledBy, consultationHeaderOf, criteriaHeaderOf, headLabelOf, isRiskLabel, isStandardHeading, numberedHeadingOf, titleWithId } from './block-recognition';
import type { Block } from './block-recognition';
import { captionOf, isComputed, isNote, isPoolHeader, isUnit, paybackBasisOf } from './label-recognition';
import { numberFromText } from '../number-text';
import type { HeadEntry, PlacedCaption, RawTable, SheetPart } from './sheet-parts';
import type { SheetCell, SheetRow } from '../sheet-rows';
import { isHeaderCell, yearHeaderOf } from './year-header';
import type { YearHeader } from './year-header';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type OpenTable = Writable<Omit<RawTable, 'rows' | 'headerCells' | 'apart'>> & { rows: SheetRow[]; headerCells: SheetCell[]; apart: Set<number> };

/** What the rows that follow belong to. */
type Open =
  | { readonly type: 'nothing' }
  /** Rows below a caption until the years come. */
  | { readonly type: 'announced'; readonly caption: PlacedCaption | null; readonly headerCells: SheetCell[]; readonly planTitle: SheetCell | null; readonly rows: SheetRow[] }
  | { readonly type: 'table'; readonly table: OpenTable; readonly columns: ReadonlySet<number> }
  /** A table that is none of a proposal's, to be left alone. */
  | { readonly type: 'foreign'; readonly caption: PlacedCaption | null; readonly table: OpenTable | null }
  /** Rows that a block collects, or the text of a section (`rows` null). */
  | { readonly type: 'block'; readonly block: Block | null; readonly title: SheetCell | null; readonly rows: SheetRow[] | null };

function isNumber({ value }: SheetCell): boolean {
  return typeof value === 'number';
}

/** A number, also one typed as text; text at the beginning of a row is a label. */
function hasFigures({ cells }: SheetRow): boolean {
  return cells.some(isNumber) || cells.slice(1).some(({ value }) => typeof value === 'string' && numberFromText(value) !== null);
}

const CHECK_BOX = /^(?:[☐☑☒✓✔✗]|\[[ xX]?\])/u;

/** For each row, whether a row of years comes below it before any row of figures. */
function yearsBeforeFigures(rows: readonly SheetRow[]): readonly boolean[] {
  const ahead: boolean[] = Array.from({ length: rows.length }, () => false);
  let next = false;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    ahead[index] = next;
    const row = rows[index];
    if (!row) continue;
    if (yearHeaderOf(row, { open: null, announced: true, strict: false })) next = true;
    else if (hasFigures(row)) next = false;
  }
  return ahead;
}

/** How many rows below a caption its years may stand, with rows of figures in between. */
const ROWS_TO_YEARS = 4;
/** So many blank rows may stand between rows that seem to belong together. */
const BLANK_ROWS_BETWEEN = 1;

/** Whether the years of a caption come soon, although there are rows of figures above them. */
function yearsSoon(rows: readonly SheetRow[], index: number): boolean {
  for (const row of rows.slice(index + 1, index + 1 + ROWS_TO_YEARS)) {
    const first = row.cells[0];
    if (yearHeaderOf(row, { open: null, announced: true, strict: false })) return true;
    if (first && captionOf(first.text)) return false;
  }
  return false;
}

function beginsProposal(row: SheetRow | undefined): boolean {
  const [first, second] = row?.cells ?? [];
  return first !== undefined && ((first.key === 'investeringsforslag' && !second) || headLabelOf(first)?.strong === true);
}

function headEntries(row: SheetRow): (HeadEntry & { readonly values: SheetCell[] })[] {
  const entries: (HeadEntry & { readonly values: SheetCell[] })[] = [];
  for (const cell of row.cells) {
    const label = headLabelOf(cell);
    if (label) entries.push({ ...label, cell, values: [] });
    else entries.at(-1)?.values.push(cell);
  }
  return entries;
}

/**
 * Cuts the rows of a sheet (or of one of its strips) into parts by their labels. One pass; nothing is lost: what belongs
 * to no part is a part of its own, with the reason.
 */
export function readParts(rows: readonly SheetRow[]): readonly SheetPart[] {
  const parts: SheetPart[] = [];
  /** Asked for by captions without a number, of which there are few. */
  let yearsAhead: readonly boolean[] | undefined;
  let open = { type: 'nothing' } as Open;
  /** Where check boxes below "Berørte forvaltninger" go. */
  let administrations: SheetCell[] | null = null;

  function unplaced(cell: SheetCell, reason: string): void {
    parts.push({ type: 'unplaced', row: cell.row, cell, reason });
  }

  /** Ends what was open; a caption or unit that no table followed is said. */
  function close(next: Open, figuresBelow = false): void {
    if (open.type === 'announced') {
      if (open.caption?.numbered && open.caption.kind !== null) parts.push({ type: 'caption', row: open.caption.cell.row, caption: open.caption, figuresBelow });
      if (open.caption?.numbered) unplaced(open.caption.cell, unplacedReasons.captionWithoutTable);
      for (const cell of open.headerCells) if (isUnit(cell)) unplaced(cell, unplacedReasons.unitWithoutTable);
    }
    open = next;
  }

  function openTable(header: YearHeader): void {
    const announced = open.type === 'announced' ? open : null;
    const captionCell = header.others.find((cell) => captionOf(cell.text) !== null);
    const own = captionCell ? captionOf(captionCell.text) : null;
    const caption = announced?.caption ?? (captionCell && own ? { ...own, cell: captionCell } : null);
    const planTitle = announced ? announced.planTitle : open.type === 'block' && open.block === 'implementationPlan' ? open.title : null;
    const table: OpenTable = {
      caption, header, planTitle, rows: [], paybackAfter: null, apart: new Set(), aboveYears: announced?.rows ?? [],
      headerCells: [...(announced?.headerCells ?? []), ...header.others.filter((cell) => cell !== caption?.cell)],
    };
    open = { type: 'table', table, columns: new Set(header.years.map(({ column }) => column)) };
    parts.push({ type: 'table', row: header.row, table });
  }

  /** The years of a table that is left alone; where it has none, its rows go unread. */
  function openForeign({ caption, table }: Extract<Open, { type: 'foreign' }>, header: YearHeader): void {
    if (caption === null || table !== null) return;
    const foreign: OpenTable = { caption, header, planTitle: null, rows: [], paybackAfter: null, apart: new Set(), aboveYears: [], headerCells: [...header.others] };
    open = { type: 'foreign', caption, table: foreign };
    parts.push({ type: 'foreignTable', row: header.row, table: foreign });
  }

  function openBlock(block: Block | null, title: SheetCell, row: SheetRow): void {
    const blockRows: SheetRow[] | null = block === null || block === 'implementationPlan' || block === 'successCriteria' ? null : [];
    close({ type: 'block', block, title, rows: blockRows });
    if (!blockRows) return;
    if (block === 'headings') parts.push({ type: 'headings', row: row.row, title, rows: blockRows });
    if (block === 'consultations') parts.push({ type: 'consultations', row: row.row, title, columns: null, rows: blockRows });
    if (block === 'risk') parts.push({ type: 'risk', row: row.row, cells: row.cells, rows: blockRows });
  }

  /** Labels that hold whatever is open. */
  function readAnywhere(row: SheetRow, first: SheetCell): boolean {
    const header = yearHeaderOf(row, {
      open: open.type === 'table' ? open.columns : null,
      announced: open.type === 'announced' || (open.type === 'block' && open.block === 'implementationPlan'),
      strict: open.type === 'block',
    });
    if (header) {
      if (open.type === 'foreign') openForeign(open, header);
      else openTable(header);
      return true;
    }
    const collecting = open.type === 'block' && open.rows !== null;
    if (!collecting && paybackBasisOf(first.text.split(':')[0] ?? '')) {
      parts.push({ type: 'payback', row: row.row, cells: row.cells });
      if (open.type === 'table' && open.table.rows.length > 0) open.table.paybackAfter ??= open.table.rows.length;
      return true;
    }
    const columns = criteriaHeaderOf(row);
    if (columns) {
      const title: SheetCell = open.type === 'block' && open.block === 'successCriteria' && open.title ? open.title : first;
      const criteriaRows: SheetRow[] = [];
      close({ type: 'block', block: 'successCriteria', title, rows: criteriaRows });
      parts.push({ type: 'criteria', row: row.row, title, columns, rows: criteriaRows });
      return true;
    }
    const consultation = consultationHeaderOf(row);
    if (consultation) {
      const title: SheetCell = open.type === 'block' && open.block === 'consultations' && open.title ? open.title : first;
      const consultationRows: SheetRow[] = [];
      close({ type: 'block', block: 'consultations', title, rows: consultationRows });
      parts.push({ type: 'consultations', row: row.row, title, columns: consultation, rows: consultationRows });
      return true;
    }
    return false;
  }

  function readCaption(row: SheetRow, first: SheetCell, index: number): boolean {
    const caption = captionOf(first.text);
    // A line may be called as a table is; "Tabel 2" is none, whatever someone reckons beside it.
    if (!caption || (!caption.numbered && hasFigures(row))) return false;
    if (!caption.numbered) {
      yearsAhead ??= yearsBeforeFigures(rows);
      if (!yearsAhead[index]) return false;
    }
    const placed: PlacedCaption = { ...caption, cell: first };
    const before: Open = open;
    // "Tabel 2" in a row of its own, and what it is called in the next.
    if (!caption.numbered && before.type === 'announced' && before.caption?.bare) {
      open = { ...before, caption: { ...placed, numbered: true, cell: { ...before.caption.cell, text: `${before.caption.cell.text} ${first.text}` } } };
      return true;
    }
    if (caption.numbered && caption.kind === null && !caption.bare && !caption.first) {
      close({ type: 'foreign', caption: placed, table: null });
      unplaced(first, unplacedReasons.foreignTable);
      return true;
    }
    close({ type: 'announced', caption: placed, headerCells: row.cells.slice(1).filter(isHeaderCell), planTitle: null, rows: [] });
    for (const cell of row.cells.slice(1)) if (!isHeaderCell(cell)) unplaced(cell, unplacedReasons.unknownText);
    return true;
  }

  function readHead(row: SheetRow): boolean {
    const entries = headEntries(row);
    if (administrations && parts.at(-1)?.type === 'head' && row.cells.some(({ text }) => CHECK_BOX.test(text))) {
      administrations.push(...row.cells);
      return true;
    }
    const filled = entries.filter(({ inline, values }) => inline !== null || values.length > 0).length;
    // Labels side by side without values are the header row of some list.
    if (entries.length === 0 || entries[0]?.cell !== row.cells[0] || (filled === 0 && entries.length > 1)) return false;
    close({ type: 'nothing' });
    parts.push({ type: 'head', row: row.row, entries });
    const last = entries.at(-1);
    administrations = last?.field === 'affectedAdministrations' ? last.values : null;
    return true;
  }

  /** Whether the rows of a block begin below its title; in the list of headings the title alone is an entry. */
  function beginsBlock(next: SheetRow | undefined): boolean {
    return next !== undefined && (criteriaHeaderOf(next) !== null || consultationHeaderOf(next) !== null || next.cells.some(isRiskLabel)
      || yearHeaderOf(next, { open: null, announced: true, strict: true }) !== null);
  }

  function readTitle(row: SheetRow, first: SheetCell, index: number): boolean {
    const listed = open.type === 'block' && open.block === 'headings';
    if (listed && (row.cells.length > 1 || !beginsBlock(rows[index + 1]))) return false;
    const numbered = numberedHeadingOf(first.text);
    if (numbered !== null) parts.push({ type: 'section', row: row.row, title: numbered, cell: first });
    const block = blockTitledBy(numbered ?? first.text);
    if (block && (row.cells.length === 1 || block === 'risk')) {
      openBlock(block, first, row);
      return true;
    }
    if (isRiskLabel(first) && (row.cells.length > 1 || (open.type === 'block' && open.block === 'risk'))) {
      close({ type: 'block', block: null, title: first, rows: null });
      parts.push({ type: 'risk', row: row.row, cells: row.cells, rows: [] });
      return true;
    }
    if (numbered !== null || (row.cells.length === 1 && isStandardHeading(first.text))) {
      close({ type: 'block', block: null, title: first, rows: null });
      return true;
    }
    return false;
  }

  /** The row above the years, with the unit. */
  function readHeaderRow(row: SheetRow, index: number): boolean {
    const next = rows[index + 1];
    const announces = row.cells.some((cell) => isUnit(cell) || isPoolHeader(cell)) && !row.cells.some(isNumber);
    if (!announces) return false;
    if (open.type === 'table') {
      if (open.table.rows.length === 0 && row.cells.every(isHeaderCell)) {
        open.table.headerCells.push(...row.cells);
        return true;
      }
      if (!next || !row.cells.every(isHeaderCell) || !yearHeaderOf(next, { open: open.columns, announced: false, strict: false })) return false;
    }
    if (open.type === 'foreign') return false;
    if (open.type === 'announced') open.headerCells.push(...row.cells);
    else if (next && yearHeaderOf(next, { open: null, announced: true, strict: false })) close({ type: 'announced', caption: null, headerCells: [...row.cells], planTitle: null, rows: [] });
    else return false;
    return true;
  }

  /** A row without a label that is known in itself goes to what is open. */
  function readContent(row: SheetRow, first: SheetCell, index: number): void {
    switch (open.type) {
      case 'table':
        open.table.rows.push(row);
        if (row.row - (rows[index - 1]?.row ?? row.row) > BLANK_ROWS_BETWEEN + 1) open.table.apart.add(row.row);
        return;
      case 'foreign':
        open.table?.rows.push(row);
        return;
      case 'block':
        open.rows?.push(row);
        return;
      case 'announced':
        if (!hasFigures(row)) unplaced(first, unplacedReasons.headerText);
        else if (open.caption && open.caption.kind !== null && yearsSoon(rows, index)) {
          open.rows.push(row);
          unplaced(first, unplacedReasons.aboveYears);
        }
        else close({ type: 'foreign', caption: null, table: null }, true);
        return;
      case 'nothing':
        unplaced(first, row.cells.some(isNumber) ? unplacedReasons.figuresOutsideTable : unplacedReasons.unknownText);
    }
  }

  for (const [index, row] of rows.entries()) {
    const first = row.cells[0];
    if (!first || isComputed(first)) continue;
    if (readAnywhere(row, first) || readCaption(row, first, index)) continue;
    if (first.key === 'investeringsforslag' && row.cells.length === 1) {
      close({ type: 'nothing' });
      parts.push({ type: 'start', row: row.row });
      continue;
    }
    const current: Open = open;
    const inTable = current.type === 'table' && row.cells.some(({ column }) => current.columns.has(column));
    const label = headLabelOf(first);
    if (current.type === 'block' && row.cells.length === 1 && first.text === first.text.toUpperCase() && beginsProposal(rows[index + 1])) {
      // The heading of a catalogue's area, in capitals, stands between two proposals.
      close({ type: 'nothing' });
      unplaced(first, unplacedReasons.unknownText);
      continue;
    }
    if ((label?.strong || !inTable) && readHead(row)) continue;
    if (!inTable) {
      if (readTitle(row, first, index) || readHeaderRow(row, index)) continue;
      if (row.cells.length === 1 && isNote(first.text)) continue;
      if (row.cells.length === 1 && titleWithId(first.text) && current.type !== 'block') {
        close({ type: 'nothing' });
        parts.push({ type: 'title', row: row.row, cell: first });
        continue;
      }
    } else if (readHeaderRow(row, index)) continue;
    readContent(row, first, index);
  }
  close({ type: 'nothing' });
  return parts;
}

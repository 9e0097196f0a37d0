import type { ProposalField } from '../../domain/place';
import type { Proposal } from '../../domain/proposal';
import { sheetLabels } from '../../texts/sheet-labels';
import { unplacedReasons } from '../../texts/sheet-reading';
import type { AddressBook } from './address-book';
import { titleWithId } from './block-recognition';
import type { HeadField } from './block-recognition';
import { labelKey } from '../cell-text';
import type { HeadEntry, SheetPart } from './sheet-parts';
import type { SheetCell } from '../sheet-rows';

export type ProposalHead = Pick<Proposal, 'catalogue' | 'id' | 'title' | 'area' | 'summary' | 'pool' | 'presentedBy' | 'affectedAdministrations' | 'statusMarks'>;

type TextField = Exclude<HeadField, 'affectedAdministrations' | 'statusMarks' | 'source'>;

const NOT_IN_SOURCE = labelKey(sheetLabels.notInSource);

/** "Investeringskatalog 2020" is the catalogue of 2020. */
function catalogueKey(text: string): string {
  return /^(?:investeringskatalog|katalog|budget) ?((?:19|20|21)\d\d)$/i.exec(text)?.[1] ?? text;
}

const CHECKED = /^(?:[☑☒✓✔]|\[[xX]\])\s*/u;
const UNCHECKED = /^(?:[☐✗]|\[ ?\])\s*/u;

/**
 * Administrations: a list in one cell, one to a cell, or with check boxes in front (an X in a cell of its own is one).
 * Null where the cell says that the source does not tell.
 */
function administrationsOf({ inline, values }: HeadEntry): readonly string[] | null {
  const texts = [...(inline === null ? [] : [inline]), ...values.map(({ text }) => text)];
  if (texts.some((text) => labelKey(text) === NOT_IN_SOURCE)) return null;
  const boxes = texts.some((text) => CHECKED.test(text) || UNCHECKED.test(text));
  const crosses = texts.some((text) => /^x$/i.test(text));
  if (boxes) return texts.filter((text) => CHECKED.test(text)).map((text) => text.replace(CHECKED, ''));
  if (crosses) return texts.filter((_, index) => /^x$/i.test(texts[index - 1] ?? ''));
  const raw = values.map(({ value, text }) => (typeof value === 'string' ? value : text));
  return [...(inline === null ? [] : [inline]), ...raw]
    .flatMap((text) => text.split(/[;,\n\r]+/))
    .map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

function besideLabel({ row, column }: SheetCell): { readonly row: number; readonly column: number } {
  return { row, column: column + 1 };
}

/** Reads the head of a proposal: the value stands right of its label or behind its colon. A field is filled by the first value found. */
export function readHead(parts: readonly SheetPart[], book: AddressBook): ProposalHead {
  const texts: Record<TextField, string | null> = { catalogue: null, id: null, title: null, area: null, summary: null, pool: null, presentedBy: null };
  let affectedAdministrations = null as readonly string[] | null;
  let titleCell = null as SheetCell | null;
  let statusMarks = null as readonly string[] | null;
  const blank: HeadEntry[] = [];

  function place(field: ProposalField, entry: HeadEntry): void {
    book.at({ part: 'field', field }, entry.inline === null ? (entry.values[0] ?? besideLabel(entry.cell)) : entry.cell);
  }

  function readEntry(entry: HeadEntry): void {
    const { field, inline, values } = entry;
    if (field === 'source') return;
    if (field === 'statusMarks') {
      statusMarks = (inline ?? values[0]?.text ?? '').split(';').map((mark) => mark.trim()).filter((mark) => mark !== '');
      return;
    }
    if (field === 'affectedAdministrations') {
      if (affectedAdministrations !== null && values[0]) return book.unplaced(values[0], unplacedReasons.secondValue);
      affectedAdministrations ??= administrationsOf(entry);
      return place(field, entry);
    }
    const text = inline ?? values[0]?.text ?? null;
    for (const cell of values.slice(inline === null ? 1 : 0)) book.unplaced(cell, unplacedReasons.besideBlock);
    if (texts[field] !== null && text !== null) return book.unplaced(values[0] ?? entry.cell, unplacedReasons.secondValue);
    if (text === null) {
      blank.push(entry);
      return;
    }
    texts[field] = field === 'catalogue' ? catalogueKey(text) : text;
    place(field, entry);
    if (field === 'title') titleCell = inline === null ? (values[0] ?? null) : entry.cell;
  }

  for (const part of parts) {
    if (part.type === 'head') for (const entry of part.entries) readEntry(entry);
    if (part.type === 'title') {
      if (texts.title === null) {
        texts.title = part.cell.text;
        titleCell = part.cell;
        book.at({ part: 'field', field: 'title' }, part.cell);
      } else book.unplaced(part.cell, unplacedReasons.unknownText);
    }
  }

  const { id, title } = texts;
  const withId = title === null ? null : titleWithId(title);
  const own = withId && (id === null || labelKey(id) === labelKey(withId.id)) ? withId : null;
  if (own && id === null && titleCell) book.at({ part: 'field', field: 'id' }, titleCell);
  // A label without a value gives the field its address only where no other has one.
  for (const entry of blank) if (entry.field !== 'source' && entry.field !== 'statusMarks') place(entry.field, entry);
  return { ...texts, id: own ? (id ?? own.id) : id, title: own ? own.title : title, affectedAdministrations, ...(statusMarks !== null && { statusMarks }) };
}

import type { Consultation, ImplementationPlan, Payback, Proposal, SuccessCriterion } from '../../domain/proposal';
import { unplacedReasons } from '../../texts/sheet-reading';
import type { AddressBook } from './address-book';
import { isRiskLabel } from './block-recognition';
import type { ConsultationColumns } from './block-recognition';
import { cleanText, dateOrText } from '../cell-text';
import { isComputed, isNote, modelNamedIn, paybackBasisOf } from './label-recognition';
import { paybackFigureOf } from '../number-text';
import type { SheetPart } from './sheet-parts';
import type { SheetCell, SheetRow } from '../sheet-rows';
import type { TableWithLines } from './table-kind';

type PartOf<T extends SheetPart['type']> = Extract<SheetPart, { readonly type: T }>;

function ofType<T extends SheetPart['type']>(parts: readonly SheetPart[], type: T): readonly PartOf<T>[] {
  return parts.filter((part): part is PartOf<T> => part.type === type);
}

/** Payback times, each in a row of its own; what the add-in computed beside one is not read. */
export function readPaybacks(parts: readonly SheetPart[], models: ReadonlySet<string>, book: AddressBook): readonly Payback[] {
  return ofType(parts, 'payback').flatMap(({ cells }): Payback[] => {
    const [label, ...rest] = cells;
    const basis = label && paybackBasisOf(label.text.split(':')[0] ?? '');
    if (!label || !basis) return [];
    const computed = rest.findIndex(isComputed);
    const values = computed < 0 ? rest : rest.slice(0, computed);
    const colon = label.text.indexOf(':');
    const inline = colon < 0 ? '' : label.text.slice(colon + 1).trim();
    const [valueCell, ...others] = inline === '' ? values : [label, ...values];
    for (const cell of others) book.unplaced(cell, unplacedReasons.besideBlock);

    const named = modelNamedIn(label.text);
    const model = named !== null && models.has(named) ? named : null;
    book.at({ part: 'payback', basis, model }, valueCell ?? { row: label.row, column: label.column + 1 });
    book.at({ part: 'field', field: 'paybacks' }, label);
    const figure = inline === '' ? paybackFigureOf(valueCell?.value ?? null) : paybackFigureOf(inline);
    return [{ basis, label: colon < 0 ? label.text : label.text.slice(0, colon).trim(), model, figure }];
  });
}

/** Years and marks of the implementation plan. */
export function readImplementationPlan({ raw, lines }: TableWithLines, book: AddressBook): ImplementationPlan {
  const years = raw.header.years.map(({ year }) => year);
  book.at({ part: 'field', field: 'implementationPlan' }, raw.planTitle ?? raw.headerCells[0] ?? { row: raw.header.row, column: lines.columns.label });
  const seen = new Map<string, number>();
  const activities = lines.lines.map(({ row, label, labelColumn, figures }) => {
    const occurrence = (seen.get(label) ?? 0) + 1;
    seen.set(label, occurrence);
    book.at({ part: 'activity', label, occurrence, year: null }, { row, column: labelColumn });
    for (const [index, { column, year }] of raw.header.years.entries()) {
      if ((figures[index] ?? null) !== null) book.at({ part: 'activity', label, occurrence, year }, { row, column });
    }
    return { label, marks: figures.map((figure) => (figure === null ? null : typeof figure === 'number' ? String(figure) : cleanText(figure.text))) };
  });
  for (const { cell, reason } of lines.unplaced) book.unplaced(cell, reason);
  return { years, activities };
}

/** Joins what continues below, where a cell was broken over two rows. */
function joined(above: string | null, below: string | null): string | null {
  return above === null || below === null ? (above ?? below) : `${above} ${below}`;
}

export function readSuccessCriteria(parts: readonly SheetPart[], book: AddressBook): readonly SuccessCriterion[] | null {
  const blocks = ofType(parts, 'criteria');
  if (blocks.length === 0) return null;
  const criteria: SuccessCriterion[] = [];
  for (const { title, columns, rows } of blocks) {
    book.at({ part: 'field', field: 'successCriteria' }, title);
    const known = Object.entries(columns) as [keyof SuccessCriterion, number | null][];
    for (const { row, cells } of rows) {
      const texts: Record<keyof SuccessCriterion, string | null> = { criterion: null, measuredBy: null, responsible: null, when: null };
      for (const cell of cells) {
        const field = known.find(([, column]) => column === cell.column)?.[0];
        if (field) texts[field] = field === 'when' ? dateOrText(cell.value) : cell.text;
        else book.unplaced(cell, unplacedReasons.besideBlock);
      }
      const { criterion, measuredBy, responsible, when } = texts;
      if (criterion === null && measuredBy === null && responsible === null && when === null) continue;
      const above = criteria.at(-1);
      if (criterion === null && above) {
        criteria[criteria.length - 1] = {
          criterion: above.criterion, measuredBy: joined(above.measuredBy, measuredBy), responsible: joined(above.responsible, responsible), when: joined(above.when, when),
        };
        continue;
      }
      criteria.push({ criterion: criterion ?? '', measuredBy, responsible, when });
      for (const [column, at] of known) if (at !== null) book.at({ part: 'criterion', occurrence: criteria.length, column }, { row, column: at });
    }
  }
  return criteria;
}

/** Cells of a row under "Hvem er hørt?"; without a header row they are taken from left to right. */
function consultationCells({ cells }: SheetRow, columns: ConsultationColumns | null): { party: SheetCell | undefined; answer: SheetCell | undefined; conclusion: SheetCell | undefined } {
  if (!columns) return { party: cells[0], answer: cells[1], conclusion: cells[2] };
  return {
    party: columns.party === null ? cells.find(({ column }) => column < columns.answer) : cells.find(({ column }) => column === columns.party),
    answer: cells.find(({ column }) => column === columns.answer),
    conclusion: columns.conclusion === null ? cells.find(({ column }) => column > columns.answer) : cells.find(({ column }) => column === columns.conclusion),
  };
}

export function readConsultations(parts: readonly SheetPart[], book: AddressBook): readonly Consultation[] | null {
  const blocks = ofType(parts, 'consultations');
  if (blocks.length === 0) return null;
  const consultations: Consultation[] = [];
  const seen = new Map<string, number>();
  for (const { title, columns, rows } of blocks) {
    book.at({ part: 'field', field: 'consultations' }, title);
    for (const sheetRow of rows) {
      const { party, answer, conclusion } = consultationCells(sheetRow, columns);
      const conclusionText = conclusion ? dateOrText(conclusion.value) : null;
      for (const cell of sheetRow.cells) if (cell !== party && cell !== answer && cell !== conclusion) book.unplaced(cell, unplacedReasons.besideBlock);
      const above = consultations.at(-1);
      if (!party && !answer && conclusionText !== null && above) {
        consultations[consultations.length - 1] = { ...above, conclusion: joined(above.conclusion, conclusionText) };
        continue;
      }
      if (!party && !answer) continue;
      const name = party?.text ?? '';
      const occurrence = (seen.get(name) ?? 0) + 1;
      seen.set(name, occurrence);
      consultations.push({ party: name, answer: answer?.text ?? null, conclusion: conclusionText });
      const partyColumn = party?.column ?? columns?.party ?? sheetRow.cells[0]?.column ?? 0;
      const answerColumn = answer?.column ?? columns?.answer ?? partyColumn + 1;
      const place = { part: 'consultation', party: name, occurrence } as const;
      book.at({ ...place, column: 'party' }, { row: sheetRow.row, column: partyColumn });
      book.at({ ...place, column: 'answer' }, { row: sheetRow.row, column: answerColumn });
      book.at({ ...place, column: 'conclusion' }, { row: sheetRow.row, column: conclusion?.column ?? columns?.conclusion ?? answerColumn + 1 });
    }
  }
  return consultations;
}

/** Headings from the list of sections, where those marked Nej or not marked are absent; otherwise from the numbered headings. */
export function readHeadings(parts: readonly SheetPart[], book: AddressBook): Proposal['headings'] {
  const lists = ofType(parts, 'headings');
  const first = lists[0];
  if (!first) {
    const sections = ofType(parts, 'section');
    if (!sections[0]) return null;
    book.at({ part: 'field', field: 'headings' }, sections[0].cell);
    return sections.map(({ title }) => title);
  }
  book.at({ part: 'field', field: 'headings' }, first.title);
  const listed = lists.flatMap((list) => list.rows);
  const rows = listed.filter(({ cells }) => cells[0]?.key !== 'afsnit');
  // A second column, also one that is still blank below its heading, holds the marks or the sections' texts.
  const marked = listed.some(({ cells }) => cells.length > 1);
  return rows.flatMap(({ cells }) => {
    const [heading, mark] = cells;
    const present = !marked || (mark !== undefined && mark.key !== 'nej' && mark.key !== '');
    return heading && present ? [heading.text.replace(/^\d{1,2}(?:\.\d{1,2})*\.?\s+(?=\p{L})/u, '')] : [];
  });
}

const LEVEL = '(lav|lille|middel|mellem|moderat|høj|stor)';
const LEVEL_BEFORE = new RegExp(String.raw`(?<!\p{L})${LEVEL}(?:t|e)? risiko`, 'iu');
const LEVEL_AFTER = new RegExp(String.raw`risiko\p{L}*(?: \p{L}+){0,4}? (?:er|være|som|til)(?: \p{L}+)? ${LEVEL}(?!\p{L})`, 'iu');

/** The stated level; where only the section's text is there, the level that its sentence says ("… har en middel risiko"). */
export function readRisk(parts: readonly SheetPart[], book: AddressBook): string | null {
  const blocks = ofType(parts, 'risk');
  const place = { part: 'field', field: 'risk' } as const;
  const [, value, ...others] = blocks.find(({ cells }) => cells.length > 1)?.cells ?? [];
  if (value) {
    for (const cell of others) book.unplaced(cell, unplacedReasons.besideBlock);
    book.at(place, value);
    return value.text;
  }
  for (const { rows } of blocks) {
    for (const cell of rows.flatMap(({ cells }) => cells)) {
      if (isNote(cell.text)) continue;
      const level = (LEVEL_BEFORE.exec(cell.text) ?? LEVEL_AFTER.exec(cell.text))?.[1];
      if (level !== undefined || cell.text.length <= 20) {
        book.at(place, cell);
        return level?.toLowerCase() ?? cell.text;
      }
    }
  }
  const label = blocks.find(({ cells }) => cells.some(isRiskLabel))?.cells[0] ?? blocks[0]?.cells[0];
  if (label) book.at(place, { row: label.row, column: label.column + 1 });
  return null;
}

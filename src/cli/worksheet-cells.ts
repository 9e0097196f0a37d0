import type { CellValue } from '../sheets/grid';
import { columnNumber } from '../sheets/grid';
import { fromFileNames } from './formula-names';
import { LIMITS } from './limits';
import { readPart } from './package-parts';
import { shiftFormula } from './shared-formula';
import { WorkbookFileError } from './workbook-file-error';
import { unescapeText } from './workbook-parts';
import type { XmlAttributes } from './xml-events';
import type { ZipArchive } from './zip-archive';

/** A cell with content. Row and column are zero-based. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With a leading "=", US separators and the functions' own names; null where there is none. */
  readonly formula: string | null;
  /** Number of the cell's style. */
  readonly style: number;
}

/** A rectangle of merged cells, zero-based, inclusive. */
export interface Merge { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** How much may still be read of a file, see `LIMITS`. */
export interface ReadingLeft { readonly cells: number; readonly sharedFormulaCharacters: number }

export interface WorksheetContent {
  readonly cells: readonly FileCell[];
  readonly merges: readonly Merge[];
  /** What may be read of the sheets that follow. */
  readonly left: ReadingLeft;
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;
const ADDRESS = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const DAY = 24 * 60 * 60 * 1000;
/** Day 0 of the 1900 date system, for dates after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string | null;
  formula: string | null;
  /** Number of the shared formula the cell belongs to. */
  shared: string | null;
  inline: string;
}

interface SharedFormula { readonly formula: string; readonly row: number; readonly column: number }

/**
 * Reads the cells that have content; what the sheet claims to span does not matter.
 * Values are what Excel's object model gives: dates are day numbers, a formula's value is the saved one.
 * @param left what may still be read of the file
 * @throws WorkbookFileError `damaged` or `too-large`
 */
export function readWorksheet(zip: ZipArchive, sheet: string, part: string, strings: readonly string[], left: ReadingLeft): WorksheetContent {
  let sharedLeft = left.sharedFormulaCharacters;
  const cells: FileCell[] = [];
  const merges: Merge[] = [];
  const shared = new Map<string, SharedFormula>();
  const damaged = (): WorkbookFileError => new WorkbookFileError('damaged', { sheet });
  let row = -1;
  let column = -1;
  let cell: OpenCell | null = null;
  let collecting: 'value' | 'formula' | 'inline' | null = null;
  let inCells = false;
  let phonetic = false;

  const openRow = (attributes: XmlAttributes): void => {
    const stated = attributes.get('r');
    row = stated === undefined ? row + 1 : Number(stated) - 1;
    column = -1;
    if (!Number.isInteger(row) || row < 0 || row >= ROWS) throw damaged();
  };

  const openCell = (attributes: XmlAttributes): OpenCell => {
    const address = attributes.get('r');
    if (address === undefined) {
      column += 1;
    } else {
      const match = ADDRESS.exec(address);
      if (match === null) throw damaged();
      column = columnNumber(match[1] ?? '');
      row = Number(match[2]) - 1;
    }
    if (column < 0 || column >= COLUMNS || row < 0 || row >= ROWS) throw damaged();
    return { row, column, type: attributes.get('t') ?? 'n', style: Number(attributes.get('s') ?? 0), value: null, formula: null, shared: null, inline: '' };
  };

  const openFormula = (of: OpenCell, attributes: XmlAttributes): void => {
    of.formula = '';
    if (attributes.get('t') === 'shared') of.shared = attributes.get('si') ?? null;
    if (attributes.get('t') === 'dataTable') of.formula = null;
  };

  const formulaOf = (closed: OpenCell): string | null => {
    if (closed.formula === null) return null;
    if (closed.shared === null) return closed.formula === '' ? null : closed.formula;
    if (closed.formula !== '') {
      shared.set(closed.shared, { formula: closed.formula, row: closed.row, column: closed.column });
      return closed.formula;
    }
    const first = shared.get(closed.shared);
    if (first === undefined) return null;
    sharedLeft -= first.formula.length;
    if (sharedLeft < 0) throw new WorkbookFileError('too-large', { formulas: true });
    return shiftFormula(first.formula, closed.row - first.row, closed.column - first.column);
  };

  const closeCell = (closed: OpenCell): void => {
    const formula = formulaOf(closed);
    const value = valueOf(closed, strings, damaged);
    if (value === null && formula === null) return;
    if (cells.length >= left.cells) throw new WorkbookFileError('too-large', { cells: LIMITS.cells });
    cells.push({ row: closed.row, column: closed.column, style: closed.style, value, formula: formula === null ? null : `=${fromFileNames(unescapeText(formula))}` });
  };

  readPart(zip, part, {
    open(name, attributes) {
      if (!inCells) {
        if (name === 'sheetData') inCells = true;
        else if (name === 'mergeCell') merges.push(mergeOf(attributes.get('ref') ?? '', damaged));
        return;
      }
      if (name === 'row') openRow(attributes);
      else if (name === 'c') cell = openCell(attributes);
      else if (cell === null) return;
      else if (name === 'v') {
        cell.value = '';
        collecting = 'value';
      } else if (name === 'f') {
        openFormula(cell, attributes);
        collecting = cell.formula === null ? null : 'formula';
      } else if (name === 'rPh') phonetic = true;
      else if (name === 't') collecting = phonetic ? null : 'inline';
    },
    close(name) {
      if (name === 'sheetData') inCells = false;
      else if (name === 'c' && cell !== null) {
        closeCell(cell);
        cell = null;
      } else if (name === 'rPh') phonetic = false;
      else if (name === 'v' || name === 'f' || name === 't') collecting = null;
    },
    text(text) {
      if (cell === null || collecting === null) return;
      if (collecting === 'value') cell.value += text;
      else if (collecting === 'formula') cell.formula += text;
      else cell.inline += text;
    },
  }, sheet);
  return { cells, merges, left: { cells: left.cells - cells.length, sharedFormulaCharacters: sharedLeft } };
}

function valueOf(cell: OpenCell, strings: readonly string[], damaged: () => WorkbookFileError): CellValue {
  const raw = cell.value;
  switch (cell.type) {
    case 'inlineStr':
      return textValue(unescapeText(cell.inline !== '' ? cell.inline : raw ?? ''));
    case 's': {
      if (raw === null || raw === '') return null;
      const text = strings[Number(raw)];
      if (text === undefined) throw damaged();
      return textValue(text);
    }
    case 'str':
      return textValue(unescapeText(raw ?? ''));
    case 'b':
      return raw === null || raw === '' ? null : raw.trim() === '1' || raw.trim() === 'true';
    case 'e':
      return raw === null || raw === '' ? null : { error: raw.trim() };
    case 'd':
      return raw === null ? null : dayNumber(raw.trim());
    default:
      return raw === null ? null : numberValue(raw.trim());
  }
}

/** A blank text is a blank cell, as in Excel's object model. */
function textValue(text: string): string | null {
  return text === '' ? null : text;
}

/** What should be a number but is none is kept as text, so that it is not lost. */
function numberValue(text: string): CellValue {
  if (text === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/** Dates written out ("2020-05-01T12:00:00") are day numbers everywhere else. */
function dayNumber(text: string): CellValue {
  if (text === '') return null;
  const time = Date.parse(/[zZ]$|[+-]\d\d:\d\d$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(time) ? text : (time - DAY_ZERO) / DAY;
}

function mergeOf(reference: string, damaged: () => WorkbookFileError): Merge {
  const [first = '', last = first] = reference.split(':');
  const from = ADDRESS.exec(first);
  const to = ADDRESS.exec(last);
  if (from === null || to === null) throw damaged();
  return { top: Number(from[2]) - 1, left: columnNumber(from[1] ?? ''), bottom: Number(to[2]) - 1, right: columnNumber(to[1] ?? '') };
}

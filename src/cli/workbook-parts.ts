import { readPart, readRelationships } from './package-parts';
import { decodeXml, XmlFault } from './xml-events';
import { WorkbookFileError } from './workbook-file-error';
import type { ZipArchive } from './zip-archive';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  /** Hidden by the user, or so that only a macro can show it. */
  readonly hidden: boolean;
}

export interface WorkbookParts {
  /** Worksheets in the order of their tabs; chart sheets and macro sheets have no cells and are left out. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly customXml: readonly string[];
}

/**
 * Finds the parts of a workbook by their relationships, never by their names, which differ between programs.
 * @throws WorkbookFileError `not-workbook`, `binary-workbook`, `open-document` or `damaged`
 */
export function findWorkbookParts(zip: ZipArchive): WorkbookParts {
  const root = readRelationships(zip, '');
  const main = root.find((relationship) => relationship.type === 'officeDocument')?.target;
  if (main === undefined) throw new WorkbookFileError(isOpenDocumentSheet(zip) ? 'open-document' : 'not-workbook');
  if (main.toLowerCase().endsWith('.bin')) throw new WorkbookFileError('binary-workbook');

  const relationships = readRelationships(zip, main);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetPart[] = [];
  let depth = 0;
  let isWorkbook = false;
  const exists = readPart(zip, main, {
    open(name, attributes) {
      depth += 1;
      if (depth === 1) isWorkbook = name === 'workbook';
      if (!isWorkbook || depth !== 3 || name !== 'sheet') return;
      const sheet = attributes.get('name') ?? '';
      const relationship = byId.get(attributes.get('id') ?? '');
      if (relationship === undefined || !zip.has(relationship.target)) throw new WorkbookFileError('damaged', { sheet });
      if (relationship.type === 'worksheet') sheets.push({ name: sheet, part: relationship.target, hidden: (attributes.get('state') ?? 'visible') !== 'visible' });
    },
    close() {
      depth -= 1;
    },
  });
  if (!exists || !isWorkbook) throw new WorkbookFileError('not-workbook');

  const only = (type: string) => relationships.find((relationship) => relationship.type === type)?.target ?? null;
  return {
    sheets,
    sharedStrings: only('sharedStrings'),
    styles: only('styles'),
    customXml: [...new Set([...relationships, ...root].filter((relationship) => relationship.type === 'customXml').map((relationship) => relationship.target))],
  };
}

function isOpenDocumentSheet(zip: ZipArchive): boolean {
  const kind = zip.read('mimetype');
  return kind !== undefined && new TextDecoder().decode(kind).startsWith('application/vnd.oasis.opendocument.spreadsheet');
}

/** The texts of the workbook's custom XML parts; what is no text is not ours and is left out. */
export function readCustomXml(zip: ZipArchive, parts: readonly string[]): readonly string[] {
  return parts.flatMap((part) => {
    const bytes = zip.read(part);
    if (bytes === undefined) return [];
    try {
      return [decodeXml(bytes)];
    } catch (error) {
      if (error instanceof XmlFault) return [];
      throw error;
    }
  });
}

/** Strings that cells refer to by number. Formatting within a string and readings of Asian characters are left out. */
export function readSharedStrings(zip: ZipArchive, part: string | null): readonly string[] {
  const strings: string[] = [];
  if (part === null) return strings;
  let text = '';
  let phonetic = false;
  let inText = false;
  readPart(zip, part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeText(text));
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') inText = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}

/** Characters that XML cannot hold are saved as `_xHHHH_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

import { cellAddress } from '../sheets/grid';
import type { CellValue, Grid } from '../sheets/grid';
import { refusedKind } from './file-kind';
import { LIMITS } from './limits';
import { readPercentStyles } from './percent-styles';
import { findWorkbookParts, readCustomXml, readSharedStrings } from './workbook-parts';
import { WorkbookFileError } from './workbook-file-error';
import { readWorksheet } from './worksheet-cells';
import type { FileCell, Merge, ReadingLeft } from './worksheet-cells';
import { openZip } from './zip-archive';

export interface WorkbookContent {
  /** One per worksheet, hidden ones too, in the order of the tabs. */
  readonly grids: readonly Grid[];
  /** Names of the worksheets that are hidden. */
  readonly hiddenSheets: readonly string[];
  /** Texts of the custom XML parts, where acceptances are stored. */
  readonly customXml: readonly string[];
}

/**
 * Reads an .xlsx or .xlsm file, whoever saved it: values as Excel's object model gives them (dates as day numbers,
 * formulas with the value that was saved), formulas with the functions' own names.
 * Written for this purpose, since the reader of the library that writes our files gives date cells as points in time,
 * refuses workbooks with chart sheets or far-off formatted cells, and leaves shared formulas blank.
 * @throws WorkbookFileError
 */
export function readWorkbook(bytes: Uint8Array): WorkbookContent {
  if (bytes.length > LIMITS.fileBytes) throw tooLargeFile(bytes.length);
  const refused = refusedKind(bytes);
  if (refused !== null) throw new WorkbookFileError(refused);
  const zip = openZip(bytes);
  const parts = findWorkbookParts(zip);
  const strings = readSharedStrings(zip, parts.sharedStrings);
  const percentStyles = readPercentStyles(zip, parts.styles);
  let left: ReadingLeft = LIMITS;
  const grids = parts.sheets.map(({ name, part }) => {
    const sheet = readWorksheet(zip, name, part, strings, left);
    left = sheet.left;
    return gridOf(name, sheet.cells, sheet.merges, percentStyles);
  });
  return {
    grids,
    hiddenSheets: parts.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name),
    customXml: readCustomXml(zip, parts.customXml),
  };
}

export function tooLargeFile(bytes: number): WorkbookFileError {
  return new WorkbookFileError('too-large', { sizeMB: bytes / 1024 / 1024, limitMB: LIMITS.fileBytes / 1024 / 1024 });
}

function gridOf(sheet: string, cells: readonly FileCell[], merges: readonly Merge[], percentStyles: ReadonlySet<number>): Grid {
  const formulas = new Map<string, string>();
  const percentCells = new Set<string>();
  if (cells.length === 0) return { sheet, row: 0, column: 0, values: [], formulas, percentCells };
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const columns = right - left + 1;
  if ((bottom - top + 1) * columns > LIMITS.rectangle) {
    throw new WorkbookFileError('sheet-too-large', { sheet, range: `${cellAddress(top, left)}:${cellAddress(bottom, right)}` });
  }
  const values = Array.from({ length: bottom - top + 1 }, () => new Array<CellValue>(columns).fill(null));
  for (const { row, column, value, formula, style } of cells) {
    const line = values[row - top];
    if (line !== undefined) line[column - left] = value;
    if (formula !== null) formulas.set(`${row},${column}`, formula);
    if (typeof value === 'number' && percentStyles.has(style)) percentCells.add(`${row},${column}`);
  }
  let covered = 0;
  for (const merge of merges) {
    covered += blankCovered(merge, values, top, left, formulas);
    // Merged ranges never overlap; a file where they do could keep us busy for hours.
    if (covered > values.length * columns) throw new WorkbookFileError('damaged', { sheet });
  }
  return { sheet, row: top, column: left, values, formulas, percentCells };
}

/** Only the first of merged cells shows its content; what lies under the others is not part of the sheet as people see it. Returns the number of cells covered. */
function blankCovered(merge: Merge, values: CellValue[][], top: number, left: number, formulas: Map<string, string>): number {
  let covered = 0;
  for (let row = Math.max(merge.top, top); row <= Math.min(merge.bottom, top + values.length - 1); row += 1) {
    const line = values[row - top] ?? [];
    for (let column = Math.max(merge.left, left); column <= Math.min(merge.right, left + line.length - 1); column += 1) {
      covered += 1;
      if (row === merge.top && column === merge.left) continue;
      line[column - left] = null;
      formulas.delete(`${row},${column}`);
    }
  }
  return covered;
}

import { textForCell } from './cell-text';
import { withRange } from './range-address';

/** Zero-based, as the cell stands before anything is changed. */
export interface CellPosition { readonly row: number; readonly column: number }

/** What cells hold and look like before they are changed, so that it can be put back. */
export interface CellsBefore {
  /** Queues a look at the cells where they stood; ask after the next round trip whether they hold something else. */
  compare(sheet: Excel.Worksheet): () => boolean;
  /** Queues the restoring; the sheet's columns must stand where they stood. Ask after the next round trip. */
  restore(sheet: Excel.Worksheet): void;
}

const LINE = { color: true, style: true, weight: true } as const;

const LOOK: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, underline: true, size: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    borders: LINE,
  },
};

/** What Excel answers for a cell without a fill. */
const NO_FILL = '#FFFFFF';

/** Queues the reading of cells that are to be changed. */
export function readCellsBefore(sheet: Excel.Worksheet, positions: readonly CellPosition[]): CellsBefore {
  const read = positions.map((position) => {
    const range = sheet.getCell(position.row, position.column);
    range.load('formulas,values,numberFormat');
    range.dataValidation.load('type,rule,prompt,errorAlert');
    return { position, range, validation: range.dataValidation, look: range.getCellProperties(LOOK) };
  });
  return {
    compare(target) {
      const now = read.map(({ position, range }) => ({ range, cell: target.getCell(position.row, position.column).load('formulas') }));
      return () => now.some(({ range, cell }) => cell.formulas[0]?.[0] !== range.formulas[0]?.[0]);
    },
    restore(target) {
      for (const { position, range, validation, look } of read) {
        withRange(target, { ...position, rows: 1, columns: 1 }, (cell) => {
          cell.numberFormat = range.numberFormat as string[][];
          cell.formulas = [[contentOf(range.formulas[0]?.[0], range.values[0]?.[0])]];
          restoreLook(cell, look.value[0]?.[0]?.format);
          cell.dataValidation.clear();
          if (validation.type === 'None') return;
          cell.dataValidation.rule = validation.rule;
          cell.dataValidation.prompt = validation.prompt;
          cell.dataValidation.errorAlert = validation.errorAlert;
        });
      }
    },
  };
}

/** What gives a cell the content that it had: text stays text. */
function contentOf(formula: unknown, value: unknown): unknown {
  return typeof formula === 'string' && formula === value ? textForCell(formula) : formula;
}

function restoreLook(cell: Excel.Range, format: Excel.CellPropertiesFormat | undefined): void {
  if (format === undefined) return;
  const { fill, borders, ...rest } = format;
  const edges = Object.entries(borders ?? {}).map(([edge, line]: [string, Excel.CellBorder]) => [edge, line.style === 'None' ? { style: line.style } : line] as const);
  cell.setCellProperties([[{ format: { ...rest, borders: Object.fromEntries(edges) } }]]);
  if (fill?.color === undefined || fill.color === NO_FILL) cell.format.fill.clear();
  else cell.format.fill.color = fill.color;
}

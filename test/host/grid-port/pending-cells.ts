import type { Cell, CellPosition } from '@odoo/o-spreadsheet';
import { withFormat } from './cell-styles';
import type { CellFormat, HostStyle } from './cell-styles';
import type { CellUpdate } from './engine';
import type { NumberFormats } from './number-formats';

export type FormatChange = Readonly<Partial<CellFormat>>;

/** Takes all of a cell's format away before later changes apply. */
export const RESET: FormatChange = Object.freeze({});

interface PendingSheet {
  readonly contents: Map<number, string>;
  readonly formats: Map<number, { readonly reset: boolean; readonly change: FormatChange }>;
}

const COLUMNS = 16_384;
const keyOf = (row: number, col: number): number => row * COLUMNS + col;

/**
 * The cell writes of a transaction until they are carried out: values, number formats and fonts of one cell become
 * one update, since every update makes the grid parse and store the cell anew.
 */
export class PendingCells {
  private readonly sheets = new Map<string, PendingSheet>();
  private readonly merged = new Merger();
  private readonly numberFormats: NumberFormats;

  constructor(numberFormats: NumberFormats) {
    this.numberFormats = numberFormats;
  }

  get isEmpty(): boolean {
    return this.sheets.size === 0;
  }

  setContent(sheetId: string, row: number, col: number, content: string): void {
    this.sheet(sheetId).contents.set(keyOf(row, col), content);
  }

  changeFormat(sheetId: string, row: number, col: number, change: FormatChange): void {
    const { formats } = this.sheet(sheetId);
    const key = keyOf(row, col);
    const before = formats.get(key);
    formats.set(key, this.merged.of(before, change));
  }

  content(sheetId: string, row: number, col: number): string | undefined {
    return this.sheets.get(sheetId)?.contents.get(keyOf(row, col));
  }

  /** The number format a pending change gives the cell, if any. */
  numberFormat(sheetId: string, row: number, col: number): string | undefined {
    const pending = this.sheets.get(sheetId)?.formats.get(keyOf(row, col));
    if (!pending) return undefined;
    return pending.change.numberFormat ?? (pending.reset ? 'General' : undefined);
  }

  forgetSheet(sheetId: string): void {
    this.sheets.delete(sheetId);
  }

  /** Empties the buffer into updates of the grid's cells. */
  take(cellAt: (position: CellPosition) => Cell | undefined): readonly { readonly sheetId: string; readonly updates: readonly CellUpdate[] }[] {
    const styles = new Merger();
    const batches = [...this.sheets].map(([sheetId, { contents, formats }]) => {
      const keys = formats.size === 0 ? [...contents.keys()] : [...new Set([...contents.keys(), ...formats.keys()])];
      const updates = keys.map((key): CellUpdate => {
        const row = Math.floor(key / COLUMNS);
        const col = key % COLUMNS;
        const content = contents.get(key);
        const format = formats.get(key);
        const at = { sheetId, col, row };
        const update: { -readonly [K in keyof CellUpdate]: CellUpdate[K] } = at;
        if (content !== undefined) update.content = content;
        if (format) {
          const style = styles.style(format.reset ? undefined : cellAt(at)?.style, format.change);
          update.style = Object.keys(style).length > 0 ? style : null;
          if (format.change.numberFormat !== undefined) update.format = this.numberFormats.gridFormat(format.change.numberFormat);
          else if (format.reset) update.format = '';
          // The grid would show the apostrophe that keeps such text from becoming a formula.
          if (update.format === '@' && (content ?? storedContent(cellAt(at))).startsWith("'")) update.format = '';
        }
        return update;
      });
      return { sheetId, updates };
    });
    this.sheets.clear();
    this.merged.clear();
    return batches;
  }

  private sheet(sheetId: string): PendingSheet {
    let sheet = this.sheets.get(sheetId);
    if (!sheet) {
      sheet = { contents: new Map(), formats: new Map() };
      this.sheets.set(sheetId, sheet);
    }
    return sheet;
  }
}

const storedContent = (cell: Cell | undefined): string => (cell === undefined || cell.isFormula ? '' : cell.content);

type Pending = { readonly reset: boolean; readonly change: FormatChange };

/** Cells that got the same changes share one object, so a format over 10.000 cells is merged once. */
class Merger {
  private changes = new Map<unknown, Map<FormatChange, Pending>>();
  private styles = new Map<unknown, Map<FormatChange, HostStyle>>();

  of(before: Pending | undefined, change: FormatChange): Pending {
    return remembered(this.changes, before, change, () => (change === RESET ? { reset: true, change: {} } : { reset: before?.reset ?? false, change: { ...before?.change, ...change } }));
  }

  style(before: HostStyle | undefined, change: FormatChange): HostStyle {
    return remembered(this.styles, before, change, () => withFormat(before, change));
  }

  clear(): void {
    this.changes = new Map();
    this.styles = new Map();
  }
}

function remembered<K, V>(table: Map<unknown, Map<K, V>>, first: unknown, second: K, make: () => V): V {
  let row = table.get(first);
  if (!row) table.set(first, (row = new Map<K, V>()));
  let value = row.get(second);
  if (value === undefined) row.set(second, (value = make()));
  return value;
}

import type { Zone } from '../grid-port/address';
import { DEFAULT_FORMAT, HORIZONTAL_ALIGNMENTS, UNDERLINES, VERTICAL_ALIGNMENTS, formatOf } from '../grid-port/cell-styles';
import type { CellFormat, HostStyle } from '../grid-port/cell-styles';
import { RESET } from '../grid-port/pending-cells';
import { invalidArgument } from '../protocol/host-error';
import { RemoteObject } from '../protocol/remote-object';
import type { Declaration, Property } from '../protocol/remote-object';
import { BorderCollection } from './borders';
import { asColor } from './colors';
import { autofit, readSize, resetSize, writeSize } from './header-sizes';
import type { Range } from './range';

/** The value all cells of a zone share, null where they differ. */
export function commonFormat<K extends keyof CellFormat>(range: Range, key: K): CellFormat[K] | null {
  const { grid } = range.context;
  grid.flush();
  const zone = range.storedZone();
  let common: CellFormat[K] | null = null;
  const take = (value: CellFormat[K]): boolean => {
    if (common === null) common = value;
    return common === value;
  };
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    for (let column = zone.left; column <= zone.right; column += 1) {
      if (!take(formatOf(grid.cell(range.sheetId, row, column)?.style as HostStyle | undefined)[key])) return null;
    }
  }
  // Cells beyond the grid's sheet have never been written to.
  return zone.isCut && !take(DEFAULT_FORMAT[key]) ? null : common;
}

export function changeFormat(range: Range, change: Partial<CellFormat>, location: string): void {
  const { grid } = range.context;
  grid.mustWrite();
  range.context.mustBeEditable(range.sheetId, range.zone, location, 'allowFormatCells');
  const zone = range.writableZone(location);
  forEachCell(zone, (row, column) => grid.pending.changeFormat(range.sheetId, row, column, change));
}

export function resetFormat(range: Range, location: string): void {
  range.context.grid.mustWrite();
  range.context.mustBeEditable(range.sheetId, range.zone, location, 'allowFormatCells');
  const zone = range.storedZone();
  forEachCell(zone, (row, column) => {
    if (range.context.grid.cell(range.sheetId, row, column)) range.context.grid.pending.changeFormat(range.sheetId, row, column, RESET);
  });
  BorderCollection.clear(range);
}

export function forEachCell(zone: Zone, visit: (row: number, column: number) => void): void {
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    for (let column = zone.left; column <= zone.right; column += 1) visit(row, column);
  }
}

/** A property of a format part that stands for one field of the cell format. */
function field<T extends { readonly range: Range }, K extends keyof CellFormat>(key: K, location: string, parse: (value: unknown) => CellFormat[K] | undefined): Property<T> {
  return {
    get: (self) => commonFormat(self.range, key),
    set: (self, value) => {
      const parsed = parse(value);
      if (parsed === undefined) throw invalidArgument(location);
      changeFormat(self.range, { [key]: parsed }, location);
    },
  };
}

const asBoolean = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
const asText = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const asOneOf = (allowed: readonly string[]) => (value: unknown): string | undefined => allowed.find((candidate) => candidate === value);
const asNumber = (least: number, most: number) => (value: unknown): number | undefined => (typeof value === 'number' && value >= least && value <= most ? value : undefined);

const FORMAT: Declaration<RangeFormat> = {
  name: 'RangeFormat',
  properties: {
    ColumnWidth: { get: (self) => readSize(self.range, 'COL'), set: (self, value) => writeSize(self.range, 'COL', value, 'RangeFormat.columnWidth') },
    RowHeight: { get: (self) => readSize(self.range, 'ROW'), set: (self, value) => writeSize(self.range, 'ROW', value, 'RangeFormat.rowHeight') },
    UseStandardWidth: { get: (self) => readSize(self.range, 'COL') === 48, set: (self, value) => self.standardSize('COL', value) },
    UseStandardHeight: { get: (self) => readSize(self.range, 'ROW') === 15, set: (self, value) => self.standardSize('ROW', value) },
    HorizontalAlignment: field('horizontalAlignment', 'RangeFormat.horizontalAlignment', asOneOf(HORIZONTAL_ALIGNMENTS)),
    VerticalAlignment: field('verticalAlignment', 'RangeFormat.verticalAlignment', asOneOf(VERTICAL_ALIGNMENTS)),
    WrapText: field('wrapText', 'RangeFormat.wrapText', asBoolean),
    IndentLevel: field('indentLevel', 'RangeFormat.indentLevel', asNumber(0, 250)),
    TextOrientation: field('textOrientation', 'RangeFormat.textOrientation', asNumber(-90, 180)),
    ShrinkToFit: field('shrinkToFit', 'RangeFormat.shrinkToFit', asBoolean),
    ReadingOrder: field('readingOrder', 'RangeFormat.readingOrder', asOneOf(['Context', 'LeftToRight', 'RightToLeft'])),
  },
  navigation: {
    Fill: (self) => new RangeFill(self.range),
    Font: (self) => new RangeFont(self.range),
    Borders: (self) => new BorderCollection(self.range),
    Protection: (self) => new FormatProtection(self.range),
  },
  methods: {
    AutofitColumns: (self) => autofit(self.range, 'COL'),
    AutofitRows: (self) => autofit(self.range, 'ROW'),
    AdjustIndent: (self, args) => changeFormat(self.range, { indentLevel: Math.max(0, (commonFormat(self.range, 'indentLevel') ?? 0) + args.integer(0)) }, 'RangeFormat.adjustIndent'),
  },
};

export class RangeFormat extends RemoteObject {
  readonly range: Range;
  constructor(range: Range) {
    super();
    this.range = range;
  }

  standardSize(dimension: 'COL' | 'ROW', value: unknown): void {
    const location = dimension === 'COL' ? 'RangeFormat.useStandardWidth' : 'RangeFormat.useStandardHeight';
    if (typeof value !== 'boolean') throw invalidArgument(location);
    if (value) resetSize(this.range, dimension, location);
  }

  protected get declaration(): Declaration<this> {
    return FORMAT;
  }
}

const FILL: Declaration<RangeFill> = {
  name: 'RangeFill',
  properties: { Color: field('fillColor', 'RangeFill.color', (value) => (value === '' ? '' : asColor(value))) },
  methods: { Clear: (self) => changeFormat(self.range, { fillColor: '' }, 'RangeFill.clear') },
};

class RangeFill extends RemoteObject {
  readonly range: Range;
  constructor(range: Range) {
    super();
    this.range = range;
  }
  protected get declaration(): Declaration<this> {
    return FILL;
  }
}

const FONT: Declaration<RangeFont> = {
  name: 'RangeFont',
  properties: {
    Bold: field('bold', 'RangeFont.bold', asBoolean),
    Color: field('fontColor', 'RangeFont.color', asColor),
    Italic: field('italic', 'RangeFont.italic', asBoolean),
    Name: field('fontName', 'RangeFont.name', asText),
    Size: field('fontSize', 'RangeFont.size', asNumber(1, 409)),
    Strikethrough: field('strikethrough', 'RangeFont.strikethrough', asBoolean),
    Underline: field('underline', 'RangeFont.underline', asOneOf(UNDERLINES)),
  },
};

class RangeFont extends RemoteObject {
  readonly range: Range;
  constructor(range: Range) {
    super();
    this.range = range;
  }
  override identity() {
    return {};
  }
  protected get declaration(): Declaration<this> {
    return FONT;
  }
}

const PROTECTION: Declaration<FormatProtection> = {
  name: 'FormatProtection',
  properties: {
    Locked: field('locked', 'FormatProtection.locked', asBoolean),
    FormulaHidden: field('formulaHidden', 'FormatProtection.formulaHidden', asBoolean),
  },
};

class FormatProtection extends RemoteObject {
  readonly range: Range;
  constructor(range: Range) {
    super();
    this.range = range;
  }
  protected get declaration(): Declaration<this> {
    return PROTECTION;
  }
}

import type { Border, BorderDescr, BorderStyle } from '@odoo/o-spreadsheet';
import { invalidArgument } from '../protocol/host-error';
import { Collection, RemoteObject } from '../protocol/remote-object';
import type { Declaration } from '../protocol/remote-object';
import { asColor } from './colors';
import type { Range } from './range';

export const BORDER_SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];
const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

export interface BorderLook {
  readonly style: (typeof STYLES)[number];
  readonly weight: (typeof WEIGHTS)[number];
  readonly color: string;
}

const NO_BORDER: BorderLook = { style: 'None', weight: 'Thin', color: '#000000' };

/** The grid knows five kinds of line. */
function gridStyle(look: BorderLook): BorderStyle {
  if (look.style === 'Dot') return 'dotted';
  if (look.style !== 'Continuous' && look.style !== 'Double') return 'dashed';
  return look.weight === 'Thick' || look.style === 'Double' ? 'thick' : look.weight === 'Medium' ? 'medium' : 'thin';
}

function excelLook(border: BorderDescr | undefined): BorderLook {
  if (!border) return NO_BORDER;
  const color = (border.color === '' ? '#000000' : border.color).toUpperCase();
  if (border.style === 'dashed') return { style: 'Dash', weight: 'Thin', color };
  if (border.style === 'dotted') return { style: 'Dot', weight: 'Thin', color };
  return { style: 'Continuous', weight: border.style === 'medium' ? 'Medium' : border.style === 'thick' ? 'Thick' : 'Thin', color };
}

const GRID_POSITION: Readonly<Record<BorderSide, string | null>> = {
  EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right', InsideVertical: 'v', InsideHorizontal: 'h', DiagonalDown: null, DiagonalUp: null,
};

/** One look for all lines that the side stands for, null where they differ. */
export function readBorder(range: Range, side: BorderSide): BorderLook | null {
  const { grid } = range.context;
  grid.flush();
  const zone = range.storedZone();
  const at = (row: number, col: number): Border => grid.getters.getCellBorder({ sheetId: range.sheetId, col, row }) ?? {};
  const looks: BorderLook[] = [];
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    for (let col = zone.left; col <= zone.right; col += 1) {
      if (side === 'EdgeTop' && row === zone.top) looks.push(excelLook(at(row, col).top));
      if (side === 'EdgeBottom' && row === zone.bottom) looks.push(excelLook(at(row, col).bottom));
      if (side === 'EdgeLeft' && col === zone.left) looks.push(excelLook(at(row, col).left));
      if (side === 'EdgeRight' && col === zone.right) looks.push(excelLook(at(row, col).right));
      if (side === 'InsideVertical' && col < zone.right) looks.push(excelLook(at(row, col).right));
      if (side === 'InsideHorizontal' && row < zone.bottom) looks.push(excelLook(at(row, col).bottom));
    }
  }
  const [first = NO_BORDER] = looks;
  return looks.every((look) => JSON.stringify(look) === JSON.stringify(first)) ? first : null;
}

/** Diagonal lines are accepted but not drawn: the grid has none. */
export function writeBorder(range: Range, side: BorderSide, look: BorderLook, location: string): void {
  const position = GRID_POSITION[side];
  range.context.grid.mustWrite();
  range.context.mustBeEditable(range.sheetId, range.zone, location, 'allowFormatCells');
  const target = [range.writableZone(location)];
  if (position === null) return;
  const border = look.style === 'None' ? { position } : { position, color: look.color, style: gridStyle(look) };
  range.context.grid.command('SET_ZONE_BORDERS', { sheetId: range.sheetId, target, border }, location);
}

export const borderStyle = (value: unknown) => STYLES.find((style) => style === value);
export const borderWeight = (value: unknown) => WEIGHTS.find((weight) => weight === value);

function change(self: RangeBorder, patch: Partial<BorderLook>, location: string): void {
  if (Object.values(patch).some((value) => value === undefined)) throw invalidArgument(location);
  const before = readBorder(self.range, self.side) ?? NO_BORDER;
  // Excel draws a continuous line as soon as a colour or weight is set.
  const style = patch.style ?? (before.style === 'None' ? 'Continuous' : before.style);
  writeBorder(self.range, self.side, { ...before, ...patch, style }, location);
}

const BORDER: Declaration<RangeBorder> = {
  name: 'RangeBorder',
  properties: {
    SideIndex: { get: (self) => self.side },
    Style: { get: (self) => readBorder(self.range, self.side)?.style ?? null, set: (self, value) => change(self, { style: borderStyle(value) } as Partial<BorderLook>, 'RangeBorder.style') },
    Weight: { get: (self) => readBorder(self.range, self.side)?.weight ?? null, set: (self, value) => change(self, { weight: borderWeight(value) } as Partial<BorderLook>, 'RangeBorder.weight') },
    Color: { get: (self) => readBorder(self.range, self.side)?.color ?? null, set: (self, value) => change(self, { color: asColor(value) } as Partial<BorderLook>, 'RangeBorder.color') },
  },
};

class RangeBorder extends RemoteObject {
  readonly range: Range;
  readonly side: BorderSide;
  constructor(range: Range, side: BorderSide) {
    super();
    this.range = range;
    this.side = side;
  }
  override identity() {
    return { Id: this.side };
  }
  protected get declaration(): Declaration<this> {
    return BORDER;
  }
}

const BORDERS: Declaration<BorderCollection> = { name: 'RangeBorderCollection', properties: {} };

export class BorderCollection extends Collection<RangeBorder> {
  private readonly range: Range;
  constructor(range: Range) {
    super();
    this.range = range;
  }
  items(): readonly RangeBorder[] {
    return BORDER_SIDES.map((side) => new RangeBorder(this.range, side));
  }
  override item(key: unknown): RangeBorder {
    const side = BORDER_SIDES.find((candidate) => candidate === key);
    if (!side) throw invalidArgument('RangeBorderCollection.getItem');
    return new RangeBorder(this.range, side);
  }
  protected get declaration(): Declaration<this> {
    return BORDERS;
  }
  static clear(range: Range): void {
    const { grid } = range.context;
    const zone = range.storedZone();
    const has = (row: number, col: number) => Object.keys(grid.getters.getCellBorder({ sheetId: range.sheetId, col, row }) ?? {}).length > 0;
    for (let row = zone.top; row <= zone.bottom; row += 1) {
      for (let col = zone.left; col <= zone.right; col += 1) {
        if (has(row, col)) return grid.command('SET_ZONE_BORDERS', { sheetId: range.sheetId, target: [zone], border: { position: 'clear' } }, 'Range.clear');
      }
    }
  }
}

import type { Border, BorderDescr, BorderStyle } from '@odoo/o-spreadsheet';
import { overlaps } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import type { Grid } from '../grid-port/grid';
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

/** Diagonal lines are accepted but not drawn: the grid has none. */
const GRID_POSITION: Readonly<Record<BorderSide, string | null>> = {
  EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right', InsideVertical: 'v', InsideHorizontal: 'h', DiagonalDown: null, DiagonalUp: null,
};

interface PendingBorder {
  readonly zone: Zone;
  readonly side: BorderSide;
  look: BorderLook;
}

/** The borders a transaction has set so far, per grid and sheet: style, weight and colour of a line become one command. */
const pendingBorders = new WeakMap<Grid, Map<string, PendingBorder[]>>();

const workKey = (sheetId: string): string => `borders/${sheetId}`;

function pendingOf(grid: Grid, sheetId: string): PendingBorder[] {
  const sheets = pendingBorders.get(grid) ?? new Map<string, PendingBorder[]>();
  pendingBorders.set(grid, sheets);
  const borders = sheets.get(sheetId) ?? [];
  sheets.set(sheetId, borders);
  return borders;
}

function drawPending(grid: Grid, sheetId: string): void {
  const borders = pendingOf(grid, sheetId).splice(0);
  if (!grid.getters.tryGetSheet(sheetId)) return;
  for (const { zone, side, look } of borders) {
    const position = GRID_POSITION[side];
    if (position === null) continue;
    // The engine takes a missing colour for black, and '' for no line.
    const border = look.style === 'None' ? { position, color: '' } : { position, color: look.color, style: gridStyle(look) };
    grid.command('SET_ZONE_BORDERS', { sheetId, target: [zone], border }, 'RangeBorder');
  }
}

const sameZone = (a: Zone, b: Zone): boolean => a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** One look for all lines that the side stands for, null where they differ. */
export function readBorder(range: Range, side: BorderSide): BorderLook | null {
  range.context.grid.doNow(workKey(range.sheetId));
  return drawnBorder(range, side);
}

function drawnBorder(range: Range, side: BorderSide): BorderLook | null {
  const { grid } = range.context;
  const zone = range.storedZone();
  const at = (row: number, col: number): Border => grid.getters.getCellBorder({ sheetId: range.sheetId, col, row }) ?? {};
  let common: BorderLook | null = null;
  const differs = (border: BorderDescr | undefined): boolean => {
    const look = excelLook(border);
    common ??= look;
    return look.style !== common.style || look.weight !== common.weight || look.color !== common.color;
  };
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    for (let col = zone.left; col <= zone.right; col += 1) {
      const differing = (side === 'EdgeTop' && row === zone.top && differs(at(row, col).top))
        || (side === 'EdgeBottom' && row === zone.bottom && differs(at(row, col).bottom))
        || (side === 'EdgeLeft' && col === zone.left && differs(at(row, col).left))
        || (side === 'EdgeRight' && col === zone.right && differs(at(row, col).right))
        || (side === 'InsideVertical' && col < zone.right && differs(at(row, col).right))
        || (side === 'InsideHorizontal' && row < zone.bottom && differs(at(row, col).bottom));
      if (differing) return null;
    }
  }
  return common ?? NO_BORDER;
}

function change(self: RangeBorder, patch: Partial<BorderLook>, location: string): void {
  if (Object.values(patch).some((value) => value === undefined)) throw invalidArgument(location);
  const { range, side } = self;
  const { grid } = range.context;
  grid.mustWrite();
  range.context.mustBeEditable(range.sheetId, range.zone, location, 'allowFormatCells');
  const zone = range.writableZone(location);
  const pending = pendingOf(grid, range.sheetId);
  let border = pending.find((candidate) => candidate.side === side && sameZone(candidate.zone, zone));
  if (!border) {
    // Lines of other ranges may be those of this one.
    if (pending.some((candidate) => overlaps(candidate.zone, zone) && !sameZone(candidate.zone, zone))) grid.doNow(workKey(range.sheetId));
    border = { zone, side, look: drawnBorder(range, side) ?? NO_BORDER };
    pending.push(border);
    grid.atEnd(workKey(range.sheetId), () => drawPending(grid, range.sheetId));
  }
  // Excel draws a continuous line as soon as a colour or weight is set.
  const style = patch.style ?? (border.look.style === 'None' ? 'Continuous' : border.look.style);
  border.look = { ...border.look, ...patch, style };
}

const borderStyle = (value: unknown) => STYLES.find((style) => style === value);
const borderWeight = (value: unknown) => WEIGHTS.find((weight) => weight === value);

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
    grid.doNow(workKey(range.sheetId));
    const zone = range.storedZone();
    const has = (row: number, col: number) => Object.keys(grid.getters.getCellBorder({ sheetId: range.sheetId, col, row }) ?? {}).length > 0;
    for (let row = zone.top; row <= zone.bottom; row += 1) {
      for (let col = zone.left; col <= zone.right; col += 1) {
        if (has(row, col)) return grid.command('SET_ZONE_BORDERS', { sheetId: range.sheetId, target: [zone], border: { position: 'clear' } }, 'Range.clear');
      }
    }
  }
}

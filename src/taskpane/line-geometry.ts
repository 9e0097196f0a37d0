/** A point of a line; without a value there is a gap. */
export interface LinePoint { readonly label: string; readonly value: number | null }

export interface PlacedPoint { readonly x: number; readonly y: number; readonly label: string; readonly value: number }

export interface LineGeometry {
  /** In order; those without a value are left out. */
  readonly points: readonly PlacedPoint[];
  /** The line, as an SVG path; it is interrupted where values are missing. */
  readonly path: string;
  /** Of the value that the line is compared with. */
  readonly referenceY: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where points of a line stand in a frame, with a value to compare them with; sizes in pixels, y downwards. */
export function lineGeometry(points: readonly LinePoint[], reference: number, { width, height, left, right, top, bottom }: Frame): LineGeometry {
  const values = [reference, ...points.flatMap(({ value }) => (value === null ? [] : [value]))];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // A line without ups and downs runs through the middle.
  const y = (value: number) => (most === least ? (top + height - bottom) / 2 : top + ((most - value) / (most - least)) * (height - top - bottom));
  const x = (index: number) => (points.length < 2 ? width / 2 : left + (index / (points.length - 1)) * (width - left - right));
  const placed: PlacedPoint[] = [];
  let path = '';
  let drawing = false;
  for (const [index, { label, value }] of points.entries()) {
    if (value === null) {
      drawing = false;
      continue;
    }
    const at = { x: x(index), y: y(value), label, value };
    placed.push(at);
    path += `${drawing ? 'L' : 'M'}${rounded(at.x)} ${rounded(at.y)}`;
    drawing = true;
  }
  return { points: placed, path, referenceY: y(reference) };
}

function rounded(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}

import { CELL_STYLES } from '../sheets/cell-styles';
import type { CellEdge, CellStyle } from '../sheets/cell-styles';
import type { PlannedRange, SheetPlan, StyleName } from '../sheets/sheet-plan';

/** The aspects of a cell's look that are set one by one. */
export interface CellLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly size: number;
  readonly color: string;
  readonly fill: string;
  readonly numberFormat: string;
  readonly horizontal: NonNullable<CellStyle['horizontal']>;
  readonly vertical: NonNullable<CellStyle['vertical']>;
  readonly wrap: boolean;
  readonly indent: number;
  readonly top: CellEdge;
  readonly bottom: CellEdge;
}

/** One aspect set for one range. */
export type FormatStep = { readonly [A in keyof CellLook]: { readonly range: PlannedRange; readonly aspect: A; readonly value: CellLook[A] } }[keyof CellLook];

const ASPECTS: readonly { readonly aspect: keyof CellLook; readonly of: (style: CellStyle) => CellLook[keyof CellLook] | undefined }[] = [
  { aspect: 'numberFormat', of: (style) => style.numberFormat },
  { aspect: 'bold', of: (style) => style.font?.bold },
  { aspect: 'italic', of: (style) => style.font?.italic },
  { aspect: 'underline', of: (style) => style.font?.underline },
  { aspect: 'size', of: (style) => style.font?.size },
  { aspect: 'color', of: (style) => style.font?.color },
  { aspect: 'fill', of: (style) => style.fill },
  { aspect: 'horizontal', of: (style) => style.horizontal },
  { aspect: 'vertical', of: (style) => style.vertical },
  { aspect: 'wrap', of: (style) => style.wrap },
  { aspect: 'indent', of: (style) => style.indent },
  { aspect: 'bottom', of: (style) => style.bottom },
  { aspect: 'top', of: (style) => style.top },
];

/**
 * The fewest calls that give a sheet its look: per aspect, the rectangles of cells that share it. Going by aspect instead
 * of by style makes the rectangles large (a whole table has one font colour), and calls are what a pull's time goes into.
 */
export function formatSteps(plan: Pick<SheetPlan, 'rows'>): readonly FormatStep[] {
  const { bands, starts } = styleBands(plan);
  const onSheet = (range: PlannedRange): PlannedRange => {
    const [first = 0, next = 0] = [starts[range.row], starts[range.row + range.rows]];
    return { ...range, row: first, rows: next - first };
  };
  return ASPECTS.flatMap(({ aspect, of }) => {
    const values = bands.map((styles) => styles.map((style) => (style === undefined ? undefined : of(CELL_STYLES[style]))));
    return equalRectangles(values).map(({ range, value }) => ({ range: onSheet(range), aspect, value }) as FormatStep);
  });
}

type RowStyles = readonly (StyleName | undefined)[];

/** Rows that follow each other with the same styles, as most of a table's do, are one band; `starts` has one entry more. */
function styleBands({ rows }: Pick<SheetPlan, 'rows'>): { readonly bands: readonly RowStyles[]; readonly starts: readonly number[] } {
  const bands: RowStyles[] = [];
  const starts: number[] = [];
  for (const [row, cells] of rows.entries()) {
    const styles = cells.map((cell) => cell?.style);
    const above = bands.at(-1);
    if (above?.length === styles.length && styles.every((style, column) => style === above[column])) continue;
    bands.push(styles);
    starts.push(row);
  }
  return { bands, starts: [...starts, rows.length] };
}

/** Steps of the same range together, so that the range is named once; a step is never put before one that it must follow. */
export interface RangeFormat {
  readonly range: PlannedRange;
  readonly steps: readonly FormatStep[];
}

/** Upper edges come last: they are the lower edges of the cells above, and win over them. */
export function formatsByRange(plan: Pick<SheetPlan, 'rows'>): readonly RangeFormat[] {
  const steps = formatSteps(plan);
  const grouped = new Map<string, { readonly range: PlannedRange; readonly steps: FormatStep[] }>();
  for (const step of steps) {
    const { row, column, rows, columns } = step.range;
    const key = `${step.aspect === 'top' ? 'top ' : ''}${row},${column},${rows},${columns}`;
    const known = grouped.get(key);
    if (known) known.steps.push(step);
    else grouped.set(key, { range: step.range, steps: [step] });
  }
  const isTop = ({ steps: own }: RangeFormat) => own[0]?.aspect === 'top';
  const formats = [...grouped.values()];
  return [...formats.filter((format) => !isTop(format)), ...formats.filter(isTop)];
}

interface Rectangle<T> { readonly range: PlannedRange; readonly value: T }

/** Covers all defined values by rectangles of equal ones: runs along each row, continued downwards while they are the same. */
export function equalRectangles<T>(values: readonly (readonly (T | undefined)[])[]): readonly Rectangle<T>[] {
  const finished: Rectangle<T>[] = [];
  let open = new Map<string, Rectangle<T>>();
  for (const [row, cells] of values.entries()) {
    const continued = new Map<string, Rectangle<T>>();
    for (const run of equalRuns(cells)) {
      const key = `${run.column}/${run.columns}/${JSON.stringify(run.value)}`;
      const above = open.get(key);
      const range = above ? { ...above.range, rows: above.range.rows + 1 } : { row, column: run.column, rows: 1, columns: run.columns };
      continued.set(key, { range, value: run.value });
      open.delete(key);
    }
    finished.push(...open.values());
    open = continued;
  }
  return [...finished, ...open.values()];
}

interface Run<T> { readonly column: number; readonly columns: number; readonly value: T }

function equalRuns<T>(cells: readonly (T | undefined)[]): readonly Run<T>[] {
  const runs: Run<T>[] = [];
  let start = 0;
  while (start < cells.length) {
    const value = cells[start];
    let end = start + 1;
    while (end < cells.length && sameValue(cells[end], value)) end += 1;
    if (value !== undefined) runs.push({ column: start, columns: end - start, value });
    start = end;
  }
  return runs;
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

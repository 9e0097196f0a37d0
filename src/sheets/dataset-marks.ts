import type { Grid } from './grid';
import type { SheetPlan } from './sheet-plan';

/** "Datasæt 2020, version 1", as `sourceTexts.source` writes it. */
const MARK = /Datasæt ([\w-]+), version (\d+)/g;
/** The mark stands in the head of a sheet. */
const HEAD_ROWS = 30;

/** Versions by key of the datasets that a sheet says it was pulled from. */
export type DatasetMarks = ReadonlyMap<string, number>;

function marksIn(rows: readonly (readonly unknown[])[]): DatasetMarks {
  const marks = new Map<string, number>();
  for (const cells of rows) {
    // A label of its own may stand beside: "Datasæt", "2024-06, version 1".
    const text = cells.filter((cell) => typeof cell === 'string').join(' ');
    for (const [, key = '', version = ''] of text.matchAll(MARK)) if (!marks.has(key)) marks.set(key, Number(version));
  }
  return marks;
}

export function standingMarks({ values }: Grid): DatasetMarks {
  return marksIn(values.slice(0, HEAD_ROWS));
}

export function plannedMarks({ rows }: SheetPlan): DatasetMarks {
  return marksIn(rows.slice(0, HEAD_ROWS).map((cells) => cells.map((cell) => cell?.value)));
}

/** A sheet was pulled from another version of a dataset than the one that is here. */
export interface OtherVersion { readonly dataset: string; readonly standing: number; readonly published: number }

export function otherVersions(plan: SheetPlan, grid: Grid): readonly OtherVersion[] {
  const standing = standingMarks(grid);
  return [...plannedMarks(plan)].flatMap(([dataset, published]) => {
    const own = standing.get(dataset);
    return own === undefined || own === published ? [] : [{ dataset, standing: own, published }];
  });
}

/** Whether the sheet says that it comes from other datasets altogether. A sheet that says nothing is given the benefit of the doubt. */
export function isOfOtherDataset(plan: SheetPlan, grid: Grid): boolean {
  const [standing, planned] = [standingMarks(grid), plannedMarks(plan)];
  return standing.size > 0 && planned.size > 0 && ![...planned.keys()].some((key) => standing.has(key));
}

import type { Datasets } from '../../datasets/datasets';
import { otherVersions } from '../dataset-marks';
import type { OtherVersion } from '../dataset-marks';
import type { Grid } from '../grid';
import { everything, pullPlan } from '../pull-plan';
import type { ProposalKey, PullChoice, PullOptions } from '../pull-plan';
import { align } from './refresh-alignment';
import { differencesOf } from './refresh-differences';
import type { Difference } from './refresh-differences';
import { movedCell, standingPlaces } from './refresh-edits';
import type { AlignedSheet } from './refresh-edits';
import type { SheetPlan, WorkbookPlan } from '../sheet-plan';

/** A sheet that was pulled earlier, beside what would be pulled now. */
export interface ComparedSheet {
  readonly sheet: string;
  /** Empty where the sheet was pulled from the datasets as they are now. */
  readonly versions: readonly OtherVersion[];
  readonly differences: readonly Difference[];
}

export interface Comparison {
  readonly aligned: readonly AlignedSheet[];
  /** Parallel to `aligned`. */
  readonly sheets: readonly ComparedSheet[];
  /** Sheets of planned names that hold something else. */
  readonly unrecognised: readonly string[];
  /** What the workbook does not have yet, with formulas that point to where things stand in the sheets that it has. */
  readonly missing: WorkbookPlan;
}

const nameKey = (name: string) => name.toLocaleLowerCase('da');

/**
 * The sheets of a plan beside those of the same names.
 * @param names of all sheets, also of blank ones, of which there is no grid
 */
export function comparePlan({ sheets: plans }: WorkbookPlan, grids: readonly Grid[], names: readonly string[]): Comparison {
  const standing = new Map(grids.map((grid) => [nameKey(grid.sheet), grid]));
  const present = new Set(names.map(nameKey));
  const aligned: AlignedSheet[] = [];
  const unrecognised: string[] = [];
  const missing: SheetPlan[] = [];
  for (const plan of plans) {
    const grid = standing.get(nameKey(plan.name));
    const alignment = grid && align(plan, grid);
    if (grid && alignment) aligned.push({ plan, grid, alignment });
    else if (present.has(nameKey(plan.name))) unrecognised.push(grid?.sheet ?? plan.name);
    else missing.push(plan);
  }
  const places = new Map(aligned.map((sheet) => [sheet.plan.name, standingPlaces(sheet)]));
  return {
    aligned,
    sheets: aligned.map(({ plan, grid, alignment }) => ({ sheet: grid.sheet, versions: otherVersions(plan, grid), differences: differencesOf(plan, grid, alignment) })),
    unrecognised,
    missing: { sheets: missing.map((plan) => ({ ...plan, rows: plan.rows.map((cells) => cells.map((cell) => cell && movedCell(cell, plan.name, (name) => places.get(name)))) })) },
  };
}

/** The proposals that a list in the workbook speaks of: rows with a catalogue's key and an id of its. */
function listedProposals({ catalogues }: Datasets, { values }: Grid): readonly ProposalKey[] {
  const texts = values.map((cells) => new Set(cells.map((cell) => (typeof cell === 'number' ? String(cell) : cell))));
  return catalogues.flatMap(({ key, proposals }) => proposals
    .filter(({ id }) => texts.some((cells) => cells.has(key) && cells.has(id)))
    .map(({ id }) => ({ catalogue: key, id })));
}

/** What would have to be pulled for a sheet to be as it was: a list holds the proposals that were chosen for it. */
function choiceFor(datasets: Datasets, whole: PullChoice, plan: SheetPlan, grid: Grid): PullChoice {
  const isOverview = plan.rows.some((cells) => cells.some((cell) => cell?.formula !== undefined));
  return { ...whole, proposals: listedProposals(datasets, grid), proposalSheets: isOverview && grid.formulas.size > 0, kpiReports: [], plans: [], conditions: [] };
}

/**
 * Everything that was pulled into the workbook, as it would be pulled now. Sheets are known by their names; where ids repeat in
 * several catalogues, by the dataset that the sheet names.
 */
export function publishedPlans(datasets: Datasets, grids: readonly Grid[], options: PullOptions): WorkbookPlan {
  const whole = everything(datasets);
  const { sheets: plans } = pullPlan(datasets, whole, options);
  const lists = new Set(pullPlan(datasets, { ...whole, proposalSheets: false, kpiReports: [], plans: [], conditions: [] }, options).sheets.map(({ name }) => name));
  return {
    sheets: grids.flatMap((grid) => {
      const candidates = plans.filter(({ name }) => nameKey(name) === nameKey(grid.sheet) || nameKey(name).startsWith(`${nameKey(grid.sheet)} (`));
      const found = candidates.find((plan) => align(plan, grid) !== null);
      if (found === undefined) return [];
      if (!lists.has(found.name)) return [{ ...found, name: grid.sheet }];
      const own = pullPlan(datasets, choiceFor(datasets, whole, found, grid), options).sheets.find(({ name }) => name === found.name);
      return own === undefined ? [] : [{ ...own, name: grid.sheet }];
    }),
  };
}

import { cellAddress } from '../sheets/grid';
import type { Grid } from '../sheets/grid';
import { planGrid } from '../sheets/plan-grid';
import { nameKey } from '../sheets/sheet-names';
import type { SheetPlan } from '../sheets/sheet-plan';
import { notRestored, perhapsWritten, restoredAsCopy } from '../texts/faults';
import { faultSaying, mayBeDone } from './excel-faults';
import type { WorkbookFault } from './excel-faults';
import { readGrids } from './read-grids';

/** A sheet that was written, and the copy of what stood there before. */
export interface WrittenSheet {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
  readonly replaced: ReplacedSheet | null;
}

export interface ReplacedSheet {
  readonly backup: Excel.Worksheet;
  readonly backupName: string;
  /** Zero-based place among the sheets. */
  readonly position: number;
  /** Names of its tables; their copies have names of their own. */
  readonly tables: readonly string[];
}

/** Null as long as Excel has not answered that the sheet exists. */
export function idOf(sheet: Excel.Worksheet): string | null {
  try {
    return sheet.id;
  } catch {
    return null;
  }
}

/**
 * Takes back what was written and gives the fault that says so, or what could not be taken back.
 * @param before ids of the sheets that were there already
 */
export async function takenBack(context: Excel.RequestContext, written: readonly WrittenSheet[], fault: WorkbookFault, before: ReadonlySet<string>): Promise<WorkbookFault> {
  let touched = written.filter(({ sheet, replaced }) => idOf(replaced?.backup ?? sheet) !== null);
  if (touched.length === 0 && written.length > 0 && mayBeDone(fault)) {
    const look = () => writtenUnanswered(context, written, before);
    try {
      touched = await look().catch(look);
    } catch {
      return faultSaying(perhapsWritten(addedNames(written), copiesIn(written)), fault);
    }
  }
  if (touched.length === 0) return fault;
  const restore = restorer(context, touched);
  try {
    // Should Excel have been busy, it may not be any more.
    const restored = await restore().catch(restore);
    return restored.length === 0 ? fault : faultSaying(restoredAsCopy(restored), fault);
  } catch {
    return faultSaying(notRestored(addedNames(touched), copiesIn(touched)), fault);
  }
}

function addedNames(written: readonly WrittenSheet[]): readonly string[] {
  return written.filter(({ replaced }) => replaced === null).map(({ plan }) => plan.name);
}

function copiesIn(written: readonly WrittenSheet[]): Parameters<typeof notRestored>[1] {
  return written.flatMap(({ plan, replaced }) => (replaced ? [{ sheet: plan.name, copy: replaced.backupName }] : []));
}

/**
 * What was written although Excel's answer was lost: sheets that were not there before, under our names. Where somebody else has
 * added a sheet of that name, it holds something else than what was planned.
 */
async function writtenUnanswered(context: Excel.RequestContext, written: readonly WrittenSheet[], before: ReadonlySet<string>): Promise<WrittenSheet[]> {
  let items: readonly Excel.Worksheet[] = [];
  const grids = await readGrids(context, { names: (worksheets) => worksheets.load('items/id'), cells: (worksheets) => { items = worksheets; } });
  const added = new Map(items.filter(({ id }) => !before.has(id)).map((sheet) => [nameKey(sheet.name), sheet]));
  return written.flatMap((target): WrittenSheet[] => {
    const { plan, replaced } = target;
    const found = added.get(nameKey(replaced?.backupName ?? plan.name));
    if (!found) return [];
    if (replaced) return [{ ...target, replaced: { ...replaced, backup: found } }];
    return holdsNothingBut(plan, grids.find(({ sheet }) => sheet === found.name)) ? [{ ...target, sheet: found }] : [];
  });
}

function holdsNothingBut(plan: SheetPlan, grid: Grid | undefined): boolean {
  if (grid === undefined) return true;
  const planned = planGrid(plan);
  return grid.values.every((cells, down) => cells.every((value, right) => {
    const [row, column] = [grid.row + down, grid.column + right];
    const cell = plan.rows[row]?.[column];
    if (value === null || cell?.formula !== undefined) return true;
    // What a formula spills is planned as well, but may still be calculated.
    return cell?.value === undefined ? (planned.values[row]?.[column] ?? null) !== null : cell.value === value;
  }));
}

/** A sheet that was to be replaced, as it stands now. */
interface Copied {
  readonly replaced: ReplacedSheet;
  readonly copy: Excel.Worksheet;
  /** Undefined where somebody deleted it meanwhile. */
  readonly original: Excel.Worksheet | undefined;
  /** What the sheet is called by now. */
  readonly name: string;
}

/** Puts the copies in the place of what was written over, and gives their names. May be tried again where it failed. */
function restorer(context: Excel.RequestContext, touched: readonly WrittenSheet[]): () => Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  let before: Pointers | null = null;
  return async () => {
    worksheets.load('items/id,items/name');
    await context.sync();
    const present = new Map(worksheets.items.map((sheet) => [sheet.id, sheet]));
    const presentSheet = (sheet: Excel.Worksheet) => present.get(idOf(sheet) ?? '');
    for (const { sheet, replaced } of touched) if (replaced === null) presentSheet(sheet)?.delete();

    const copied = touched.flatMap(({ plan: { name }, sheet, replaced }): Copied[] => {
      const copy = replaced && presentSheet(replaced.backup);
      const original = presentSheet(sheet);
      return copy ? [{ replaced, copy, original, name: original?.name ?? name }] : [];
    });
    const parts = copied.map(({ copy, original }) => ({ copy: loadParts(copy), original: original && loadParts(original) }));
    const pointers = copied.length > 0 ? await pointersIn(context) : null;
    before ??= pointers;
    await context.sync();

    // A sheet that was protected before it could be emptied is best left alone.
    const isUntouched = ({ replaced, name }: Copied, index: number) => {
      const own = parts[index];
      return own?.original?.protection.protected === true && isEqual(own.copy, own.original) && hasSameCells(pointers?.grids ?? [], replaced.backupName, name);
    };
    const untouched = copied.filter(isUntouched);
    const lost = copied.filter((each) => !untouched.includes(each));
    for (const { copy } of untouched) copy.delete();
    for (const { original } of lost) original?.delete();
    const last = worksheets.items.length - 1 - touched.filter(({ sheet }) => presentSheet(sheet)).length;
    for (const { copy, name, replaced } of [...lost].sort((a, b) => a.replaced.position - b.replaced.position)) {
      copy.name = name;
      copy.position = Math.min(replaced.position, last);
    }
    await context.sync();
    if (before && lost.length > 0) await connectAgain(context, before, lost);
    return lost.map(({ name }) => name);
  };
}

interface Parts { readonly protection: Excel.WorksheetProtection; readonly tables: Excel.TableCollection; readonly charts: Excel.ChartCollection; readonly comments: Excel.CommentCollection }

function loadParts({ protection, tables, charts, comments }: Excel.Worksheet): Parts {
  return { protection: protection.load('protected'), tables: tables.load('items/name'), charts: charts.load('items/name'), comments: comments.load('items/id') };
}

function isEqual(one: Parts, other: Parts): boolean {
  return (['tables', 'charts', 'comments'] as const).every((part) => one[part].items.length === other[part].items.length);
}

/** Emptying takes the content first, so a sheet that has its content has not been touched. */
function hasSameCells(grids: readonly Grid[], one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => grids.find(({ sheet }) => sheet === name));
  const content = (grid: Grid | undefined) => JSON.stringify(grid && [grid.row, grid.column, grid.values, [...grid.formulas]]);
  return content(a) === content(b);
}

/** Gives tables their names back, and lets everything that pointed to the sheets do so again. */
async function connectAgain(context: Excel.RequestContext, before: Pointers, copied: readonly Copied[]): Promise<void> {
  const tables = copied.map(({ copy }) => copy.tables.load('items/name'));
  await context.sync();
  for (const [index, { replaced }] of copied.entries()) {
    for (const [rank, table] of (tables[index]?.items ?? []).entries()) {
      const name = replaced.tables[rank];
      if (name !== undefined) table.name = name;
    }
  }
  await context.sync();
  await pointAgain(context, before, new Map(copied.map(({ replaced, name }) => [replaced.backupName, name])));
}

/** What may point to a sheet: formulas and defined names. */
interface Pointers {
  readonly grids: readonly Grid[];
  readonly names: ReadonlyMap<string, string>;
}

async function pointersIn(context: Excel.RequestContext): Promise<Pointers> {
  const { names } = context.workbook;
  const grids = await readGrids(context, { names: () => names.load('items/name,items/formula') });
  return { grids, names: new Map(names.items.map(({ name, formula }) => [name, String(formula)])) };
}

/** Deleting a sheet leaves #REF! in what pointed to it; a sheet of the same name stands there now. */
async function pointAgain(context: Excel.RequestContext, before: Pointers, newNames: ReadonlyMap<string, string>): Promise<void> {
  const now = await pointersIn(context);
  const gridOf = new Map(now.grids.map((grid) => [grid.sheet, grid]));
  const renamed = new Set(newNames.values());
  for (const { sheet, formulas } of before.grids) {
    // The sheet of this name was written over and is gone.
    if (renamed.has(sheet)) continue;
    const name = newNames.get(sheet) ?? sheet;
    const found = gridOf.get(name);
    for (const [key, formula] of formulas) {
      if (!found || found.formulas.get(key) === formula) continue;
      const [row = 0, column = 0] = key.split(',').map(Number);
      const cell = context.workbook.worksheets.getItem(name).getRange(cellAddress(row, column));
      cell.formulas = [[formula]];
      cell.untrack();
    }
  }
  for (const [name, formula] of before.names) {
    if (now.names.has(name) && now.names.get(name) !== formula) context.workbook.names.getItem(name).formula = formula;
  }
  await context.sync();
}

import type { SheetPlan, WorkbookPlan } from '../sheets/sheet-plan';
import { copiesLeft } from '../texts/faults';
import { freeName, nameKey } from '../sheets/sheet-names';
import { WorkbookFault, faultFrom, faultSaying } from './excel-faults';
import { besideExisting, sheetsPointedTo, withFreeTableNames } from './plan-names';
import { requestBatch, throwIfCancelled } from './request-batch';
import type { BatchOptions } from './request-batch';
import { idOf, takenBack } from './take-back';
import type { ReplacedSheet, WrittenSheet } from './take-back';
import { writeSheet } from './write-sheet';

/** What to do where sheets of the planned names exist: nothing yet, write into them, or write beside them under new names. */
export type OnExisting = 'stop' | 'replace' | 'beside';

export interface RenderOptions extends BatchOptions {
  readonly onExisting: OnExisting;
}

export type RenderResult =
  /** The sheets' names as written, in the plan's order. */
  | { readonly kind: 'written'; readonly sheets: readonly string[] }
  /** Nothing was written: these sheets exist. */
  | { readonly kind: 'existing'; readonly sheets: readonly string[] };

/**
 * Writes all sheets of a plan, or none: where something fails, what was written is taken away again, and what was replaced
 * is put back. Two round trips, two more where sheets are replaced, and one for each further 4 MB. Throws `WorkbookFault`.
 */
export async function renderWorkbookPlan(context: Excel.RequestContext, plan: WorkbookPlan, options: RenderOptions): Promise<RenderResult> {
  if (plan.sheets.length === 0) return { kind: 'written', sheets: [] };
  const before = await stateBefore(context);
  throwIfCancelled(options.signal);

  const clashing = plan.sheets.filter(({ name }) => before.sheets.has(nameKey(name))).map(({ name }) => name);
  if (clashing.length > 0 && options.onExisting === 'stop') return { kind: 'existing', sheets: clashing };
  const replacing = options.onExisting === 'replace' ? clashing : [];
  refuseProtected(before, replacing, plan.sheets.length);

  const own = new Set<string>();
  const old = await contentsOf(context, replacing);
  for (const { tables } of old) for (const { name } of tables.items) own.add(nameKey(name));
  const placed = options.onExisting === 'beside' ? besideExisting(plan, before.names) : plan;
  const writable = withFreeTableNames(placed, before.tables.filter((name) => !own.has(nameKey(name))));
  await write(context, writable, before, old, options);
  return { kind: 'written', sheets: writable.sheets.map(({ name }) => name) };
}

interface StateBefore {
  readonly names: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** Whether each sheet is protected, by name key. */
  readonly sheets: ReadonlyMap<string, boolean>;
  /** Names of tables and defined names. */
  readonly tables: readonly string[];
  readonly structureProtected: boolean;
}

async function stateBefore(context: Excel.RequestContext): Promise<StateBefore> {
  const { worksheets, tables, names, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  tables.load('items/name');
  names.load('items/name');
  protection.load('protected');
  await context.sync();
  return {
    names: worksheets.items.map(({ name }) => name),
    ids: new Set(worksheets.items.map(({ id }) => id)),
    sheets: new Map(worksheets.items.map((sheet) => [nameKey(sheet.name), sheet.protection.protected])),
    tables: [...tables.items, ...names.items].map(({ name }) => name),
    structureProtected: protection.protected,
  };
}

function refuseProtected(before: StateBefore, replacing: readonly string[], planned: number): void {
  const locked = replacing.find((name) => before.sheets.get(nameKey(name)));
  if (locked !== undefined) throw new WorkbookFault('protected-sheet', locked);
  // A copy is taken of what is replaced, so that needs the structure as well.
  if (before.structureProtected && planned > 0) throw new WorkbookFault('protected-workbook');
}

interface OldContents {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly tables: Excel.TableCollection;
  readonly charts: Excel.ChartCollection;
  readonly comments: Excel.CommentCollection;
}

/** What must be taken off the sheets that are replaced, piece by piece. */
async function contentsOf(context: Excel.RequestContext, names: readonly string[]): Promise<readonly OldContents[]> {
  const contents = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load('id');
    return { name, sheet, tables: sheet.tables.load('items/name'), charts: sheet.charts.load('items/name'), comments: sheet.comments.load('items/id') };
  });
  if (contents.length > 0) await context.sync();
  return contents;
}

async function write(context: Excel.RequestContext, plan: WorkbookPlan, before: StateBefore, old: readonly OldContents[], options: RenderOptions): Promise<void> {
  const targets: WrittenSheet[] = [];
  try {
    const batch = requestBatch(context, options);
    const taken = new Set([...before.sheets.keys(), ...plan.sheets.map(({ name }) => nameKey(name))]);
    // All sheets first: formulas may point to sheets further on.
    for (const sheetPlan of plan.sheets) {
      await batch.add(2_000, () => {
        const replaced = old.find(({ name }) => nameKey(name) === nameKey(sheetPlan.name));
        const position = before.names.findIndex((name) => nameKey(name) === nameKey(sheetPlan.name));
        targets.push(replaced ? emptied(sheetPlan, replaced, position, freeName(`${sheetPlan.name} (før)`, taken)) : added(context, sheetPlan));
      });
    }
    for (const { sheet, plan: sheetPlan } of targets) await writeSheet(batch, context, sheet, sheetPlan);
    const { worksheets } = context.workbook;
    await batch.add(200, () => {
      targets[0]?.sheet.activate();
      worksheets.load('items/name');
    });
    await batch.send();
    throwIfCancelled(options.signal);
    mustBeThere(plan, worksheets.items.map(({ name }) => name));
  } catch (error) {
    throw await takenBack(context, targets, faultFrom(error), before.ids);
  }
  await removeCopies(context, targets.flatMap(({ replaced }) => replaced ?? []));
}

/** Formulas that point to a sheet that was deleted or renamed meanwhile point to nothing. Throws the fault `sheet-gone`. */
function mustBeThere(plan: WorkbookPlan, present: readonly string[]): void {
  const keys = new Set(present.map(nameKey));
  const gone = [...plan.sheets.map(({ name }) => name), ...sheetsPointedTo(plan)].find((name) => !keys.has(nameKey(name)));
  if (gone !== undefined) throw new WorkbookFault('sheet-gone', gone);
}

function added(context: Excel.RequestContext, plan: SheetPlan): WrittenSheet {
  const sheet = context.workbook.worksheets.add(plan.name);
  // So that only sheets that we did add are taken away if something fails.
  sheet.load('id');
  return { plan, sheet, replaced: null };
}

/** The sheet stays, so that formulas elsewhere that point to it keep doing so. */
function emptied(plan: SheetPlan, { sheet, tables, charts, comments }: OldContents, position: number, backupName: string): WrittenSheet {
  const backup = sheet.copy('End');
  backup.load('id');
  backup.name = backupName;
  for (const table of tables.items) table.delete();
  for (const chart of charts.items) chart.delete();
  for (const comment of comments.items) comment.delete();
  const all = sheet.getRange();
  all.clear();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.format.useStandardWidth = true;
  all.untrack();
  sheet.freezePanes.unfreeze();
  return { plan, sheet, replaced: { backup, backupName, position, tables: tables.items.map(({ name }) => name) } };
}

/** Everything is written; from here on there is no way back, only forward. */
async function removeCopies(context: Excel.RequestContext, replaced: readonly ReplacedSheet[]): Promise<void> {
  if (replaced.length === 0) return;
  try {
    for (const { backup } of replaced) backup.delete();
    await context.sync();
  } catch (error) {
    const fault = faultFrom(error);
    await removeRest(context, replaced).catch(() => {
      throw faultSaying(copiesLeft(replaced.map(({ backupName }) => backupName)), fault);
    });
  }
}

/** Some may be gone already. */
async function removeRest(context: Excel.RequestContext, replaced: readonly ReplacedSheet[]): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  await context.sync();
  const copies = new Set(replaced.map(({ backup }) => idOf(backup)));
  for (const sheet of worksheets.items) if (copies.has(sheet.id)) sheet.delete();
  await context.sync();
}

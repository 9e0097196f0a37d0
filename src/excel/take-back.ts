import { cellAddress } from '../sheets/grid';
import type { Grid } from '../sheets/grid';
import { notRestored, restoredAsCopy } from '../texts/faults';
import { WorkbookFault } from './excel-faults';
import { readGrids } from './read-grids';

/** A sheet that was written, and the copy of what stood there before. */
export interface WrittenSheet {
  /** As planned. */
  readonly name: string;
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

/** Takes back what was written and gives the fault that says so, or what could not be taken back. */
export async function takenBack(context: Excel.RequestContext, written: readonly WrittenSheet[], fault: WorkbookFault): Promise<WorkbookFault> {
  const touched = written.filter(({ sheet, replaced }) => idOf(replaced?.backup ?? sheet) !== null);
  if (touched.length === 0) return fault;
  const restore = restorer(context, touched);
  try {
    // Should Excel have been busy, it may not be any more.
    const restored = await restore().catch(restore);
    return restored.length === 0 ? fault : unchangedBut(fault, restoredAsCopy(restored));
  } catch {
    const copies = touched.flatMap(({ name, replaced }) => (replaced ? [{ sheet: name, copy: replaced.backupName }] : []));
    return unchangedBut(fault, notRestored(touched.filter(({ replaced }) => replaced === null).map(({ name }) => name), copies));
  }
}

function unchangedBut(fault: WorkbookFault, unchanged: string): WorkbookFault {
  return new WorkbookFault(fault.kind, fault.about, { cause: fault.cause, unchanged });
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
    const copies = touched.flatMap(({ name, sheet, replaced }) => {
      const copy = replaced && presentSheet(replaced.backup);
      return copy ? [{ replaced, copy, original: presentSheet(sheet), name: presentSheet(sheet)?.name ?? name }] : [];
    });
    if (copies.length > 0) before ??= await pointersIn(context);
    const tables = copies.map(({ copy }) => copy.tables.load('items/name'));
    if (copies.length > 0) await context.sync();

    for (const { sheet, replaced } of touched) if (replaced === null) presentSheet(sheet)?.delete();
    for (const { original } of copies) original?.delete();
    const last = present.size - 1 - touched.filter(({ sheet }) => presentSheet(sheet)).length;
    for (const { copy, name, replaced } of [...copies].sort((a, b) => a.replaced.position - b.replaced.position)) {
      copy.name = name;
      copy.position = Math.min(replaced.position, last);
    }
    for (const [index, { replaced }] of copies.entries()) {
      for (const [rank, table] of (tables[index]?.items ?? []).entries()) {
        const name = replaced.tables[rank];
        if (name !== undefined) table.name = name;
      }
    }
    await context.sync();
    if (before) await pointAgain(context, before, new Map(copies.map(({ replaced, name }) => [replaced.backupName, name])));
    return copies.map(({ name }) => name);
  };
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

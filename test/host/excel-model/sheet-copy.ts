import type { Arguments } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import type { ModelContext } from './context';
import { isTableName, tableKey, tablesOf } from './tables';
import { Worksheet } from './worksheet';

const LONGEST_NAME = 31;

/** Excel calls the copy of "Ark1" "Ark1 (2)". */
function nameOfCopy(context: ModelContext, name: string): string {
  const taken = new Set(context.sheets().map((sheet) => sheet.name.toLowerCase()));
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

function positionOfCopy(sheet: Worksheet, args: Arguments, location: string): number {
  const where = args.has(0) ? args.oneOf(0, ['None', 'Before', 'After', 'Beginning', 'End']) : 'None';
  if (where === 'Before' || where === 'After') {
    const relative = args.instance(1, Worksheet);
    return relative.position + (where === 'After' ? 1 : 0);
  }
  if (args.has(1)) throw invalidArgument(location);
  return where === 'Beginning' ? 0 : where === 'End' ? sheet.context.sheets().length : sheet.position + 1;
}

/** Cells, formats, tables, rules, comments, charts and page layout; names that stand for cells of the sheet stay with the original. */
export function copySheet(sheet: Worksheet, args: Arguments): Worksheet {
  const location = 'Worksheet.copy';
  const { context } = sheet;
  const { grid } = context;
  grid.mustWrite();
  sheet.mustExist();
  context.mustAllowStructure(location);
  const position = positionOfCopy(sheet, args, location);
  const copyId = grid.newId('sheet');
  grid.finishRules();
  grid.command('DUPLICATE_SHEET', { sheetId: sheet.id, sheetIdTo: copyId, sheetNameTo: nameOfCopy(context, sheet.name) }, location);
  const copy = context.sheet(copyId);
  copyFacts(context, sheet.id, copyId);
  copyTables(context, sheet.id, copyId);
  copy.move(Math.min(position, context.sheets().length - 1));
  return copy;
}

function copyFacts(context: ModelContext, from: string, to: string): void {
  const { grid } = context;
  for (const key of grid.factKeys(`sheet/${from}/`)) grid.setFact(key.replace(`sheet/${from}/`, `sheet/${to}/`), grid.fact(key));
  for (const kind of ['cf', 'dv']) {
    const rules = grid.fact(`${kind}/${from}`) as readonly { readonly id: string }[] | undefined;
    if (rules) grid.setFact(`${kind}/${to}`, rules.map((rule) => ({ ...rule, sheetId: to })));
  }
  for (const key of grid.factKeys('comment/')) {
    const comment = grid.fact(key) as { readonly anchor: { readonly sheetId: string; readonly zone: unknown } };
    if (comment.anchor.sheetId !== from) continue;
    const id = grid.newId('comment');
    grid.setFact(`comment/${id}`, { ...comment, id, anchor: { ...comment.anchor, sheetId: to } });
  }
  for (const key of grid.factKeys('chart/')) {
    const chart = grid.fact(key) as { readonly id: string; readonly sheetId: string; readonly source: { readonly sheetId: string } };
    if (chart.sheetId !== from) continue;
    // The engine copies the figure under a name of this form.
    const id = `${to}??${chart.id}`;
    grid.setFact(`chart/${id}`, { ...chart, id, sheetId: to, source: { ...chart.source, sheetId: chart.source.sheetId === from ? to : chart.source.sheetId } });
  }
}

/** The engine copies tables with their ids; Excel gives the copies names of their own. */
function copyTables(context: ModelContext, from: string, to: string): void {
  const taken = new Set(tablesOf(context, null).filter((table) => table.sheetId !== to).map((table) => table.record.name.toLowerCase()));
  for (const { gridId, record } of tablesOf(context, from)) {
    let number = 2;
    while (taken.has(`${record.name}${number}`.toLowerCase()) || !isTableName(`${record.name}${number}`)) number += 1;
    const name = `${record.name}${number}`;
    taken.add(name.toLowerCase());
    context.grid.setFact(tableKey(to, gridId), { ...record, name });
  }
}

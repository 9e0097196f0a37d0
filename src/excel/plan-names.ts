import { quotedSheetName } from '../sheets/grid';
import { freeName, nameKey } from '../sheets/sheet-names';
import type { PlannedCell, SheetPlan, WorkbookPlan } from '../sheets/sheet-plan';

/** The plan with sheets renamed, so that none has a name in `existing`; formulas follow. */
export function besideExisting(plan: WorkbookPlan, existing: Iterable<string>): WorkbookPlan {
  const taken = new Set([...existing].map(nameKey));
  const clashes = (name: string) => taken.has(nameKey(name));
  // Names that stay must not be given to a renamed sheet of the same plan.
  const staying = plan.sheets.filter(({ name }) => !clashes(name)).map(({ name }) => nameKey(name));
  const renamed = new Map<string, string>();
  const all = new Set([...taken, ...staying]);
  for (const { name } of plan.sheets) {
    if (clashes(name)) renamed.set(name, freeName(name, all));
  }
  return renamed.size === 0 ? plan : { sheets: plan.sheets.map((sheet) => renameIn(sheet, renamed)) };
}

/** The plan with tables renamed whose names the workbook has already; the names of tables and defined names share one list. */
export function withFreeTableNames(plan: WorkbookPlan, existing: Iterable<string>): WorkbookPlan {
  const taken = new Set([...existing].map(nameKey));
  return {
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => ({ ...table, name: freeName(table.name, taken, 255, (number) => `_${number}`) })),
    })),
  };
}

function renameIn(sheet: SheetPlan, renamed: ReadonlyMap<string, string>): SheetPlan {
  const cell = (planned: PlannedCell | null) => (planned?.formula === undefined ? planned : { ...planned, formula: renameInFormula(planned.formula, renamed) });
  return {
    ...sheet,
    name: renamed.get(sheet.name) ?? sheet.name,
    rows: sheet.rows.map((row) => row.map(cell)),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, formula: renameInFormula(format.formula, renamed) })),
  };
}

/** Texts in quotation marks, sheet names in apostrophes, and bare sheet names, each followed by "!" where it is a reference. */
const TEXT_OR_REFERENCE = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** A formula in which references to the renamed sheets name them anew; what stands in quotation marks is text. */
export function renameInFormula(formula: string, renamed: ReadonlyMap<string, string>): string {
  return formula.replace(TEXT_OR_REFERENCE, (match: string, quoted: string | undefined, bare: string | undefined) => {
    const name = quoted?.replaceAll("''", "'") ?? bare;
    const newName = name === undefined ? undefined : renamed.get(name);
    if (newName !== undefined) return `${quotedSheetName(newName)}!`;
    return match.startsWith('"') ? renameInLink(match, renamed) : match;
  });
}

/** Names of the sheets that a plan's formulas point to, as they are written there. */
export function sheetsPointedTo({ sheets }: WorkbookPlan): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { rows } of sheets) {
    for (const { formula } of rows.flat().flatMap((cell) => (cell?.formula === undefined ? [] : [{ formula: cell.formula }]))) {
      for (const [, quoted, bare] of formula.matchAll(TEXT_OR_REFERENCE)) {
        const name = quoted?.replaceAll("''", "'") ?? bare;
        if (name !== undefined) names.add(name);
      }
    }
  }
  return names;
}

/** The target of HYPERLINK("#'Ark'!A1") is a reference inside a text. */
function renameInLink(text: string, renamed: ReadonlyMap<string, string>): string {
  const link = /^"#(.+)!([A-Z]+\d+)"$/.exec(text);
  const target = link?.[1];
  if (target === undefined) return text;
  for (const [name, newName] of renamed) {
    if (target === quotedSheetName(name) || target === `'${name}'`) return `"#${quotedSheetName(newName)}!${link?.[2] ?? 'A1'}"`;
  }
  return text;
}

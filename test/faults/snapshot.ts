import { cellAddress } from '../../src/sheets/grid';
import { DEFAULT_FORMAT, formatOf } from '../host/grid-port/cell-styles';
import type { HostStyle } from '../host/grid-port/cell-styles';
import type { Zone } from '../host/grid-port/address';
import type { Host } from '../host/host';

/** Everything the workbook holds, with names instead of ids, so that two workbooks that a user can't tell apart are equal. */
export interface Snapshot {
  /** In their order. */
  readonly sheets: readonly string[];
  /** Content, look, tables, rules and the rest of each sheet, by its name; each entry is one fact about the sheet. */
  readonly facts: Readonly<Record<string, readonly string[]>>;
  /** Names, settings, custom XML and protection of the workbook. */
  readonly workbook: readonly string[];
}

/** Names of ids within facts: they differ from one workbook to the next. */
const IDS: ReadonlySet<string> = new Set(['id', 'sheetId', 'created']);

const ID = /\{[0-9A-F]{8}-[0-9A-F]{4}-0000-0000-000000000000\}/gi;

export function snapshotOf(host: Host): Snapshot {
  const { getters } = host.grid;
  const ids = getters.getSheetIds();
  const names = new Map(ids.map((id) => [id, getters.getSheetName(id)]));
  const named = (text: string) => text.replace(ID, (id) => names.get(id) ?? '*');
  const facts = new Map(ids.map((id) => [id, [...cellFacts(host, id), ...sheetFacts(host, id), ...[...validationFacts(host, id), ...formatFacts(host, id)].map(named)]]));
  const workbook: string[] = [];
  for (const key of getters.hostFactKeys()) {
    const fact = getters.hostFact(key);
    if (fact === undefined) continue;
    const owner = ownerOf(key, fact);
    if (owner === null) workbook.push(named(`${key} ${text(fact)}`));
    // Of sheets that are gone, facts may be left; nobody sees them.
    else facts.get(owner)?.push(...told(key, fact).map(named));
  }
  return {
    sheets: [...names.values()],
    facts: Object.fromEntries(ids.map((id) => [names.get(id) ?? id, (facts.get(id) ?? []).sort()])),
    workbook: workbook.sort(),
  };
}

/** Content, result and look of every cell that has any. */
function cellFacts({ grid }: Host, sheetId: string): readonly string[] {
  return grid.getters.getCells(sheetId).flatMap((cell) => {
    const { col, row } = grid.getters.getCellPosition(cell.id);
    const content = cell.isFormula ? cell.compiledFormula.toFormulaString(grid.getters) : cell.content;
    const result = cell.isFormula ? [`= ${String(grid.evaluated(sheetId, row, col).value)}`] : [];
    const border = grid.getters.getCellBorder({ sheetId, col, row });
    const look = [lookOf(cell.style as HostStyle | undefined), cell.format ?? '', border ? text(border) : ''];
    if (content === '' && look.every((part) => part === '')) return [];
    return [[`cell ${cellAddress(row, col)} ${content}`, ...result, ...look].join(' ; ')];
  });
}

/** What differs from the look of an untouched cell, as Excel describes it. */
function lookOf(style: HostStyle | undefined): string {
  const entries = Object.entries(formatOf(style)).filter(([aspect, value]) => value !== DEFAULT_FORMAT[aspect as keyof typeof DEFAULT_FORMAT]);
  return entries.length === 0 ? '' : text(Object.fromEntries(entries));
}

/** What the grid itself knows of a sheet; the rest stands among the host's facts. */
function sheetFacts({ grid: { getters } }: Host, sheetId: string): readonly string[] {
  return [
    `visible ${String(getters.isSheetVisible(sheetId))}`,
    `colour ${getters.getSheet(sheetId).color ?? 'none'}`,
    `frozen ${text(getters.getPaneDivisions(sheetId))}`,
    `gridlines ${String(getters.getGridLinesVisibility(sheetId))}`,
    ...getters.getMerges(sheetId).map(({ top, left, bottom, right }) => `merged ${cellAddress(top, left)}:${cellAddress(bottom, right)}`),
    ...getters.getCoreTables(sheetId).map(({ range, config }) => `table at ${text(range.zone)} ${text(config)}`),
  ];
}

/** What each cell accepts: whether its validation is one with its neighbours', nobody can tell. */
function validationFacts({ workbook }: Host, sheetId: string): readonly string[] {
  return workbook.validations.rules(sheetId).flatMap(({ zones, rule, prompt, errorAlert, ignoreBlanks }) => {
    const look = text({ rule, prompt, errorAlert, ignoreBlanks });
    return zones.flatMap(cellsOf).map((cell) => `accepts ${cell} ${look}`);
  });
}

/** Conditional formats in their order, which is their priority. No two of our marks lie on one cell, so that nobody can tell their order, nor which cells share one. */
function formatFacts({ workbook }: Host, sheetId: string): readonly string[] {
  let others = 0;
  return workbook.conditionalFormats.rules(sheetId).flatMap(({ zones, ...rule }) => {
    const cells = zones.flatMap(cellsOf);
    if (rule.formula.includes('SOF-afvigelse')) return cells.map((cell) => `marked ${cell} below ${others} ${text(rule)}`);
    others += 1;
    return [`rule ${others} at ${cells.join()} ${text(rule)}`];
  });
}

function cellsOf({ top, left, bottom, right }: Zone): readonly string[] {
  const width = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * width }, (_, index) => cellAddress(top + Math.floor(index / width), left + (index % width)));
}

/** The sheet a fact belongs to, null for the workbook's own. */
function ownerOf(key: string, fact: unknown): string | null {
  const [inKey] = key.match(ID) ?? [];
  if (/^(sheet|cf|dv|table)\//.test(key)) return inKey ?? null;
  const { anchor, sheetId } = fact as { readonly anchor?: { readonly sheetId?: string }; readonly sheetId?: string };
  return (/^(comment|chart)\//.test(key) && (anchor?.sheetId ?? sheetId)) || null;
}

/** A fact as text without ids. Validations and conditional formats are told by cell. */
function told(key: string, fact: unknown): readonly string[] {
  const kind = key.replace(/\/.*/, '');
  if (kind === 'dv' || kind === 'cf') return [];
  if (Array.isArray(fact)) return fact.map((entry) => `${kind} ${text(entry)}`);
  return [`${kind === 'sheet' ? key.replace(/^sheet\/[^/]+\//, '') : kind} ${text(fact)}`];
}

function text(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(text).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'nothing';
  return `{${Object.entries(value).filter(([name, part]) => !IDS.has(name) && part !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => `${name}:${text(part)}`).join()}}`;
}

/** What differs, for the eye; empty where nothing does. */
export function differences(found: Snapshot, wanted: Snapshot): readonly string[] {
  const found0 = found.sheets.join(' | ');
  const wanted0 = wanted.sheets.join(' | ');
  return [
    ...(found0 === wanted0 ? [] : [`sheets are ${found0} instead of ${wanted0}`]),
    ...compared('workbook', found.workbook, wanted.workbook),
    ...wanted.sheets.flatMap((name) => compared(name, found.facts[name] ?? [], wanted.facts[name] ?? [])),
  ];
}

function compared(where: string, found: readonly string[], wanted: readonly string[]): readonly string[] {
  const [has, needs] = [new Set(found), new Set(wanted)];
  return [
    ...found.filter((fact) => !needs.has(fact)).map((fact) => `${where}: has ${fact}`),
    ...wanted.filter((fact) => !has.has(fact)).map((fact) => `${where}: lacks ${fact}`),
  ];
}

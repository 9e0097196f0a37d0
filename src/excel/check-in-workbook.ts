import type { Acceptance } from '../rules/acceptance';
import { ACCEPTANCES_NAMESPACE, acceptancesFromXml } from '../sheets/submission/acceptance-xml';
import type { CheckResult, LocatedFinding } from '../sheets/check-result';
import type { CheckState } from '../sheets/submission/check-state';
import { CHECK_STATES_NAMESPACE, checkStatesFromXml } from '../sheets/submission/check-state-xml';
import type { Grid } from '../sheets/grid';
import { loadMarks, marksOf, replaceMarks, stillStand } from './finding-marks';
import type { Marks, SheetMarks } from './finding-marks';
import { throwIfCancelled } from './request-batch';
import type { BatchOptions } from './request-batch';
import { runInWorkbook } from './run-in-workbook';
import { readSettledGrids } from './settled-grids';
import { findStoredXml, storedXml } from './stored-xml';

export interface CheckOptions extends BatchOptions {
  /** Whether the findings' cells are marked; without it the workbook is only read. */
  readonly mark: boolean;
  /**
   * What an earlier check reported and marked: where it is the same cells still, the marks are left alone, so that the user's next
   * undo is of what the user did.
   */
  readonly marked?: MarkedBefore | null;
  /** Called when everything has been read. */
  readonly onRead?: () => void;
}

export interface MarkedBefore {
  readonly result: CheckResult;
  /** Cells whose marks have been taken away since. */
  readonly without?: readonly { readonly sheet: string; readonly address: string }[];
}

export interface CheckedWorkbook {
  readonly result: CheckResult;
  readonly grids: readonly Grid[];
  readonly acceptances: readonly Acceptance[];
  /** States of earlier checks that the workbook holds. */
  readonly states: readonly CheckState[];
  /** Protected sheets, whose cells could not be marked. */
  readonly unmarkedSheets: readonly string[];
}

export type Judge = (grids: readonly Grid[], acceptances: readonly Acceptance[]) => CheckResult;

/**
 * Reads the whole workbook, judges it and marks the findings' cells: three round trips, two without marking, more only
 * where the workbook is too large for one answer. Throws `WorkbookFault`.
 */
export function checkInWorkbook(judge: Judge, options: CheckOptions): Promise<CheckedWorkbook> {
  return runInWorkbook(async (context) => {
    const { markFindings, ...checked } = await judgeIn(context, findStoredXml(context, CHECK_STATES_NAMESPACE), judge, options);
    return { ...checked, unmarkedSheets: options.mark ? await markFindings() : [] };
  });
}

/** A check within a larger piece of work. */
export interface OpenCheck extends Omit<CheckedWorkbook, 'unmarkedSheets'> {
  /** Marks the findings' cells, in one round trip, together with what is queued; returns the protected sheets, which are left alone. */
  markFindings(): Promise<readonly string[]>;
}

/**
 * Reads and judges, and changes nothing yet: two round trips.
 * @param stateParts where states of checking are stored, found but not yet read; see `findStoredXml`
 */
export async function judgeIn(context: Excel.RequestContext, stateParts: Excel.CustomXmlPartScopedCollection, judge: Judge, options: CheckOptions): Promise<OpenCheck> {
  const parts = findStoredXml(context, ACCEPTANCES_NAMESPACE);
  let [acceptancesXml, statesXml]: ReturnType<typeof storedXml>[] = [];
  let sheets: readonly SheetMarks[] = [];
  const grids = await readSettledGrids(context, {
    names: (worksheets) => worksheets.load('items/id,items/protection/protected'),
    cells: (worksheets) => {
      acceptancesXml = storedXml(parts);
      statesXml = storedXml(stateParts);
      sheets = options.mark ? worksheets.map(loadMarks) : [];
    },
  }, options.signal);
  throwIfCancelled(options.signal);
  options.onRead?.();

  const acceptances = valueOf(acceptancesXml, acceptancesFromXml);
  const states = valueOf(statesXml, checkStatesFromXml);
  const result = judge(grids, acceptances);
  throwIfCancelled(options.signal);
  const markFindings = async () => {
    const locked = new Set(sheets.filter(({ sheet }) => sheet.protection.protected).map(({ sheet }) => sheet.name));
    const marks = marksOf(allFindings(result));
    const open = sheets.filter(({ sheet }) => !locked.has(sheet.name));
    if (!options.marked || !(await stillStand(context, open, marks, marksMade(options.marked), options))) await replaceMarks(context, open, marks, options);
    return [...marks.keys()].filter((sheet) => locked.has(sheet));
  };
  return { result, grids, acceptances, states, markFindings };
}

function marksMade({ result, without = [] }: MarkedBefore): Marks {
  const gone = new Set(without.map(({ sheet, address }) => `${sheet}!${address}`));
  return new Map([...marksOf(allFindings(result))].map(([sheet, marks]) => [sheet, new Map([...marks].filter(([address]) => !gone.has(`${sheet}!${address}`)))]));
}

function valueOf<T>(xml: OfficeExtension.ClientResult<string> | null | undefined, read: (xml: string) => readonly T[]): readonly T[] {
  return xml ? read(xml.value) : [];
}

function allFindings({ proposals, kpiTables, followUps, findings }: CheckResult): readonly LocatedFinding[] {
  return [...proposals, ...kpiTables, ...followUps].flatMap((checked) => checked.findings).concat(findings);
}

import type { Acceptance } from '../rules/acceptance';
import { ACCEPTANCES_NAMESPACE, acceptancesFromXml } from '../sheets/acceptance-xml';
import type { CheckResult, LocatedFinding } from '../sheets/check-result';
import type { Grid } from '../sheets/grid';
import { loadMarks, marksOf, replaceMarks, stillStand } from './finding-marks';
import type { Marks, SheetMarks } from './finding-marks';
import { readGrids } from './read-grids';
import { throwIfCancelled } from './request-batch';
import type { BatchOptions } from './request-batch';
import { runInWorkbook } from './run-in-workbook';
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
  readonly acceptances: readonly Acceptance[];
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
    const parts = findStoredXml(context, ACCEPTANCES_NAMESPACE);
    let xml: ReturnType<typeof storedXml> = null;
    let sheets: readonly SheetMarks[] = [];
    const grids = await readGrids(context, {
      names: (worksheets) => worksheets.load('items/id,items/protection/protected'),
      cells: (worksheets) => {
        xml = storedXml(parts);
        sheets = options.mark ? worksheets.map(loadMarks) : [];
      },
    });
    throwIfCancelled(options.signal);
    options.onRead?.();

    const acceptances = valueOf(xml);
    const result = judge(grids, acceptances);
    throwIfCancelled(options.signal);
    if (!options.mark) return { result, acceptances, unmarkedSheets: [] };

    const locked = new Set(sheets.filter(({ sheet }) => sheet.protection.protected).map(({ sheet }) => sheet.name));
    const marks = marksOf(allFindings(result));
    const open = sheets.filter(({ sheet }) => !locked.has(sheet.name));
    if (!options.marked || !stillStand(open, marks, marksMade(options.marked))) await replaceMarks(context, open, marks, options);
    return { result, acceptances, unmarkedSheets: [...marks.keys()].filter((sheet) => locked.has(sheet)) };
  });
}

function marksMade({ result, without = [] }: MarkedBefore): Marks {
  const gone = new Set(without.map(({ sheet, address }) => `${sheet}!${address}`));
  return new Map([...marksOf(allFindings(result))].map(([sheet, marks]) => [sheet, new Map([...marks].filter(([address]) => !gone.has(`${sheet}!${address}`)))]));
}

function valueOf(xml: OfficeExtension.ClientResult<string> | null): readonly Acceptance[] {
  return xml === null ? [] : acceptancesFromXml(xml.value);
}

function allFindings({ proposals, kpiTables, followUps, findings }: CheckResult): readonly LocatedFinding[] {
  return [...proposals, ...kpiTables, ...followUps].flatMap((checked) => checked.findings).concat(findings);
}

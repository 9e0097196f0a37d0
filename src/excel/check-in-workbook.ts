import type { Acceptance } from '../rules/acceptance';
import { ACCEPTANCES_NAMESPACE, acceptancesFromXml } from '../sheets/acceptance-xml';
import type { CheckResult, LocatedFinding } from '../sheets/check-result';
import type { Grid } from '../sheets/grid';
import { loadMarks, marksOf, replaceMarks } from './finding-marks';
import type { SheetMarks } from './finding-marks';
import { readGrids } from './read-grids';
import { throwIfCancelled } from './request-batch';
import type { BatchOptions } from './request-batch';
import { runInWorkbook } from './run-in-workbook';
import { findStoredXml, storedXml } from './stored-xml';

export interface CheckOptions extends BatchOptions {
  /** Whether the findings' cells are marked; without it the workbook is only read. */
  readonly mark: boolean;
  /** Called when everything has been read. */
  readonly onRead?: () => void;
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
    await replaceMarks(context, sheets.filter(({ sheet }) => !locked.has(sheet.name)), marks, options);
    return { result, acceptances, unmarkedSheets: [...marks.keys()].filter((sheet) => locked.has(sheet)) };
  });
}

function valueOf(xml: OfficeExtension.ClientResult<string> | null): readonly Acceptance[] {
  return xml === null ? [] : acceptancesFromXml(xml.value);
}

function allFindings({ proposals, kpiTables, followUps, findings }: CheckResult): readonly LocatedFinding[] {
  return [...proposals, ...kpiTables, ...followUps].flatMap((checked) => checked.findings).concat(findings);
}

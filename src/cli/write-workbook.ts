import { writeXlsx } from 'hucre/xlsx';
import type { WorkbookPlan } from '../sheets/sheet-plan';
import { finishPackage } from './finish-package';
import type { CustomXmlPart } from './finish-package';
import { renderSheet } from './workbook-sheet';

/**
 * Writes planned sheets as an .xlsx file. Equal plans give equal bytes.
 * @param customXml documents to store in the workbook, as `workbook.customXmlParts` does in Excel
 */
export async function writeWorkbook(plan: WorkbookPlan, customXml: readonly CustomXmlPart[] = []): Promise<Uint8Array> {
  const rendered = plan.sheets.map(renderSheet);
  const xlsx = await writeXlsx({ sheets: rendered.map(({ sheet }) => sheet), properties: { modified: new Date(0) } });
  return finishPackage(xlsx, {
    errorCells: rendered.map(({ errorCells }) => errorCells),
    calculated: rendered.every(({ calculated }) => calculated),
    customXml,
  });
}

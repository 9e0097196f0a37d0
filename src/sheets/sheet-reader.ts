import { sheetLabels } from '../texts/sheet-labels';
import { takenForTexts } from '../texts/sheet-reading';
import type { Grid } from './grid';
import { kpiTableTakenFor, readKpiTables } from './kpi/kpi-reader';
import { isOwnCalculation } from './own-calculations';
import { readProposals } from './proposal-reading/proposal-reader';
import type { SheetReading } from './reading';

/**
 * Reads one worksheet by its labels: its proposals and KPI tables, and in Danish what it was taken for. Never throws,
 * whatever the sheet holds, and takes time in proportion to its cells.
 */
export function readSheet(grid: Grid): SheetReading {
  if (isOwnCalculation(grid)) return { sheet: grid.sheet, proposals: [], kpiTables: [], takenFor: takenForTexts.ownCalculation };
  const kpiTables = readKpiTables(grid);
  const { proposals, takenFor } = readProposals(grid);
  const list = proposals.length === 0 && kpiTables.length === 0 ? ownList(grid) : null;
  if (list !== null) return { sheet: grid.sheet, proposals, kpiTables, takenFor: takenForTexts.ownList(list) };
  const remarks = [...kpiTables.map(kpiTableTakenFor), ...(proposals.length > 0 || kpiTables.length === 0 ? [takenFor] : [])];
  return { sheet: grid.sheet, proposals, kpiTables, takenFor: remarks.join(' | ') };
}

/** The heading of a list as `dataTablePlan` writes it: heading, source, note; null where the sheet begins differently. */
function ownList({ row, column, values }: Grid): string | null {
  const [heading, source] = [values[0]?.[0], values[1]?.[0]];
  const isList = row === 0 && column === 0 && typeof heading === 'string' && typeof source === 'string' && source.startsWith(`${sheetLabels.source}: `);
  return isList ? heading : null;
}

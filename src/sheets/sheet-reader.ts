import { takenForTexts } from '../texts/sheet-reading';
import type { Grid } from './grid';
import { kpiTableTakenFor, readKpiTables } from './kpi-reader';
import { isOwnCalculation } from './own-calculations';
import { readProposals } from './proposal-reader';
import type { SheetReading } from './reading';

/**
 * Reads one worksheet by its labels: its proposals and KPI tables, and in Danish what it was taken for. Never throws,
 * whatever the sheet holds, and takes time in proportion to its cells.
 */
export function readSheet(grid: Grid): SheetReading {
  if (isOwnCalculation(grid)) return { sheet: grid.sheet, proposals: [], kpiTables: [], takenFor: takenForTexts.ownCalculation };
  const kpiTables = readKpiTables(grid);
  const { proposals, takenFor } = readProposals(grid);
  const remarks = [...kpiTables.map(kpiTableTakenFor), ...(proposals.length > 0 || kpiTables.length === 0 ? [takenFor] : [])];
  return { sheet: grid.sheet, proposals, kpiTables, takenFor: remarks.join(' | ') };
}

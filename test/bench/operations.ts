import type { Datasets } from '../../src/datasets/datasets';
import { kpiPlace, placedKpiRows } from '../../src/domain/kpi-place';
import { placeKey } from '../../src/domain/place';
import type { Place, PlaceAddresses } from '../../src/domain/place';
import { figurePlace, placedRows } from '../../src/domain/row-place';
import { readCells, writeCells } from '../../src/excel/change-cells';
import { runInWorkbook } from '../../src/excel/run-in-workbook';
import { NOTHING, allKpiReports, allProposals } from '../../src/sheets/pull-plan';
import type { PullChoice } from '../../src/sheets/pull-plan';
import { check } from '../../src/taskpane/checking';
import type { JudgedWorkbook } from '../../src/taskpane/checking';
import { publishedChanges } from '../../src/taskpane/planned-changes';
import { pull } from '../../src/taskpane/pulling';

// What the ribbon's buttons do, without the pane around it.

/** All proposals, and all KPI reports. */
export function proposalsAndReports(datasets: Datasets): PullChoice {
  return { ...allProposals(datasets), kpiReports: allKpiReports(datasets).kpiReports };
}

export function reportsOnly(datasets: Datasets): PullChoice {
  return { ...NOTHING, kpiReports: allKpiReports(datasets).kpiReports };
}

/** "Hent". */
export async function pullAll(datasets: Datasets, choice: PullChoice): Promise<void> {
  const { kind } = await pull(datasets, choice, { onExisting: 'stop', tolerance: null });
  if (kind !== 'written') throw new Error('Nothing was pulled.');
}

/** "Validér" checks and marks; what is done live only checks. */
export function checkAll(datasets: Datasets, mark: boolean): Promise<JudgedWorkbook> {
  return check(datasets, { mark });
}

/** "Opdatér" and then writing all that differs: compared, shown, written, checked again. Gives the number of cells written. */
export async function updateAll(datasets: Datasets): Promise<number> {
  const changes = publishedChanges((await check(datasets, { mark: false })).result);
  const before = await readCells(changes);
  await writeCells(changes.flatMap((change, index) => {
    const cell = before[index];
    return cell === undefined ? [] : [{ ...change, before: cell }];
  }));
  await check(datasets, { mark: false });
  return changes.length;
}

const EDITED = 123_457;

/** One figure of each proposal and of each tenth KPI row is changed, as where a user has worked in them. Gives their number. */
export function editFigures({ result: { proposals, kpiTables } }: JudgedWorkbook): Promise<number> {
  const cells: { readonly sheet: string; readonly address: string }[] = [];
  const edit = ({ sheet, addresses }: { readonly sheet: string; readonly addresses: PlaceAddresses }, place: Place) => {
    const address = addresses.get(placeKey(place));
    if (address !== undefined) cells.push({ sheet, address });
  };
  for (const { parsed } of proposals) {
    const [table] = parsed.proposal.tables;
    const line = table && placedRows(table).find(({ row }) => row.role === 'line');
    const year = table?.years.at(-1);
    if (line && year !== undefined) edit(parsed, figurePlace(line, year));
  }
  for (const { parsed } of kpiTables) {
    for (const [index, placed] of placedKpiRows(parsed.table).entries()) {
      const measurement = placed.row.measurements.find(({ value }) => typeof value === 'number');
      if (index % 10 === 0 && measurement) edit(parsed, kpiPlace(placed, 'value', measurement.year));
    }
  }
  return runInWorkbook(async (context) => {
    for (const { sheet, address } of cells) context.workbook.worksheets.getItem(sheet).getRange(address).values = [[EDITED]];
    await context.sync();
    return cells.length;
  });
}

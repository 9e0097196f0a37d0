import type { Datasets } from '../../src/datasets/datasets';
import { WorkbookFault } from '../../src/excel/excel-faults';
import { renderWorkbookPlan } from '../../src/excel/render-plan';
import { runInWorkbook } from '../../src/excel/run-in-workbook';
import { cellAddress } from '../../src/sheets/grid';
import { NOTHING, allKpiReports, pullPlan } from '../../src/sheets/pull-plan';
import type { PullChoice } from '../../src/sheets/pull-plan';
import { refreshPort } from '../../src/taskpane/refreshing';
import { kpiReportOf } from '../bench/large-datasets';
import { atTrip } from '../host/faults';
import type { NodeHost } from '../host/transport-node';
import { openWorkbook, publishedDatasets } from './open-workbook';

jest.setTimeout(180_000);

const OPTIONS = { signal: new AbortController().signal, onAnswer: () => undefined, tolerance: null };
const ROWS = 150;

interface Large { readonly workbook: NodeHost; readonly datasets: Datasets; readonly choice: PullChoice; readonly sheet: string }

/** A pulled KPI report with many rows. */
async function pulled(): Promise<Large> {
  const workbook = await openWorkbook();
  const published = await publishedDatasets();
  const datasets = { ...published, kpiReports: [kpiReportOf(published, ROWS)] };
  const choice = { ...NOTHING, kpiReports: allKpiReports(datasets).kpiReports };
  const plan = pullPlan(datasets, choice);
  await runInWorkbook((context) => renderWorkbookPlan(context, plan, { onExisting: 'stop' }));
  await workbook.host.calculated();
  return { workbook, datasets, choice, sheet: plan.sheets[0]?.name ?? '' };
}

/** The user changes all measurements, which stand below each other with gaps. Gives how it was. */
async function changeAll({ sheet }: Large): Promise<{ readonly address: string; readonly values: readonly (readonly unknown[])[]; readonly changed: number }> {
  return runInWorkbook(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange(true).load('values,formulas,rowIndex,columnIndex');
    await context.sync();
    let changed = 0;
    const formulas = used.formulas.map((row, down) => row.map((formula: unknown, right) => {
      if (typeof used.values[down]?.[right] !== 'number' || typeof formula === 'string' || down < 10 || right < 4) return formula;
      changed += 1;
      return Number(formula) + 1;
    }));
    used.formulas = formulas;
    await context.sync();
    return { address: `${cellAddress(used.rowIndex, used.columnIndex)}:${cellAddress(used.rowIndex + formulas.length - 1, used.columnIndex + (formulas[0]?.length ?? 1) - 1)}`, values: used.values, changed };
  });
}

describe('thousands of cells that differ from what was published', () => {
  it('are put back in one request, which one Ctrl+Z undoes', async () => {
    const large = await pulled();
    const { workbook: { user, host }, datasets, choice, sheet } = large;
    const { address, values, changed } = await changeAll(large);
    await host.calculated();
    const before = user.read(sheet, address);
    const port = refreshPort(async () => datasets);
    const { sheets } = await port.compare(OPTIONS);
    const differences = sheets.flatMap((each) => each.differences);
    expect(differences).toHaveLength(changed);
    expect(changed).toBeGreaterThan(2 * ROWS);

    const trips = host.roundTrips.length;
    await port.write(choice, differences, OPTIONS);
    const [, , reading, writing, ...others] = host.roundTrips.slice(trips);
    expect(others).toEqual([]);
    // Far less than naming each cell takes: tens of thousands fit into the 5 MB that Excel accepts.
    for (const trip of [reading, writing]) expect((trip?.requestBytes ?? Infinity) / changed).toBeLessThan(150);
    await host.calculated();
    expect(user.read(sheet, address)).toEqual(values);
    user.undo();
    expect(user.read(sheet, address)).toEqual(before);
    expect(host.crashes).toEqual([]);
  });

  it('are refused together where Excel takes no request of that size, with how many it takes', async () => {
    const large = await pulled();
    const { workbook: { user, host }, datasets, choice, sheet } = large;
    const { address } = await changeAll(large);
    const before = user.read(sheet, address);
    const port = refreshPort(async () => datasets);
    const { sheets } = await port.compare(OPTIONS);
    host.faults.plan(atTrip(4, { kind: 'refuse', code: 'RequestPayloadSizeLimitExceeded' }));
    const fault = await port.write(choice, sheets.flatMap((each) => each.differences), OPTIONS).then(() => null, (error: unknown) => error);
    if (!(fault instanceof WorkbookFault)) throw new Error(`No fault: ${String(fault)}`);
    expect(fault.kind).toBe('too-many-cells');
    expect(fault.text.todo).toMatch(/plads til omkring [1-9][\d.]* celler/);
    expect(fault.text.unchanged).toBe('Arbejdsbogen er uændret.');
    expect(user.read(sheet, address)).toEqual(before);
  });
});

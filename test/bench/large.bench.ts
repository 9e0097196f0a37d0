import type { Datasets } from '../../src/datasets/datasets';
import { renderWorkbookPlan } from '../../src/excel/render-plan';
import { runInWorkbook } from '../../src/excel/run-in-workbook';
import { kpistatus } from '../../src/functions/functions';
import { allProposals, pullPlan } from '../../src/sheets/pull-plan';
import type { PullChoice } from '../../src/sheets/pull-plan';
import { publishedDatasets } from '../integration/open-workbook';
import { catalogueOf, kpiReportOf } from './large-datasets';
import { count, growth, heapUsed, megabytes, processorTime, time } from './measure';
import type { Measured } from './measure';
import { openMeasuredWorkbook } from './measured-workbook';
import type { Cost } from './measured-workbook';
import { checkAll, editFigures, pullAll, reportsOnly, updateAll } from './operations';
import { inMegabytes, inSeconds, printTable } from './report';

const OPERATIONS = ['pulled', 'checked', 'checked and marked', 'updated'] as const;
type Operation = (typeof OPERATIONS)[number];

/** What a workbook of one size costs. */
interface SizeCosts {
  readonly name: string;
  readonly size: number;
  readonly costs: ReadonlyMap<Operation, Cost>;
  readonly edited: number;
  /** Of the plan alone, in bytes. */
  readonly planMemory: number;
}

async function costsOf(name: string, size: number, datasets: Datasets, choice: PullChoice): Promise<SizeCosts> {
  const empty = heapUsed();
  const plan = pullPlan(datasets, choice);
  const planMemory = plan.sheets.length === 0 ? 0 : heapUsed() - empty;
  const workbook = await openMeasuredWorkbook();
  const costs = new Map<Operation, Cost>();
  const measure = async <Result>(operation: Operation, work: () => Promise<Result>): Promise<Result> => {
    const { result, ...cost } = await workbook.measure(work);
    costs.set(operation, cost);
    // What takes minutes says how far it has come.
    console.log(`  ${name} ${operation}: ${cost.roundTrips} round trips, ${(ownTime(cost) / 1000).toFixed(1)} s and ${(cost.inHost / 1000).toFixed(1)} s in the host`);
    await workbook.host.calculated();
    return result;
  };
  await measure('pulled', () => pullAll(datasets, choice));
  await measure('checked', () => checkAll(datasets, false));
  const edited = await editFigures(await measure('checked and marked', () => checkAll(datasets, true)));
  await workbook.host.calculated();
  const updated = await measure('updated', () => updateAll(datasets));
  if (updated < edited) throw new Error(`${edited} figures were changed, ${updated} written again.`);
  return { name, size, costs, edited, planMemory };
}

function ownTime({ milliseconds, inHost }: Cost): number {
  return milliseconds - inHost;
}

/** As docs/ydelse.md has them, so that they can be copied. */
const COLUMNS = ['', 'rundture', 'sendt og svaret', 'egen tid', 'i den efterlignede Excel', 'hukommelse'];
const IN_DANISH: Readonly<Record<Operation, string>> = { pulled: 'hentet', checked: 'kontrolleret', 'checked and marked': 'kontrolleret og markeret', updated: 'opdateret' };

function printCosts(sizes: readonly SizeCosts[], what: string): void {
  printTable(COLUMNS, sizes.flatMap(({ size, costs }) => [...costs].map(([operation, cost]) => [
    operation === 'pulled' ? `${size.toLocaleString('da-DK')} ${what} hentet` : IN_DANISH[operation],
    String(cost.roundTrips), inMegabytes(cost.bytes), inSeconds(ownTime(cost)), inSeconds(cost.inHost), `${operation === 'pulled' ? '' : '+'}${inMegabytes(cost.kept)}`,
  ])));
}

function report(sizes: readonly SizeCosts[]): readonly Measured[] {
  const figures = sizes.flatMap(({ name, edited, planMemory }) => [
    count(`${name}: figures changed, and written again by the update`, edited),
    megabytes(`${name}: memory of the plan`, planMemory),
  ]);
  const grown = OPERATIONS.flatMap((operation) => sizes.slice(1).flatMap((large, index): Measured[] => {
    const small = sizes[index];
    const [before, after] = [small?.costs.get(operation), large.costs.get(operation)];
    if (!small || !before || !after) return [];
    const of = `${operation}, ${small.name} to ${large.name} (${(large.size / small.size).toFixed(1)} times as many)`;
    return [
      growth(`growth of the add-in’s time, ${of}`, ownTime(before), ownTime(after)),
      growth('  of requests and answers', before.bytes, after.bytes),
      growth('  of round trips', before.roundTrips, after.roundTrips),
      growth('  of memory kept', before.kept, after.kept),
    ];
  }));
  return [...figures, ...grown];
}

function memory(): Measured {
  return megabytes('largest memory of the process so far', process.resourceUsage().maxRSS * 1024);
}

/** Catalogues as large as the published one, ten times that, and 1.000 proposals. */
export async function benchLargeCatalogues(): Promise<readonly Measured[]> {
  const published = await publishedDatasets();
  const sizes: SizeCosts[] = [];
  for (const size of [22, 220, 1000]) {
    const datasets = catalogueOf(published, size);
    sizes.push(await costsOf(`${size} proposals`, size, datasets, allProposals(datasets)));
  }
  printCosts(sizes, 'forslag');
  return [...report(sizes), memory()];
}

/** One KPI report with 1.000 and 10.000 rows. */
export async function benchLargeKpiTables(): Promise<readonly Measured[]> {
  const published = await publishedDatasets();
  const sizes: SizeCosts[] = [];
  for (const size of [1000, 10_000]) {
    const datasets = { ...published, kpiReports: [kpiReportOf(published, size)] };
    sizes.push(await costsOf(`${size} KPI rows`, size, datasets, reportsOnly(datasets)));
  }
  printCosts(sizes, 'KPI-rækker');
  return [...report(sizes), memory()];
}

const FUNCTION_CELLS = 100_000;

/** Cells that each call a function with figures of their own, written as a pull writes its formulas. */
export async function benchLargeFunctions(): Promise<readonly Measured[]> {
  const workbook = await openMeasuredWorkbook();
  let calls = 0;
  let inFunction = 0;
  workbook.CustomFunctions.associate('KPISTATUS', (...given: Parameters<typeof kpistatus>) => {
    const started = processorTime();
    const result = kpistatus(...given);
    inFunction += processorTime() - started;
    calls += 1;
    return result;
  });
  const rows = Array.from({ length: FUNCTION_CELLS }, (_, row) => [
    { value: 50 + row / 1000 }, { value: 50 + ((row * 7) % 100) }, { formula: `=SOF.KPISTATUS(A${row + 1},B${row + 1},"op")` },
  ]);
  const plan = { sheets: [{ name: 'Mange', rows, columnWidths: [], tables: [], validations: [], conditionalFormats: [], charts: [] }] };
  const written = await workbook.measure(() => runInWorkbook((context) => renderWorkbookPlan(context, plan, { onExisting: 'stop' })));
  const calculated = await workbook.measure(() => workbook.host.calculated());
  const texts = workbook.user.texts('Mange', `C1:C${FUNCTION_CELLS}`).flat();
  const answered = texts.filter((text) => ['Grøn', 'Gul', 'Rød'].includes(text)).length;
  if (answered !== FUNCTION_CELLS) throw new Error(`${FUNCTION_CELLS - answered} cells have no status.`);
  return [
    count(`${FUNCTION_CELLS} cells with KPISTATUS written: round trips`, written.roundTrips),
    time('  add-in and office.js', ownTime(written)),
    time('  in the in-memory host besides', written.inHost),
    count('  calls of the function', calls),
    time('  in the function', inFunction),
    time('  until all are calculated, with office.js and the host', calculated.milliseconds),
    megabytes('  memory kept, the host’s workbook included', written.kept + calculated.kept),
    memory(),
  ];
}

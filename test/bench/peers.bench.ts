import { checkInWorkbook } from '../../src/excel/check-in-workbook';
import { renderWorkbookPlan } from '../../src/excel/render-plan';
import { runInWorkbook } from '../../src/excel/run-in-workbook';
import type { Proposal } from '../../src/domain/proposal';
import { RULES } from '../../src/rules/registry';
import { runRules } from '../../src/rules/run-rules';
import type { CheckResult } from '../../src/sheets/check-result';
import { checkWorkbook } from '../../src/sheets/check-workbook';
import type { Grid } from '../../src/sheets/grid';
import { publishedFrom } from '../../src/sheets/published';
import { allProposals, pullPlan } from '../../src/sheets/pull-plan';
import { publishedDatasets } from '../integration/open-workbook';
import { catalogueOf } from './large-datasets';
import { count, freshTime, growth, processorTime, time, timed } from './measure';
import type { Measured } from './measure';
import { openMeasuredWorkbook } from './measured-workbook';
import type { Cost, MeasuredWorkbook } from './measured-workbook';
import { colourCellByCell, readCellByCell, writeCellByCell } from './peers/cell-by-cell';
import type { Pace } from './peers/cell-by-cell';
import { YEARS, nativeFormulas, ownFormulas } from './peers/native-formulas';
import { rulesByEngine } from './peers/rule-engine';

const RUNS = 3;

const FORMULA_ROWS = 2_000;

/** Years of permanent changes and costs that differ from row to row and are repaid in time. */
function amountsOf(row: number): readonly number[] {
  const costs = [300 + (row % 70), 900 - (row % 50), 0, row % 3 === 0 ? 200 : 0, 0, 0];
  const permanent = [0, -400 - (row % 40), -900, -900 - (row % 90), -1000, -1000];
  return [...permanent, ...costs];
}

interface Calculated { readonly milliseconds: number; readonly payback: readonly unknown[]; readonly netEffect: readonly unknown[] }

/** Types the formulas into an open workbook and waits until all are calculated. */
async function calculated(formulas: (row: number) => readonly string[]): Promise<Calculated> {
  const { host, user } = await openMeasuredWorkbook();
  const rows = Array.from({ length: FORMULA_ROWS }, (_, row) => row + 1);
  user.write('Ark1', `A1:L${FORMULA_ROWS}`, rows.map(amountsOf));
  const typed = rows.map(formulas);
  const last = String.fromCharCode('L'.charCodeAt(0) + (typed[0]?.length ?? 0));
  const started = processorTime();
  user.write('Ark1', `M1:${last}${FORMULA_ROWS}`, typed);
  await host.calculated();
  const payback = user.read('Ark1', `S1:S${FORMULA_ROWS}`).flat();
  const netEffect = user.read('Ark1', `T1:Y${FORMULA_ROWS}`).flat();
  return { milliseconds: processorTime() - started, payback, netEffect };
}

/** The middle run of each work; they take turns, so that what else the machine does falls on all of them. */
async function inTurn<Result extends { readonly milliseconds: number }>(runs: number, ...works: readonly (() => Promise<Result>)[]): Promise<readonly Result[]> {
  const results = works.map((): Result[] => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, work] of works.entries()) results[index]?.push(await work());
  }
  return results.flatMap((own) => [...own].sort((a, b) => a.milliseconds - b.milliseconds)[Math.floor(own.length / 2)] ?? []);
}

/** Payback and net effect as native formulas beside the add-in's functions, both in the grid's engine, and called directly. */
export async function benchPeerFormulas(): Promise<readonly Measured[]> {
  const [native, own] = await inTurn(RUNS, () => calculated(nativeFormulas), () => calculated(ownFormulas));
  if (!native || !own) throw new Error('Nothing was calculated.');
  if (JSON.stringify(native.payback) !== JSON.stringify(own.payback) || JSON.stringify(native.netEffect) !== JSON.stringify(own.netEffect)) {
    throw new Error(`Native formulas and functions do not agree: ${JSON.stringify(native.payback.slice(0, 5))}, ${JSON.stringify(own.payback.slice(0, 5))}`);
  }
  const { tilbagebetaling, nettoeffekt } = await import('../../src/functions/functions');
  const given = Array.from({ length: FORMULA_ROWS }, (_, row) => amountsOf(row + 1)).map((amounts) => [[amounts.slice(0, YEARS)], [amounts.slice(YEARS)]] as const);
  const direct = await freshTime(() => given, (all) => {
    for (const [permanent, costs] of all) {
      tilbagebetaling(permanent.map((row) => [...row]), costs.map((row) => [...row]));
      nettoeffekt(permanent.map((row) => [...row]), costs.map((row) => [...row]));
    }
  });
  return [
    time(`native formulas for ${FORMULA_ROWS} proposals, 13 cells each, typed and calculated`, native.milliseconds),
    time(`our functions for them, 2 cells each, by way of office.js`, own.milliseconds),
    growth('  times the native formulas', native.milliseconds, own.milliseconds),
    time('  our functions alone, called directly', direct),
    growth('  times the native formulas', native.milliseconds, direct),
  ];
}

/** So many proposals are pulled and checked cell by cell: more would only be more of the same. */
const OFFICE_PROPOSALS = 5;

/** A round trip to Excel takes some of these milliseconds on the desktop, more on the web; taken as an example. */
const LATENCY = 50;

interface OfficeCosts { readonly milliseconds: number; readonly pulled: Cost; readonly checked: Cost & { readonly result: CheckResult } }

interface OfficeWork { pull(): Promise<unknown>; check(): Promise<CheckResult> }

async function officeCosts(work: (workbook: MeasuredWorkbook) => OfficeWork): Promise<OfficeCosts> {
  const workbook = await openMeasuredWorkbook();
  const { pull, check } = work(workbook);
  const pulled = await workbook.measure(pull);
  await workbook.host.calculated();
  const checked = await workbook.measure(check);
  return { milliseconds: pulled.milliseconds + checked.milliseconds, pulled, checked };
}

function findingsIn({ proposals }: CheckResult): number {
  return proposals.reduce((sum, { findings }) => sum + findings.length, 0);
}

function officeFigures(name: string, { pulled, checked }: OfficeCosts, own: OfficeCosts | null): readonly Measured[] {
  const of = (what: string, cost: Cost, ours: Cost | undefined): Measured[] => [
    count(`${name}, ${what}: round trips`, cost.roundTrips),
    time('  time', cost.milliseconds),
    time(`  waiting besides, at ${LATENCY} ms a round trip`, cost.roundTrips * LATENCY),
    ...(ours ? [growth('  times ours: round trips', ours.roundTrips, cost.roundTrips), growth('  times ours: time', ours.milliseconds, cost.milliseconds)] : []),
  ];
  return [...of('pulled', pulled, own?.pulled), ...of('checked and marked', checked, own?.checked)];
}

/** Pulling and checking by Office.js code as examples show it, beside ours. */
export async function benchPeerOffice(): Promise<readonly Measured[]> {
  const all = await publishedDatasets();
  const datasets = catalogueOf(all, OFFICE_PROPOSALS);
  const published = publishedFrom(datasets.catalogues, datasets.kpiReports);
  const plan = pullPlan(datasets, allProposals(datasets));
  const judge = (grids: readonly Grid[]) => checkWorkbook(grids, { published, acceptances: [] });
  const ours = () => officeCosts(() => ({
    pull: () => runInWorkbook((context) => renderWorkbookPlan(context, plan, { onExisting: 'stop' })),
    check: async () => (await checkInWorkbook(judge, { mark: true })).result,
  }));
  const peer = (pace: Pace) => () => officeCosts(() => ({
    pull: () => writeCellByCell(plan.sheets, pace),
    check: async () => {
      const result = judge(await readCellByCell(pace));
      const cells = result.proposals.flatMap(({ findings }) => findings.flatMap(({ sheet, cells: addresses }) => (sheet === null ? [] : addresses.map((address) => ({ sheet, address })))));
      await colourCellByCell(cells, pace);
      return result;
    },
  }));
  const [own, byCell, bySheet] = await inTurn(RUNS, ours, peer('cell'), peer('sheet'));
  if (!own || !byCell || !bySheet) throw new Error('Nothing was pulled.');
  const found = [own, byCell, bySheet].map(({ checked }) => findingsIn(checked.result));
  if (new Set(found).size !== 1) throw new Error(`The same cells were not read: ${found.join(', ')} findings.`);
  return [
    ...officeFigures(`ours, ${OFFICE_PROPOSALS} proposals`, own, null),
    ...officeFigures('cell by cell, sent at once', byCell, own),
    ...officeFigures('cell by cell, sent a sheet at a time', bySheet, own),
  ];
}

const ARITHMETIC = ['F101', 'F102', 'F103', 'F104'];
const ARITHMETIC_PROPOSALS = 220;
const ARITHMETIC_RUNS = 15;

/** The arithmetic rules by a generic rule engine beside ours, on the same proposals. */
export async function benchPeerArithmetic(): Promise<readonly Measured[]> {
  const datasets = catalogueOf(await publishedDatasets(), ARITHMETIC_PROPOSALS);
  const published = publishedFrom(datasets.catalogues, datasets.kpiReports);
  const proposals = datasets.catalogues.flatMap((catalogue) => catalogue.proposals);
  const rules = RULES.filter(({ meta }) => ARITHMETIC.includes(meta.id));
  const engine = await rulesByEngine();
  const onCopies = (check: (own: readonly Proposal[]) => unknown) => () => {
    const own = structuredClone(proposals);
    return timed(() => check(own));
  };
  const [ours, theirs] = (await inTurn(ARITHMETIC_RUNS, onCopies((own) => runRules({ proposals: own, kpiTables: [] }, published, rules)), onCopies(engine))).map(({ milliseconds }) => milliseconds);
  if (ours === undefined || theirs === undefined) throw new Error('Nothing was checked.');

  const own = runRules({ proposals, kpiTables: [] }, published, rules).proposals.map((findings) => new Set(findings.map(({ rule }) => rule)));
  const failing = await engine(proposals);
  const both = failing.flatMap((ids, index) => ids.filter((id) => own[index]?.has(id) === true)).length;
  return [
    time(`${ARITHMETIC.join(', ')} over ${ARITHMETIC_PROPOSALS} proposals, json-rules-engine`, theirs),
    time('  ours, with years, figures, cells and corrections', ours),
    growth('  json-rules-engine, times ours', ours, theirs),
    count('  rules found broken, counted by proposal: ours', own.reduce((sum, { size }) => sum + size, 0)),
    count('  json-rules-engine (no word of signs and of what follows from a fault below)', failing.flat().length),
    count('  both', both),
  ];
}

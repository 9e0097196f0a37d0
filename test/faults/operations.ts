import { NOTHING } from '../../src/sheets/pull-plan';
import type { PullChoice } from '../../src/sheets/pull-plan';
import { itemsOf, subjectsOf } from '../../src/taskpane/finding-list';
import type { FindingItem } from '../../src/taskpane/finding-list';
import { functionHelp } from '../../src/texts/help';
import type { World, WorldOptions } from './world';

/** Something a user does, from the press of a button to the answer. */
export interface Operation {
  readonly name: string;
  readonly options?: WorldOptions;
  /** Sheets that it reads or writes; what others do to a workbook meanwhile happens to the first that is there. */
  readonly sheets: readonly string[];
  /** Whether it begins by fetching what is published. */
  readonly fetches?: true;
  /** Cells of a user's own that it must not touch stand in the workbook already; this adds what the operation needs. */
  prepare(world: World): Promise<void>;
  act(world: World): Promise<void>;
  /** How it is done again after it failed; as it was done the first time where nothing is said. */
  again?(world: World): Promise<void>;
  /** Its first half, for what is not taken back when only the second half fails: the check after a change. */
  half?(world: World): Promise<void>;
  /** Round trips before which it is noticed that cells have moved or changed; between reading and writing no add-in can notice. */
  readonly notices?: readonly number[];
}

const PROPOSALS = [{ catalogue: '2020', id: 'BU01' }, { catalogue: '2020', id: 'TV02' }];
const CHOSEN: PullChoice = { ...NOTHING, proposals: PROPOSALS, overview: true, proposalSheets: true };
const REPORT: PullChoice = { ...NOTHING, kpiReports: ['2022-06'] };

/** A sheet of the user's own, with figures, a formula, text that looks like a figure, and a fill. */
export async function userContent({ user }: World): Promise<void> {
  user.addSheet('Noter');
  user.write('Noter', 'A1:B2', [['Egne noter', 12.5], ['=B1*2', "'-500"]]);
  await inExcel((context) => {
    context.workbook.worksheets.getItem('Noter').getRange('A1:B2').format.fill.color = '#FFFF00';
  });
}

/** Sheets of ours in which the user has worked, and cells elsewhere that point to them. */
async function ownWork(world: World): Promise<void> {
  await pull(world, CHOSEN);
  await world.host.calculated();
  const { user } = world;
  user.write('BU01', 'L1:L3', [['Min kolonne'], ['=SUM(C15:H15)'], [7]]);
  user.write('BU01', 'A15', [['Linje med egne ord']]);
  user.write('Noter', 'A4', [["='BU01'!L2+1"]]);
  await inExcel((context) => {
    context.workbook.names.add('MineTal', context.workbook.worksheets.getItem('BU01').getRange('L2:L3'));
    const rule = context.workbook.worksheets.getItem('BU01').getRange('C15:H20').conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=C15<0';
    rule.custom.format.font.color = '#00AA00';
    context.workbook.comments.add("'BU01'!L3", 'Spørg Jensen');
    const own = context.workbook.worksheets.getItem('BU01').tables.add('N1:O3', false);
    own.name = 'MinTabel';
  });
}

async function inExcel(queue: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    queue(context);
    await context.sync();
  });
}

/** What is chosen is pulled; where sheets exist, the question is answered. */
async function pull({ session }: World, choice: PullChoice, answer: 'replace' | 'beside' = 'replace'): Promise<void> {
  await session.loadChoices();
  if (session.store.get().choice === null) return;
  session.choose(() => choice);
  if ((await session.pullChosen()) === 'asked') await session.answerConflict(answer);
}

/** Findings that every check of these sheets gives, with figures that are text and figures that differ from the published. */
async function faultyWork(world: World): Promise<void> {
  await ownWork(world);
  const { user } = world;
  user.write('TV02', 'C16:D16', [["'-1.300", "'1 200"]]);
  user.write('BU01', 'D16', [[-4321]]);
  await world.session.check();
}

function findings({ session }: World, filter: (item: FindingItem) => boolean): readonly FindingItem[] {
  const { check } = session.store.get();
  return check === null ? [] : itemsOf(subjectsOf(check.result)).filter(filter);
}

function firstError(world: World): FindingItem {
  const [found] = findings(world, ({ finding }) => finding.severity === 'error' && finding.acceptance === null && finding.cells.length > 0);
  if (!found) throw new Error('There is no error to accept.');
  return found;
}

async function correct(world: World): Promise<void> {
  const { session } = world;
  session.dropChanges();
  await session.prepareCorrection(findings(world, ({ finding }) => finding.correction !== null));
  const { changes } = session.store.get();
  if (changes !== null) await session.make(changes.changes);
}

async function refresh({ session }: World): Promise<void> {
  session.dropChanges();
  await session.compare();
  const { changes } = session.store.get();
  if (changes !== null) await session.make(changes.changes);
}

async function writeKpiStatus({ session }: World): Promise<void> {
  await session.writeKpiSheet({ kind: 'status' });
  if (session.store.get().kpi.conflict !== null) await session.answerKpiConflict('replace');
}

async function writePortfolio({ session }: World): Promise<void> {
  await session.writeTool({ kind: 'portfolio' });
  if (session.store.get().tools.conflict !== null) await session.answerToolConflict('replace');
}

async function insertExample({ session }: World): Promise<void> {
  await session.insertExample(functionHelp[0]?.example.rows ?? []);
}

/** Someone who sees that the example is there, and wants it again, empties the cells. */
async function insertAgain(world: World): Promise<void> {
  await inExcel((context) => {
    context.workbook.getActiveCell().getResizedRange(5, 5).clear('Contents');
  });
  await insertExample(world);
}

/** The change without the check after it. */
async function correctOnly(world: World): Promise<void> {
  await world.session.prepareCorrection(findings(world, ({ finding }) => finding.correction !== null));
  await writeShown(world);
}

async function refreshOnly(world: World): Promise<void> {
  await world.session.compare();
  await writeShown(world);
}

async function writeShown({ session }: World): Promise<void> {
  // Where that is refused, the state is the same as if nothing had been done.
  await session.port.writeCells(session.store.get().changes?.changes ?? []).catch(() => undefined);
}

function kpiSheets({ user }: World): readonly string[] {
  return user.sheets().filter((name) => name.startsWith('KPI') && !name.endsWith('data'));
}

async function accept(world: World): Promise<void> {
  await world.session.accept(firstError(world), 'Aftalt med økonomi', 'Anna');
}

/** The acceptance as it is stored, without the check after it: done by a session whose checks fail. */
async function acceptOnly(world: World): Promise<void> {
  const item = firstError(world);
  world.host.faults.plan(({ number }) => (number > STORING_TRIPS ? { kind: 'refuse', code: 'GeneralException' } : null));
  await world.session.accept(item, 'Aftalt med økonomi', 'Anna');
  world.host.faults.plan(null);
}

/** Round trips that it takes to store acceptances. */
const STORING_TRIPS = 2;

async function revoke(world: World): Promise<void> {
  const [accepted] = findings(world, ({ finding }) => finding.acceptance !== null);
  if (accepted) await world.session.revoke(accepted);
}

const afterCheck = (act: (world: World) => Promise<void>) => async (world: World) => {
  await world.session.check();
  if (world.session.store.get().fault === null) await act(world);
};

/** Everything that the pane or the ribbon does to a workbook. */
export const OPERATIONS: readonly Operation[] = [
  { name: 'pull proposals', fetches: true, sheets: ['BU01', 'Noter'], prepare: async () => undefined, act: (world) => pull(world, CHOSEN) },
  { name: 'pull a KPI report', fetches: true, sheets: ['Noter'], prepare: async () => undefined, act: (world) => pull(world, REPORT) },
  { name: 'pull in several requests', options: { largestRequest: 80_000 }, sheets: ['BU01', 'Noter'], prepare: async () => undefined, act: (world) => pull(world, CHOSEN) },
  { name: 'pull beside existing sheets', sheets: ['BU01'], prepare: ownWork, act: (world) => pull(world, CHOSEN, 'beside') },
  { name: 'pull in place of existing sheets', sheets: ['BU01'], prepare: ownWork, act: (world) => pull(world, CHOSEN, 'replace') },
  { name: 'pull in their place in several requests', options: { largestRequest: 80_000 }, sheets: ['BU01'], prepare: ownWork, act: (world) => pull(world, CHOSEN, 'replace') },
  { name: 'check and mark', fetches: true, sheets: ['BU01'], prepare: async (world) => { await ownWork(world); world.reopen(); }, act: async ({ session }) => void (await session.check()) },
  { name: 'check and mark anew', sheets: ['TV02'], prepare: async (world) => { await faultyWork(world); world.user.write('TV02', 'C16', [[-1300]]); }, act: async ({ session }) => void (await session.check()) },
  { name: 'check and mark in several requests', options: { largestRequest: 20_000 }, sheets: ['TV02'], prepare: faultyWork, act: async ({ session }) => void (await session.check()) },
  {
    name: 'add a measurement', sheets: ['KPI 2022-06 BCV'], prepare: (world) => pull(world, REPORT), notices: [1],
    act: (world) => world.session.addMeasurement(kpiSheets(world), 2024),
  },
  { name: 'write the KPI overview', sheets: ['KPI 2022-06 BCV'], prepare: (world) => pull(world, REPORT), act: writeKpiStatus },
  { name: 'write a portfolio', sheets: ['BU01'], prepare: ownWork, act: writePortfolio },
  { name: 'clear marks', sheets: ['TV02'], prepare: faultyWork, act: ({ session }) => session.clearMarks() },
  { name: 'accept a finding', sheets: ['TV02'], prepare: faultyWork, act: accept, half: acceptOnly },
  { name: 'take an acceptance back', sheets: ['TV02'], prepare: async (world) => { await faultyWork(world); await accept(world); }, act: revoke, half: ({ session }) => session.port.storeAcceptances([]) },
  { name: 'correct', sheets: ['TV02'], prepare: faultyWork, act: correct, again: afterCheck(correct), half: correctOnly, notices: [1, 4] },
  { name: 'refresh', sheets: ['BU01'], prepare: faultyWork, act: refresh, half: refreshOnly, notices: [1, 4] },
  { name: 'insert an example', sheets: ['Noter'], prepare: async ({ user }) => user.select('Noter!D10'), act: insertExample, again: insertAgain, notices: [1] },
  { name: 'go to a finding', sheets: ['TV02'], prepare: faultyWork, act: async (world) => world.session.goTo(firstError(world)), again: async (world) => { await world.session.check(); await world.session.goTo(firstError(world)); } },
  { name: 'change settings', sheets: ['Noter'], prepare: async () => undefined, act: ({ session }) => session.setSettings({ tolerance: 0.05, liveCheck: false }) },
];

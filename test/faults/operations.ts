import type { ProposalToolWish } from '../../src/sheets/proposal-tools/proposal-tools';
import { accept, acceptOnly, afterCheck, correct, correctOnly, firstError, insertAgain, insertExample, kpiSheets, prepareSheetsOnly, prepareSubmission, prepareWithoutState, press, refresh, refreshFollowUp, refreshOnly, revoke, writeKpiSheet, writeReport, writeTool } from './acts';
import { CHOSEN, PARTS, REPORT, faultyWork, ownWork, pull } from './seeds';
import type { FollowUpWish } from '../../src/sheets/follow-up/follow-up-present';
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
  /** Its first part or parts, for what is not taken back when only what follows fails: the check after a change. */
  readonly halves?: readonly ((world: World) => Promise<void>)[];
  /** Nobody asked for it, so that nobody is told what went wrong; the pane says that what it shows is old. */
  readonly isSilent?: true;
  /** Round trips before which it is noticed that cells have moved or changed; between reading and writing no add-in can notice. */
  readonly notices?: readonly number[];
}

const NEW_PROPOSAL: ProposalToolWish = {
  kind: 'new', copyOf: { catalogue: '2020', id: 'BU01' },
  choice: { catalogue: '2027', id: 'BU99', firstYear: 2027, years: 4, priceYear: 2027, administration: 'Socialforvaltningen', details: 'derived', alternatives: 0 },
};

const FOLLOWED: FollowUpWish = { proposals: [], ofWorkbook: true, plans: [], charts: true, overview: true };
const FOLLOW_UP: ProposalToolWish = { kind: 'followUp', wish: FOLLOWED };

/** Everything that the pane or the ribbon does to a workbook. */
export const OPERATIONS: readonly Operation[] = [
  { name: 'pull proposals', fetches: true, sheets: ['BU01', 'Noter'], prepare: async () => undefined, act: (world) => pull(world, CHOSEN) },
  { name: 'pull tables of lines and conditions', fetches: true, sheets: ['Noter'], prepare: async () => undefined, act: (world) => pull(world, PARTS) },
  { name: 'pull a KPI report', fetches: true, sheets: ['Noter'], prepare: async () => undefined, act: (world) => pull(world, REPORT) },
  { name: 'pull in several requests', options: { largestRequest: 80_000 }, sheets: ['BU01', 'Noter'], prepare: async () => undefined, act: (world) => pull(world, CHOSEN) },
  { name: 'pull beside existing sheets', sheets: ['BU01'], prepare: ownWork, act: (world) => pull(world, CHOSEN, 'beside') },
  { name: 'pull in place of existing sheets', sheets: ['BU01'], prepare: ownWork, act: (world) => pull(world, CHOSEN, 'replace') },
  { name: 'pull in their place in several requests', options: { largestRequest: 80_000 }, sheets: ['BU01'], prepare: ownWork, act: (world) => pull(world, CHOSEN, 'replace') },
  { name: 'check and mark', fetches: true, sheets: ['BU01'], prepare: async (world) => { await ownWork(world); world.reopen(); }, act: async ({ session }) => void (await session.check()) },
  { name: 'check and mark anew', sheets: ['TV02'], prepare: async (world) => { await faultyWork(world); world.user.write('TV02', 'E16', [[-9999]]); }, act: async ({ session }) => void (await session.check()) },
  { name: 'check and mark in several requests', options: { largestRequest: 20_000 }, sheets: ['TV02'], prepare: faultyWork, act: async ({ session }) => void (await session.check()) },
  {
    name: 'add a measurement', sheets: ['KPI 2022-06 BCV'], prepare: (world) => pull(world, REPORT), notices: [1],
    act: (world) => world.session.addMeasurement(kpiSheets(world), 2024),
  },
  { name: 'write the KPI overview', sheets: ['KPI 2022-06 BCV'], prepare: (world) => pull(world, REPORT), act: writeKpiSheet({ kind: 'status' }) },
  { name: 'write the KPI overview again', sheets: ['KPI-status', 'KPI 2022-06 BCV'], prepare: async (world) => { await pull(world, REPORT); await writeKpiSheet({ kind: 'status' })(world); }, act: writeKpiSheet({ kind: 'status' }) },
  { name: 'write the revisions of KPIs', sheets: ['Noter'], prepare: async () => undefined, act: writeKpiSheet({ kind: 'revisions' }) },
  { name: 'write charts of KPIs', sheets: ['KPI 2022-06 BCV'], prepare: (world) => pull(world, REPORT), act: writeKpiSheet({ kind: 'charts', objectives: null }) },
  { name: 'write targets of KPIs', sheets: ['KPI 2022-06 BCV'], prepare: (world) => pull(world, REPORT), act: writeKpiSheet({ kind: 'targets', plan: 'BBU-2021' }) },
  { name: 'write a new proposal', sheets: ['Noter'], prepare: async () => undefined, act: writeTool(NEW_PROPOSAL, 'beside') },
  { name: 'write a sensitivity', sheets: ['BU01'], prepare: ownWork, act: writeTool({ kind: 'sensitivity', sheet: 'TV02', position: 0, model: null }) },
  { name: 'write a portfolio', sheets: ['BU01'], prepare: ownWork, act: writeTool({ kind: 'portfolio' }) },
  { name: 'write charts of proposals', sheets: ['BU01'], prepare: ownWork, act: writeTool({ kind: 'charts' }) },
  { name: 'write a follow-up', sheets: ['BU01'], prepare: ownWork, act: writeTool(FOLLOW_UP) },
  { name: 'write a follow-up again', sheets: ['BU01'], prepare: async (world) => { await ownWork(world); await writeTool(FOLLOW_UP)(world); }, act: writeTool(FOLLOW_UP) },
  {
    name: 'refresh a follow-up', sheets: ['BU01'], notices: [1],
    prepare: async (world) => { await ownWork(world); await writeTool(FOLLOW_UP)(world); await world.host.calculated(); world.user.write('BU01', 'D16', [[-4321]]); }, act: refreshFollowUp(FOLLOWED),
  },
  { name: 'prepare for submission', sheets: ['BU01'], prepare: (world) => pull(world, CHOSEN), act: prepareSubmission, halves: [prepareSheetsOnly, prepareWithoutState] },
  { name: 'prepare for submission again', sheets: ['BU01'], prepare: async (world) => { await pull(world, CHOSEN); await prepareSubmission(world); }, act: prepareSubmission, halves: [prepareSubmission] },
  { name: 'write a report on the check', sheets: ['TV02'], prepare: faultyWork, act: writeReport, halves: [async ({ session }) => void (await session.check())] },
  { name: 'clear marks', sheets: ['TV02'], prepare: faultyWork, act: ({ session }) => session.clearMarks() },
  { name: 'accept a finding', sheets: ['TV02'], prepare: faultyWork, act: accept, halves: [acceptOnly] },
  { name: 'take an acceptance back', sheets: ['TV02'], prepare: async (world) => { await faultyWork(world); await accept(world); }, act: revoke, halves: [({ session }) => session.port.storeAcceptances([])] },
  { name: 'correct', sheets: ['TV02'], prepare: faultyWork, act: correct, again: afterCheck(correct), halves: [correctOnly], notices: [1, 4, 5] },
  { name: 'refresh', sheets: ['BU01'], prepare: faultyWork, act: refresh, halves: [refreshOnly('sheets')], notices: [1, 5] },
  {
    name: 'refresh also a sheet of one’s own', sheets: ['TV02'], act: refresh, halves: [refreshOnly('sheets'), refreshOnly('cells')],
    prepare: async (world) => { await faultyWork(world); world.user.renameSheet('BU01', 'Mit forslag'); await world.host.calculated(); },
  },
  { name: 'insert an example', sheets: ['Noter'], prepare: async ({ user }) => user.select('Noter!D10'), act: insertExample, again: insertAgain, notices: [1] },
  { name: 'go to a finding', sheets: ['TV02'], prepare: faultyWork, act: async (world) => world.session.goTo(firstError(world)), again: async (world) => { await world.session.check(); await world.session.goTo(firstError(world)); } },
  { name: 'change settings', sheets: ['Noter'], prepare: async () => undefined, act: ({ session }) => session.setSettings({ tolerance: 0.05, liveCheck: false }) },
  { name: 'pull what is missing', sheets: ['BU01'], prepare: ownWork, act: (world) => pull(world, { ...CHOSEN, lines: true, consultations: true }, 'refresh') },
  { name: 'prepare what has errors for submission', sheets: ['TV02'], prepare: faultyWork, act: ({ session }) => session.prepareSubmission(null) },
  {
    name: 'check by itself', isSilent: true, sheets: ['TV02'], act: ({ session }) => session.recheck(),
    prepare: async (world) => { await faultyWork(world); world.user.write('TV02', 'E16', [[-9999]]); await world.host.calculated(); },
  },
  { name: 'open the pane', isSilent: true, fetches: true, sheets: ['TV02'], prepare: async (world) => { await faultyWork(world); world.reopen(); }, act: ({ session }) => session.start('excel') },
  { name: 'the ribbon: pull all KPI reports', fetches: true, sheets: ['Noter'], prepare: async () => undefined, act: press('hentKpi') },
  { name: 'the ribbon: next finding', fetches: true, sheets: ['TV02'], prepare: async (world) => { await faultyWork(world); world.reopen(); }, act: press('naesteAfvigelse') },
];

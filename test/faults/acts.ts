import { sessionCommands } from '../../src/commands/session-commands';
import { changeKey } from '../../src/sheets/follow-up/follow-up-refresh';
import type { FollowUpWish } from '../../src/sheets/follow-up/follow-up-present';
import { itemsOf, subjectsOf } from '../../src/taskpane/finding-list';
import type { FindingItem } from '../../src/taskpane/finding-list';
import type { KpiSheetWanted } from '../../src/taskpane/kpi-port';
import type { ProposalToolWish } from '../../src/sheets/proposal-tools/proposal-tools';
import { functionHelp } from '../../src/texts/help';
import type { ActionId } from '../../src/texts/ribbon';
import { inExcel } from './seeds';
import type { World } from './world';

export function findings({ session }: World, filter: (item: FindingItem) => boolean): readonly FindingItem[] {
  const { check } = session.store.get();
  return check === null ? [] : itemsOf(subjectsOf(check.result)).filter(filter);
}

export function firstError(world: World): FindingItem {
  const [found] = findings(world, ({ finding }) => finding.severity === 'error' && finding.acceptance === null && finding.cells.length > 0);
  if (!found) throw new Error('There is no error to accept.');
  return found;
}

export async function correct(world: World): Promise<void> {
  const { session } = world;
  session.dropChanges();
  await session.prepareCorrection(findings(world, ({ finding }) => finding.correction !== null));
  const { changes } = session.store.get();
  if (changes !== null) await session.make(changes.changes);
}

export async function refresh({ session }: World): Promise<void> {
  session.dropRefresh();
  await session.compare();
  const { refresh: shown } = session.store.get();
  if (shown !== null) await session.refresh(shown.sheets.flatMap(({ differences }) => differences));
}

/** A sheet that follows up on KPIs is written; where it exists, the question is answered. */
export const writeKpiSheet = (wanted: KpiSheetWanted) => async ({ session }: World): Promise<void> => {
  await session.writeKpiSheet(wanted);
  if (session.store.get().kpi.conflict !== null) await session.answerKpiConflict('replace');
};

/** The same for sheets about proposals. */
export const writeTool = (wish: ProposalToolWish, answer: 'replace' | 'beside' = 'replace') => async ({ session }: World): Promise<void> => {
  await session.writeTool(wish);
  if (session.store.get().tools.conflict !== null) await session.answerToolConflict(answer);
};

export async function writeReport({ session }: World): Promise<void> {
  await session.writeReport();
  if (session.store.get().tools.conflict !== null) await session.answerToolConflict('replace');
}

/** "Klargør til indsendelse" of a proposal without errors; where its sheets exist, they are written again. */
export async function prepareSubmission({ session }: World): Promise<void> {
  await session.prepareSubmission({ sheet: 'BU01', position: 0 });
  if (session.store.get().tools.conflict !== null) await session.answerToolConflict('replace');
}

/** The first of the round trips that preparing takes. */
const prepareUntil = (trips: number) => async (world: World): Promise<void> => {
  const { host, session } = world;
  host.faults.plan(({ number }) => (number > trips ? { kind: 'refuse', code: 'GeneralException' } : null));
  await session.prepareSubmission({ sheet: 'BU01', position: 0 });
  host.faults.plan(null);
};

/** The report and the summary without the marks and the state that is stored after them: two round trips to read, two to write. */
export const prepareSheetsOnly = prepareUntil(4);

/** With the marks. */
export const prepareWithoutState = prepareUntil(5);

/** "Opdatér opfølgningen", with all that it shows chosen. */
export const refreshFollowUp = (wish: FollowUpWish) => async ({ session }: World): Promise<void> => {
  await session.previewRefresh(wish);
  const { refresh: preview } = session.store.get().tools;
  if (preview !== null) await session.makeRefresh({ cells: preview.shown.changes.map(changeKey), rows: preview.shown.rows.map(({ key }) => key) });
};

export async function insertExample({ session }: World): Promise<void> {
  await session.insertExample(functionHelp[0]?.example.rows ?? []);
}

/** Someone who sees that the example is there, and wants it again, empties the cells. */
export async function insertAgain(world: World): Promise<void> {
  await inExcel((context) => {
    context.workbook.getActiveCell().getResizedRange(5, 5).clear('Contents');
  });
  await insertExample(world);
}

/** The change without the check after it. */
export async function correctOnly(world: World): Promise<void> {
  await world.session.prepareCorrection(findings(world, ({ finding }) => finding.correction !== null));
  await writeShown(world);
}

/** The parts of a refresh without the check after them: pulled sheets, then cells of other sheets. */
export const refreshOnly = (part: 'sheets' | 'cells') => async ({ session }: World): Promise<void> => {
  await session.compare();
  const { refresh: shown } = session.store.get();
  const { signal } = new AbortController();
  // Where that is refused, the state is the same as if nothing had been done.
  if (shown === null) return;
  const chosen = shown.sheets.flatMap(({ differences }) => differences);
  await session.port.refresh.write(null, chosen.filter(({ key }) => !shown.others.has(key)), { signal, onAnswer: () => undefined, tolerance: null }).catch(() => undefined);
  const cells = chosen.flatMap(({ key }) => shown.others.get(key) ?? []);
  if (part === 'cells') await session.port.writeCells(cells).catch(() => undefined);
};

export async function writeShown({ session }: World): Promise<void> {
  // Where that is refused, the state is the same as if nothing had been done.
  await session.port.writeCells(session.store.get().changes?.changes ?? []).catch(() => undefined);
}

export function kpiSheets({ user }: World): readonly string[] {
  return user.sheets().filter((name) => name.startsWith('KPI') && !name.endsWith('data'));
}

export async function accept(world: World): Promise<void> {
  await world.session.accept(firstError(world), 'Aftalt med økonomi', 'Anna');
}

/** The acceptance as it is stored, without the check after it: done by a session whose checks fail. */
export async function acceptOnly(world: World): Promise<void> {
  const item = firstError(world);
  world.host.faults.plan(({ number }) => (number > STORING_TRIPS ? { kind: 'refuse', code: 'GeneralException' } : null));
  await world.session.accept(item, 'Aftalt med økonomi', 'Anna');
  world.host.faults.plan(null);
}

/** Round trips that it takes to store acceptances. */
const STORING_TRIPS = 2;

export async function revoke(world: World): Promise<void> {
  const [accepted] = findings(world, ({ finding }) => finding.acceptance !== null);
  if (accepted) await world.session.revoke(accepted);
}

/** A button of the ribbon, with the pane closed: a fault must open it. Where sheets exist, the question is answered. */
export const press = (id: ActionId) => async ({ session }: World): Promise<void> => {
  let isShown = false;
  const needsAttention = () => session.store.get().fault !== null || session.store.get().conflict !== null;
  await sessionCommands({ ...session, needsAttention, showPane: async () => { isShown = true; } })[id]();
  if (needsAttention() && !isShown) throw new Error('What went wrong is told in a pane that nobody sees.');
  if (session.store.get().conflict !== null) await session.answerConflict('replace');
};

export const afterCheck = (act: (world: World) => Promise<void>) => async (world: World) => {
  await world.session.check();
  if (world.session.store.get().fault === null) await act(world);
};

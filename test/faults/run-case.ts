import type { PaneState } from '../../src/taskpane/pane-state';
import type { Disturbance } from './disturbances';
import { userContent } from './seeds';
import type { Operation } from './operations';
import { differences, snapshotOf } from './snapshot';
import type { Snapshot } from './snapshot';
import { openWorld } from './world';
import type { World } from './world';

/** What became of one operation that was disturbed. */
export interface Outcome {
  readonly operation: string;
  readonly disturbance: string;
  /** The round trip; 0 for what happens before the first. */
  readonly trip: number;
  /** What is wrong; empty where the operation survived. */
  readonly problems: readonly string[];
  /** `half`: the first half is done, and the message says so. */
  readonly state: 'before' | 'half' | 'complete' | 'between';
  readonly title: string | null;
}

/** How long an operation may take before it counts as stuck. */
const LONGEST = 60_000;

/** Also: what was changed has gone with its sheet. */
const UNCERTAIN = /uvist|kan være|Cellerne er ændret/;
const SAYS_UNCHANGED = /uændret|er, som den var|Intet er ændret/;

export async function prepared(operation: Operation, disturbance: Pick<Disturbance, 'options'> = {}): Promise<World> {
  const world = await openWorld({ ...operation.options, ...disturbance.options });
  await userContent(world);
  await operation.prepare(world);
  await world.host.calculated();
  world.session.dismiss();
  world.host.faults.plan(null);
  return world;
}

async function settled(world: World): Promise<Snapshot> {
  await world.host.calculated();
  return snapshotOf(world.host);
}

/** The states in which the workbook may be left, and in which it must be after the operation was repeated. */
export interface References {
  readonly before: readonly Snapshot[];
  readonly complete: readonly Snapshot[];
  readonly repeated: readonly Snapshot[];
  /** Where the first half was done and the message says so. */
  readonly half: readonly Snapshot[];
  readonly trips: number;
}

type Step = (world: World) => void | Promise<void>;

/** The workbook after each of some steps. */
async function courseOf<const Steps extends readonly Step[]>(operation: Operation, steps: Steps): Promise<{ readonly [Index in keyof Steps]: Snapshot }> {
  const world = await prepared(operation);
  const course: Snapshot[] = [];
  for (const step of steps) {
    await step(world);
    course.push(await settled(world));
  }
  return course as { readonly [Index in keyof Steps]: Snapshot };
}

/** Undisturbed runs, with and without what others do meanwhile. */
export function referencesFor(operation: Operation): (disturbance: Pick<Disturbance, 'event' | 'repair' | 'name'>) => Promise<References> {
  const { act, halves = [], again = act } = operation;
  const halvesDone = async (happens: Step = NOTHING): Promise<Snapshot[]> => {
    const done: Snapshot[] = [];
    for (const half of halves) done.push((await courseOf(operation, [half, happens]))[1], (await courseOf(operation, [happens, half]))[1]);
    return done;
  };
  const undisturbed = once(async (): Promise<References> => {
    let trips = 0;
    const actAndCount: Step = async (world) => {
      await act(world);
      trips = world.host.faults.trips;
    };
    const [before, complete, repeated] = await courseOf(operation, [NOTHING, actAndCount, again]);
    return { before: [before], complete: [complete], repeated: [complete, repeated], half: await halvesDone(), trips };
  });
  const withEvent = async (event: NonNullable<Disturbance['event']>, repair: Disturbance['repair']): Promise<References> => {
    const { before: [left = NO_WORKBOOK], trips } = await undisturbed();
    const happens: Step = (world) => event(world, operation);
    const mend: Step = (world) => repair?.(world, operation);
    const [changed, , doneAfter] = await courseOf(operation, [happens, mend, again]);
    const [, completeAfter, , againAfter] = await courseOf(operation, [happens, act, mend, again]);
    const [, completeBefore, , againBefore] = await courseOf(operation, [act, happens, mend, again]);
    const [againAlone] = await courseOf(operation, [again]);
    // A sheet that somebody deletes while it is being replaced comes back: what stood there before it was written over is not lost.
    const revived = left.sheets.filter((name) => !changed.sheets.includes(name)).map((name) => ({ ...changed, sheets: left.sheets, facts: { ...changed.facts, [name]: left.facts[name] ?? [] } }));
    const repeated = [doneAfter, againAfter, againBefore, againAlone];
    const halfDone = await halvesDone(happens);
    for (const half of halves) repeated.push((await courseOf(operation, [half, happens, mend, again]))[3]);
    return {
      before: [changed, left, ...revived],
      complete: [completeBefore, completeAfter],
      half: halfDone,
      repeated: [...repeated, ...repeated.map((one) => ({ ...one, sheets: inOrderOf(one.sheets, left.sheets) }))],
      trips,
    };
  };
  const known = new Map<string, Promise<References>>();
  return ({ name, event, repair }) => {
    if (!event) return undisturbed();
    // Two disturbances of the same event differ only in when it happens.
    const key = name.replace(/ (before|after) the request$/, '');
    const found = known.get(key) ?? withEvent(event, repair);
    known.set(key, found);
    return found;
  };
}

const NOTHING: Step = () => undefined;
const NO_WORKBOOK: Snapshot = { sheets: [], facts: {}, workbook: [] };

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

function inOrderOf(names: readonly string[], order: readonly string[]): readonly string[] {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...names].sort((a, b) => place(a) - place(b));
}

export async function runCase(operation: Operation, disturbance: Disturbance, trip: number, references: References): Promise<Outcome> {
  const world = await prepared(operation, disturbance);
  const { host, session } = world;
  host.faults.plan(disturbance.plan(trip, world, operation));
  world.serve(disturbance.server ?? 'answers');
  const stuck = await endsInTime(operation.act(world));
  const { trips } = host.faults;
  host.faults.plan(null);
  // Sheets whose functions answer sooner than in the undisturbed run are not read again: then what others do comes right afterwards.
  if (trips < trip) disturbance.event?.(world, operation);
  world.serve('answers');
  const shown = session.store.get();
  const title = shown.fault?.title ?? null;
  const base = { operation: operation.name, disturbance: disturbance.name, trip, title };
  if (stuck !== null) return { ...base, state: 'between', problems: [stuck] };

  const left = await settled(world);
  // Where nothing is said, it must be complete; sheets that were replaced by the same content look the same before and after.
  const [before, complete] = [isOneOf(left, references.before), isOneOf(left, references.complete)];
  // Likewise the first half of writing again what stands there; then the message tells which is meant.
  const saysUnchanged = SAYS_UNCHANGED.test(shown.fault?.unchanged ?? '');
  const half = isOneOf(left, references.half) && (!before || !saysUnchanged);
  const state = complete && (!before || !saysUnchanged) ? 'complete' : half && shown.fault !== null ? 'half' : before ? 'before' : 'between';
  const problems = [...messageProblems(shown, disturbance, state), ...stateProblems(left, state, shown, operation, disturbance, references)];

  if (host.crashes.length > 0) problems.push(`the host failed: ${String(host.crashes[0])}`);
  disturbance.repair?.(world, operation);
  followAdvice(world, shown, state);
  // What was undone may have been the repair.
  disturbance.repair?.(world, operation);
  session.dismiss();
  const again = await endsInTime((operation.again ?? operation.act)(world));
  const repeatedFault = session.store.get().fault;
  if (again !== null) problems.push(`again: ${again}`);
  else if (repeatedFault !== null) problems.push(`again: ${repeatedFault.title} (${repeatedFault.detail ?? repeatedFault.happened})`);
  else {
    const repeated = without(await settled(world), namedSheets(shown), references.repeated);
    if (!isOneOf(repeated, references.repeated)) problems.push(`again: ${nearest(repeated, references.repeated)}`);
  }
  return { ...base, state, problems };
}

async function endsInTime(work: Promise<void>): Promise<string | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((resolve) => { timer = setTimeout(() => resolve('it never ends'), LONGEST); });
  const done = work.then(() => null, (error: unknown) => `it throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const ended = await Promise.race([done, late]);
  clearTimeout(timer);
  return ended;
}

function messageProblems({ fault, job }: PaneState, { titles, isLasting, event }: Disturbance, state: Outcome['state']): string[] {
  const problems: string[] = [];
  if (job !== null) problems.push('the pane still says that it is at work');
  if (fault !== null && !titles.includes(fault.title)) problems.push(`the message is “${fault.title}” (${fault.happened})`);
  if (fault === null) return problems;
  // Without an answer, or where Excel does not let anyone look, nobody can know.
  const isUncertain = state === 'before' && (isLasting === true || event !== undefined) && UNCERTAIN.test(fault.unchanged);
  if (!isUncertain && SAYS_UNCHANGED.test(fault.unchanged) !== (state === 'before')) problems.push(`the workbook is ${state}, but the message says “${fault.unchanged}”`);
  const english = /\b(the|request|resource|exception|cannot|argument|error)\b/i.exec(`${fault.title} ${fault.happened} ${fault.unchanged} ${fault.todo}`);
  if (english) problems.push(`the message has English in it: ${english[0]}`);
  return problems;
}

function stateProblems(left: Snapshot, state: Outcome['state'], { fault, kpi, check, unread }: PaneState, { isSilent }: Operation, { isLasting }: Disturbance, { before, complete }: References): string[] {
  // Sheets that were protected meanwhile keep their marks, and the pane names them.
  if (fault === null && state !== 'before' && check !== null && check.unmarkedSheets.length > 0) return [];
  if (isSilent && fault === null && (check?.stale ?? unread)) return state === 'between' && isLasting !== true ? [`half-finished: ${nearest(left, [...before, ...complete])}`] : [];
  if (state === 'half') return fault === null ? ['nothing is said, but only the first half was done'] : [];
  if (fault === null && kpi.outcome?.kind === 'refused') return state === 'before' ? [] : ['it says that nothing was added, but the workbook has changed'];
  if (fault === null) return state === 'complete' ? [] : [`nothing is said, but the workbook is ${state}: ${nearest(left, complete)}`];
  return state === 'between' && isLasting !== true ? [`half-finished: ${nearest(left, [...before, ...complete])}`] : [];
}

/** Does what the user was told to do about what is left. */
function followAdvice({ user }: World, { fault }: PaneState, state: Outcome['state']): void {
  const advice = fault?.unchanged ?? '';
  const [, told = ''] = /Slet selv((?:[^.“]|“[^”]*”)*)\./.exec(advice) ?? [];
  for (const [, name = ''] of told.matchAll(/“([^”]+)”/g)) if (user.sheets().includes(name)) user.deleteSheet(name);
  // With nothing new to see there is nothing to undo.
  if (state !== 'before' && /og fortryd med Ctrl\+Z/.test(advice)) user.undo();
}

/** Sheets that the user was told about. */
function namedSheets({ fault }: PaneState): readonly string[] {
  return [...(fault?.unchanged ?? '').matchAll(/“([^”]+)”/g)].map(([, name]) => name ?? '');
}

function without(snapshot: Snapshot, names: readonly string[], references: readonly Snapshot[]): Snapshot {
  const wanted = new Set(references.flatMap(({ sheets }) => sheets));
  const isNamed = (sheet: string) => names.includes(sheet) || (names.includes('(før)') && sheet.endsWith('(før)'));
  const gone = new Set(snapshot.sheets.filter((sheet) => isNamed(sheet) && !wanted.has(sheet)));
  return { ...snapshot, sheets: snapshot.sheets.filter((name) => !gone.has(name)), facts: Object.fromEntries(Object.entries(snapshot.facts).filter(([name]) => !gone.has(name))) };
}

function isOneOf(snapshot: Snapshot, references: readonly Snapshot[]): boolean {
  const wanted = textOf(snapshot);
  return references.some((reference) => textOf(reference) === wanted);
}

const texts = new WeakMap<Snapshot, string>();

/** Undisturbed runs are compared with many others, so their text is kept. */
function textOf(snapshot: Snapshot): string {
  const text = texts.get(snapshot) ?? JSON.stringify([snapshot.workbook, snapshot.sheets.map((name) => [name, snapshot.facts[name]])]);
  texts.set(snapshot, text);
  return text;
}

function nearest(snapshot: Snapshot, references: readonly Snapshot[]): string {
  const [best = []] = references.map((reference) => differences(snapshot, reference)).sort((a, b) => a.length - b.length);
  return `${best.length} differences, such as ${best.slice(0, 3).join('; ')}`;
}

import type { Fault, FaultPlan } from '../host/faults';
import { PAYLOAD_LIMIT, REQUIREMENT_SETS } from '../host/host';
import type { Operation } from './operations';
import type { Server, World, WorldOptions } from './world';

/** Something that goes wrong at one round trip of an operation. */
export interface Disturbance {
  readonly name: string;
  /** Titles of the faults that the user may be shown. Where the operation succeeds all the same, nothing need be shown. */
  readonly titles: readonly string[];
  readonly options?: WorldOptions;
  readonly plan: (trip: number, world: World, operation: Operation) => FaultPlan;
  /** What others do to the workbook meanwhile, whatever becomes of the operation. */
  readonly event?: (world: World, operation: Operation) => void;
  /** What must be put right before the operation can succeed. */
  readonly repair?: (world: World, operation: Operation) => void;
  /** Excel is gone for good, so what was written can't be taken away; then the message must not say that nothing was changed. */
  readonly isLasting?: true;
  /** Whether it makes sense for an operation at a round trip. */
  readonly applies?: (operation: Operation, trip: number) => boolean;
  /** How the add-in's own server answers meanwhile. */
  readonly server?: Server;
}

const UNKNOWN = 'Noget gik galt';
const PROTECTED = 'Arket er beskyttet';
const STRUCTURE = 'Arbejdsbogens struktur er beskyttet';
const GONE = 'Arket findes ikke længere';
/** What was shown is made from other sheets than those that are written, too. */
const CHANGED = 'Cellerne er ændret imens';
const EDITING = 'En celle er ved at blive redigeret';
const TOO_LARGE = 'Mængden er for stor for Excel';
const TOO_MANY = 'Der er for mange celler på én gang';
const BUSY = 'Excel er optaget';
const NO_ANSWER = 'Excel svarer ikke';
const CANCELLED = 'Afbrudt';
const NAME_TAKEN = 'Navnet er optaget';
const NOT_SAVED = 'Indstillingen blev ikke gemt';

/** Codes with which Excel refuses, and the title of what the user is told. */
const REFUSALS: readonly (readonly [code: string, title: string])[] = [
  ['GeneralException', UNKNOWN],
  ['InvalidArgument', UNKNOWN],
  ['InvalidOperation', UNKNOWN],
  ['AccessDenied', PROTECTED],
  ['ItemNotFound', GONE],
  ['InvalidOperationInCellEditMode', EDITING],
  ['RequestPayloadSizeLimitExceeded', TOO_LARGE],
  ['ConnectionFailure', BUSY],
  ['ActivityLimitReached', BUSY],
];

const at = (wanted: number, ...faults: readonly Fault[]): FaultPlan => ({ number }) => (number === wanted ? faults : null);

const refused = REFUSALS.map(([code, title]): Disturbance => ({
  name: `refused with ${code}`, titles: [title, NOT_SAVED, ...(title === TOO_LARGE ? [TOO_MANY] : [])], plan: (trip) => at(trip, { kind: 'refuse', code }),
}));

const failing = ([0.02, 0.3, 0.6, 0.9, 1] as const).flatMap((share) => (share === 0.6 ? ['GeneralException', 'AccessDenied', 'ItemNotFound'] : ['GeneralException']).map((code): Disturbance => ({
  name: `${code} after ${share * 100} % of the request`,
  titles: [REFUSALS.find(([known]) => known === code)?.[1] ?? UNKNOWN, NOT_SAVED],
  plan: (trip) => ({ number, body }) => (number === trip ? { kind: 'failAt', action: Math.min(body.Actions.length - 1, Math.floor(body.Actions.length * share)), code } : null),
})));

/** Sheets that are there. */
const present = ({ user }: World, { sheets }: Operation): string | undefined => sheets.find((name) => user.sheets().includes(name));

function event(name: string, titles: readonly string[], happens: (world: World, sheet: string) => void, more: Pick<Disturbance, 'repair' | 'applies' | 'isLasting'> = {}, times: readonly ('before' | 'after')[] = ['before', 'after']): readonly Disturbance[] {
  const onSheet = (act: (world: World, sheet: string) => void) => (world: World, operation: Operation) => {
    const sheet = present(world, operation);
    if (sheet !== undefined) act(world, sheet);
  };
  return times.map((when): Disturbance => ({
    name: `${name} ${when} the request`,
    titles,
    plan: (trip, world, operation) => at(trip, { kind: when, happens: () => onSheet(happens)(world, operation) }),
    event: onSheet(happens),
    ...more,
  }));
}

const events = [
  ...event('a sheet is deleted', [GONE, CHANGED, UNKNOWN], ({ user }, sheet) => user.deleteSheet(sheet)),
  ...event('a sheet is renamed', [GONE, CHANGED, UNKNOWN], ({ user }, sheet) => user.renameSheet(sheet, 'Nyt navn')),
  // What stands on a protected sheet can't be taken away either.
  ...event('a sheet is protected', [PROTECTED], ({ user }, sheet) => user.protectSheet(sheet), {
    isLasting: true,
    repair: ({ user }) => {
      for (const sheet of user.sheets()) user.unprotectSheet(sheet);
    },
  }),
  ...event('the structure is protected', [STRUCTURE, PROTECTED], ({ user }) => user.protectWorkbook(), {
    isLasting: true,
    repair: ({ host }) => {
      host.grid.transact(() => host.workbook.navigate('Protection')?.invoke('Unprotect', []));
    },
  }),
  ...event('somebody writes in a cell', [CHANGED, 'Der står noget i vejen'], ({ user }, sheet) => user.write(sheet, 'K2', [['Hej']])),
  ...event('somebody writes in the cells concerned', [CHANGED, 'Der står noget i vejen'], ({ user }, sheet) => {
    if (sheet === 'TV02') user.write(sheet, 'C16', [[-7]]);
    else if (sheet === 'BU01') user.write(sheet, 'D16', [[-7]]);
    else user.write(sheet, 'D10', [['Hej']]);
  }, { applies: ({ notices = [1] }, trip) => notices.includes(trip) }, ['before']),
  ...event('a row is inserted', [CHANGED, 'Der står noget i vejen'], ({ host }, sheet) => {
    const found = host.workbook.sheets().find(({ name }) => name === sheet);
    if (found) host.grid.model.dispatch('ADD_COLUMNS_ROWS', { sheetId: found.id, sheetName: sheet, dimension: 'ROW', base: 2, position: 'before', quantity: 1 });
  }, { applies: ({ notices = [] }, trip) => notices.includes(trip) }, ['before']),
  ...event('a sheet of a planned name is added', [NAME_TAKEN, UNKNOWN], ({ user }) => {
    if (!user.sheets().includes('Overblik')) user.addSheet('Overblik');
  }),
];

const slow: readonly Disturbance[] = [
  { name: 'a slow answer', titles: [], plan: (trip) => at(trip, { kind: 'delay', milliseconds: 15 }) },
  { name: 'a cell being edited', titles: [], plan: (trip, { host }) => at(trip, { kind: 'before', happens: () => { host.beginCellEdit(); setTimeout(() => host.endCellEdit(), 15); } }) },
  {
    name: 'a cell being edited, in an Excel that does not wait', titles: [EDITING], repair: ({ host }) => host.endCellEdit(),
    options: { requirementSets: Object.fromEntries(Object.entries(REQUIREMENT_SETS).filter(([set]) => set !== 'DelayForCellEdit')) },
    plan: (trip, { host }) => at(trip, { kind: 'before', happens: () => host.beginCellEdit() }), isLasting: true,
  },
  { name: 'cancelled by the user', titles: [CANCELLED], plan: (trip, { session }) => at(trip, { kind: 'before', happens: () => session.cancelJob() }) },
  {
    name: 'no answer', titles: [NO_ANSWER], isLasting: true, options: { impatient: true },
    plan: (trip, { session }) => at(trip, { kind: 'before', happens: () => { setTimeout(() => session.cancelJob(), 5); } }, { kind: 'silent' }),
  },
];

const lasting: readonly Disturbance[] = ['ConnectionFailure', 'GeneralException'].map((code) => ({
  name: `refused with ${code} from here on`, titles: [code === 'GeneralException' ? UNKNOWN : BUSY, NOT_SAVED], isLasting: true, plan: (trip) => ({ number }) => (number >= trip ? { kind: 'refuse', code } : null),
}));

const broken: readonly Disturbance[] = ['ConnectionFailure'].map((code) => ({
  name: `${code} after half the request and from here on`, titles: [BUSY, NOT_SAVED], isLasting: true,
  plan: (trip) => ({ number, body }) => (number < trip ? null : number === trip ? { kind: 'failAt', action: Math.floor(body.Actions.length / 2), code } : { kind: 'refuse', code }),
}));

/** Excel does as it is told, and the add-in is told that it failed. */
const lost: readonly Disturbance[] = [
  ...([['ConnectionFailure', BUSY], ['GeneralException', UNKNOWN], ['ResponsePayloadSizeLimitExceeded', TOO_LARGE]] as const).map(([code, title]): Disturbance => ({
    name: `the answer is lost with ${code}`, titles: [title, NOT_SAVED], plan: (trip) => at(trip, { kind: 'loseAnswer', code }),
  })),
  ...([['ConnectionFailure', BUSY], ['GeneralException', UNKNOWN]] as const).map(([code, title]): Disturbance => ({
    name: `the answer is lost with ${code}, and all is refused from here on`, titles: [title, NOT_SAVED], isLasting: true,
    plan: (trip) => ({ number }) => (number < trip ? null : number === trip ? { kind: 'loseAnswer', code } : { kind: 'refuse', code }),
  })),
];

const fullSettings: Disturbance = {
  name: 'no room for settings', titles: [NOT_SAVED], plan: (trip, { host }) => at(trip, { kind: 'before', happens: () => { host.workbook.settings.isFull = true; } }),
  repair: ({ host }) => { host.workbook.settings.isFull = false; },
};

/** Few bytes, so that also a small workbook is too much. */
const FEW_BYTES = 3_000;

const smallLimit: Disturbance = {
  name: 'Excel takes and gives a few bytes only from here on', titles: [TOO_LARGE, TOO_MANY, NOT_SAVED], isLasting: true,
  plan: (trip, { host }) => at(trip, { kind: 'before', happens: () => { host.payloadLimit = FEW_BYTES; } }),
  repair: ({ host }) => { host.payloadLimit = PAYLOAD_LIMIT; },
};

/** What may go wrong at any round trip. */
export const DISTURBANCES: readonly Disturbance[] = [...refused, ...failing, ...events, ...slow, ...lasting, ...broken, ...lost, smallLimit, fullSettings];

/** What may go wrong before the first: the add-in's own files can't be had. */
export const SERVER_DISTURBANCES: readonly Disturbance[] = (['offline', 'missing', 'loginPage', 'silent'] as const).map((server) => ({
  name: `the server: ${server}`, titles: [server === 'offline' || server === 'silent' ? 'Ingen netforbindelse' : 'De offentliggjorte tal kunne ikke hentes'], plan: () => () => null, server,
  options: { impatient: server === 'silent' },
}));

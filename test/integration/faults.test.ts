import { DISTURBANCES, SERVER_DISTURBANCES } from '../faults/disturbances';
import { OPERATIONS } from '../faults/operations';
import type { Operation } from '../faults/operations';
import { referencesFor, runCase } from '../faults/run-case';
import type { Outcome } from '../faults/run-case';
import { inExcel } from '../faults/seeds';

jest.setTimeout(120_000);

// A sample; `npm run faults` disturbs every operation in every way.

function named<T extends { readonly name: string }>(all: readonly T[], name: string): T {
  const found = all.find((each) => each.name === name);
  if (!found) throw new Error(`There is no “${name}”.`);
  return found;
}

const known = new Map<Operation, ReturnType<typeof referencesFor>>();

async function disturbed(operation: Operation, disturbance: string, trip: number): Promise<Outcome> {
  const how = named([...DISTURBANCES, ...SERVER_DISTURBANCES], disturbance);
  const references = known.get(operation) ?? referencesFor(operation);
  known.set(operation, references);
  return runCase(operation, how, trip, await references(how));
}

/** At the round trip that writes; with the state in which the workbook is left and what the user is told. */
const SAMPLE: readonly (readonly [operation: string, disturbance: string, trip: number, state: Outcome['state'], title: string | null])[] = [
  ['pull proposals', 'the server: offline', 1, 'before', 'Ingen netforbindelse'],
  ['pull proposals', 'refused with RequestPayloadSizeLimitExceeded', 2, 'before', 'Mængden er for stor for Excel'],
  ['pull proposals', 'a slow answer', 2, 'complete', null],
  ['pull proposals', 'no answer', 2, 'complete', 'Excel svarer ikke'],
  ['pull a KPI report', 'a sheet of a planned name is added before the request', 2, 'complete', null],
  ['pull in place of existing sheets', 'GeneralException after 90 % of the request', 4, 'before', 'Noget gik galt'],
  ['pull in place of existing sheets', 'cancelled by the user', 4, 'before', 'Afbrudt'],
  ['check and mark anew', 'GeneralException after 30 % of the request', 3, 'before', 'Noget gik galt'],
  ['add a measurement', 'GeneralException after 60 % of the request', 4, 'before', 'Noget gik galt'],
  ['add a measurement', 'a cell being edited, in an Excel that does not wait', 4, 'before', 'En celle er ved at blive redigeret'],
  ['accept a finding', 'refused with ConnectionFailure', 3, 'half', 'Excel er optaget'],
  ['correct', 'a sheet is protected before the request', 4, 'before', 'Arket er beskyttet'],
  ['correct', 'a sheet is renamed before the request', 8, 'complete', null],
  ['refresh also a sheet of one’s own', 'a sheet is renamed before the request', 5, 'before', 'Arket findes ikke længere'],
  ['correct', 'a row is inserted before the request', 4, 'before', 'Cellerne er ændret imens'],
  ['change settings', 'no room for settings', 1, 'before', 'Indstillingen blev ikke gemt'],
  ['pull proposals', 'the answer is lost with ConnectionFailure', 2, 'before', 'Excel er optaget'],
  ['pull proposals', 'the answer is lost with GeneralException, and all is refused from here on', 2, 'complete', 'Noget gik galt'],
  ['pull in place of existing sheets', 'the answer is lost with ResponsePayloadSizeLimitExceeded', 4, 'before', 'Mængden er for stor for Excel'],
  ['add a measurement', 'the answer is lost with GeneralException', 4, 'before', 'Noget gik galt'],
  ['add a measurement', 'the answer is lost with ConnectionFailure, and all is refused from here on', 4, 'complete', 'Excel er optaget'],
  ['accept a finding', 'the answer is lost with ConnectionFailure', 2, 'complete', null],
  ['accept a finding', 'the answer is lost with ConnectionFailure, and all is refused from here on', 2, 'half', 'Excel er optaget'],
  ['correct', 'GeneralException after 90 % of the request', 6, 'before', 'Noget gik galt'],
  ['change settings', 'the answer is lost with GeneralException', 1, 'complete', null],
  ['change settings', 'the answer is lost with GeneralException, and all is refused from here on', 1, 'complete', 'Noget gik galt'],
  ['pull proposals', 'Excel takes and gives a few bytes only from here on', 2, 'before', 'Mængden er for stor for Excel'],
  ['check by itself', 'refused with ConnectionFailure', 3, 'before', null],
  ['refresh', 'Excel takes and gives a few bytes only from here on', 7, 'before', 'Der er for mange celler på én gang'],
  ['refresh', 'ConnectionFailure after half the request and from here on', 8, 'before', 'Excel er optaget'],
  ['open the pane', 'no answer', 4, 'complete', null],
  ['the ribbon: next finding', 'refused with GeneralException', 2, 'before', 'Noget gik galt'],
];

describe('an operation that is disturbed leaves the workbook as before or complete, says which, and can be repeated', () => {
  it.each(SAMPLE)('%s: %s at round trip %i', async (operation, disturbance, trip, state, title) => {
    expect(await disturbed(named(OPERATIONS, operation), disturbance, trip)).toMatchObject({ problems: [], state, title });
  });
});

describe('a case is not survived where', () => {
  const writing = (act: Operation['act']): Operation => ({ name: 'write', sheets: ['Noter'], prepare: async () => undefined, act });
  const twice: Operation['act'] = async () => {
    await inExcel((context) => { context.workbook.worksheets.getItem('Noter').getRange('D1').values = [['Først']]; });
    await inExcel((context) => { context.workbook.worksheets.getItem('Noter').getRange('D2').values = [['Så']]; });
  };

  it('half of the work stays and nothing is said', async () => {
    const careless = writing((world) => twice(world).catch(() => undefined));
    expect(await disturbed(careless, 'refused with GeneralException', 2)).toMatchObject({ state: 'between', problems: [expect.stringContaining('nothing is said')] });
  });

  it('half of the work stays and the message denies it', async () => {
    const lying = writing(async (world) => {
      const before = world.session.store.get();
      await twice(world).catch(() => {
        world.session.store.update(() => ({ ...before, fault: { title: 'Noget gik galt', happened: 'Det gik ikke.', unchanged: 'Arbejdsbogen er uændret.', todo: 'Prøv igen.', detail: null } }));
      });
    });
    const { problems } = await disturbed(lying, 'refused with GeneralException', 2);
    expect(problems).toEqual([expect.stringContaining('the message says “Arbejdsbogen er uændret.”'), expect.stringContaining('half-finished')]);
  });

  it('an error comes out of the pane', async () => {
    expect(await disturbed(writing(twice), 'refused with GeneralException', 2)).toMatchObject({ problems: [expect.stringContaining('it throws')] });
  });
});

import { atTrip } from './faults';
import type { Fault } from './faults';
import { createNodeHost } from './transport-node';

/** Two round trips: a value in A1, then one in A2 and a name for it. */
async function twoTrips(fault: Fault | ((bench: Awaited<ReturnType<typeof createNodeHost>>) => Fault), trip = 2) {
  const bench = await createNodeHost({ sheets: ['Ark', 'Andet'] });
  const { Excel, host, user } = bench;
  host.faults.plan(atTrip(trip, typeof fault === 'function' ? fault(bench) : fault));
  const code = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Ark');
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    sheet.getRange('A2').values = [[2]];
    sheet.getRange('A3').values = [[3]];
    await context.sync();
  }).then(() => null, (error: { readonly code: string }) => error.code);
  return { code, bench, cells: () => user.read('Ark', 'A1:A3').map(([value]) => value) };
}

test('without a fault nothing is disturbed, and round trips are counted', async () => {
  const { code, cells, bench } = await twoTrips({ kind: 'refuse', code: 'GeneralException' }, 99);
  expect([code, cells(), bench.host.syncs(), bench.host.faults.trips]).toEqual([null, [1, 2, 3], 2, 2]);
});

test('a refused request leaves no trace', async () => {
  const { code, cells } = await twoTrips({ kind: 'refuse', code: 'ServiceNotAvailable' });
  expect([code, cells()]).toEqual(['ServiceNotAvailable', [1, '', '']]);
});

test('a request that fails in the middle is carried out as far as that', async () => {
  for (let action = 0; action < 6; action += 1) {
    const { code, cells } = await twoTrips({ kind: 'failAt', action, code: 'InvalidReference' });
    expect(code).toBe('InvalidReference');
    // What was written stays written, in order.
    expect([[1, '', ''], [1, 2, ''], [1, 2, 3]]).toContainEqual(cells());
  }
});

test('something happens to the workbook between two round trips', async () => {
  const { code, bench } = await twoTrips(({ user }) => ({ kind: 'before', happens: () => user.deleteSheet('Ark') }));
  expect([code, bench.user.sheets()]).toEqual(['ItemNotFound', ['Andet']]);
});

test('something happens after a request was carried out and before its answer', async () => {
  const { code, bench } = await twoTrips(({ user }) => ({ kind: 'after', happens: () => user.renameSheet('Ark', 'Nyt navn') }), 1);
  // office.js holds on to the sheet by its id.
  expect([code, bench.user.read('Nyt navn', 'A1:A2')]).toEqual([null, [[1], [2]]]);
});

test('an answer can come late, or never', async () => {
  const late = await twoTrips({ kind: 'delay', milliseconds: 30 });
  expect([late.code, late.cells()]).toEqual([null, [1, 2, 3]]);

  const { Excel, host, user } = await createNodeHost({ sheets: ['Ark'] });
  host.faults.plan(atTrip(1, { kind: 'silent' }));
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Ark').getRange('A1').values = [[1]];
    await context.sync();
    return 'svar';
  });
  expect(await Promise.race([run, new Promise((resolve) => setTimeout(resolve, 50, 'intet svar'))])).toBe('intet svar');
  expect(user.read('Ark', 'A1')).toEqual([[1]]);
});

test('an answer can be lost: the request was carried out, and office.js is told that it failed', async () => {
  for (const code of ['ConnectionFailure', 'GeneralException', 'ResponsePayloadSizeLimitExceeded']) {
    const lost = await twoTrips({ kind: 'loseAnswer', code });
    expect([lost.code, lost.cells()]).toEqual([code, [1, 2, 3]]);
  }
});

test('clean-up and service requests are not disturbed', async () => {
  const { Excel, Office, host } = await createNodeHost();
  host.faults.plan(() => ({ kind: 'refuse', code: 'GeneralException' }));
  await Office.addin.setStartupBehavior('Load' as Office.StartupBehavior);
  expect(host.shell.startupBehavior).toBe('Load');
  host.faults.plan(null);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Ark1').getRange('A1').load('values');
    await context.sync();
  });
  expect(host.faults.trips).toBe(1);
});

test('settings can be full', async () => {
  const { Excel, host } = await createNodeHost();
  host.workbook.settings.isFull = true;
  const run = Excel.run(async (context) => {
    context.workbook.settings.add('Valg', 'x');
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'GeneralException' });
});

import type { Datasets } from '../datasets/datasets';
import { WorkbookFault } from '../excel/excel-faults';
import { createSession } from './session';
import { checkResult, fakePort, finding } from './testing/fake-port';

const DATASETS = { catalogues: [], kpiReports: [], plans: [], conditions: [] } as unknown as Datasets;
const FOUND = checkResult([{ id: 'BU01', findings: [finding('F101', 'error', 'Totalen er ikke summen af linjerne.')] }]);

/** A workbook that has been checked; Excel answers the first check, and then as the test says. */
async function checked(then: () => Promise<unknown>, patience = {}) {
  let checks = 0;
  const port = fakePort(DATASETS);
  const { check } = port;
  port.check = async (options) => {
    checks += 1;
    if (checks > 1) await then();
    return check(options);
  };
  port.result = FOUND;
  const session = createSession(port, patience);
  await session.check();
  return session;
}

it('shows what it finds', async () => {
  const session = await checked(() => Promise.resolve());
  await session.recheck();
  expect(session.store.get().check).toMatchObject({ asked: true, stale: false });
});

it('does not let what is shown pass for what stands in the sheets where it fails, and tells nobody who did not ask', async () => {
  const session = await checked(() => Promise.reject(new WorkbookFault('busy')));
  await session.recheck();
  expect(session.store.get()).toMatchObject({ fault: null, unread: true, check: { asked: true, stale: true } });
});

it('likewise where Excel never answers', async () => {
  const session = await checked(() => new Promise(() => undefined), { answer: 10 });
  await session.recheck();
  expect(session.store.get()).toMatchObject({ fault: null, job: null, check: { asked: true, stale: true } });
});

it('likewise where another job is running', async () => {
  const session = await checked(() => Promise.resolve());
  session.store.update((state) => ({ ...state, job: { kind: 'pulling', waiting: false, cancelling: false } }));
  await session.recheck();
  expect(session.store.get().check).toMatchObject({ asked: true, stale: true });
});

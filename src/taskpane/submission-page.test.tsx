/** @jest-environment jsdom */
import axe from 'axe-core';
import type { Datasets } from '../datasets/datasets';
import { WorkbookFault } from '../excel/excel-faults';
import type { CheckState, CheckStanding } from '../sheets/submission/check-state';
import type { ProposalStanding } from '../sheets/submission/proposal-standings';
import { createSession } from './session';
import { checkResult, fakePort, finding } from './testing/fake-port';
import type { FakePort } from './testing/fake-port';
import { preparePage, renderPane } from './testing/rendered-pane';
import type { RenderedPane } from './testing/rendered-pane';
import type { WorkbookPort } from './workbook-port';

jest.setTimeout(60_000);

const DATASETS = { catalogues: [], kpiReports: [], plans: [], conditions: [] } as unknown as Datasets;
const STATE: CheckState = {
  catalogue: '2027', id: 'BU11', at: '2026-02-03T14:05', program: '1.0.0', rules: { ids: ['F101', 'F102'], digest: 'a' }, dataset: null,
  verdict: 'ready', errors: 0, warnings: 0, figures: 'a', proposal: 'a', acceptances: 'a',
};

function standing(sheet: string, own: CheckStanding): ProposalStanding {
  return { sheet, position: 0, id: sheet, title: `Titel ${sheet}`, standing: own };
}

const NEVER: CheckStanding = { kind: 'never' };
const HOLDS: CheckStanding = { kind: 'holds', state: STATE };
const OUTDATED: CheckStanding = { kind: 'outdated', state: STATE, reasons: ['figures'] };
const SOUND = checkResult([{ id: 'BU11', findings: [] }, { id: 'BU12', findings: [] }]);

let port: FakePort;
let pane: RenderedPane;

async function open(prepare: (fake: FakePort) => void, answers: Partial<WorkbookPort> = {}): Promise<void> {
  port = fakePort(DATASETS, answers);
  prepare(port);
  const session = createSession(port);
  await session.start('excel');
  pane = await renderPane(session);
  await pane.click('Forslag');
  await pane.click('Indsendelse');
}

beforeAll(preparePage);
afterEach(() => pane.close());

test('one of several proposals is prepared, or all', async () => {
  await open((fake) => {
    fake.result = SOUND;
    fake.standings = [standing('BU11', NEVER), standing('BU12', NEVER)];
  });
  expect(pane.text()).toContain('2 forslag er ikke klargjort til indsendelse.');
  await pane.click('Klargør til indsendelse');
  expect(port.calls).toContain('prepare all stop');
  await pane.choose('Hvad skal klargøres', '0/BU12');
  await pane.click('Klargør til indsendelse');
  expect(port.calls).toContain('prepare BU12#0 stop');
});

test('what is prepared is told with when and by which rules, also on "Kontrol"', async () => {
  await open((fake) => {
    fake.result = SOUND;
    fake.standings = [standing('BU11', HOLDS), standing('BU12', NEVER)];
  });
  const told = 'BU11 Titel BU11 (arket BU11): Klar til indsendelse, kontrolleret 03-02-2026 kl. 14.05.';
  expect(pane.text()).toContain(told);
  expect(pane.text()).toContain('Kontrolleret med Omstilling version 1.0.0 og 2 regler.');
  expect(pane.text()).toContain('1 forslag er ikke klargjort til indsendelse.');
  await pane.click('Klargør til indsendelse');
  expect(pane.text()).toContain('2 forslag er klargjort til indsendelse. Valideringsrapport og resumé er skrevet.');
  await pane.click('Kontrol');
  expect(pane.text()).toContain(told);
  expect((await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })).violations.map(({ id }) => id)).toEqual([]);
});

test('with an error it leads to the first one, and filters do not hide it', async () => {
  await open((fake) => {
    fake.result = checkResult([
      { id: 'BU11', findings: [finding('F301', 'warning', 'Linjen mangler styringsområde.')] },
      { id: 'BU12', findings: [finding('F101', 'error', 'Totalen er ikke summen af linjerne.', { sheet: 'BU12', cells: ['C14'] })] },
    ]);
    fake.standings = [standing('BU11', NEVER), standing('BU12', NEVER)];
  });
  await pane.click('Klargør til indsendelse');
  expect(document.querySelector('h1')?.textContent).toBe('Kontrol');
  expect(port.calls).toContain('select BU12!C14');
  expect(document.querySelector('li[aria-current="true"]')?.textContent).toContain('Totalen er ikke summen af linjerne.');
  expect(pane.text()).toContain('Ikke klargjort: 1 fejl i 1 forslag skal rettes eller accepteres først. Den første: Totalen er ikke summen af linjerne.');
});

test('where sheets exist it asks, and writes nothing when told not to', async () => {
  await open((fake) => {
    fake.result = SOUND;
    fake.standings = [standing('BU11', HOLDS)];
    const { prepare } = fake.proposalTools;
    fake.proposalTools = {
      ...fake.proposalTools,
      prepare: async (only, options) => (options.onExisting === 'stop' ? { kind: 'existing', sheets: ['Valideringsrapport'] } : prepare(only, options)),
    };
  });
  await pane.click('Klargør til indsendelse');
  expect(pane.text()).toContain('Arket “Valideringsrapport” findes allerede');
  await pane.click('Annullér');
  expect(pane.text()).toContain('Intet er skrevet. Arbejdsbogen er uændret.');
  await pane.click('Klargør til indsendelse');
  await pane.click('Erstat');
  expect(port.calls).toContain('prepare all replace');
});

test('a fault is told, and leaves what was shown', async () => {
  await open((fake) => {
    fake.result = SOUND;
    fake.standings = [standing('BU11', HOLDS)];
    fake.proposalTools = { ...fake.proposalTools, prepare: () => Promise.reject(new WorkbookFault('protected-workbook')) };
  });
  await pane.click('Klargør til indsendelse');
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('beskyttet');
  expect(pane.text()).toContain('Klar til indsendelse, kontrolleret 03-02-2026 kl. 14.05.');
});

test('a changed cell makes it look again, also after a check, and without touching its findings', async () => {
  await open((fake) => {
    fake.result = SOUND;
    fake.standings = [standing('BU11', HOLDS)];
  });
  await pane.click('Kontrol');
  await pane.click('Validér');
  port.standings = [standing('BU11', OUTDATED)];
  await pane.after(() => port.watcher?.onCells('ark'));
  // The workbook is looked at when it has been left alone for a while.
  for (let tries = 0; tries < 100 && !pane.text().includes('Forældet'); tries += 1) await pane.after(() => undefined);
  expect(port.calls.at(-1)).toBe('look');
  expect(pane.text()).toContain('Forældet: tal er ændret siden kontrollen 03-02-2026 kl. 14.05. Klargør igen, når forslaget er færdigt.');
  expect(pane.text()).toContain('Arbejdsbogen er ændret, siden den blev kontrolleret.');
});

test('a workbook without proposals has nothing to prepare', async () => {
  await open(() => undefined);
  expect(pane.text()).toContain('Der er ingen forslag i arbejdsbogen at klargøre.');
});

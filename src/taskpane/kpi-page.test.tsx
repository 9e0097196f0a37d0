/** @jest-environment jsdom */
import axe from 'axe-core';
import report from '../datasets/kpi-reports/2024-06.json';
import plan from '../datasets/plans/BBU-2021.json';
import type { Datasets } from '../datasets/datasets';
import { WorkbookFault } from '../excel/excel-faults';
import type { KpiSurvey } from '../sheets/kpi/kpi-survey';
import type { KpiPort } from './kpi-port';
import { createSession } from './session';
import { fakePort } from './testing/fake-port';
import type { FakePort } from './testing/fake-port';
import { preparePage, renderPane } from './testing/rendered-pane';
import type { RenderedPane } from './testing/rendered-pane';

const DATASETS = { catalogues: [], kpiReports: [report], plans: [plan], conditions: [] } as unknown as Datasets;

const SURVEY: KpiSurvey = {
  sheets: [
    { sheet: 'KPI 2022-06 BBU', newestYear: 2021, isNewest: false }, { sheet: 'KPI 2024-06 BBU', newestYear: 2023, isNewest: true },
    { sheet: 'KPI 2024-06 BCH', newestYear: 2023, isNewest: true }, { sheet: 'Uden år', newestYear: null, isNewest: false },
  ],
  report: '2024-06',
  objectives: [{ id: 'BBU1', objective: 'Borgerne er ældre ved første anbringelse' }, { id: 'BBU2', objective: 'Flere anbringes i netværket' }],
  measures: [],
};

let port: FakePort;
let pane: RenderedPane;

async function open(answers: Partial<KpiPort> = {}, survey: KpiSurvey = SURVEY): Promise<void> {
  port = fakePort(DATASETS);
  Object.assign(port, { kpi: { ...port.kpi, survey: async () => survey, ...answers } });
  const session = createSession(port);
  await session.start('excel');
  pane = await renderPane(session);
  await pane.click('KPI');
}

beforeAll(preparePage);
afterEach(() => pane.close());

const field = (label: string) => [...document.querySelectorAll('label')].find((one) => one.textContent === label)?.htmlFor ?? '';
const year = () => (document.getElementById(field('År')) as HTMLInputElement).value;
const isTicked = (label: string) => (document.getElementById(field(label)) as HTMLInputElement).checked;
const isOff = (name: string) => pane.button(name).getAttribute('aria-disabled') === 'true';

describe('a workbook without KPI tables', () => {
  const NONE: KpiSurvey = { sheets: [], report: null, objectives: [], measures: [] };

  it('is told what to do, and offered nothing else that needs them', async () => {
    await open({}, NONE);
    expect(pane.text()).toContain('Der er ingen KPI-tabeller i arbejdsbogen.');
    expect(pane.has('Lav oversigten')).toBe(false);
    await pane.click('Vis revisioner');
    expect(port.calls).toContain('follow {"kind":"revisions"} stop');
    expect(pane.text()).toContain('Arket “revisions” er skrevet.');
  });

  it('gets them from here', async () => {
    let survey = NONE;
    await open({ survey: async () => survey }, NONE);
    survey = SURVEY;
    await pane.click('Hent KPI-tabeller');
    expect(port.calls).toContain('pull  stop null');
    expect(pane.text()).toContain('KPI 2024-06 BBU (til og med 2023)');
  });
});

describe('"Ny måling"', () => {
  it('proposes the newest report’s tables and the year after their last', async () => {
    await open();
    expect(['KPI 2022-06 BBU (til og med 2021)', 'KPI 2024-06 BBU (til og med 2023)', 'KPI 2024-06 BCH (til og med 2023)'].map(isTicked)).toEqual([false, true, true]);
    expect(year()).toBe('2024');
    await pane.click('Tilføj 2024');
    expect(port.calls).toContain('measure KPI 2024-06 BBU,KPI 2024-06 BCH 2024');
    expect(pane.text()).toContain('Målingen i 2024 er tilføjet i 2 ark. Skriv tallene i de gule celler.');
  });

  it('follows the choice of tables, and says which years can be added', async () => {
    await open();
    await pane.tick('KPI 2024-06 BBU');
    await pane.tick('KPI 2024-06 BCH');
    expect(pane.text()).toContain('Vælg mindst ét ark.');
    expect(isOff('Tilføj måling')).toBe(true);
    await pane.tick('KPI 2022-06 BBU');
    expect(year()).toBe('2022');
    await pane.type('År', '2021');
    expect(pane.text()).toContain('Skriv et årstal efter 2021, for eksempel 2022.');
    expect(isOff('Tilføj måling')).toBe(true);
    await pane.type('År', '2025');
    await pane.click('Tilføj 2025');
    expect(port.calls).toContain('measure KPI 2022-06 BBU 2025');
  });

  it('says what was left as it was', async () => {
    await open({ addMeasurement: async (sheets, added) => ({ kind: 'added', year: added, sheets, notes: [{ sheet: 'KPI 2024-06 BBU', note: 'Status i O8 er skrevet i hånden og er ikke ændret.' }] }) });
    await pane.click('Tilføj 2024');
    expect(document.querySelector('[aria-label="Det skal du vide"]')?.textContent).toContain('KPI 2024-06 BBU: Status i O8 er skrevet i hånden');
  });

  it('says why nothing was added', async () => {
    await open({ addMeasurement: async () => ({ kind: 'refused', problems: ['Der er ingen KPI-tabel på arket “Ark1”.'] }) });
    await pane.click('Tilføj 2024');
    const box = document.querySelector('[aria-label="Målingen er ikke tilføjet"]')?.textContent;
    expect(box).toContain('Arbejdsbogen er uændret.');
    expect(box).toContain('“Ark1”');
  });

  it('shows a fault as it stands', async () => {
    await open({ addMeasurement: () => Promise.reject(new WorkbookFault('protected-sheet', 'KPI 2024-06 BBU')) });
    await pane.click('Tilføj 2024');
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('Arket “KPI 2024-06 BBU” er beskyttet');
  });

  it('can be cancelled', async () => {
    await open({ addMeasurement: (_sheets, _year, { signal }) => new Promise((_resolve, reject) => { signal.addEventListener('abort', () => reject(new WorkbookFault('cancelled'))); }) });
    await pane.click('Tilføj 2024');
    expect(pane.text()).toContain('Tilføjer målingen …');
    await pane.click('Afbryd');
    expect(pane.text()).toContain('Du afbrød, før alt var skrevet.');
  });
});

describe('sheets that follow the KPIs', () => {
  it('the overview, where one is there already, is asked about', async () => {
    await open({ writeSheet: async (_wanted, { onExisting }) => (onExisting === 'stop' ? { kind: 'existing', sheets: ['KPI-status'] } : { kind: 'written', sheets: [`KPI-status ${onExisting}`] }) });
    await pane.click('Lav oversigten');
    expect(pane.text()).toContain('Arket “KPI-status” findes allerede. Hvad skal der ske?');
    expect((document.activeElement as HTMLElement).textContent).toBe('Arkene findes allerede');
    await pane.click('Erstat');
    expect(pane.text()).toContain('Arket “KPI-status replace” er skrevet.');
    await pane.click('Lav oversigten');
    await pane.click('Annullér');
    expect(pane.text()).toContain('Intet er skrevet. Arbejdsbogen er uændret.');
    expect(document.activeElement).not.toBe(document.body);
  });

  it('charts of the chosen KPIs, all from the start', async () => {
    await open();
    expect(pane.text()).toContain('KPI’er i rapporten fra juni 2024');
    await pane.click('Lav diagrammer');
    expect(port.calls.at(-1)).toBe('follow {"kind":"charts","objectives":null} stop');
    await pane.click('Fravælg alle');
    expect(isOff('Lav diagrammer')).toBe(true);
    expect(pane.text()).toContain('Vælg mindst én KPI.');
    await pane.tick('BBU2: Flere anbringes');
    await pane.click('Lav diagrammer');
    expect(port.calls.at(-1)).toBe('follow {"kind":"charts","objectives":["BBU2"]} stop');
  });

  it('the targets of a plan', async () => {
    await open();
    await pane.click('Vis mål: En plads i fællesskabet');
    expect(port.calls.at(-1)).toBe('follow {"kind":"targets","plan":"BBU-2021"} stop');
  });

  it('says where there is nothing to draw', async () => {
    await open({ writeSheet: async () => ({ kind: 'nothing' }) });
    await pane.click('Lav diagrammer');
    expect(pane.text()).toContain('De valgte KPI’er har ingen tal i arbejdsbogen');
  });
});

it('looks again when the user asks, where Excel did not answer', async () => {
  let works = false;
  await open({ survey: async () => { if (works) return SURVEY; throw new WorkbookFault('cell-edit-mode'); } });
  expect(pane.text()).toContain('En celle er ved at blive redigeret');
  works = true;
  await pane.click('Prøv igen');
  expect(pane.text()).toContain('KPI 2024-06 BBU (til og med 2023)');
});

it('is accessible', async () => {
  await open();
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

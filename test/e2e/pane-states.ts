import { checkTexts } from '../../src/texts/check-page';
import { graphicTexts } from '../../src/texts/graphics';
import { helpTexts } from '../../src/texts/help';
import { kpiPageTexts } from '../../src/texts/kpi-page';
import { paneTexts } from '../../src/texts/pane';
import { proposalToolTexts } from '../../src/texts/proposal-tools';
import { refreshTexts } from '../../src/texts/refresh';
import { ribbonTexts } from '../../src/texts/ribbon';
import { until } from './until';
import type { WorkbenchSession } from './workbench-session';

/** A page of the pane in a state that it can be in. Each is reached from the one before it. */
export interface PaneState {
  /** Letters and hyphens, for names of files. */
  readonly name: string;
  readonly enter: (session: WorkbenchSession) => Promise<void>;
}

/** The proposals that are pulled: one in order, and three with the errors of the published catalogue. */
const PROPOSALS = ['BU01', 'SI05', 'HA02', 'TV02'];

/** For names of files. */
const TOOL_NAMES = { new: 'nyt', submission: 'indsendelse', sensitivity: 'foelsomhed', portfolio: 'portefoelje', charts: 'diagrammer', followUp: 'opfoelgning' } as const;

const button = ({ pane }: WorkbenchSession, name: string | RegExp) => pane.getByRole('button', { name, exact: true }).first();

export async function openPage(session: WorkbenchSession, page: keyof typeof paneTexts.pages): Promise<void> {
  const { pane } = session;
  await pane.getByRole('navigation').getByRole('button', { name: paneTexts.pages[page], exact: true }).click();
  await pane.getByRole('heading', { level: 1 }).waitFor();
  await pane.locator('main').getByText(paneTexts.loading).waitFor({ state: 'detached' });
}

/** Waits until no job is shown. */
export async function jobDone({ pane }: WorkbenchSession): Promise<void> {
  await pane.getByRole('progressbar').waitFor({ state: 'detached' });
}

/** Begins a job that Excel takes its time for. */
async function beginSlowly(session: WorkbenchSession, milliseconds: number, begin: () => Promise<void>): Promise<void> {
  await session.excel('delayAnswers', milliseconds);
  await begin();
  await session.pane.getByRole('progressbar').waitFor();
  await session.excel('delayAnswers', null);
}

export const PANE_STATES: readonly PaneState[] = [
  {
    name: 'start-tom',
    async enter(session) {
      await session.ribbon(ribbonTexts.openPane.label);
      await session.pane.getByText(paneTexts.start.nothing).waitFor();
    },
  },
  {
    name: 'hent',
    async enter(session) {
      await openPage(session, 'hent');
      await session.pane.getByLabel(paneTexts.pull.search).fill('familie');
    },
  },
  {
    name: 'hent-intet-fundet',
    async enter({ pane }) {
      await pane.getByLabel(paneTexts.pull.search).fill('findes ikke');
      await pane.getByText(paneTexts.pull.noMatch).waitFor();
    },
  },
  {
    name: 'hent-i-gang',
    async enter(session) {
      const { pane } = session;
      await pane.getByLabel(paneTexts.pull.search).fill('');
      for (const id of PROPOSALS) await pane.getByRole('checkbox', { name: new RegExp(`^${id} `) }).check();
      await beginSlowly(session, 6_000, () => button(session, paneTexts.pull.action).click());
      await pane.getByText(paneTexts.job.waiting).waitFor();
    },
  },
  {
    name: 'hent-faerdig',
    async enter(session) {
      await jobDone(session);
      await session.pane.getByText(paneTexts.pull.written(PROPOSALS.length + 1)).waitFor();
    },
  },
  {
    name: 'hent-spoergsmaal',
    async enter(session) {
      await button(session, paneTexts.pull.action).click();
      await session.pane.getByRole('heading', { name: paneTexts.conflict.heading }).waitFor();
    },
  },
  {
    name: 'start-forslag',
    async enter(session) {
      await button(session, paneTexts.conflict.cancel).click();
      await openPage(session, 'start');
      await session.pane.getByText(paneTexts.start.contents(PROPOSALS.length, 0, 0)).waitFor();
    },
  },
  {
    name: 'kontrol-foer',
    async enter(session) {
      await openPage(session, 'kontrol');
    },
  },
  {
    name: 'kontrol',
    async enter(session) {
      await session.write('BU01', 'D15:E15', [["'-1.300", "'-1.300"]]);
      await button(session, checkTexts.check).click();
      await session.pane.getByRole('heading', { name: checkTexts.verdictHeading }).waitFor();
    },
  },
  {
    name: 'kontrol-valgt-afvigelse',
    async enter(session) {
      await button(session, checkTexts.next).click();
      await session.pane.locator('li[aria-current="true"]').waitFor();
    },
  },
  {
    name: 'kontrol-graf',
    async enter(session) {
      const { pane } = session;
      await pane.getByText(graphicTexts.impact.summary).first().click();
      await pane.getByRole('img', { name: new RegExp(graphicTexts.impact.caption(null)) }).first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'kontrol-regel',
    async enter(session) {
      await session.pane.getByRole('button', { name: /^Forklar regel F104/ }).first().click();
      await button(session, checkTexts.back).waitFor();
      await session.pane.getByRole('heading', { level: 2 }).first().waitFor();
    },
  },
  {
    name: 'kontrol-accept',
    async enter(session) {
      await button(session, checkTexts.back).click();
      await session.pane.getByRole('listitem').filter({ hasText: 'HA02, B27' }).getByRole('button', { name: checkTexts.accept, exact: true }).click();
      await session.pane.getByRole('form').getByRole('button', { name: checkTexts.acceptNow }).click();
      await session.pane.getByText(checkTexts.acceptReasonFault).waitFor();
    },
  },
  {
    name: 'kontrol-accepteret',
    async enter(session) {
      const form = session.pane.getByRole('form');
      await form.getByLabel(checkTexts.acceptReason).fill('Tiden er oplyst til udvalget som fire år.');
      await form.getByLabel(checkTexts.acceptBy).fill('Økonom');
      await form.getByRole('button', { name: checkTexts.acceptNow }).click();
      await form.waitFor({ state: 'detached' });
      await jobDone(session);
      await session.pane.getByRole('checkbox', { name: checkTexts.acceptedFilter(1) }).check();
      await session.pane.getByText(/^Accepteret af Økonom/).waitFor();
    },
  },
  {
    name: 'kontrol-ret',
    async enter(session) {
      await session.pane.getByRole('button', { name: /^BU01 / }).click();
      await session.pane.getByRole('listitem').filter({ hasText: 'BU01, D15' }).getByRole('button', { name: checkTexts.correct, exact: true }).first().click();
      await session.pane.getByRole('heading', { name: checkTexts.correction, exact: true }).waitFor();
    },
  },
  {
    name: 'opdater-foer',
    async enter(session) {
      await openPage(session, 'opdater');
    },
  },
  {
    name: 'opdater',
    async enter(session) {
      await session.write('HA02', 'D15', [[-4711]]);
      await button(session, paneTexts.update.action).click();
      // This one, and the two figures of BU01 that were typed as text.
      await session.pane.getByText(refreshTexts.found(3)).waitFor();
    },
  },
  {
    name: 'kpi-tom',
    async enter(session) {
      await openPage(session, 'kpi');
      await session.pane.getByText(kpiPageTexts.none.text).waitFor();
    },
  },
  {
    name: 'kpi',
    async enter(session) {
      await button(session, kpiPageTexts.none.action).click();
      await session.pane.getByRole('heading', { name: kpiPageTexts.measurement.heading }).waitFor();
      await jobDone(session);
    },
  },
  {
    name: 'kpi-graf',
    async enter({ pane }) {
      await pane.getByText(/^Vis udviklingen for/).click();
      await pane.getByRole('img').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'kpi-ugyldigt-aar',
    async enter({ pane }) {
      await pane.getByRole('textbox', { name: kpiPageTexts.measurement.year }).fill('2019');
      await pane.getByText(kpiPageTexts.measurement.yearFault(2023)).waitFor();
    },
  },
  {
    name: 'kpi-maaling-tilfoejet',
    async enter(session) {
      await session.pane.getByRole('textbox', { name: kpiPageTexts.measurement.year }).fill('2024');
      await button(session, kpiPageTexts.measurement.action(2024)).click();
      await session.pane.getByRole('heading', { name: kpiPageTexts.measurement.notesHeading }).waitFor();
    },
  },
  ...(['new', 'submission', 'sensitivity', 'portfolio', 'charts', 'followUp'] as const).map((tool): PaneState => ({
    name: `forslag-${TOOL_NAMES[tool]}`,
    async enter(session) {
      if (tool === 'new') await openPage(session, 'forslag');
      await button(session, proposalToolTexts[tool].name).click();
      await session.pane.getByRole('heading', { level: 2, name: proposalToolTexts[tool].name }).waitFor();
      await session.pane.getByText(proposalToolTexts.looking).waitFor({ state: 'detached' });
    },
  })),
  {
    name: 'kilder',
    async enter(session) {
      await openPage(session, 'kilder');
      await session.pane.locator('summary').first().click();
    },
  },
  {
    name: 'hjaelp',
    async enter(session) {
      await openPage(session, 'hjaelp');
      await session.pane.getByRole('button', { name: new RegExp(helpTexts.insert) }).first().waitFor();
    },
  },
  {
    name: 'indstillinger',
    async enter(session) {
      await openPage(session, 'indstillinger');
    },
  },
  {
    name: 'indstillinger-ugyldig',
    async enter({ pane }) {
      await pane.getByLabel(paneTexts.settings.tolerance).fill('en del');
      await pane.getByText(paneTexts.settings.toleranceFault).waitFor();
    },
  },
  {
    name: 'fejl',
    async enter(session) {
      await session.excel('protectWorkbook');
      await openPage(session, 'hent');
      await button(session, paneTexts.pull.action).click();
      await session.pane.getByText(paneTexts.conflict.beside).first().click();
      await session.pane.getByRole('alert').waitFor();
      await until(() => session.pane.getByRole('alert').innerText(), (text) => text.includes('beskyttet'), 'fault');
    },
  },
];

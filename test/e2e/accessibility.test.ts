/**
 * Every page and state of the pane, in light and dark and in high contrast: no findings of axe, nothing that must be
 * scrolled sideways for, nothing cut off; from 300 px width, and at a zoom of 200 %.
 */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { PANE_STATES } from './pane-states';
import { layoutFaults } from './layout-faults';
import { openWorkbench } from './workbench-session';
import type { WorkbenchOptions, WorkbenchSession } from './workbench-session';

jest.setTimeout(90_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const SURROUNDINGS: readonly (readonly [string, WorkbenchOptions])[] = [
  ['light, 300 px wide', { theme: 'light', paneWidth: 300 }],
  ['dark, 300 px wide at a zoom of 200 %', { theme: 'dark', paneWidth: 150, scale: 2 }],
  ['high contrast', { theme: 'dark', forcedColors: true }],
];

/** What axe finds, one line each. */
async function axeFindings(session: WorkbenchSession): Promise<string[]> {
  const frame = session.paneFrame();
  // Colours on their way from one to another are nobody's contrast.
  await frame.evaluate(() => Promise.allSettled(document.getAnimations().filter((animation) => animation instanceof CSSTransition).map(({ finished }) => finished)));
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')} ${failureSummary ?? ''}`));
}

describe.each(SURROUNDINGS)('%s', (_, options) => {
  let session: WorkbenchSession;

  beforeAll(async () => {
    session = await openWorkbench(options);
  });

  afterAll(async () => {
    await session.close();
  });

  test.each(PANE_STATES.map((state) => [state.name, state] as const))('%s', async (_name, { enter }) => {
    await enter(session);
    expect(await axeFindings(session)).toEqual([]);
    expect(await layoutFaults(session.paneFrame())).toEqual([]);
  });
});

/**
 * `npm run screenshots`: takes a picture of every page and state of the pane, in light, dark and high contrast, into
 * `out/billeder/`. The light ones that the user guide shows are also written to `docs/billeder/`, where they are kept.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { PANE_STATES } from './pane-states';
import { openWorkbench } from './workbench-session';
import type { WorkbenchOptions, WorkbenchSession } from './workbench-session';

const root = path.resolve(__dirname, '../..');
const ALL = path.join(root, 'out/billeder');
const GUIDE = path.join(root, 'docs/billeder');

const THEMES: Readonly<Record<string, WorkbenchOptions>> = {
  lys: { theme: 'light' },
  moerk: { theme: 'dark' },
  'hoej-kontrast': { theme: 'dark', forcedColors: true },
};

/** States that the guide shows. */
const IN_GUIDE: ReadonlySet<string> = new Set([
  'start-tom', 'hent', 'hent-spoergsmaal', 'kontrol', 'kontrol-graf', 'kontrol-regel', 'kontrol-accept', 'kontrol-ret', 'opdater', 'kpi', 'kpi-graf', 'forslag-nyt', 'hjaelp', 'fejl',
]);

/** States in which the guide shows the whole window: what the check marks in the sheet, beside what it says of it. */
const WHOLE_WINDOW: ReadonlySet<string> = new Set(['kontrol-valgt-afvigelse']);

async function takePicture(shown: Locator, name: string, theme: string, inGuide: boolean): Promise<void> {
  await shown.screenshot({ path: path.join(ALL, theme, `${name}.png`), animations: 'disabled' });
  if (inGuide && theme === 'lys') await shown.screenshot({ path: path.join(GUIDE, `${name}.png`), animations: 'disabled' });
}

async function walk(session: WorkbenchSession, theme: string): Promise<number> {
  const { page } = session;
  await takePicture(page.locator('#ribbon'), 'baand', theme, true);
  for (const { name, enter } of PANE_STATES) {
    await enter(session);
    // A pointer that rests on a button would colour it.
    await page.mouse.move(0, 0);
    await takePicture(page.locator('#pane'), name, theme, IN_GUIDE.has(name));
    if (WHOLE_WINDOW.has(name)) await takePicture(page.locator('body'), `${name}-vindue`, theme, true);
  }
  return PANE_STATES.length;
}

async function main(): Promise<void> {
  mkdirSync(GUIDE, { recursive: true });
  for (const [theme, options] of Object.entries(THEMES)) {
    const session = await openWorkbench({ height: 860, width: 1280, ...options });
    try {
      const count = await walk(session, theme);
      console.log(`${theme}: ${count} states`);
    } finally {
      await session.close();
    }
  }
  console.log(`The pictures are in ${path.relative(root, ALL)}, those of the guide in ${path.relative(root, GUIDE)}.`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

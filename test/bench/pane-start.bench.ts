import type { BrowserContext } from 'playwright-core';
import { median, time } from './measure';
import type { Measured } from './measure';

const RUNS = 5;

/** When things happened in the pane's page, in milliseconds since it was asked for. */
interface Start { readonly scripts: number; readonly loaded: number; readonly painted: number; readonly usable: number }

declare global {
  interface Window { paneStart?: Partial<Start> }
}

/**
 * Runs in the pane's page before its own scripts: notes when there is a page, and when its main button can be pressed.
 * As text, since what runs these benchmarks adds calls to functions that are not in the page.
 */
const WATCH_START = `
if (window.location.pathname.endsWith('/taskpane.html')) {
  const start = window.paneStart = {};
  const look = () => {
    const button = document.querySelector('#root main button');
    if (button === null) return;
    start.painted ??= performance.now();
    if (button.getAttribute('aria-disabled') === 'true') return;
    start.usable ??= performance.now();
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}`;

async function startOnce(context: BrowserContext, url: string): Promise<Start> {
  const page = await context.newPage();
  await page.addInitScript({ content: WATCH_START });
  await page.goto(url);
  await page.evaluate(() => window.workbench.ready);
  const frame = page.frames().find((candidate) => candidate.url().endsWith('/taskpane.html'));
  if (!frame) throw new Error('The pane has no frame.');
  await frame.waitForFunction(() => window.paneStart?.usable !== undefined);
  const start = await frame.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const ours = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(({ name }) => /\/(functions|addin)[.\w]*\.js$/.test(name));
    return { scripts: Math.max(...ours.map(({ responseEnd }) => responseEnd)), loaded: navigation?.loadEventEnd ?? 0, painted: window.paneStart?.painted ?? 0, usable: window.paneStart?.usable ?? 0 };
  });
  await page.close();
  return start;
}

interface ServerModule { serveWorkbench(): Promise<{ url: string; close(): Promise<void> }> }

/** The pane's start in a browser, on the workbench, each time in a page of its own and with nothing cached. */
export async function benchPaneStart(executablePath: string, browserArguments: readonly string[], { serveWorkbench }: ServerModule): Promise<readonly Measured[]> {
  const { chromium } = await import('playwright-core');
  const server = await serveWorkbench();
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
  try {
    const starts: Start[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'da-DK' });
      const start = await startOnce(context, server.url);
      // The first start of a browser is that of the browser.
      if (run > 0) starts.push(start);
      await context.close();
    }
    const middle = (part: (start: Start) => number) => median(starts.map(part));
    return [
      time('the pane is usable, after its scripts have come', middle(({ usable, scripts }) => usable - scripts), 500),
      time('  its first button stands', middle(({ painted, scripts }) => painted - scripts)),
      time('  usable, from the request for the page on, with office.js', middle(({ usable }) => usable)),
      time('  the page’s load event, likewise', middle(({ loaded }) => loaded)),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

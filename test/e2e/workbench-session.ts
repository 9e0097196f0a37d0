import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import type { CellInput, WorkbenchHandle } from '../workbench/handle';
import { until } from './until';

/** A browser with the workbench open, as a user has it in front of him. */
export interface WorkbenchSession {
  readonly page: Page;
  /** The task pane's document. */
  readonly pane: FrameLocator;
  /** The same, for code that is to run in it. */
  paneFrame(): Frame;
  /** Clicks a button of the ribbon by its label. */
  ribbon(label: string): Promise<void>;
  sheets(): Promise<string[]>;
  read(sheet: string, address: string): Promise<(string | number | boolean)[][]>;
  write(sheet: string, address: string, cells: CellInput[][]): Promise<void>;
  activate(sheet: string): Promise<void>;
  /** The cells that the user has selected, as Excel tells the add-in, without apostrophes: "TV02!C39". */
  selection(): Promise<string>;
  /** Round trips so far. */
  syncs(): Promise<number>;
  /** Likewise, once the add-in has done what it does by itself after a start or a change, so that what follows can be counted. */
  settledSyncs(): Promise<number>;
  /** What the user does with Excel's own menus, and what the workbench is told to do. */
  excel<Name extends 'deleteSheet' | 'protectSheet' | 'unprotectSheet' | 'protectWorkbook' | 'unprotectWorkbook' | 'delayAnswers'>(name: Name, ...args: Parameters<WorkbenchHandle[Name]>): Promise<void>;
  /** What went wrong in the pages: script errors, policy violations, requests to other origins. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  readonly width?: number;
  readonly height?: number;
  /** Of the task pane, in CSS pixels; the workbench's own width where it is left out. */
  readonly paneWidth?: number;
  /** Screen pixels to a CSS pixel: 2 stands for a zoom of 200 %. */
  readonly scale?: number;
  /** The theme that Office tells of. */
  readonly theme?: 'light' | 'dark';
  /** As in Windows' high contrast themes. */
  readonly forcedColors?: boolean;
  /** An Excel that knows this version of the object model and none above. */
  readonly excelApi?: string;
  /** Before anything is loaded. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

interface ServerModule { serveWorkbench(options?: { port?: number }): Promise<{ url: string; close(): Promise<void> }> }
interface BrowserModule { findBrowser(): string | undefined; BROWSER_ARGUMENTS: string[] }

const root = path.resolve(__dirname, '../..');
const folder = path.resolve(root, process.env.WORKBENCH_FOLDER ?? 'out');

/** The helpers are ES modules, which jest's own loader does not load from CommonJS. */
function load<T>(file: string): Promise<T> {
  return import(pathToFileURL(path.join(root, file)).href) as Promise<T>;
}

/** Starts browser and server; the workbench must have been built (`npm run build:workbench`). */
export async function openWorkbench({ width = 1400, height = 900, paneWidth, scale = 1, theme, forcedColors = false, excelApi, prepare }: WorkbenchOptions = {}): Promise<WorkbenchSession> {
  if (!existsSync(path.join(folder, 'workbench/workbench.html'))) throw new Error('The workbench is not built: npm run build:workbench');
  const { findBrowser, BROWSER_ARGUMENTS } = await load<BrowserModule>('test/e2e/browser.mjs');
  const { serveWorkbench } = await load<ServerModule>('test/workbench/server.mjs');
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('No browser found.');

  const server = await serveWorkbench();
  let browser: Browser | null = null;
  try {
    browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale, forcedColors: forcedColors ? 'active' : 'none', colorScheme: theme ?? 'light', locale: 'da-DK' });
    const faults = watch(page, new URL(server.url).origin);
    const address = new URL(server.url);
    if (theme !== undefined) address.searchParams.set('theme', theme);
    if (excelApi !== undefined) address.searchParams.set('excelApi', excelApi);
    await prepare?.(page);
    await page.goto(address.href);
    if (paneWidth !== undefined) await page.addStyleTag({ content: `#pane { width: ${paneWidth}px; }` });
    await page.evaluate(() => window.workbench.ready);
    const open = browser;
    const paneFrame = () => {
      const frame = page.frames().find((candidate) => candidate.url().endsWith('/taskpane.html'));
      if (!frame) throw new Error('The pane has no frame.');
      return frame;
    };
    return {
      page,
      pane: page.frameLocator('iframe[title="Omstilling"]'),
      paneFrame,
      ribbon: (label) => page.locator('#ribbon').getByRole('button', { name: label, exact: true }).click(),
      sheets: () => page.evaluate(() => window.workbench.sheets()),
      read: (sheet, address) => page.evaluate(([name, range]) => window.workbench.read(name, range), [sheet, address] as const),
      write: (sheet, address, cells) => page.evaluate(([name, range, content]) => window.workbench.write(name, range, content), [sheet, address, cells] as const),
      activate: (sheet) => page.evaluate((name) => window.workbench.activate(name), sheet),
      selection: () => paneFrame().evaluate(() => Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange().load('address');
        await context.sync();
        return range.address.replaceAll("'", '');
      })),
      syncs: () => page.evaluate(() => window.workbench.syncs()),
      settledSyncs: () => settledSyncs(page),
      excel: (name, ...args) => page.evaluate(([method, given]) => {
        (window.workbench[method] as (...all: unknown[]) => void)(...given);
      }, [name, args as unknown[]] as const),
      faults,
      close: async () => {
        await open.close();
        await server.close();
      },
    };
  } catch (error) {
    await browser?.close();
    await server.close();
    throw error;
  }
}

/** Longer than the pane waits before it looks at a workbook that has been left alone. */
const SETTLED = 2_500;

async function settledSyncs(page: Page): Promise<number> {
  let syncs = -1;
  let since = 0;
  return until(() => page.evaluate(() => window.workbench.syncs()), (now) => {
    if (now !== syncs) [syncs, since] = [now, Date.now()];
    return Date.now() - since > SETTLED;
  }, 'round trips');
}

function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) faults.push(`request to another origin: ${url}`);
  });
  return faults;
}

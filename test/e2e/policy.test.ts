/**
 * The release in a browser, served by a real nginx with the release's own configuration, under the headers that users
 * get. Excel is the workbench's host; its page stands where Excel on the web stands, on a site that may frame the pane.
 * Microsoft's CDN is answered from the npm copy of office.js, and every other address is an error.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core';
import { buildRelease, filesBelow, PROJECT } from '../hosting/build-release';
import { describeWithNginx, startNginx } from '../hosting/nginx-server';
import type { NginxServer } from '../hosting/nginx-server';
import { until } from './until';

jest.setTimeout(90_000);

interface BrowserModule { findBrowser(): string | undefined; BROWSER_ARGUMENTS: string[] }
interface Violation { readonly directive: string; readonly blocked: string }

/** Where the release and the page around the pane are served: an address that `frame-ancestors` lets in. */
const SITE = 'https://omstilling.sharepoint.com';
const CDN = 'https://appsforoffice.microsoft.com';
const OFFICE = path.join(PROJECT, 'node_modules/@microsoft/office-js/dist');
const WORKBENCH = path.join(PROJECT, 'out/workbench');
const HOSTILE = '<img src=x onerror="document.title=\'ramt\'"><script>document.title="ramt"</script>';

/** A release is loaded through the server's own headers and a stand-in for the CDN, which takes longer than the workbench. */
const PATIENCE = 20_000;

const recordViolations = (): void => {
  const found: { directive: string; blocked: string }[] = [];
  Object.assign(window, { violations: found });
  document.addEventListener('securitypolicyviolation', (event) => found.push({ directive: event.effectiveDirective, blocked: event.blockedURI }));
};

describeWithNginx('the pane under the release’s own headers', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'sof-policy-'));
  const faults: string[] = [];
  const asked = new Set<string>();
  let server: NginxServer | undefined;
  let browser: Browser | undefined;
  let context: BrowserContext;
  let page: Page;
  let files: readonly string[];

  /** The CDN from the npm copy, the page around the pane from the workbench; everything else from nginx or nowhere. */
  async function answer(route: Route): Promise<void> {
    const url = new URL(route.request().url());
    asked.add(url.origin);
    if (url.origin === CDN) {
      const file = url.pathname.replace('/lib/1/hosted/', '');
      if (file === 'office.js') return route.fulfill({ contentType: 'text/javascript', body: `${readFileSync(path.join(WORKBENCH, 'workbench-frame.js'), 'utf8')}\n;${readFileSync(path.join(OFFICE, file), 'utf8')}` });
      return existsSync(path.join(OFFICE, file)) ? route.fulfill({ path: path.join(OFFICE, file) }) : route.fulfill({ status: 404 });
    }
    if (url.origin !== SITE) return route.abort();
    const name = url.pathname.slice(1);
    const ofWorkbench = !files.includes(name) && existsSync(path.join(WORKBENCH, name)) && name !== '';
    return ofWorkbench ? route.fulfill({ path: path.join(WORKBENCH, name) }) : route.continue();
  }

  const paneFrame = (): Frame => {
    const frame = page.frames().find((candidate) => candidate.url().startsWith(`${SITE}/taskpane.html`));
    if (frame === undefined) throw new Error('The pane has no frame.');
    return frame;
  };
  const violations = (frame: Frame): Promise<readonly Violation[]> => frame.evaluate(() => (window as unknown as { violations: Violation[] }).violations);

  beforeAll(async () => {
    if (!existsSync(path.join(WORKBENCH, 'workbench.html'))) throw new Error('The workbench is not built: npm run build:workbench');
    const { findBrowser, BROWSER_ARGUMENTS } = await (import(pathToFileURL(path.join(PROJECT, 'test/e2e/browser.mjs')).href) as Promise<BrowserModule>);
    const executablePath = findBrowser();
    if (executablePath === undefined) throw new Error('No browser found.');
    const folder = await buildRelease(out, { ADDIN_ORIGIN: SITE });
    files = filesBelow(path.join(folder, 'web'));
    server = await startNginx(readFileSync(path.join(folder, 'nginx.conf'), 'utf8'), path.join(folder, 'web'));
    browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGUMENTS, '--disable-features=LocalNetworkAccessChecks,HttpsUpgrades', `--host-resolver-rules=MAP omstilling.sharepoint.com:443 127.0.0.1:${server.httpsPort}`] });
    context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 900 }, locale: 'da-DK' });
    await context.addInitScript(recordViolations);
    await context.route('**/*', answer);
    page = await context.newPage();
    page.on('pageerror', (error) => faults.push(`script error: ${error.message}`));
    page.on('console', (message) => { if (message.type() === 'error') faults.push(`console: ${message.text()}`); });
    page.on('response', (response) => { if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`); });
    await page.goto(`${SITE}/workbench.html`);
    await page.evaluate(() => window.workbench.ready);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(out, { recursive: true, force: true });
  });

  test('the pane is the released one, with the headers of nginx', async () => {
    const response = await context.request.fetch(`https://127.0.0.1:${server?.httpsPort}/taskpane.html`, { ignoreHTTPSErrors: true });
    expect(response.headers()['content-security-policy']).toContain('frame-ancestors');
    const policy = await paneFrame().evaluate(async () => (await fetch('taskpane.html')).headers.get('content-security-policy'));
    expect(policy).toBe(response.headers()['content-security-policy']);
  });

  test('functions, pulling, checking and every page of the pane work', async () => {
    await page.locator('#ribbon').getByRole('button', { name: 'Hent forslag', exact: true }).click();
    await until(() => page.evaluate(() => window.workbench.sheets().length), (count) => count > 20, 'sheets', PATIENCE);
    const fields = await page.evaluate(() => window.workbench.read('BU05', 'A1:A20'));
    const title = fields.findIndex(([field]) => field === 'Forslagets titel') + 1;
    await page.evaluate(([text, cell]) => window.workbench.write('BU05', cell, [[text]]), [HOSTILE, `B${title}`] as const);
    await page.evaluate(() => window.workbench.write('Ark1', 'A1', [['=SOF.KPISTATUS(74,162,"op")']]));
    await until(() => page.evaluate(() => window.workbench.read('Ark1', 'A1')), ([row]) => row?.[0] === 'Grøn', 'status', PATIENCE);
    await page.locator('#ribbon').getByRole('button', { name: 'Validér', exact: true }).click();
    await paneFrame().getByRole('heading', { name: 'Afgørelse' }).waitFor();
    await paneFrame().getByRole('heading', { name: HOSTILE }).first().waitFor();
    expect(await paneFrame().getByRole('navigation').getByRole('button').count()).toBeGreaterThan(5);
    for (const link of await paneFrame().getByRole('navigation').getByRole('button').all()) {
      await link.click();
      await paneFrame().getByRole('heading').first().waitFor();
    }
  });

  test('no policy was broken, nothing went wrong, and only the add-in’s own site and the CDN were asked', async () => {
    expect(await violations(paneFrame())).toEqual([]);
    expect(faults).toEqual([]);
    expect([...asked].sort()).toEqual([CDN, SITE]);
  });

  test('markup in a sheet is text in the pane', async () => {
    expect(await paneFrame().evaluate(() => document.title)).not.toBe('ramt');
    expect(await paneFrame().locator('img[src="x"]').count()).toBe(0);
  });

  test.each<[string, string, () => void]>([
    ['a script in the page', 'script-src-elem', () => { document.head.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "ramt"' })); }],
    ['a script from elsewhere', 'script-src-elem', () => { document.head.append(Object.assign(document.createElement('script'), { src: 'https://example.com/x.js' })); }],
    ['text as a script', 'script-src', () => {
      // Not at once: what a test calls may evaluate text, whatever the policy says.
      // eslint-disable-next-line no-eval -- this is what must not work
      setTimeout(() => { (0, eval)('document.title = "ramt"'); });
    }],
    ['an attribute that is a script', 'script-src-attr', () => { document.body.insertAdjacentHTML('beforeend', '<i onclick="1"></i>'); }],
    ['figures sent elsewhere', 'connect-src', () => { fetch('https://example.com/?figures').catch(() => undefined); }],
    ['figures sent as a picture', 'img-src', () => { new Image().src = 'https://example.com/?figures'; }],
    ['figures sent as a form', 'form-action', () => {
      const form = Object.assign(document.createElement('form'), { action: 'https://example.com/', method: 'post' });
      document.body.append(form);
      form.submit();
    }],
    ['a page in a frame', 'frame-src', () => { document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.com/' })); }],
    ['another base for addresses', 'base-uri', () => { document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.com/' })); }],
  ])('the policy stops %s', async (_name, directive, attempt) => {
    const frame = paneFrame();
    const before = (await violations(frame)).length;
    await frame.evaluate(attempt);
    await until(async () => (await violations(frame)).slice(before).map((violation) => violation.directive), (found) => found.includes(directive), 'violations', PATIENCE);
    expect(await frame.evaluate(() => document.title)).not.toBe('ramt');
    expect([...asked].sort()).toEqual([CDN, SITE]);
  });

  test.each([
    ['https://kommune.sharepoint.com', true],
    ['https://dk-excel.officeapps.live.com', true],
    ['https://excel.cloud.microsoft', true],
    ['https://www.office.com', true],
    ['https://example.com', false],
    ['https://sharepoint.com.example.com', false],
    ['http://kommune.sharepoint.com', false],
  ])('a page of %s may show the pane in a frame: %s', async (origin, allowed) => {
    const other = await context.newPage();
    try {
      await other.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: `<iframe src="${SITE}/taskpane.html"></iframe>` }));
      const refusals: string[] = [];
      other.on('console', (message) => { if (message.text().includes('frame-ancestors')) refusals.push(message.text()); });
      await other.goto(`${origin}/side`);
      if (!allowed) await until(() => Promise.resolve(refusals.length), (count) => count > 0, 'refusals', PATIENCE);
      const shown = async (): Promise<boolean> => await other.frames()[1]?.evaluate(() => document.getElementById('root') !== null).catch(() => false) ?? false;
      if (allowed) await until(shown, (found) => found, 'shown', PATIENCE);
      else expect([refusals.length > 0, await shown()]).toEqual([true, false]);
    } finally {
      await other.close();
    }
  });
});

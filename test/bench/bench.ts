// `npm run bench`: prints what is measured beside the budgets of docs/design.md. Machines are noisy: compare within one run.
// `--large`: how time, memory and round trips grow with the workbook. `--peers`: beside what a user would otherwise have.
// Words choose parts, for example `npm run bench -- rules functions`.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { benchBundle } from './bundle.bench';
import { benchRules } from './check.bench';
import { benchFunctions } from './functions.bench';
import { benchLargeCatalogues, benchLargeFunctions, benchLargeKpiTables } from './large.bench';
import type { Measured } from './measure';
import { benchPaneStart } from './pane-start.bench';
import { benchPeerArithmetic, benchPeerFormulas, benchPeerOffice } from './peers.bench';
import { printHeading, printPart } from './report';
import { benchRoundTrips } from './round-trips.bench';

interface Part { readonly name: string; readonly heading: string; readonly run: () => Promise<readonly Measured[]> | readonly Measured[] }

interface BuildModule { buildWorkbench(options: { origin: string; sourceMaps: boolean }): void; readonly ADDIN_FOLDER: string }
interface ServerModule { serveWorkbench(): Promise<{ url: string; close(): Promise<void> }> }
interface BrowserModule { findBrowser(): string | undefined; readonly BROWSER_ARGUMENTS: readonly string[] }

function load<Module>(file: string): Promise<Module> {
  return import(pathToFileURL(path.resolve(__dirname, '..', file)).href) as Promise<Module>;
}

let built: Promise<string> | null = null;

/** The add-in as it is deployed, and the workbench; built once. Gives the add-in's folder. */
function addinBuilt(): Promise<string> {
  built ??= load<BuildModule>('workbench/build.mjs').then(({ buildWorkbench, ADDIN_FOLDER }) => {
    console.log('\nBuilding the add-in and the workbench …');
    buildWorkbench({ origin: 'https://localhost:3000', sourceMaps: true });
    return ADDIN_FOLDER;
  });
  return built;
}

async function paneStart(): Promise<readonly Measured[]> {
  const { findBrowser, BROWSER_ARGUMENTS } = await load<BrowserModule>('e2e/browser.mjs');
  const browser = findBrowser();
  if (browser === undefined) {
    console.log('\n!! NO BROWSER FOUND: the pane’s start was NOT measured. Install Debian’s package chromium, or set CHROMIUM_PATH.');
    return [];
  }
  await addinBuilt();
  return benchPaneStart(browser, BROWSER_ARGUMENTS, await load<ServerModule>('workbench/server.mjs'));
}

const PARTS: readonly Part[] = [
  { name: 'functions', heading: 'Functions', run: benchFunctions },
  { name: 'rules', heading: 'The check itself', run: benchRules },
  { name: 'trips', heading: 'Round trips, with office.js on the in-memory host', run: benchRoundTrips },
  { name: 'bundle', heading: 'What the pane loads', run: async () => benchBundle(await addinBuilt()) },
  { name: 'pane', heading: 'The pane’s start in a browser, on the workbench', run: paneStart },
];

const LARGE: readonly Part[] = [
  { name: 'catalogues', heading: 'Large catalogues', run: benchLargeCatalogues },
  { name: 'kpi', heading: 'Large KPI tables', run: benchLargeKpiTables },
  { name: 'cells', heading: 'Many cells with functions', run: benchLargeFunctions },
];

const PEERS: readonly Part[] = [
  { name: 'formulas', heading: 'Payback and net effect: native formulas in the grid’s engine beside our functions in it', run: benchPeerFormulas },
  { name: 'office', heading: 'Pull and check: Office.js cell by cell beside ours', run: benchPeerOffice },
  { name: 'arithmetic', heading: 'The arithmetic rules: json-rules-engine beside ours', run: benchPeerArithmetic },
];

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const all = words.includes('--large') ? LARGE : words.includes('--peers') ? PEERS : PARTS;
  const chosen = words.filter((word) => !word.startsWith('--'));
  const unknown = words.filter((word) => !['--large', '--peers'].includes(word) && !all.some(({ name }) => name === word));
  if (unknown.length > 0) throw new Error(`Not known: ${unknown.join(', ')}. Parts: ${all.map(({ name }) => name).join(', ')}.`);

  printHeading();
  let within = true;
  for (const { name, heading, run } of all) {
    if (chosen.length === 0 || chosen.includes(name)) within = printPart(heading, await run()) && within;
  }
  if (!within) console.log('\nSome figures are over their budget, see above. docs/ydelse.md says why where it is known.');
}

void main();

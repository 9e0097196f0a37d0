import { DatasetError } from '../datasets/dataset-error';
import { WorkbookFault, faultFrom } from '../excel/excel-faults';
import type { KpiPort } from './kpi-port';
import type { RefreshPort } from './refresh-port';
import type { ProposalToolPort } from './proposal-tool-port';
import type { WorkbookPort } from './workbook-port';

// What the first paint does not need is fetched when it is asked for, in the three parts named here.
const parts = {
  datasets: () => import(/* webpackChunkName: "pull" */ '../datasets/datasets'),
  pulling: () => import(/* webpackChunkName: "pull" */ './pulling'),
  checking: () => import(/* webpackChunkName: "check" */ './checking'),
  following: () => import(/* webpackChunkName: "check" */ './following'),
  refreshing: () => import(/* webpackChunkName: "pull" */ './refreshing'),
  submitting: () => import(/* webpackChunkName: "check" */ './submitting'),
  proposalTooling: () => import(/* webpackChunkName: "proposal-tools" */ './proposal-tooling'),
  clearMarks: () => import(/* webpackChunkName: "workbook" */ '../excel/clear-marks'),
  selectCell: () => import(/* webpackChunkName: "workbook" */ '../excel/select-cell'),
  changeCells: () => import(/* webpackChunkName: "workbook" */ '../excel/change-cells'),
  storeAcceptances: () => import(/* webpackChunkName: "workbook" */ '../excel/store-acceptances'),
  insertExample: () => import(/* webpackChunkName: "workbook" */ '../excel/insert-example'),
  settings: () => import(/* webpackChunkName: "workbook" */ '../excel/workbook-settings'),
  events: () => import(/* webpackChunkName: "workbook" */ '../excel/workbook-events'),
};

/** How long a file may take, in milliseconds. */
const LONGEST_FETCH = 30_000;

/** The open workbook, and the files beside the pane. */
export function excelPort(longestFetch = LONGEST_FETCH): WorkbookPort {
  const fetchText = (path: string) => fetchWithin(longestFetch, path);
  const datasets = remembered(async () => (await parts.datasets()).loadDatasets(async (path) => JSON.parse(await fetchText(`datasets/${path}`)) as unknown));
  const kpi = async (): Promise<KpiPort> => (await parts.following()).kpiPort(datasets);
  const refresh = async (): Promise<RefreshPort> => (await parts.refreshing()).refreshPort(datasets);
  const proposalTools = async (): Promise<Omit<ProposalToolPort, 'prepare'>> => (await parts.proposalTooling()).proposalToolPort(datasets);
  return {
    datasets,
    pull: async (choice, { onAnswer, ...options }) => (await parts.pulling()).pull(await datasets(), choice, { ...options, onSent: onAnswer }),
    check: async ({ onAnswer, ...options }) => (await parts.checking()).check(await datasets(), { ...options, onRead: onAnswer, onSent: onAnswer }),
    kpi: {
      survey: async () => (await kpi()).survey(),
      addMeasurement: async (...wanted) => (await kpi()).addMeasurement(...wanted),
      writeSheet: async (...wanted) => (await kpi()).writeSheet(...wanted),
    },
    refresh: {
      compare: async (options) => (await refresh()).compare(options),
      pull: async (...wanted) => (await refresh()).pull(...wanted),
      write: async (...wanted) => (await refresh()).write(...wanted),
    },
    proposalTools: {
      survey: async () => (await proposalTools()).survey(),
      writeReport: async (...wanted) => (await proposalTools()).writeReport(...wanted),
      prepare: async (only, options) => (await parts.submitting()).prepare(await datasets(), only, options),
      write: async (...wanted) => (await proposalTools()).write(...wanted),
      previewRefresh: async (...wanted) => (await proposalTools()).previewRefresh(...wanted),
      makeRefresh: async (...wanted) => (await proposalTools()).makeRefresh(...wanted),
    },
    clearMarks: async (signal) => (await parts.clearMarks()).clearMarks(signal),
    selectCell: async (...cell) => (await parts.selectCell()).selectCell(...cell),
    readCells: async (cells) => (await parts.changeCells()).readCells(cells),
    writeCells: async (changes, signal) => (await parts.changeCells()).writeCells(changes, signal),
    storeAcceptances: async (accepted, signal) => (await parts.storeAcceptances()).storeAcceptances(accepted, signal),
    insertExample: async (rows, signal) => (await parts.insertExample()).insertExample(rows, signal),
    readSettings: async () => (await parts.settings()).readSettings(),
    writeSettings: async (settings) => (await parts.settings()).writeSettings(settings),
    watch: async (watcher) => (await parts.events()).watchWorkbook(watcher),
    rulePage: (id, name) => fetchText(`rules/${id}-${name}.md`),
    showPane: () => Office.addin.showAsTaskpane(),
  };
}

/** The first success is kept; a failure is forgotten, so that one can try again. */
function remembered<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  return () => {
    kept ??= load().catch((error: unknown) => {
      kept = null;
      throw faultFrom(error);
    });
    return kept;
  };
}

/** A file beside the pane. A server that begins to answer and stops is given up as well. */
async function fetchWithin(milliseconds: number, path: string): Promise<string> {
  const offline = (cause: unknown) => {
    throw new WorkbookFault('offline', null, { cause });
  };
  const response = await fetch(path, { signal: AbortSignal.timeout(milliseconds) }).catch(offline);
  if (!response.ok) throw new DatasetError(path, `serveren svarede ${response.status}`);
  return response.text().catch(offline);
}

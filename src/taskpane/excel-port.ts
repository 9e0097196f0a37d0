import { DatasetError } from '../datasets/dataset-error';
import { WorkbookFault, faultFrom } from '../excel/excel-faults';
import type { WorkbookPort } from './workbook-port';

// What the first paint does not need is fetched when it is asked for, in the three parts named here.
const parts = {
  datasets: () => import(/* webpackChunkName: "pull" */ '../datasets/datasets'),
  pulling: () => import(/* webpackChunkName: "pull" */ './pulling'),
  checking: () => import(/* webpackChunkName: "check" */ './checking'),
  clearMarks: () => import(/* webpackChunkName: "workbook" */ '../excel/clear-marks'),
  selectCell: () => import(/* webpackChunkName: "workbook" */ '../excel/select-cell'),
  changeCells: () => import(/* webpackChunkName: "workbook" */ '../excel/change-cells'),
  storeAcceptances: () => import(/* webpackChunkName: "workbook" */ '../excel/store-acceptances'),
  insertExample: () => import(/* webpackChunkName: "workbook" */ '../excel/insert-example'),
  settings: () => import(/* webpackChunkName: "workbook" */ '../excel/workbook-settings'),
  events: () => import(/* webpackChunkName: "workbook" */ '../excel/workbook-events'),
};

/** The open workbook, and the files beside the pane. */
export function excelPort(): WorkbookPort {
  const datasets = remembered(async () => (await parts.datasets()).loadDatasets(fetchJson));
  return {
    datasets,
    pull: async (choice, { onAnswer, ...options }) => (await parts.pulling()).pull(await datasets(), choice, { ...options, onSent: onAnswer }),
    check: async ({ onAnswer, ...options }) => (await parts.checking()).check(await datasets(), { ...options, onRead: onAnswer, onSent: onAnswer }),
    clearMarks: async () => (await parts.clearMarks()).clearMarks(),
    selectCell: async (sheet, address) => (await parts.selectCell()).selectCell(sheet, address),
    readCells: async (cells) => (await parts.changeCells()).readCells(cells),
    writeCells: async (changes) => (await parts.changeCells()).writeCells(changes),
    storeAcceptances: async (accepted) => (await parts.storeAcceptances()).storeAcceptances(accepted),
    insertExample: async (rows) => (await parts.insertExample()).insertExample(rows),
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

async function fetchJson(path: string): Promise<unknown> {
  return JSON.parse(await fetchText(`datasets/${path}`));
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path).catch((cause: unknown) => {
    throw new WorkbookFault('offline', null, { cause });
  });
  if (!response.ok) throw new DatasetError(path, `serveren svarede ${response.status}`);
  return response.text();
}

import { Host, REQUIREMENT_SETS } from '../host/host';
import type { FunctionsMetadata } from '../host/custom-functions/metadata';
import { PORT_NAME, createPort } from '../host/transport-frame';
import { User } from '../host/user';
import { mountGrid } from './grid-view';
import type { WorkbenchHandle } from './handle';
import { showRibbon } from './ribbon';
import { listenForShortcuts } from './shortcuts';
import './workbench.css';

/** The page of the add-in that the manifest names. */
const PANE_ADDRESS = '/taskpane.html';

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

async function functionsMetadata(): Promise<FunctionsMetadata> {
  const response = await fetch('/functions.json');
  if (!response.ok) throw new Error(`functions.json: ${response.status}`);
  return (await response.json()) as FunctionsMetadata;
}

/** Loads the add-in's page and waits until office.js in it is ready and its functions can be called. */
async function loadPane(frame: HTMLIFrameElement): Promise<void> {
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    frame.src = PANE_ADDRESS;
  });
  const window = frame.contentWindow as (Window & { readonly Office?: { onReady(): Promise<unknown> } }) | null;
  await window?.Office?.onReady();
}

/** Bodies of Office's themes. */
const THEMES = { light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x242424 }, dark: { bodyBackgroundColor: 0x212121, bodyForegroundColor: 0xffffff } } as const;

/** What the address asks for: `?excelApi=1.9` for an older Excel, `?theme=dark` for a theme of Office. */
function hostFromAddress(functions: FunctionsMetadata): Host {
  const wanted = new URLSearchParams(window.location.search);
  const excelApi = wanted.get('excelApi');
  const host = new Host({ functions, ...(excelApi === null ? {} : { requirementSets: { ...REQUIREMENT_SETS, ExcelApi: excelApi } }) });
  const theme = wanted.get('theme');
  if (theme === 'light' || theme === 'dark') host.shell.theme = THEMES[theme];
  return host;
}

async function open(): Promise<{ host: Host; user: User }> {
  const host = hostFromAddress(await functionsMetadata());
  const user = new User(host);
  const view = await mountGrid(host.grid.model, element('grid'));
  host.watchCellEdit(view.isEditing);

  // Excel keeps a shared runtime alive while its pane is closed; here the frame is only put out of sight.
  const pane = element('pane');
  const show = (visible: boolean) => {
    pane.hidden = !visible;
    host.shell.taskPane = visible ? 'Visible' : 'Background';
    // The grid draws itself to the size of its window.
    window.dispatchEvent(new Event('resize'));
  };
  host.shell.taskPane = 'Background';
  host.shell.onTaskPane = (state) => show(state === 'Visible');
  element('pane-close').addEventListener('click', () => show(false));

  window[PORT_NAME] = createPort(host);
  await showRibbon(element('ribbon'), {
    showPane: () => {
      show(true);
      element('pane-frame').focus();
    },
    execute: (action, controlId) => void host.clickCommand(action, controlId),
  });
  await loadPane(element('pane-frame') as HTMLIFrameElement);
  await listenForShortcuts(window, (action) => host.runAction(action));
  return { host, user };
}

let opened: { readonly host: Host; readonly user: User } | null = null;

function workbook(): { readonly host: Host; readonly user: User } {
  if (!opened) throw new Error('The workbench is not ready yet: await workbench.ready');
  return opened;
}

const handle: WorkbenchHandle = {
  ready: open().then((result) => {
    opened = result;
  }),
  sheets: () => workbook().user.sheets(),
  read: (sheet, address) => workbook().user.read(sheet, address) as (string | number | boolean)[][],
  write: (sheet, address, cells) => workbook().user.write(sheet, address, cells),
  activate: (sheet) => workbook().user.activate(sheet),
  deleteSheet: (sheet) => workbook().user.deleteSheet(sheet),
  protectSheet: (sheet) => workbook().user.protectSheet(sheet),
  unprotectSheet: (sheet) => workbook().user.unprotectSheet(sheet),
  protectWorkbook: () => workbook().user.protectWorkbook(),
  unprotectWorkbook: () => workbook().user.unprotectWorkbook(),
  delayAnswers: (milliseconds) => workbook().host.faults.plan(milliseconds === null ? null : () => ({ kind: 'delay', milliseconds })),
  syncs: () => workbook().host.syncs(),
};
window.workbench = handle;

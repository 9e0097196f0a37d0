import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { Host } from './host';
import type { HostOptions } from './host';
import type { CellInput } from './user';
import { User } from './user';

/** `@types/office-js` describes these as globals. */
export type ExcelApi = typeof Excel;
export type OfficeExtensionApi = typeof OfficeExtension;

export interface NodeHostOptions extends HostOptions {
  /** Implementations by the id in the metadata, associated before anything is calculated. */
  readonly implementations?: Readonly<Record<string, (...args: never[]) => unknown>>;
  /** Keeps office.js's throttling of function results (up to 500 ms); off by default, so that tests are quick. */
  readonly throttle?: boolean;
}

export interface NodeHost {
  readonly Excel: ExcelApi;
  readonly OfficeExtension: OfficeExtensionApi;
  readonly CustomFunctions: { associate(id: string, implementation: unknown): void; readonly Error: unknown; readonly ErrorCode: unknown };
  /** What of `Office` code outside the pane uses: context, actions, onReady, addin. */
  readonly Office: typeof Office;
  readonly OfficeRuntime: unknown;
  readonly host: Host;
  readonly user: User;
}

let compiled: vm.Script | null = null;

/** office.js as the npm package has it; compiled once, run anew for each host. */
function officeScript(): vm.Script {
  compiled ??= new vm.Script(readFileSync(require.resolve('@microsoft/office-js/dist/excel-win32-16.01.js'), 'utf8'), { filename: 'excel-win32-16.01.js' });
  return compiled;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

function bridgeTo(host: Host): Bridge {
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      const { id, type, flags, message } = JSON.parse(text) as BridgeMessage;
      const reply = (answer: object) => bridge.onMessageFromHost?.(JSON.stringify({ id, type: 1, message: answer }));
      if (type !== 1) return void Promise.resolve().then(() => reply({}));
      void host.answer(JSON.stringify(message.body), flags).then((answer) => {
        if (answer === undefined) return;
        if (typeof answer === 'string') reply({ statusCode: 200, headers: {}, body: answer });
        else if ('refusal' in answer) reply({ statusCode: answer.refusal.httpStatus, headers: {}, body: JSON.stringify({ error: { code: answer.refusal.code, message: answer.refusal.message } }) });
      });
    },
  };
  host.onMessages((messages) => {
    const entries = messages.map(({ category, type, target, message }) => ({ messageCategory: category, messageType: type, targetId: target, message }));
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  });
  return bridge;
}

/** The table of names and functions that office.js reads. */
function association() {
  const mappings: Record<string, unknown> = {};
  const handlers: (() => void)[] = [];
  const table = {
    mappings,
    onchange: (handler: () => void) => handlers.push(handler),
    associate: (name: string, implementation: unknown) => {
      mappings[name.toUpperCase()] = implementation;
      for (const handler of handlers) handler();
    },
  };
  return { _association: table, associate: table.associate };
}

/** `Office.context` and the like, which in a page the rest of office.js provides. */
function officePieces(host: Host) {
  const settings = () => host.workbook.settings;
  let local: Record<string, unknown> = {};
  const succeed = (callback: unknown) => typeof callback === 'function' && setTimeout(() => (callback as (result: object) => void)({ status: 'succeeded', value: undefined }), 0);
  const context = {
    host: 'Excel', platform: 'PC', contentLanguage: 'da-DK', displayLanguage: 'da-DK',
    diagnostics: { host: 'Excel', platform: 'PC', version: '16.0.18000.20000' },
    requirements: { isSetSupported: (name: string, version?: string) => host.isSetSupported(name, version) },
    document: {
      url: host.workbook.options.name, mode: 'readWrite',
      settings: {
        get: (name: string) => ({ ...settings().all(), ...local })[name] ?? null,
        set: (name: string, value: unknown) => {
          local = { ...local, [name]: JSON.parse(JSON.stringify(value)) };
        },
        remove: (name: string) => {
          local = { ...local, [name]: undefined };
        },
        saveAsync: (first?: unknown, second?: unknown) => {
          host.grid.transact(() => settings().replace(Object.fromEntries(Object.entries({ ...settings().all(), ...local }).filter(([, value]) => value !== undefined)), 'Settings.saveAsync'));
          local = {};
          succeed(second ?? first);
        },
        refreshAsync: (callback?: unknown) => {
          local = {};
          succeed(callback);
        },
      },
    },
  };
  return { context, actions: association(), onReady: (callback?: (info: object) => unknown) => Promise.resolve({ host: 'Excel', platform: 'PC' }).then((info) => { callback?.(info); return info; }) };
}

/** Puts in place what the script's own Office has only as a getter that answers nothing without a page. */
function completed(office: Record<string, unknown>, pieces: object): Record<string, unknown> {
  for (const [name, piece] of Object.entries(pieces)) {
    if (office[name] === undefined) Object.defineProperty(office, name, { configurable: true, enumerable: true, writable: true, value: piece });
  }
  return office;
}

/** An Excel for integration tests: the unmodified office.js on one side, the workbook on the other. */
export function createNodeHost(options: NodeHostOptions = {}): Promise<NodeHost> {
  const host = new Host(options);
  const pieces = officePieces(host);
  let office: Record<string, unknown> = { ...pieces };
  const scope: Record<string, unknown> = {
    clearTimeout, console, performance, Promise, _richApiNativeBridge: bridgeTo(host),
    setTimeout: options.throttle ? setTimeout : (callback: () => void, milliseconds: number, ...args: never[]) => setTimeout(callback, milliseconds === 50 || milliseconds === 200 || milliseconds === 500 ? 0 : milliseconds, ...args),
    CustomFunctions: association(), CustomFunctionMappings: {}, navigator: { userAgent: 'node' }, location: { search: '', hash: '' },
  };
  scope.window = scope.self = scope;
  // The script puts an Office of its own in place; it gets the pieces that another file of office.js would add.
  Object.defineProperty(scope, 'Office', { configurable: true, enumerable: true, get: () => office, set: (value: Record<string, unknown>) => { office = Object.assign(value, { ...pieces, ...value }); } });
  officeScript().runInContext(vm.createContext(scope));
  office = completed(office, pieces);
  host.onCommand(({ id, name, event }) => {
    const action = pieces.actions._association.mappings[name.toUpperCase()] as ((event: object) => void) | undefined;
    action?.({ ...(JSON.parse(event) as object), completed: () => host.completeCommand(id) });
  });
  const functions = scope.CustomFunctions as NodeHost['CustomFunctions'];
  for (const [id, implementation] of Object.entries(options.implementations ?? {})) functions.associate(id, implementation);
  host.functions.setReady();
  return Promise.resolve({
    Excel: scope.Excel as ExcelApi, OfficeExtension: scope.OfficeExtension as OfficeExtensionApi, CustomFunctions: functions,
    Office: office as unknown as typeof Office, OfficeRuntime: scope.OfficeRuntime, host, user: new User(host),
  });
}

export type { CellInput };

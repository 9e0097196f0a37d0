import type { CommandInvocation } from './host';
import type { HostPort, PortReply } from './transport-frame';

/** The number by which office.js executes requests of the rich API, and that of its messages. */
const EXECUTE_RICH_API = 93;
const RICH_API_MESSAGE = 33;
/** Likewise of a click on a ribbon button, and of its completion. */
const COMMAND_INVOKED = 39;
const COMMAND_COMPLETED = 94;
/** Positions in the array that office.js makes of a request. */
const BODY = 4;
const FLAGS = 6;

type Callback = (result: unknown) => void;
type Handler = (event: number, payload: unknown) => void;

/** Arrays as the desktop's COM gives them. */
const safeArray = (items: readonly unknown[]) => ({ toArray: () => items, dimensions: () => 1 });

/**
 * What a desktop Excel offers office.js as `window.external`. Only strings come and go through the port; office.js
 * expects answers later, never while it is still asking.
 */
export function externalApi(port: HostPort): Readonly<Record<string, unknown>> {
  const handlers = new Map<number, Handler[]>();
  const later = (action: () => void) => void Promise.resolve().then(action);
  let sequence = 0;
  port.listen((text) => {
    const entries = (JSON.parse(text) as unknown[][]).map((entry) => [...entry, (sequence += 1)]);
    for (const handler of handlers.get(RICH_API_MESSAGE) ?? []) handler(RICH_API_MESSAGE, safeArray(entries));
  });
  port.listenForCommands((text) => {
    const { id, name, event } = JSON.parse(text) as CommandInvocation;
    for (const handler of handlers.get(COMMAND_INVOKED) ?? []) handler(COMMAND_INVOKED, safeArray([id, name, event]));
  });
  const settings = {
    Read: (names: string[], values: string[]) => {
      for (const [name, value] of Object.entries(JSON.parse(port.readSettings()) as Record<string, string>)) {
        names.push(name);
        values.push(value);
      }
    },
    Write: (names: readonly string[], values: readonly string[]) => {
      const refused = port.writeSettings(JSON.stringify(Object.fromEntries(names.map((name, index) => [name, values[index] ?? 'null']))));
      if (refused !== '') throw new Error(refused);
    },
  };
  const context = {
    GetAppType: () => 1, GetSolutionRef: () => 'addin', GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 1, GetAppUILocale: () => 'da-dk', GetAppDataLocale: () => 'da-dk',
    GetDocUrl: () => port.documentName(), GetAppCapabilities: () => 0, GetActivationMode: () => 2, GetControlIntegrationLevel: () => 1, GetSolutionToken: () => '', GetInstanceId: () => 'instance',
    GetSupportedMatrix: () => port.requirements(), GetHostFullVersion: () => '16.0.18000.20000', GetSettings: () => settings, GetOfficeThemeInfo: () => port.theme(),
  };
  return {
    GetHostInfo: () => 'excel|win32|16.01|da-dk|session||disableLogging|3',
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (id: number, parameters: readonly unknown[], callback: Callback) => {
      if (id === COMMAND_COMPLETED) port.completeCommand(String(parameters[0]));
      if (id !== EXECUTE_RICH_API) return later(() => callback(0));
      const message = (parameters[0] ?? []) as readonly unknown[];
      port.request(String(message[BODY]), Number(message[FLAGS]), (text) => {
        const { error, body } = JSON.parse(text) as PortReply;
        later(() => callback(error === 0 ? safeArray([0, 200, [], body]) : error));
      });
    },
    RegisterEvent: (id: number, _target: string, handler: Handler, callback: Callback) => {
      handlers.set(id, [...(handlers.get(id) ?? []), handler]);
      later(() => callback(0));
    },
    UnregisterEvent: (id: number, _target: string, callback: Callback) => {
      handlers.delete(id);
      later(() => callback(0));
    },
  };
}

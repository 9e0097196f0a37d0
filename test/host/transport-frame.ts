import type { Host } from './host';

/** Where the page keeps the port for the frame; the frame looks for it in its parent. */
export const PORT_NAME = 'excelHostPort';

/** What crosses the border between the page and the add-in's frame: strings and numbers, nothing else. */
export interface HostPort {
  /** A request of office.js; the reply is a `PortReply` as JSON. */
  request(text: string, flags: number, reply: (answer: string) => void): void;
  /** Messages to the add-in, a list of `[category, type, target, message]` as JSON. The result stops them. */
  listen(receive: (messages: string) => void): () => void;
  /** Clicks of ribbon buttons: `CommandInvocation` as JSON. The result stops them. */
  listenForCommands(receive: (command: string) => void): () => void;
  completeCommand(id: string): void;
  /** Requirement sets and versions as JSON. */
  requirements(): string;
  documentName(): string;
  /** Colours of Office's theme as JSON: numbers by name; none where Office says nothing. */
  theme(): string;
  /** `Office.context.document.settings`: names and JSON values, as JSON. */
  readSettings(): string;
  /** Empty when they were stored, otherwise the code of the error. */
  writeSettings(settings: string): string;
}

export interface PortReply {
  /** 0, or the number by which office.js knows the error. */
  readonly error: number;
  readonly body: string;
}

declare global {
  interface Window { [PORT_NAME]?: HostPort }
}

/** Numbers of office.js for requests that were refused as a whole. */
const REFUSALS: Readonly<Record<string, number>> = { RequestPayloadSizeLimitExceeded: 5103, ResponsePayloadSizeLimitExceeded: 5104, ActivityLimitReached: 5102, InvalidOrTimedOutSession: 5012, AccessDenied: 7000 };

const requirementMatrix = (sets: Readonly<Record<string, string>>): string => JSON.stringify(Object.fromEntries(Object.entries(sets).map(([name, version]) => [name, Number(version)])));

/** The page's half of the way to an add-in in a frame. */
export function createPort(host: Host): HostPort {
  const settings = () => host.workbook.settings;
  return {
    request: (text, flags, reply) => {
      void host.answer(text, flags).then((answer) => {
        if (answer === undefined) return;
        if (typeof answer === 'string') return reply(JSON.stringify({ error: 0, body: answer } satisfies PortReply));
        if (!('refusal' in answer)) return;
        const { code, message, httpStatus } = answer.refusal;
        const error = REFUSALS[code] ?? 0;
        const body = error === 0 ? JSON.stringify({ Results: [], TraceIds: [], Error: { Code: code, Message: message, Location: '', HttpStatusCode: httpStatus, ActionIndex: 0 } }) : message;
        reply(JSON.stringify({ error, body } satisfies PortReply));
      });
    },
    listen: (receive) => {
      // A frame that is loaded anew has forgotten the calls it was given and what it listened to.
      host.functions.restart();
      host.workbook.events.forgetListeners();
      return host.onMessages((messages) => receive(JSON.stringify(messages.map(({ category, type, target, message }) => [category, type, target, message]))));
    },
    listenForCommands: (receive) => host.onCommand((command) => receive(JSON.stringify(command))),
    completeCommand: (id) => host.completeCommand(id),
    requirements: () => requirementMatrix(host.requirementSets),
    documentName: () => host.workbook.options.name,
    theme: () => JSON.stringify(host.shell.theme),
    readSettings: () => JSON.stringify(Object.fromEntries(Object.entries(settings().all()).map(([name, value]) => [name, JSON.stringify(value)]))),
    writeSettings: (text) => {
      const stored = Object.fromEntries(Object.entries(JSON.parse(text) as Record<string, string>).map(([name, value]) => [name, JSON.parse(value) as unknown]));
      try {
        host.grid.transact(() => settings().replace(stored, 'Settings.saveAsync'));
        return '';
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
  };
}

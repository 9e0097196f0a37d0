import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DATASETS_ROOT } from '../../src/cli/dataset-files';
import { check } from '../../src/taskpane/checking';
import { excelPort } from '../../src/taskpane/excel-port';
import { pull } from '../../src/taskpane/pulling';
import { createSession } from '../../src/taskpane/session';
import type { Session } from '../../src/taskpane/session';
import type { WorkbookPort } from '../../src/taskpane/workbook-port';
import type { Host } from '../host/host';
import type { User } from '../host/user';
import { openWorkbook } from '../integration/open-workbook';
import type { NodeHostOptions } from '../host/transport-node';

/** How the add-in's own server answers. */
export type Server = 'answers' | 'offline' | 'missing' | 'loginPage' | 'silent';

/** An open workbook with the pane's session in it, as when a user has just opened the pane. */
export interface World {
  readonly host: Host;
  readonly user: User;
  readonly session: Session;
  /** How the server answers from now on. */
  serve(how: Server): void;
  /** Loads the pane anew: it has fetched nothing and knows nothing. */
  reopen(): void;
}

export interface WorldOptions extends NodeHostOptions {
  /** Bytes after which requests are sent; small ones make several requests of what is otherwise one. */
  readonly largestRequest?: number;
  /** Whether Excel or the server is given up soon, since it will never answer. */
  readonly impatient?: boolean;
}

/** How long Excel and the server may take, in milliseconds. Nothing is looked at by itself, which would be round trips of no operation. */
const patience = (longest: number) => ({ afterCancel: longest, answer: longest, quiet: Infinity });
const PATIENT = patience(20_000);
const IMPATIENT = patience(1_000);

export async function openWorld({ largestRequest, impatient = false, ...options }: WorldOptions = {}): Promise<World> {
  const { host, user } = await openWorkbook(options);
  let server: Server = 'answers';
  globalThis.Date = StoppedClock;
  const own = {};
  openOne = own;
  globalThis.fetch = ((address: string, init?: RequestInit) => answerOf(address, server, init?.signal ?? null)) as typeof fetch;
  const open = () => {
    const limits = impatient ? IMPATIENT : PATIENT;
    const port = excelPort(limits.answer);
    return createSession(quietly(largestRequest === undefined ? port : inSmallRequests(port, largestRequest), () => openOne === own), limits);
  };
  let session = open();
  return {
    host,
    user,
    get session() {
      return session;
    },
    serve: (how) => { server = how; },
    reopen: () => { session = open(); },
  };
}

/** It is always the same day and minute, so that what is dated is equal from one run to the next. */
const StoppedClock = new Proxy(Date, {
  construct: (target, moment, made) => Reflect.construct(target, moment.length === 0 ? ['2026-03-02T10:00:00'] : moment, made) as object,
});

/** The workbook that the global `Excel` reaches. */
let openOne: object | null = null;

/** There is no pane to show, and a session that still wants to look at its workbook must not look at the next. */
function quietly(port: WorkbookPort, isOpen: () => boolean): WorkbookPort {
  return { ...port, showPane: () => Promise.resolve(), check: (options) => (isOpen() ? port.check(options) : Promise.reject(new Error('The workbook is closed.'))) };
}

function inSmallRequests(port: WorkbookPort, largestRequest: number): WorkbookPort {
  return {
    ...port,
    pull: async (choice, { onAnswer, ...options }) => pull(await port.datasets(), choice, { ...options, onSent: onAnswer, largestRequest }),
    check: async ({ onAnswer, ...options }) => check(await port.datasets(), { ...options, onRead: onAnswer, onSent: onAnswer, largestRequest }),
  };
}

async function answerOf(address: string, server: Server, signal: AbortSignal | null): Promise<Response> {
  switch (server) {
    case 'offline':
      throw new TypeError('Failed to fetch');
    case 'missing':
      return new Response('Not found', { status: 404 });
    case 'loginPage':
      return new Response('<!doctype html><title>Log ind</title>', { status: 200 });
    case 'silent':
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('The operation timed out.', 'TimeoutError'))));
    default:
      return new Response(await readFile(path.join(DATASETS_ROOT, address.replace(/^datasets\//, ''))));
  }
}

import type { Locale } from '@odoo/o-spreadsheet';
import { FunctionBroker } from './custom-functions/broker';
import type { FunctionsMetadata } from './custom-functions/metadata';
import { BROKER, registerFunctions } from './custom-functions/register';
import type { HostMessage } from './excel-model/events';
import { DANISH_NAMES, ENGLISH_NAMES } from './excel-model/context';
import { availability } from './excel-model/since';
import { Workbook } from './excel-model/workbook';
import { Faults } from './faults';
import type { Fault } from './faults';
import { Grid } from './grid-port/grid';
import { executeBatch } from './protocol/batch';
import { HostError, cellEditMode } from './protocol/host-error';
import { References } from './protocol/references';
import { requestKind } from './protocol/request-kind';
import { DELAY_FOR_CELL_EDIT } from './protocol/wire';
import type { Answer, RequestBody, ResponseBody } from './protocol/wire';
import { newShell, serviceFor } from './services';
import type { Shell } from './services';

/** Excel on the web's limit for a request and for an answer. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export const DANISH: Locale = { name: 'Dansk', code: 'da_DK', thousandsSeparator: '.', decimalSeparator: ',', weekStart: 1, dateFormat: 'dd-mm-yyyy', timeFormat: 'hh:mm:ss', formulaArgSeparator: ';' };

/** A current Excel for Windows. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.17', CustomFunctions: '1.4', CustomFunctionsRuntime: '1.4', SharedRuntime: '1.2', RibbonApi: '1.2', KeyboardShortcuts: '1.1', CustomXmlParts: '1.1', Settings: '1.1', DialogApi: '1.2',
  AddinCommands: '1.3', DelayForCellEdit: '1.1', ExcelApiUndo: '1.5', OpenBrowserWindowApi: '1.1',
};

export interface HostOptions {
  /** Names of the sheets the workbook begins with. */
  readonly sheets?: readonly string[];
  readonly name?: string;
  /** What is shown and typed in the grid; `values` and `formulas` are US whatever it is. */
  readonly locale?: Locale;
  readonly functions?: FunctionsMetadata;
  /** What functions get for a blank cell: null as on the web (the default), or 0 as in some Excels for Windows. */
  readonly blanks?: null | 0;
  /** The functions' namespace, "SOF" by default. */
  readonly namespace?: string;
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Bytes; `Infinity` switches the limit off. */
  readonly payloadLimit?: number;
}

export interface RoundTripLog {
  readonly actions: number;
  readonly requestBytes: number;
  readonly answerBytes: number;
  readonly milliseconds: number;
}

/** A click on a ribbon button, as desktop Excel tells office.js of it. */
export interface CommandInvocation {
  readonly id: string;
  /** The manifest's FunctionName. */
  readonly name: string;
  /** The event object as JSON. */
  readonly event: string;
}

/** An Excel in memory, without the way office.js reaches it: the transports add that. */
export class Host {
  readonly grid: Grid;
  readonly workbook: Workbook;
  readonly references = new References();
  readonly functions: FunctionBroker;
  readonly shell: Shell = newShell();
  readonly faults = new Faults();
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly roundTrips: RoundTripLog[] = [];
  /** The host's own mistakes; a test that leaves any has met a bug of the host. */
  readonly crashes: unknown[] = [];
  private readonly isAvailable: ((member: string) => boolean) | null;
  /** Bytes that a request and its answer may have. */
  payloadLimit: number;
  private readonly commandListeners = new Set<(command: CommandInvocation) => void>();
  private readonly runningCommands = new Map<string, () => void>();
  private commands = 0;
  private readonly listeners = new Set<(messages: readonly HostMessage[]) => void>();
  private editors: (() => void)[] = [];
  private editing: () => boolean = () => false;
  private isEditingSimulated = false;

  constructor(options: HostOptions = {}) {
    const locale = options.locale ?? DANISH;
    this.requirementSets = options.requirementSets ?? REQUIREMENT_SETS;
    this.isAvailable = availability(this.requirementSets.ExcelApi);
    this.payloadLimit = options.payloadLimit ?? PAYLOAD_LIMIT;
    this.functions = new FunctionBroker(() => this.grid);
    if (options.functions) {
      registerFunctions(options.functions, options.namespace ?? 'SOF');
      this.functions.configure(options.functions, options.blanks);
    }
    this.grid = new Grid({ locale, sheets: options.sheets ?? ['Ark1'], custom: { [BROKER]: this.functions } });
    this.workbook = new Workbook(this.grid, this.references, {
      name: options.name ?? 'Mappe1.xlsx', names: locale.code.startsWith('da') ? DANISH_NAMES : ENGLISH_NAMES, culture: locale.code.replace('_', '-'), decimalSeparator: locale.decimalSeparator, thousandsSeparator: locale.thousandsSeparator ?? '',
    });
    this.workbook.isCalculating = () => !this.functions.isIdle;
    this.workbook.recalculate = () => this.functions.recalculate();
    const send = (messages: readonly HostMessage[]) => {
      for (const listener of this.listeners) listener(messages);
    };
    this.workbook.events.send = send;
    this.functions.send = send;
    this.grid.onUpdate(() => this.functions.cancelAbandoned());
  }

  /** Round trips of the add-in: requests that were carried out, without clean-up and services. */
  syncs(): number {
    return this.roundTrips.length;
  }

  /** Messages to the add-in's runtime: events, invocations, ribbon actions. */
  onMessages(listener: (messages: readonly HostMessage[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Runs an action of the add-in without an event to complete, as a keyboard shortcut does. */
  runAction(id: string, controlId = id): void {
    for (const listener of this.listeners) listener([{ category: 2, type: 1000, target: '', message: JSON.stringify([id, JSON.stringify({ source: { id: controlId } })]) }]);
  }

  /** Clicks of ribbon buttons that run a function; the listener hands them to office.js. */
  onCommand(listener: (command: CommandInvocation) => void): () => void {
    this.commandListeners.add(listener);
    return () => this.commandListeners.delete(listener);
  }

  /** Clicks a ribbon button that runs a function. Fulfilled when the add-in says that it has completed. */
  clickCommand(name: string, controlId: string): Promise<void> {
    this.commands += 1;
    const id = String(this.commands);
    return new Promise((resolve) => {
      this.runningCommands.set(id, resolve);
      for (const listener of this.commandListeners) listener({ id, name, event: JSON.stringify({ source: { id: controlId } }) });
    });
  }

  completeCommand(id: string): void {
    this.runningCommands.get(id)?.();
    this.runningCommands.delete(id);
  }

  /** Fulfilled when every function has answered and its cells are calculated. */
  async calculated(): Promise<void> {
    do await new Promise((resolve) => setTimeout(resolve, 2));
    while (!this.functions.isIdle);
  }

  isSetSupported(name: string, version = '1.1'): boolean {
    const supported = this.requirementSets[name];
    if (supported === undefined) return false;
    const [major = 0, minor = 0] = supported.split('.').map(Number);
    const [wantedMajor = 0, wantedMinor = 0] = String(version).split('.').map(Number);
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  }

  /** Tells the host how to find out whether the user is typing in a cell. */
  watchCellEdit(isEditing: () => boolean): void {
    this.editing = isEditing;
  }

  beginCellEdit(): void {
    this.isEditingSimulated = true;
  }

  endCellEdit(): void {
    this.isEditingSimulated = false;
    this.notifyEditEnded();
  }

  private notifyEditEnded(): void {
    const waiting = this.editors;
    this.editors = [];
    for (const resume of waiting) resume();
  }

  private get isInCellEdit(): boolean {
    return this.isEditingSimulated || this.editing();
  }

  private async editEnded(): Promise<void> {
    while (this.isInCellEdit) {
      await new Promise<void>((resolve) => {
        this.editors.push(resolve);
        setTimeout(resolve, 50);
      });
    }
  }

  /** Answers a request; undefined when it is never to be answered. */
  async answer(text: string, flags: number): Promise<string | Answer | undefined> {
    const body = JSON.parse(text) as RequestBody;
    if (requestKind(body) !== 'roundTrip') return JSON.stringify(this.execute(body));
    const started = performance.now();
    const faults = this.faults.next(body);
    for (const fault of faults) {
      if (fault.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
      if (fault.kind === 'before') await fault.happens();
    }
    if (exceeds(text, this.payloadLimit)) return refusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    const refused = faults.find((fault) => fault.kind === 'refuse');
    if (refused?.kind === 'refuse') return refusal(refused.code, refused.message ?? refused.code);
    if (this.isInCellEdit) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return JSON.stringify({ Results: [], TraceIds: [], Error: { Code: cellEditMode().code, Message: cellEditMode().message, Location: '', HttpStatusCode: 400, ActionIndex: 0 } } satisfies ResponseBody);
      await this.editEnded();
    }
    const response = this.execute(body, faults);
    for (const fault of faults) if (fault.kind === 'after') await fault.happens();
    const answer = JSON.stringify(response);
    this.roundTrips.push({ actions: body.Actions.length, requestBytes: text.length, answerBytes: answer.length, milliseconds: performance.now() - started });
    if (faults.some((fault) => fault.kind === 'silent')) return undefined;
    const lost = faults.find((fault) => fault.kind === 'loseAnswer');
    if (lost?.kind === 'loseAnswer') return refusal(lost.code, lost.code);
    if (exceeds(answer, this.payloadLimit)) return refusal('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
    return answer;
  }

  private execute(body: RequestBody, faults: readonly Fault[] = []): ResponseBody {
    const failing = faults.find((fault) => fault.kind === 'failAt');
    const failure = failing?.kind === 'failAt' ? { index: Math.min(failing.action, body.Actions.length - 1), error: new HostError(failing.code, failing.message ?? failing.code) } : undefined;
    return executeBatch(body, {
      root: this.workbook, references: this.references, transactions: this.grid,
      service: (name) => serviceFor(name, this.shell, this.functions),
      isAvailable: this.isAvailable,
      onCrash: (error) => this.crashes.push(error),
    }, failure);
  }
}

const refusal = (code: string, message: string): Answer => ({ refusal: { code, message, httpStatus: 400 } });

function exceeds(text: string, limit: number): boolean {
  if (text.length * 3 <= limit) return false;
  return text.length > limit || new TextEncoder().encode(text).length > limit;
}

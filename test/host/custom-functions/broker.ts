import type { Arg, CellPosition } from '@odoo/o-spreadsheet';
import { columnLetters, quoteSheetName } from '../grid-port/address';
import type { HostMessage } from '../excel-model/events';
import type { Grid } from '../grid-port/grid';
import { BUSY, Unanswered, plainArgument } from './function-arguments';
import type { ArgumentRules, PlainArgument } from './function-arguments';
import { gridResult, parseResults } from './function-results';
import type { GridResult } from './function-results';
import type { FunctionDefinition, FunctionsMetadata } from './metadata';

const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;
const FLAG = { cancelable: 1, stream: 2, allowError: 4 } as const;

interface Invocation {
  readonly key: string;
  readonly id: number;
  readonly definition: FunctionDefinition;
  readonly message: string;
  /** Cells that wait for it or show it, with the calculation that last asked. */
  readonly cells: Map<string, { readonly position: CellPosition; readonly calculation: object }>;
  result: GridResult | null;
}

/**
 * Between the engine and the add-in's functions. A call that has no answer yet shows #BUSY!; the invocation goes out as
 * a message, office.js runs the function and sends the result, and the cells are calculated again. Equal calls share
 * one invocation.
 */
export class FunctionBroker {
  private readonly grid: () => Grid;
  private readonly known = new Map<string, Invocation>();
  private readonly byId = new Map<number, Invocation>();
  private readonly waiting = new Map<number, Invocation>();
  private outgoing: Invocation[] = [];
  private scheduled = false;
  private ready = false;
  private arrived = new Map<string, CellPosition>();
  private lastId = 0;
  private rules: ArgumentRules = { allowErrors: false, blanks: null };
  send: (messages: readonly HostMessage[]) => void = () => undefined;
  /** Functions that were called, and how often. */
  readonly calls = new Map<string, number>();

  constructor(grid: () => Grid) {
    this.grid = grid;
  }

  configure(metadata: FunctionsMetadata, blanks: ArgumentRules['blanks'] = null): void {
    this.rules = { allowErrors: metadata.allowErrorForDataTypeAny === true, blanks };
  }

  get isIdle(): boolean {
    return this.waiting.size === 0 && this.arrived.size === 0;
  }

  /** The add-in's runtime is loaded: what has been waiting for it goes out. */
  setReady(): void {
    this.ready = true;
    this.schedule();
  }

  /** The runtime was loaded anew: once it is ready, unanswered calls are made again. */
  restart(): void {
    this.ready = false;
    this.outgoing = [...this.waiting.values()];
  }

  /** The engine asks for a value. */
  call(definition: FunctionDefinition, args: readonly Arg[], position: CellPosition | undefined, calculation: object): GridResult {
    let plain: readonly PlainArgument[];
    try {
      const parameters = definition.parameters ?? [];
      plain = this.argumentsOf(parameters, args);
    } catch (unanswered) {
      if (unanswered instanceof Unanswered) return unanswered.result;
      throw unanswered;
    }
    const address = position && definition.options?.requiresAddress ? this.addressOf(position) : '';
    const key = `${definition.id}|${address}|${JSON.stringify(plain)}`;
    let invocation = this.known.get(key);
    if (!invocation || (definition.options?.volatile && invocation.result && !this.asksAgain(invocation, position))) invocation = this.invoke(key, definition, plain, position);
    if (position) {
      invocation.cells.set(cellKey(position), { position, calculation });
      if (definition.options?.cancelable || definition.options?.stream) this.dropOlder(invocation, position, calculation);
    }
    return invocation.result ?? { value: BUSY };
  }

  /** A volatile function's cell is calculated anew when its result arrives; that must not call it again. */
  private asksAgain(invocation: Invocation, position: CellPosition | undefined): boolean {
    return position !== undefined && this.arrived.has(cellKey(position)) && invocation.cells.has(cellKey(position));
  }

  private argumentsOf(parameters: NonNullable<FunctionDefinition['parameters']>, args: readonly Arg[]): readonly PlainArgument[] {
    const last = parameters.at(-1);
    const fixed = last?.repeating ? parameters.slice(0, -1) : parameters;
    const plain: PlainArgument[] = fixed.map((parameter, index) => plainArgument(args[index], parameter, this.rules));
    if (last?.repeating) plain.push(args.slice(fixed.length).map((argument) => plainArgument(argument, { ...last, dimensionality: last.dimensionality ?? 'scalar' }, this.rules)) as unknown as PlainArgument);
    return plain;
  }

  private addressOf(position: CellPosition): string {
    const { getters } = this.grid();
    return getters.tryGetSheet(position.sheetId) ? `${quoteSheetName(getters.getSheetName(position.sheetId))}!${columnLetters(position.col)}${position.row + 1}` : '';
  }

  private invoke(key: string, definition: FunctionDefinition, plain: readonly PlainArgument[], position: CellPosition | undefined): Invocation {
    this.lastId += 1;
    const { cancelable, stream } = definition.options ?? {};
    const flags = (cancelable || stream ? FLAG.cancelable : 0) | (stream ? FLAG.stream : 0) | (this.rules.allowErrors ? FLAG.allowError : 0);
    const message = JSON.stringify([this.lastId, definition.id, plain, position ? this.addressOf(position) : '', flags]);
    const invocation: Invocation = { key, id: this.lastId, definition, message, cells: new Map(), result: null };
    this.known.set(key, invocation);
    this.byId.set(invocation.id, invocation);
    this.waiting.set(invocation.id, invocation);
    this.outgoing.push(invocation);
    this.schedule();
    return invocation;
  }

  private schedule(): void {
    if (this.scheduled || !this.ready || this.outgoing.length === 0) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      const invocations = this.outgoing;
      this.outgoing = [];
      for (const { definition } of invocations) this.calls.set(definition.id, (this.calls.get(definition.id) ?? 0) + 1);
      this.send(invocations.map(({ message }) => ({ category: CATEGORY, type: INVOKE, target: '', message })));
    }, 0);
  }

  /** What office.js answers, one entry per invocation. */
  receive(list: unknown): void {
    for (const answer of parseResults(list)) {
      const invocation = this.byId.get(answer.id);
      if (!invocation) continue;
      if (!invocation.definition.options?.stream) this.byId.delete(answer.id);
      this.waiting.delete(answer.id);
      invocation.result = gridResult(answer);
      for (const [cell, { position }] of invocation.cells) this.arrived.set(cell, position);
    }
    if (this.arrived.size > 0) setTimeout(() => this.calculateArrived(), 0);
  }

  private calculateArrived(): void {
    const positions = [...this.arrived.values()];
    if (positions.length > 0) this.grid().evaluateAsHost(positions);
    this.arrived = new Map();
  }

  /** A new function file, or Ctrl+Alt+F9: everything is called again. */
  recalculate(): void {
    this.known.clear();
    this.grid().evaluateAsHost(null);
  }

  /** Excel tells the function when the cell that called it is deleted, or calls it with other arguments. */
  cancelAbandoned(): void {
    for (const invocation of this.byId.values()) {
      const { cancelable, stream } = invocation.definition.options ?? {};
      if (!cancelable && !stream) continue;
      for (const [key, { position }] of invocation.cells) if (!this.stillCalls(position, invocation)) invocation.cells.delete(key);
      if (invocation.cells.size === 0) this.cancel(invocation);
    }
  }

  private stillCalls(position: CellPosition, { definition }: Invocation): boolean {
    const { getters } = this.grid();
    const cell = getters.tryGetSheet(position.sheetId) ? getters.getCell(position) : undefined;
    return cell !== undefined && cell.isFormula && cell.compiledFormula.toFormulaString(getters).toUpperCase().includes(definition.name.toUpperCase());
  }

  private dropOlder(current: Invocation, position: CellPosition, calculation: object): void {
    const key = cellKey(position);
    for (const other of this.byId.values()) {
      const asked = other.cells.get(key);
      if (other === current || other.definition !== current.definition || !asked || asked.calculation === calculation) continue;
      other.cells.delete(key);
      if (other.cells.size === 0) this.cancel(other);
    }
  }

  private cancel(invocation: Invocation): void {
    this.byId.delete(invocation.id);
    this.waiting.delete(invocation.id);
    this.known.delete(invocation.key);
    const unsent = this.outgoing.indexOf(invocation);
    if (unsent >= 0) this.outgoing.splice(unsent, 1);
    else this.send([{ category: CATEGORY, type: CANCEL, target: '', message: JSON.stringify({ invocationId: invocation.id }) }]);
  }
}

const cellKey = (position: CellPosition): string => `${position.sheetId}:${position.col}:${position.row}`;

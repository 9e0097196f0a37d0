import type { Cell, CellPosition, EvaluatedCell, Locale, Model } from '@odoo/o-spreadsheet';
import type { Zone } from './address';
import { changedCells } from './changed-cells';
import { calculateUsedCells, findDependentsQuickly } from './evaluation';
import type { Evaluator } from './evaluation';
import { NeedsCalculation, NeedsTransaction } from '../protocol/grouping';
import type { Transactions } from '../protocol/grouping';
import { HostError, generalException, invalidArgument, itemAlreadyExists, mergedRangeConflict } from '../protocol/host-error';
import { RUN, SET_FACTS, SET_RULES, WRITE_CELLS, cellHandlers, createModel, growing } from './engine';
import type { EngineCommand, EngineGetters, EngineHooks, GridRule } from './engine';
import { NumberFormats } from './number-formats';
import { PendingCells } from './pending-cells';

export interface GridOptions {
  readonly locale: Locale;
  readonly sheets: readonly string[];
  /** Handed to function implementations as `this`. */
  readonly custom: Readonly<Record<string, unknown>>;
}

/** Excel shows a fixed, huge sheet; the grid's sheets have a size, and grow when something is written beyond it. */
const NEW_SHEET = { rows: 100, columns: 26 };
const MOST_CELLS = 12_000_000;
/** Growing touches every formula of the workbook, so it is done in strides. */
const SPARE = 1.25;

const ID_KINDS = { sheet: '00000000', cf: '00000002', dv: '00000003', comment: '00000004', reply: '00000005', chart: '00000006', xml: '00000007' } as const;
type IdKind = keyof typeof ID_KINDS;

const HARMLESS: ReadonlySet<string> = new Set(['NoChanges', 'UnchangedSheetName']);

/** The calculation engine: state, transactions, and the translation of its refusals. The one place that sends it commands. */
export class Grid implements Transactions {
  readonly model: Model;
  readonly numberFormats: NumberFormats;
  readonly pending: PendingCells;
  /** Decides what the user may do in the grid; set by the workbook. */
  userMay: (command: EngineCommand) => boolean = () => true;
  /** Whether this is a name of the workbook that the engine can't look up in formulas of the sheet; set by the workbook. */
  isForeignName: (name: string, sheetId: string) => boolean = () => false;
  private writes: (() => void) | null = null;
  private running = false;
  private dirty = false;
  private hostCommands = 0;
  private cellHandlers: readonly object[] | null = null;
  private afterwards: (() => void)[] = [];
  /** What the transaction has set so far; the engine gets it at the end. */
  private readonly facts = new Map<string, unknown>();
  private readonly endWork = new Map<string, () => void>();
  private readonly memory = new Map<string, unknown>();
  private ids = 0;

  constructor(options: GridOptions) {
    const hooks: EngineHooks = {
      plugin: (name) => this.plugin(name),
      run: () => this.writes?.(),
      quietly: (updates) => this.quietly(updates),
      allows: (command) => this.isHost || this.userMay(command),
    };
    const sheets = options.sheets.map((name) => ({ id: this.newId('sheet'), name, ...NEW_SHEET }));
    this.model = createModel(hooks, { locale: options.locale, sheets, custom: options.custom });
    this.numberFormats = new NumberFormats(() => this.getters.getLocale());
    this.pending = new PendingCells(this.numberFormats);
    const { evaluator } = this.plugin('EvaluationPlugin') as { readonly evaluator: Evaluator };
    findDependentsQuickly(evaluator);
    calculateUsedCells(evaluator, this.getters);
    this.model.on('command-dispatched', this.memory, () => this.memory.clear());
  }

  private get handlers(): readonly object[] {
    return (this.model as unknown as { readonly handlers: readonly object[] }).handlers;
  }

  private plugin(name: string): object {
    const found = this.handlers.find((handler) => handler.constructor.name === name);
    if (!found) throw new Error(`The engine has no ${name}.`);
    return found;
  }

  /** What follows from the engine's state, found once and kept until that changes. */
  remembered<T>(key: string, find: () => T): T {
    if (!this.memory.has(key)) this.memory.set(key, find());
    return this.memory.get(key) as T;
  }

  get getters(): EngineGetters {
    return this.model.getters as EngineGetters;
  }

  /** True while the add-in, not the user, changes the model. */
  get isHost(): boolean {
    return this.running || this.hostCommands > 0;
  }

  /** In the form of Excel's ids, which no name can be mistaken for. */
  newId(kind: IdKind): string {
    this.ids += 1;
    return `{${ID_KINDS[kind]}-${String(this.ids).padStart(4, '0')}-0000-0000-000000000000}`;
  }

  transact(writes: () => void): void {
    if (this.running) return writes();
    let failure: { readonly error: unknown } | null = null;
    this.writes = () => {
      // An exception that reached the engine would leave it unusable.
      try {
        writes();
      } catch (error) {
        failure = { error };
      }
      try {
        this.finish();
      } catch (error) {
        failure ??= { error };
      }
    };
    this.running = true;
    this.dirty = false;
    try {
      this.model.dispatch(RUN as never, {} as never);
    } finally {
      this.running = false;
      this.writes = null;
    }
    this.runAfterwards();
    if (failure) throw (failure as { readonly error: unknown }).error;
  }

  /** For the host's own moves, which belong to no request. */
  transactIfNeeded(writes: () => void): void {
    this.transact(writes);
  }

  undo(): void {
    this.model.dispatch('REQUEST_UNDO');
  }

  redo(): void {
    this.model.dispatch('REQUEST_REDO');
  }

  evaluateAsHost(positions: readonly CellPosition[] | null): void {
    this.asHost(() => this.evaluate(positions));
  }

  private quietly(updates: () => void): void {
    const engine = this.model as unknown as { handlers: readonly object[] };
    const all = engine.handlers;
    this.cellHandlers ??= cellHandlers(all);
    engine.handlers = this.cellHandlers;
    try {
      updates();
    } finally {
      engine.handlers = all;
    }
  }

  /** Work that is done once at the end of the transaction, however often it was asked for. */
  atEnd(key: string, work: () => void): void {
    this.endWork.set(key, work);
  }

  hasWork(key: string): boolean {
    return this.endWork.has(key);
  }

  /** Does such work now, before something reads its outcome. */
  doNow(key: string): void {
    const work = this.endWork.get(key);
    if (!work) return;
    this.endWork.delete(key);
    work();
  }

  /** Cells, rules and facts as the engine is to have them, before it copies a sheet or moves rows. */
  finishRules(): void {
    this.mustWrite();
    this.finish();
  }

  private finish(): void {
    this.flush();
    for (const key of this.endWork.keys()) this.doNow(key);
    this.flush();
    if (this.facts.size === 0) return;
    const facts = [...this.facts];
    this.dispatch(SET_FACTS, { facts: () => facts });
    this.facts.clear();
  }

  /** To be called before anything is changed. */
  mustWrite(): void {
    if (!this.running) throw new NeedsTransaction();
  }

  /** To be called before calculated cells, the selection or anything else that follows from a transaction is read. */
  calculated(): void {
    if (this.running && (this.dirty || !this.pending.isEmpty || this.endWork.size > 0 || this.afterwards.length > 0)) throw new NeedsCalculation();
  }

  /** Carries out the buffered cell writes; to be called before stored cells are read and before the sheet's structure changes. */
  flush(): void {
    if (this.pending.isEmpty) return;
    for (const { sheetId, updates } of this.pending.take((at) => this.getters.getCell(at))) {
      if (updates.length > 0 && this.getters.tryGetSheet(sheetId)) this.dispatch(WRITE_CELLS, { sheetId, cells: () => updates });
    }
  }

  /** Moves of the selection and of the active sheet come after the writes of their transaction. */
  after(move: () => void): void {
    if (this.running) this.afterwards.push(move);
    else this.asHost(move);
  }

  private runAfterwards(): void {
    const moves = this.afterwards;
    this.afterwards = [];
    for (const move of moves) this.asHost(move);
  }

  private asHost(action: () => void): void {
    this.hostCommands += 1;
    try {
      action();
    } finally {
      this.hostCommands -= 1;
    }
  }

  /** Sends a command; a refusal becomes the error Excel would give. */
  command(type: string, payload: Readonly<Record<string, unknown>>, location: string): void {
    this.mustWrite();
    this.flush();
    this.dispatch(type, payload, location);
  }

  private dispatch(type: string, payload: Readonly<Record<string, unknown>>, location = type): void {
    this.dirty = true;
    mustBeAllowed(this.model.dispatch(type as never, payload as never), location);
  }

  /** Puts conditional formats in place of those of ours that a sheet had. */
  setRules(sheetId: string, rules: readonly GridRule[], isOurs: (id: string) => boolean): void {
    const location = 'ConditionalFormat';
    const tried = new Set<string>();
    for (const { cf, zones } of rules) {
      const kind = JSON.stringify(cf.rule);
      if (tried.has(kind)) continue;
      tried.add(kind);
      const ranges = zones.map((zone) => this.getters.getRangeDataFromZone(sheetId, zone));
      mustBeAllowed(this.model.canDispatch('ADD_CONDITIONAL_FORMAT', { sheetId, ranges, cf } as never), location);
    }
    this.command(SET_RULES, { sheetId, rules: () => rules, isOurs }, location);
  }

  setFact(key: string, value: unknown): void {
    this.mustWrite();
    this.memory.clear();
    this.facts.set(key, value);
  }

  fact(key: string): unknown {
    return this.facts.has(key) ? this.facts.get(key) : this.getters.hostFact(key);
  }

  factKeys(prefix: string): readonly string[] {
    const added = [...this.facts.keys()].filter((key) => this.getters.hostFact(key) === undefined);
    return [...this.getters.hostFactKeys(), ...added].filter((key) => key.startsWith(prefix) && this.fact(key) !== undefined);
  }

  newSheetSize(): { readonly rows: number; readonly cols: number } {
    return { rows: NEW_SHEET.rows, cols: NEW_SHEET.columns };
  }

  /** Makes room for a cell at this zero-based position. */
  ensureSize(sheetId: string, row: number, column: number, location: string): void {
    const growth = [
      { dimension: 'ROW', size: this.getters.getNumberRows(sheetId), needed: row + 1 },
      { dimension: 'COL', size: this.getters.getNumberCols(sheetId), needed: column + 1 },
    ].filter(({ size, needed }) => needed > size).map(({ dimension, size, needed }) => ({ dimension, size, needed: Math.max(needed, Math.ceil(size * SPARE)) }));
    if (growth.length === 0) return;
    if ((row + 1) * (column + 1) > MOST_CELLS) throw new HostError('NotImplemented', 'The test host has no room for a sheet of this size.', 501, location);
    for (const { dimension, size, needed } of growth) {
      // Cells that wait to be written are written first, so that only the growing itself is watched.
      this.mustWrite();
      this.flush();
      growing(this.model, dimension === 'ROW' ? 'bottom' : 'right', () => {
        this.command('ADD_COLUMNS_ROWS', { sheetId, sheetName: this.getters.getSheetName(sheetId), dimension, base: size - 1, position: 'after', quantity: needed - size }, location);
      });
    }
  }

  activate(sheetId: string): void {
    const sheetIdFrom = this.getters.getActiveSheetId();
    if (sheetIdFrom !== sheetId && this.getters.tryGetSheet(sheetId)) this.model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: sheetId });
  }

  /** Selects cells of the active sheet. */
  select(sheetId: string, zone: Zone): void {
    if (this.getters.getActiveSheetId() !== sheetId) return;
    this.model.selection.getBackToDefault();
    this.model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone: { ...zone } });
  }

  /** Calculates cells again, or all of them. */
  private evaluate(positions: readonly CellPosition[] | null): void {
    if (!positions) {
      this.model.dispatch('EVALUATE_CELLS');
      return;
    }
    const cellIds = positions.flatMap((position) => (this.getters.tryGetSheet(position.sheetId) ? (this.getters.getCell(position)?.id ?? []) : []));
    if (cellIds.length > 0) this.model.dispatch('EVALUATE_CELLS', { cellIds });
  }

  /** Tells of content that the user changes, undoing included. */
  onUserContent(listener: (sheetId: string, zone: Zone) => void): void {
    this.model.on('command-dispatched', this, (received: unknown) => {
      const command = received as EngineCommand;
      if (!this.isHost) for (const { sheetId, zone } of changedCells(command)) listener(sheetId, zone);
    });
  }

  onSelection(listener: () => void): void {
    this.model.selection.observe(this, {
      handleEvent: () => {
        if (this.getters.isGridSelectionActive()) listener();
      },
    });
  }

  onActiveSheet(listener: () => void): void {
    this.model.on('command-dispatched', {}, (received: unknown) => {
      const command = received as EngineCommand;
      if (command.type === 'ACTIVATE_SHEET' || command.type === 'DELETE_SHEET' || command.type === 'UNDO' || command.type === 'REDO') listener();
    });
  }

  /** Tells when the model has settled after a command. */
  onUpdate(listener: () => void): void {
    this.model.on('update', {}, listener);
  }

  cell(sheetId: string, row: number, col: number): Cell | undefined {
    return this.getters.getCell({ sheetId, col, row });
  }

  evaluated(sheetId: string, row: number, col: number): EvaluatedCell {
    return this.getters.getEvaluatedCell({ sheetId, col, row });
  }
}

function mustBeAllowed({ isSuccessful, reasons }: { readonly isSuccessful: boolean; readonly reasons: readonly string[] }, location: string): void {
  if (!isSuccessful && !reasons.every((reason) => HARMLESS.has(reason))) throw translated(reasons, location);
}

function translated(reasons: readonly string[], location: string): HostError {
  switch (reasons[0]) {
    case 'DuplicatedSheetName':
      return itemAlreadyExists(location);
    case 'TableOverlap':
      return mergedRangeConflict(location);
    case 'NotEnoughSheets':
      return new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.', 400, location);
    case 'ForbiddenCharactersInSheetName':
    case 'MissingSheetName':
      return invalidArgument(location);
    default:
      return generalException(location, `${location}: ${reasons.join(', ')}`);
  }
}

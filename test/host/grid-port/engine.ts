import './polyfill';
import { CorePlugin, Model, UIPlugin, coreTypes, lockedSheetAllowedCommands, registries } from '@odoo/o-spreadsheet';
import type { CommandResult, Getters, Locale, Style } from '@odoo/o-spreadsheet';
import type { Zone } from './address';

/**
 * Everything that is special about o-spreadsheet 19.3 at start: its plugins are registered once for all models, so
 * ours find their model's host through `custom`, which the engine also hands to function implementations as `this`.
 */
export interface CellUpdate {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
  readonly content?: string;
  readonly style?: Style | null;
  readonly format?: string;
}

/** A conditional format for the engine. */
export interface GridRule {
  readonly cf: { readonly id: string; readonly rule: object; readonly stopIfTrue: boolean };
  readonly zones: readonly Zone[];
}

/** What the plugins call back. */
export interface EngineHooks {
  /** One of the engine's own plugins. */
  plugin(name: string): object;
  run(): void;
  /** Runs updates of cells of which only `cellHandlers` are told. */
  quietly(updates: () => void): void;
  /** Whether the user may carry out a command; the host's own commands are always allowed. */
  allows(command: EngineCommand): boolean;
}

export interface EngineCommand {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** Facts that Excel keeps and the grid has no place for; part of the model's state, so undo covers them. */
export type Facts = Readonly<Record<string, unknown>>;

export const RUN = 'HOST_RUN';
export const WRITE_CELLS = 'HOST_WRITE_CELLS';
export const SET_FACTS = 'HOST_SET_FACTS';
export const SET_RULES = 'HOST_SET_RULES';

const EXTRA_ERRORS = ['#VALUE!', '#REF!', '#CALC!', '#BUSY!', '#CONNECT!', '#FIELD!', '#BLOCKED!', '#UNKNOWN!'];

interface FactCommand extends EngineCommand {
  /** A function, since the engine copies what it is given. */
  readonly facts: () => readonly (readonly [key: string, value: unknown])[];
}

class CellWriter extends CorePlugin {
  private readonly hooks: EngineHooks;

  constructor(config: ConstructorParameters<typeof CorePlugin>[0]) {
    super(config);
    this.hooks = config.custom.hostHooks as EngineHooks;
  }

  // The engine's command types are a closed union; ours are told apart by name.
  override handle(received: unknown): void {
    const command = received as EngineCommand & { readonly cells?: () => readonly CellUpdate[] };
    if (command.type !== WRITE_CELLS || !command.cells) return;
    const cells = command.cells();
    // Most plugins only need to know that something changed: the last cell tells them.
    this.hooks.quietly(() => {
      for (const cell of cells.slice(0, -1)) this.dispatch('UPDATE_CELL', cell);
    });
    const last = cells.at(-1);
    if (last) this.dispatch('UPDATE_CELL', last);
  }
}

interface RuleCommand extends EngineCommand {
  readonly sheetId: string;
  readonly rules: () => readonly GridRule[];
  /** Of rules that are gone where they are not among the rules. */
  readonly isOurs: (id: string) => boolean;
}

interface ConditionalFormatKeeper {
  readonly cfRules: Readonly<Record<string, readonly { readonly id: string }[] | undefined>>;
  readonly history: { update(name: 'cfRules', sheetId: string, rules: readonly object[]): void };
}

/** All conditional formats of a sheet in one step: the engine copies its list for each that is added, and keeps the copies for undo. */
class RuleWriter extends CorePlugin {
  private readonly hooks: EngineHooks;

  constructor(config: ConstructorParameters<typeof CorePlugin>[0]) {
    super(config);
    this.hooks = config.custom.hostHooks as EngineHooks;
  }

  override handle(received: unknown): void {
    const command = received as RuleCommand;
    if (command.type !== SET_RULES) return;
    const { sheetId } = command;
    const rules = command.rules().map(({ cf, zones }) => ({ ...cf, ranges: zones.map((zone) => this.getters.getRangeFromZone(sheetId, zone)) }));
    const ids = new Set(rules.map(({ id }) => id));
    const keeper = this.hooks.plugin('ConditionalFormatPlugin') as ConditionalFormatKeeper;
    const others = (keeper.cfRules[sheetId] ?? []).filter(({ id }) => !ids.has(id) && !command.isOurs(id));
    keeper.history.update('cfRules', sheetId, [...rules, ...others]);
    // The other plugins only need to know that rules changed: this removes none.
    this.dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId, id: '' });
  }
}

/** Plugins that on every cell throw away what they know of the sheet, or of all sheets. */
const FORGETTING: ReadonlySet<string> = new Set([
  'SheetViewPlugin', 'EvaluationChartPlugin', 'EvaluationConditionalFormatPlugin', 'EvaluationDataValidationPlugin', 'CellComputedStylePlugin', 'TableComputedStylePlugin', 'HeaderPositionsUIPlugin',
]);

interface Handler {
  handle(command: unknown): unknown;
  beforeHandle(command: unknown): void;
}

/** Those of the engine's plugins that must see each changed cell: what the others do is the same after one as after many. */
export function cellHandlers(handlers: readonly object[]): readonly object[] {
  return handlers.filter((handler) => {
    const { name } = handler.constructor;
    const { handle, beforeHandle } = handler as Handler;
    if (FORGETTING.has(name) || handler instanceof CellWriter || handler instanceof RuleWriter || handler instanceof FactKeeper || handler instanceof HostRunner) return false;
    return /UPDATE_CELL|Commands\.has/.test(handle.toString() + beforeHandle.toString());
  });
}

/** Where a fact belongs in the grid; inserted and deleted rows move it, or take it away. */
export interface Anchor {
  readonly sheetId: string;
  readonly zone: Zone;
}

class FactKeeper extends CorePlugin<{ facts: Facts }> {
  static override readonly getters = ['hostFact', 'hostFactKeys'] as const;
  facts: Record<string, unknown> = {};

  override adaptRanges({ applyChange }: Parameters<CorePlugin['adaptRanges']>[0]): void {
    for (const [key, fact] of Object.entries(this.facts)) {
      const anchor = (fact as { readonly anchor?: Anchor } | undefined)?.anchor;
      if (!anchor || !this.getters.tryGetSheet(anchor.sheetId)) continue;
      const change = applyChange(this.getters.getRangeFromZone(anchor.sheetId, anchor.zone));
      if (change.changeType === 'REMOVE') this.history.update('facts', key, undefined as never);
      else if (change.changeType !== 'NONE') this.history.update('facts', key, { ...(fact as object), anchor: { sheetId: anchor.sheetId, zone: change.range.zone } } as never);
    }
  }

  override handle(received: unknown): void {
    const command = received as FactCommand;
    if (command.type !== SET_FACTS) return;
    for (const [key, value] of command.facts()) this.history.update('facts', key, value as never);
  }

  hostFact(key: string): unknown {
    return this.facts[key];
  }

  hostFactKeys(): readonly string[] {
    return Object.keys(this.facts);
  }
}

class HostRunner extends UIPlugin {
  private readonly hooks: EngineHooks;

  constructor(config: ConstructorParameters<typeof UIPlugin>[0]) {
    super(config);
    this.hooks = config.custom.hostHooks as EngineHooks;
  }

  override allowDispatch(command: unknown): CommandResult {
    return (!this.hooks || this.hooks.allows(command as EngineCommand) ? 'Success' : 'SheetLocked') as CommandResult;
  }

  override handle(command: unknown): void {
    if ((command as EngineCommand).type === RUN) this.hooks.run();
  }
}

let registered = false;

function register(): void {
  if (registered) return;
  registered = true;
  // The engine reports every step of more than 5 ms.
  console.debug = () => undefined;
  for (const error of EXTRA_ERRORS) registries.errorTypes.add(error as never);
  for (const type of [WRITE_CELLS, SET_FACTS, SET_RULES]) {
    coreTypes.add(type as never);
    lockedSheetAllowedCommands.add(type as never);
    // The engine can undo a command only if it knows what undoes it in the eyes of others; nobody else edits here.
    registries.inverseCommandRegistry.add(type, ((command: unknown) => [command]) as never);
  }
  lockedSheetAllowedCommands.add(RUN as never);
  registries.corePluginRegistry.add('host_cells', CellWriter as never);
  registries.corePluginRegistry.add('host_rules', RuleWriter as never);
  registries.corePluginRegistry.add('host_facts', FactKeeper as never);
  registries.featurePluginRegistry.add('host_runner', HostRunner as never);
}

export interface ModelOptions {
  readonly locale: Locale;
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly rows: number; readonly columns: number }[];
  readonly custom: Readonly<Record<string, unknown>>;
}

export function createModel(hooks: EngineHooks, options: ModelOptions): Model {
  register();
  const data = {
    sheets: options.sheets.map((sheet) => ({ id: sheet.id, name: sheet.name, colNumber: sheet.columns, rowNumber: sheet.rows })),
    settings: { locale: options.locale },
  };
  const model = new Model(data, { custom: { ...options.custom, hostHooks: hooks } as never, external: { loadLocales: () => Promise.resolve([options.locale]) } });
  // The engine puts a document of its own in place where there is none.
  if (typeof window === 'undefined') spareDrawing(model);
  return model;
}

/** What the engine's plugins that only serve drawing must be told nevertheless, as others ask them. */
const FOR_DRAWING: Readonly<Record<string, ReadonlySet<string>>> = {
  // Heights of rows as they follow from their content.
  HeaderSizeUIPlugin: new Set(['CREATE_SHEET', 'DUPLICATE_SHEET', 'DELETE_SHEET', 'ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS']),
  // The colours that its menus offer.
  CustomColorsPlugin: new Set(),
};

/** Where nothing is drawn, nothing need be measured for it. */
function spareDrawing(model: Model): void {
  for (const plugin of (model as unknown as { readonly handlers: readonly Handler[] }).handlers) {
    const needed = FOR_DRAWING[plugin.constructor.name];
    const handle = plugin.handle.bind(plugin);
    if (needed) plugin.handle = (command) => needed.has((command as EngineCommand).type) && handle(command);
  }
}

export type EngineGetters = Getters & {
  hostFact(key: string): unknown;
  hostFactKeys(): readonly string[];
};

interface AdapterFunctions {
  applyChange(range: { readonly unboundedZone: Partial<Zone> }): unknown;
}

/** The part of the engine that moves what ranges, formulas and rules point to. */
interface RangeAdapter {
  executeOnAllRanges?(functions: AdapterFunctions): void;
}

/**
 * Lets a sheet grow at its end. To the engine these are inserted rows or columns, which would move references that lie
 * beyond the end; in Excel the cells have always been there. Only whole columns or rows take in what is new.
 */
export function growing(model: Model, side: 'bottom' | 'right', grow: () => void): void {
  const { range } = model as unknown as { readonly range: RangeAdapter };
  const all = range.executeOnAllRanges?.bind(range);
  range.executeOnAllRanges = (functions) => {
    const applyChange: AdapterFunctions['applyChange'] = (each) => (each.unboundedZone[side] === undefined ? functions.applyChange(each) : { changeType: 'NONE', range: each });
    const unmoved = {
      applyChange,
      adaptRangeString: (_sheetId: string, xc: string) => ({ changeType: 'NONE', range: xc }),
      adaptFormulaString: (_sheetId: string, formula: string) => formula,
      adaptCompiledFormula: (formula: { adaptCompiledFormula(change: typeof applyChange, name: (name: string) => string): unknown }) => formula.adaptCompiledFormula(applyChange, (name) => name),
    };
    all?.(unmoved);
  };
  try {
    grow();
  } finally {
    // The engine's own stands on its class.
    delete range.executeOnAllRanges;
  }
}

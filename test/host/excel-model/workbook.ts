import { contains } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import { formatOf } from '../grid-port/cell-styles';
import type { HostStyle } from '../grid-port/cell-styles';
import type { EngineCommand } from '../grid-port/engine';
import type { Grid } from '../grid-port/grid';
import { accessDenied } from '../protocol/host-error';
import type { References } from '../protocol/references';
import { RemoteObject } from '../protocol/remote-object';
import type { Declaration } from '../protocol/remote-object';
import { Application } from './application';
import { CommentCollection } from './comments';
import { ConditionalFormatStore } from './conditional-format-store';
import type { ModelContext, ProtectionOption, WorkbookOptions } from './context';
import { CustomXmlPartCollection } from './custom-xml';
import { gridCriterion } from './data-validation';
import { DataValidationStore } from './data-validation-store';
import { WorkbookEvents } from './events';
import { NameStore, NamedItemCollection } from './names';
import { WorkbookProtection, sheetProtection } from './protection';
import { Range } from './range';
import { SettingCollection, SettingStore } from './settings';
import { TableCollection, tablesOf } from './tables';
import type { Table } from './tables';
import { Worksheet } from './worksheet';
import { WorksheetCollection } from './worksheets';

const DECLARATION: Declaration<Workbook> = {
  name: 'Workbook',
  properties: {
    Name: { get: (self) => self.options.name },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true, set: () => undefined },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => false },
    CalculationEngineVersion: { get: () => 191_029 },
    ChartDataPointTrack: { get: () => true },
    UsePrecisionAsDisplayed: { get: () => false },
  },
  navigation: {
    Worksheets: (self) => new WorksheetCollection(self),
    Tables: (self) => new TableCollection(self, null),
    Names: (self) => new NamedItemCollection(self, ''),
    Comments: (self) => new CommentCollection(self, null),
    Application: (self) => new Application(self),
    Protection: (self) => new WorkbookProtection(self),
    Settings: (self) => new SettingCollection(self),
    CustomXmlParts: (self) => new CustomXmlPartCollection(self),
  },
  methods: {
    GetSelectedRange: (self) => self.selection(),
    GetActiveCell: (self) => self.activeCell(),
    _GetRangeForEventByReferenceId: (self, args) => self.references.get(args.text(0)) ?? args.fail(),
    _GetRangeOrNullObjectForEventByReferenceId: (self, args) => self.references.get(args.text(0)) ?? null,
  },
};

/** The root of the object model, and what its objects share. */
export class Workbook extends RemoteObject implements ModelContext {
  readonly grid: Grid;
  readonly references: References;
  readonly options: WorkbookOptions;
  readonly names: NameStore;
  readonly settings: SettingStore;
  readonly validations: DataValidationStore;
  readonly conditionalFormats: ConditionalFormatStore;
  readonly events: WorkbookEvents;
  /** Whether custom functions are still being computed, and how to compute them all anew; set by those who run them. */
  isCalculating: () => boolean = () => false;
  recalculate: () => void = () => undefined;

  constructor(grid: Grid, references: References, options: WorkbookOptions) {
    super();
    this.grid = grid;
    this.references = references;
    this.options = options;
    this.names = new NameStore(this);
    this.settings = new SettingStore(this);
    this.validations = new DataValidationStore(grid, gridCriterion);
    this.conditionalFormats = new ConditionalFormatStore(grid);
    this.events = new WorkbookEvents(this);
    this.events.watch();
    grid.userMay = (command) => this.userMay(command);
    grid.isForeignName = (name, sheetId) => this.names.isForeign(name, sheetId);
  }

  get workbook(): this {
    return this;
  }

  override identity() {
    return {};
  }

  protected get declaration(): Declaration<this> {
    return DECLARATION;
  }

  sheets(): readonly Worksheet[] {
    return this.grid.getters.getSheetIds().map((id) => this.sheet(id));
  }

  sheet(id: string): Worksheet {
    return new Worksheet(this, id);
  }

  tableNamed(name: string): Table | null {
    return tablesOf(this, null).find((table) => table.record.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  activeWorksheet(): Worksheet {
    this.grid.calculated();
    return this.sheet(this.grid.getters.getActiveSheetId());
  }

  activate(sheetId: string): void {
    this.grid.activate(sheetId);
  }

  selection(): Range {
    this.grid.calculated();
    return new Range(this, this.grid.getters.getActiveSheetId(), this.grid.getters.getSelectedZone());
  }

  activeCell(): Range {
    this.grid.calculated();
    const { sheetId, row, col } = this.grid.getters.getActivePosition();
    return new Range(this, sheetId, { top: row, bottom: row, left: col, right: col });
  }

  mustBeEditable(sheetId: string, zone: Zone, location: string, what?: ProtectionOption): void {
    const protection = sheetProtection(this, sheetId);
    if (!protection || (what && protection.options[what] === true)) return;
    // Unlocked cells stay open for content; formats need the option.
    if (what === undefined && this.isUnlocked(sheetId, zone)) return;
    throw accessDenied(location);
  }

  private isUnlocked(sheetId: string, zone: Zone): boolean {
    this.grid.flush();
    const size = { rows: this.grid.getters.getNumberRows(sheetId), columns: this.grid.getters.getNumberCols(sheetId) };
    if (!contains({ top: 0, left: 0, bottom: size.rows - 1, right: size.columns - 1 }, zone)) return false;
    for (let row = zone.top; row <= zone.bottom; row += 1) {
      for (let column = zone.left; column <= zone.right; column += 1) {
        if (formatOf(this.grid.cell(sheetId, row, column)?.style as HostStyle | undefined).locked) return false;
      }
    }
    return true;
  }

  mustAllowStructure(location: string): void {
    if (this.grid.fact('workbook/protection') !== undefined) throw accessDenied(location);
  }

  /** What the user may do in the grid is what Excel's own interface would allow. */
  private userMay(command: EngineCommand): boolean {
    const { sheetId } = command;
    if (typeof sheetId !== 'string' || !this.grid.getters.tryGetSheet(sheetId)) return true;
    if (STRUCTURE.has(command.type)) return this.grid.fact('workbook/protection') === undefined;
    const protection = sheetProtection(this, sheetId);
    if (!protection || !CONTENT.has(command.type)) return true;
    const { row, col } = command;
    if (command.type !== 'UPDATE_CELL' || typeof row !== 'number' || typeof col !== 'number' || !('content' in command)) return false;
    return this.isUnlocked(sheetId, { top: row, bottom: row, left: col, right: col });
  }
}

const STRUCTURE: ReadonlySet<string> = new Set(['CREATE_SHEET', 'DELETE_SHEET', 'DUPLICATE_SHEET', 'MOVE_SHEET', 'RENAME_SHEET', 'COLOR_SHEET', 'HIDE_SHEET', 'SHOW_SHEET']);
const CONTENT: ReadonlySet<string> = new Set([
  'UPDATE_CELL', 'CLEAR_CELL', 'CLEAR_CELLS', 'DELETE_CONTENT', 'SET_FORMATTING', 'CLEAR_FORMATTING', 'SET_ZONE_BORDERS', 'SET_BORDER', 'ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS',
  'RESIZE_COLUMNS_ROWS', 'HIDE_COLUMNS_ROWS', 'UNHIDE_COLUMNS_ROWS', 'ADD_MERGE', 'REMOVE_MERGE', 'CREATE_TABLE', 'UPDATE_TABLE', 'REMOVE_TABLE', 'CREATE_CHART', 'UPDATE_CHART',
  'CREATE_FIGURE', 'UPDATE_FIGURE', 'DELETE_FIGURE', 'ADD_CONDITIONAL_FORMAT', 'REMOVE_CONDITIONAL_FORMAT', 'ADD_DATA_VALIDATION_RULE', 'REMOVE_DATA_VALIDATION_RULE', 'MOVE_RANGES',
]);

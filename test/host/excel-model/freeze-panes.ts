import { MAX_COLUMNS, MAX_ROWS, parseAddress, splitSheet } from '../grid-port/address';
import { itemNotFound } from '../protocol/host-error';
import { RemoteObject } from '../protocol/remote-object';
import type { Declaration } from '../protocol/remote-object';
import type { ModelContext } from './context';
import { Range } from './range';

const DECLARATION: Declaration<FreezePanes> = {
  name: 'WorksheetFreezePanes',
  properties: {},
  methods: {
    FreezeRows: (self, args) => self.freeze(args.has(0) ? args.integer(0) : 1, 0, 'WorksheetFreezePanes.freezeRows'),
    FreezeColumns: (self, args) => self.freeze(0, args.has(0) ? args.integer(0) : 1, 'WorksheetFreezePanes.freezeColumns'),
    FreezeAt: (self, args) => {
      const location = 'WorksheetFreezePanes.freezeAt';
      const target = args.instanceOrText(0, Range);
      const zone = typeof target === 'string' ? parseAddress(splitSheet(target).address, location) : target.zone;
      self.freeze(zone.bottom === MAX_ROWS - 1 ? 0 : zone.bottom + 1, zone.right === MAX_COLUMNS - 1 ? 0 : zone.right + 1, location);
    },
    Unfreeze: (self) => self.freeze(0, 0, 'WorksheetFreezePanes.unfreeze'),
    GetLocation: (self) => {
      const location = self.location();
      if (!location) throw itemNotFound('WorksheetFreezePanes.getLocation');
      return location;
    },
    GetLocationOrNullObject: (self) => self.location(),
  },
};

export class FreezePanes extends RemoteObject {
  private readonly context: ModelContext;
  private readonly sheetId: string;
  constructor(context: ModelContext, sheetId: string) {
    super();
    this.context = context;
    this.sheetId = sheetId;
  }

  protected get declaration(): Declaration<this> {
    return DECLARATION;
  }

  freeze(rows: number, columns: number, location: string): void {
    const { grid } = this.context;
    grid.mustWrite();
    this.context.sheet(this.sheetId).mustExist();
    grid.ensureSize(this.sheetId, rows, columns, location);
    grid.command('UNFREEZE_COLUMNS_ROWS', { sheetId: this.sheetId }, location);
    if (rows > 0) grid.command('FREEZE_ROWS', { sheetId: this.sheetId, quantity: rows }, location);
    if (columns > 0) grid.command('FREEZE_COLUMNS', { sheetId: this.sheetId, quantity: columns }, location);
  }

  location(): Range | null {
    const { xSplit, ySplit } = this.context.grid.getters.getPaneDivisions(this.sheetId);
    if (xSplit === 0 && ySplit === 0) return null;
    return new Range(this.context, this.sheetId, { top: 0, left: 0, bottom: (ySplit || MAX_ROWS) - 1, right: (xSplit || MAX_COLUMNS) - 1 });
  }
}

import { columnsOf, formatZone, quoteSheetName, rowsOf } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import { Collection, RemoteObject } from '../protocol/remote-object';
import type { Declaration } from '../protocol/remote-object';
import type { ModelContext } from './context';
import { Range } from './range';

const cellCount = (zones: readonly Zone[]): number => zones.reduce((sum, zone) => sum + rowsOf(zone) * columnsOf(zone), 0);

const AREAS: Declaration<RangeAreas> = {
  name: 'RangeAreas',
  properties: {
    Address: { get: (self) => self.zones.map((zone) => `${quoteSheetName(self.context.sheet(self.sheetId).name)}!${formatZone(zone)}`).join(', ') },
    AreaCount: { get: (self) => self.zones.length },
    CellCount: { get: (self) => (cellCount(self.zones) > 2 ** 31 - 1 ? -1 : cellCount(self.zones)) },
  },
  navigation: {
    Areas: (self) => new RangeCollection(self),
  },
};

/** Rectangles of cells on one sheet. */
export class RangeAreas extends RemoteObject {
  readonly context: ModelContext;
  readonly sheetId: string;
  readonly zones: readonly Zone[];
  constructor(context: ModelContext, sheetId: string, zones: readonly Zone[]) {
    super();
    this.context = context;
    this.sheetId = sheetId;
    this.zones = zones;
  }
  protected get declaration(): Declaration<this> {
    return AREAS;
  }
}

const COLLECTION: Declaration<RangeCollection> = { name: 'RangeCollection', properties: {} };

class RangeCollection extends Collection<Range> {
  private readonly areas: RangeAreas;
  constructor(areas: RangeAreas) {
    super();
    this.areas = areas;
  }
  protected get declaration(): Declaration<this> {
    return COLLECTION;
  }
  items(): readonly Range[] {
    return this.areas.zones.map((zone) => new Range(this.areas.context, this.areas.sheetId, zone));
  }
}

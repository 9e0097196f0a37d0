import { parseAddress, splitSheet } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import { RemoteObject, camelCase, isRecord } from '../protocol/remote-object';
import type { Declaration, Property } from '../protocol/remote-object';
import type { ModelContext } from './context';
import { Range } from './range';

type Layout = Readonly<Record<string, unknown>>;

const DEFAULTS: Layout = {
  orientation: 'Portrait', paperSize: 'A4', blackAndWhite: false, printErrors: 'AsDisplayed', zoom: { scale: 100 }, centerHorizontally: false,
  centerVertically: false, printHeadings: false, printGridlines: false, leftMargin: 50.4, rightMargin: 50.4, topMargin: 54, bottomMargin: 54,
  headerMargin: 21.6, footerMargin: 21.6, printComments: 'NoComments', draftMode: false, firstPageNumber: '', printOrder: 'DownThenOver',
};

const ORIENTATIONS: readonly unknown[] = ['Portrait', 'Landscape'];

/** Either a scale of 10 to 400 per cent, or numbers of pages to fit into. */
function checkedZoom(value: unknown): Layout | undefined {
  if (!isRecord(value)) return undefined;
  const zoom = Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined && entry !== null).map(([name, entry]) => [camelCase(name), entry]));
  const { scale, horizontalFitToPages, verticalFitToPages, ...unknown } = zoom;
  const isCount = (pages: unknown) => pages === undefined || (typeof pages === 'number' && Number.isInteger(pages) && pages >= 0);
  const isScale = scale === undefined || (typeof scale === 'number' && scale >= 10 && scale <= 400);
  return Object.keys(unknown).length === 0 && isScale && isCount(horizontalFitToPages) && isCount(verticalFitToPages) ? zoom : undefined;
}

function property(name: string): Property<PageLayout> {
  return {
    get: (self) => self.layout[name],
    set: (self, value) => {
      const checked = name === 'zoom' ? checkedZoom(value) : name === 'orientation' && !ORIENTATIONS.includes(value) ? undefined : typeof value === typeof DEFAULTS[name] ? value : undefined;
      if (checked === undefined) throw invalidArgument(`PageLayout.${name}`);
      self.set(name, checked);
    },
  };
}

const titles = (name: string) => ({
  set: (self: PageLayout, target: Range | string) => self.set(name, self.zoneOf(target)),
  get: (self: PageLayout): Range | null => self.rangeOf(name),
});
const AREA = titles('printArea');
const ROWS = titles('printTitleRows');
const COLUMNS = titles('printTitleColumns');

function orNotFound(range: Range | null, location: string): Range {
  if (!range) throw itemNotFound(location);
  return range;
}

const DECLARATION: Declaration<PageLayout> = {
  name: 'PageLayout',
  properties: Object.fromEntries(Object.keys(DEFAULTS).map((name) => [name.charAt(0).toUpperCase() + name.slice(1), property(name)])),
  navigation: { HeadersFooters: (self) => new HeadersFooters(self) },
  methods: {
    SetPrintArea: (self, args) => AREA.set(self, args.instanceOrText(0, Range)),
    GetPrintArea: (self) => orNotFound(AREA.get(self), 'PageLayout.getPrintArea'),
    GetPrintAreaOrNullObject: (self) => AREA.get(self),
    SetPrintTitleRows: (self, args) => ROWS.set(self, args.instanceOrText(0, Range)),
    GetPrintTitleRows: (self) => orNotFound(ROWS.get(self), 'PageLayout.getPrintTitleRows'),
    GetPrintTitleRowsOrNullObject: (self) => ROWS.get(self),
    SetPrintTitleColumns: (self, args) => COLUMNS.set(self, args.instanceOrText(0, Range)),
    GetPrintTitleColumns: (self) => orNotFound(COLUMNS.get(self), 'PageLayout.getPrintTitleColumns'),
    GetPrintTitleColumnsOrNullObject: (self) => COLUMNS.get(self),
  },
};

export class PageLayout extends RemoteObject {
  readonly context: ModelContext;
  private readonly sheetId: string;
  constructor(context: ModelContext, sheetId: string) {
    super();
    this.context = context;
    this.sheetId = sheetId;
  }

  protected get declaration(): Declaration<this> {
    return DECLARATION;
  }

  get layout(): Layout {
    return { ...DEFAULTS, ...(this.context.sheet(this.sheetId).fact('pageLayout') as Layout | undefined) };
  }

  set(name: string, value: unknown): void {
    this.context.grid.mustWrite();
    const sheet = this.context.sheet(this.sheetId);
    sheet.setFact('pageLayout', { ...(sheet.fact('pageLayout') as Layout | undefined), [name]: value });
  }

  zoneOf(target: Range | string): Zone {
    return typeof target === 'string' ? parseAddress(splitSheet(target).address, 'PageLayout') : target.zone;
  }

  rangeOf(name: string): Range | null {
    const zone = this.layout[name] as Zone | undefined;
    return zone ? new Range(this.context, this.sheetId, zone) : null;
  }
}

const HEADERS: Declaration<HeadersFooters> = {
  name: 'HeaderFooterGroup',
  properties: { State: { get: () => 'Default' }, UseSheetMargins: { get: () => true }, UseSheetScale: { get: () => true } },
  navigation: { DefaultForAllPages: (self) => new HeaderFooter(self.page) },
};

class HeadersFooters extends RemoteObject {
  readonly page: PageLayout;
  constructor(page: PageLayout) {
    super();
    this.page = page;
  }
  protected get declaration(): Declaration<this> {
    return HEADERS;
  }
}

const PARTS = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'] as const;

const HEADER: Declaration<HeaderFooter> = {
  name: 'HeaderFooter',
  properties: Object.fromEntries(PARTS.map((part) => [part.charAt(0).toUpperCase() + part.slice(1), {
    get: (self: HeaderFooter) => self.page.layout[part] ?? '',
    set: (self: HeaderFooter, value: unknown) => {
      if (typeof value !== 'string') throw invalidArgument(`HeaderFooter.${part}`);
      self.page.set(part, value);
    },
  }])),
};

class HeaderFooter extends RemoteObject {
  readonly page: PageLayout;
  constructor(page: PageLayout) {
    super();
    this.page = page;
  }
  protected get declaration(): Declaration<this> {
    return HEADER;
  }
}

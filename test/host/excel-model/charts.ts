import type { Zone } from '../grid-port/address';
import { columnsOf, parseAddress, rowsOf, splitSheet } from '../grid-port/address';
import { accessDenied, invalidArgument, itemNotFound, notImplemented } from '../protocol/host-error';
import { Collection, RemoteObject } from '../protocol/remote-object';
import type { Declaration, Property } from '../protocol/remote-object';
import { chartSeries, drawChart, gridChartType } from './chart-drawing';
import type { ChartRecord } from './chart-drawing';
import type { ModelContext } from './context';
import { finishSizes } from './header-sizes';
import { sheetProtection } from './protection';
import { Range } from './range';

const keyOf = (id: string): string => `chart/${id}`;

function chartsOf(context: ModelContext, sheetId: string): readonly ChartRecord[] {
  const { grid } = context;
  return grid.factKeys('chart/').map((key) => grid.fact(key) as ChartRecord).filter((chart) => chart.sheetId === sheetId);
}

const COLLECTION: Declaration<ChartCollection> = {
  name: 'ChartCollection',
  properties: {},
  methods: {
    Add: (self, args) => self.add(args.text(0), args.instance(1, Range), args.has(2) ? args.oneOf(2, ['Auto', 'Columns', 'Rows']) : 'Auto'),
  },
};

/** The charts of a sheet. */
export class ChartCollection extends Collection<Chart> {
  private readonly context: ModelContext;
  private readonly sheetId: string;
  constructor(context: ModelContext, sheetId: string) {
    super();
    this.context = context;
    this.sheetId = sheetId;
  }

  protected get declaration(): Declaration<this> {
    return COLLECTION;
  }

  items(): readonly Chart[] {
    return chartsOf(this.context, this.sheetId).map((record) => new Chart(this.context, record.id));
  }

  add(type: string, source: Range, seriesBy: string): Chart {
    const location = 'ChartCollection.add';
    const { grid } = this.context;
    grid.mustWrite();
    if (sheetProtection(this.context, this.sheetId)) throw accessDenied(location);
    if (!gridChartType(type)) throw notImplemented(`chart of type ${type}`);
    source.writableZone(location);
    const id = grid.newId('chart');
    const names = new Set(chartsOf(this.context, this.sheetId).map((chart) => chart.name));
    let number = names.size + 1;
    const texts = this.context.options.names;
    while (names.has(`${texts.chart} ${number}`)) number += 1;
    const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && rowsOf(source.zone) < columnsOf(source.zone));
    const record: ChartRecord = {
      id, sheetId: this.sheetId, type, name: `${texts.chart} ${number}`, title: { text: texts.chartTitle, visible: true }, legend: { position: 'Bottom', visible: true }, axisTitles: {},
      source: { sheetId: source.sheetId, zone: source.zone }, byRows, seriesNames: {}, displayBlanksAs: 'NotPlotted', anchor: null, frame: { left: 288, top: 75, width: 360, height: 216 },
    };
    grid.setFact(keyOf(id), record);
    const chart = new Chart(this.context, id);
    chart.redraw();
    return chart;
  }
}

function frame(side: keyof ChartRecord['frame']): Property<Chart> {
  return {
    get: (self) => self.record.frame[side],
    set: (self, value) => {
      if (typeof value !== 'number' || value < 0) throw invalidArgument(`Chart.${side}`);
      const moved = side === 'left' || side === 'top';
      self.change({ frame: { ...self.record.frame, [side]: value }, ...(moved ? { anchor: null } : {}) });
    },
  };
}

const CHART: Declaration<Chart> = {
  name: 'Chart',
  properties: {
    Id: { get: (self) => self.id },
    Name: {
      get: (self) => self.record.name,
      set: (self, value) => {
        if (typeof value !== 'string' || value === '') throw invalidArgument('Chart.name');
        self.change({ name: value });
      },
    },
    ChartType: {
      get: (self) => self.record.type,
      set: (self, value) => {
        if (typeof value !== 'string' || !gridChartType(value)) throw notImplemented(`chart of type ${String(value)}`);
        self.change({ type: value });
      },
    },
    DisplayBlanksAs: {
      get: (self) => self.record.displayBlanksAs,
      set: (self, value) => {
        if (value !== 'NotPlotted' && value !== 'Zero' && value !== 'Interplotted') throw invalidArgument('Chart.displayBlanksAs');
        self.change({ displayBlanksAs: value });
      },
    },
    Left: frame('left'), Top: frame('top'), Width: frame('width'), Height: frame('height'),
    PlotBy: {
      get: (self) => (self.record.byRows ? 'Rows' : 'Columns'),
      set: (self, value) => {
        if (value !== 'Rows' && value !== 'Columns') throw invalidArgument('Chart.plotBy');
        self.change({ byRows: value === 'Rows' });
      },
    },
  },
  navigation: {
    Title: (self) => new ChartTitle(self),
    Legend: (self) => new ChartLegend(self),
    Series: (self) => new SeriesCollection(self),
    Axes: (self) => new ChartAxes(self),
    Worksheet: (self) => self.context.sheet(self.record.sheetId),
  },
  methods: {
    Delete: (self) => self.delete(),
    SetData: (self, args) => {
      const source = args.instance(0, Range);
      const by = args.has(1) ? args.oneOf(1, ['Auto', 'Columns', 'Rows']) : 'Auto';
      self.change({ source: { sheetId: source.sheetId, zone: source.zone }, byRows: by === 'Rows' || (by === 'Auto' && rowsOf(source.zone) < columnsOf(source.zone)) });
    },
    SetPosition: (self, args) => self.setPosition(args.instanceOrText(0, Range), args.has(1) ? args.instanceOrText(1, Range) : null),
    Activate: () => null,
  },
};

export class Chart extends RemoteObject {
  readonly context: ModelContext;
  readonly id: string;
  constructor(context: ModelContext, id: string) {
    super();
    this.context = context;
    this.id = id;
  }

  protected get declaration(): Declaration<this> {
    return CHART;
  }

  override identity() {
    return { Id: this.id, Name: this.record.name };
  }

  get record(): ChartRecord {
    const record = this.context.grid.fact(keyOf(this.id)) as ChartRecord | undefined;
    if (!record || !this.context.grid.getters.tryGetSheet(record.sheetId)) throw itemNotFound('Chart');
    return record;
  }

  change(change: Partial<ChartRecord>): void {
    const { grid } = this.context;
    grid.mustWrite();
    const { record } = this;
    if (sheetProtection(this.context, record.sheetId)) throw accessDenied('Chart');
    grid.setFact(keyOf(this.id), { ...record, ...change });
    this.redraw();
  }

  /** The grid gets the whole chart once, when the transaction ends. */
  redraw(): void {
    const { grid } = this.context;
    grid.atEnd(keyOf(this.id), () => {
      const record = grid.fact(keyOf(this.id)) as ChartRecord | undefined;
      if (record && grid.getters.tryGetSheet(record.sheetId)) drawChart(grid, record);
    });
  }

  private cellZone(cell: Range | string): Zone {
    return typeof cell === 'string' ? parseAddress(splitSheet(cell).address, 'Chart.setPosition') : cell.zone;
  }

  setPosition(start: Range | string, end: Range | string | null): void {
    const { getters } = this.context.grid;
    const from = this.cellZone(start);
    const to = end === null ? null : this.cellZone(end);
    const { sheetId, frame: before } = this.record;
    this.context.grid.mustWrite();
    this.context.grid.ensureSize(sheetId, (to ?? from).bottom, (to ?? from).right, 'Chart.setPosition');
    finishSizes(this.context.grid, sheetId);
    const widthOf = (first: number, last: number) => Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => getters.getColSize(sheetId, first + index)).reduce((sum, size) => sum + size, 0) * 0.75;
    const heightOf = (first: number, last: number) => Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => getters.getUserRowSize(sheetId, first + index) ?? 23).reduce((sum, size) => sum + size, 0) * 0.75;
    this.change({
      anchor: { row: from.top, column: from.left },
      frame: {
        left: widthOf(0, from.left - 1), top: heightOf(0, from.top - 1),
        width: to ? widthOf(from.left, to.right) : before.width, height: to ? heightOf(from.top, to.bottom) : before.height,
      },
    });
  }

  delete(): void {
    const { grid } = this.context;
    grid.mustWrite();
    const { record } = this;
    if (sheetProtection(this.context, record.sheetId)) throw accessDenied('Chart.delete');
    grid.setFact(keyOf(this.id), undefined);
    if (grid.getters.getFigure(record.sheetId, record.id)) grid.command('DELETE_FIGURE', { sheetId: record.sheetId, figureId: record.id }, 'Chart.delete');
  }
}

abstract class ChartPart extends RemoteObject {
  readonly chart: Chart;
  constructor(chart: Chart) {
    super();
    this.chart = chart;
  }
}

const TITLE: Declaration<ChartTitle> = {
  name: 'ChartTitle',
  properties: {
    Text: {
      get: (self) => self.chart.record.title.text,
      set: (self, value) => {
        if (typeof value !== 'string') throw invalidArgument('ChartTitle.text');
        self.chart.change({ title: { text: value, visible: true } });
      },
    },
    Visible: { get: (self) => self.chart.record.title.visible, set: (self, value) => self.chart.change({ title: { ...self.chart.record.title, visible: value === true } }) },
  },
};

class ChartTitle extends ChartPart {
  protected get declaration(): Declaration<this> {
    return TITLE;
  }
}

const LEGEND: Declaration<ChartLegend> = {
  name: 'ChartLegend',
  properties: {
    Position: {
      get: (self) => self.chart.record.legend.position,
      set: (self, value) => {
        if (typeof value !== 'string' || !['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'].includes(value)) throw invalidArgument('ChartLegend.position');
        self.chart.change({ legend: { ...self.chart.record.legend, position: value } });
      },
    },
    Visible: { get: (self) => self.chart.record.legend.visible, set: (self, value) => self.chart.change({ legend: { ...self.chart.record.legend, visible: value === true } }) },
  },
};

class ChartLegend extends ChartPart {
  protected get declaration(): Declaration<this> {
    return LEGEND;
  }
}

const AXES: Declaration<ChartAxes> = {
  name: 'ChartAxes',
  properties: {},
  navigation: { CategoryAxis: (self) => new ChartAxis(self.chart, 'category'), ValueAxis: (self) => new ChartAxis(self.chart, 'value') },
};

class ChartAxes extends ChartPart {
  protected get declaration(): Declaration<this> {
    return AXES;
  }
}

const AXIS: Declaration<ChartAxis> = {
  name: 'ChartAxis',
  properties: {},
  navigation: { Title: (self) => new AxisTitle(self.chart, self.axis) },
};

class ChartAxis extends RemoteObject {
  readonly chart: Chart;
  readonly axis: 'category' | 'value';
  constructor(chart: Chart, axis: 'category' | 'value') {
    super();
    this.chart = chart;
    this.axis = axis;
  }
  protected get declaration(): Declaration<this> {
    return AXIS;
  }
}

const AXIS_TITLE: Declaration<AxisTitle> = {
  name: 'ChartAxisTitle',
  properties: {
    Text: {
      get: (self) => self.chart.record.axisTitles[self.axis] ?? '',
      set: (self, value) => {
        if (typeof value !== 'string') throw invalidArgument('ChartAxisTitle.text');
        self.chart.change({ axisTitles: { ...self.chart.record.axisTitles, [self.axis]: value } });
      },
    },
    Visible: { get: (self) => self.chart.record.axisTitles[self.axis] !== undefined },
  },
};

class AxisTitle extends ChartAxis {
  protected override get declaration(): Declaration<this> {
    return AXIS_TITLE;
  }
}

const SERIES_COLLECTION: Declaration<SeriesCollection> = { name: 'ChartSeriesCollection', properties: {} };

class SeriesCollection extends Collection<Series> {
  private readonly chart: Chart;
  constructor(chart: Chart) {
    super();
    this.chart = chart;
  }
  protected get declaration(): Declaration<this> {
    return SERIES_COLLECTION;
  }
  items(): readonly Series[] {
    return chartSeries(this.chart.context, this.chart.record).map((_, index) => new Series(this.chart, index));
  }
}

const SERIES: Declaration<Series> = {
  name: 'ChartSeries',
  properties: {
    Name: {
      get: (self) => self.chart.record.seriesNames[self.index] ?? chartSeries(self.chart.context, self.chart.record)[self.index]?.name ?? '',
      set: (self, value) => {
        if (typeof value !== 'string') throw invalidArgument('ChartSeries.name');
        self.chart.change({ seriesNames: { ...self.chart.record.seriesNames, [self.index]: value } });
      },
    },
    ChartType: { get: (self) => self.chart.record.type },
  },
  methods: {
    GetDimensionValues: (self, args) => {
      const series = chartSeries(self.chart.context, self.chart.record)[self.index];
      return (args.text(0) === 'Categories' ? series?.categories : series?.values) ?? [];
    },
  },
};

class Series extends RemoteObject {
  readonly chart: Chart;
  readonly index: number;
  constructor(chart: Chart, index: number) {
    super();
    this.chart = chart;
    this.index = index;
  }
  protected get declaration(): Declaration<this> {
    return SERIES;
  }
  override identity() {
    return {};
  }
}

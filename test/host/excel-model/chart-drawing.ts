import { columnsOf, formatZone, quoteSheetName, rowsOf } from '../grid-port/address';
import type { Zone } from '../grid-port/address';
import { excelText, excelValue } from '../grid-port/cell-values';
import type { Grid } from '../grid-port/grid';
import type { ModelContext } from './context';

/** A chart as Excel keeps it; lengths in points. */
export interface ChartRecord {
  readonly id: string;
  readonly sheetId: string;
  readonly type: string;
  readonly name: string;
  readonly title: { readonly text: string; readonly visible: boolean };
  readonly legend: { readonly position: string; readonly visible: boolean };
  readonly axisTitles: { readonly category?: string; readonly value?: string };
  readonly source: { readonly sheetId: string; readonly zone: Zone };
  readonly byRows: boolean;
  /** Kept, not drawn: the grid always leaves gaps. */
  readonly displayBlanksAs: 'NotPlotted' | 'Zero' | 'Interplotted';
  readonly seriesNames: Readonly<Record<number, string>>;
  /** The cell that the chart was placed at; null where it was placed by lengths. */
  readonly anchor: { readonly row: number; readonly column: number } | null;
  readonly frame: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

interface GridType {
  readonly type: 'bar' | 'line' | 'pie';
  readonly stacked: boolean;
  readonly horizontal: boolean;
}

const bar = (stacked: boolean, horizontal: boolean): GridType => ({ type: 'bar', stacked, horizontal });
const line = (stacked: boolean): GridType => ({ type: 'line', stacked, horizontal: false });

const TYPES: Readonly<Record<string, GridType>> = {
  ColumnClustered: bar(false, false), ColumnStacked: bar(true, false), BarClustered: bar(false, true), BarStacked: bar(true, true),
  Line: line(false), LineMarkers: line(false), LineStacked: line(true), Pie: { type: 'pie', stacked: false, horizontal: false },
};

export const gridChartType = (excelType: string): GridType | undefined => TYPES[excelType];

export interface SeriesData {
  readonly name: string;
  readonly zone: Zone;
  readonly values: readonly unknown[];
  readonly categories: readonly unknown[];
}

interface Parts {
  readonly series: readonly Zone[];
  readonly names: readonly (Zone | null)[];
  readonly categories: Zone | null;
}

/** Like Excel: a first row or column of text, or with an empty corner, names the series and the categories. */
function partsOf(grid: Grid, { source: { sheetId, zone }, byRows }: ChartRecord): Parts {
  const isLabel = (row: number, column: number) => {
    const cell = grid.cell(sheetId, row, column);
    return cell !== undefined && !cell.isFormula && cell.content !== '' && Number.isNaN(Number(cell.content));
  };
  const isBlank = (row: number, column: number) => {
    const cell = grid.cell(sheetId, row, column);
    return !cell || (!cell.isFormula && cell.content === '');
  };
  const cornerBlank = isBlank(zone.top, zone.left);
  const headerRow = rowsOf(zone) > 1 && (isLabel(zone.top, zone.right) || (cornerBlank && columnsOf(zone) > 1));
  const headerColumn = columnsOf(zone) > 1 && (isLabel(zone.bottom, zone.left) || (cornerBlank && rowsOf(zone) > 1));
  const body = { ...zone, top: zone.top + (headerRow ? 1 : 0), left: zone.left + (headerColumn ? 1 : 0) };
  const [count, first] = byRows ? [rowsOf(body), body.top] : [columnsOf(body), body.left];
  const series = Array.from({ length: count }, (_, index) => (byRows ? { ...body, top: first + index, bottom: first + index } : { ...body, left: first + index, right: first + index }));
  const hasNames = byRows ? headerColumn : headerRow;
  const names = series.map((each) => (!hasNames ? null : byRows ? { ...each, left: zone.left, right: zone.left } : { ...each, top: zone.top, bottom: zone.top }));
  const categories = byRows ? (headerRow ? { ...body, top: zone.top, bottom: zone.top } : null) : headerColumn ? { ...body, left: zone.left, right: zone.left } : null;
  return { series, names, categories };
}

export function chartSeries({ grid, options }: ModelContext, record: ChartRecord): readonly SeriesData[] {
  grid.calculated();
  const { sheetId } = record.source;
  const read = (zone: Zone): unknown[] => {
    const values: unknown[] = [];
    for (let row = zone.top; row <= zone.bottom; row += 1) for (let column = zone.left; column <= zone.right; column += 1) values.push(excelValue(grid.evaluated(sheetId, row, column)));
    return values;
  };
  const { series, names, categories } = partsOf(grid, record);
  return series.map((zone, index) => {
    const name = names[index];
    return { zone, values: read(zone), categories: categories ? read(categories) : [], name: name ? excelText(grid.evaluated(sheetId, name.top, name.left)) : `${options.names.series}${index + 1}` };
  });
}

/** Shows the chart in the grid, which has columns of data but no series by rows: each series is a range of its own. */
export function drawChart(grid: Grid, record: ChartRecord): void {
  const kind = TYPES[record.type];
  if (!kind) return;
  const { series, names, categories } = partsOf(grid, record);
  const prefix = `${quoteSheetName(grid.getters.getSheetName(record.source.sheetId))}!`;
  // The grid takes a series' name from its first cell, when all of them have one beside their values.
  const adjacent = series.every((zone, index) => {
    const name = names[index];
    return name !== null && name !== undefined && (record.byRows ? name.left + 1 === zone.left : name.top + 1 === zone.top);
  });
  const withName = (zone: Zone): Zone => (!adjacent ? zone : record.byRows ? { ...zone, left: zone.left - 1 } : { ...zone, top: zone.top - 1 });
  const withCorner = (zone: Zone): Zone => (!adjacent ? zone : record.byRows ? { ...zone, left: Math.max(0, zone.left - 1) } : { ...zone, top: Math.max(0, zone.top - 1) });
  const definition = {
    type: kind.type,
    title: record.title.visible ? { text: record.title.text } : { text: '' },
    dataSource: {
      type: 'range',
      dataSets: series.map((zone, index) => ({ dataRange: prefix + formatZone(withName(zone)), dataSetId: String(index) })),
      dataSetsHaveTitle: adjacent,
      ...(categories && { labelRange: prefix + formatZone(withCorner(categories)) }),
    },
    dataSetStyles: Object.fromEntries(Object.entries(record.seriesNames).map(([index, label]) => [index, { label }])),
    legendPosition: record.legend.visible ? (record.legend.position === 'Corner' || record.legend.position === 'Custom' ? 'right' : record.legend.position.toLowerCase()) : 'none',
    aggregated: false,
    ...(kind.type === 'bar' && { stacked: kind.stacked, horizontal: kind.horizontal }),
    ...(kind.type === 'line' && { stacked: kind.stacked, labelsAsText: true, cumulative: false }),
    ...(kind.type !== 'pie' && { axesDesign: { x: { title: { text: record.axisTitles.category ?? '' } }, y: { title: { text: record.axisTitles.value ?? '' } } } }),
  };
  const { id, sheetId, frame, anchor } = record;
  const size = { width: Math.round(frame.width / 0.75), height: Math.round(frame.height / 0.75) };
  // The grid fits rows to their content on its own: a chart that stands at a cell is to stay there.
  const at = anchor === null ? { col: 0, row: 0, offset: { x: Math.round(frame.left / 0.75), y: Math.round(frame.top / 0.75) } } : { col: anchor.column, row: anchor.row, offset: { x: 0, y: 0 } };
  if (grid.getters.getFigure(sheetId, id)) {
    grid.command('UPDATE_CHART', { sheetId, figureId: id, chartId: id, definition }, 'Chart');
    grid.command('UPDATE_FIGURE', { sheetId, figureId: id, ...at, ...size }, 'Chart');
  } else {
    grid.command('CREATE_CHART', { sheetId, figureId: id, chartId: id, ...at, size, definition }, 'ChartCollection.add');
  }
}

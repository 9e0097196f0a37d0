import type { SheetChart } from 'hucre/xlsx';
import { cellAddress, quotedSheetName } from '../sheets/grid';
import type { PlannedChart, SheetPlan } from '../sheets/sheet-plan';

/** A planned chart: the source's first row and column hold the names of series and categories. */
export function renderChart(chart: PlannedChart, plan: SheetPlan): SheetChart {
  const { source, at } = chart;
  const byRows = chart.seriesBy === 'rows';
  const lastRow = source.row + source.rows - 1;
  const lastColumn = source.column + source.columns - 1;
  const range = (top: number, left: number, bottom: number, right: number): string =>
    `${quotedSheetName(plan.name)}!${absolute(top, left)}:${absolute(bottom, right)}`;
  const categories = byRows
    ? range(source.row, source.column + 1, source.row, lastColumn)
    : range(source.row + 1, source.column, lastRow, source.column);
  const series = Array.from({ length: (byRows ? source.rows : source.columns) - 1 }, (_, i) => {
    const row = byRows ? source.row + 1 + i : source.row;
    const column = byRows ? source.column : source.column + 1 + i;
    return {
      name: shownText(plan, row, column),
      values: byRows ? range(row, column + 1, row, lastColumn) : range(row + 1, column, lastRow, column),
      categories,
    };
  });
  return {
    ...KINDS[chart.type],
    title: chart.title,
    series,
    anchor: { from: { row: at.row, col: at.column }, to: { row: at.row + at.rows, col: at.column + at.columns } },
  };
}

/** What a cell shows: its value, or its formula's result. */
function shownText(plan: SheetPlan, row: number, column: number): string {
  const cell = plan.rows[row]?.[column];
  const shown = cell?.value ?? cell?.cached ?? '';
  return typeof shown === 'object' ? '' : String(shown);
}

const KINDS: Record<PlannedChart['type'], Pick<SheetChart, 'type' | 'barGrouping' | 'dispBlanksAs'>> = {
  columnClustered: { type: 'column', barGrouping: 'clustered' },
  columnStacked: { type: 'column', barGrouping: 'stacked' },
  barClustered: { type: 'bar', barGrouping: 'clustered' },
  // As Excel treats #N/A in lines; told to leave a gap, LibreOffice draws the line down to zero.
  line: { type: 'line', dispBlanksAs: 'span' },
};

function absolute(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}

import type { PlannedCell, PlannedChart, PlannedConditionalFormat, PlannedPrompt, PlannedRange, PlannedValidation, SheetPlan } from '../sheets/sheet-plan';
import { PROMPT_LIMITS } from '../sheets/prompt-limits';
import { computedRowHeights } from '../sheets/row-heights';
import { cellListTexts, inputTexts } from '../texts/cell-lists';
import { textForCell } from './cell-text';
import { applyFormat } from './apply-format';
import { formatsByRange } from './format-steps';
import { rangeAddress, withRange } from './range-address';
import type { RequestBatch } from './request-batch';

/** Rows are written in blocks of about this many characters, so that no single call is too large to send. */
const LARGEST_BLOCK = 500_000;
/** What calls take in a request, paths and actions: measured with office.js, rounded up. */
const BYTES_PER_CALL = 600;
const BYTES_PER_RANGE = 350;
const BYTES_PER_ASPECT = 350;

/** Queues everything the plan says onto an empty worksheet. */
export async function writeSheet(batch: RequestBatch, context: Excel.RequestContext, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  await writeCells(batch, sheet, plan);
  for (const { range, steps } of formatsByRange(plan)) {
    await batch.add(BYTES_PER_RANGE + BYTES_PER_ASPECT * steps.length, () => withRange(sheet, range, (cells) => applyFormat(cells, steps)));
  }
  await writeColumnWidths(batch, sheet, plan);
  for (const table of plan.tables) {
    await batch.add(BYTES_PER_CALL * 2, () => {
      const added = sheet.tables.add(rangeAddress(table.range), true);
      added.name = table.name;
      added.style = table.style;
    });
  }
  for (const validation of plan.validations) await batch.add(BYTES_PER_CALL * 2, () => withRange(sheet, validation.range, (range) => validate(range, validation)));
  for (const prompt of plan.prompts ?? []) await batch.add(BYTES_PER_CALL * 2, () => withRange(sheet, prompt.range, (range) => guide(range, prompt)));
  for (const format of plan.conditionalFormats) await batch.add(BYTES_PER_CALL * 3, () => withRange(sheet, format.range, (range) => addConditionalFormat(range, format)));
  await writeComments(batch, context, sheet, plan);
  await fitRows(batch, sheet, plan);
  await batch.add(BYTES_PER_CALL * 3, () => arrange(sheet, plan));
  // Charts come when the rows have their heights: they are placed by lengths, not by cells.
  for (const chart of plan.charts) await batch.add(BYTES_PER_CALL * 3, () => addChart(sheet, chart));
}

async function writeCells(batch: RequestBatch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  const columns = Math.max(0, ...plan.rows.map((row) => row.length));
  if (columns === 0) return;
  let block: (string | number | boolean)[][] = [];
  let size = 0;
  let start = 0;
  const write = async (next: number) => {
    const formulas = block;
    const rows: PlannedRange = { row: start, column: 0, rows: formulas.length, columns };
    if (formulas.length > 0) await batch.add(size * 1.1 + BYTES_PER_CALL, () => withRange(sheet, rows, (range) => { range.formulas = formulas; }));
    block = [];
    size = 0;
    start = next;
  };
  for (const [index, cells] of plan.rows.entries()) {
    const row = Array.from({ length: columns }, (_, column) => cellContent(cells[column] ?? null));
    block.push(row);
    size += JSON.stringify(row).length;
    if (size > LARGEST_BLOCK) await write(index + 1);
  }
  await write(plan.rows.length);
}

/** What is assigned for a cell: blanks are "", text never becomes a formula or a figure. */
export function cellContent(cell: PlannedCell | null): string | number | boolean {
  if (cell === null) return '';
  if (cell.formula !== undefined) return cell.formula;
  return typeof cell.value === 'string' ? textForCell(cell.value) : (cell.value ?? '');
}

async function writeColumnWidths(batch: RequestBatch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const [column, characters] of plan.columnWidths.entries()) {
    if (characters === null) continue;
    const cell: PlannedRange = { row: 0, column, rows: 1, columns: 1 };
    await batch.add(BYTES_PER_CALL, () => withRange(sheet, cell, ({ format }) => { format.columnWidth = pointsOf(characters); }));
  }
}

/** Excel's files count a column's width in digits of the standard font, its object model in points. */
function pointsOf(characters: number): number {
  const pixels = Math.round(characters * 7 + 5);
  return pixels * 0.75;
}

export function validate(range: Excel.Range, { list, prompt }: PlannedValidation): void {
  const source = list.join(',');
  if (source.length > 255 || list.some((entry) => entry.includes(','))) {
    throw new Error(`Excel takes no such list: ${source}`);
  }
  range.dataValidation.rule = { list: { inCellDropDown: true, source } };
  range.dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: cellListTexts.title, message: cellListTexts.message(list).slice(0, 255) };
  if (prompt !== undefined) range.dataValidation.prompt = { showPrompt: true, title: '', message: prompt.slice(0, 255) };
}

export function addConditionalFormat({ conditionalFormats }: Excel.Range, { formula, fill, font, bold }: PlannedConditionalFormat): void {
  const { custom } = conditionalFormats.add('Custom');
  custom.rule.formula = formula;
  custom.format.fill.color = fill;
  custom.format.font.color = font;
  if (bold) custom.format.font.bold = true;
}

function guide(range: Excel.Range, { prompt, expects }: PlannedPrompt): void {
  const { least, most } = PROMPT_LIMITS[expects];
  const limits = { operator: 'Between', formula1: least, formula2: most } as const;
  range.dataValidation.rule = expects === 'amount' ? { decimal: limits } : { textLength: limits };
  if (expects === 'amount') range.dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: inputTexts.title, message: inputTexts.notAnAmount };
  range.dataValidation.prompt = { showPrompt: true, title: '', message: prompt.slice(0, 255) };
}

async function writeComments(batch: RequestBatch, context: Excel.RequestContext, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const [row, cells] of plan.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const comment = cell?.comment;
      if (comment === undefined) continue;
      await batch.add(BYTES_PER_CALL + comment.length, () => {
        withRange(sheet, { row, column, rows: 1, columns: 1 }, (range) => { context.workbook.comments.add(range, comment); });
      });
    }
  }
}

const CHART_TYPES: Readonly<Record<PlannedChart['type'], Excel.ChartType | 'ColumnClustered' | 'ColumnStacked' | 'LineMarkers' | 'BarClustered'>> = {
  columnClustered: 'ColumnClustered',
  columnStacked: 'ColumnStacked',
  // With markers, or a line of one measurement could not be seen.
  line: 'LineMarkers',
  barClustered: 'BarClustered',
};

function addChart(sheet: Excel.Worksheet, { title, type, source, seriesBy, at }: PlannedChart): void {
  withRange(sheet, source, (range) => {
    const chart = sheet.charts.add(CHART_TYPES[type], range, seriesBy === 'rows' ? 'Rows' : 'Columns');
    chart.title.text = title;
    // As in the files that the add-in writes; the standard differs from Excel to Excel.
    if (type === 'line') chart.displayBlanksAs = 'Interplotted';
    const [from = 'A1', to = from] = rangeAddress(at).split(':');
    chart.setPosition(from, to);
  });
}

async function fitRows(batch: RequestBatch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  const columns = Math.max(0, ...plan.rows.map((row) => row.length));
  if (columns > 0) await batch.add(BYTES_PER_CALL, () => withRange(sheet, { row: 0, column: 0, rows: plan.rows.length, columns }, ({ format }) => format.autofitRows()));
  for (const { row, rows, height } of equalHeights(computedRowHeights(plan))) {
    await batch.add(BYTES_PER_CALL, () => withRange(sheet, { row, column: 0, rows, columns: 1 }, ({ format }) => { format.rowHeight = height; }));
  }
}

/** Rows that follow each other with the same height together. */
function equalHeights(heights: ReadonlyMap<number, number>): readonly { readonly row: number; readonly rows: number; readonly height: number }[] {
  const runs: { row: number; rows: number; height: number }[] = [];
  for (const [row, height] of [...heights].sort(([a], [b]) => a - b)) {
    const above = runs.at(-1);
    if (above?.height === height && above.row + above.rows === row) above.rows += 1;
    else runs.push({ row, rows: 1, height });
  }
  return runs;
}

/** Frozen panes, colour of the tab, printing. */
function arrange(sheet: Excel.Worksheet, { freeze, page, tabColor }: SheetPlan): void {
  if (freeze && (freeze.rows > 0 || freeze.columns > 0)) {
    if (freeze.columns === 0) sheet.freezePanes.freezeRows(freeze.rows);
    else if (freeze.rows === 0) sheet.freezePanes.freezeColumns(freeze.columns);
    else withRange(sheet, { row: 0, column: 0, ...freeze }, (range) => sheet.freezePanes.freezeAt(range));
  }
  if (tabColor !== undefined) sheet.tabColor = tabColor;
  if (page) {
    sheet.pageLayout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
    if (page.fitToWidth || page.fitToHeight) {
      sheet.pageLayout.zoom = { ...(page.fitToWidth ? { horizontalFitToPages: 1 } : {}), ...(page.fitToHeight ? { verticalFitToPages: 1 } : {}) };
    }
  }
}

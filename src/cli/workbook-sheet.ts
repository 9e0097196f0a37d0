import type { ConditionalRule, DataValidation, TableDefinition, WriteSheet } from 'hucre/xlsx';
import { cellAddress } from '../sheets/grid';
import type { PlannedConditionalFormat, PlannedPrompt, PlannedRange, PlannedTable, PlannedValidation, SheetPlan } from '../sheets/sheet-plan';
import { PROMPT_LIMITS } from '../sheets/prompt-limits';
import { wrappedRowHeights } from '../sheets/row-heights';
import { inputTexts } from '../texts/cell-lists';
import { fileColor } from './file-style';
import { fileText } from './file-text';
import { toFileNames } from './formula-names';
import { renderCells, tableHeader } from './workbook-cells';
import type { RenderedCells } from './workbook-cells';
import { renderChart } from './workbook-chart';

export interface RenderedSheet extends Omit<RenderedCells, 'cells'> {
  readonly sheet: WriteSheet;
}

/** A planned sheet as the .xlsx library takes it. */
export function renderSheet(plan: SheetPlan): RenderedSheet {
  const { cells, errorCells, calculated } = renderCells(plan);
  const sheet: WriteSheet = {
    name: plan.name,
    cells,
    rowDefs: new Map([...wrappedRowHeights(plan)].map(([row, height]) => [row, { height }])),
    columns: plan.columnWidths.map((width) => (width === null ? {} : { width })),
    tables: plan.tables.map((table) => renderTable(table, plan)),
    dataValidations: [...plan.validations.map(renderValidation), ...(plan.prompts ?? []).map(renderPrompt)],
    conditionalRules: plan.conditionalFormats.map(renderConditionalFormat),
    charts: plan.charts.map((chart) => renderChart(chart, plan)),
  };
  if (plan.freeze !== undefined) sheet.freezePane = plan.freeze;
  if (plan.tabColor !== undefined) sheet.view = { tabColor: fileColor(plan.tabColor) };
  if (plan.page !== undefined) {
    const { orientation, fitToWidth, fitToHeight } = plan.page;
    sheet.pageSetup = { paperSize: 'a4', orientation, ...(fitToWidth || fitToHeight ? { fitToPage: true, fitToWidth: fitToWidth ? 1 : 0, fitToHeight: fitToHeight ? 1 : 0 } : {}) };
  }
  return { sheet, errorCells, calculated };
}

function renderTable({ name, range, style }: PlannedTable, plan: SheetPlan): TableDefinition {
  const headers = Array.from({ length: range.columns }, (_, c) => tableHeader(plan, range.row, range.column + c));
  const repeated = headers.find((header, i) => headers.findIndex((other) => other.toLowerCase() === header.toLowerCase()) !== i);
  if (repeated !== undefined) throw new Error(`${plan.name}: the table ${name} has two columns named "${repeated}"`);
  return { name, range: rangeAddress(range), style, columns: headers.map((header) => ({ name: fileText(header).replaceAll('\n', '_x000a_') })) };
}

const LIST_LIMIT = 255;

function renderValidation({ range, list, prompt }: PlannedValidation): DataValidation {
  const joined = list.join(',');
  if (joined.length > LIST_LIMIT || list.some((entry) => entry.includes(','))) throw new Error(`A list of choices can't be saved: ${joined}`);
  return {
    type: 'list',
    range: rangeAddress(range),
    formula1: `"${fileText(joined).replaceAll('"', '""')}"`,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    ...(prompt === undefined ? {} : { showInputMessage: true, inputMessage: fileText(prompt) }),
  };
}

function renderPrompt({ range, prompt, expects }: PlannedPrompt): DataValidation {
  const { least, most } = PROMPT_LIMITS[expects];
  return {
    type: expects === 'amount' ? 'decimal' : 'textLength',
    operator: 'between',
    formula1: String(least),
    formula2: String(most),
    range: rangeAddress(range),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    ...(expects === 'amount' ? { errorTitle: inputTexts.title, errorMessage: inputTexts.notAnAmount } : {}),
    showInputMessage: true,
    inputMessage: fileText(prompt),
  };
}

function renderConditionalFormat({ range, formula, fill, font, bold }: PlannedConditionalFormat, index: number): ConditionalRule {
  return {
    type: 'expression',
    priority: index + 1,
    range: rangeAddress(range),
    formula: toFileNames(formula.replace(/^=/, '')),
    // In conditional formats a solid fill's colour is the background's.
    style: { font: { color: fileColor(font), ...(bold === undefined ? {} : { bold }) }, fill: { type: 'pattern', pattern: 'solid', bgColor: fileColor(fill) } },
  };
}

function rangeAddress({ row, column, rows, columns }: PlannedRange): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

import type { EvaluatedCell } from '@odoo/o-spreadsheet';

/** A calculated cell as `values` gives it: a blank is "", an error its text. */
export type ExcelValue = string | number | boolean;

/** The grid's own error codes and Excel's. A circular reference shows 0 in Excel. */
const ERRORS: Readonly<Record<string, ExcelValue>> = { '#ERROR': '#VALUE!', '#REF': '#REF!', '#BAD_EXPR': '#NAME?', '#CYCLE': 0 };

export function excelValue(cell: EvaluatedCell): ExcelValue {
  const { value } = cell;
  if (value === null || value === undefined) return '';
  if (cell.type === 'error') return ERRORS[String(value)] ?? String(value);
  return value;
}

export type ExcelValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export function excelValueType(cell: EvaluatedCell): ExcelValueType {
  if (cell.type === 'error') return cell.value === '#CYCLE' ? 'Double' : 'Error';
  if (cell.type === 'empty' || cell.value === null) return 'Empty';
  return typeof cell.value === 'number' ? 'Double' : typeof cell.value === 'boolean' ? 'Boolean' : 'String';
}

/** What is shown; the grid writes error codes of its own. */
export function excelText(cell: EvaluatedCell): string {
  return cell.type === 'error' ? String(excelValue(cell)) : cell.formattedValue;
}

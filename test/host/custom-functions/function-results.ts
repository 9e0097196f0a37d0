import type { FunctionResultObject } from '@odoo/o-spreadsheet';
import { isRecord } from '../protocol/remote-object';

/** What office.js sends back for an invocation, in either of its two forms. */
export interface InvocationResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  readonly errorCode: number;
}

export type GridResult = FunctionResultObject | FunctionResultObject[][];

/** Numbers of office.js for the kinds of failure. */
const CODES: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!', 9: '#NAME?', 10: '#NAME?' };
/** Only these carry a message of the add-in's. */
const WITH_MESSAGE: ReadonlySet<string> = new Set(['#VALUE!', '#N/A']);

export function parseResults(list: unknown): readonly InvocationResult[] {
  if (!Array.isArray(list)) return [];
  return (list as readonly unknown[]).flatMap((entry): InvocationResult[] => {
    if (Array.isArray(entry)) {
      const [id, succeeded, value, errorCode] = entry as readonly unknown[];
      return [{ id: Number(id), failed: succeeded !== true, value, errorCode: succeeded === true ? 0 : Number(errorCode) }];
    }
    return isRecord(entry) ? [{ id: Number(entry.id), failed: entry.failed === true, value: entry.value, errorCode: Number(entry.errorCode) }] : [];
  });
}

/** Arrays are row by row in JavaScript and column by column in the engine. */
export function gridResult({ failed, value, errorCode }: InvocationResult): GridResult {
  if (failed) return errorResult(CODES[errorCode] ?? '#VALUE!', value);
  if (!Array.isArray(value)) return cellResult(value);
  const rows = value as readonly unknown[];
  const [first] = rows;
  if (!Array.isArray(first) || first.length === 0 || rows.some((row) => !Array.isArray(row) || row.length !== first.length)) return errorResult('#VALUE!', null);
  return first.map((_, column) => rows.map((row) => cellResult((row as readonly unknown[])[column])));
}

function cellResult(value: unknown): FunctionResultObject {
  if (isRecord(value)) {
    if (value.type === 'FormattedNumber') return { value: Number(value.basicValue), format: String(value.numberFormat) };
    return errorResult(String(value.code ?? value.basicValue ?? '#VALUE!'), value.message);
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { value };
  return { value: 0 };
}

function errorResult(code: string, message: unknown): FunctionResultObject {
  return { value: code, ...(WITH_MESSAGE.has(code) && typeof message === 'string' && message !== '' && { message }) };
}

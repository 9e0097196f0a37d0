import type { Arg, FunctionResultObject } from '@odoo/o-spreadsheet';
import type { FunctionParameter } from './metadata';

/** A value as it crosses to the add-in; errors as objects, where the function takes them. */
export type PlainValue = string | number | boolean | null | { readonly type: 'CustomFunctionError'; readonly code: string };
export type PlainArgument = PlainValue | readonly (readonly PlainValue[])[];

export const BUSY = '#BUSY!';
const VALUE_ERROR: FunctionResultObject = { value: '#VALUE!', message: 'A value used in the formula is of the wrong data type.' };
const ERRORS: Readonly<Record<string, string>> = { '#ERROR': '#VALUE!', '#REF': '#REF!', '#BAD_EXPR': '#NAME?', '#CYCLE': '#NUM!' };

const isError = (value: unknown): value is string => typeof value === 'string' && /^#[A-Z0-9/_]+[!?]?$/.test(value);

/** Thrown instead of calling the function: the cell shows this. */
export class Unanswered {
  readonly result: FunctionResultObject;
  constructor(result: FunctionResultObject) {
    this.result = result;
  }
}

export interface ArgumentRules {
  readonly allowErrors: boolean;
  /** What a blank cell is handed over as: Excel on the web says null, Excel for Windows has said 0 (office-js issues 4702, 5262). */
  readonly blanks: null | 0;
}

/**
 * An argument of the engine (wrapped values, ranges column by column) as the add-in's function gets it: ranges row by
 * row, blanks and omitted optional arguments null, single values converted to the declared type as Excel does.
 */
export function plainArgument(argument: Arg, parameter: FunctionParameter, { allowErrors, blanks }: ArgumentRules): PlainArgument {
  const isMatrix = parameter.dimensionality === 'matrix';
  if (argument === undefined) return null;
  const plain = (cell: FunctionResultObject | undefined): PlainValue => plainValue(cell, parameter.type ?? 'any', allowErrors, isMatrix) ?? blanks;
  if (!Array.isArray(argument)) return isMatrix ? [[plain(argument)]] : plain(argument);
  const [first = []] = argument;
  const rows = first.map((_, row) => argument.map((column) => plain(column[row])));
  return isMatrix ? rows : (rows[0]?.[0] ?? null);
}

function plainValue(cell: FunctionResultObject | undefined, type: string, allowErrors: boolean, isMatrix: boolean): PlainValue {
  const value = cell?.value ?? null;
  if (value === BUSY) throw new Unanswered({ value: BUSY });
  if (isError(value)) {
    const code = ERRORS[value] ?? value;
    if (allowErrors && type === 'any') return { type: 'CustomFunctionError', code };
    throw new Unanswered({ ...cell, value: code });
  }
  if (isMatrix && value === null) return null;
  switch (type) {
    case 'number':
      return asNumber(value);
    case 'boolean':
      return asBoolean(value);
    case 'string':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
    default:
      return value;
  }
}

function asNumber(value: string | number | boolean | null): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null) return 0;
  const number = value.trim() === '' ? NaN : Number(value);
  if (Number.isNaN(number)) throw new Unanswered(VALUE_ERROR);
  return number;
}

function asBoolean(value: string | number | boolean | null): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw new Unanswered(VALUE_ERROR);
}

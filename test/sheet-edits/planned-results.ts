import { cellAddress } from '../../src/sheets/grid';
import type { SheetPlan } from '../../src/sheets/sheet-plan';
import { CalculatedWorkbook } from './calculated-workbook';

/** A formula whose planned result is not what a calculation gives. */
export interface WrongResult {
  readonly cell: string;
  readonly formula: string;
  readonly planned: unknown;
  readonly calculated: unknown;
}

function same(planned: unknown, calculated: unknown): boolean {
  if (typeof planned === 'number' && typeof calculated === 'number') return Math.abs(planned - calculated) <= 1e-6 * Math.max(1, Math.abs(planned));
  if (typeof planned === 'object' && planned !== null) return JSON.stringify(planned) === JSON.stringify(calculated);
  return planned === calculated || (planned === '' && calculated === null);
}

/** Formulas of plans whose saved results differ from those of a real engine. */
export function wrongResults(plans: readonly SheetPlan[], workbook = new CalculatedWorkbook(plans)): readonly WrongResult[] {
  return plans.flatMap(({ name, rows }) => rows.flatMap((cells, row) => cells.flatMap((cell, column): WrongResult[] => {
    if (cell?.formula === undefined) return [];
    const calculated = workbook.value(name, row, column);
    return same(cell.cached, calculated) ? [] : [{ cell: `${name}!${cellAddress(row, column)}`, formula: cell.formula, planned: cell.cached, calculated }];
  })));
}

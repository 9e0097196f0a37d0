import { figureContent } from '../domain/figure';
import type { Figure } from '../domain/figure';
import { cellAddress, columnLetters } from './grid';
import type { SheetDraft } from './sheet-draft';
import type { PlannedCell, PlannedConditionalFormat, PlannedPrompt, StyleName } from './sheet-plan';

/** A worksheet to be filled in, while it is being planned, from the top down. */
export interface FormDraft extends SheetDraft {
  readonly prompts: PlannedPrompt[];
  readonly conditionalFormats: PlannedConditionalFormat[];
}

export function formDraft(): FormDraft {
  return { rows: [], validations: [], prompts: [], conditionalFormats: [] };
}

/** A cell to write text in. */
export function inputCell(text: string | null): PlannedCell {
  return text === null ? { style: 'input' } : { value: text, style: 'input' };
}

/** A cell to write a figure in, or one that is not to be written in (`style` other than an input). */
export function figureCell(figure: Figure, style: StyleName = 'amountInput'): PlannedCell {
  const value = figureContent(figure);
  return value === null ? { style } : { value, style };
}

/** Guidance for a rectangle of cells; rows and columns are counted from `row` and `column`. */
export function addPrompt({ prompts }: FormDraft, at: { readonly row: number; readonly column: number; readonly rows?: number; readonly columns?: number }, prompt: string, expects: PlannedPrompt['expects'] = 'text'): void {
  prompts.push({ range: { rows: 1, columns: 1, ...at }, prompt, expects });
}

/** Cells of one column, "C9:C15". */
export function columnRange(column: number, first: number, last: number): string {
  return `${cellAddress(first, column)}:${cellAddress(last, column)}`;
}

/** The same with everything fixed, "$C$9:$C$15". */
export function fixedRange(column: number, first: number, last: number): string {
  return `${fixedCell(first, column)}:${fixedCell(last, column)}`;
}

/** The same in formulas that are alike in every year's column, "C$9:C$15". */
export function fixedRows(column: number, first: number, last: number): string {
  const letters = columnLetters(column);
  return `${letters}$${first + 1}:${letters}$${last + 1}`;
}

export function fixedCell(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** Cells of one row, "C9:H9". */
export function rowRange(row: number, column: number, columns: number): string {
  return `${cellAddress(row, column)}:${cellAddress(row, column + columns - 1)}`;
}

/** What Excel's SUM makes of figures: text is left out, also text that says a number. */
export function excelSum(figures: readonly Figure[]): number {
  return figures.reduce<number>((sum, figure) => sum + (typeof figure === 'number' ? figure : 0), 0);
}

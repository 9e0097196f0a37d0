import type { NodeHost, NodeHostOptions } from '../transport-node';

export interface Bench extends NodeHost {
  readonly context: Excel.RequestContext;
  /** The first sheet of the workbook, "Ark". */
  readonly sheet: Excel.Worksheet;
}

export type Cells = readonly (readonly (string | number | boolean | null)[])[];

/** One behaviour of Excel that we rely on, and what it is known from. */
export interface GoldenCase {
  readonly name: string;
  /** Cells of "Ark" beforehand, from A1. */
  readonly seed?: Cells;
  readonly options?: NodeHostOptions;
  /** Runs inside `Excel.run`. */
  readonly operation: (bench: Bench) => Promise<unknown>;
  /** What the operation answers, or the code of the error it ends in. */
  readonly result: unknown;
  readonly source: string;
}

export const refused = (code: string): { readonly refused: string } => ({ refused: code });

/** Pages of learn.microsoft.com/office/dev/add-ins, and of its API reference. */
export const docs = (page: string): string => `https://learn.microsoft.com/office/dev/add-ins/${page}`;
export const reference = (page: string): string => `https://learn.microsoft.com/javascript/api/${page}`;
export const issue = (number: number): string => `https://github.com/OfficeDev/office-js/issues/${number}`;
export const support = (page: string): string => `https://support.microsoft.com/office/${page}`;

/** Loads properties of a range and answers with one of them. */
export async function load<T extends keyof Excel.Range>(context: Excel.RequestContext, range: Excel.Range, property: T): Promise<Excel.Range[T]> {
  range.load(String(property));
  await context.sync();
  return range[property];
}

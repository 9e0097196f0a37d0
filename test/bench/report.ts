import os from 'node:os';
import type { Measured } from './measure';

/** Figures of large workbooks and comparisons are read by people: a few digits say enough. */
function figure({ value, unit }: Measured): string {
  if (unit === '') return value.toFixed(0);
  return `${Math.abs(value) < 0.1 ? value.toPrecision(1) : value.toFixed(unit === 'x' || Math.abs(value) < 10 ? 1 : 0)} ${unit}`;
}

function line(measured: Measured): string {
  const { what, value, unit, budget } = measured;
  const verdict = budget === null ? '' : `${value <= budget ? 'within' : 'OVER'} ${`${budget} ${unit}`.trim()}`;
  return `${what.padEnd(78)} ${figure(measured).padStart(10)}   ${verdict}`.trimEnd();
}

export function printHeading(): void {
  const [processor] = os.cpus();
  const load = os.loadavg()[0] ?? 0;
  console.log(`${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, Node ${process.version}, ${os.cpus().length} x ${processor?.model ?? 'unknown processor'}, ${(os.totalmem() / 1e9).toFixed(0)} GB, load ${load.toFixed(1)}`);
  console.log('Times are processor time, except of the browser. Compare within one run.');
  if (load > os.cpus().length) console.log('Others are at work on this machine: figures are higher than they need be.');
}

/** Prints a part's figures; returns whether all are within their budgets. */
export function printPart(heading: string, figures: readonly Measured[]): boolean {
  console.log(`\n${heading}`);
  for (const measured of figures) console.log(line(measured));
  return figures.every(({ value, budget }) => budget === null || value <= budget);
}

/** Rows of a table in Markdown, as they stand in the documents. */
export function printTable(columns: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log();
  for (const cells of [columns, columns.map(() => '---'), ...rows]) console.log(`| ${cells.join(' | ')} |`);
}

/** "0,4 s", as the documents write it. */
export const inSeconds = (milliseconds: number): string => `${danish(milliseconds / 1000, 100)} s`;

/** "2,6 MB", "122 MB". */
export const inMegabytes = (bytes: number): string => `${danish(bytes / 1e6, 10)} MB`;

/** With a decimal below a bound, above it without. */
function danish(value: number, bound: number): string {
  const digits = value < bound ? 1 : 0;
  return value.toLocaleString('da-DK', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

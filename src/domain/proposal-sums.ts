import { amountOf } from './figure';
import { columnSums } from './net-effect';
import type { FinanceTable, Row } from './proposal';

/** Lines of Tabel 1 that count for a model: its own permanent lines, and all implementation lines that name no other model. */
export function linesOf(table: FinanceTable, section: 'permanent' | 'implementation', model: string | null): readonly Row[] {
  return table.rows.filter((row) => row.role === 'line' && row.section === section && (row.model === null || row.model === model));
}

/** Sum of lines per year in 1.000 kr.; undefined as soon as a figure can't be read. */
export function sumPerYear(lines: readonly Row[], years: number): number[] | undefined {
  const rows: number[][] = [];
  for (const line of lines) {
    const amounts = line.figures.map(amountOf);
    if (!amounts.every((amount) => amount !== undefined)) return undefined;
    rows.push(amounts);
  }
  return rows.length === 0 ? Array.from({ length: years }, () => 0) : columnSums(rows);
}

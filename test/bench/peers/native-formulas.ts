// Payback and net effect as an economist writes them without the add-in: one row per proposal, six years of permanent
// changes in A:F and of implementation costs in G:L, with the accumulated savings in columns of their own.

export const YEARS = 6;

/** Accumulated savings (M:R), payback (S), net effect per year (T:Y). `row` counts from 1. US separators. */
export function nativeFormulas(row: number): readonly string[] {
  const accumulated = ['A', 'B', 'C', 'D', 'E', 'F'].map((column) => `=-SUM($A${row}:${column}${row})`);
  const costs = `SUM(G${row}:L${row})`;
  const repaidIn = `MATCH(TRUE,INDEX(M${row}:R${row}>=${costs},0),0)`;
  const firstCost = `MATCH(TRUE,INDEX(G${row}:L${row}<>0,0),0)`;
  const payback = `=IF(${costs}=0,0,MAX(1,${repaidIn}-${firstCost}+1))`;
  const netEffect = [['A', 'G'], ['B', 'H'], ['C', 'I'], ['D', 'J'], ['E', 'K'], ['F', 'L']].map(([permanent = '', cost = '']) => `=${permanent}${row}+${cost}${row}`);
  return [...accumulated, payback, ...netEffect];
}

/** The same with the add-in's functions: payback (S), net effect (T, spilling to Y). */
export function ownFormulas(row: number): readonly string[] {
  return ['', '', '', '', '', '', `=SOF.TILBAGEBETALING(A${row}:F${row},G${row}:L${row})`, `=SOF.NETTOEFFEKT(A${row}:F${row},G${row}:L${row})`];
}

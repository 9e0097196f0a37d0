/** Sums of the columns of a table of lines; rows may be shorter than the first. */
export function columnSums(rows: readonly (readonly number[])[]): number[] {
  const columns = rows[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
}

/**
 * Net effect (nettoeffekt) per year, in 1.000 kr.: total permanent change (samlet varig ændring), plus the total
 * implementation costs where given (samlet økonomisk påvirkning). Savings negative, costs positive.
 * Both arguments hold one row per line and one column per year.
 */
export function netEffect(permanent: readonly (readonly number[])[], implementation: readonly (readonly number[])[] = []): number[] {
  const costs = columnSums(implementation);
  return columnSums(permanent).map((change, year) => change + (costs[year] ?? 0));
}

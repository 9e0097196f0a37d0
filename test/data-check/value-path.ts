/** Follows a path such as "tables[0].rows[1].budgetArea"; `undefined` where there is no such part. */
export function valueAt(root: unknown, path: string): unknown {
  if (!/^[A-Za-z]\w*(\.[A-Za-z]\w*|\[\d+\])*$/.test(path)) return undefined;
  let value: unknown = root;
  for (const step of path.match(/\w+/g) ?? []) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}

/** o-spreadsheet groups with `Object.groupBy` and `Map.groupBy` (ES2024), which Node 20 lacks. */
type Groups = { groupBy?: unknown };

if (!(Object as Groups).groupBy) {
  (Object as Groups).groupBy = <T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey): Record<PropertyKey, T[]> => {
    const groups = Object.create(null) as Record<PropertyKey, T[]>;
    let index = 0;
    for (const item of items) {
      const key = keyOf(item, index);
      (groups[key] ??= []).push(item);
      index += 1;
    }
    return groups;
  };
}

if (!(Map as unknown as Groups).groupBy) {
  (Map as unknown as Groups).groupBy = <T, K>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> => {
    const groups = new Map<K, T[]>();
    let index = 0;
    for (const item of items) {
      const key = keyOf(item, index);
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
      index += 1;
    }
    return groups;
  };
}

export {};

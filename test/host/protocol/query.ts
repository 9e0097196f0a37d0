import type { References } from './references';
import { Collection, pascalCase } from './remote-object';
import type { RemoteObject } from './remote-object';
import type { QueryInfo } from './wire';

type WireObject = Record<string, unknown>;

/** Identity as office.js wants it after every instantiation; null tells it that the object is a null object. */
export function identityOf(object: RemoteObject | null, references: References): WireObject | null {
  if (object === null) return null;
  return { ...object.identity(), ...(object.kept && { _ReferenceId: references.keep(object) }) };
}

/** The answer to `load`: the named properties, those of related objects by path ("format/fill/color"), all without names. */
export function queryObject(object: RemoteObject | null, query: QueryInfo, references: References): WireObject | null {
  if (object === null) return null;
  return object instanceof Collection ? queryCollection(object, query, references) : queryProperties(object, query, references);
}

function queryCollection(collection: Collection<RemoteObject>, query: QueryInfo, references: References): WireObject {
  const skip = query.Skip ?? 0;
  const items = collection.items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  const ownCount = query.Select?.some((name) => name.toLowerCase() === 'count') === true;
  const itemSelect = ownCount ? (query.Select ?? []).filter((name) => name.toLowerCase() !== 'count') : (query.Select ?? []);
  return {
    Count: collection.items().length,
    ...(!(ownCount && itemSelect.length === 0) && { _Items: items.map((item) => queryObject(item, { Select: itemSelect, Expand: query.Expand ?? [] }, references)) }),
  };
}

function queryProperties(object: RemoteObject, query: QueryInfo, references: References): WireObject {
  const answer: WireObject = { ...identityOf(object, references) };
  const select = query.Select ?? [];
  const related = new Map<string, string[]>();
  const all = () => {
    for (const name of object.propertyNames()) answer[name] = object.getProperty(name);
  };
  if (select.length === 0) all();
  for (const path of [...select, ...(query.Expand ?? [])]) {
    const [head = '', ...rest] = path.split(/[/.]/);
    const name = pascalCase(head);
    if (head === '*' || head === '$all') all();
    else if (object.hasNavigation(name)) related.set(name, [...(related.get(name) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
    else answer[name] = object.getProperty(name);
  }
  for (const [name, paths] of related) {
    answer[name] = queryObject(object.navigate(name), { Select: paths.map((path) => path.replace(/^items\//i, '')) }, references);
  }
  return answer;
}

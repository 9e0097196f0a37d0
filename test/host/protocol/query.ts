import { apiNotFound } from './host-error';
import type { References } from './references';
import { Collection, camelCase, pascalCase } from './remote-object';
import type { RemoteObject } from './remote-object';
import type { QueryInfo } from './wire';

type WireObject = Record<string, unknown>;

/** What a query needs to know of the host. */
export interface QueryHost {
  readonly references: References;
  readonly isAvailable?: ((member: string) => boolean) | null;
}

export const isAvailable = (host: QueryHost, object: RemoteObject, member: string): boolean =>
  !host.isAvailable || host.isAvailable(`${object.typeName}.${camelCase(member)}`);

/** Identity as office.js wants it after every instantiation; null tells it that the object is a null object. */
export function identityOf(object: RemoteObject | null, references: References): WireObject | null {
  if (object === null) return null;
  return { ...object.identity(), ...(object.kept && { _ReferenceId: references.keep(object) }) };
}

/** The answer to `load`: the named properties, those of related objects by path ("format/fill/color"), all without names. */
export function queryObject(object: RemoteObject | null, query: QueryInfo, host: QueryHost): WireObject | null {
  if (object === null) return null;
  return object instanceof Collection ? queryCollection(object, query, host) : queryProperties(object, query, host);
}

function queryCollection(collection: Collection<RemoteObject>, query: QueryInfo, host: QueryHost): WireObject {
  const skip = query.Skip ?? 0;
  const all = collection.items();
  const items = all.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  const select = query.Select ?? [];
  const itemSelect = select.filter((name) => name.toLowerCase() !== 'count');
  const onlyCount = select.length > 0 && itemSelect.length === 0;
  return {
    Count: all.length,
    ...(!onlyCount && { _Items: items.map((item) => queryObject(item, { Select: itemSelect, Expand: query.Expand ?? [] }, host)) }),
  };
}

function queryProperties(object: RemoteObject, query: QueryInfo, host: QueryHost): WireObject {
  const answer: WireObject = { ...identityOf(object, host.references) };
  const select = query.Select ?? [];
  const related = new Map<string, string[]>();
  const all = () => {
    for (const name of object.propertyNames()) if (isAvailable(host, object, name)) answer[name] = object.getProperty(name);
  };
  if (select.length === 0) all();
  for (const path of [...select, ...(query.Expand ?? [])]) {
    const [head = '', ...rest] = path.split(/[/.]/);
    const name = pascalCase(head);
    if (head === '*' || head === '$all') {
      all();
      continue;
    }
    if (!isAvailable(host, object, name)) throw apiNotFound(`${object.typeName}.${head}`);
    if (object.hasNavigation(name)) related.set(name, [...(related.get(name) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
    else answer[name] = object.getProperty(name);
  }
  for (const [name, paths] of related) {
    answer[name] = queryObject(object.navigate(name), { Select: paths.map((path) => path.replace(/^items\//i, '')) }, host);
  }
  return answer;
}

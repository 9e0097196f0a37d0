import { Arguments } from './arguments';
import { accessDenied, invalidArgument, itemNotFound, notImplemented } from './host-error';

/**
 * A function of the object it is declared for, and of its subclasses: checked as a method is, or no class of objects
 * would count as a kind of `RemoteObject`.
 */
type Member<T, A extends readonly unknown[], R> = { call(self: T, ...args: A): R }['call'];

export interface Property<T> {
  readonly get: Member<T, [], unknown>;
  readonly set?: Member<T, [value: unknown], void>;
  /** Left out of `load()` without names, as costly or rarely wanted properties are in Excel. */
  readonly onlyByName?: boolean;
}

/**
 * What office.js may ask of a class of objects. Anything else is `NotImplemented`, so that a test can't pass on
 * something the host only pretends to know.
 */
export interface Declaration<T> {
  readonly name: string;
  readonly properties: Readonly<Record<string, Property<T>>>;
  /** Related objects; null stands for a null object. */
  readonly navigation?: Readonly<Record<string, Member<T, [], RemoteObject | null>>>;
  /** Setting an object property as a whole (`format.set`, `cellValue.rule = {…}`) is listed among the properties. */
  readonly methods?: Readonly<Record<string, Member<T, [args: Arguments], unknown>>>;
}

/** An object that office.js holds a proxy of. Names are those of the wire (PascalCase). */
export abstract class RemoteObject {
  /** Set once office.js asked to keep the object beyond the request. */
  kept = false;
  referenceId: string | null = null;

  protected abstract get declaration(): Declaration<this>;

  get typeName(): string {
    return this.declaration.name;
  }

  /** What identifies the object in its collection; sent along so that office.js can find it again. */
  identity(): Readonly<Record<string, unknown>> {
    const { properties } = this.declaration;
    return { ...(properties.Id && { Id: properties.Id.get(this) }), ...(properties.Name && { Name: properties.Name.get(this) }) };
  }

  propertyNames(): readonly string[] {
    return Object.entries(this.declaration.properties).filter(([, property]) => !property.onlyByName).map(([name]) => name);
  }

  hasNavigation(name: string): boolean {
    return this.declaration.navigation?.[name] !== undefined;
  }

  getProperty(name: string): unknown {
    const property = this.declaration.properties[name];
    if (!property) throw notImplemented(`${this.typeName}.${name}`);
    return property.get(this);
  }

  setProperty(name: string, value: unknown): void {
    const property = this.declaration.properties[name];
    if (!property) {
      if (this.hasNavigation(name) && isRecord(value)) return this.navigate(name)?.update(value);
      throw notImplemented(`${this.typeName}.${name}`);
    }
    if (!property.set) throw accessDenied(`${this.typeName}.${name}`, `${this.typeName}.${name} is read-only.`);
    property.set(this, value);
  }

  /** Several properties at once, nested objects included. */
  update(state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) this.setProperty(pascalCase(name), value);
  }

  navigate(name: string): RemoteObject | null {
    const step = this.declaration.navigation?.[name];
    if (!step) throw notImplemented(`${this.typeName}.${name}`);
    return step(this);
  }

  invoke(name: string, values: readonly unknown[]): unknown {
    if (name === '_KeepReference') {
      this.kept = true;
      return null;
    }
    const method = this.declaration.methods?.[name];
    if (!method) throw notImplemented(`${this.typeName}.${name}()`);
    return method(this, new Arguments(values, `${this.typeName}.${camelCase(name)}`));
  }
}

/** A collection is queried as a list and entered by key. */
export abstract class Collection<T extends RemoteObject> extends RemoteObject {
  abstract items(): readonly T[];

  /** Names and ids by which an item is found, compared without regard to case. */
  protected keysOf(item: T): readonly unknown[] {
    return Object.values(item.identity());
  }

  find(key: unknown): T | null {
    const wanted = String(key).toLowerCase();
    return this.items().find((item) => this.keysOf(item).some((candidate) => String(candidate).toLowerCase() === wanted)) ?? null;
  }

  item(key: unknown): T {
    const found = this.find(key);
    if (!found) throw itemNotFound(`${this.typeName}.getItem`);
    return found;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  override getProperty(name: string): unknown {
    return name === 'Count' ? this.items().length : super.getProperty(name);
  }

  override invoke(name: string, values: readonly unknown[]): unknown {
    switch (name) {
      case 'GetItem':
        return this.item(values[0]);
      case 'GetItemOrNullObject':
        return this.find(values[0]);
      case 'GetItemAt': {
        const item = this.items()[Number(values[0])];
        if (!item) throw invalidArgument(`${this.typeName}.getItemAt`);
        return item;
      }
      case 'GetCount':
        return this.items().length;
      default:
        return super.invoke(name, values);
    }
  }
}

export const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
export const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

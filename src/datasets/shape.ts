/**
 * Checks at run time that parsed JSON has the shape its type promises. Written by hand because a schema
 * validator compiles code, which the add-in's content security policy forbids; the schemas are checked by `npm run data:check`.
 */

/** Returns the value unchanged, or throws a `ShapeFault` that names the path. */
export type Shape<T> = (value: unknown, path: string) => T;

export type ShapeOf<S> = S extends Shape<infer T> ? T : never;

/** What is wrong, and where: Danish, without the file's name. */
export class ShapeFault extends Error {
  constructor(path: string, expected: string) {
    super(`${path === '' ? 'indholdet' : path} skal være ${expected}.`);
    this.name = 'ShapeFault';
  }
}

function primitive<T>(accepts: (value: unknown) => value is T, expected: string): Shape<T> {
  return (value, path) => {
    if (!accepts(value)) throw new ShapeFault(path, expected);
    return value;
  };
}

export const text = primitive((value): value is string => typeof value === 'string', 'tekst');
export const number = primitive((value): value is number => typeof value === 'number' && Number.isFinite(value), 'et tal');
export const year = primitive(
  (value): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 1990 && value <= 2100,
  'et årstal',
);
export const flag = primitive((value): value is boolean => typeof value === 'boolean', 'sandt eller falsk');

export function oneOf<const T extends string>(...choices: readonly T[]): Shape<T> {
  return primitive((value): value is T => choices.some((choice) => choice === value), `en af ${choices.map((choice) => `“${choice}”`).join(', ')}`);
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path) => (value === null ? null : shape(value, path));
}

export function either<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> {
  return (value, path) => {
    try {
      return first(value, path);
    } catch (fault) {
      if (!(fault instanceof ShapeFault)) throw fault;
      return second(value, path);
    }
  };
}

export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new ShapeFault(path, 'en liste');
    value.forEach((element, index) => shape(element, `${path}[${index}]`));
    return value as readonly T[];
  };
}

/** An object that has at least these properties; others (a `$schema` line) are left alone. */
export function object<S extends Readonly<Record<string, Shape<unknown>>>>(properties: S): Shape<{ readonly [K in keyof S]: ShapeOf<S[K]> }> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ShapeFault(path, 'et objekt');
    for (const [name, shape] of Object.entries(properties)) {
      shape((value as Readonly<Record<string, unknown>>)[name], path === '' ? name : `${path}.${name}`);
    }
    return value as { readonly [K in keyof S]: ShapeOf<S[K]> };
  };
}

/** A shape with a further demand; `fault` returns the offending path below the value and what is expected there. */
export function refined<T>(shape: Shape<T>, fault: (value: T) => readonly [path: string, expected: string] | undefined): Shape<T> {
  return (value, path) => {
    const checked = shape(value, path);
    const found = fault(checked);
    if (found) throw new ShapeFault(`${path}${found[0]}`, found[1]);
    return checked;
  };
}

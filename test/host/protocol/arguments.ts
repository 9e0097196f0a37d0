import { invalidArgument } from './host-error';
import type { RemoteObject } from './remote-object';

type ObjectClass<T> = abstract new (...args: never[]) => T;

/** The arguments of a method call; what is missing or of the wrong type is `InvalidArgument`, as in Excel. */
export class Arguments {
  readonly values: readonly unknown[];
  private readonly location: string;

  constructor(values: readonly unknown[], location: string) {
    this.values = values;
    this.location = location;
  }

  has(index: number): boolean {
    return this.values[index] !== undefined && this.values[index] !== null;
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== 'string') throw invalidArgument(this.location);
    return value;
  }

  integer(index: number): number {
    const value = this.values[index];
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument(this.location);
    return value;
  }

  number(index: number): number {
    const value = this.values[index];
    if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(this.location);
    return value;
  }

  boolean(index: number): boolean {
    const value = this.values[index];
    if (typeof value !== 'boolean') throw invalidArgument(this.location);
    return value;
  }

  oneOf<T extends string>(index: number, allowed: readonly T[]): T {
    const value = this.values[index];
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw invalidArgument(this.location);
    return found;
  }

  instance<T extends RemoteObject>(index: number, type: ObjectClass<T>): T {
    const value = this.values[index];
    if (!(value instanceof type)) throw invalidArgument(this.location);
    return value;
  }

  /** An object that may be named instead: `range` or `"A1:B2"`. */
  instanceOrText<T extends RemoteObject>(index: number, type: ObjectClass<T>): T | string {
    const value = this.values[index];
    if (typeof value === 'string') return value;
    return this.instance(index, type);
  }

  fail(message?: string): never {
    throw invalidArgument(this.location, message);
  }
}

import type { RemoteObject } from './remote-object';

/** Objects that office.js keeps beyond a request, by the id it was given. */
export class References {
  private readonly objects = new Map<string, RemoteObject>();
  private last = 0;

  keep(object: RemoteObject): string {
    object.referenceId ??= `ref${(this.last += 1)}`;
    this.objects.set(object.referenceId, object);
    return object.referenceId;
  }

  get(id: string): RemoteObject | undefined {
    return this.objects.get(id);
  }

  release(id: string): void {
    this.objects.delete(id);
  }

  get size(): number {
    return this.objects.size;
  }
}

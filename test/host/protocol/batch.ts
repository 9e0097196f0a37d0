import { NeedsCalculation, NeedsTransaction } from './grouping';
import type { Transactions } from './grouping';
import { HostError, apiNotFound, generalException, invalidReference, notImplemented } from './host-error';
import { identityOf, isAvailable, queryObject } from './query';
import type { References } from './references';
import { RemoteObject, camelCase } from './remote-object';
import { ActionType, ObjectPathType } from './wire';
import type { Action, ActionResult, ArgumentInfo, ReferencedIds, RequestBody, ResponseBody, WireError } from './wire';

export interface BatchHost {
  readonly root: RemoteObject;
  readonly references: References;
  readonly transactions: Transactions;
  /** Services besides the workbook (custom functions, ribbon, …) by their wire name. */
  service(name: string): RemoteObject;
  /** Whether this Excel is new enough for a member, as "Range.copyFrom"; null for one that has them all. */
  readonly isAvailable?: ((member: string) => boolean) | null;
  /** Called for exceptions that are the host's own fault. */
  onCrash?(error: unknown): void;
}

/** Refuses the action at this index after those before it were carried out. */
export interface FailingAction {
  readonly index: number;
  readonly error: HostError;
}

/** Carries out a request action by action. Like Excel's it is not atomic: what precedes a failing action stays done. */
export function executeBatch(body: RequestBody, host: BatchHost, failing?: FailingAction): ResponseBody {
  return new Batch(body, host, failing).execute();
}

class Batch {
  private readonly resolved = new Map<number, RemoteObject | null>();
  private readonly results: ActionResult[] = [];
  private readonly traceIds: number[] = [];
  private readonly body: RequestBody;
  private readonly host: BatchHost;
  private readonly failing: FailingAction | undefined;
  private next = 0;

  constructor(body: RequestBody, host: BatchHost, failing: FailingAction | undefined) {
    this.body = body;
    this.host = host;
    this.failing = failing;
  }

  execute(): ResponseBody {
    try {
      while (this.next < this.body.Actions.length) this.advance();
    } catch (error) {
      return { Results: this.results, TraceIds: this.traceIds, Error: this.wireError(error) };
    }
    return { Results: this.results, TraceIds: this.traceIds };
  }

  private advance(): void {
    try {
      this.runNext();
    } catch (signal) {
      if (!(signal instanceof NeedsTransaction)) throw signal;
      this.runWrites();
    }
  }

  private runWrites(): void {
    let failure: { readonly error: unknown } | null = null;
    const start = this.next;
    this.host.transactions.transact(() => {
      try {
        while (this.next < this.body.Actions.length) this.runNext();
      } catch (error) {
        if (!(error instanceof NeedsCalculation) || this.next === start) failure = { error };
      }
    });
    if (failure) throw (failure as { readonly error: unknown }).error;
  }

  private runNext(): void {
    const action = this.body.Actions[this.next];
    if (!action) return;
    if (this.failing && this.next === this.failing.index) throw this.failing.error;
    if (action.ActionType === ActionType.trace) {
      this.traceIds.push(action.Id);
      this.results.push({ ActionId: action.Id, Value: null });
    } else {
      this.results.push({ ActionId: action.Id, Value: this.perform(action) });
    }
    this.next += 1;
  }

  private perform(action: Action): unknown {
    const target = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return identityOf(target, this.host.references);
      case ActionType.query:
      case ActionType.queryAsJson:
        return queryObject(target, action.QueryInfo ?? {}, this.host);
      case ActionType.method:
        return target === null ? null : this.call(target, action);
      case ActionType.setProperty:
        if (target === null) return null;
        this.mustHave(target, action.Name ?? '');
        target.setProperty(action.Name ?? '', this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ActionType.update:
        target?.update(action.ObjectState ?? {});
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private call(target: RemoteObject, action: Action): unknown {
    const args = this.argumentsOf(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') {
      this.host.references.release(String(args[0]));
      return null;
    }
    this.mustHave(target, action.Name ?? '');
    const result = target.invoke(action.Name ?? '', args);
    if (result instanceof RemoteObject) return identityOf(result, this.host.references);
    return result === undefined ? null : result;
  }

  private object(id: number): RemoteObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.resolve(id);
    this.resolved.set(id, object);
    return object;
  }

  private resolve(id: number): RemoteObject | null {
    const path = this.body.ObjectPaths?.[id];
    if (!path) throw new HostError('InvalidObjectPath', `No object path ${id}.`);
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case ObjectPathType.root:
        return this.host.root;
      case ObjectPathType.newService:
        return this.host.service(name);
      case ObjectPathType.reference: {
        const kept = this.host.references.get(name);
        if (!kept) throw invalidReference(name);
        return kept;
      }
      case ObjectPathType.nullObject:
        return null;
      default:
        break;
    }
    const parent = path.ParentObjectPathId ? this.object(path.ParentObjectPathId) : this.host.root;
    if (parent === null) return null;
    this.mustHave(parent, name);
    if (path.ObjectPathType === ObjectPathType.property) return parent.navigate(name);
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType !== ObjectPathType.method && path.ObjectPathType !== ObjectPathType.indexer) throw notImplemented(`object path type ${path.ObjectPathType}`);
    const result = parent.invoke(path.ObjectPathType === ObjectPathType.indexer ? 'GetItem' : name, args);
    if (result !== null && !(result instanceof RemoteObject)) throw generalException(name, `${name} did not answer with an object.`);
    return result;
  }

  private mustHave(object: RemoteObject, member: string): void {
    if (this.host.isAvailable && !isAvailable(this.host, object, member)) throw apiNotFound(`${object.typeName}.${camelCase(member)}`);
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const resolve = (values: readonly unknown[], ids: ReferencedIds | null | undefined): unknown[] =>
      values.map((value, index) => {
        const id = ids?.[index];
        if (Array.isArray(id) && Array.isArray(value)) return resolve(value, id);
        return typeof id === 'number' && id > 0 ? this.object(id) : value;
      });
    const ids = info?.ReferencedObjectPathIds;
    if (!info?.Arguments) return [];
    return ids ? resolve(info.Arguments, ids) : info.Arguments;
  }

  private wireError(error: unknown): WireError {
    if (!(error instanceof HostError)) this.host.onCrash?.(error);
    const known = error instanceof HostError ? error : generalException('', error instanceof Error ? error.message : String(error));
    return { Code: known.code, Message: known.message, Location: known.location, HttpStatusCode: known.httpStatus, ActionIndex: this.next };
  }
}

/** The request and answer of office.js's rich API, as they stand on the wire. Names are PascalCase there. */

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, recursiveQuery: 6, queryAsJson: 7, ensureUnchanged: 8, update: 9 } as const;

export const ObjectPathType = { root: 1, newService: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** Bit of the request flags that asks the host to wait until the user has left the cell. */
export const DELAY_FOR_CELL_EDIT = 64;

/** Argument positions that hold objects instead of values: path ids, or lists of them. */
export type ReferencedIds = readonly (number | null | ReferencedIds)[];

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: ReferencedIds | null;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
  readonly RecursiveQueryInfo?: unknown;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths?: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

/** A request that was refused as a whole: nothing of it was executed. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly httpStatus: number;
}

export type Answer = { readonly body: ResponseBody } | { readonly refusal: Refusal };

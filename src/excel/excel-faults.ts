import { DatasetError } from '../datasets/dataset-error';
import { faultTexts } from '../texts/faults';
import type { FaultKind, FaultText } from '../texts/faults';

/** A fault that can be shown to the user as it stands. */
export class WorkbookFault extends Error {
  readonly kind: FaultKind;
  /** The sheet, file or requirement it is about. */
  readonly about: string | null;
  readonly text: FaultText;
  /** What Excel itself said, for those who help the user. */
  readonly detail: string | null;

  constructor(kind: FaultKind, about: string | null = null, options: { readonly cause?: unknown; readonly unchanged?: string } = {}) {
    const text: FaultText = faultTexts[kind](about);
    super(`${text.title}: ${text.happened}`, { cause: options.cause });
    this.name = 'WorkbookFault';
    this.kind = kind;
    this.about = about;
    this.text = options.unchanged === undefined ? text : { ...text, unchanged: options.unchanged };
    this.detail = detailOf(options.cause);
  }
}

/** What Office.js calls its errors; `code` decides, the message is English and may change. */
const KIND_BY_CODE: Readonly<Record<string, FaultKind>> = {
  AccessDenied: 'protected-sheet',
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  ItemNotFound: 'sheet-gone',
  InvalidReference: 'sheet-gone',
  InvalidObjectPath: 'sheet-gone',
  ItemAlreadyExists: 'name-taken',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ApiNotFound: 'missing-requirement',
  NotImplemented: 'missing-requirement',
  UnsupportedFeature: 'missing-requirement',
  Forbidden: 'read-only',
  ReadOnly: 'read-only',
  OperationCellsExceedLimit: 'too-large',
  RangeExceedsLimit: 'too-large',
  ActivityLimitReached: 'busy',
  ConnectionFailure: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
};

/** Any error as a fault that can be shown; a fault stays what it is. */
export function faultFrom(error: unknown): WorkbookFault {
  if (error instanceof WorkbookFault) return error;
  // A file that could not even be asked for.
  if (error instanceof DatasetError && error.cause instanceof WorkbookFault) return error.cause;
  if (error instanceof DatasetError) return new WorkbookFault('dataset-missing', error.file, { cause: error });
  // webpack's name for a part of the script that could not be fetched.
  if (error instanceof Error && error.name === 'ChunkLoadError') return new WorkbookFault('offline', null, { cause: error });
  const code = codeOf(error);
  const kind = code === null ? undefined : KIND_BY_CODE[code];
  if (kind !== undefined) return new WorkbookFault(kind, null, { cause: error });
  // What Excel says is English, and stands in the detail.
  return new WorkbookFault('unknown', null, { cause: error });
}

/**
 * Whether Excel may have done what it was asked, although it is said to have failed: the answer was lost, or too large to be sent. Other
 * codes are Excel's own answer, which also tells how far it came.
 */
export function mayBeDone({ kind, cause }: WorkbookFault): boolean {
  return kind === 'busy' || kind === 'unknown' || codeOf(cause) === 'ResponsePayloadSizeLimitExceeded';
}

/** The same fault, which says something else of what became of the workbook. */
export function faultSaying(unchanged: string, { kind, about, cause }: WorkbookFault): WorkbookFault {
  return new WorkbookFault(kind, about, { cause, unchanged });
}

/** The code of an Office.js error, null for other errors. */
export function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

function detailOf(cause: unknown): string | null {
  if (cause === undefined) return null;
  const code = codeOf(cause);
  const message = typeof cause === 'object' && cause !== null && 'message' in cause ? String(cause.message) : String(cause);
  return code === null ? message : `${code}: ${message}`;
}

import { FILE_ERRORS } from '../texts/cli';
import type { FileErrorCode, FileErrorDetail } from '../texts/cli';

/** Why a file could not be read as a workbook. The message is Danish, complete, and says what to do. */
export class WorkbookFileError extends Error {
  readonly code: FileErrorCode;

  constructor(code: FileErrorCode, detail: FileErrorDetail = {}) {
    super(FILE_ERRORS[code](detail));
    this.name = 'WorkbookFileError';
    this.code = code;
  }
}

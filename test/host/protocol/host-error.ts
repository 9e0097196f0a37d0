/** What Excel answers when it refuses an action: a code that add-ins test for, and the English message users never see. */
export class HostError extends Error {
  readonly code: string;
  readonly httpStatus: number;
  readonly location: string;

  constructor(code: string, message: string, httpStatus = 400, location = '') {
    super(message);
    this.name = 'HostError';
    this.code = code;
    this.httpStatus = httpStatus;
    this.location = location;
  }
}

export const itemNotFound = (location: string) =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.", 404, location);

export const itemAlreadyExists = (location: string) =>
  new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409, location);

export const invalidArgument = (location: string, message = 'The argument is invalid or missing or has an incorrect format.') =>
  new HostError('InvalidArgument', message, 400, location);

export const invalidOperation = (location: string, message = 'The operation attempted is invalid on the object.') =>
  new HostError('InvalidOperation', message, 400, location);

export const accessDenied = (location: string, message = 'You cannot perform the requested operation.') =>
  new HostError('AccessDenied', message, 403, location);

export const invalidReference = (location: string) =>
  new HostError('InvalidReference', 'This reference is not valid for the current operation.', 400, location);

/** The host's own limit, not Excel's: what it has no model of is an error, never silently nothing. */
export const notImplemented = (what: string) =>
  new HostError('NotImplemented', `The test host has no ${what}.`, 501, what);

export const apiNotFound = (member: string) =>
  new HostError('ApiNotFound', 'The API you are trying to use could not be found. It may be available in a newer version of the Office application.', 404, member);

export const generalException = (location: string, message: string) =>
  new HostError('GeneralException', message, 500, location);

export const mergedRangeConflict = (location: string) =>
  new HostError('MergedRangeConflict', "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.", 400, location);

export const rangeExceedsLimit = (location: string) =>
  new HostError('RangeExceedsLimit', 'The cell count in the range has exceeded the maximum supported number.', 400, location);

export const badPassword = (location: string) => new HostError('BadPassword', 'The password you supplied is incorrect.', 400, location);

export const cellEditMode = () =>
  new HostError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.', 400);

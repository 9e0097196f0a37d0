import { invalidArgument } from '../protocol/host-error';

const LONGEST = 31;

/** A name that Excel accepts for a sheet; it also reserves "History". */
export function checkSheetName(value: unknown, location: string): string {
  const isValid = typeof value === 'string' && value !== '' && value.length <= LONGEST && !/[[\]:*?/\\]/.test(value)
    && !value.startsWith("'") && !value.endsWith("'") && value.toLowerCase() !== 'history';
  if (!isValid) throw invalidArgument(location, 'The name is empty, too long (31 characters), reserved, or has a character that sheet names cannot have.');
  return value;
}

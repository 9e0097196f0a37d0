import { readFile, stat } from 'node:fs/promises';
import type { FileErrorCode } from '../texts/cli';
import { LIMITS } from './limits';
import { tooLargeFile } from './read-workbook';
import { systemCode } from './system-code';
import { WorkbookFileError } from './workbook-file-error';

const SYSTEM_ERRORS: Readonly<Record<string, FileErrorCode>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EBUSY: 'no-permission',
  EISDIR: 'directory',
};

/**
 * The bytes of a file; one that is too large is not read.
 * @throws WorkbookFileError
 */
export async function readWorkbookFile(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new WorkbookFileError('directory');
    // Pipes and devices have no end that can be foreseen.
    if (!found.isFile()) throw new WorkbookFileError('unreadable');
    if (found.size > LIMITS.fileBytes) throw tooLargeFile(found.size);
    return await readFile(path);
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    const code = systemCode(error);
    throw new WorkbookFileError(SYSTEM_ERRORS[code] ?? 'unreadable', { cause: code });
  }
}

import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { systemCode } from './system-code';

/**
 * Writes a file as a whole or not at all: whoever has the old one keeps it until the new one is complete.
 * @throws an error with the system's code
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error;
    return null;
  });
  if (found?.isDirectory() === true) throw Object.assign(new Error(`${path} is a directory`), { code: 'EISDIR' });
  if (found !== null && !found.isFile()) {
    await writeFile(path, bytes);
    return;
  }
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

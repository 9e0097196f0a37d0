import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Version of the program, from the project's package.json. */
export async function programVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(__dirname, '../../package.json'), 'utf8')) as { readonly version: string };
  return version;
}

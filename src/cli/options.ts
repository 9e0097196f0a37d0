import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { usageTexts } from '../texts/cli';
import { systemCode } from './system-code';

/** The command was called in a way it does not understand; the message is Danish. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

interface ParsedOptions {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/** Reads a command's arguments. @throws UsageError */
export function parseOptions(args: readonly string[], options: Options): ParsedOptions {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values: values as ParsedOptions['values'], positionals };
  } catch (error) {
    const code = systemCode(error);
    const option = /'(-[^'\s=,]*)/.exec(String(error))?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError(usageTexts.unknownOption(option));
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new UsageError(usageTexts.wrongValue(option));
    throw error;
  }
}

const PROJECT = resolve(__dirname, '../..');

/**
 * A path as the user means it: npm runs a script in the project's folder, wherever it was called from.
 * @param script name of the npm script that runs the command
 */
export function userPath(path: string, script: string): string {
  const { INIT_CWD: calledFrom, npm_lifecycle_event: running } = process.env;
  const byNpm = running === script && process.cwd() === PROJECT;
  return resolve(byNpm && calledFrom !== undefined ? calledFrom : process.cwd(), path);
}

import { usageTexts } from '../texts/cli';
import { UsageError } from './options';
import { terminalText } from './terminal-text';

/** Where a command writes. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
}

export type Command = (args: readonly string[], output: Output) => Promise<number>;

/** Exit code of a command that was called wrongly or could not do its work. */
export const FAILED = 2;

/** Runs a command as this process, whose exit code it sets; whatever goes wrong becomes a message. */
export async function runCommand(command: Command, usage: string): Promise<void> {
  // Whoever reads our output may stop in the middle (`| head`).
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const output: Output = { out: (text) => process.stdout.write(terminalText(text)), error: (text) => process.stderr.write(terminalText(text)) };
  try {
    process.exitCode = await command(process.argv.slice(2), output);
  } catch (error) {
    process.exitCode = FAILED;
    output.error(error instanceof UsageError ? `${error.message}\n\n${usage}` : `${usageTexts.failed(error instanceof Error ? error.message : String(error))}\n`);
  }
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { functionHelp } from '../../src/texts/help';
import { ACTION_IDS, COMMAND_IDS } from '../../src/texts/ribbon';
import type { Surroundings } from './manifest-faults';

const root = path.resolve(__dirname, '../..');

/** Width and height stand at a fixed place in a PNG file. */
export function pngSize(file: string): { width: number; height: number } | null {
  const bytes = readFileSync(file);
  return bytes.length >= 24 && bytes.toString('latin1', 1, 4) === 'PNG' ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null;
}

/** What the manifest of this repository has to agree with: package.json, the commands, the functions, the icons. */
export async function surroundings(): Promise<Surroundings> {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const { metadataJson } = await generateCustomFunctionsMetadata(path.join(root, 'src/functions/functions.ts'));
  const { functions } = JSON.parse(metadataJson) as { functions: { id: string }[] };
  return {
    version,
    commands: COMMAND_IDS,
    actions: ACTION_IDS,
    shortcuts: { file: 'shortcuts.json', json: readFileSync(path.join(root, 'src/texts/shortcuts.json'), 'utf8') },
    functions: functions.map(({ id }) => id),
    namespace: functionHelp[0]?.name.split('.')[0] ?? '',
    builtFiles: ['taskpane.html', 'functions.js', 'functions.json', 'hjaelp.html', 'shortcuts.json'],
    picture: (address) => {
      const file = path.join(root, 'assets', path.basename(new URL(address).pathname));
      return existsSync(file) ? pngSize(file) : null;
    },
  };
}

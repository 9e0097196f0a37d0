// `npm run check:manifest`: what Excel would stumble over in the manifest, without asking anybody.
import { readFileSync } from 'node:fs';
import { manifestFaults } from './manifest-faults';
import { surroundings } from './surroundings';

async function main(): Promise<void> {
  const [file = 'manifest.xml'] = process.argv.slice(2);
  const faults = manifestFaults(readFileSync(file, 'utf8'), await surroundings());
  for (const fault of faults) console.error(`${file}: ${fault}`);
  console.log(faults.length === 0 ? `${file}: in order` : `${file}: ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

void main();

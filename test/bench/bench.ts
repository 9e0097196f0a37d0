// `npm run bench`: prints what is measured beside the budgets of docs/design.md. Machines are noisy: compare within one run.
import os from 'node:os';
import { benchRules } from './check.bench';
import { benchFunctions } from './functions.bench';
import type { Measured } from './measure';

const BENCHES = [benchFunctions, benchRules];

function line({ what, value, unit, budget }: Measured): string {
  const figure = `${value.toFixed(unit === 'x' || value < 10 ? 1 : 0)} ${unit}`;
  const verdict = budget === null ? '' : `${value <= budget ? 'within' : 'OVER'} ${budget} ${unit}`;
  return `${what.padEnd(52)} ${figure.padStart(12)}   ${verdict}`;
}

async function main(): Promise<void> {
  console.log(`Node ${process.version}, ${os.cpus().length} x ${os.cpus()[0]?.model ?? 'unknown processor'}\n`);
  for (const bench of BENCHES) for (const measured of await bench()) console.log(line(measured));
}

void main();

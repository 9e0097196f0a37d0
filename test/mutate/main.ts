// `npm run mutate [-- --seed N]`: what of a change in a proposal whose figures are right do the rules report?
import { readDatasetFile } from '../../src/cli/dataset-files';
import { loadCatalogues } from '../../src/datasets/load-datasets';
import { EXPECTATIONS } from './expectations';
import { putRight } from './put-right';
import { judgeMutants, readMutants } from './run-mutants';

const TARGET = 0.99;
const LEAST_MUTANTS = 2000;
const SHOWN = 60;

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

async function main(): Promise<void> {
  const at = process.argv.indexOf('--seed');
  const seed = at < 0 ? 2020 : Number(process.argv[at + 1]);
  const [catalogue] = await loadCatalogues(readDatasetFile);
  if (!catalogue) throw new Error('there is no catalogue');
  // Those that were published with errors are taken with the errors put right.
  const proposals = catalogue.proposals.map(putRight);

  console.log('What each kind of change must lead to, fixed before the run:');
  for (const [kind, { leadsTo }] of Object.entries(EXPECTATIONS)) console.log(`  ${kind.padEnd(30)} ${leadsTo}`);

  const { kinds, survivors, falseAlarms } = judgeMutants(readMutants(proposals, catalogue.standardHeadings, seed));
  const mutants = [...kinds.values()].reduce((sum, kind) => sum + kind.mutants, 0);
  const met = mutants - survivors.length;

  console.log(`\nSeed ${seed}, ${proposals.length} proposals, ${mutants} mutants:`);
  for (const [kind, counted] of kinds) console.log(`  ${kind.padEnd(30)} ${String(counted.met).padStart(5)} of ${String(counted.mutants).padStart(5)}  ${percent(counted.met, counted.mutants)}`);
  console.log(`  ${'all'.padEnd(30)} ${String(met).padStart(5)} of ${String(mutants).padStart(5)}  ${percent(met, mutants)}  (target ${percent(TARGET, 1)})`);
  console.log(`\nFalse alarms on the unchanged proposals: ${falseAlarms.length}`);
  for (const alarm of falseAlarms) console.log(`  ${alarm}`);
  console.log(`Survivors: ${survivors.length}`);
  for (const { mutant, reason, reported } of survivors.slice(0, SHOWN)) {
    console.log(`  ${mutant.original.id}, ${mutant.kind}: ${mutant.description}: ${reason} (reported: ${reported.join(', ') || 'nothing'})`);
  }
  if (survivors.length > SHOWN) console.log(`  … and ${survivors.length - SHOWN} more`);
  if (mutants < LEAST_MUTANTS || met / mutants < TARGET || falseAlarms.length > 0) process.exitCode = 1;
}

void main();

import { readDatasetFile } from '../../src/cli/dataset-files';
import { loadDatasets } from '../../src/datasets/datasets';
import { fuzzTargets } from './targets';

/** `npm run fuzz [-- RUNS [SEED]]`: throws hostile input at everything that is read, and prints what was tried. Exit 1 where a promise broke. */
async function main([runs = '2000', seed = String(Date.now() % 1_000_000)]: readonly string[]): Promise<number> {
  console.log(`${runs} runs (fewer of the slow ones), seed ${seed}; repeat with: npm run fuzz -- ${runs} ${seed}\n`);
  let broken = 0;
  for (const [name, run] of fuzzTargets(await loadDatasets(readDatasetFile))) {
    try {
      const { tried, outcomes, slowest } = await run(Number(runs), Number(seed));
      const counts = [...outcomes].sort(([, a], [, b]) => b - a).map(([outcome, count]) => `${outcome} ${count}`);
      console.log(`${name.padEnd(34)} ${String(tried).padStart(7)} tried, slowest ${Math.round(slowest)} ms: ${counts.join(', ')}`);
    } catch (error) {
      broken += 1;
      console.log(`${name.padEnd(34)} BROKEN\n${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  console.log(broken === 0 ? '\nNo promise was broken.' : `\n${broken} broken.`);
  return broken === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then((code) => { process.exitCode = code; }, (error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

import { readdirSync } from 'node:fs';
import { DATASETS_ROOT, readDatasetFile } from '../../src/cli/dataset-files';
import { loadIndex } from '../../src/datasets/load-datasets';
import { checkDatasets } from './check-datasets';
import type { DatasetReport } from './dataset-report';

/** `npm run data:check`: prints what the datasets hold, what they lack and why, and what is wrong. Exit 1 on faults. */
async function main(): Promise<number> {
  const reports = [...(await checkDatasets(readDatasetFile)), ...(await unlistedFiles())];
  for (const report of reports) print(report);
  const faults = reports.reduce((sum, report) => sum + report.faults.length, 0);
  console.log(faults === 0 ? '\nNo faults.' : `\n${faults} fault${faults === 1 ? '' : 's'}.`);
  return faults === 0 ? 0 : 1;
}

function print({ file, counts, faults, missing }: DatasetReport): void {
  console.log(`\n${file}`);
  for (const [what, count] of Object.entries(counts)) console.log(`  ${String(count).padStart(5)}  ${what}`);
  if (missing.length > 0) console.log(`  Null, and why (${missing.length}):`);
  for (const { where, reason } of missing) console.log(`    ${where}: ${reason}`);
  for (const fault of faults) console.log(`  FAULT: ${fault}`);
}

/** Files that no line of the index names would never be loaded. */
async function unlistedFiles(): Promise<readonly DatasetReport[]> {
  const listed = new Set((await loadIndex(readDatasetFile)).map(({ file }) => file));
  return readdirSync(DATASETS_ROOT, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.includes('/') && file.endsWith('.json') && !file.startsWith('schemas/') && !listed.has(file))
    .map((file) => ({ file, counts: {}, faults: ['is not in the index'], missing: [] }));
}

main().then(
  (code) => { process.exitCode = code; },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);

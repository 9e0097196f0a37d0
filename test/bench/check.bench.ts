import { readDatasetFile } from '../../src/cli/dataset-files';
import { loadDatasets } from '../../src/datasets/datasets';
import { runRules } from '../../src/rules/run-rules';
import { publishedFrom } from '../../src/sheets/published';
import { catalogueOf } from './large-datasets';
import { freshTime, growth, time, timed } from './measure';
import type { Measured } from './measure';

/** The rules over catalogues of growing size; ten times the proposals may take at most twelve times the time. */
export async function benchRules(): Promise<readonly Measured[]> {
  const datasets = await loadDatasets(readDatasetFile);
  const times = new Map<number, number>();
  let first: number | null = null;
  for (const [count, runs] of [[1000, 7], [100, 21]] as const) {
    const { catalogues, kpiReports } = catalogueOf(datasets, count);
    const published = publishedFrom(catalogues, kpiReports);
    const proposals = catalogues.flatMap((catalogue) => catalogue.proposals);
    first ??= (await timed(() => runRules({ proposals, kpiTables: [] }, published))).milliseconds;
    // Analyses are remembered by proposal, so each run gets proposals of its own, as each check does.
    times.set(count, await freshTime(() => structuredClone(proposals), (own) => runRules({ proposals: own, kpiTables: [] }, published), runs));
  }
  const [small, large] = [times.get(100) ?? 0, times.get(1000) ?? 0];
  return [
    time('rules over 100 proposals', small),
    time('rules over 1.000 proposals', large, 500),
    time('  the first time in this process, compiling included', first ?? 0),
    growth('growth from 100 to 1.000 proposals', small, large, 12),
  ];
}

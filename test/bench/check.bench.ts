import { loadCatalogues } from '../../src/datasets/load-datasets';
import { readDatasetFile } from '../../src/cli/dataset-files';
import { loadKpiReports } from '../../src/datasets/load-kpi-reports';
import { runRules } from '../../src/rules/run-rules';
import { publishedFrom } from '../../src/sheets/published';
import { medianTime, time } from './measure';
import type { Measured } from './measure';

/** The rules over catalogues of growing size; ten times the proposals may take at most twelve times the time. */
export async function benchRules(): Promise<readonly Measured[]> {
  const catalogues = await loadCatalogues(readDatasetFile);
  const published = publishedFrom(catalogues, await loadKpiReports(readDatasetFile));
  const originals = catalogues.flatMap(({ proposals }) => proposals);
  const proposals = (count: number) => Array.from({ length: count }, (_, index) => {
    const original = originals[index % originals.length];
    if (!original) throw new Error('the catalogue is empty');
    return { ...original, id: `${'ABCDEFGHIJKLM'[Math.floor(index / 100) % 13]}X${String(index % 100).padStart(2, '0')}` };
  });
  const times = new Map<number, number>();
  for (const count of [100, 1000]) {
    const subjects = { proposals: proposals(count), kpiTables: [] };
    times.set(count, await medianTime(() => runRules(subjects, published)));
  }
  const [small, large] = [times.get(100) ?? 0, times.get(1000) ?? 0];
  return [
    time('rules over 100 proposals', small),
    time('rules over 1.000 proposals', large, 500),
    { what: 'growth from 100 to 1.000 proposals', value: large / small, unit: 'x', budget: 12 },
  ];
}

import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DATASETS_ROOT } from '../../src/cli/dataset-files';
import { DatasetError } from '../../src/datasets/dataset-error';
import { loadDatasets } from '../../src/datasets/datasets';
import { publishedFrom } from '../../src/sheets/published';
import { allKpiReports, allProposals, pullPlan } from '../../src/sheets/pull-plan';
import { promise } from './fuzz-target';
import type { FuzzTarget } from './fuzz-target';
import { hostileJson, hostileText } from './hostile';

interface Mutation { readonly file: number; readonly steps: readonly number[]; readonly kind: 'replace' | 'delete' | 'add' | 'twice'; readonly key: string; readonly value: unknown }

const FILES = (readdirSync(DATASETS_ROOT, { recursive: true, encoding: 'utf8' })).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.json') && !file.startsWith('schemas/'));
const CONTENTS = new Map(FILES.map((file) => [file, readFileSync(path.join(DATASETS_ROOT, file), 'utf8')]));

const mutation: fc.Arbitrary<Mutation> = fc.record({
  file: fc.nat(), steps: fc.array(fc.nat(), { maxLength: 8 }), kind: fc.constantFrom('replace', 'replace', 'delete', 'add', 'twice'),
  key: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'key', 'id', 'kind'), hostileText), value: hostileJson,
});

/** Changes something below `root`, found by going `steps` down. */
function mutate(root: unknown, { steps, kind, key, value }: Mutation): void {
  let at = root;
  for (const [index, step] of steps.entries()) {
    if (typeof at !== 'object' || at === null) return;
    const keys = Object.keys(at);
    const chosen = keys[step % Math.max(1, keys.length)];
    if (chosen === undefined) break;
    const next: unknown = Reflect.get(at, chosen);
    if (index === steps.length - 1 || typeof next !== 'object' || next === null) {
      if (kind === 'delete') Reflect.deleteProperty(at, chosen);
      else if (kind === 'twice' && Array.isArray(at)) at.push(next);
      else if (kind === 'add') Object.defineProperty(at, key, { value, enumerable: true, configurable: true, writable: true });
      else Object.defineProperty(at, chosen, { value, enumerable: true, configurable: true, writable: true });
      return;
    }
    at = next;
  }
}

/** Datasets that were tampered with: refused with the file's name, or usable for everything they are used for. */
export const datasetTarget: FuzzTarget<readonly Mutation[]> = {
  name: 'datasæt: indlæsning og ark',
  weight: 2,
  inputs: fc.array(mutation, { minLength: 1, maxLength: 4 }),
  attempt: async (mutations) => {
    const contents = new Map(CONTENTS);
    for (const each of mutations) {
      const file = FILES[each.file % FILES.length] ?? '';
      const parsed = JSON.parse(contents.get(file) ?? 'null') as unknown;
      mutate(parsed, each);
      contents.set(file, JSON.stringify(parsed));
    }
    let datasets;
    try {
      datasets = await loadDatasets((file) => {
        const content = Object.hasOwn(Object.fromEntries(contents), file) ? contents.get(file) : undefined;
        return content === undefined ? Promise.reject(new Error('404')) : Promise.resolve(JSON.parse(content) as unknown);
      });
    } catch (error) {
      promise(error instanceof DatasetError, `a fault of a dataset names the file: ${String(error)}`);
      return 'afvist';
    }
    publishedFrom(datasets.catalogues, datasets.kpiReports);
    const { sheets } = pullPlan(datasets, { ...allProposals(datasets), kpiReports: allKpiReports(datasets).kpiReports });
    for (const { rows } of sheets) {
      for (const cell of rows.flat()) {
        if (cell?.formula !== undefined) promise(!/HYPERLINK|cmd\||DDE|WEBSERVICE/i.test(cell.formula), `no formula comes from data: ${cell.formula}`);
      }
    }
    return 'indlæst';
  },
};

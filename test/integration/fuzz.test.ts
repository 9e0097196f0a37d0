import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readDatasetFile } from '../../src/cli/dataset-files';
import { loadDatasets } from '../../src/datasets/datasets';
import { BOMBS, bombTarget, readAndCheck } from '../fuzz/files';
import { runTarget } from '../fuzz/fuzz-target';
import { hostileText } from '../fuzz/hostile';
import { fuzzTargets } from '../fuzz/targets';

// A short run of `npm run fuzz`, with the same inputs every time.
const RUNS = 100;
const SEED = 20_200_101;
const PROJECT = path.resolve(__dirname, '../..');

const NAMES = ['gitre: læsning og regler', '.xlsx-filer: læsning og kontrol', 'tekst skrevet til .xlsx', 'datasæt: indlæsning og ark', 'gemte indstillinger', 'gemte accepter (XML)', 'gemte kontroltilstande (XML)', 'tekst skrevet i Excel'];

test('everything that is fuzzed is tried here', async () => {
  expect([...NAMES, bombTarget.name].sort()).toEqual([...fuzzTargets(await loadDatasets(readDatasetFile)).keys()].sort());
});

test.each(NAMES)('hostile input: %s', async (name) => {
  const run = fuzzTargets(await loadDatasets(readDatasetFile)).get(name);
  if (run === undefined) throw new Error(`no such target: ${name}`);
  const { tried, outcomes } = await run(RUNS, SEED);
  expect([...outcomes.values()].reduce((sum, count) => sum + count, 0)).toBe(tried);
}, 120_000);

test.each(BOMBS.map(([name, make]) => ({ name, make })))('a small file that asks for much: $name', ({ make }) => {
  expect(readAndCheck(make())).toMatch(/^læst$|^afvist: (too-large|sheet-too-large|damaged)$/);
}, 60_000);

describe('the fuzzing itself notices', () => {
  const target = { name: 'x', inputs: hostileText, weight: 1 };

  test('a broken promise, with the seed to repeat it', async () => {
    await expect(runTarget({ ...target, attempt: (text) => { if (text.startsWith('=')) throw new Error('formula'); return 'ok'; } }, 200, 7)).rejects.toThrow(/seed: 7[^]*formula/);
  });

  test('what is left on a prototype', async () => {
    const pollute = (text: string): string => {
      if (text === '__proto__') Object.assign(Object.prototype, { polluted: true });
      return 'ok';
    };
    await expect(runTarget({ ...target, attempt: pollute }, 2_000, 7)).rejects.toThrow(/polluted a prototype: polluted/);
    expect('polluted' in {}).toBe(false);
  });
});

test('no shipped code hands text to the browser as markup or as a script', () => {
  const files = readdirSync(path.join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.(ts|tsx|html)$/.test(file) && !file.includes('.test.'));
  expect(files.length).toBeGreaterThan(100);
  const dangerous = /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(|srcdoc|javascript:|createContextualFragment|\son[a-z]+="/g;
  expect(files.flatMap((file) => (readFileSync(path.join(PROJECT, 'src', file), 'utf8').match(dangerous) ?? []).map((found) => `${file}: ${found}`))).toEqual([]);
});

import type { Datasets } from '../../src/datasets/datasets';
import { datasetTarget } from './datasets';
import { bombTarget, fileTarget, injectionTarget } from './files';
import { runTarget } from './fuzz-target';
import type { FuzzFigures } from './fuzz-target';
import { gridTarget } from './grids';
import { acceptancesTarget, cellTextTarget, checkStatesTarget, settingsTarget } from './stored';

/** Everything that takes what others have written, by name; each runs with a number of tries and a seed. */
export function fuzzTargets(datasets: Datasets): ReadonlyMap<string, (runs: number, seed: number) => Promise<FuzzFigures>> {
  const grids = gridTarget(datasets);
  const states = checkStatesTarget(datasets);
  return new Map([
    [grids.name, (runs: number, seed: number) => runTarget(grids, runs, seed)],
    [fileTarget.name, (runs: number, seed: number) => runTarget(fileTarget, runs, seed)],
    [bombTarget.name, (runs: number, seed: number) => runTarget(bombTarget, runs, seed)],
    [injectionTarget.name, (runs: number, seed: number) => runTarget(injectionTarget, runs, seed)],
    [datasetTarget.name, (runs: number, seed: number) => runTarget(datasetTarget, runs, seed)],
    [settingsTarget.name, (runs: number, seed: number) => runTarget(settingsTarget, runs, seed)],
    [acceptancesTarget.name, (runs: number, seed: number) => runTarget(acceptancesTarget, runs, seed)],
    [states.name, (runs: number, seed: number) => runTarget(states, runs, seed)],
    [cellTextTarget.name, (runs: number, seed: number) => runTarget(cellTextTarget, runs, seed)],
  ]);
}

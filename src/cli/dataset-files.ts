import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FetchJson } from '../datasets/load-datasets';

/** Folder of the datasets in the project. */
export const DATASETS_ROOT = join(__dirname, '..', 'datasets');

/** Reads datasets from files below a folder. */
export function datasetFiles(root: string): FetchJson {
  return async (path) => JSON.parse(await readFile(join(root, path), 'utf8')) as unknown;
}

/** Reads a file of the project's own datasets, for example "catalogues/2020.json". */
export const readDatasetFile: FetchJson = datasetFiles(DATASETS_ROOT);

import type { PublishedCatalogue } from './catalogue';
import { catalogueShape } from './catalogue-shape';
import { DatasetError } from './dataset-error';
import { list, object, oneOf, ShapeFault, text } from './shape';
import type { Shape } from './shape';

/**
 * Gets a file below the datasets' root ("index.json", "catalogues/2020.json") as parsed JSON.
 * Handed in by the caller: the browser fetches from its own origin, the command line reads files.
 */
export type FetchJson = (path: string) => Promise<unknown>;

export type DatasetKind = 'catalogue' | 'kpi-report' | 'plan' | 'conditions';

/** A line of the index. Kind and key together are unique. */
export interface DatasetEntry {
  readonly kind: DatasetKind;
  /** For example "2020" or "2024-06". */
  readonly key: string;
  /** Danish, for lists to choose from. */
  readonly title: string;
  /** Path below the datasets' root. */
  readonly file: string;
}

export const INDEX_FILE = 'index.json';

const KIND_IN_DANISH: Readonly<Record<DatasetKind, string>> = { catalogue: 'Kataloget', 'kpi-report': 'KPI-rapporten', plan: 'Planen', conditions: 'Vilkårsrammen' };

const indexShape = object({
  datasets: list(object({ kind: oneOf('catalogue', 'kpi-report', 'plan', 'conditions'), key: text, title: text, file: text })),
});

async function loadFile<T>(file: string, shape: Shape<T>, fetchJson: FetchJson): Promise<T> {
  let content: unknown;
  try {
    content = await fetchJson(file);
  } catch (cause) {
    throw new DatasetError(file, `filen kan ikke hentes (${cause instanceof Error ? cause.message : String(cause)}).`, { cause });
  }
  try {
    return shape(content, '');
  } catch (cause) {
    if (cause instanceof ShapeFault) throw new DatasetError(file, cause.message, { cause });
    throw cause;
  }
}

/** The datasets there are, in the order of the index. Throws `DatasetError`. */
export async function loadIndex(fetchJson: FetchJson): Promise<readonly DatasetEntry[]> {
  const { datasets } = await loadFile(INDEX_FILE, indexShape, fetchJson);
  const seen = new Set<string>();
  for (const { kind, key } of datasets) {
    if (seen.has(`${kind}/${key}`)) throw new DatasetError(INDEX_FILE, `${KIND_IN_DANISH[kind]} “${key}” står der to gange.`);
    seen.add(`${kind}/${key}`);
  }
  return datasets;
}

/** The content of an index line's file. Throws `DatasetError` where the file is missing, misshapen or names another key. */
export async function loadEntry<T extends { readonly key: string }>(entry: DatasetEntry, shape: Shape<T>, fetchJson: FetchJson): Promise<T> {
  const dataset = await loadFile(entry.file, shape, fetchJson);
  if (dataset.key !== entry.key) throw new DatasetError(entry.file, `nøglen er “${dataset.key}”, men indekset siger “${entry.key}”.`);
  return dataset;
}

/** All datasets of a kind, in the order of the index. Throws `DatasetError`. */
export async function loadAll<T extends { readonly key: string }>(kind: DatasetKind, shape: Shape<T>, fetchJson: FetchJson): Promise<readonly T[]> {
  const entries = await loadIndex(fetchJson);
  return Promise.all(entries.filter((entry) => entry.kind === kind).map((entry) => loadEntry(entry, shape, fetchJson)));
}

/** One dataset by its key. Throws `DatasetError`, also where the index has no such key. */
export async function loadOne<T extends { readonly key: string }>(kind: DatasetKind, key: string, shape: Shape<T>, fetchJson: FetchJson): Promise<T> {
  const entries = await loadIndex(fetchJson);
  const entry = entries.find((candidate) => candidate.kind === kind && candidate.key === key);
  if (!entry) throw new DatasetError(INDEX_FILE, `${KIND_IN_DANISH[kind]} “${key}” findes ikke.`);
  return loadEntry(entry, shape, fetchJson);
}

export function loadCatalogue(key: string, fetchJson: FetchJson): Promise<PublishedCatalogue> {
  return loadOne('catalogue', key, catalogueShape, fetchJson);
}

export function loadCatalogues(fetchJson: FetchJson): Promise<readonly PublishedCatalogue[]> {
  return loadAll('catalogue', catalogueShape, fetchJson);
}

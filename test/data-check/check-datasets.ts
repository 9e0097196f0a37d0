import Ajv2020 from 'ajv/dist/2020';
import type { ValidateFunction } from 'ajv/dist/2020';
import { catalogueShape } from '../../src/datasets/catalogue-shape';
import { conditionsShape } from '../../src/datasets/conditions-shape';
import { kpiReportShape } from '../../src/datasets/kpi-report-shape';
import { INDEX_FILE, loadEntry, loadIndex } from '../../src/datasets/load-datasets';
import type { DatasetEntry, DatasetKind, FetchJson } from '../../src/datasets/load-datasets';
import { planShape } from '../../src/datasets/plan-shape';
import type { Shape } from '../../src/datasets/shape';
import { checkCatalogue } from './check-catalogue';
import { checkConditions } from './check-conditions';
import { checkKpiReport } from './check-kpi-report';
import { checkPlan } from './check-plan';
import type { DatasetReport } from './dataset-report';

/** A dataset whose file fits its schema and its shape, with its line of the index. */
interface Loaded<T> { readonly entry: DatasetEntry; readonly dataset: T }

/**
 * Checks every dataset of the index: against its schema, against the loader's shape, and what it refers to.
 * Never throws for what is wrong with a dataset: that is a fault of its report.
 */
export async function checkDatasets(fetchJson: FetchJson): Promise<readonly DatasetReport[]> {
  const schemas = new SchemaCheck(fetchJson);
  const reports: DatasetReport[] = [report(INDEX_FILE, await schemas.faults('index', await fetchJson(INDEX_FILE)))];
  let entries: readonly DatasetEntry[];
  try {
    entries = await loadIndex(fetchJson);
  } catch (error) {
    return [report(INDEX_FILE, [...(reports[0]?.faults ?? []), messageOf(error)])];
  }
  const sound = async <T extends { readonly key: string }>(kind: DatasetKind, shape: Shape<T>): Promise<readonly Loaded<T>[]> => {
    const loaded: Loaded<T>[] = [];
    for (const entry of entries.filter((candidate) => candidate.kind === kind)) {
      try {
        const faults = await schemas.faults(kind, await fetchJson(entry.file));
        const dataset = await loadEntry(entry, shape, fetchJson);
        if (faults.length > 0) reports.push(report(entry.file, faults));
        else loaded.push({ entry, dataset });
      } catch (error) {
        reports.push(report(entry.file, [messageOf(error)]));
      }
    }
    return loaded;
  };
  const add = <T, A>(loaded: readonly Loaded<T>[], check: (file: string, dataset: T, among: readonly A[]) => DatasetReport, among: readonly Loaded<A>[]): void => {
    reports.push(...loaded.map(({ entry, dataset }) => check(entry.file, dataset, among.map((other) => other.dataset))));
  };
  const catalogues = await sound('catalogue', catalogueShape);
  const kpiReports = await sound('kpi-report', kpiReportShape);
  const plans = await sound('plan', planShape);
  add(catalogues, checkCatalogue, catalogues);
  add(kpiReports, checkKpiReport, kpiReports);
  add(plans, checkPlan, kpiReports);
  add(await sound('conditions', conditionsShape), checkConditions, plans);
  return reports;
}

/** Compiles each schema once. */
class SchemaCheck {
  private readonly ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(private readonly fetchJson: FetchJson) {}

  async faults(schema: string, content: unknown): Promise<readonly string[]> {
    const validate = this.compiled.get(schema) ?? this.ajv.compile((await this.fetchJson(`schemas/${schema}.schema.json`)) as object);
    this.compiled.set(schema, validate);
    if (validate(content)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`);
  }
}

function report(file: string, faults: readonly string[]): DatasetReport {
  return { file, counts: {}, faults, missing: [] };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

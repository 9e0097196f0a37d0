import path from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { readDatasetFile } from '../../src/cli/dataset-files';
import { loadDatasets } from '../../src/datasets/datasets';
import type { Datasets } from '../../src/datasets/datasets';
import { renderWorkbookPlan } from '../../src/excel/render-plan';
import { runInWorkbook } from '../../src/excel/run-in-workbook';
import { allKpiReports, pullPlan } from '../../src/sheets/pull-plan';
import { createNodeHost } from '../host/transport-node';
import type { NodeHost, NodeHostOptions } from '../host/transport-node';

const FUNCTIONS = path.resolve(__dirname, '../../src/functions/functions.ts');

let metadata: Promise<NonNullable<NodeHostOptions['functions']>> | null = null;

async function functionsMetadata(): Promise<NonNullable<NodeHostOptions['functions']>> {
  metadata ??= generateCustomFunctionsMetadata([FUNCTIONS], true).then(({ metadataJson }) => JSON.parse(metadataJson) as NonNullable<NodeHostOptions['functions']>);
  return metadata;
}

/** An open workbook with our functions in it, reached by the globals `Excel`, `Office` and `CustomFunctions`. */
export async function openWorkbook(options: NodeHostOptions = {}): Promise<NodeHost> {
  const opened = await createNodeHost({ functions: await functionsMetadata(), ...options });
  Object.assign(globalThis, { Excel: opened.Excel, Office: opened.Office, CustomFunctions: opened.CustomFunctions, OfficeExtension: opened.OfficeExtension });
  // Loaded only now: the module throws errors of the open workbook's runtime.
  const { kpistatus, nettoeffekt, tilbagebetaling } = await import('../../src/functions/functions');
  opened.CustomFunctions.associate('TILBAGEBETALING', tilbagebetaling);
  opened.CustomFunctions.associate('NETTOEFFEKT', nettoeffekt);
  opened.CustomFunctions.associate('KPISTATUS', kpistatus);
  return opened;
}

let datasets: Promise<Datasets> | null = null;

/** What is published, read from the project's files. */
export function publishedDatasets(): Promise<Datasets> {
  datasets ??= loadDatasets(readDatasetFile);
  return datasets;
}

/** A workbook into which both KPI reports have been pulled, with its formulas calculated. */
export async function pulledKpiReports(): Promise<NodeHost> {
  const workbook = await openWorkbook();
  const published = await publishedDatasets();
  await runInWorkbook((context) => renderWorkbookPlan(context, pullPlan(published, allKpiReports(published)), { onExisting: 'stop' }));
  await workbook.host.calculated();
  return workbook;
}

import { readDatasetFile } from '../../src/cli/dataset-files';
import { loadDatasets } from '../../src/datasets/datasets';
import type { Datasets } from '../../src/datasets/datasets';
import { plannedMarks } from '../../src/sheets/dataset-marks';
import { planGrid } from '../../src/sheets/plan-grid';
import { NOTHING, allKpiReports, allProposals, everything, pullPlan } from '../../src/sheets/pull-plan';
import { readSheet } from '../../src/sheets/sheet-reader';

let datasets: Datasets;

beforeAll(async () => {
  datasets = await loadDatasets(readDatasetFile);
});

const names = (choice: Parameters<typeof pullPlan>[1], data = datasets) => pullPlan(data, choice).sheets.map(({ name }) => name);

test('all proposals come with the overview in front', () => {
  const sheets = names(allProposals(datasets));
  expect(sheets).toHaveLength(23);
  expect(sheets.slice(0, 3)).toEqual(['Overblik', 'BU01', 'BU02']);
});

test('both reports come with a sheet per citizen centre and one long table each', () => {
  expect(names(allKpiReports(datasets))).toEqual([
    'KPI 2022-06 BCV', 'KPI 2022-06 BBU', 'KPI 2022-06 BCH', 'KPI 2022-06 data', 'KPI 2024-06 BCV', 'KPI 2024-06 BBU', 'KPI 2024-06 BCH', 'KPI 2024-06 data',
  ]);
});

test('only what is chosen is written', () => {
  const proposals = [{ catalogue: '2020', id: 'HA02' }];
  expect(names(NOTHING)).toEqual([]);
  expect(names({ ...NOTHING, proposals, proposalSheets: true })).toEqual(['HA02']);
  expect(names({ ...NOTHING, proposals, lines: true, consultations: true, successCriteria: true })).toEqual(['Alle linjer', 'Høringer', 'Succeskriterier']);
  expect(names({ ...NOTHING, conditions: ['BBU-2021'] })).toEqual(['Vilkår BBU']);
  expect(names({ ...NOTHING, plans: ['BBU-2021'] })).toEqual(['Plan BBU']);
  expect(names({ ...NOTHING, proposals: [{ catalogue: '1999', id: 'HA02' }], proposalSheets: true })).toEqual([]);
});

test('an overview without the proposals’ sheets has the computed payback as a value', () => {
  const [overview] = pullPlan(datasets, { ...NOTHING, proposals: [{ catalogue: '2020', id: 'HA02' }], overview: true }).sheets;
  const row = overview?.rows.at(-1) ?? [];
  expect(row.map((cell) => cell?.value ?? null).slice(-2)).toEqual([4, 3]);
  expect(row.some((cell) => cell?.formula !== undefined)).toBe(false);
});

test('the same id in two catalogues gives two sheets, and Excel’s names of tables stay different', () => {
  const [catalogue] = datasets.catalogues;
  if (!catalogue) throw new Error('no catalogue');
  const later = { ...catalogue, key: '2021', proposals: catalogue.proposals.slice(0, 1).map((proposal) => ({ ...proposal, catalogue: '2021' })) };
  const data = { ...datasets, catalogues: [{ ...catalogue, proposals: catalogue.proposals.slice(0, 1) }, later] };
  expect(names(allProposals(data), data)).toEqual(['Overblik', 'BU01', 'BU01 (2021)']);
  const tables = pullPlan(datasets, { ...allProposals(datasets), ...{ lines: true, consultations: true, successCriteria: true }, kpiReports: allKpiReports(datasets).kpiReports, conditions: ['BBU-2021'] }).sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  expect(new Set(tables).size).toBe(tables.length);
});

test('every sheet says where its figures come from, once, and which version of which dataset it is', () => {
  const versions = new Map([...datasets.catalogues, ...datasets.kpiReports, ...datasets.plans, ...datasets.conditions].map(({ key, version }) => [key, version]));
  for (const sheet of pullPlan(datasets, everything(datasets)).sheets) {
    const marks = plannedMarks(sheet);
    expect({ sheet: sheet.name, marked: marks.size > 0 && [...marks].every(([key, version]) => versions.get(key) === version) }).toEqual({ sheet: sheet.name, marked: true });
    const texts = sheet.rows.slice(0, 12).flatMap((row) => row.map((cell) => (typeof cell?.value === 'string' ? cell.value : '')));
    expect({ sheet: sheet.name, named: texts.some((text) => /^Kilde/.test(text)) }).toEqual({ sheet: sheet.name, named: true });
    expect(texts.filter((text) => text.includes('Kilde: Kilde'))).toEqual([]);
  }
});

test('lists are known as lists when the workbook is read', () => {
  const choice = { ...allProposals(datasets), lines: true, consultations: true, successCriteria: true, conditions: ['BBU-2021'], plans: ['BBU-2021'], proposalSheets: false };
  for (const sheet of pullPlan(datasets, choice).sheets) {
    const reading = readSheet(planGrid(sheet));
    expect(reading.proposals).toEqual([]);
    expect(reading.takenFor).toContain(`“${String(sheet.rows[0]?.[0]?.value)}”`);
  }
});

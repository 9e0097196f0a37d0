import type { Datasets } from '../../src/datasets/datasets';
import type { KpiReport, Objective } from '../../src/datasets/kpi-report';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Ids of two letters and two digits, all different: "AA00", "AA01", … */
function idOf(index: number): string {
  const letters = Math.floor(index / 100);
  return `${LETTERS[Math.floor(letters / 26)] ?? 'Z'}${LETTERS[letters % 26] ?? 'Z'}${String(index % 100).padStart(2, '0')}`;
}

/** The first catalogue with this many proposals, each a copy of a published one with an id of its own. */
export function catalogueOf(datasets: Datasets, count: number): Datasets {
  const [catalogue] = datasets.catalogues;
  if (!catalogue) throw new Error('There is no catalogue.');
  const proposals = Array.from({ length: count }, (_, index) => {
    const original = catalogue.proposals[index % catalogue.proposals.length];
    if (!original) throw new Error('The catalogue is empty.');
    return { ...structuredClone(original), id: idOf(index), title: `${original.title} ${index + 1}` };
  });
  return { ...datasets, catalogues: [{ ...catalogue, proposals }] };
}

/** A report whose first table has this many objectives, each a copy of a published one. */
export function kpiReportOf({ kpiReports }: Datasets, rows: number): KpiReport {
  const report = kpiReports.at(-1);
  const [table] = report?.tables ?? [];
  if (!report || !table) throw new Error('There is no KPI report.');
  const objectives: Objective[] = [];
  for (let index = 0, measures = 0; measures < rows; index += 1) {
    const original = table.objectives[index % table.objectives.length];
    if (!original) throw new Error('The table is empty.');
    const id = `${table.citizenCentre}${index + 1}`;
    objectives.push({ ...original, id, number: index + 1, objective: `${original.objective} ${index + 1}`, measures: original.measures.slice(0, rows - measures).map((measure) => ({ ...measure, id: measure.id.replace(original.id, id) })), earlier: null });
    measures += original.measures.length;
  }
  return { ...report, tables: [{ ...table, objectives }], revises: null, revisions: [] };
}

import type { PublishedCatalogue, PublishedProposal } from '../../src/datasets/catalogue';
import type { Note } from '../../src/datasets/document';
import type { Section, TableKind } from '../../src/domain/proposal';
import type { DatasetReport, MissingValue } from './dataset-report';
import { valueAt } from './value-path';

const SECTIONS: Readonly<Record<TableKind, readonly Section[]>> = {
  summary: ['permanent', 'implementation', 'netImpact'],
  permanentService: ['permanent'],
  serviceInvestment: ['implementation'],
  capitalInvestment: ['implementation'],
};

/** Checks what a schema can't say: that references, sources and notes fit what they speak of. */
export function checkCatalogue(file: string, catalogue: PublishedCatalogue, all: readonly PublishedCatalogue[]): DatasetReport {
  const faults = [
    ...noteFaults(catalogue, catalogue.notes, catalogue.document.date === null ? ['document.date'] : []).map((fault) => `${catalogue.key}: ${fault}`),
    ...namedFaults(catalogue),
    ...catalogue.proposals.flatMap((proposal) => proposalFaults(proposal, catalogue, all).map((fault) => `${catalogue.key}:${proposal.id}: ${fault}`)),
  ];
  const missing = [
    ...missingValues(`${catalogue.key}`, catalogue, catalogue.notes),
    ...catalogue.proposals.flatMap((proposal) => missingValues(`${catalogue.key}:${proposal.id}`, proposal, proposal.notes)),
  ];
  return { file, counts: countsOf(catalogue), faults, missing };
}

function namedFaults({ key, proposals, namedButNotIncluded }: PublishedCatalogue): readonly string[] {
  return namedButNotIncluded
    .filter((named) => proposals.some((proposal) => proposal.id === named.id))
    .map((named) => `${key}: ${named.id} is said not to be included, but is`);
}

function proposalFaults(proposal: PublishedProposal, catalogue: PublishedCatalogue, all: readonly PublishedCatalogue[]): readonly string[] {
  return [
    ...areaFaults(proposal, catalogue),
    ...tableFaults(proposal),
    ...headingFaults(proposal, catalogue),
    ...referenceFaults(proposal, all),
    ...sourceFaults(proposal),
    ...noteFaults(proposal, proposal.notes, nullsToExplain(proposal)),
  ];
}

function areaFaults({ id, area }: PublishedProposal, { areas }: PublishedCatalogue): readonly string[] {
  const found = areas.find(({ name }) => name === area);
  if (!found) return [`the area “${area}” is none of the catalogue's`];
  return found.idLetters.includes(id.slice(0, 2)) ? [] : [`the id's letters do not belong to the area “${area}”`];
}

function tableFaults({ tables }: PublishedProposal): readonly string[] {
  const faults: string[] = [];
  if (tables[0]?.kind !== 'summary') faults.push('the first table is not the summary');
  if (new Set(tables.map(({ kind }) => kind)).size !== tables.length) faults.push('two tables are of one kind');
  for (const { kind, caption, rows } of tables) {
    for (const row of rows) {
      if (!SECTIONS[kind].includes(row.section)) faults.push(`${caption}: “${row.label}” can't be in section ${row.section}`);
      if (row.figures.every((figure) => figure === null)) faults.push(`${caption}: “${row.label}” has no figure`);
    }
  }
  return faults;
}

function headingFaults({ headings, missingHeadings }: PublishedProposal, { standardHeadings }: PublishedCatalogue): readonly string[] {
  if (headings === null) return [];
  const lacking = standardHeadings.filter((heading) => !headings.includes(heading));
  return lacking.join() === missingHeadings.join() ? [] : [`lacks ${lacking.join(', ') || 'no heading'}, but missingHeadings says otherwise`];
}

function referenceFaults({ catalogue, id, headings, references }: PublishedProposal, all: readonly PublishedCatalogue[]): readonly string[] {
  return references.flatMap((reference) => {
    const faults: string[] = [];
    if (headings !== null && !headings.includes(reference.section)) faults.push(`refers to ${reference.id} under a heading it lacks: ${reference.section}`);
    if (reference.catalogue === catalogue && reference.id === id) faults.push('refers to itself');
    const target = all.find(({ key }) => key === reference.catalogue);
    if (reference.catalogue !== null && !target?.proposals.some((proposal) => proposal.id === reference.id)) {
      faults.push(`refers to ${reference.catalogue}:${reference.id}, which does not exist`);
    }
    return faults;
  });
}

/** Every block that is there says where it comes from, and every source speaks of something that is there. */
function sourceFaults(proposal: PublishedProposal): readonly string[] {
  const { serviceLevel, implementationPlan, successCriteria, consultations, headings, risk, statusMarks } = proposal;
  const blocks = [
    'title', 'area', 'versionMark', 'summary', 'pool', 'presentedBy', 'affectedAdministrations', 'paybacks',
    ...proposal.tables.map((_, index) => `tables[${index}]`),
    ...proposal.extraTables.map((_, index) => `extraTables[${index}]`),
    ...Object.entries({ serviceLevel, implementationPlan, successCriteria, consultations, headings, risk })
      .filter(([, block]) => block !== null)
      .map(([field]) => field),
    ...(statusMarks.length > 0 ? ['statusMarks'] : []),
  ];
  const sourced = proposal.sources.map(({ field }) => field);
  return [
    ...blocks.filter((block) => !sourced.includes(block)).map((block) => `${block} has no source`),
    ...sourced.filter((field) => valueAt(proposal, field) === undefined).map((field) => `a source speaks of ${field}, which does not exist`),
  ];
}

/** Parts that must not be null without a reason. Blank cells of figures need none: they are blank in the document. */
function nullsToExplain(proposal: PublishedProposal): readonly string[] {
  const paths: string[] = [
    'pool', 'presentedBy', 'affectedAdministrations', 'serviceLevel', 'serviceLevel.affected', 'headings', 'implementationPlan', 'successCriteria', 'risk', 'consultations',
    ...proposal.paybacks.map((_, index) => `paybacks[${index}].figure`),
    ...proposal.extraTables.map((_, index) => `extraTables[${index}].caption`),
    ...proposal.references.map((_, index) => `references[${index}].catalogue`),
  ];
  for (const [index, table] of proposal.tables.entries()) {
    paths.push(`tables[${index}].unit`);
    if (table.kind !== 'summary') continue;
    for (const [row, { role }] of table.rows.entries()) if (role === 'line') paths.push(`tables[${index}].rows[${row}].budgetArea`);
  }
  for (const index of (proposal.successCriteria ?? []).keys()) {
    for (const column of ['measuredBy', 'responsible', 'when']) paths.push(`successCriteria[${index}].${column}`);
  }
  for (const [index, { answer }] of (proposal.consultations ?? []).entries()) {
    paths.push(`consultations[${index}].answer`);
    if (answer !== 'Ikke relevant') paths.push(`consultations[${index}].conclusion`);
  }
  return paths.filter((path) => valueAt(proposal, path) === null);
}

function noteFaults(subject: unknown, notes: readonly Note[], nulls: readonly string[]): readonly string[] {
  const noted = notes.map(({ field }) => field);
  return [
    ...nulls.filter((path) => !noted.includes(path)).map((path) => `${path} is null without a reason`),
    ...noted.filter((field) => valueAt(subject, field) === undefined).map((field) => `a note speaks of ${field}, which does not exist`),
  ];
}

function missingValues(where: string, subject: unknown, notes: readonly Note[]): readonly MissingValue[] {
  return notes.filter(({ field }) => valueAt(subject, field) === null).map(({ field, reason }) => ({ where: `${where} ${field}`, reason }));
}

function countsOf({ proposals, namedButNotIncluded }: PublishedCatalogue): Readonly<Record<string, number>> {
  const tables = proposals.flatMap((proposal) => proposal.tables);
  const rows = tables.flatMap((table) => table.rows);
  const figures = rows.flatMap((row) => row.figures);
  const lines = tables.filter(({ kind }) => kind === 'summary').flatMap((table) => table.rows).filter(({ role }) => role === 'line');
  const sum = (count: (proposal: PublishedProposal) => number): number => proposals.reduce((total, proposal) => total + count(proposal), 0);
  return {
    proposals: proposals.length,
    'named but not included': namedButNotIncluded.length,
    tables: tables.length,
    'lines in first tables': lines.length,
    'rows in all tables': rows.length,
    figures: figures.filter((figure) => figure !== null).length,
    'blank cells': figures.filter((figure) => figure === null).length,
    paybacks: sum(({ paybacks }) => paybacks.filter(({ figure }) => figure !== null).length),
    'extra tables': sum(({ extraTables }) => extraTables.length),
    'activities of plans': sum(({ implementationPlan }) => implementationPlan?.activities.length ?? 0),
    'success criteria': sum(({ successCriteria }) => successCriteria?.length ?? 0),
    consultations: sum(({ consultations }) => consultations?.length ?? 0),
    references: sum(({ references }) => references.length),
    notes: sum(({ notes }) => notes.length),
  };
}

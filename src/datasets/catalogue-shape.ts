import type { ExtraTable, PublishedCatalogue, PublishedProposal } from './catalogue';
import { documentShape, notesShape, sourcesShape } from './document';
import { either, flag, list, nullable, number, object, oneOf, refined, text, year } from './shape';
import type { Shape } from './shape';
import type { FinanceTable, ImplementationPlan } from '../domain/proposal';

const figure: Shape<number | null> = nullable(number);

const table: Shape<FinanceTable> = refined(
  object({
    kind: oneOf('summary', 'permanentService', 'serviceInvestment', 'capitalInvestment'),
    caption: text,
    unit: nullable(text),
    years: list(year),
    rows: list(
      object({
        role: oneOf('line', 'total'),
        section: oneOf('permanent', 'implementation', 'netImpact'),
        label: text,
        budgetArea: nullable(text),
        model: nullable(text),
        group: nullable(text),
        figures: list(figure),
        innovationPool: nullable(text),
      }),
    ),
  }),
  ({ years, rows }) => {
    const index = rows.findIndex((row) => row.figures.length !== years.length);
    return index < 0 ? undefined : [`.rows[${index}].figures`, `en liste med ${years.length} tal, et for hvert år`];
  },
);

const implementationPlan: Shape<ImplementationPlan> = refined(
  object({ years: list(year), activities: list(object({ label: text, marks: list(nullable(text)) })) }),
  ({ years, activities }) => {
    const index = activities.findIndex((activity) => activity.marks.length !== years.length);
    return index < 0 ? undefined : [`.activities[${index}].marks`, `en liste med ${years.length} felter, et for hvert år`];
  },
);

const extraTable: Shape<ExtraTable> = refined(
  object({
    caption: nullable(text),
    columns: list(text),
    rows: list(object({ role: oneOf('line', 'total'), label: text, unit: nullable(text), values: list(nullable(either(number, text))) })),
  }),
  ({ columns, rows }) => {
    const index = rows.findIndex((row) => row.values.length !== columns.length);
    return index < 0 ? undefined : [`.rows[${index}].values`, `en liste med ${columns.length} værdier, en for hver kolonne`];
  },
);

const proposal: Shape<PublishedProposal> = object({
  catalogue: text,
  id: text,
  title: text,
  area: text,
  summary: text,
  pool: nullable(text),
  presentedBy: nullable(text),
  affectedAdministrations: nullable(list(text)),
  tables: list(table),
  paybacks: list(object({ basis: oneOf('service', 'total'), label: text, model: nullable(text), figure })),
  headings: nullable(list(text)),
  implementationPlan: nullable(implementationPlan),
  successCriteria: nullable(list(object({ criterion: text, measuredBy: nullable(text), responsible: nullable(text), when: nullable(text) }))),
  risk: nullable(text),
  consultations: nullable(list(object({ party: text, answer: nullable(text), conclusion: nullable(text) }))),
  statusMarks: list(text),
  versionMark: oneOf('new', 'changed', 'unchanged'),
  serviceLevel: nullable(object({ affected: nullable(flag), statement: text })),
  extraTables: list(extraTable),
  references: list(object({ id: text, catalogue: nullable(text), namedBy: oneOf('id', 'title', 'subject'), section: text })),
  missingHeadings: list(text),
  sources: sourcesShape,
  notes: notesShape,
});

/** A catalogue's file; proposals carry the catalogue's key and ids of their own. */
export const catalogueShape: Shape<PublishedCatalogue> = refined(
  object({
    key: text,
    version: number,
    title: text,
    document: documentShape,
    priceLevel: text,
    comparedWith: nullable(text),
    signConvention: nullable(text),
    areas: list(object({ name: text, idLetters: list(text) })),
    standardHeadings: list(text),
    proposals: list(proposal),
    namedButNotIncluded: list(object({ id: text, title: text, status: oneOf('withdrawn', 'inProgress'), remark: text })),
    notes: notesShape,
  }),
  ({ key, proposals }) => {
    const ids = new Set<string>();
    for (const [index, { catalogue, id }] of proposals.entries()) {
      if (catalogue !== key) return [`proposals[${index}].catalogue`, `katalogets nøgle, “${key}”`];
      if (ids.has(id)) return [`proposals[${index}].id`, `et id, der kun findes en gang (“${id}” står der flere gange)`];
      ids.add(id);
    }
    return undefined;
  },
);

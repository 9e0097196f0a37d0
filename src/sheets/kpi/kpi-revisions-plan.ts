import type { KpiReport, Objective, Revision, RevisionKind } from '../../datasets/kpi-report';
import { revisionTexts } from '../../texts/kpi-follow-up';
import { kpiLabels } from '../../texts/kpi-labels';
import { dataTablePlan, numberCell, textCell } from '../data-table-plan';
import type { DataColumn } from '../data-table-plan';
import { documentText } from '../document-text';
import type { PlannedCell, SheetPlan } from '../sheet-plan';

interface RevisionEntry {
  readonly report: KpiReport;
  readonly revision: Revision;
  readonly later: Objective | undefined;
  /** The objective of the revised report that the later one continues. */
  readonly earlier: Objective | undefined;
}

const KINDS: Readonly<Record<RevisionKind, string>> = revisionTexts.kinds;

/** A figure as it was printed: 33, and 32,6. */
function figureCell(value: number | null | undefined): PlannedCell {
  return numberCell(value ?? null, value !== null && value !== undefined && !Number.isInteger(value) ? 'decimal' : 'integer');
}

const COLUMNS: readonly DataColumn<RevisionEntry>[] = [
  { header: kpiLabels.id, width: 8, cell: ({ revision }) => textCell(revision.objective) },
  { header: revisionTexts.kind, width: 32, cell: ({ revision }) => textCell(KINDS[revision.kind]) },
  { header: revisionTexts.text, width: 60, cell: ({ revision }) => textCell(revision.text, 'wrapped') },
  { header: revisionTexts.year, width: 7, cell: ({ revision }) => ({ ...(revision.figure === null ? {} : { value: revision.figure.year }), style: 'text' }) },
  { header: revisionTexts.earlier, width: 9, cell: ({ revision }) => figureCell(revision.figure?.earlier.value) },
  { header: revisionTexts.later, width: 9, cell: ({ revision }) => figureCell(revision.figure?.later.value) },
  { header: kpiLabels.unit, width: 8, cell: ({ revision }) => textCell(revision.figure?.unit ?? null) },
  { header: revisionTexts.reason, width: 50, cell: ({ revision }) => textCell(revision.reason, 'wrapped') },
  { header: revisionTexts.earlierObjective, width: 42, cell: ({ earlier }) => textCell(earlier?.objective ?? null, 'wrapped') },
  { header: revisionTexts.laterObjective, width: 42, cell: ({ later }) => textCell(later?.objective ?? null, 'wrapped') },
  { header: revisionTexts.earlierReport, width: 11, cell: ({ report }) => textCell(report.revises) },
  { header: revisionTexts.laterReport, width: 11, cell: ({ report }) => textCell(report.key) },
  { header: kpiLabels.source, width: 40, cell: ({ revision }) => textCell(revision.source, 'wrapped') },
];

function objectiveOf(report: KpiReport | undefined, id: string): Objective | undefined {
  return report?.tables.flatMap(({ objectives }) => objectives).find((objective) => objective.id === id);
}

/** "Revisioner": what each report changed of the one before it, with both figures and the report's own reason. */
export function revisionsPlan(reports: readonly KpiReport[]): SheetPlan {
  const revising = reports.filter(({ revises }) => revises !== null);
  return dataTablePlan({
    sheet: revisionTexts.sheet,
    table: 'SofRevisioner',
    heading: revisionTexts.heading,
    source: revising.map(({ document }) => documentText(document)).join(' '),
    note: revisionTexts.note,
    columns: COLUMNS,
    entries: revising.flatMap((report) => {
      const before = reports.find(({ key }) => key === report.revises);
      return report.revisions.map((revision) => {
        const later = objectiveOf(report, revision.objective);
        return { report, revision, later, earlier: objectiveOf(before, later?.earlier?.id ?? revision.objective) };
      });
    }),
    frozenColumns: 0,
  });
}

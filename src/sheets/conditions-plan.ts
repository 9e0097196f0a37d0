import type { Conditions, ConditionFact, ConditionFigure, Edition } from '../datasets/conditions';
import { conditionsTexts } from '../texts/conditions';
import { sourceTexts } from '../texts/sources';
import { dataTablePlan, numberCell, textCell } from './data-table-plan';
import type { DataColumn } from './data-table-plan';
import { documentText } from './document-text';
import type { SheetPlan } from './sheet-plan';

type Entry = { readonly figure: ConditionFigure; readonly fact: null } | { readonly figure: null; readonly fact: ConditionFact };

function statementOf({ figure, fact }: Entry, edition: string): string | null {
  const reading = figure?.readings.find((candidate) => candidate.edition === edition);
  if (reading) return [reading.precision, reading.statement].filter((part) => part !== null).join(' ') || null;
  return fact?.readings.find((candidate) => candidate.edition === edition)?.text ?? null;
}

function editionColumns({ key, title }: Edition): readonly DataColumn<Entry>[] {
  const figureOf = ({ figure }: Entry) => figure?.readings.find((reading) => reading.edition === key);
  const readingOf = ({ figure, fact }: Entry) => (figure ?? fact).readings.find((reading) => reading.edition === key);
  return [
    { header: conditionsTexts.value(title), width: 12, cell: (entry) => numberCell(figureOf(entry)?.value ?? null, 'decimal') },
    { header: conditionsTexts.comparable(title), width: 14, cell: (entry) => numberCell(figureOf(entry)?.comparable ?? null, 'decimal') },
    { header: conditionsTexts.statement(title), width: 40, cell: (entry) => textCell(statementOf(entry, key), 'wrapped') },
    { header: conditionsTexts.period(title), width: 16, cell: (entry) => textCell(figureOf(entry)?.period ?? null, 'wrapped') },
    { header: conditionsTexts.remark(title), width: 36, cell: (entry) => textCell(readingOf(entry)?.note ?? null, 'wrapped') },
    { header: conditionsTexts.source(title), width: 28, cell: (entry) => textCell(readingOf(entry)?.source ?? null, 'wrapped') },
  ];
}

/** The conditions that a plan starts from, one row each, with the editions of the document side by side. */
export function conditionsPlan(conditions: Conditions): SheetPlan {
  const columns: readonly DataColumn<Entry>[] = [
    { header: conditionsTexts.topic, width: 22, isKey: true, cell: ({ figure, fact }) => textCell((figure ?? fact).topic, 'wrapped') },
    { header: conditionsTexts.label, width: 46, isKey: true, cell: ({ figure, fact }) => textCell((figure ?? fact).label, 'wrapped') },
    { header: conditionsTexts.unit, width: 9, cell: ({ figure }) => textCell(figure?.unit ?? null) },
    ...conditions.editions.flatMap(editionColumns),
    { header: conditionsTexts.general, width: 40, cell: ({ figure }) => textCell(figure?.note ?? null, 'wrapped') },
  ];
  return dataTablePlan<Entry>({
    sheet: conditionsTexts.sheet(conditions.citizenCentre),
    table: `SofVilkaar${conditions.citizenCentre}`,
    heading: conditions.title,
    source: `${conditions.editions.map(({ title, document }) => `${title}: ${documentText(document)}`).join('; ')}. ${sourceTexts.dataset(conditions.key, conditions.version)}`,
    note: conditionsTexts.note,
    columns,
    entries: [
      ...conditions.figures.map((figure): Entry => ({ figure, fact: null })),
      ...conditions.facts.map((fact): Entry => ({ figure: null, fact })),
    ],
    frozenColumns: 0,
  });
}

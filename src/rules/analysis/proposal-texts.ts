import type { Place } from '../../domain/place';
import type { Proposal } from '../../domain/proposal';
import { placedRows, rowPlace } from '../../domain/row-place';

/** A text of a proposal, what it is (Danish, for messages) and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly what: string;
  readonly place: Place;
}

interface Optional { readonly text: string | null; readonly what: string; readonly place: Place }

function given(texts: readonly Optional[]): PlacedText[] {
  return texts.flatMap(({ text, what, place }) => (text === null || text.trim() === '' ? [] : [{ text, what, place }]));
}

/** What tells entries of equal name apart: from 1 in the order they stand. */
export function occurrences<T>(entries: readonly T[], nameOf: (entry: T) => string): readonly { readonly entry: T; readonly occurrence: number }[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const occurrence = (seen.get(nameOf(entry)) ?? 0) + 1;
    seen.set(nameOf(entry), occurrence);
    return { entry, occurrence };
  });
}

function headTexts({ title, summary, pool, presentedBy, statusMarks }: Proposal): PlacedText[] {
  const place = (field: 'title' | 'summary' | 'pool' | 'presentedBy'): Place => ({ part: 'field', field });
  return given([
    { text: title, what: 'Forslagets titel', place: place('title') },
    ...(statusMarks ?? []).map((text) => ({ text, what: 'Forslagets titel', place: place('title') })),
    { text: summary, what: 'Kort resumé', place: place('summary') },
    { text: pool, what: 'Der søges om midler fra', place: place('pool') },
    { text: presentedBy, what: 'Fremstillende forvaltning', place: place('presentedBy') },
  ]);
}

function tableTexts({ tables }: Proposal): PlacedText[] {
  return tables.flatMap((table) => [
    ...given([{ text: table.caption, what: 'Tabellens overskrift', place: { part: 'caption', table: table.kind } }]),
    ...given(placedRows(table).map((placed) => ({ text: placed.row.label, what: 'Linjens navn', place: rowPlace(placed, 'label') }))),
  ]);
}

function blockTexts({ implementationPlan, successCriteria, consultations, risk }: Proposal): PlacedText[] {
  const criteria = (successCriteria ?? []).flatMap((entry, index): Optional[] => {
    const place = (column: 'criterion' | 'measuredBy' | 'responsible' | 'when'): Place => ({ part: 'criterion', occurrence: index + 1, column });
    const what = `Succeskriterium ${index + 1}`;
    return [
      { text: entry.criterion, what, place: place('criterion') },
      { text: entry.measuredBy, what, place: place('measuredBy') },
      { text: entry.responsible, what, place: place('responsible') },
      { text: entry.when, what, place: place('when') },
    ];
  });
  const activities = occurrences(implementationPlan?.activities ?? [], ({ label }) => label).map(({ entry, occurrence }): Optional => (
    { text: entry.label, what: 'Aktivitet', place: { part: 'activity', label: entry.label, occurrence, year: null } }));
  const heard = occurrences(consultations ?? [], ({ party }) => party).flatMap(({ entry, occurrence }): Optional[] => [
    { text: entry.party, what: 'Hørt part', place: { part: 'consultation', party: entry.party, occurrence, column: 'party' } },
    { text: entry.conclusion, what: `Konklusion, ${entry.party}`, place: { part: 'consultation', party: entry.party, occurrence, column: 'conclusion' } },
  ]);
  return given([...criteria, ...activities, ...heard, { text: risk, what: 'Risiko', place: { part: 'field', field: 'risk' } }]);
}

/** Every text that someone wrote in the proposal. */
export function proposalTexts(proposal: Proposal): readonly PlacedText[] {
  return [...headTexts(proposal), ...tableTexts(proposal), ...blockTexts(proposal)];
}

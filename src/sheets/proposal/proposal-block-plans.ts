import type { Proposal } from '../../domain/proposal';
import { STANDARD_HEADINGS } from '../../domain/standard-headings';
import { ANSWERS, RISKS, sheetLabels, sheetPrompts } from '../../texts/sheet-labels';
import { labelKey } from '../cell-text';
import type { SheetDraft } from '../sheet-draft';
import { addValidation, textCell } from '../sheet-draft';
import type { PlannedCell } from '../sheet-plan';

function header(...labels: readonly string[]): PlannedCell[] {
  return labels.map((value) => ({ value, style: 'tableHeader' }));
}

/** Headings that the proposal has, in its order, then those it is to have and lacks. */
function planHeadings(draft: SheetDraft, headings: readonly string[], standard: readonly string[]): void {
  const present = new Set(headings.map(labelKey));
  const missing = standard.filter((heading) => !present.has(labelKey(heading)));
  draft.rows.push([{ value: sheetLabels.headings, style: 'heading' }], header(sheetLabels.heading, sheetLabels.headingPresent));
  const start = draft.rows.length;
  for (const heading of headings) draft.rows.push([{ value: heading, style: 'wrapped' }, { value: 'Ja', style: 'text' }]);
  for (const heading of missing) draft.rows.push([{ value: heading, style: 'wrapped' }, { value: 'Nej', style: 'text' }]);
  addValidation(draft, start, 1, draft.rows.length - start, ['Ja', 'Nej'], sheetPrompts.headingPresent);
  draft.rows.push([]);
}

function planImplementation(draft: SheetDraft, { years, activities }: NonNullable<Proposal['implementationPlan']>): void {
  draft.rows.push(
    [{ value: sheetLabels.implementationPlan, style: 'heading' }],
    [...header(sheetLabels.activity), { style: 'tableHeader' }, ...years.map((year): PlannedCell => ({ value: year, style: 'yearHeader' }))],
  );
  for (const { label, marks } of activities) draft.rows.push([{ value: label, style: 'wrapped' }, { style: 'text' }, ...marks.map((mark) => textCell(mark, 'statusCell'))]);
  draft.rows.push([]);
}

function planCriteria(draft: SheetDraft, criteria: NonNullable<Proposal['successCriteria']>): void {
  draft.rows.push(
    [{ value: sheetLabels.successCriteria, style: 'heading' }],
    header(sheetLabels.criterion, sheetLabels.measuredBy, sheetLabels.responsible, sheetLabels.when),
  );
  for (const { criterion, measuredBy, responsible, when } of criteria) {
    draft.rows.push([{ value: criterion, style: 'wrapped' }, textCell(measuredBy, 'wrapped'), textCell(responsible, 'wrapped'), textCell(when, 'wrapped')]);
  }
  draft.rows.push([]);
}

function planRisk(draft: SheetDraft, risk: string | null): void {
  draft.rows.push([{ value: sheetLabels.riskBlock, style: 'heading' }]);
  addValidation(draft, draft.rows.length, 1, 1, RISKS, sheetPrompts.risk);
  draft.rows.push([{ value: sheetLabels.risk, style: 'text' }, textCell(risk, 'text')], []);
}

function planConsultations(draft: SheetDraft, consultations: NonNullable<Proposal['consultations']>): void {
  draft.rows.push([{ value: sheetLabels.consultations, style: 'heading' }], header(sheetLabels.party, sheetLabels.answer, sheetLabels.conclusion));
  const start = draft.rows.length;
  for (const { party, answer, conclusion } of consultations) draft.rows.push([{ value: party, style: 'wrapped' }, textCell(answer, 'text'), textCell(conclusion, 'text')]);
  addValidation(draft, start, 1, consultations.length, ANSWERS, sheetPrompts.answer);
}

/** The blocks below the tables. One that is null is left out: a sheet with the tables alone is not to be blamed for it. */
export function planBlocks(draft: SheetDraft, proposal: Proposal, standard: readonly string[] = STANDARD_HEADINGS): void {
  const { headings, implementationPlan, successCriteria, risk, consultations } = proposal;
  if (headings) planHeadings(draft, headings, standard);
  if (implementationPlan) planImplementation(draft, implementationPlan);
  if (successCriteria) planCriteria(draft, successCriteria);
  if (risk !== null || headings || successCriteria || consultations) planRisk(draft, risk);
  if (consultations) planConsultations(draft, consultations);
}

import type { Proposal } from '../../domain/proposal';
import { newProposalPrompts, newProposalTexts, otherSectionGuidance, sectionGuidance } from '../../texts/new-proposal';
import { STANDARD_HEADINGS } from '../../domain/standard-headings';
import { ANSWERS, RISKS, sheetLabels, sheetPrompts } from '../../texts/sheet-labels';
import { FIRST_YEAR_COLUMN } from '../proposal/finance-table-plan';
import { addPrompt, fixedCell, fixedRange, inputCell } from '../form-draft';
import type { FormDraft } from '../form-draft';
import { cellAddress } from '../grid';
import type { SummaryRows } from './new-proposal-summary';
import { addValidation } from '../sheet-draft';
import type { PlannedCell } from '../sheet-plan';

/** Blank rows to write further activities, criteria and parties in. */
const SPARE_ROWS = 4;
const SPARE_PARTIES = 2;
/** Years of an implementation plan that begins empty. */
const PLAN_YEARS = 4;

/** Says, as an expression, whether anything has been written in a block; and whether the proposal has. */
interface Filled { readonly expression: string; readonly isFilled: boolean }

function header(...labels: readonly string[]): PlannedCell[] {
  return labels.map((value) => ({ value, style: 'tableHeader' }));
}

/** Columns of text, each with its guidance, below a header. */
function planTextRows(draft: FormDraft, entries: readonly (readonly (string | null)[])[], prompts: readonly string[], spare: number): number {
  const first = draft.rows.length;
  const blank = prompts.map(() => null);
  for (const entry of [...entries, ...Array.from({ length: spare }, () => blank)]) draft.rows.push(entry.map(inputCell));
  const rows = draft.rows.length - first;
  for (const [column, prompt] of prompts.entries()) if (prompt !== '') addPrompt(draft, { row: first, column, rows }, prompt);
  return first;
}

function planImplementation(draft: FormDraft, { implementationPlan: plan }: Proposal, { years: tableYears, header: headerRow }: SummaryRows): Filled {
  const { rows } = draft;
  const years = plan?.years ?? tableYears.slice(0, PLAN_YEARS);
  const follows = years.every((year, index) => year === tableYears[index]);
  rows.push(
    [{ value: sheetLabels.implementationPlan, style: 'heading' }],
    [
      ...header(sheetLabels.activity), { style: 'tableHeader' },
      ...years.map((year, index): PlannedCell => (follows
        ? { formula: `=${cellAddress(headerRow, FIRST_YEAR_COLUMN + index)}`, cached: year, style: 'yearHeader' }
        : { value: year, style: 'yearHeader' })),
    ],
  );
  const first = rows.length;
  const activities = plan?.activities ?? [];
  for (const { label, marks } of activities) rows.push([inputCell(label), { style: 'text' }, ...marks.map(inputCell)]);
  for (let spare = 0; spare < SPARE_ROWS; spare += 1) rows.push([{ style: 'input' }, { style: 'text' }, ...years.map((): PlannedCell => ({ style: 'input' }))]);
  addPrompt(draft, { row: first, column: 0, rows: rows.length - first }, newProposalPrompts.activity);
  addPrompt(draft, { row: first, column: FIRST_YEAR_COLUMN, rows: rows.length - first, columns: years.length }, newProposalPrompts.mark);
  const last = rows.length - 1;
  rows.push([]);
  return { expression: `COUNTA(${fixedRange(0, first, last)})>0`, isFilled: activities.length > 0 };
}

function planCriteria(draft: FormDraft, { successCriteria }: Proposal): Filled {
  const { rows } = draft;
  rows.push([{ value: sheetLabels.successCriteria, style: 'heading' }], header(sheetLabels.criterion, sheetLabels.measuredBy, sheetLabels.responsible, sheetLabels.when));
  const criteria = successCriteria ?? [];
  const { criterion, measuredBy, responsible, when } = newProposalPrompts;
  const first = planTextRows(draft, criteria.map((entry) => [entry.criterion === '' ? null : entry.criterion, entry.measuredBy, entry.responsible, entry.when]), [criterion, measuredBy, responsible, when], SPARE_ROWS);
  const last = rows.length - 1;
  rows.push([]);
  return { expression: `COUNTA(${fixedRange(0, first, last)})>0`, isFilled: criteria.some((entry) => entry.criterion !== '') };
}

function planRisk(draft: FormDraft, { risk }: Proposal): Filled {
  draft.rows.push([{ value: sheetLabels.riskBlock, style: 'heading' }]);
  const row = draft.rows.length;
  addValidation(draft, row, 1, 1, RISKS, sheetPrompts.risk);
  draft.rows.push([{ value: sheetLabels.risk, style: 'text' }, inputCell(risk)], []);
  return { expression: `${fixedCell(row, 1)}<>""`, isFilled: risk !== null };
}

function planConsultations(draft: FormDraft, { consultations }: Proposal): Filled {
  const { rows } = draft;
  rows.push([{ value: sheetLabels.consultations, style: 'heading' }], header(sheetLabels.party, sheetLabels.answer, sheetLabels.conclusion));
  const parties = consultations ?? [];
  const first = planTextRows(draft, parties.map(({ party, answer, conclusion }) => [party, answer, conclusion]), [newProposalPrompts.party, '', newProposalPrompts.conclusion], SPARE_PARTIES);
  const last = rows.length - 1;
  addValidation(draft, first, 1, last - first + 1, ANSWERS, sheetPrompts.answer);
  return { expression: `COUNTA(${fixedRange(1, first, last)})>0`, isFilled: parties.some(({ answer }) => answer !== null) };
}

type SectionTexts = Readonly<Record<string, string>>;

/** The list of sections with room for their texts; the reader takes one with a text to be there. Returns the row of each. */
function planSections(draft: FormDraft, headings: readonly string[], texts: SectionTexts): ReadonlyMap<string, number> {
  const { rows } = draft;
  rows.push([{ value: sheetLabels.headings, style: 'heading' }], header(sheetLabels.heading, newProposalTexts.sectionText));
  const at = new Map<string, number>();
  for (const heading of headings) {
    at.set(heading, rows.length);
    addPrompt(draft, { row: rows.length, column: 1 }, (Object.hasOwn(sectionGuidance, heading) ? sectionGuidance[heading] : undefined) ?? otherSectionGuidance);
    rows.push([{ value: heading, style: 'rowLabel' }, inputCell(texts[heading] ?? null)]);
  }
  rows.push([]);
  return at;
}

/**
 * What stands below the tables: the sections' texts, the implementation plan, success criteria, risk and consultations. A
 * section with a table of its own is there as soon as that is filled in.
 * @param texts texts of sections that are written already, by heading
 */
export function planBlockForms(draft: FormDraft, proposal: Proposal, summary: SummaryRows, texts: SectionTexts): void {
  const others = Object.keys(texts).filter((heading) => !STANDARD_HEADINGS.includes(heading));
  const sections = planSections(draft, [...STANDARD_HEADINGS, ...others], texts);
  const filled: Readonly<Record<string, Filled>> = {
    [sheetLabels.implementationPlan]: planImplementation(draft, proposal, summary),
    [sheetLabels.successCriteria]: planCriteria(draft, proposal),
    [sheetLabels.riskBlock]: planRisk(draft, proposal),
    [sheetLabels.consultations]: planConsultations(draft, proposal),
  };
  for (const [heading, { expression, isFilled }] of Object.entries(filled)) {
    const row = sections.get(heading);
    const label = row === undefined ? undefined : draft.rows[row]?.[0];
    if (row === undefined || label === undefined || texts[heading] !== undefined) continue;
    draft.rows[row] = [label, { formula: `=IF(${expression},"${newProposalTexts.seeBelow}","")`, cached: isFilled ? newProposalTexts.seeBelow : '', style: 'input' }];
  }
}

import type { Proposal } from '../../domain/proposal';
import { ADMINISTRATIONS, newProposalPrompts, POOLS } from '../../texts/new-proposal';
import { sheetLabels } from '../../texts/sheet-labels';
import { addPrompt, inputCell } from '../form-draft';
import type { FormDraft } from '../form-draft';
import { addValidation } from '../sheet-draft';

interface Field {
  readonly label: string;
  readonly value: string | null;
  readonly prompt: string;
  /** Usual answers; others are allowed. */
  readonly list?: readonly string[];
}

/**
 * The head of a proposal to be filled in.
 * @param source what the sheet was made from, in Danish; null where it was empty
 */
export function planHeadForm(draft: FormDraft, proposal: Proposal, source: string | null): void {
  const { rows } = draft;
  rows.push([{ value: sheetLabels.proposal, style: 'title' }]);
  const fields: readonly Field[] = [
    { label: sheetLabels.catalogue, value: proposal.catalogue, prompt: newProposalPrompts.catalogue },
    { label: sheetLabels.id, value: proposal.id, prompt: newProposalPrompts.id },
    { label: sheetLabels.title, value: proposal.title, prompt: newProposalPrompts.title },
    { label: sheetLabels.area, value: proposal.area, prompt: newProposalPrompts.area },
    { label: sheetLabels.summary, value: proposal.summary, prompt: newProposalPrompts.summary },
    { label: sheetLabels.pool, value: proposal.pool, prompt: newProposalPrompts.pool, list: POOLS },
    { label: sheetLabels.presentedBy, value: proposal.presentedBy, prompt: newProposalPrompts.presentedBy, list: ADMINISTRATIONS },
    { label: sheetLabels.affectedAdministrations, value: proposal.affectedAdministrations?.join('; ') || null, prompt: newProposalPrompts.affectedAdministrations },
  ];
  for (const { label, value, prompt, list } of fields) {
    if (list) addValidation(draft, rows.length, 1, 1, list, prompt);
    else addPrompt(draft, { row: rows.length, column: 1 }, prompt);
    rows.push([{ value: label, style: 'fieldLabel' }, inputCell(value)]);
  }
  if (source !== null) rows.push([{ value: sheetLabels.source, style: 'fieldLabel' }, { value: source, style: 'source' }]);
  rows.push([]);
}

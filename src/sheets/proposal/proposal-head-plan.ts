import type { Proposal } from '../../domain/proposal';
import { sheetLabels } from '../../texts/sheet-labels';
import type { SheetDraft } from '../sheet-draft';
import { textCell } from '../sheet-draft';

/** Where a proposal comes from, as its sheet says. */
export interface ProposalOrigin {
  /** Danish: document and dataset. */
  readonly source: string;
  readonly datasetVersion?: string;
  /** Headings that a proposal of this catalogue is to have; those it lacks are listed as absent. */
  readonly standardHeadings?: readonly string[];
}

function administrations({ affectedAdministrations }: Proposal): string | null {
  if (affectedAdministrations === null) return sheetLabels.notInSource;
  return affectedAdministrations.length === 0 ? null : affectedAdministrations.join('; ');
}

export function planHead(draft: SheetDraft, proposal: Proposal, { source, datasetVersion }: ProposalOrigin): void {
  draft.rows.push([{ value: sheetLabels.proposal, style: 'title' }]);
  const fields: readonly (readonly [string, string | null])[] = [
    [sheetLabels.catalogue, proposal.catalogue],
    [sheetLabels.id, proposal.id],
    [sheetLabels.title, proposal.title],
    ...(proposal.statusMarks?.length ? [[sheetLabels.statusMarks, proposal.statusMarks.join('; ')] as const] : []),
    [sheetLabels.area, proposal.area],
    [sheetLabels.summary, proposal.summary],
    [sheetLabels.pool, proposal.pool],
    [sheetLabels.presentedBy, proposal.presentedBy],
    [sheetLabels.affectedAdministrations, administrations(proposal)],
  ];
  for (const [label, value] of fields) draft.rows.push([{ value: label, style: 'fieldLabel' }, textCell(value, 'field')]);
  draft.rows.push([{ value: sheetLabels.source, style: 'fieldLabel' }, { value: source, style: 'source' }]);
  if (datasetVersion !== undefined) draft.rows.push([{ value: sheetLabels.dataset, style: 'fieldLabel' }, { value: datasetVersion, style: 'source' }]);
  draft.rows.push([]);
}

import type { Proposal } from '../../domain/proposal';
import { STANDARD_HEADINGS } from '../../domain/standard-headings';
import { normalLabel } from '../label';
import { listText } from '../message-text';
import type { ProposalRule, Published, Report } from '../rule';

/** A heading without its number and closing punctuation. */
function title(heading: string): string {
  return normalLabel(heading.replace(/^\s*\d+(?:\.\d+)*\.?\s*/, '').replace(/[?!:]\s*$/, ''));
}

function check(proposal: Proposal, published: Published): readonly Report[] {
  const { headings, catalogue } = proposal;
  if (headings === null) return [];
  const present = new Set(headings.map(title));
  const required = (catalogue === null ? undefined : published.standardHeadings?.(catalogue)) ?? STANDARD_HEADINGS;
  const missing = required.filter((heading) => !present.has(title(heading)));
  if (missing.length === 0) return [];
  return [{
    messageId: 'missing',
    data: { headings: listText(missing.map((heading) => `"${heading}"`)) },
    table: null,
    model: null,
    row: null,
    years: [],
    stated: [null],
    expected: [missing.join(', ')],
    places: [{ part: 'field', field: 'headings' }],
  }];
}

export const rule: ProposalRule = {
  meta: {
    id: 'F308',
    name: 'overskrifter',
    title: 'Forslaget har de afsnit, som kataloget kræver; numrene er uden betydning.',
    severity: 'warning',
    group: 'form',
    messages: { missing: 'Forslaget mangler afsnit: {headings}.' },
    corrects: false,
  },
  subject: 'proposal',
  check,
};

import type { Proposal } from '../../domain/proposal';
import { hasRisk } from '../analysis/absent-blocks';
import type { ProposalRule, Report } from '../rule';

const LEVEL = /(?:^|[^\p{L}])(?:lave?|lille|middel|mellem|moderat|høje?)(?=$|[^\p{L}])/iu;

function check(proposal: Proposal): readonly Report[] {
  if (!hasRisk(proposal)) return [];
  const stated = (proposal.risk ?? '').trim();
  if (LEVEL.test(stated)) return [];
  return [{
    messageId: stated === '' ? 'missing' : 'unknown',
    data: stated === '' ? {} : { stated },
    table: null,
    model: null,
    row: null,
    years: [],
    stated: [stated === '' ? null : stated],
    expected: [null],
    places: [{ part: 'field', field: 'risk' }],
  }];
}

export const rule: ProposalRule = {
  meta: {
    id: 'F403',
    name: 'risiko',
    title: 'Forslagets risiko er angivet som lav, middel eller høj.',
    severity: 'warning',
    group: 'submission',
    messages: {
      missing: 'Risikovurderingen siger ikke, om risikoen er lav, middel eller høj.',
      unknown: 'Risikovurderingen siger "{stated}". Angiv risikoen som lav, middel eller høj.',
    },
    corrects: false,
  },
  subject: 'proposal',
  check,
};

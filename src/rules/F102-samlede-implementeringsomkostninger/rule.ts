import { totalReports } from '../analysis/total-report';
import type { ProposalRule } from '../rule';

export const rule: ProposalRule = {
  meta: {
    id: 'F102',
    name: 'samlede-implementeringsomkostninger',
    title: 'Samlede implementeringsomkostninger er summen af implementeringslinjerne i hvert år.',
    severity: 'error',
    group: 'arithmetic',
    messages: { sum: '{table}, "{row}": Totalen er ikke summen af implementeringslinjerne. {figures}.{support}' },
    corrects: true,
  },
  subject: 'proposal',
  check: (proposal) => totalReports('sum', 'sum', proposal, (kind, section) => kind === 'summary' && section === 'implementation'),
};

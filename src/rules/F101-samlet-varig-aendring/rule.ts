import { totalReports } from '../analysis/total-report';
import type { ProposalRule } from '../rule';

export const rule: ProposalRule = {
  meta: {
    id: 'F101',
    name: 'samlet-varig-aendring',
    title: 'Samlet varig ændring er summen af de varige linjer i hvert år.',
    severity: 'error',
    group: 'arithmetic',
    messages: { sum: '{table}, "{row}": Totalen er ikke summen af de varige linjer. {figures}.{support}' },
    corrects: true,
  },
  subject: 'proposal',
  check: (proposal) => totalReports('sum', 'sum', proposal, (kind, section) => kind === 'summary' && section === 'permanent'),
};

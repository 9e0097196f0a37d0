import { totalReports } from '../analysis/total-report';
import type { ProposalRule } from '../rule';

export const rule: ProposalRule = {
  meta: {
    id: 'F104',
    name: 'tabeltotal',
    title: 'Totalen i tabellerne over varige ændringer, serviceinvesteringer og anlægsinvesteringer er summen af linjerne i hvert år.',
    severity: 'error',
    group: 'arithmetic',
    messages: { sum: '{table}, "{row}": Totalen er ikke summen af tabellens linjer. {figures}.{support}' },
    corrects: true,
  },
  subject: 'proposal',
  check: (proposal) => totalReports('sum', 'sum', proposal, (kind) => kind !== 'summary'),
};

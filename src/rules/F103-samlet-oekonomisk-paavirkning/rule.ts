import { totalReports } from '../analysis/total-report';
import type { ProposalRule } from '../rule';

export const rule: ProposalRule = {
  meta: {
    id: 'F103',
    name: 'samlet-oekonomisk-paavirkning',
    title: 'Samlet økonomisk påvirkning er samlet varig ændring plus samlede implementeringsomkostninger i hvert år.',
    severity: 'error',
    group: 'arithmetic',
    messages: { sum: '{table}, "{row}": Tallet er ikke samlet varig ændring plus samlede implementeringsomkostninger, som de er anført. {figures}.{support}' },
    corrects: true,
  },
  subject: 'proposal',
  check: (proposal) => totalReports('sum', 'sum', proposal, (_kind, section) => section === 'netImpact'),
};

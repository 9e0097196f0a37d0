import { COMPARISON_MESSAGES, comparisonReports } from '../analysis/comparison-report';
import { compareImplementation } from '../analysis/detail-tables';
import type { ProposalRule } from '../rule';

export const rule: ProposalRule = {
  meta: {
    id: 'F106',
    name: 'investeringer-stemmer',
    title: 'Tabellerne over service- og anlægsinvesteringer stemmer med implementeringslinjerne af samme styringsområde i Tabel 1 i hvert år: totalen og linjer med samme navn.',
    severity: 'error',
    group: 'arithmetic',
    messages: COMPARISON_MESSAGES,
    corrects: false,
  },
  subject: 'proposal',
  check: (proposal) => comparisonReports(compareImplementation(proposal), ({ second }) =>
    (second.table.kind === 'capitalInvestment' ? 'anlægslinjerne under implementeringsomkostninger' : 'servicelinjerne under implementeringsomkostninger')),
};

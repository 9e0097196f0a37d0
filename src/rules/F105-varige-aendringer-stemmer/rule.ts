import { COMPARISON_MESSAGES, comparisonReports } from '../analysis/comparison-report';
import { comparePermanent } from '../analysis/detail-tables';
import type { ProposalRule } from '../rule';

export const rule: ProposalRule = {
  meta: {
    id: 'F105',
    name: 'varige-aendringer-stemmer',
    title: 'Tabellen "Varige ændringer, service" stemmer med de varige serviceændringer i Tabel 1 i hvert år: totalen og linjer med samme navn.',
    severity: 'error',
    group: 'arithmetic',
    messages: COMPARISON_MESSAGES,
    corrects: false,
  },
  subject: 'proposal',
  check: (proposal) => comparisonReports(comparePermanent(proposal), () => 'de varige servicelinjer'),
};

import { comparisonReports } from '../analysis/comparison-report';
import { comparePermanent } from '../analysis/detail-tables';
import type { ProposalRule } from '../rule';

export const rule: ProposalRule = {
  meta: {
    id: 'F105',
    name: 'varige-aendringer-stemmer',
    title: 'Tabellen "Varige ændringer, service" stemmer med de varige serviceændringer i Tabel 1 i hvert år: totalen og linjer med samme navn.',
    severity: 'error',
    group: 'arithmetic',
    messages: {
      line: 'Linjen "{row}" har ikke samme tal i {first} og {second}. {figures}.',
      total: '{first} stemmer ikke med {second}. {figures}.',
      area: '{first} og {second} stemmer ikke. {figures}. Forskellen svarer til linjen "{row}", som i {first} har styringsområdet {area}.',
    },
    corrects: false,
  },
  subject: 'proposal',
  check: (proposal) => comparisonReports(comparePermanent(proposal), () => 'de varige servicelinjer'),
};

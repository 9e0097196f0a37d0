import { totalReports } from '../analysis/total-report';
import type { ProposalRule } from '../rule';

export const rule: ProposalRule = {
  meta: {
    id: 'F201',
    name: 'omvendt-fortegn',
    title: 'En total har samme fortegn som summen af det, den lægger sammen.',
    severity: 'error',
    group: 'signs',
    messages: { sign: '{table}, "{row}": Totalen har omvendt fortegn. {figures}. Besparelser skrives med minus, udgifter uden.{support}' },
    corrects: true,
  },
  subject: 'proposal',
  check: (proposal) => totalReports('sign', 'sign', proposal, () => true),
};

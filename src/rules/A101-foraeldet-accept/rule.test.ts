import { ruleTester } from '../rule-tester';
import { totalAt } from '../testing/sample-place';
import type { Acceptance } from '../acceptance';
import { rule } from './rule';

const PLACE = totalAt('serviceInvestment', 'Investeringer totalt, service', 2019);
const ACCEPTANCE: Acceptance = {
  subject: { kind: 'proposal', catalogue: '2020', id: 'BU05' }, rule: 'F104', messageId: 'sum', place: PLACE,
  years: [2019], stated: [1890], expected: [1900], reason: 'Afrundet', by: 'Økonomi',
};

ruleTester.run(rule, {
  valid: [{ name: 'ingen forældede', stale: [] }],
  invalid: [
    {
      name: 'en accept, der ikke passer på noget',
      stale: [ACCEPTANCE],
      findings: [{ messageId: 'stale', place: PLACE, row: 'Investeringer totalt, service', years: [2019], stated: [1890], severity: 'info',
        message: 'En accept af F104 ("Investeringer totalt, service") passer ikke længere på nogen afvigelse: tallene er ændret, eller fejlen er rettet. Accepteret: 2019: 1.890. Begrundelse: "Afrundet" (Økonomi).' }],
    },
    {
      name: 'en accept uden sted og år',
      stale: [{ ...ACCEPTANCE, rule: 'F308', place: null, years: [], stated: [null], expected: ['Økonomi'] }],
      findings: [{ messageId: 'stale', place: null, row: null, years: [] }],
    },
  ],
});

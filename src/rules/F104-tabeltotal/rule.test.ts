import { ruleTester } from '../rule-tester';
import { totalAt } from '../testing/sample-place';
import { cost, costTotal, permanent, permanentTotal, proposalOf, SERVICE, smallDetails, smallSummary, table } from '../testing/sample-proposal';
import { rule } from './rule';

const SERVICE_TOTAL = 'Investeringer totalt, service';

ruleTester.run(rule, {
  valid: [
    { name: 'totalerne er summen af linjerne', proposal: proposalOf(smallDetails()) },
    { name: 'Tabel 1 er andre regler', proposal: proposalOf([smallSummary({ permanentTotal: [1, 1, 1, 1] })]) },
    { name: 'en tabel uden totalrække', proposal: proposalOf([table('serviceInvestment', [cost('Projektledelse', [300, 600, null, null])])]) },
  ],
  invalid: [
    {
      name: 'en linje er forkert, og Tabel 1 støtter totalen: intet rettes',
      proposal: proposalOf([
        table('summary', [cost('Flytning', [350, null, null, null], SERVICE), cost('Istandsættelse', [1540, null, null, null], SERVICE), costTotal([1890, null, null, null])]),
        table('serviceInvestment', [cost('Flytning', [350, null, null, null]), cost('Istandsættelse', [1550, null, null, null]), costTotal([1890, null, null, null], SERVICE_TOTAL)]),
      ]),
      findings: [{ messageId: 'sum', place: totalAt('serviceInvestment', SERVICE_TOTAL, 2019), stated: [1890], expected: [1900],
        message: 'Tabel 3, "Investeringer totalt, service": Totalen er ikke summen af tabellens linjer. 2019: der står 1.890, linjerne giver 1.900. '
          + 'Den anførte total støttes af totalen i Tabel 1 og summen af servicelinjerne i Tabel 1.' }],
    },
    {
      name: 'totalen har et beløb i et år uden linjer, og Tabel 1 støtter linjerne: den rettes',
      proposal: proposalOf([
        table('summary', [permanent('Drift', [null, -5, -5, -5], SERVICE), permanentTotal([0, -5, -5, -5])]),
        table('permanentService', [permanent('Drift', [null, -5, -5, -5]), permanentTotal([1400, -5, -5, -5], 'Varige ændringer totalt, service')]),
      ]),
      findings: [{ messageId: 'sum', place: totalAt('permanentService', 'Varige ændringer totalt, service', 2019), stated: [1400], expected: [0] }],
      corrected: proposalOf([
        table('summary', [permanent('Drift', [null, -5, -5, -5], SERVICE), permanentTotal([0, -5, -5, -5])]),
        table('permanentService', [permanent('Drift', [null, -5, -5, -5]), permanentTotal([0, -5, -5, -5], 'Varige ændringer totalt, service')]),
      ]),
    },
    {
      name: 'en tabel alene: totalen rettes',
      proposal: proposalOf([table('capitalInvestment', [cost('Robotter', [1500, 1000, null, null]), costTotal([1500, 100, null, null], 'Investeringer totalt, anlæg')])]),
      findings: [{ messageId: 'sum', place: totalAt('capitalInvestment', 'Investeringer totalt, anlæg', 2020), stated: [100], expected: [1000] }],
      corrected: proposalOf([table('capitalInvestment', [cost('Robotter', [1500, 1000, null, null]), costTotal([1500, 1000, null, null], 'Investeringer totalt, anlæg')])]),
    },
  ],
});

import { ruleTester } from '../rule-tester';
import { totalAt } from '../testing/sample-place';
import { CAPITAL, cost, costTotal, proposalOf, SERVICE, smallDetails, smallSummary, table } from '../testing/sample-proposal';
import { rule } from './rule';

const LABEL = 'Samlede implementeringsomkostninger';

ruleTester.run(rule, {
  valid: [
    { name: 'totalen er summen af linjerne', proposal: proposalOf([smallSummary(), ...smallDetails()]) },
    { name: 'linjer, der nævner en model, er med i den ene total', proposal: proposalOf([table('summary', [cost('Tavler', [700, 0, 0, 0]), cost('Afvikling model 2', [600, 0, 0, 0], { model: 'Model 2' }), costTotal([1300, 0, 0, 0])])]) },
    { name: 'en total, der nævner en model, har kun dens linjer', proposal: proposalOf([table('summary', [cost('Tavler', [700, 0, 0, 0]), cost('Afvikling model 2', [600, 0, 0, 0], { model: 'Model 2' }), costTotal([700, 0, 0, 0], `${LABEL} model 1`, { model: 'model 1' })])]) },
  ],
  invalid: [
    {
      name: 'totalen er forkert, og tabel 3 og 4 støtter linjerne: den rettes',
      proposal: proposalOf([smallSummary({ costTotal: [550, 600, null, null] }), ...smallDetails()]),
      findings: [{
        messageId: 'sum', place: totalAt('summary', LABEL, 2019, 'implementation'), years: [2019], stated: [550], expected: [500],
        message: 'Tabel 1, "Samlede implementeringsomkostninger": Totalen er ikke summen af implementeringslinjerne. 2019: der står 550, linjerne giver 500. '
          + 'Linjernes sum støttes af totalerne i Tabel 3 og Tabel 4 tilsammen og linjerne i Tabel 3 og Tabel 4 tilsammen.',
      }],
      corrected: proposalOf([smallSummary(), ...smallDetails()]),
    },
    {
      name: 'den samlede økonomiske påvirkning er regnet med den forkerte total: den rettes med',
      proposal: proposalOf([smallSummary({ costTotal: [550, 600, null, null], netImpact: [550, 200, -700, -700] }), ...smallDetails()]),
      findings: [{ messageId: 'sum', place: totalAt('summary', LABEL, 2019, 'implementation'), stated: [550], expected: [500] }],
      corrected: proposalOf([smallSummary(), ...smallDetails()]),
    },
    {
      name: 'en linje er forkert, og de andre tabeller støtter totalen: intet rettes',
      proposal: proposalOf([
        table('summary', [cost('Projektledelse', [310, 600, null, null], SERVICE), cost('Indretning', [200, null, null, null], CAPITAL), costTotal([500, 600, null, null])]),
        ...smallDetails(),
      ]),
      findings: [{ messageId: 'sum', place: totalAt('summary', LABEL, 2019, 'implementation'), stated: [500], expected: [510] }],
    },
    {
      name: 'en af tabellerne mangler, så intet støtter noget: totalen rettes',
      proposal: proposalOf([table('summary', [cost('Projektledelse', [300, 600, null, null], SERVICE), cost('Indretning', [200, null, null, null], CAPITAL), costTotal([300, 600, null, null])]), ...smallDetails().slice(0, 2)]),
      findings: [{ messageId: 'sum', place: totalAt('summary', LABEL, 2019, 'implementation'), stated: [300], expected: [500] }],
      corrected: proposalOf([table('summary', [cost('Projektledelse', [300, 600, null, null], SERVICE), cost('Indretning', [200, null, null, null], CAPITAL), costTotal([500, 600, null, null])]), ...smallDetails().slice(0, 2)]),
    },
  ],
});

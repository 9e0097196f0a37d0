import { ruleTester } from '../rule-tester';
import { totalAt } from '../testing/sample-place';
import { permanent, permanentTotal, proposalOf, SERVICE, smallSummary, table } from '../testing/sample-proposal';
import { rule } from './rule';

const TOTAL_2 = 'Varige ændringer totalt, service';

function tables(detailLine: readonly number[], detailTotal: readonly number[]) {
  return proposalOf([
    table('summary', [permanent('A', [0, -5, -5, -5], SERVICE), permanentTotal([0, -5, -5, -5])]),
    table('permanentService', [permanent('B', detailLine), permanentTotal(detailTotal, TOTAL_2)]),
  ]);
}

ruleTester.run(rule, {
  valid: [
    { name: 'fortegnene er de samme', proposal: tables([0, -5, -5, -5], [0, -5, -5, -5]) },
    { name: 'en forkert sum med rigtigt fortegn er en anden regel', proposal: tables([0, -5, -5, -5], [0, -6, -5, -5]) },
    { name: '0 har intet fortegn', proposal: tables([0, -5, -5, -5], [7, 0, -5, -5]) },
    { name: 'den økonomiske påvirkning følger af en total med omvendt fortegn, som er meldt', proposal: proposalOf([smallSummary()]) },
  ],
  invalid: [
    {
      name: 'totalen mangler sit minus, og Tabel 1 støtter linjerne: den rettes',
      proposal: tables([0, -5, -5, -5], [0, 5, 5, 5]),
      findings: [{ messageId: 'sign', place: totalAt('permanentService', TOTAL_2, 2020), years: [2020, 2021, 2022], stated: [5, 5, 5], expected: [-5, -5, -5],
        message: 'Tabel 2, "Varige ændringer totalt, service": Totalen har omvendt fortegn. 2020-2022: der står 5, linjerne giver -5. Besparelser skrives med minus, udgifter uden. '
          + 'Linjernes sum støttes af totalen i Tabel 1 og summen af servicelinjerne i Tabel 1.' }],
      corrected: tables([0, -5, -5, -5], [0, -5, -5, -5]),
    },
    {
      name: 'linjen mangler sit minus, og Tabel 1 støtter totalen: intet rettes',
      proposal: tables([0, 5, -5, -5], [0, -5, -5, -5]),
      findings: [{ messageId: 'sign', place: totalAt('permanentService', TOTAL_2, 2020), years: [2020], stated: [-5], expected: [5] }],
    },
    {
      name: 'samlet varig ændring har omvendt fortegn; den økonomiske påvirkning, som er rigtig efter linjerne, meldes ikke',
      proposal: proposalOf([smallSummary({ permanentTotal: [0, 400, -700, -700] })]),
      findings: [{ messageId: 'sign', place: totalAt('summary', 'Samlet varig ændring', 2020), stated: [400], expected: [-400] }],
      corrected: proposalOf([smallSummary()]),
    },
    {
      name: 'samlet økonomisk påvirkning',
      proposal: proposalOf([smallSummary({ netImpact: [500, 200, 700, -700] })]),
      findings: [{ messageId: 'sign', place: totalAt('summary', 'Samlet økonomisk påvirkning', 2021, 'netImpact'), stated: [700], expected: [-700] }],
      corrected: proposalOf([smallSummary()]),
    },
  ],
});

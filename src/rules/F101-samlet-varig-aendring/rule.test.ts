import { ruleTester } from '../rule-tester';
import { totalAt } from '../testing/sample-place';
import { cost, costTotal, netImpact, permanent, permanentTotal, proposalOf, SERVICE, smallDetails, smallSummary, table } from '../testing/sample-proposal';
import { rule } from './rule';

const LABEL = 'Samlet varig ændring';

const MODEL_1 = { model: 'Model 1' };
const MODEL_2 = { model: 'Model 2' };

ruleTester.run(rule, {
  valid: [
    { name: 'totalen er summen af linjerne', proposal: proposalOf([smallSummary()]) },
    { name: 'tomme felter er 0', proposal: proposalOf([table('summary', [permanent('Drift', [null, 0, -1, -1]), permanentTotal([0, null, -1, -1])])]) },
    { name: 'tekst, der er et tal, regnes med', proposal: proposalOf([table('summary', [permanent('Drift', [0, { text: '-1 200', value: -1200 }, 0, 0]), permanentTotal([0, -1200, 0, 0])])]) },
    { name: 'en linje kan ikke læses det år', proposal: proposalOf([table('summary', [permanent('Drift', [0, { text: 'ca. 300', value: null }, 0, 0]), permanentTotal([0, -1200, 0, 0])])]) },
    { name: 'omvendt fortegn er en anden regel', proposal: proposalOf([smallSummary({ permanentTotal: [0, 400, 700, 700] })]) },
    { name: 'en total uden linjer', proposal: proposalOf([table('summary', [permanentTotal([0, -1, -1, -1])])]) },
    { name: 'én total for flere modeller', proposal: proposalOf([table('summary', [permanent('A', [0, -1, -1, -1], MODEL_1), permanent('A', [0, -2, -2, -2], MODEL_2), permanentTotal([0, -1, -1, -1])])]) },
    { name: 'delsummer og total', proposal: proposalOf([table('summary', [
      permanent('A', [0, -1, -1, -1], { group: 'Børn' }), permanentTotal([0, -1, -1, -1], 'I alt, børn', { group: 'Børn' }),
      permanent('B', [0, -2, -2, -2], { group: 'Voksne' }), permanentTotal([0, -2, -2, -2], 'I alt, voksne', { group: 'Voksne' }),
      permanentTotal([0, -3, -3, -3]),
    ])]) },
    { name: 'brøker, hvis sum er det samme tal', proposal: proposalOf([table('summary', [permanent('A', [0.1, 0, 0, 0]), permanent('B', [0.2, 0, 0, 0]), permanentTotal([0.3, 0, 0, 0])])]) },
  ],
  invalid: [
    {
      name: 'totalen er forkert i to år, og Tabel 2 støtter linjerne: den rettes',
      proposal: proposalOf([smallSummary({ permanentTotal: [0, -400, -710, -720] }), ...smallDetails()]),
      findings: [{
        messageId: 'sum',
        place: totalAt('summary', LABEL, 2021),
        years: [2021, 2022],
        stated: [-710, -720],
        expected: [-700, -700],
        row: LABEL,
        message: 'Tabel 1, "Samlet varig ændring": Totalen er ikke summen af de varige linjer. 2021: der står -710, linjerne giver -700; '
          + '2022: der står -720, linjerne giver -700. Linjernes sum støttes af totalen i Tabel 2 og summen af linjerne i Tabel 2.',
      }],
      corrected: proposalOf([smallSummary(), ...smallDetails()]),
    },
    {
      name: 'en linje er forkert, og Tabel 2 støtter totalen: intet rettes',
      proposal: proposalOf([
        table('summary', [permanent('Drift', [0, -110, -100, -100], SERVICE), permanentTotal([0, -100, -100, -100]), cost('Indkøb', [50, 0, 0, 0], SERVICE), costTotal([50, 0, 0, 0]), netImpact([50, -100, -100, -100])]),
        table('permanentService', [permanent('Drift', [0, -100, -100, -100]), permanentTotal([0, -100, -100, -100], 'Varige ændringer totalt, service')]),
      ]),
      findings: [{ messageId: 'sum', place: totalAt('summary', LABEL, 2020), years: [2020], stated: [-100], expected: [-110],
        message: 'Tabel 1, "Samlet varig ændring": Totalen er ikke summen af de varige linjer. 2020: der står -100, linjerne giver -110. Den anførte total støttes af totalen i Tabel 2 og summen af linjerne i Tabel 2.' }],
    },
    {
      name: 'Tabel 2 siger noget tredje: intet rettes',
      proposal: proposalOf([
        table('summary', [permanent('Drift', [0, -110, -100, -100], SERVICE), permanentTotal([0, -100, -100, -100])]),
        table('permanentService', [permanent('Andet', [0, -90, -100, -100]), permanentTotal([0, -90, -100, -100], 'Varige ændringer totalt, service')]),
      ]),
      findings: [{ messageId: 'sum', place: totalAt('summary', LABEL, 2020), expected: [-110] }],
    },
    {
      name: 'kun Tabel 1, og den økonomiske påvirkning følger totalen: intet rettes',
      proposal: proposalOf([table('summary', [permanent('Drift', [0, -110, -100, -100], SERVICE), permanentTotal([0, -100, -100, -100]), netImpact([0, -100, -100, -100])])]),
      findings: [{ messageId: 'sum', place: totalAt('summary', LABEL, 2020) }],
    },
    {
      name: 'kun Tabel 1, og den økonomiske påvirkning følger linjerne: den rettes',
      proposal: proposalOf([table('summary', [permanent('Drift', [0, -110, -100, -100], SERVICE), permanentTotal([0, null, -100, -100]), netImpact([0, -110, -100, -100])])]),
      findings: [{ messageId: 'sum', place: totalAt('summary', LABEL, 2020), stated: [null], expected: [-110],
        message: 'Tabel 1, "Samlet varig ændring": Totalen er ikke summen af de varige linjer. 2020: der står ingenting, linjerne giver -110.' }],
      corrected: proposalOf([table('summary', [permanent('Drift', [0, -110, -100, -100], SERVICE), permanentTotal([0, -110, -100, -100]), netImpact([0, -110, -100, -100])])]),
    },
    {
      name: 'hver models total er summen af dens egne linjer',
      proposal: proposalOf([table('summary', [
        permanent('Afvikling', [0, -5, -5, -5], MODEL_1), permanentTotal([0, -5, -5, -5], `${LABEL} model 1`, MODEL_1),
        permanent('Afvikling', [0, -7, -7, -7], MODEL_2), permanentTotal([0, -5, -5, -5], `${LABEL} model 2`, MODEL_2),
      ])]),
      findings: [{ messageId: 'sum', place: totalAt('summary', `${LABEL} model 2`, 2020, 'permanent', MODEL_2), model: 'Model 2', years: [2020, 2021, 2022], expected: [-7, -7, -7] }],
      corrected: proposalOf([table('summary', [
        permanent('Afvikling', [0, -5, -5, -5], MODEL_1), permanentTotal([0, -5, -5, -5], `${LABEL} model 1`, MODEL_1),
        permanent('Afvikling', [0, -7, -7, -7], MODEL_2), permanentTotal([0, -7, -7, -7], `${LABEL} model 2`, MODEL_2),
      ])]),
    },
  ],
});

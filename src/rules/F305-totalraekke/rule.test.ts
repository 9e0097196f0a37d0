import { ruleTester } from '../rule-tester';
import { rowAt } from '../testing/sample-place';
import { cost, costTotal, netImpact, permanent, permanentTotal, proposalOf, smallDetails, smallSummary, table } from '../testing/sample-proposal';
import { rule } from './rule';

const F = [0, 0, 0, 0];
const MODEL_1 = { model: 'Model 1' };
const MODEL_2 = { model: 'Model 2' };
const CAPTION_1 = { part: 'caption', table: 'summary' } as const;

function capitalTotal(label: string) {
  return proposalOf([table('capitalInvestment', [cost('A', F), costTotal(F, label)])]);
}

ruleTester.run(rule, {
  valid: [
    { name: 'alle totalrækker er der', proposal: proposalOf([smallSummary(), ...smallDetails()]) },
    { name: 'Tabel 2 kalder totalen det samme som Tabel 1', proposal: proposalOf([table('permanentService', [permanent('A', F), permanentTotal(F, 'Samlet varig ændring')])]) },
    { name: 'forkortet navn', proposal: proposalOf([table('summary', [permanent('A', F), permanentTotal(F), netImpact(F, 'Samlet økon. påvirkning')])]) },
    { name: 'blot "I alt"', proposal: capitalTotal('I alt') },
    { name: 'hver model har sine totaler', proposal: proposalOf([table('summary', [
      permanent('A', F, MODEL_1), permanentTotal(F, 'Samlet varig ændring model 1', MODEL_1), permanent('A', F, MODEL_2), permanentTotal(F, 'Samlet varig ændring model 2', MODEL_2),
      cost('B', F), costTotal(F), netImpact(F, 'Samlet økonomisk påvirkning model 1', MODEL_1), netImpact(F, 'Samlet økonomisk påvirkning model 2', MODEL_2),
    ])]) },
    { name: 'en tabel uden rækker', proposal: proposalOf([table('summary', [])]) },
  ],
  invalid: [
    {
      name: 'Tabel 3 har ingen total',
      proposal: proposalOf([table('serviceInvestment', [cost('A', F)])]),
      findings: [{ messageId: 'noTableTotal', place: { part: 'caption', table: 'serviceInvestment' }, severity: 'warning', message: 'Tabel 3 mangler en totalrække: "Investeringer totalt, service".' }],
    },
    {
      name: 'Tabel 1 mangler alle tre',
      proposal: proposalOf([table('summary', [permanent('A', F), cost('B', F)])]),
      findings: [
        { messageId: 'noPermanentTotal', place: CAPTION_1, message: 'Tabel 1 mangler rækken "Samlet varig ændring".' },
        { messageId: 'noCostTotal', place: CAPTION_1 },
        { messageId: 'noNetImpact', place: CAPTION_1 },
      ],
    },
    {
      name: 'en model mangler sin total',
      proposal: proposalOf([table('summary', [
        permanent('A', F, MODEL_1), permanentTotal(F, 'Samlet varig ændring model 1', MODEL_1), permanent('A', F, MODEL_2),
        netImpact(F, 'Samlet økonomisk påvirkning model 1', MODEL_1), netImpact(F, 'Samlet økonomisk påvirkning model 2', MODEL_2),
      ])]),
      findings: [{ messageId: 'noPermanentTotal', place: CAPTION_1, model: 'Model 2', message: 'Tabel 1 mangler rækken "Samlet varig ændring model 2".' }],
    },
    {
      name: 'serviceinvesteringer kaldt varige ændringer: navnet rettes',
      proposal: proposalOf([table('serviceInvestment', [cost('A', F), costTotal(F, 'Varige ændringer totalt, service')])]),
      findings: [{ messageId: 'label', place: rowAt('label', 'serviceInvestment', 'Varige ændringer totalt, service', 'implementation', { role: 'total' }), stated: ['Varige ændringer totalt, service'], expected: ['Investeringer totalt, service'],
        message: 'Tabel 3: Totalrækken hedder "Varige ændringer totalt, service", men lægger noget andet sammen. Den bør hedde "Investeringer totalt, service".' }],
      corrected: proposalOf([table('serviceInvestment', [cost('A', F), costTotal(F, 'Investeringer totalt, service')])]),
    },
    {
      name: 'anlæg kaldt service: navnet rettes',
      proposal: capitalTotal('Investeringer totalt, service'),
      findings: [{ messageId: 'label', place: rowAt('label', 'capitalInvestment', 'Investeringer totalt, service', 'implementation', { role: 'total' }), expected: ['Investeringer totalt, anlæg'] }],
      corrected: capitalTotal('Investeringer totalt, anlæg'),
    },
  ],
});

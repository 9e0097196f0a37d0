import { ruleTester } from '../rule-tester';
import { criterionFor, followUpFor } from '../testing/sample-follow-up';
import { rule } from './rule';

const of = (...criteria: ReturnType<typeof criterionFor>[]) => followUpFor({ criteria });

ruleTester.run(rule, {
  valid: [
    { name: 'fristen er i dag', today: '2021-12-31', followUp: of(criterionFor('2021')) },
    { name: 'fristen er overskredet, men der er et resultat', today: '2022-02-01', followUp: of(criterionFor('2021', { result: 'Opfyldt', resultDate: '2021-12-01' })) },
    { name: 'et resultat uden dato', today: '2022-02-01', followUp: of(criterionFor('2021', { result: 'Opfyldt' })) },
    { name: 'kan ikke dateres', today: '2030-01-01', followUp: of(criterionFor('Senest ét år efter implementering')) },
    { name: 'uden nogen første frist', today: '2030-01-01', followUp: of(criterionFor('Løbende med særligt opfølgning halvårligt.')) },
    { name: 'ingen dag at holde fristen op imod', today: null, followUp: of(criterionFor('2021')) },
    { name: 'ingen kriterier', today: '2022-02-01', followUp: of() },
  ],
  invalid: [
    {
      name: 'fristen er overskredet uden et resultat',
      today: '2022-01-01',
      followUp: of(criterionFor('2021')),
      findings: [{
        messageId: 'overdue', place: { part: 'followUpCriterion', number: 1, column: 'result' }, row: 'Færre døgnophold', stated: [null], expected: ['31-12-2021'], severity: 'warning',
        message: 'Opfølgning, succeskriterium 1, "Færre døgnophold": Fristen 31-12-2021 er overskredet, uden at der står et resultat for den. Ansvarlig: Borgercenter Børn og Unge.',
      }],
    },
    {
      name: 'det gamle resultat hører til en tidligere frist',
      today: '2021-06-01',
      followUp: of(criterionFor('Årligt første gang primo 2020', { result: 'Delvist', resultDate: '2020-02-01', responsible: null })),
      findings: [{
        messageId: 'overdue', place: { part: 'followUpCriterion', number: 1, column: 'result' }, stated: ['Delvist'], expected: ['31-03-2021'],
        message: 'Opfølgning, succeskriterium 1, "Færre døgnophold": Fristen 31-03-2021 er overskredet, uden at der står et resultat for den. Ansvarlig: ikke angivet.',
      }],
    },
    {
      name: 'brugerens egen frist gælder',
      today: '2021-06-01',
      followUp: of(criterionFor('Senest ét år efter implementering', { number: 3, terms: { first: '2021-05-01', interval: null, last: null } })),
      findings: [{ messageId: 'overdue', place: { part: 'followUpCriterion', number: 3, column: 'result' }, expected: ['01-05-2021'] }],
    },
  ],
});

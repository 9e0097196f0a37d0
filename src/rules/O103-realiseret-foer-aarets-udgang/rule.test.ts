import { ruleTester } from '../rule-tester';
import { followUpFor, seriesFor } from '../testing/sample-follow-up';
import { rule } from './rule';

const of = (...series: ReturnType<typeof seriesFor>[]) => followUpFor({ series });

ruleTester.run(rule, {
  valid: [
    { name: 'året er gået', today: '2021-01-01', followUp: of(seriesFor('permanent', [0, -1000, -1000], [0, -1000])) },
    { name: 'intet er indberettet', today: '2020-06-01', followUp: of(seriesFor('permanent', [0, -1000, -1000])) },
    { name: 'ingen dag at holde årene op imod', today: null, followUp: of(seriesFor('permanent', [0, -1000], [0, -1000])) },
  ],
  invalid: [
    {
      name: 'et tal for året, der er i gang, og for det næste',
      today: '2020-12-31',
      followUp: of(seriesFor('permanent', [0, -1000, -1000], [0, -1000, 0])),
      findings: [{
        messageId: 'early', place: { part: 'followUp', series: 'permanent', model: null, target: null, column: 'realised', year: 2020 }, years: [2020, 2021], stated: [-1000, 0], severity: 'warning',
        message: 'Opfølgning, varig ændring: Der står et realiseret tal for 2020-2021, som ikke er gået endnu den 31-12-2020. Et foreløbigt tal regnes med, som om det var endeligt.',
      }],
    },
    {
      name: 'hver række for sig, også mål og tekst',
      today: '2019-03-01',
      followUp: of(seriesFor('implementation', [300], [{ text: 'ca. 100', value: null }]), seriesFor('target', [-30], [-10], { target: 'familiebehandling-forloeb' })),
      findings: [
        { messageId: 'early', place: { part: 'followUp', series: 'implementation', model: null, target: null, column: 'realised', year: 2019 }, stated: ['ca. 100'] },
        { messageId: 'early', place: { part: 'followUp', series: 'target', model: null, target: 'familiebehandling-forloeb', column: 'realised', year: 2019 }, stated: [-10] },
      ],
    },
  ],
});

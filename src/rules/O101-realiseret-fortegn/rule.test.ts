import { ruleTester } from '../rule-tester';
import { followUpFor, seriesFor } from '../testing/sample-follow-up';
import { rule } from './rule';

const today = '2023-01-01';
const of = (...series: ReturnType<typeof seriesFor>[]) => followUpFor({ series });

ruleTester.run(rule, {
  valid: [
    { name: 'besparelser med minus', today, followUp: of(seriesFor('permanent', [0, -1000, -1000], [0, -800, -1200])) },
    { name: 'endnu ikke indberettet', today, followUp: of(seriesFor('permanent', [0, -1000, -1000])) },
    { name: 'intet kom', today, followUp: of(seriesFor('permanent', [-1000], [0])) },
    { name: 'en planlagt merudgift', today, followUp: of(seriesFor('permanent', [300], [200])) },
    { name: 'en udgift, hvor intet var planlagt', today, followUp: of(seriesFor('permanent', [0], [200])) },
    { name: 'omkostninger uden minus', today, followUp: of(seriesFor('implementation', [300, 900], [350, 0])) },
    { name: 'en indtægt, der var planlagt som negativ omkostning', today, followUp: of(seriesFor('implementation', [-300], [-280])) },
    { name: 'et mål, der blev nået for en del', today, followUp: of(seriesFor('target', [-30, -30], [-12, 0], { target: 'familiebehandling-forloeb' })) },
    { name: 'tekst uden tal', today, followUp: of(seriesFor('permanent', [-1000], [{ text: 'ca. 900', value: null }])) },
  ],
  invalid: [
    {
      name: 'besparelsen står med plus i to år',
      today,
      followUp: of(seriesFor('permanent', [0, -1000, -1000, -1000], [0, 900, -1000, { text: '950', value: 950 }])),
      findings: [{
        messageId: 'saving', place: { part: 'followUp', series: 'permanent', model: null, target: null, column: 'realised', year: 2020 }, years: [2020, 2022], stated: [900, 950], severity: 'warning',
        message: 'Opfølgning, varig ændring: Besparelsen er planlagt med minus, men realiseret med plus. 2020: planlagt -1.000, realiseret 900; 2022: planlagt -1.000, realiseret 950. Skriv en realiseret besparelse med minus.',
      }],
    },
    {
      name: 'omkostningen står med minus, hos en model',
      today,
      followUp: of(seriesFor('implementation', [300, 0], [-300, -1], { model: 'Model 1' })),
      findings: [{
        messageId: 'cost', place: { part: 'followUp', series: 'implementation', model: 'Model 1', target: null, column: 'realised', year: 2019 }, model: 'Model 1', years: [2019, 2020],
        message: 'Opfølgning, implementering (Model 1): En realiseret omkostning står med minus. 2019: planlagt 300, realiseret -300; 2020: planlagt 0, realiseret -1. Omkostninger skrives uden minus.',
      }],
    },
    {
      name: 'målet gik den anden vej',
      today,
      followUp: of(seriesFor('target', [10, 10], [8, -2], { target: 'netvaerkspleje' })),
      findings: [{
        messageId: 'target', place: { part: 'followUp', series: 'target', model: null, target: 'netvaerkspleje', column: 'realised', year: 2020 }, years: [2020], stated: [-2],
        message: 'Opfølgning, målet netvaerkspleje: Den realiserede ændring går den anden vej end målet. 2020: planlagt 10, realiseret -2. Se efter, om fortegnet er rigtigt.',
      }],
    },
  ],
});

import { ruleTester } from '../rule-tester';
import type { KpiRow } from '../../domain/kpi';
import { kpiFigure, kpiRow, kpiTableOf, publishedOf } from '../testing/sample-published';
import { rule } from './rule';

const REPORTS: Readonly<Record<string, readonly KpiRow[]>> = {
  '2021-06': [kpiRow([20])],
  '2022-06': [kpiRow([17]), kpiRow([30], { objectiveId: 'BBU4', measure: 'Myndighed' }), kpiRow([33], { objectiveId: 'BCH2', direction: 'ned' })],
};

const published = publishedOf({
  reports: ['2021-06', '2022-06', '2024-06'],
  kpiTable: (report, citizenCentre) => {
    const rows = REPORTS[report];
    return rows && citizenCentre === 'BBU' ? kpiTableOf(rows, { report, citizenCentre }) : undefined;
  },
  source: (key) => `rapporten ${key}`,
});

function later(row: KpiRow, report: string | null = '2024-06') {
  return kpiTableOf([row], { report, citizenCentre: 'BBU' });
}

ruleTester.run(rule, {
  valid: [
    { name: 'samme baseline', kpiTable: later(kpiRow([17])), published },
    { name: 'arket nævner ingen rapport', kpiTable: later(kpiRow([15]), null), published },
    { name: 'den første rapport', kpiTable: later(kpiRow([15]), '2021-06'), published },
    { name: 'baseline mangler', kpiTable: later(kpiRow([null])), published },
    { name: 'en anden enhed er en anden målsætning', kpiTable: later(kpiRow([176], { unit: 'antal' })), published },
    { name: 'en anden retning er en anden målsætning', kpiTable: later(kpiRow([2.3], { objectiveId: 'BBU4', direction: 'ned' })), published },
    { name: 'målingen er delt i to, der begge tæller', kpiTable: kpiTableOf([kpiRow([1.3], { objectiveId: 'BCH2', direction: 'ned', measure: 'Børn' }), kpiRow([0.5], { objectiveId: 'BCH2', direction: 'ned', measure: 'Voksne' })], { report: '2024-06', citizenCentre: 'BBU' }), published },
    { name: 'et andet år er en anden baseline', kpiTable: later(kpiRow([], { baseline: kpiFigure(2021, 18) })), published },
  ],
  invalid: [
    {
      name: 'en anden baseline end i den seneste rapport',
      kpiTable: later(kpiRow([15])),
      published,
      findings: [{ messageId: 'revised', place: { part: 'kpi', row: 'BBU2', occurrence: 1, column: 'value', year: 2020 }, years: [2020], stated: [15], expected: [17], severity: 'info',
        message: '"Flere netværksanbringelser": Baseline for 2020 er revideret. Her 15, tidligere 17. Kilde: rapporten 2022-06.' }],
    },
    {
      name: 'målingen har fået et navn, siden den stod alene',
      kpiTable: later(kpiRow([32.6], { objectiveId: 'BCH2', direction: 'ned', measure: 'Andel købte pladser' })),
      published,
      findings: [{ messageId: 'revised', place: { part: 'kpi', row: 'BCH2, Andel købte pladser', occurrence: 1, column: 'value', year: 2020 }, stated: [32.6], expected: [33] }],
    },
    {
      name: 'en rapport, der ikke er publiceret, er nyere end de andre',
      kpiTable: later(kpiRow([15]), '2025-06'),
      published,
      findings: [{ messageId: 'revised', place: { part: 'kpi', row: 'BBU2', occurrence: 1, column: 'value', year: 2020 }, expected: [17] }],
    },
  ],
});

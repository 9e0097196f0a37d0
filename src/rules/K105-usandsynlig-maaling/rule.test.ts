import { ruleTester } from '../rule-tester';
import { kpiRow, kpiTableOf } from '../testing/sample-published';
import { rule } from './rule';

ruleTester.run(rule, {
  valid: [
    { name: 'målingerne følges ad', kpiTable: kpiTableOf([kpiRow([74, 93, 112, 162])]) },
    { name: 'et spring, der bliver ved', kpiTable: kpiTableOf([kpiRow([10, 100, 120, 130])]) },
    { name: 'den sidste måling har kun én nabo', kpiTable: kpiTableOf([kpiRow([74, 93, 112, 12])]) },
    { name: 'netop fem gange', kpiTable: kpiTableOf([kpiRow([10, 50, 10])]) },
    { name: '0 har intet forhold', kpiTable: kpiTableOf([kpiRow([0, 50, 0])]) },
    { name: 'et mellem en lille og en stor', kpiTable: kpiTableOf([kpiRow([1, 10, 100])]) },
  ],
  invalid: [
    {
      name: '12 mellem 93 og 162',
      kpiTable: kpiTableOf([kpiRow([74, 93, 12, 162])]),
      findings: [{ messageId: 'unlikely', place: { part: 'kpi', row: 'BBU2', occurrence: 1, column: 'value', year: 2022 }, years: [2022], stated: [12], severity: 'info',
        message: '"Flere netværksanbringelser": Målingen er over fem gange så stor eller lille som målingerne før og efter. 2022: 12 mellem 93 og 162. Se efter, om den er rigtig.' }],
    },
    {
      name: 'en manglende måling springes over',
      kpiTable: kpiTableOf([kpiRow([10, null, 60, 11])]),
      findings: [{ messageId: 'unlikely', place: { part: 'kpi', row: 'BBU2', occurrence: 1, column: 'value', year: 2022 }, stated: [60] }],
    },
  ],
});

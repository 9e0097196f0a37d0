import { ruleTester } from '../rule-tester';
import { kpiRow, kpiTableOf, publishedOf } from '../testing/sample-published';
import { rule } from './rule';

const COMPOSITION = kpiTableOf([kpiRow([62.9], { direction: null, measure: 'Fordeling' })], { report: '2024-06', citizenCentre: 'BCH' });
const published = publishedOf({ kpiTable: () => COMPOSITION });

function place(column: 'unit' | 'direction' | 'value', year: number | null = null) {
  return { part: 'kpi', row: 'BBU2', occurrence: 1, column, year } as const;
}

ruleTester.run(rule, {
  valid: [
    { name: 'alt er angivet', kpiTable: kpiTableOf([kpiRow([15, 16]), kpiRow([9.5], { unit: 'år', direction: 'Ned' }), kpiRow([1], { direction: '-1' })]) },
    { name: 'alle andele er skrevet som procent', kpiTable: kpiTableOf([{ ...kpiRow([15, 16]), baseline: { year: 2020, value: 15, part: null, whole: null, asPercent: true }, measurements: [{ year: 2021, value: 16, part: null, whole: null, asPercent: true }] }]) },
    { name: 'en fordeling har heller ingen retning i rapporten', kpiTable: COMPOSITION, published },
    { name: 'tekst i en måling er ikke en manglende måling', kpiTable: kpiTableOf([kpiRow([15, { text: 'ca. 16', value: null }])]) },
  ],
  invalid: [
    {
      name: 'en andel er skrevet som 15 % blandt andre, der er skrevet som tal',
      kpiTable: kpiTableOf([{ ...kpiRow([15, 16]), measurements: [{ year: 2021, value: 16, part: null, whole: null, asPercent: true }] }]),
      findings: [{ messageId: 'percent', place: place('value', 2021), years: [2021], stated: [0.16], expected: [16], severity: 'warning',
        message: '"Flere netværksanbringelser": Målingen er skrevet som procent, mens rækkens andre er skrevet som tal. 2021: 16 %. Formlen for status regner med en hundrededel. Giv cellen talformatet Standard, og skriv for eksempel 15 i stedet for 15 %.' }],
    },
    {
      name: 'enhed og retning mangler',
      kpiTable: kpiTableOf([kpiRow([15, 16], { unit: ' ', direction: null })]),
      findings: [{ messageId: 'noUnit', place: place('unit'), severity: 'warning' }, { messageId: 'noDirection', place: place('direction') }],
    },
    { name: 'en ukendt retning', kpiTable: kpiTableOf([kpiRow([15], { direction: 'sidelæns' })]), findings: [{ messageId: 'unknownDirection', place: place('direction'), stated: ['sidelæns'] }] },
    {
      name: 'målinger mangler: én afvigelse',
      kpiTable: kpiTableOf([kpiRow([15, null, null, 16])]),
      findings: [{ messageId: 'noMeasurement', place: place('value', 2021), years: [2021, 2022], severity: 'info', message: '"Flere netværksanbringelser": Der mangler en måling for 2021-2022.' }],
    },
  ],
});

import { ruleTester } from '../rule-tester';
import { kpiFigure, kpiRow, kpiTableOf } from '../testing/sample-published';
import { rule } from './rule';

function share(value: number, part: number | null, whole: number | null, unit: string | null = '%') {
  return kpiTableOf([kpiRow([], { unit, baseline: kpiFigure(2020, value, part, whole) })]);
}

ruleTester.run(rule, {
  valid: [
    { name: '116 af 795 er 15 %', kpiTable: share(15, 116, 795) },
    { name: '127 af 5556 er 2,3 %', kpiTable: share(2.3, 127, 5556) },
    { name: 'netop på grænsen', kpiTable: share(12.5, 1, 8) },
    { name: 'uden antal', kpiTable: share(15, null, null) },
    { name: 'kun det ene antal', kpiTable: share(15, 116, null) },
    { name: 'af ingen', kpiTable: share(15, 1, 0) },
    { name: 'ikke en andel', kpiTable: share(15, 116, 795, 'antal') },
  ],
  invalid: [
    {
      name: 'andelen er en anden i to år',
      kpiTable: kpiTableOf([kpiRow([], { baseline: kpiFigure(2020, 16, 116, 795), measurements: [kpiFigure(2021, 16, 143, 890), kpiFigure(2022, 15.6, 143, 924)] })]),
      findings: [{ messageId: 'share', place: { part: 'kpi', row: 'BBU2', occurrence: 1, column: 'value', year: 2020 }, years: [2020, 2022], stated: [16, 15.6], expected: [15, 15.5], severity: 'warning',
        message: '"Flere netværksanbringelser": Andelen stemmer ikke med antallene. 2020: der står 16 %, men 116 af 795 er 15 %; 2022: der står 15,6 %, men 143 af 924 er 15,5 %.' }],
    },
  ],
});

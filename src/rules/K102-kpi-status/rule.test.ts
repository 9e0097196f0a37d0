import { ruleTester } from '../rule-tester';
import { kpiRow, kpiTableOf } from '../testing/sample-published';
import type { KpiRow } from '../../domain/kpi';
import { rule } from './rule';

const PLACE = { part: 'kpi', row: 'BBU2', occurrence: 1, column: 'status', year: null } as const;

function typed(status: string | null, values: readonly (number | null)[], details: Partial<KpiRow> = {}) {
  return kpiTableOf([kpiRow(values, { status, statusTyped: true, ...details })]);
}

ruleTester.run(rule, {
  valid: [
    { name: 'den skrevne status er den beregnede', kpiTable: typed('grøn', [15, 12, 16]) },
    { name: 'lavere er bedre', kpiTable: typed('Grøn', [15, 16, 12], { direction: 'ned' }) },
    { name: 'en formel er altid rigtig', kpiTable: typed('Rød', [15, 12, 16], { statusTyped: false }) },
    { name: 'tom status', kpiTable: typed(' ', [15, 16]) },
    { name: 'den seneste måling mangler', kpiTable: typed('Rød', [15, 16, null]) },
    { name: 'baseline mangler', kpiTable: typed('Rød', [null, 16]) },
    { name: 'retningen er ukendt', kpiTable: typed('Rød', [15, 16], { direction: 'opad' }) },
    { name: 'målsætningens status er den dårligste af målingernes', kpiTable: kpiTableOf([
      kpiRow([15, 16], { measure: 'Psykiatri', status: 'Rød', statusTyped: true }), kpiRow([15, 2], { measure: 'Udsatte', status: 'Rød', statusTyped: true }),
    ]) },
  ],
  invalid: [
    {
      name: 'den skrevne status er en anden',
      kpiTable: typed('Rød', [32.6, 33.5, 32.5], { direction: 'ned' }),
      findings: [{ messageId: 'differs', place: PLACE, stated: ['Rød'], expected: ['Grøn'], severity: 'warning',
        message: '"Flere netværksanbringelser": Status er skrevet som Rød, men baseline 32,6 og måling 32,5 i 2022 giver Grøn.' }],
    },
    { name: 'en ukendt status', kpiTable: typed('Lilla', [15, 16]), findings: [{ messageId: 'unknown', place: PLACE, stated: ['Lilla'] }] },
  ],
});

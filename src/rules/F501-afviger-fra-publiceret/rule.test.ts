import { ruleTester } from '../rule-tester';
import { lineAt } from '../testing/sample-place';
import { payback, permanent, permanentTotal, proposalOf, table } from '../testing/sample-proposal';
import { kpiRow, kpiTableOf, publishedOf } from '../testing/sample-published';
import { rule } from './rule';

const ORIGINAL = proposalOf([table('summary', [permanent('Drift', [0, -5, -6, -7]), permanentTotal([0, -5, -6, -7])])], { catalogue: '2020', id: 'BU01', paybacks: [payback(3)] });
const REPORT = kpiTableOf([kpiRow([15, 16, null]), kpiRow([37], { measure: 'Psykiatri' })], { report: '2024-06', citizenCentre: 'BBU' });

const published = publishedOf({
  proposal: (catalogue, id) => (catalogue === '2020' && id === 'BU01' ? ORIGINAL : undefined),
  kpiTable: (report, citizenCentre) => (report === '2024-06' && citizenCentre === 'BBU' ? REPORT : undefined),
  source: (key) => (key === '2020' ? 'Investeringskatalog 2020' : undefined),
});

function changed(drift: readonly number[], details: Partial<typeof ORIGINAL> = {}) {
  return { ...ORIGINAL, tables: [table('summary', [permanent('drift ', drift), permanentTotal([null, -5, -6, -7])])], ...details };
}

ruleTester.run(rule, {
  valid: [
    { name: 'som publiceret; tomt og 0 er det samme', proposal: changed([0, -5, -6, -7]), published },
    { name: 'arket nævner intet katalog', proposal: changed([0, -1, -1, -1], { catalogue: null }), published },
    { name: 'et andet forslag', proposal: changed([0, -1, -1, -1], { id: 'BU99' }), published },
    { name: 'andre år og nye linjer sammenlignes ikke', proposal: { ...ORIGINAL, tables: [table('summary', [permanent('Nyt', [1, 1, 1, 1]), permanent('Drift', [9, 9, 9, 9])], { years: [2031, 2032, 2033, 2034] })] }, published },
    { name: 'KPI som publiceret', kpiTable: REPORT, published },
    { name: 'KPI uden rapport', kpiTable: { ...REPORT, report: null, rows: [kpiRow([99])] }, published },
  ],
  invalid: [
    {
      name: 'et tal er ændret i to år',
      proposal: changed([0, -5, -8, -8]),
      published,
      findings: [{ messageId: 'figure', place: lineAt('summary', 'drift ', 2021), years: [2021, 2022], stated: [-8, -8], expected: [-6, -7], severity: 'info',
        message: 'Tabel 1, "drift ": Tallet afviger fra det publicerede. 2021: her -8, publiceret -6; 2022: her -8, publiceret -7. Kilde: Investeringskatalog 2020.' }],
    },
    {
      name: 'tilbagebetalingstiden er ændret',
      proposal: changed([0, -5, -6, -7], { paybacks: [payback({ text: '4 år', value: 4 })] }),
      published,
      findings: [{ messageId: 'payback', place: { part: 'payback', basis: 'service', model: null }, stated: [4], expected: [3] }],
    },
    {
      name: 'en måling er ændret, en anden tilføjet',
      kpiTable: { ...REPORT, rows: [kpiRow([15, 17, 18]), kpiRow([37], { measure: 'Psykiatri' })] },
      published,
      findings: [{ messageId: 'kpi', place: { part: 'kpi', row: 'BBU2', occurrence: 1, column: 'value', year: 2021 }, years: [2021, 2022], stated: [17, 18], expected: [16, null],
        message: '"Flere netværksanbringelser": Målingen afviger fra den publicerede. 2021: her 17, publiceret 16; 2022: her 18, publiceret ingenting. Kilde: 2024-06.' }],
    },
  ],
});

import { ruleTester } from '../rule-tester';
import { permanent, proposalOf, smallDetails, smallSummary, table } from '../testing/sample-proposal';
import { rule } from './rule';

function withYears(...columns: readonly (readonly number[])[]) {
  const kinds = ['summary', 'permanentService', 'serviceInvestment', 'capitalInvestment'] as const;
  return proposalOf(columns.map((years, index) => table(kinds[index] ?? 'summary', [], { years })));
}

ruleTester.run(rule, {
  valid: [
    { name: 'samme år overalt', proposal: proposalOf([smallSummary(), ...smallDetails()]) },
    { name: 'en tabel uden år kan ikke kontrolleres', proposal: withYears([2019, 2020], []) },
    { name: 'andre år end 2019-2024', proposal: withYears([2027], [2027]) },
  ],
  invalid: [
    {
      name: 'to tabeller stopper et år før: en afvigelse hver',
      proposal: withYears([2019, 2020, 2021], [2019, 2020, 2021], [2019, 2020], [2019, 2020]),
      findings: [
        { messageId: 'differs', place: { part: 'year', table: 'serviceInvestment', year: 2020 }, places: [{ part: 'year', table: 'serviceInvestment', year: 2020 }, { part: 'year', table: 'summary', year: 2021 }],
          years: [2021], stated: [null], expected: [2021], severity: 'warning', message: 'Tabel 3 har årene 2019-2020, men Tabel 1 har 2019-2021.' },
        { messageId: 'differs', place: { part: 'year', table: 'capitalInvestment', year: 2020 } },
      ],
    },
    {
      name: 'et år er skrevet forkert: kun den tabel meldes',
      proposal: withYears([2019, 2029, 2021, 2022], [2019, 2020, 2021, 2022]),
      findings: [{ messageId: 'gap', place: { part: 'year', table: 'summary', year: 2029 }, years: [2029], stated: [2029], expected: [2020],
        message: 'Tabel 1: Årene følger ikke efter hinanden. Der står 2019, 2029, 2021, 2022; forventet 2019, 2020, 2021, 2022.' }],
    },
    {
      name: 'det første år er skrevet forkert',
      proposal: withYears([2091, 2020, 2021]),
      findings: [{ messageId: 'gap', place: { part: 'year', table: 'summary', year: 2091 }, expected: [2019] }],
    },
    {
      name: 'et år står to gange',
      proposal: withYears([2019, 2020, 2020, 2022]),
      findings: [{ messageId: 'gap', place: { part: 'year', table: 'summary', year: 2020 }, years: [2020], expected: [2021] }],
    },
    {
      name: 'tre tabeller stopper et år før Tabel 1, som har beløb i det: de meldes, ikke Tabel 1',
      proposal: proposalOf([
        table('summary', [permanent('Drift', [null, -100, -100])], { years: [2019, 2020, 2021] }),
        table('permanentService', [permanent('Drift', [null, -100])], { years: [2019, 2020] }),
        table('serviceInvestment', [], { years: [2019, 2020] }),
      ]),
      findings: [
        { messageId: 'differs', place: { part: 'year', table: 'permanentService', year: 2020 }, message: 'Tabel 2 har årene 2019-2020, men Tabel 1 har 2019-2021.' },
        { messageId: 'differs', place: { part: 'year', table: 'serviceInvestment', year: 2020 } },
      ],
    },
    {
      name: 'Tabel 1 har et tomt år mere end de andre',
      proposal: withYears([2019, 2020, 2021], [2019, 2020], [2019, 2020]),
      findings: [{ messageId: 'differs', place: { part: 'year', table: 'summary', year: 2021 }, message: 'Tabel 1 har årene 2019-2021, men Tabel 2 har 2019-2020.' }],
    },
    {
      name: 'Tabel 1 er forskudt i forhold til de andre',
      proposal: withYears([2020, 2021], [2019, 2020], [2019, 2020]),
      findings: [{ messageId: 'differs', place: { part: 'year', table: 'summary', year: 2021 }, years: [2019, 2021], stated: [null, 2021], expected: [2019, null] }],
    },
  ],
});

import type { FinanceTable, Row } from '../../domain/proposal';
import { ruleTester } from '../rule-tester';
import { lineAt, rowAt, totalAt } from '../testing/sample-place';
import { CAPITAL, cost, costTotal, proposalOf, SERVICE, smallDetails, smallSummary, table } from '../testing/sample-proposal';
import { rule } from './rule';

const TOTAL_3 = 'Investeringer totalt, service';
const TOTAL_4 = 'Investeringer totalt, anlæg';

function tables(summary: readonly Row[], details: readonly FinanceTable[]) {
  return proposalOf([table('summary', summary), ...details]);
}

ruleTester.run(rule, {
  valid: [
    { name: 'tabellerne stemmer', proposal: proposalOf([smallSummary(), ...smallDetails()]) },
    { name: 'Tabel 3 er mere detaljeret', proposal: tables(
      [cost('Organisation', [4800, 7300, 0, 0], SERVICE), cost('Flytteudgifter', [0, 650, 0, 0], SERVICE)],
      [table('serviceInvestment', [cost('Programleder', [4000, 7000, 0, 0]), cost('Konsulenter', [800, 300, 0, 0]), cost('Flytteudgifter', [null, 650, null, null]), costTotal([4800, 7950, 0, 0], TOTAL_3)])]) },
    { name: 'en linje uden styringsområde kan høre til hver af tabellerne', proposal: tables(
      [cost('A', [5, 0, 0, 0], SERVICE), cost('Uden', [2, 0, 0, 0]), cost('C', [3, 0, 0, 0], CAPITAL)],
      [table('serviceInvestment', [cost('A', [5, 0, 0, 0]), costTotal([5, 0, 0, 0], TOTAL_3)]), table('capitalInvestment', [cost('Samlet anlæg', [5, 0, 0, 0]), costTotal([5, 0, 0, 0], TOTAL_4)])]) },
    { name: 'et ukendt styringsområde er som intet', proposal: tables(
      [cost('A', [5, 0, 0, 0], { budgetArea: 'Servise' })],
      [table('serviceInvestment', [cost('A', [5, 0, 0, 0]), costTotal([5, 0, 0, 0], TOTAL_3)])]) },
    { name: 'totalen i Tabel 3 er forkert og meldt', proposal: tables(
      [cost('A', [5, 0, 0, 0], SERVICE)],
      [table('serviceInvestment', [cost('A', [5, 0, 0, 0]), costTotal([6, 0, 0, 0], TOTAL_3)])]) },
    { name: 'totalen i Tabel 1 er ikke linjernes sum og er meldt', proposal: tables(
      [cost('A', [6, 0, 0, 0], SERVICE), costTotal([5, 0, 0, 0])],
      [table('serviceInvestment', [cost('B', [5, 0, 0, 0]), costTotal([5, 0, 0, 0], TOTAL_3)])]) },
    { name: 'investeringstabellen stopper et år før', proposal: tables(
      [cost('A', [5, 0, 0, 0], SERVICE)],
      [table('serviceInvestment', [cost('A', [5, 0, 0]), costTotal([5, 0, 0], TOTAL_3)], { years: [2019, 2020, 2021] })]) },
    { name: 'Tabel 1 har ingen implementeringslinjer at sammenligne med', proposal: tables([], [table('serviceInvestment', [cost('A', [5, 0, 0, 0])])]) },
  ],
  invalid: [
    {
      name: 'en linje er forskellig, totalerne er ens',
      proposal: tables(
        [cost('Flytning', [350, null, null, null], SERVICE), cost('Istandsættelse', [1540, null, null, null], SERVICE)],
        [table('serviceInvestment', [cost('Flytning', [350, null, null, null]), cost('Istandsættelse', [1550, null, null, null]), costTotal([1890, null, null, null], TOTAL_3)])]),
      findings: [{ messageId: 'line', place: lineAt('summary', 'Istandsættelse', 2019, 'implementation'), places: [lineAt('summary', 'Istandsættelse', 2019, 'implementation'), lineAt('serviceInvestment', 'Istandsættelse', 2019)],
        stated: [1540], expected: [1550], message: 'Linjen "Istandsættelse" har ikke samme tal i Tabel 1 og Tabel 3. 2019: 1.540 i Tabel 1, 1.550 i Tabel 3.' }],
    },
    {
      name: 'totalen er forskellig fra summen af linjerne af samme styringsområde',
      proposal: tables(
        [cost('A', [5, 0, 0, 0], SERVICE), cost('B', [3, 4, 0, 0], CAPITAL)],
        [table('serviceInvestment', [cost('A', [5, 0, 0, 0]), costTotal([5, 0, 0, 0], TOTAL_3)]), table('capitalInvestment', [cost('Andet', [3, 5, 0, 0]), costTotal([3, 5, 0, 0], TOTAL_4)])]),
      findings: [{ messageId: 'total', place: totalAt('capitalInvestment', TOTAL_4, 2020), years: [2020], stated: [4], expected: [5],
        message: 'Summen af anlægslinjerne under implementeringsomkostninger i Tabel 1 stemmer ikke med "Investeringer totalt, anlæg" i Tabel 4. 2020: 4 i Tabel 1, 5 i Tabel 4.' }],
    },
    {
      name: 'en linje har det andet styringsområde: én afvigelse, ikke to',
      proposal: tables(
        [cost('A', [5, 0, 0, 0], SERVICE), cost('Tavler', [0, 700, 600, 0], SERVICE), cost('Indretning', [1, 0, 0, 0], CAPITAL)],
        [table('serviceInvestment', [cost('A', [5, 0, 0, 0]), costTotal([5, 0, 0, 0], TOTAL_3)]), table('capitalInvestment', [cost('Tavler', [0, 700, 600, 0]), cost('Indretning', [1, 0, 0, 0]), costTotal([1, 700, 600, 0], TOTAL_4)])]),
      findings: [{ messageId: 'area', place: rowAt('budgetArea', 'summary', 'Tavler', 'implementation'), years: [2020, 2021], stated: [0, 0], expected: [700, 600], row: 'Tavler' }],
    },
    {
      name: 'Tabel 4 har et beløb, men Tabel 1 ingen anlægslinjer',
      proposal: tables(
        [cost('A', [5, 0, 0, 0], SERVICE)],
        [table('capitalInvestment', [cost('B', [9, 0, 0, 0]), costTotal([9, 0, 0, 0], TOTAL_4)])]),
      findings: [{ messageId: 'total', place: totalAt('capitalInvestment', TOTAL_4, 2019), stated: [0], expected: [9] }],
    },
    {
      name: 'ingen totalrække i Tabel 3: linjerne tæller',
      proposal: tables([cost('A', [5, 0, 0, 0], SERVICE)], [table('serviceInvestment', [cost('B', [5, 1, 0, 0])])]),
      findings: [{ messageId: 'total', place: lineAt('summary', 'A', 2020, 'implementation'), stated: [0], expected: [1] }],
    },
  ],
});

import { ruleTester } from '../rule-tester';
import { lineAt, rowAt, totalAt } from '../testing/sample-place';
import { permanent, permanentTotal, proposalOf, SERVICE, smallDetails, smallSummary, table } from '../testing/sample-proposal';
import { rule } from './rule';

const TOTAL_2 = 'Varige ændringer totalt, service';
const TRANSFERS = { budgetArea: 'Overførsler' };
const MODEL_1 = { model: 'Model 1' };
const MODEL_2 = { model: 'Model 2' };

function tables(summary: Parameters<typeof table>[1], detail: Parameters<typeof table>[1], details: Parameters<typeof table>[2] = {}) {
  return proposalOf([table('summary', summary), table('permanentService', detail, details)]);
}

ruleTester.run(rule, {
  valid: [
    { name: 'tabellerne stemmer', proposal: proposalOf([smallSummary(), ...smallDetails()]) },
    { name: 'Tabel 2 er delt anderledes op og hedder noget andet', proposal: tables(
      [permanent('Taxa, børn', [0, -1000, -1000, -1000], SERVICE), permanent('Taxa, handicap', [0, -450, -450, -450], SERVICE), permanentTotal([0, -1450, -1450, -1450])],
      [permanent('Færre børn i taxa', [null, -1450, -1450, -1450]), permanentTotal([null, -1450, -1450, -1450], TOTAL_2)]) },
    { name: 'en linje uden styringsområde kan høre til service', proposal: tables(
      [permanent('A', [0, -5, -5, -5], SERVICE), permanent('Uden', [0, -2, -2, -2]), permanentTotal([0, -7, -7, -7])],
      [permanent('A', [0, -5, -5, -5]), permanent('Andet navn', [0, -2, -2, -2]), permanentTotal([0, -7, -7, -7], TOTAL_2)]) },
    { name: 'en linje uden styringsområde kan høre til noget andet end service', proposal: tables(
      [permanent('A', [0, -5, -5, -5], SERVICE), permanent('Uden', [0, -2, -2, -2]), permanentTotal([0, -7, -7, -7])],
      [permanent('A', [0, -5, -5, -5]), permanentTotal([0, -5, -5, -5], TOTAL_2)]) },
    { name: 'overførsler er ikke med i Tabel 2', proposal: tables(
      [permanent('A', [0, -5, -5, -5], SERVICE), permanent('Ydelser', [0, -2, -2, -2], TRANSFERS), permanentTotal([0, -7, -7, -7])],
      [permanent('A', [0, -5, -5, -5]), permanentTotal([0, -5, -5, -5], TOTAL_2)]) },
    { name: 'totalen i Tabel 1 er forkert og meldt, linjerne stemmer', proposal: proposalOf([smallSummary({ permanentTotal: [0, -400, -710, -700] }), ...smallDetails()]) },
    { name: 'totalen i Tabel 2 har omvendt fortegn og er meldt', proposal: tables(
      [permanent('A', [0, -5, -5, -5], SERVICE), permanentTotal([0, -5, -5, -5])],
      [permanent('A', [0, -5, -5, -5]), permanentTotal([0, 5, 5, 5], TOTAL_2)]) },
    { name: 'Tabel 2 har færre år', proposal: tables(
      [permanent('A', [0, -5, -5, -5], SERVICE), permanentTotal([0, -5, -5, -5])],
      [permanent('A', [0, -5, -5]), permanentTotal([0, -5, -5], TOTAL_2)], { years: [2019, 2020, 2021] }) },
    { name: 'årene over Tabel 2 er forskudt, men tallene er de samme', proposal: tables(
      [permanent('A', [0, -5, -6, -7], SERVICE), permanentTotal([0, -5, -6, -7])],
      [permanent('A', [0, -5, -6, -7]), permanentTotal([0, -5, -6, -7], TOTAL_2)], { years: [2020, 2021, 2022, 2023] }) },
    { name: 'gentagne navne i anden rækkefølge', proposal: tables(
      [permanent('Transport', [0, 100, 100, 100], SERVICE), permanent('Transport', [0, 50, 50, 50], SERVICE), permanentTotal([0, 150, 150, 150])],
      [permanent('transport', [0, 50, 50, 50]), permanent('Transport.', [0, 100, 100, 100]), permanentTotal([0, 150, 150, 150], TOTAL_2)]) },
    { name: 'to linjer i Tabel 1 er én i Tabel 2', proposal: tables(
      [permanent('Transport', [0, 100, 100, 100], SERVICE), permanent('Transport', [0, 50, 50, 50], SERVICE), permanentTotal([0, 150, 150, 150])],
      [permanent('Transport', [0, 150, 150, 150]), permanentTotal([0, 150, 150, 150], TOTAL_2)]) },
    { name: 'modeller i Tabel 1, men ikke i Tabel 2', proposal: tables(
      [permanent('A', [0, -5, -5, -5], { ...SERVICE, ...MODEL_1 }), permanent('A', [0, -6, -6, -6], { ...SERVICE, ...MODEL_2 })],
      [permanent('A', [0, -5, -5, -5]), permanentTotal([0, -5, -5, -5], TOTAL_2)]) },
    { name: 'modeller i Tabel 2, men ikke i Tabel 1', proposal: tables(
      [permanent('A', [0, -5, -5, -5], SERVICE)],
      [permanent('A', [0, -6, -6, -6], MODEL_1), permanent('A', [0, -7, -7, -7], MODEL_2)]) },
    { name: 'ingen Tabel 2', proposal: proposalOf([smallSummary()]) },
  ],
  invalid: [
    {
      name: 'totalerne er forskellige, hver summen af sine linjer',
      proposal: tables(
        [permanent('A', [0, -5, -5, -5], SERVICE), permanentTotal([0, -5, -5, -5])],
        [permanent('B', [0, -5, -6, -6]), permanentTotal([0, -5, -6, -6], TOTAL_2)]),
      findings: [{
        messageId: 'total', place: totalAt('summary', 'Samlet varig ændring', 2021), years: [2021, 2022], stated: [-5, -5], expected: [-6, -6],
        places: [
          totalAt('summary', 'Samlet varig ændring', 2021), totalAt('summary', 'Samlet varig ændring', 2022),
          totalAt('permanentService', TOTAL_2, 2021), totalAt('permanentService', TOTAL_2, 2022),
        ],
        message: '"Samlet varig ændring" i Tabel 1 stemmer ikke med "Varige ændringer totalt, service" i Tabel 2. 2021-2022: -5 i Tabel 1, -6 i Tabel 2.',
      }],
    },
    {
      name: 'en linje er forskellig, og totalerne følger med: én afvigelse',
      proposal: tables(
        [permanent('A', [0, -5, -5, -5], SERVICE), permanent('B', [0, 1, 1, 1], SERVICE), permanentTotal([0, -4, -4, -4])],
        [permanent('a', [0, -5, -5, -6]), permanent('B', [0, 1, 1, 1]), permanentTotal([0, -4, -4, -5], TOTAL_2)]),
      findings: [{
        messageId: 'line', place: lineAt('summary', 'A', 2022), places: [lineAt('summary', 'A', 2022), lineAt('permanentService', 'a', 2022)], years: [2022], stated: [-5], expected: [-6],
        message: 'Linjen "A" har ikke samme tal i Tabel 1 og Tabel 2. 2022: -5 i Tabel 1, -6 i Tabel 2.',
      }],
    },
    {
      name: 'hver model for sig',
      proposal: tables(
        [permanent('A', [0, -5, -5, -5], { ...SERVICE, ...MODEL_1 }), permanentTotal([0, -5, -5, -5], 'Samlet varig ændring model 1', MODEL_1),
          permanent('A', [0, -6, -6, -6], { ...SERVICE, ...MODEL_2 }), permanentTotal([0, -6, -6, -6], 'Samlet varig ændring model 2', MODEL_2)],
        [permanent('A', [0, -5, -5, -5], { model: 'model 1' }), permanentTotal([0, -5, -5, -5], `${TOTAL_2} model 1`, MODEL_1),
          permanent('A', [0, -7, -7, -7], MODEL_2), permanentTotal([0, -7, -7, -7], `${TOTAL_2} model 2`, MODEL_2)]),
      findings: [{ messageId: 'line', model: 'Model 2', place: lineAt('summary', 'A', 2020, 'permanent', MODEL_2), stated: [-6, -6, -6], expected: [-7, -7, -7] }],
    },
    {
      name: 'Tabel 2 har ingen totalrække: linjernes sum tæller',
      proposal: tables([permanent('A', [0, -5, -5, -5], SERVICE), permanentTotal([0, -5, -5, -5])], [permanent('B', [0, -5, -5, -4])]),
      findings: [{ messageId: 'total', place: totalAt('summary', 'Samlet varig ændring', 2022), stated: [-5], expected: [-4],
        message: '"Samlet varig ændring" i Tabel 1 stemmer ikke med summen af linjerne i Tabel 2. 2022: -5 i Tabel 1, -4 i Tabel 2.' }],
    },
    {
      name: 'en linje i Tabel 1 har et andet styringsområde, end Tabel 2 forudsætter',
      proposal: tables(
        [permanent('A', [0, -5, -5, -5], SERVICE), permanent('B', [0, -2, -2, -3], TRANSFERS), permanentTotal([0, -7, -7, -8])],
        [permanent('A', [0, -5, -5, -5]), permanent('B', [0, -2, -2, -3]), permanentTotal([0, -7, -7, -8], TOTAL_2)]),
      findings: [{ messageId: 'area', place: rowAt('budgetArea', 'summary', 'B'), row: 'B', stated: [-5, -5, -5], expected: [-7, -7, -8],
        message: 'Tabel 1 og Tabel 2 stemmer ikke. 2020-2021: -5 i Tabel 1, -7 i Tabel 2; 2022: -5 i Tabel 1, -8 i Tabel 2. Forskellen svarer til linjen "B", som i Tabel 1 har styringsområdet Overførsler.' }],
    },
    {
      name: 'ingen fordeling af linjer uden styringsområde får tabellerne til at stemme',
      proposal: tables(
        [permanent('A', [0, -5, -5, -5], SERVICE), permanent('Uden', [0, -2, -2, -2]), permanentTotal([0, -7, -7, -7])],
        [permanent('A', [0, -5, -5, -5]), permanent('Uden', [0, -3, -3, -3]), permanentTotal([0, -8, -8, -8], TOTAL_2)]),
      findings: [{ messageId: 'line', row: 'Uden', place: lineAt('summary', 'Uden', 2020), stated: [-2, -2, -2], expected: [-3, -3, -3] }],
    },
  ],
});

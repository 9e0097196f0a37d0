import type { Payback } from '../../domain/proposal';
import { ruleTester } from '../rule-tester';
import { cost, costTotal, payback, permanent, permanentTotal, proposalOf, smallSummary, table } from '../testing/sample-proposal';
import { rule } from './rule';

const MODEL_1 = { model: 'Model 1' };
const MODEL_2 = { model: 'Model 2' };
const PLACE = { part: 'payback', basis: 'service', model: null } as const;

/** Costs 1.100, saves 400 and then 700 a year: repaid in year 3. */
function small(...paybacks: readonly Payback[]) {
  return proposalOf([smallSummary()], { paybacks });
}

function never(...paybacks: readonly Payback[]) {
  return proposalOf([table('summary', [permanent('A', [0, -100, -100, -100]), cost('B', [900, 0, 0, 0])])], { paybacks });
}

/** Model 1 costs 10 and saves 5 a year; model 2 costs 10 and 20 of its own. */
function models(...paybacks: readonly Payback[]) {
  return proposalOf([table('summary', [
    permanent('A', [0, -5, -5, -5], MODEL_1), permanentTotal([0, -5, -5, -5], 'Samlet varig ændring model 1', MODEL_1),
    permanent('B', [0, -30, -5, -5], MODEL_2), permanentTotal([0, -30, -5, -5], 'Samlet varig ændring model 2', MODEL_2),
    cost('Fælles', [10, 0, 0, 0]), cost('Afvikling model 2', [0, 20, 0, 0], MODEL_2), costTotal([10, 20, 0, 0]),
  ])], { paybacks });
}

ruleTester.run(rule, {
  valid: [
    { name: 'den anførte tid er den beregnede', proposal: small(payback(3)) },
    { name: 'med ordet år', proposal: small(payback({ text: '3 år', value: 3 })) },
    { name: 'totaløkonomi er et andet mål', proposal: small(payback(3), payback(9, { basis: 'total' })) },
    { name: 'ingen række til tilbagebetalingstiden', proposal: small() },
    { name: 'ingen Tabel 1', proposal: proposalOf([], { paybacks: [payback(3)] }) },
    { name: 'totalerne er forkerte, men linjerne giver den anførte tid', proposal: proposalOf([smallSummary({ permanentTotal: [0, -4, -7, -7] })], { paybacks: [payback(3)] }) },
    { name: 'en linje er forkert, men totalerne giver den anførte tid', proposal: proposalOf([table('summary', [permanent('A', [0, -10, -500, -500]), permanentTotal([0, -500, -500, -500]), cost('B', [500, 0, 0, 0]), costTotal([500, 0, 0, 0])])], { paybacks: [payback(2)] }) },
    { name: 'et tal kan ikke læses', proposal: proposalOf([table('summary', [permanent('A', [0, { text: 'ca. 5', value: null }, -5, -5]), cost('B', [5, 0, 0, 0])])], { paybacks: [payback(1)] }) },
    { name: 'negative omkostninger er en anden regel', proposal: proposalOf([table('summary', [permanent('A', [0, -5, -5, -5]), cost('B', [-5, 0, 0, 0])])], { paybacks: [payback(1)] }) },
    { name: 'hver model har sin egen tid', proposal: models(payback(3, MODEL_1), payback(2, MODEL_2)) },
    { name: 'én tid for flere modeller, som den ene har', proposal: models(payback(2)) },
    { name: 'omkostningerne er 0, og der står intet', proposal: proposalOf([table('summary', [permanent('A', [0, -5, -5, -5]), cost('B', [0, 0, 0, 0])])], { paybacks: [payback(null)] }) },
  ],
  invalid: [
    {
      name: 'den anførte tid er en anden',
      proposal: small(payback(4)),
      findings: [{ messageId: 'differs', place: PLACE, years: [], stated: [4], expected: [3], severity: 'error', row: 'Tilbagebetalingstid baseret på serviceeffektivisering',
        message: 'Tabel 1, "Tilbagebetalingstid baseret på serviceeffektivisering": Der står 4 år, men tallene i Tabel 1 giver 3 år.' }],
    },
    {
      name: 'en model regnes uden de omkostninger, der nævner en anden',
      proposal: models(payback(4, MODEL_1), payback(2, MODEL_2)),
      findings: [{ messageId: 'differs', place: { ...PLACE, model: 'Model 1' }, model: 'Model 1', stated: [4], expected: [3] }],
    },
    {
      name: 'én tid for flere modeller, som ingen af dem har',
      proposal: models(payback({ text: '7 år', value: 7 })),
      findings: [{ messageId: 'differs', place: PLACE, stated: [7], expected: [3],
        message: 'Tabel 1, "Tilbagebetalingstid baseret på serviceeffektivisering": Der står "7 år", men tallene i Tabel 1 giver 3 år for Model 1 og 2 år for Model 2.' }],
    },
    {
      name: 'investeringen er ikke tjent hjem, men der står en tid',
      proposal: never(payback(4)),
      findings: [{ messageId: 'notRepaid', place: PLACE, stated: [4], expected: [null], severity: 'error',
        message: 'Tabel 1, "Tilbagebetalingstid baseret på serviceeffektivisering": Der står 4 år, men efter tallene i Tabel 1 er investeringen ikke tjent hjem i 2019-2022.' }],
    },
    { name: 'investeringen er ikke tjent hjem, og feltet er tomt', proposal: never(payback(null)), findings: [{ messageId: 'neverRepaid', place: PLACE, severity: 'warning' }] },
    { name: 'investeringen er ikke tjent hjem, og rækken mangler', proposal: never(), findings: [{ messageId: 'neverRepaid', place: PLACE, row: null }] },
    {
      name: 'feltet er tomt',
      proposal: small(payback(null)),
      findings: [{ messageId: 'blank', place: PLACE, stated: [null], expected: [3], severity: 'warning' }],
    },
    {
      name: 'feltet kan ikke læses',
      proposal: small(payback({ text: 'ca. tre år', value: null })),
      findings: [{ messageId: 'unreadable', place: PLACE, stated: ['ca. tre år'], severity: 'warning' }],
    },
  ],
});

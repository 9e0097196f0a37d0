import { ruleTester } from '../rule-tester';
import { totalAt } from '../testing/sample-place';
import { cost, costTotal, netImpact, permanent, permanentTotal, proposalOf, smallSummary, table } from '../testing/sample-proposal';
import { rule } from './rule';

const LABEL = 'Samlet økonomisk påvirkning';
const MODEL_1 = { model: 'Model 1' };
const MODEL_2 = { model: 'Model 2' };

ruleTester.run(rule, {
  valid: [
    { name: 'tallet er de to totaler lagt sammen', proposal: proposalOf([smallSummary()]) },
    { name: 'det følger af totaler, der selv er forkerte', proposal: proposalOf([smallSummary({ permanentTotal: [0, -401, -700, -700], netImpact: [500, 199, -700, -700] })]) },
    { name: 'det følger af linjerne, hvor totalen er forkert og meldt', proposal: proposalOf([smallSummary({ permanentTotal: [0, -401, -700, -700], costTotal: [501, 600, null, null] })]) },
    { name: 'uden implementeringsomkostninger', proposal: proposalOf([table('summary', [permanent('A', [0, -1, -1, -1]), permanentTotal([0, -1, -1, -1]), netImpact([0, -1, -1, -1])])]) },
    { name: 'flere modeller, men ingen total pr. model', proposal: proposalOf([table('summary', [permanent('A', [0, -1, -1, -1], MODEL_1), permanent('B', [0, -2, -2, -2], MODEL_2), netImpact([0, -1, -1, -1])])]) },
    { name: 'omvendt fortegn er en anden regel', proposal: proposalOf([smallSummary({ netImpact: [500, 200, 700, -700] })]) },
  ],
  invalid: [
    {
      name: 'tallet er forkert i ét år',
      proposal: proposalOf([smallSummary({ netImpact: [500, 300, -700, -700] })]),
      findings: [{ messageId: 'sum', place: totalAt('summary', LABEL, 2020, 'netImpact'), years: [2020], stated: [300], expected: [200],
        message: 'Tabel 1, "Samlet økonomisk påvirkning": Tallet er ikke samlet varig ændring plus samlede implementeringsomkostninger, som de er anført. 2020: der står 300, totalerne giver 200.' }],
      corrected: proposalOf([smallSummary()]),
    },
    {
      name: 'en total er også forkert: intet rettes, og der regnes med totalerne, som de står',
      proposal: proposalOf([smallSummary({ permanentTotal: [0, -450, -700, -700], netImpact: [500, 300, -700, -700] })]),
      findings: [{ messageId: 'sum', place: totalAt('summary', LABEL, 2020, 'netImpact'), stated: [300], expected: [150] }],
    },
    {
      name: 'totalrækken mangler, så linjerne tæller',
      proposal: proposalOf([table('summary', [permanent('A', [0, -1, -1, -1]), cost('B', [2, 0, 0, 0]), costTotal([2, 0, 0, 0]), netImpact([2, -1, -1, -2])])]),
      findings: [{ messageId: 'sum', place: totalAt('summary', LABEL, 2022, 'netImpact'), stated: [-2], expected: [-1],
        message: 'Tabel 1, "Samlet økonomisk påvirkning": Tallet er ikke samlet varig ændring plus samlede implementeringsomkostninger, som de er anført. 2022: der står -2, linjerne giver -1.' }],
    },
    {
      name: 'hver model for sig, med de fælles implementeringsomkostninger',
      proposal: proposalOf([table('summary', [
        permanentTotal([0, -9, -9, -9], 'Samlet varig ændring model 1', MODEL_1), permanentTotal([0, -8, -8, -8], 'Samlet varig ændring model 2', MODEL_2), costTotal([1, 2, 3, 0]),
        netImpact([1, -7, -7, -9], `${LABEL} model 1`, MODEL_1), netImpact([1, -6, -5, -8], `${LABEL} model 2`, MODEL_2),
      ])]),
      findings: [{ messageId: 'sum', model: 'Model 1', place: totalAt('summary', `${LABEL} model 1`, 2021, 'netImpact', MODEL_1), years: [2021], stated: [-7], expected: [-6] }],
      corrected: proposalOf([table('summary', [
        permanentTotal([0, -9, -9, -9], 'Samlet varig ændring model 1', MODEL_1), permanentTotal([0, -8, -8, -8], 'Samlet varig ændring model 2', MODEL_2), costTotal([1, 2, 3, 0]),
        netImpact([1, -7, -6, -9], `${LABEL} model 1`, MODEL_1), netImpact([1, -6, -5, -8], `${LABEL} model 2`, MODEL_2),
      ])]),
    },
  ],
});

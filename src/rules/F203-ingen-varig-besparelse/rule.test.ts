import { ruleTester } from '../rule-tester';
import { lineAt, totalAt } from '../testing/sample-place';
import { permanent, permanentTotal, proposalOf, smallSummary, table } from '../testing/sample-proposal';
import { rule } from './rule';

const MODEL_1 = { model: 'Model 1' };
const MODEL_2 = { model: 'Model 2' };

ruleTester.run(rule, {
  valid: [
    { name: 'det sidste år sparer', proposal: proposalOf([smallSummary()]) },
    { name: 'kun tidligere år koster', proposal: proposalOf([table('summary', [permanent('A', [0, 5, 5, -5]), permanentTotal([0, 5, 5, -5])])]) },
    { name: 'totalen og linjerne er uenige; en af dem sparer', proposal: proposalOf([table('summary', [permanent('A', [0, -5, -5, -5]), permanentTotal([0, -5, -5, 5])])]) },
    { name: 'tallet kan ikke læses', proposal: proposalOf([table('summary', [permanent('A', [0, 0, 0, { text: '?', value: null }])])]) },
    { name: 'ingen varige ændringer', proposal: proposalOf([table('summary', [])]) },
  ],
  invalid: [
    {
      name: 'det sidste år koster',
      proposal: proposalOf([table('summary', [permanent('A', [0, -5, -5, 5]), permanentTotal([0, -5, -5, 5])])]),
      findings: [{ messageId: 'noSaving', place: totalAt('summary', 'Samlet varig ændring', 2022), years: [2022], stated: [5], expected: [null], severity: 'warning',
        message: 'Tabel 1, "Samlet varig ændring": Forslaget sparer ikke noget i det sidste år. 2022: 5. Besparelser skrives med minus.' }],
    },
    {
      name: 'uden totalrække, og uden virkning',
      proposal: proposalOf([table('summary', [permanent('A', [0, -5, -5, 0])])]),
      findings: [{ messageId: 'noSaving', place: lineAt('summary', 'A', 2022), stated: [0] }],
    },
    {
      name: 'den ene af to modeller',
      proposal: proposalOf([table('summary', [permanent('A', [0, -5, -5, -5], MODEL_1), permanent('A', [0, -5, -5, 1], MODEL_2)])]),
      findings: [{ messageId: 'noSaving', place: lineAt('summary', 'A', 2022, 'permanent', MODEL_2), model: 'Model 2' }],
    },
  ],
});

import { ruleTester } from '../rule-tester';
import { lineAt } from '../testing/sample-place';
import { cost, costTotal, proposalOf, smallSummary, table } from '../testing/sample-proposal';
import { rule } from './rule';

ruleTester.run(rule, {
  valid: [
    { name: 'omkostninger er positive, 0 eller tomme', proposal: proposalOf([smallSummary()]) },
    { name: 'en negativ total meldes på sine linjer', proposal: proposalOf([table('summary', [cost('A', [1, 0, 0, 0]), costTotal([-1, 0, 0, 0])])]) },
    { name: 'samme linje i Tabel 3 meldes ikke igen', proposal: proposalOf([table('serviceInvestment', [cost('A', [-1, 0, 0, 0])])]) },
  ],
  invalid: [
    {
      name: 'en linje er negativ i to år',
      proposal: proposalOf([table('summary', [cost('Projektledelse', [300, -600, -600, null])])]),
      findings: [{ messageId: 'negative', place: lineAt('summary', 'Projektledelse', 2020, 'implementation'), years: [2020, 2021], stated: [-600, -600], expected: [null, null], severity: 'warning',
        message: 'Tabel 1, "Projektledelse": Implementeringsomkostningen er negativ. 2020-2021: -600. Omkostninger skrives uden minus.' }],
    },
  ],
});

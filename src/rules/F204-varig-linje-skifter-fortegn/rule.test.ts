import { ruleTester } from '../rule-tester';
import { lineAt } from '../testing/sample-place';
import { cost, permanent, permanentTotal, proposalOf, smallSummary, table } from '../testing/sample-proposal';
import { rule } from './rule';

ruleTester.run(rule, {
  valid: [
    { name: 'hver linje har ét fortegn, og intet i det første år', proposal: proposalOf([smallSummary()]) },
    { name: 'totaler og omkostninger er andre regler', proposal: proposalOf([table('summary', [permanentTotal([5, -5, 5, -5]), cost('A', [5, -5, 0, 0])])]) },
    { name: 'Tabel 2 gentager Tabel 1', proposal: proposalOf([table('permanentService', [permanent('A', [5, -5, 5, -5])])]) },
  ],
  invalid: [
    {
      name: 'ét år har det andet fortegn',
      proposal: proposalOf([table('summary', [permanent('Drift', [0, 100, -100, 100])])]),
      findings: [{ messageId: 'signChange', place: lineAt('summary', 'Drift', 2021), years: [2021], stated: [-100], expected: [null], severity: 'warning',
        message: 'Tabel 1, "Drift": Linjen skifter fortegn mellem årene. 2019: 0; 2020 og 2022: 100; 2021: -100.' }],
    },
    {
      name: 'lige mange år: de senere nævnes',
      proposal: proposalOf([table('summary', [permanent('Drift', [0, 0, 100, -100])])]),
      findings: [{ messageId: 'signChange', place: lineAt('summary', 'Drift', 2022), years: [2022] }],
    },
    {
      name: 'varige ændringer i det første år: én afvigelse for alle linjer',
      proposal: proposalOf([table('summary', [permanent('A', [-5, -5, -5, -5]), permanent('B', [-2, -2, -2, -2]), permanent('C', [0, -2, -2, -2])])]),
      findings: [{ messageId: 'firstYear', place: lineAt('summary', 'A', 2019), places: [lineAt('summary', 'A', 2019), lineAt('summary', 'B', 2019)], row: null, years: [2019], stated: [-7],
        message: 'Tabel 1: Der er varige ændringer allerede i det første år, 2019: "A" (-5) og "B" (-2).' }],
    },
  ],
});

import { ruleTester } from '../rule-tester';
import { rowAt } from '../testing/sample-place';
import { cost, permanent, permanentTotal, proposalOf, SERVICE, smallDetails, smallSummary, table } from '../testing/sample-proposal';
import { rule } from './rule';

const FIGURES = [0, 1, 1, 1];

ruleTester.run(rule, {
  valid: [
    { name: 'alle linjer har et kendt styringsområde', proposal: proposalOf([smallSummary()]) },
    { name: 'store og små bogstaver og mellemrum er uden betydning', proposal: proposalOf([table('summary', [cost('A', FIGURES, { budgetArea: ' SERVICE ' }), cost('B', FIGURES, { budgetArea: 'anlæg' }), cost('C', FIGURES, { budgetArea: 'Efterspørgselsstyrede overførsler' })])]) },
    { name: 'totaler behøver intet', proposal: proposalOf([table('summary', [permanent('A', FIGURES, SERVICE), permanentTotal(FIGURES)])]) },
    { name: 'de andre tabeller har ikke kolonnen', proposal: proposalOf(smallDetails()) },
  ],
  invalid: [
    {
      name: 'en linje uden',
      proposal: proposalOf([table('summary', [permanent('A', FIGURES, SERVICE), permanent('Afvikling', FIGURES)])]),
      findings: [{ messageId: 'missing', place: rowAt('budgetArea', 'summary', 'Afvikling'), row: 'Afvikling', severity: 'warning', message: 'Tabel 1, "Afvikling": Linjen har intet styringsområde.' }],
    },
    {
      name: 'et ukendt',
      proposal: proposalOf([table('summary', [permanent('A', FIGURES, SERVICE), cost('B', FIGURES, { budgetArea: 'Drift' })])]),
      findings: [{ messageId: 'unknown', place: rowAt('budgetArea', 'summary', 'B', 'implementation'), stated: ['Drift'], message: 'Tabel 1, "B": Styringsområdet "Drift" er ukendt. De kendte er Service, Anlæg og Overførsler.' }],
    },
    {
      name: 'ingen linjer har noget: én afvigelse',
      proposal: proposalOf([table('summary', [permanent('A', FIGURES), cost('B', FIGURES, { budgetArea: ' ' })])]),
      findings: [{ messageId: 'none', place: rowAt('budgetArea', 'summary', 'A'), message: 'Tabel 1: Ingen af linjerne har et styringsområde.' }],
    },
  ],
});

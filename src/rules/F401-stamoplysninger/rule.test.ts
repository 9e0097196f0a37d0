import type { Proposal } from '../../domain/proposal';
import { ruleTester } from '../rule-tester';
import { rowAt } from '../testing/sample-place';
import { cost, proposalOf, table } from '../testing/sample-proposal';
import { rule } from './rule';

const HEAD: Partial<Proposal> = { title: 'Omstilling', summary: 'Kortere forløb', pool: 'Investeringspuljen', presentedBy: 'Socialforvaltningen', affectedAdministrations: ['Socialforvaltningen'] };
const MARKED = [table('serviceInvestment', [cost('Evaluering', [1, 0, 0, 0], { innovationPool: 'X' }), cost('Drift', [1, 0, 0, 0], { innovationPool: 'x' })])];

ruleTester.run(rule, {
  valid: [
    { name: 'alt er udfyldt', proposal: proposalOf([], HEAD) },
    { name: 'tabeller alene', proposal: proposalOf([], { id: 'BU01' }) },
    { name: 'kilden har mistet krydserne', proposal: proposalOf([], { ...HEAD, affectedAdministrations: null }) },
    { name: 'innovationspuljen søges', proposal: proposalOf(MARKED, { ...HEAD, pool: 'Innovationspuljen' }) },
    { name: 'puljen er ukendt', proposal: proposalOf(MARKED) },
  ],
  invalid: [
    {
      name: 'tomme felter',
      proposal: proposalOf([], { ...HEAD, summary: null, affectedAdministrations: [] }),
      findings: [
        { messageId: 'missing', place: { part: 'field', field: 'summary' }, severity: 'warning', message: '"Kort resumé" er ikke udfyldt.' },
        { messageId: 'missing', place: { part: 'field', field: 'affectedAdministrations' } },
      ],
    },
    {
      name: 'afkrydset til innovationspuljen, som ikke søges',
      proposal: proposalOf(MARKED, HEAD),
      findings: [{ messageId: 'innovationPool', place: rowAt('innovationPool', 'serviceInvestment', 'Evaluering'), places: [rowAt('innovationPool', 'serviceInvestment', 'Evaluering'), rowAt('innovationPool', 'serviceInvestment', 'Drift')], stated: ['X'],
        message: '"Evaluering" er afkrydset til innovationspuljen, men der søges om midler fra "Investeringspuljen".' }],
    },
  ],
});

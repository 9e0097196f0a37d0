import { ruleTester } from '../rule-tester';
import { proposalOf } from '../testing/sample-proposal';
import { rule } from './rule';

const PLACE = { part: 'field', field: 'risk' } as const;

ruleTester.run(rule, {
  valid: [
    ...['lav', 'Middel', 'mellem', 'Høj', 'Det vurderes, at forslaget har en lav risiko.', 'mellem til høj'].map((risk) => ({ name: `"${risk}"`, proposal: proposalOf([], { risk }) })),
    { name: 'risikovurderingen er ikke i arket', proposal: proposalOf([], { headings: ['Økonomi'] }) },
  ],
  invalid: [
    { name: 'afsnittet er der, men intet niveau', proposal: proposalOf([], { headings: ['Risikovurdering'] }), findings: [{ messageId: 'missing', place: PLACE, severity: 'warning' }] },
    { name: 'tomt felt', proposal: proposalOf([], { risk: ' ' }), findings: [{ messageId: 'missing', place: PLACE, stated: [null] }] },
    { name: 'et ukendt niveau', proposal: proposalOf([], { risk: 'belavet' }), findings: [{ messageId: 'unknown', place: PLACE, stated: ['belavet'], message: 'Risikovurderingen siger "belavet". Angiv risikoen som lav, middel eller høj.' }] },
  ],
});

import type { SuccessCriterion } from '../../domain/proposal';
import { ruleTester } from '../rule-tester';
import { proposalOf } from '../testing/sample-proposal';
import { rule } from './rule';

const COMPLETE: SuccessCriterion = { criterion: 'Færre udeblivelser', measuredBy: 'Opgørelse', responsible: 'Ledelsen', when: '2021' };

function withCriteria(...successCriteria: readonly SuccessCriterion[]) {
  return proposalOf([], { successCriteria });
}

function place(occurrence: number, column: keyof SuccessCriterion) {
  return { part: 'criterion', occurrence, column } as const;
}

ruleTester.run(rule, {
  valid: [
    { name: 'alt er udfyldt', proposal: withCriteria(COMPLETE, { ...COMPLETE, measuredBy: '80 procent af borgerne' }) },
    { name: 'kriterierne er ikke i arket', proposal: proposalOf([]) },
  ],
  invalid: [
    {
      name: 'to felter mangler: én afvigelse',
      proposal: withCriteria(COMPLETE, { ...COMPLETE, measuredBy: null, when: ' ' }),
      findings: [{ messageId: 'incomplete', place: place(2, 'measuredBy'), places: [place(2, 'measuredBy'), place(2, 'when')], row: 'Færre udeblivelser', severity: 'warning',
        message: 'Opfølgning, succeskriterium 2: Det fremgår ikke, hvordan det måles og hvornår der følges op.' }],
    },
    { name: 'et kriterium uden navn', proposal: withCriteria({ ...COMPLETE, criterion: '' }), findings: [{ messageId: 'incomplete', place: place(1, 'criterion'), row: null }] },
    { name: 'et beløb er ingen måling', proposal: withCriteria({ ...COMPLETE, measuredBy: '-1.000' }), findings: [{ messageId: 'figure', place: place(1, 'measuredBy'), stated: ['-1.000'] }] },
    { name: 'ingen kriterier', proposal: withCriteria(), findings: [{ messageId: 'none', place: { part: 'field', field: 'successCriteria' } }] },
  ],
});

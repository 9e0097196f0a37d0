import type { Proposal } from '../../domain/proposal';
import { ruleTester } from '../rule-tester';
import { payback, proposalOf, smallDetails, smallSummary } from '../testing/sample-proposal';
import { rule } from './rule';

const BLOCKS: Partial<Proposal> = { title: 'Omstilling', headings: ['Økonomi'], successCriteria: [], consultations: [], risk: null, paybacks: [payback(3)] };

ruleTester.run(rule, {
  valid: [
    { name: 'alt er der; en plan over implementeringen er der ingen regel om', proposal: proposalOf([smallSummary(), ...smallDetails()], BLOCKS) },
  ],
  invalid: [
    {
      name: 'tabeller alene',
      proposal: proposalOf([smallSummary(), ...smallDetails()], { id: 'BU01', paybacks: [payback(3)] }),
      findings: [{ messageId: 'absent', place: null, severity: 'info',
        message: 'Ikke kontrolleret, fordi arket ikke indeholder det: forslagets stamoplysninger, afsnittene i forslaget, succeskriterierne, risikovurderingen og "Hvem er hørt?".' }],
    },
    {
      name: 'en investeringstabel mangler, hvor Tabel 1 har sådanne omkostninger',
      proposal: proposalOf([smallSummary(), ...smallDetails().slice(0, 2)], BLOCKS),
      findings: [{ messageId: 'absent', place: null, expected: ['tabellen over anlægsinvesteringer'] }],
    },
    { name: 'Tabel 1 mangler', proposal: proposalOf(smallDetails(), BLOCKS), findings: [{ messageId: 'absent', place: null, expected: ['Tabel 1'] }] },
  ],
});
